"""Words cut at the borders of what is marked in them, so that a template can set each piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to mark at offsets of a text, end exclusive: its ``kind``, and where it leads."""

    start: int
    end: int
    kind: str
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that lie in the same marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    def has(self, kind: str) -> bool:
        """Say whether a mark of that kind lies over the words."""
        return any(mark.kind == kind for mark in self.marks)

    @property
    def leads_to(self) -> str:
        """Where the innermost mark with an address leads, or nothing."""
        return next((mark.leads_to for mark in reversed(self.marks) if mark.leads_to), "")


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut ``text[start:end]`` at the borders of ``marks``; the pieces joined are that slice."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    inside.sort(key=lambda mark: (mark.start, -mark.end))
    borders = {start, end} | {
        min(max(border, start), end) for mark in inside for border in (mark.start, mark.end)
    }
    corners = sorted(borders)
    return tuple(Piece(text[left:right], _over(inside, left)) for left, right in pairwise(corners))


def _over(marks: list[Mark], offset: int) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.start <= offset < mark.end)


def around(
    text: str, start: int, end: int, apart: Iterable[tuple[int, int]] = ()
) -> tuple[int, int]:
    """Find the paragraph around a slice: the borders of the non-blank lines that it stands in.

    What stands ``apart`` (page furniture, a caption) is left out before and after the slice.
    """
    after = text.find("\n", end)
    before, after = text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text)
    for first, last in apart:
        if before < last <= start:
            before = last
        elif end <= first < after:
            after = first
    inside = text[before:after]
    return before + len(inside) - len(inside.lstrip()), before + len(inside.rstrip())
