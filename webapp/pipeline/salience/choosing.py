"""Which entries a one-screen timeline holds: the most salient, of many dates, none alike.

It tells what happened: plans, states and what a sentence only seems to date stand behind. Who looks
back at a day may tell it in the present ("3 May: Rebels enter the port"), but not what has been
going on since.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby, islice

from webapp.pipeline.salience.dates import LOOKING_BACK, Days, days_of
from webapp.pipeline.salience.theme import Vector, cosine
from webapp.records import Article, Basis, Sighting

KEY_ENTRIES = 12
KEY_SHARE = 0.34
FEWEST_KEY = 3
ANOTHER = 0.5
ALIKE = 0.5
ALIKE_THAT_DAY = 0.3
EVENTFUL = 0.5
GOING_ON = re.compile(r"\b(?:is|are|been) (?:(?:now|still|also|[a-z]{2,20}ly) )?[a-z]{2,20}ing\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may be a key entry: its best evidence, how much it matters, its name."""

    sighting: Sighting
    salience: float
    name: str


def candidate(sighting: Sighting, article: Article, salience: float, name: str) -> Candidate:
    """Make a candidate of an entry that is told by ``sighting`` of ``article``."""
    if not _is_chronicled(sighting, article):
        salience *= 1 - EVENTFUL * (1 - sighting.weight)
    return Candidate(sighting, salience, name)


def _is_chronicled(sighting: Sighting, article: Article) -> bool:
    if article.published is None or sighting.basis is Basis.INHERITED:
        return False
    after = article.published.toordinal() - sighting.span.last.toordinal()
    return after >= LOOKING_BACK and GOING_ON.search(sighting.quote) is None


_Waiting = tuple[float, str, int, int]


def _most_salient_first(
    candidates: Sequence[Candidate], saliences: Sequence[float]
) -> Iterator[_Waiting]:
    """Give all in order; candidates are only looked at when their turn comes."""
    order = sorted(range(len(saliences)), key=lambda number: -saliences[number])
    for salience, numbers in groupby(order, key=saliences.__getitem__):
        yield from sorted((-salience, candidates[number].name, 0, number) for number in numbers)


def choose_keys(
    candidates: Sequence[Candidate],
    saliences: Sequence[float],
    vector: Callable[[str], Vector],
) -> Iterator[int]:
    """Choose the key entries; every further one of a date counts half of the one before.

    ``saliences[i]`` is that of ``candidates[i]``.
    """
    wanted = min(KEY_ENTRIES, max(FEWEST_KEY, round(KEY_SHARE * len(saliences))))
    taken: dict[Days, int] = defaultdict(int)
    chosen: list[tuple[Days, Vector]] = []
    coming = _most_salient_first(candidates, saliences)
    waiting = list(islice(coming, 1))
    while waiting and len(chosen) < wanted:
        _, name, before, number = heappop(waiting)
        if before == 0:
            for following in islice(coming, 1):
                heappush(waiting, following)
        one = candidates[number]
        days = days_of(one.sighting.span)
        if taken[days] != before:
            now = -saliences[number] * ANOTHER ** taken[days]
            heappush(waiting, (now, name, taken[days], number))
            continue
        words = vector(one.sighting.quote)
        if not any(
            cosine(words, other) >= (ALIKE_THAT_DAY if when == days else ALIKE)
            for when, other in chosen
        ):
            chosen.append((days, words))
            taken[days] += 1
            yield number
