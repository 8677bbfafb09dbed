"""Picture cards: what a social network shows for a link, 1200 by 630 pixels, drawn with Pillow.

The font is vendored (Source Serif 4: Latin, Greek, Cyrillic); a line in a script that it lacks is
left out rather than shown as boxes. The same card gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFont

from webapp.paths import STATIC

FONT = STATIC / "vendor" / "source-serif-4@0.4.1" / "SourceSerif4_600SemiBold.ttf"
# The size that Open Graph's readers crop least: 1.91 to 1, twice the pixels of a small card.
SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 96
SPINE = 48
PAPER, INK, QUIET, RULE, ACCENT = "#fdfcf9", "#1c1a16", "#55514a", "#dcd6c8", "#98231b"
HEADLINE_SIZES = (68, 60, 52, 44)
HEADLINE_LINES = 4
SMALL = 34
BARS_HIGH = 84
MOST_BARS = 80
STEPS_OF_INK = 10
COMPRESSION = 6
MISSING = "\uffff"
MOST_MISSING = 0.1


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: the timeline above, the headline, a quiet line; ``bars`` count entries."""

    timeline: str
    headline: str
    line: str
    bars: tuple[int, ...] = ()


def draw(card: Card) -> bytes:
    """Draw the card as a PNG of few colours."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.line((SPINE, 0, SPINE, HEIGHT), fill=RULE, width=4)
    pen.ellipse((SPINE - 11, MARGIN + 4, SPINE + 11, MARGIN + 26), fill=ACCENT)
    _write(pen, (MARGIN, MARGIN - 8), card.timeline, SMALL, ACCENT)
    _headline(pen, legible(card.headline))
    _bars(pen, card.bars[-MOST_BARS:])
    _write(pen, (MARGIN, HEIGHT - MARGIN - 20), card.line, SMALL, QUIET)
    return _png(image)


def legible(text: str) -> str:
    """Return ``text`` without the signs that the font lacks, empty where they are many."""
    kept = "".join(sign for sign in " ".join(text.split()) if _has(sign))
    return kept if len(kept) >= len(text) * (1 - MOST_MISSING) else ""


def wrap(text: str, size: int, width: int) -> list[str]:
    """Break ``text`` into lines of at most ``width`` pixels; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font(size).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(sign: str) -> bool:
    if sign.isspace():
        return True
    shape, missing = (_font(SMALL).getmask(each) for each in (sign, MISSING))
    return (shape.size, bytes(shape)) != (missing.size, bytes(missing))


def _write(
    pen: ImageDraw.ImageDraw, place: tuple[int, int], text: str, size: int, colour: str
) -> None:
    """Write one line, cut with an ellipsis where it is wider than the card."""
    pen.text(place, _cut(legible(text), size), font=_font(size), fill=colour)


def _cut(text: str, size: int) -> str:
    room = WIDTH - 2 * MARGIN
    while _font(size).getlength(text) > room:
        text = text.rstrip("…")[:-1].rstrip() + "…"
    return text


def _headline(pen: ImageDraw.ImageDraw, text: str) -> None:
    """Write the headline in the largest size in which it fits, else cut."""
    room = WIDTH - 2 * MARGIN
    for size in HEADLINE_SIZES:
        lines = wrap(text, size, room)
        if len(lines) <= HEADLINE_LINES:
            break
    if len(lines) > HEADLINE_LINES:
        lines = [*lines[: HEADLINE_LINES - 1], f"{lines[HEADLINE_LINES - 1]} …"]
    for row, line in enumerate(lines):
        place = (MARGIN, MARGIN + 62 + row * size * 6 // 5)
        pen.text(place, _cut(line, size), font=_font(size), fill=INK)


def _bars(pen: ImageDraw.ImageDraw, counts: tuple[int, ...]) -> None:
    """Draw the counts above the quiet line, the highest ``BARS_HIGH`` pixels high."""
    if len(counts) < 2:  # noqa: PLR2004 (a single bar compares nothing)
        return
    foot, most = HEIGHT - MARGIN - 40, max(counts)
    step = (WIDTH - 2 * MARGIN) / len(counts)
    pen.line((MARGIN, foot, WIDTH - MARGIN, foot), fill=RULE, width=2)
    for index, count in enumerate(counts):
        left = MARGIN + index * step
        high = max(4, round(count / most * BARS_HIGH)) if count else 0
        if high:
            pen.rectangle((left, foot - high, left + max(1.0, step - 4), foot), fill=ACCENT)


@cache
def _palette() -> Image.Image:
    """Return the few colours of a card: paper, and each ink in steps from the paper to it."""
    paper = ImageColor.getrgb(PAPER)
    colours = [*paper, *ImageColor.getrgb(RULE)]
    for ink in (INK, QUIET, ACCENT):
        for step in range(1, STEPS_OF_INK + 1):
            share = step / STEPS_OF_INK
            parts = zip(paper, ImageColor.getrgb(ink), strict=True)
            colours += [round(one + (other - one) * share) for one, other in parts]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours)
    return palette


def _png(image: Image.Image) -> bytes:
    written = BytesIO()
    few = image.quantize(palette=_palette(), dither=Image.Dither.NONE)
    few.save(written, "PNG", compress_level=COMPRESSION)
    return written.getvalue()
