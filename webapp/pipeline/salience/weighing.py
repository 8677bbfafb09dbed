"""From groups of sightings to their salience, their order of evidence and the key entries."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.merging import Merged
from webapp.pipeline.salience.dates import Dated, Days, days_of, weigh_dates
from webapp.pipeline.salience.texts import centrality, find_middles, find_rarity
from webapp.pipeline.salience.theme import find_theme
from webapp.pipeline.wording import wording
from webapp.records import Article, Sentence, Sighting

BEHIND = 0.3
PER_SOURCE = 0.03
EXACTNESS = ((1, 1.0), (7, 0.8), (31, 0.6))
BACKGROUND = 0.35
KEY_ENTRIES = 12
KEY_SHARE = 0.34
FEWEST_KEY = 3
A_DAYS_SHARE = 4
ENOUGH = 2
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Weighed:
    """A group's salience from 0 to 1, its sightings best first, and whether it is a key entry."""

    salience: float
    sightings: tuple[Sighting, ...]
    key: bool


@dataclass(frozen=True, slots=True)
class Salience:
    """What was weighed, one for each group in the order they were given."""

    groups: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    """A group's place: its date's weight, how well its words sum the date up."""

    days: Days
    date_weight: float
    summing: float
    order: tuple[Sighting, ...]


def weigh(
    groups: Sequence[Merged],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    independent: Sequence[int],
) -> Salience:
    """Weigh each group; ``independent[i]`` is how many articles tell ``groups[i]`` in own words."""
    standings = _standings(groups, articles, sentences, independent)
    saliences = _saliences(standings)
    keys = set(_keys(standings, saliences, [group.key for group in groups]))
    return Salience(
        tuple(
            Weighed(salience, standing.order, number in keys)
            for number, (salience, standing) in enumerate(zip(saliences, standings, strict=True))
        )
    )


def _standings(
    groups: Sequence[Merged],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    independent: Sequence[int],
) -> list[_Standing]:
    by_id = {article.id: article for article in articles}
    sightings = [sighting for group in groups for sighting in group.sightings]
    theme = find_theme({article.id: article.text for article in articles})
    dates = weigh_dates(_dated(groups, independent), by_id, theme)
    rarity = find_rarity(sentences)
    middles = find_middles(sightings, articles, sentences, rarity)

    def near(sighting: Sighting) -> float:
        middle = middles[days_of(sighting.span)]
        return centrality(sighting, by_id[sighting.article], middle, theme, rarity)

    return [
        _standing(group, {s: near(s) for s in group.sightings}, dates, count)
        for group, count in zip(groups, independent, strict=True)
    ]


def _dated(groups: Sequence[Merged], independent: Sequence[int]) -> Iterator[Dated]:
    """Give each sighting with the date it speaks for: its event's, or its own beside an exact day.

    "In August" speaks for an event of mid-August; for one of the 15th it says too little. Copies
    share what one article counts.
    """
    for group, count in zip(groups, independent, strict=True):
        home = days_of(group.sightings[0].span)
        share = math.sqrt(count / len({sighting.article for sighting in group.sightings}))
        for sighting in group.sightings:
            own = days_of(sighting.span) if home[0] == home[1] else home
            yield Dated(own, sighting, share)


def _standing(
    group: Merged, nearness: dict[Sighting, float], dates: dict[Days, float], independent: int
) -> _Standing:
    first = group.sightings[0]
    exact = [s for s in group.sightings if s.span.days == first.span.days]
    rest = [s for s in group.sightings if s.span.days != first.span.days]
    exact.sort(key=lambda sighting: -round(nearness[sighting], 9))
    return _Standing(
        days=days_of(first.span),
        date_weight=dates[days_of(first.span)] * _exactness(first),
        summing=nearness[exact[0]] + PER_SOURCE * math.log(independent),
        order=(*exact, *rest),
    )


def _exactness(sighting: Sighting) -> float:
    days = sighting.span.days
    return next((weight for longest, weight in EXACTNESS if days <= longest), BACKGROUND)


def _saliences(standings: Sequence[_Standing]) -> list[float]:
    best: dict[Days, float] = defaultdict(float)
    for standing in standings:
        best[standing.days] = max(best[standing.days], standing.summing)
    top = max((standing.date_weight for standing in standings), default=1.0) or 1.0
    return [
        round(
            standing.date_weight
            / top
            * (1 - BEHIND * (1 - standing.summing / (best[standing.days] or 1.0))),
            6,
        )
        for standing in standings
    ]


def _alike(first: _Standing, second: _Standing) -> bool:
    one = wording(first.order[0].quote).stems
    other = wording(second.order[0].quote).stems
    return len(one & other) > ALIKE * min(len(one), len(other))


def _a_day(wanted: int, days: int) -> int:
    """Say how many key entries one date may have: one, where there are dates enough."""
    return 1 if days >= ENOUGH * wanted else max(1, math.ceil(wanted * A_DAYS_SHARE / max(1, days)))


def _keys(
    standings: Sequence[_Standing], saliences: Sequence[float], order: Sequence[object]
) -> Iterator[int]:
    """Choose what a one-screen timeline holds: the most salient, few of one day, none alike."""
    wanted = min(KEY_ENTRIES, max(FEWEST_KEY, round(KEY_SHARE * len(standings))))
    a_day = _a_day(wanted, len({standing.days for standing in standings}))
    chosen: list[int] = []
    taken: dict[Days, int] = defaultdict(int)
    for number in sorted(range(len(standings)), key=lambda n: (-saliences[n], str(order[n]))):
        standing = standings[number]
        if len(chosen) == wanted:
            return
        if taken[standing.days] < a_day and not any(
            _alike(standing, standings[other]) for other in chosen
        ):
            chosen.append(number)
            taken[standing.days] += 1
            yield number
