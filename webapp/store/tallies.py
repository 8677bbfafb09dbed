"""Counts made ahead: how often each actor, topic, year and month occurs in what a filter leaves.

A tally is kept for no filter, for each actor, for each topic and for each pair of them, where it
holds enough entries that counting at every request would be felt; :mod:`webapp.store.counting`
counts the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec import Struct

WORTH_KEEPING = 30
OPEN_AT_ONCE = 200
MOST_COUNTED = 1000
NOBODY = 0
UNITS: Mapping[str, int] = {"decade": 3653, "year": 366, "month": 31, "week": 7, "day": 1}
"""The units of periods and the most days that an entry may last to be counted in one of them."""

Pairs = tuple[tuple[int, int], ...]


class Linked(NamedTuple):
    """The numbers of one event's actors and topics, when it begins, and how many days it lasts."""

    actors: tuple[int, ...]
    topics: tuple[int, ...]
    year: int
    month: int
    days: int


class Tally(Struct, frozen=True, array_like=True):
    """Counts of one filter's entries: (number, count) of actors and topics, (year, count) ...

    ``years`` counts every entry by the year it begins in; ``fitting_years`` and
    ``fitting_months`` only those whose date is no longer than the unit; months are year * 100 +
    month.
    """

    total: int
    actors: Pairs
    topics: Pairs
    years: Pairs
    fitting_decades: Pairs = ()
    fitting_years: Pairs = ()
    fitting_months: Pairs = ()


class _Open:
    """A tally that is still being counted."""

    __slots__ = ("actors", "decades", "months", "short", "topics", "total", "years")

    def __init__(self) -> None:
        self.total = 0
        self.actors: Counter[int] = Counter()
        self.topics: Counter[int] = Counter()
        self.years: Counter[int] = Counter()
        self.decades: Counter[int] = Counter()
        self.short: Counter[int] = Counter()
        self.months: Counter[int] = Counter()

    def add(self, event: Linked) -> None:
        year, days = event.year, event.days
        self.total += 1
        self.actors.update(event.actors)
        self.topics.update(event.topics)
        self.years[year] += 1
        if days <= UNITS["decade"]:
            self.decades[year // 10 * 10] += 1
        if days <= UNITS["year"]:
            self.short[year] += 1
        if days <= UNITS["month"]:
            self.months[year * 100 + event.month] += 1

    def closed(self) -> Tally:
        return Tally(
            self.total,
            most_first(self.actors),
            most_first(self.topics),
            tuple(sorted(self.years.items())),
            tuple(sorted(self.decades.items())),
            tuple(sorted(self.short.items())),
            tuple(sorted(self.months.items())),
        )


def most_first(counts: Mapping[int, int]) -> Pairs:
    """Sort counts from the highest, equal ones by number; the first thousand are kept."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_COUNTED])


def tallies(linked: Sequence[Linked]) -> Iterator[tuple[int, int, Tally]]:
    """Yield actor, topic (0 for none) and the tally of the entries that have both.

    The events are read once to see which tallies are worth keeping, then once for each so many of
    them.
    """
    sizes = Counter(pair for event in linked for pair in _pairs(event))
    kept = {pair for pair, size in sizes.items() if size >= WORTH_KEEPING}
    pairs = sorted(kept | {(NOBODY, NOBODY)})
    for first in range(0, len(pairs), OPEN_AT_ONCE):
        yield from _counted(pairs[first : first + OPEN_AT_ONCE], linked)


def _counted(
    pairs: Sequence[tuple[int, int]], linked: Iterable[Linked]
) -> Iterator[tuple[int, int, Tally]]:
    opened = {pair: _Open() for pair in pairs}
    for event in linked:
        for pair in _pairs(event):
            if pair in opened:
                opened[pair].add(event)
    for pair, tally in opened.items():
        yield *pair, tally.closed()


def _pairs(event: Linked) -> Iterator[tuple[int, int]]:
    return product((NOBODY, *event.actors), (NOBODY, *event.topics))
