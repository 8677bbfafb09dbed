"""Rows of numbers on disk, in the order in which they came or sorted, however many they are.

What stages say of pairs (two clauses are near) is more than there are clauses. As tuples in memory
a row takes 200 bytes, on disk 16 or so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice, pairwise
from struct import Struct
from typing import Generic, TypeVar, cast

from webapp.shelves import Roll

Row = TypeVar("Row", bound=tuple[float, ...])
READ_AT_ONCE = 1 << 9
SORTED_AT_ONCE = 1 << 15


class Rows(Generic[Row]):
    """Rows of numbers in the order in which they came; ``layout`` is that of `struct`."""

    def __init__(self, layout: str) -> None:
        """Begin with none."""
        self._struct = Struct(f"<{layout}")
        self._roll = Roll()

    def add(self, row: Row) -> None:
        """Put a row at the end."""
        self._roll.append(self._struct.pack(*row))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._roll) // self._struct.size

    def __iter__(self) -> Iterator[Row]:
        """Give the rows in their order."""
        return self.between(0, len(self))

    def between(self, first: int, last: int) -> Iterator[Row]:
        """Give the rows from one place to another, some read at once."""
        size = self._struct.size
        for start in range(first, last, READ_AT_ONCE):
            end = min(last, start + READ_AT_ONCE)
            block = self._roll.read(start * size, end * size)
            yield from cast("Iterator[Row]", self._struct.iter_unpack(block))


class Sorted(Generic[Row]):
    """Rows of numbers that come in any order and are given from the least to the greatest.

    Some are sorted at once and put on disk; what was sorted is merged when it is read.
    """

    def __init__(self, layout: str, rows: Iterable[Row] = ()) -> None:
        """Begin with some; ``layout`` is as in `Rows`."""
        self._rows = Rows[Row](layout)
        self._ends = [0]
        self._unsorted: list[Row] = []
        coming = iter(rows)
        while some := list(islice(coming, SORTED_AT_ONCE)):
            self._unsorted = some
            if len(some) == SORTED_AT_ONCE:
                self._put_down()

    def add(self, row: Row) -> None:
        """Take one more row."""
        self._unsorted.append(row)
        if len(self._unsorted) == SORTED_AT_ONCE:
            self._put_down()

    def _put_down(self) -> None:
        """Sort what has come and move it to the disk."""
        for one in sorted(self._unsorted):
            self._rows.add(one)
        self._ends.append(len(self._rows))
        self._unsorted = []

    def __iter__(self) -> Iterator[Row]:
        """Give the rows in order."""
        last = sorted(self._unsorted)
        if len(self._ends) == 1:
            return iter(last)
        return merge(*(self._rows.between(*ends) for ends in pairwise(self._ends)), last)
