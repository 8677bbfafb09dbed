"""Which pairs of tellings are near, and how near: all that is kept of what was judged of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from operator import itemgetter
from typing import NamedTuple

from webapp.pipeline.merging.dating import compatible
from webapp.pipeline.merging.tellings import Telling
from webapp.rows import Rows, Sorted

Pair = tuple[int, int]
Nearness = Mapping[int, float]


class Link(NamedTuple):
    """Two tellings, and how near they are."""

    left: int
    right: int
    score: float


class Links:
    """Links on disk, each in 16 bytes."""

    def __init__(self) -> None:
        """Begin without any."""
        self._rows = Rows[tuple[int, int, float]]("IId")

    def add(self, pair: Pair, score: float) -> None:
        """Keep a link."""
        self._rows.add((*pair, score))

    def __len__(self) -> int:
        """Count the links."""
        return len(self._rows)

    def __iter__(self) -> Iterator[Link]:
        """Give all links."""
        return map(Link._make, self._rows)


class LooseLinks:
    """Links from what is told of a month or year to what is told of a day in it."""

    def __init__(self, telling: Callable[[int], Telling]) -> None:
        """Begin without any; ``telling`` gives a telling by its number."""
        self._telling = telling
        self._rows = Sorted[tuple[int, int, float]]("IId")

    def add(self, pair: Pair, score: float) -> None:
        """Keep a link under the telling of the longer time."""
        one, other = sorted(pair, key=lambda number: (-self._days(number), number))
        self._rows.add((one, other, score))

    def unmistaken(self) -> Iterator[tuple[Pair, float]]:
        """Give the links of those that may be of one day only, not of two."""
        for longer, rows in groupby(self._rows, key=itemgetter(0)):
            links = tuple(rows)
            spans = [self._telling(other).span for _, other, _ in links]
            if all(compatible(one, other) for one, other in combinations(spans, 2)):
                yield from (
                    ((min(longer, day), max(longer, day)), score) for _, day, score in links
                )

    def _days(self, number: int) -> int:
        span = self._telling(number).span
        return 0 if span is None else span.days


def neighbours(links: Iterable[Link], home: Sequence[int]) -> Iterator[tuple[int, Nearness]]:
    """Give each group to which links lead from others, in order, with these and how near they are.

    Groups are called by one of their members; ``home`` says by which. The nearest link counts.
    """
    ends = Sorted("IId", _ends(links, home))
    for group, found in groupby(ends, key=itemgetter(0)):
        near: dict[int, float] = defaultdict(float)
        for _, other, score in found:
            near[other] = max(near[other], score)
        yield group, near


def _ends(links: Iterable[Link], home: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Give the links between two groups, once from each of them."""
    for left, right, score in links:
        one, other = home[left], home[right]
        if one != other:
            yield one, other, score
            yield other, one, score
