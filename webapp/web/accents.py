"""A chosen accent colour, made readable on light and on dark paper.

WCAG 2.2 asks for a contrast of 4.5 between text and what is behind it; a colour that has less is
mixed with ink, or on dark paper with white, just as far as needed.
"""

from __future__ import annotations

from functools import lru_cache

Colour = tuple[float, float, float]

LIGHT_PAPER, DARK_PAPER = "fdfcf9", "171614"
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
LEAST_CONTRAST = 4.5
STEPS = 50
LINEAR_BELOW = 0.04045
WASH = 0.14


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def from_hex(text: str) -> Colour:
    """Read six hexadecimal digits."""
    red, green, blue = bytes.fromhex(text)
    return red / 255, green / 255, blue / 255


def to_hex(colour: Colour) -> str:
    """Write six hexadecimal digits."""
    return "".join(f"{round(part * 255):02x}" for part in colour)


def readable(text: str, paper: str) -> str:
    """Return the colour ``text`` mixed as little as needed to be read on ``paper``."""
    colour, ground = from_hex(text), from_hex(paper)
    aim = BLACK if _luminance(ground) > _luminance(from_hex("777777")) else WHITE
    mixed = (_mix(colour, aim, step / STEPS) for step in range(STEPS + 1))
    return next(
        written
        for written in map(to_hex, mixed)
        if contrast(from_hex(written), ground) >= LEAST_CONTRAST
    )


@lru_cache(maxsize=200)
def stylesheet(accent: str) -> str:
    """Write the rules that put ``accent`` in place of the site's own, in light and in dark.

    A browser without ``light-dark()`` has the light paper alone, as in ``static/dateline.css``.
    """
    light, dark = (readable(accent, paper) for paper in (LIGHT_PAPER, DARK_PAPER))
    light_wash, dark_wash = _wash(light, LIGHT_PAPER), _wash(dark, DARK_PAPER)
    both = _rule(f"light-dark(#{light}, #{dark})", f"light-dark(#{light_wash}, #{dark_wash})")
    alone = _rule(f"#{light}", f"#{light_wash}")
    return f"{both}\n@supports not (color: light-dark(#000, #fff)) {{ {alone} }}\n"


def _rule(accent: str, wash: str) -> str:
    return f":root {{ --accent: {accent}; --when: {accent}; --wash: {wash}; }}"


def _wash(colour: str, paper: str) -> str:
    """Tint the paper with a colour."""
    return to_hex(_mix(from_hex(paper), from_hex(colour), WASH))


def _mix(colour: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (one + (two - one) * share for one, two in zip(colour, other, strict=True))
    return red, green, blue


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
