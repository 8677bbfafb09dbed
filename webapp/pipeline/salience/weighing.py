"""From groups of sightings to their salience, their order of evidence and the key entries."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.merging import Merged
from webapp.pipeline.salience.choosing import candidate, choose_keys
from webapp.pipeline.salience.dates import Dated, Days, days_of, weigh_dates
from webapp.pipeline.salience.repetition import without_repetition
from webapp.pipeline.salience.texts import Rarity, centrality, find_middles, find_rarity
from webapp.pipeline.salience.theme import find_theme
from webapp.records import Article, Sentence, Sighting

BEHIND = 0.3
PER_SOURCE = 0.2
EXACTNESS = ((1, 1.0), (7, 0.8), (31, 0.6), (366, 0.35))
BACKGROUND = 0.2


@dataclass(frozen=True, slots=True)
class Weighed:
    """A group's salience from 0 to 1, its sightings best first, and whether it is a key entry."""

    salience: float
    sightings: tuple[Sighting, ...]
    key: bool


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
) -> tuple[Weighed, ...]:
    """Weigh each group; ``independent[i]`` is how many articles tell ``groups[i]`` in own words.

    What is weighed comes in the order of the groups.
    """
    rarity = find_rarity(sentences)
    standings = _standings(groups, articles, sentences, independent, rarity)
    saliences = _saliences(standings, rarity)
    by_id = {article.id: article for article in articles}
    candidates = [
        candidate(first, by_id[first.article], salience, str(group.key))
        for group, standing, salience in zip(groups, standings, saliences, strict=True)
        for first in standing.order[:1]
    ]
    keys = set(choose_keys(candidates, rarity.of_text))
    return tuple(
        Weighed(salience, standing.order, number in keys)
        for number, (salience, standing) in enumerate(zip(saliences, standings, strict=True))
    )


def _standings(
    groups: Sequence[Merged],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    independent: Sequence[int],
    rarity: Rarity,
) -> list[_Standing]:
    by_id = {article.id: article for article in articles}
    sightings = [sighting for group in groups for sighting in group.sightings]
    theme = find_theme({article.id: article.text for article in articles})
    dates = weigh_dates(_dated(groups, independent), by_id, theme)
    middles = find_middles(sightings, articles, sentences, rarity, theme)

    def near(sighting: Sighting) -> float:
        return centrality(sighting, by_id[sighting.article], middles, theme, rarity)

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
        summing=nearness[exact[0]] * (1 + PER_SOURCE * math.log(independent)),
        order=(*exact, *rest),
    )


def _exactness(sighting: Sighting) -> float:
    days = sighting.span.days
    return next((weight for longest, weight in EXACTNESS if days <= longest), BACKGROUND)


def _saliences(standings: Sequence[_Standing], rarity: Rarity) -> list[float]:
    summing = _summing(standings, rarity)
    best: dict[Days, float] = defaultdict(float)
    for standing, own in zip(standings, summing, strict=True):
        best[standing.days] = max(best[standing.days], own)
    top = max((standing.date_weight for standing in standings), default=1.0) or 1.0
    return [
        round(standing.date_weight / top * (1 - BEHIND * (1 - own / (best[standing.days] or 1))), 6)
        for standing, own in zip(standings, summing, strict=True)
    ]


def _summing(standings: Sequence[_Standing], rarity: Rarity) -> list[float]:
    """Say how well each sums its date up beside those that sum it up better."""
    by_date: dict[Days, list[int]] = defaultdict(list)
    for number, standing in enumerate(standings):
        by_date[standing.days].append(number)
    summing = [standing.summing for standing in standings]
    for numbers in by_date.values():
        vectors = [rarity.of_text(standings[n].order[0].quote) for n in numbers]
        for number, own in zip(
            numbers, without_repetition([summing[n] for n in numbers], vectors), strict=True
        ):
            summing[number] = own
    return summing
