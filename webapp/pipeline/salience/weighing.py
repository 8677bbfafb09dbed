"""From groups of sightings to their salience, their order of evidence and the key entries."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from webapp.pipeline.merging import Merges
from webapp.pipeline.salience.choosing import Candidate, choose_keys, fitness
from webapp.pipeline.salience.dates import Dated, Days, weigh_dates
from webapp.pipeline.salience.repetition import without_repetition
from webapp.pipeline.salience.texts import (
    Openings,
    Rarity,
    centrality,
    find_rarity,
    middle_of_date,
    middle_of_folder,
)
from webapp.pipeline.salience.theme import Theme, Vector, find_theme
from webapp.pipeline.wording import stems_of
from webapp.records import Article, Sentence, Sighting
from webapp.shelves import View, reordered
from webapp.spans import days_of

BEHIND = 0.3
PER_SOURCE = 0.2
EXACTNESS = ((1, 1.0), (7, 0.8), (31, 0.6), (366, 0.35))
BACKGROUND = 0.2
ALONE = (0,)
VECTORS_AT_ONCE = 1 << 12


@dataclass(frozen=True, slots=True)
class Weighed:
    """A group's salience from 0 to 1, whether it is a key entry, and its order.

    ``order`` are the places of its sightings among those that it came with, the best first.
    """

    salience: float
    order: tuple[int, ...]
    key: bool


class _Dates:
    """The dates of all sightings, and which sightings have each."""

    def __init__(self, sightings: Sequence[Sighting], groups: Iterable[Sequence[int]]) -> None:
        self.sightings = sightings
        self._first = array("q", bytes(8 * len(sightings)))
        self._last = array("q", bytes(8 * len(sightings)))
        for number, sighting in enumerate(sightings):
            self._first[number], self._last[number] = days_of(sighting.span)
        self._numbers: dict[Days, array[int]] = defaultdict(lambda: array("I"))
        for number in chain.from_iterable(groups):
            self._numbers[self.of(number)].append(number)

    def of(self, number: int) -> Days:
        """Give the date of a sighting."""
        return self._first[number], self._last[number]

    def length(self, number: int) -> int:
        """Count the days of a sighting's date."""
        return self._last[number] - self._first[number] + 1

    def each(self) -> Iterator[tuple[Days, array[int]]]:
        """Give the dates in order with the sightings of each, in the order of their groups."""
        return ((days, self._numbers[days]) for days in sorted(self._numbers))

    def told(self, numbers: Iterable[int]) -> Iterator[Sighting]:
        """Give sightings by their numbers."""
        return (self.sightings[number] for number in numbers)

    def in_full(self, numbers: Iterable[int]) -> Iterator[Sighting]:
        """Give sightings by their numbers, each with its details behind it."""
        return chain.from_iterable(sighting.in_full for sighting in self.told(numbers))


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where the groups stand, each by its place among them.

    ``first`` is the number of its best sighting, ``summing`` how well its words sum the date up.
    """

    order: dict[int, tuple[int, ...]]
    first: array[int]
    summing: array[float]


def weigh(
    merged: Merges,
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    independent: Sequence[int],
) -> Sequence[Weighed]:
    """Weigh each group; ``independent[i]`` is how many articles tell ``merged[i]`` in own words.

    ``articles`` come in the order of their ids; what is weighed in the order of the groups. Dates
    are read one at a time, so that what their words say is never held of all of them at once.
    """
    rarity = find_rarity(sentences)
    theme = find_theme((article.id, article.text) for article in articles)
    bare = {article.id: replace(article, title="", text="") for article in articles}
    dates = _Dates(merged.sightings, merged.groups)
    weights = weigh_dates(_dated(merged, independent), bare, theme)
    nearness = _nearness(dates, bare, Openings(bare.values(), sentences), rarity, theme)
    standing = _standing(merged.groups, independent, dates, nearness)
    saliences = _saliences(dates, standing, weights, rarity)

    def chosen(place: int) -> Candidate:
        first = merged.sightings[standing.first[place]]
        touching = theme.of_text(stems_of(first.quote))
        fit = fitness(first, bare[first.article], touching, independent[place])
        return Candidate(first, saliences[place] * fit, str(merged.key(place)))

    candidates = View(range(len(saliences)), chosen)
    weighed = array("d", (one.salience for one in candidates))
    told_on = array("q", (days[0] for days, numbers in dates.each() for _ in numbers))
    keys = set(choose_keys(candidates, weighed, told_on, rarity.of_text))
    orders = (standing.order.get(place, ALONE) for place in range(len(saliences)))
    return [
        Weighed(salience, order, place in keys)
        for place, (salience, order) in enumerate(zip(saliences, orders, strict=True))
    ]


def _nearness(
    dates: _Dates, articles: Mapping[str, Article], openings: Openings, rarity: Rarity, theme: Theme
) -> array[float]:
    """Say of each sighting how well it sums its date up."""
    folder = middle_of_folder(
        (dates.in_full(numbers) for _, numbers in dates.each()), rarity, theme
    )
    found = array("d", bytes(8 * len(dates.sightings)))
    for days, numbers in dates.each():
        middle = middle_of_date(dates.in_full(numbers), openings.of(days, rarity), rarity)
        for number, sighting in zip(numbers, dates.told(numbers), strict=True):
            article = articles[sighting.article]
            found[number] = centrality(sighting, article, (middle, folder), theme, rarity)
    return found


def _dated(merged: Merges, independent: Sequence[int]) -> Iterator[Dated]:
    """Give each sighting with the date it speaks for: its event's, or its own beside an exact day.

    "In August" speaks for an event of mid-August; for one of the 15th it says too little. Copies
    share what one article counts. A detail speaks for the date of what it goes on with.
    """
    for group, count in zip(merged, independent, strict=True):
        home = days_of(group.sightings[0].span)
        share = math.sqrt(count / len({sighting.article for sighting in group.sightings}))
        for sighting in group.sightings:
            own = days_of(sighting.span) if home[0] == home[1] else home
            yield from (Dated(own, told, share) for told in sighting.in_full)


def _standing(
    groups: Iterable[Sequence[int]],
    independent: Sequence[int],
    dates: _Dates,
    nearness: Sequence[float],
) -> _Standing:
    standing = _Standing({}, array("I"), array("d"))
    for place, (group, count) in enumerate(zip(groups, independent, strict=True)):
        order = _order(group, dates, nearness)
        if len(order) > 1:
            standing.order[place] = order
        best = group[order[0]]
        standing.first.append(best)
        standing.summing.append(nearness[best] * (1 + PER_SOURCE * math.log(count)))
    return standing


def _order(group: Sequence[int], dates: _Dates, nearness: Sequence[float]) -> tuple[int, ...]:
    """Order a group: of the most exact ones those first that sum its date up best."""
    length = dates.length(group[0])
    exact = [place for place, number in enumerate(group) if dates.length(number) == length]
    rest = [place for place, number in enumerate(group) if dates.length(number) != length]
    exact.sort(key=lambda place: -round(nearness[group[place]], 9))
    return (*exact, *rest)


def _exactness(days: Days) -> float:
    length = days[1] - days[0] + 1
    return next((weight for longest, weight in EXACTNESS if length <= longest), BACKGROUND)


def _saliences(
    dates: _Dates, standing: _Standing, weights: Mapping[Days, float], rarity: Rarity
) -> array[float]:
    """Say how salient each group is: by its date, and by how well others sum that up beside it."""
    found = array("d", bytes(8 * len(standing.first)))
    by_date: dict[Days, array[int]] = defaultdict(lambda: array("I"))
    for place, first in enumerate(standing.first):
        by_date[dates.of(first)].append(place)
    weighed = {days: weights[days] * _exactness(days) for days in by_date}
    top = max(weighed.values(), default=1.0) or 1.0
    for days, places in by_date.items():
        told = reordered(dates.sightings, [standing.first[place] for place in places])
        vectors: Sequence[Vector] = View(told, lambda sighting: rarity.of_text(sighting.quote))
        if len(places) <= VECTORS_AT_ONCE:
            vectors = tuple(vectors)
        summing = without_repetition([standing.summing[place] for place in places], vectors)
        best = max(0.0, *summing) or 1
        for place, own in zip(places, summing, strict=True):
            found[place] = round(weighed[days] / top * (1 - BEHIND * (1 - own / best)), 6)
    return found
