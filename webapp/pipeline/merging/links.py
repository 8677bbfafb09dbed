"""Which pairs of tellings are near, and how near: all that is kept of what was judged of them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

Pair = tuple[int, int]


class Link(NamedTuple):
    """Two tellings, and how near they are."""

    left: int
    right: int
    score: float


class Links:
    """Links, each in 16 bytes."""

    def __init__(self) -> None:
        """Begin without any."""
        self._left = array("I")
        self._right = array("I")
        self._score = array("d")

    def add(self, pair: Pair, score: float) -> None:
        """Keep a link."""
        self._left.append(pair[0])
        self._right.append(pair[1])
        self._score.append(score)

    def __len__(self) -> int:
        """Count the links."""
        return len(self._score)

    def __getitem__(self, place: int) -> Link:
        """Give the link at a place."""
        return Link(self._left[place], self._right[place], self._score[place])

    def __iter__(self) -> Iterator[Link]:
        """Give all links."""
        return map(Link, self._left, self._right, self._score)


class Neighbours:
    """For each group the groups that links lead to, with how near the nearest link says they are.

    Groups are called by one of their members; ``home`` says by which.
    """

    def __init__(self, links: Links, home: Sequence[int]) -> None:
        """File the places of the links that leave a group under both of their groups."""
        self._links = links
        self._home = home
        counts = array("Q", bytes(8 * (len(home) + 1)))
        for end in self._ends():
            counts[end[0] + 1] += 1
        self._first = array("Q", accumulate(counts))
        self._filed = array("I", bytes(4 * self._first[-1]))
        free = array("Q", self._first)
        for group, place in self._ends():
            self._filed[free[group]] = place
            free[group] += 1

    def _ends(self) -> Iterator[tuple[int, int]]:
        for place, link in enumerate(self._links):
            one, other = self._home[link.left], self._home[link.right]
            if one != other:
                yield one, place
                yield other, place

    def of(self, group: int) -> dict[int, float]:
        """Give the groups near to one, with how near."""
        near: dict[int, float] = defaultdict(float)
        for place in self._filed[self._first[group] : self._first[group + 1]]:
            link = self._links[place]
            one, other = self._home[link.left], self._home[link.right]
            there = other if one == group else one
            near[there] = max(near[there], link.score)
        return near
