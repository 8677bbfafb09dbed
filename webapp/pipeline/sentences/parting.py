"""What was glued to a sentence without a stop: stamps, headings in capitals, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.sentences import furniture
from webapp.pipeline.sentences.gluing import openings
from webapp.records import SentenceKind

Piece = tuple[int, int, SentenceKind]

HEADING_WORDS = 16
HEADING_LETTERS = 14

_CAPITALS = re.compile(
    r"(?:\\? ?[*•] ?)?"
    r"((?:[A-Z0-9][A-Z0-9.'’&/-]{0,24}[,:]? ){2,15}[A-Z0-9][A-Z0-9.'’&/-]{1,24})"
    r"\s{1,2}(?=[\"“‘]?(?:[A-Z][a-z’']|[AI] [a-z]))"
)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Step over the white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def pieces(text: str, start: int, end: int, *, live: bool) -> Iterator[Piece]:
    """Part a sentence from what stands before it; a ``live`` report's clock is outside of all."""
    start, end = trim(text, start, end)
    stamp = furniture.stamp_inside(text, start, end)
    if stamp and start < stamp[0] and _may_close(text[start : stamp[0]]):
        yield _front(text, start, stamp[0])
        start = stamp[0]
    yield from _opened(text, start, end, live=live)


def _front(text: str, start: int, end: int) -> Piece:
    """Name what was glued before a sentence: furniture, a heading or caption, a long sentence."""
    start, end = trim(text, start, end)
    words = text[start:end]
    kind = SentenceKind.HEADING if words.count(" ") < HEADING_WORDS else SentenceKind.PROSE
    return start, end, furniture.kind_of_line(words) or kind


def _may_close(words: str) -> bool:
    """Say whether nothing is left open: "on | Sunday 3 May 2009 18.45 BST" is one sentence."""
    return words.rsplit(maxsplit=1)[-1].lower() not in furniture.words().glue.inside


def _opened(text: str, start: int, end: int, *, live: bool) -> Iterator[Piece]:
    """Take stamps and a heading in capitals off the start of a sentence."""
    while found := furniture.prefix(text, start, end):
        yield *trim(text, start, found[0]), found[1]
        start = trim(text, found[0], end)[0]
    if live:
        start = furniture.after_clock(text, start, end)
    heading = _CAPITALS.match(text, start, end)
    if heading and sum(letter.isalpha() for letter in heading[1]) >= HEADING_LETTERS:
        yield start, heading.end(1), SentenceKind.HEADING
        start = heading.end()
    yield from _parted(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[Piece]:
    """Part captions and headings from the sentence that was glued to them."""
    points = [start + point for point in openings(text[start:end])]
    for point in points:
        yield _front(text, start, point)
        start = point
    if start < end:
        yield start, end, furniture.kind_of_line(text[start:end]) or SentenceKind.PROSE
