"""Lines and paragraphs: which line breaks of a text part it, and which only wrap it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from webapp.pipeline.sentences.furniture import ends_in_rank

STOPS = ".!?…"
CLOSERS = "\"'”’»)]"
SHORTEST_PROSE = 40
WRAP_WIDTHS = range(50, 110)


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch without a parting line break; neither end is white space."""

    start: int
    end: int
    paragraph: int


def ends_with_stop(line: str) -> bool:
    """Say whether the line ends as a sentence does, closing quotes and brackets let be."""
    return line.rstrip(CLOSERS + " ").endswith(tuple(STOPS))


def _raw_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Give each line's span, trimmed; an empty one where the line is blank."""
    place = start
    for line in text[start:].splitlines(keepends=True):
        left = len(line) - len(line.lstrip())
        yield place + left, place + max(left, len(line.rstrip()))
        place += len(line)


def _blocks(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    """Group the lines between blank lines."""
    block: list[tuple[int, int]] = []
    for first, last in _raw_lines(text, start):
        if first < last:
            block.append((first, last))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wraps(text: str, block: list[tuple[int, int]]) -> bool:
    """Say whether the block is one paragraph broken at a fixed width."""
    widths = [last - first for first, last in block[:-1]]
    if len(block) < 2 or max(widths) not in WRAP_WIDTHS:  # noqa: PLR2004 two lines make a break
        return False
    inside = sum(not ends_with_stop(text[first:last]) for first, last in block[:-1])
    return min(widths) > max(widths) - 25 and inside * 2 >= len(widths)


_OPEN_WORD = re.compile(
    r" (?:the|an?|of|to|in|on|at|for|from|by|with|and|or|but|as|that|than|its|his|her|their|is|was"
    r"|were|are|has|have|had|be|been|who|which|after|before|between|into|near|about)\Z"
)
_OPEN_CODE = re.compile(r"\(\s?[A-Z0-9]{1,6}\.?\Z")
_CLOSED_CODE = re.compile(r"[A-Z]{1,3}\s?\)")
_PRODUCT = re.compile(r"[a-z]{1,2}[A-Z](?:[a-z]{2}|[A-Z])")


def in_code(text: str, place: int) -> bool:
    """Say whether ``place`` parts a share's code, which no sentence ends in: "(ABC. | N)"."""
    start = place + len(text[place : place + 8]) - len(text[place : place + 8].lstrip())
    opened = _OPEN_CODE.search(text[max(0, place - 10) : place])
    return bool(opened and _CLOSED_CODE.match(text, start))


def goes_on_small(text: str, place: int) -> bool:
    """Say whether a word in small letters begins here; "iPhone" and "iOS" may begin a sentence."""
    return text[place : place + 1].islower() and not _PRODUCT.match(text, place)


def _continues(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Say whether the line goes on in small letters, or the one before is left open ("Capt.").

    A heading may end in a small word ("What to look for"); a line as long as prose does not.
    """
    head, tail = text[before[1] - 1], text[after[0]]
    open_end = head in "(,;-–—" or tail in ",;)" or in_code(text, before[1])
    long = before[1] - before[0] >= SHORTEST_PROSE
    left_open = long and _OPEN_WORD.search(text, before[0], before[1]) is not None
    ranked = ends_in_rank(text, *before) and tail.isupper()
    return open_end or left_open or ranked or goes_on_small(text, after[0])


def _joined(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    wraps = _wraps(text, block)
    first, last = block[0]
    for span in block[1:]:
        if wraps or _continues(text, (first, last), span):
            last = span[1]
        else:
            yield first, last
            first, last = span
    yield first, last


def find_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """Part the text at its line breaks, save those that only wrap a paragraph.

    Blank lines part paragraphs; in a text without any, every line is a paragraph of its own.
    """
    blocks = list(_blocks(text, start))
    lines: list[Line] = []
    paragraph = 0
    for block in blocks:
        for first, last in _joined(text, block):
            lines.append(Line(first, last, paragraph))
            paragraph += len(blocks) == 1
        paragraph += len(blocks) > 1
    return tuple(lines)
