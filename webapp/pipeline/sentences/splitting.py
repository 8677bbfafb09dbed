"""Sentences of an article at exact offsets, prose told from what stands around it.

Sentence ends are found by nupunkt (chosen by measurement, see ``docs/sentences.md``). Every
character that is not white space lies in one sentence, or in the dateline before one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from webapp.pipeline.sentences import datelines, furniture
from webapp.pipeline.sentences.front_parts import front_points
from webapp.pipeline.sentences.gluing import glue_points
from webapp.pipeline.sentences.headings import is_headline
from webapp.pipeline.sentences.new_subjects import new_subjects
from webapp.pipeline.sentences.paragraphs import (
    Line,
    ends_with_stop,
    find_lines,
    goes_on_small,
    in_code,
)
from webapp.pipeline.sentences.parting import HEADING_WORDS, pieces, trim
from webapp.records import Sentence, SentenceKind

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

LONGEST_SENTENCE = 2_000
SHORTEST = 2
GLUED_WORDS = 4
STATE_REACH = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text with its kind; prose is still to be parted into sentences."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    """Load nupunkt at first need: it takes a tenth of a second that other commands save."""
    from nupunkt import load_default_model  # noqa: PLC0415 a tenth of a second

    return load_default_model()


def _front(text: str, end: int) -> Iterator[Stretch]:
    """Name what stands before an agency's dateline: headline, caption, stamps."""
    kind = SentenceKind.TITLE
    for line in find_lines(text[:end]):
        for stretch in _peel(text, line):
            if stretch.kind is not SentenceKind.PROSE:
                yield stretch
                continue
            words = text[stretch.start : stretch.end]
            stops = ends_with_stop(words) or furniture.is_caption(words)
            front = SentenceKind.CAPTION if stops else kind
            yield Stretch(stretch.start, stretch.end, line.paragraph, front)
            kind = SentenceKind.HEADING


def _peel(text: str, line: Line) -> Iterator[Stretch]:
    """Take furniture off the start of a line; what is left is prose until told otherwise."""
    start, credited = line.start, False
    while found := furniture.prefix(text, start, line.end):
        end, kind = found
        yield Stretch(start, end, line.paragraph, kind)
        credited = credited or kind is SentenceKind.CAPTION
        start = trim(text, end, line.end)[0]
        if start >= line.end:
            return
    rest = text[start : line.end]
    kind = furniture.kind_of_line(rest) or SentenceKind.PROSE
    if kind is SentenceKind.PROSE and credited and not ends_with_stop(rest):
        kind = SentenceKind.CAPTION
    yield Stretch(start, line.end, line.paragraph, kind)


def _could_head(text: str, stretch: Stretch) -> bool:
    words = text[stretch.start : stretch.end]
    return (
        stretch.kind is SentenceKind.PROSE
        and not ends_with_stop(words)
        and not words.endswith((":", ";", ","))
        and words.count(" ") < HEADING_WORDS
    )


def _headed(text: str, stretches: list[Stretch]) -> Iterator[Stretch]:
    """Tell headings and trailing furniture from prose by their missing stop and their place."""
    closed = [
        place
        for place, stretch in enumerate(stretches)
        if stretch.kind is SentenceKind.PROSE and ends_with_stop(text[stretch.start : stretch.end])
    ]
    for place, stretch in enumerate(stretches):
        kind = stretch.kind
        if closed and kind is SentenceKind.PROSE and place not in closed:
            if place > closed[-1]:
                kind = SentenceKind.FURNITURE
            elif _could_head(text, stretch):
                kind = SentenceKind.TITLE if place < closed[0] else SentenceKind.HEADING
        yield Stretch(stretch.start, stretch.end, stretch.paragraph, kind)


_STOPPED = re.compile(r"[.!?\"“]\s")


def _unglued(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """Part a headline that was glued, without a stop, to the first sentence of the text."""
    limit = min(stretch.end, stretch.start + datelines.FRONT_MATTER)
    stamp = furniture.stamp_inside(text, stretch.start, limit)
    if stamp and not _STOPPED.search(text, stretch.start, stamp[0]):
        yield from _around(text, stretch, stamp)
        return
    line = text[stretch.start : limit]
    points = [
        point
        for point in glue_points(line)
        if line[:point].count(" ") >= GLUED_WORDS and not _STOPPED.search(line[:point])
    ]
    if points:
        yield from _around(text, stretch, (stretch.start + points[-1],) * 2)
    else:
        yield stretch


def _around(text: str, stretch: Stretch, middle: tuple[int, int]) -> Iterator[Stretch]:
    """Part a stretch into headline, the stamp in the ``middle`` if there is one, and prose."""
    first, last = middle
    start, end = trim(text, stretch.start, first)
    if start < end:
        kind = furniture.kind_of_line(text[start:end]) or SentenceKind.TITLE
        yield Stretch(start, end, stretch.paragraph, kind)
    if first < last:
        yield Stretch(first, last, stretch.paragraph, SentenceKind.FURNITURE)
    start = trim(text, last, stretch.end)[0]
    if start < stretch.end:
        yield Stretch(start, stretch.end, stretch.paragraph, SentenceKind.PROSE)


def _titled(text: str, title: str, stretch: Stretch) -> Iterator[Stretch]:
    """Part the article's own title from the text that begins with it."""
    wanted = " ".join(title.split())
    end = stretch.start + len(wanted)
    if wanted and text.startswith(wanted, stretch.start) and end <= stretch.end:
        yield Stretch(stretch.start, end, stretch.paragraph, SentenceKind.TITLE)
        start = trim(text, end, stretch.end)[0]
        if start < stretch.end:
            yield Stretch(start, stretch.end, stretch.paragraph, SentenceKind.PROSE)
    else:
        yield from _unglued(text, stretch)


def _opened(text: str, title: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Free the first prose of its title and its dateline, later prose of an agency's."""
    fresh = True
    for stretch in stretches:
        if not fresh or stretch.kind is not SentenceKind.PROSE:
            start = datelines.later_dateline(text, stretch.start, stretch.end)
            start = trim(text, start, stretch.end)[0]
            yield Stretch(start, stretch.end, stretch.paragraph, stretch.kind)
            continue
        for part in _titled(text, title, stretch):
            if part.kind is SentenceKind.PROSE:
                fresh = False
                start = datelines.opening_dateline(text, part.start, part.end)
                start = trim(text, start, part.end)[0]
                yield Stretch(start, part.end, part.paragraph, part.kind)
            else:
                yield part


def _body(text: str, title: str, start: int, paragraph: int) -> Iterator[Stretch]:
    peeled = [
        Stretch(part.start, part.end, part.paragraph + paragraph, part.kind)
        for line in find_lines(text, start)
        for part in _peel(text, line)
    ]
    yield from _opened(text, title, _headed(text, peeled))


def _stretches(text: str, title: str) -> Iterator[Stretch]:
    dateline = datelines.agency_dateline(text)
    if dateline is None:
        yield from _body(text, title, 0, 0)
        return
    front = list(_front(text, dateline[0]))
    yield from front
    yield from _body(text, title, dateline[1], front[-1].paragraph + 1 if front else 0)


def _comments(text: str, start: int, paragraph: int) -> Iterator[Stretch]:
    """Name all that follows the first stamp of a reader's comment furniture."""
    for line in find_lines(text, start):
        place = line.paragraph + paragraph
        yield Stretch(line.start, line.end, place, SentenceKind.FURNITURE)


_SPACES = re.compile(r"\s")
_STATE = re.compile(r"(?<![Tt]he )\b(?:U\.S|U\.K|U\.N|E\.U)\.$")
_OFFICE = re.compile(r"\s+([A-Z][a-z]+)")
_AFTER_STOP = re.compile(r"[\"'”’)\]\s]*")
_MISSED = re.compile(r"\b([a-z]{2,24})\.[\"”’)]{0,2}(?=\s+[\"“‘(]?[A-Z])")


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Give the sentence ends of a stretch; one that goes on in small letters is no end."""
    line = text[start:end]
    for first, last in _tokenizer().span_tokenize(line):
        missed = {start + found.end() for found in _missed(line, first, last)}
        yield from sorted(missed.union(new_subjects(text, start + first, start + last)))
        if not _goes_on(line, last):
            yield start + last


def _goes_on(line: str, place: int) -> bool:
    """Say whether the sentence goes on: in small letters, or inside a share's code or a stamp."""
    after = _AFTER_STOP.match(line, place)
    small = bool(after and goes_on_small(line, after.end()))
    titled = furniture.ends_in_rank(line, 0, place)
    return in_code(line, place) or small or titled or _serves(line, place)


def _serves(line: str, place: int) -> bool:
    """Say whether an office follows whom it serves: "U.S. | Senator Roe", not "in the U.S. | "."""
    state = _STATE.search(line, max(0, place - STATE_REACH), place)
    office = _OFFICE.match(line, place)
    known = furniture.words().abbreviations.offices
    return state is not None and office is not None and office[1] in known


def _missed(line: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """Find stops after whole words that the library takes for abbreviations ("this month.")."""
    known = furniture.words().abbreviations
    for found in _MISSED.finditer(line, first, last):
        if found[1] not in known.words and (len(found[1]) > SHORTEST or found[1] in known.whole):
            yield found


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence beyond all measure, at a space where there is one."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        middle = space if space > start else start + LONGEST_SENTENCE
        yield trim(text, start, middle)
        start = trim(text, middle, end)[0]
    if start < end:
        yield start, end


def _sentences(
    text: str, stretch: Stretch, *, live: bool
) -> Iterator[tuple[int, int, SentenceKind]]:
    if stretch.kind is not SentenceKind.PROSE:
        for start, end in _cut(text, stretch.start, stretch.end):
            yield start, end, stretch.kind
        return
    start = stretch.start
    for end in [*_ends(text, stretch.start, stretch.end), stretch.end]:
        for piece in pieces(text, start, end, live=live):
            for cut in _cut(text, *piece[:2]):
                yield *cut, piece[2]
        start = end


Found = tuple[int, int, int, SentenceKind]


def _fronted(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Part the headline and the captions from the first sentence where they were glued to it."""
    prose = [one for one in found if one[3] is SentenceKind.PROSE]
    words = " ".join(text[start:end] for start, end, *_ in prose)
    for one in found:
        yield from _parts_of(text, one, words) if one in prose[:1] else (one,)


def _parts_of(text: str, sentence: Found, words: str) -> Iterator[Found]:
    start, end, paragraph, kind = sentence
    points = front_points(_SPACES.sub(" ", text[start:end]), words)
    for bounds in pairwise([start, *(start + point for point in points), end]):
        first, last = trim(text, *bounds)
        heads = first == start and is_headline(_SPACES.sub(" ", text[first:last]))
        front = SentenceKind.TITLE if heads else SentenceKind.CAPTION
        yield first, last, paragraph, kind if last == end else front


def split_sentences(text: str, title: str = "") -> tuple[Sentence, ...]:
    """Part an article's text into sentences with their kinds, in the order of the text.

    ``title`` is the article's headline, where it is known, to be told from a text that begins
    with it. Takes time in proportion to the text's length.
    """
    comments = furniture.comments_start(text)
    told = text[:comments]
    live = furniture.is_live(told)
    stretches = list(_stretches(told, title))
    if comments is not None:
        stretches += _comments(text, comments, stretches[-1].paragraph + 1 if stretches else 0)
    found = [
        (start, end, stretch.paragraph, kind)
        for stretch in stretches
        for start, end, kind in _sentences(text, stretch, live=live)
    ]
    found = list(_fronted(text, found))
    return tuple(
        Sentence(start, end, text[start:end], index, paragraph, kind)
        for index, (start, end, paragraph, kind) in enumerate(found)
    )
