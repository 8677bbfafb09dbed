"""Which days matter: how many articles tell of them, and for how many weeks they go on doing so.

Who still tells of a day after two days has chosen to look back; such articles and weeks are
counted out of those that could, since at the end of a story few are left to look back. That many
articles appeared on a day says less. Each article counts by how near it and, by half, its sentence
are to the folder's theme; what has no date of its own by less (it says little more than that its
article appeared), and many of one kind by their logarithm.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from webapp.pipeline.salience.coverage import Coverage, find_coverage
from webapp.pipeline.salience.theme import Theme
from webapp.pipeline.wording import stems_of
from webapp.records import Article, Basis, Sighting

Days = tuple[int, int]
Key = TypeVar("Key", int, str)
LOOKING_BACK = 2
WEEK = 7
PUBLISHED = 0.25
INHERITED = 0.3


@dataclass(frozen=True, slots=True)
class Dated:
    """A sighting, the date it speaks for, and the share of an article that it counts.

    An event's date may be more exact than the words of one sighting of it. Copies share what one
    article counts; but who prints again what was told days before has chosen to look back.
    """

    days: Days
    sighting: Sighting
    share: float


@dataclass(slots=True)
class Tellings:
    """Who tells of a date, by relevance: articles soon after, later ones, weeks of those."""

    soon: dict[str, float] = field(default_factory=dict)
    afterwards: dict[str, float] = field(default_factory=dict)
    weeks: dict[int, float] = field(default_factory=dict)

    def weight(self, days: Days, coverage: Coverage) -> float:
        """Weigh the date."""
        first, last = days
        could = coverage.as_if_all_articles(last + LOOKING_BACK)
        could_a_week = coverage.as_if_all_days(last + LOOKING_BACK)
        soon = {key: value for key, value in self.soon.items() if key not in self.afterwards}
        return (
            math.log1p(sum(soon.values()) + could * sum(self.afterwards.values()))
            + math.log1p(could_a_week * self._further_weeks())
            + PUBLISHED * math.log1p(coverage.around(first) if first == last else 0.0)
        )

    def _further_weeks(self) -> float:
        """Weigh the weeks in which it is still told, beyond the one that says most of it.

        One week, or one article, that looks back shows no lasting interest: in a folder of news of
        all kinds it would raise what is told by the way above what an article is about.
        """
        return sum(self.weeks.values()) - max(self.weeks.values(), default=0.0)


def _raise(best: dict[Key, float], key: Key, value: float) -> None:
    best[key] = max(best.get(key, 0.0), value)


def _note(tellings: Tellings, one: Dated, published: int | None, relevance: float) -> None:
    article = one.sighting.article
    if published is None or published - one.sighting.span.last.toordinal() < LOOKING_BACK:
        _raise(tellings.soon, article, relevance * one.share)
        return
    _raise(tellings.afterwards, article, relevance * one.share)
    _raise(tellings.weeks, published // WEEK, relevance)


def _relevance(sighting: Sighting, theme: Theme) -> float:
    near = theme.of_article(sighting.article) * (1 + theme.of_text(stems_of(sighting.quote))) / 2
    return near * (INHERITED if sighting.basis is Basis.INHERITED else 1.0)


def weigh_dates(
    dated: Iterable[Dated], articles: Mapping[str, Article], theme: Theme
) -> dict[Days, float]:
    """Weigh every date that is told."""
    told: dict[Days, Tellings] = defaultdict(Tellings)
    published = {
        key: article.published.toordinal() if article.published else None
        for key, article in sorted(articles.items())
    }
    coverage = find_coverage((day, theme.of_article(key)) for key, day in published.items())
    for one in dated:
        day = published[one.sighting.article]
        _note(told[one.days], one, day, _relevance(one.sighting, theme))
    return {days: tellings.weight(days, coverage) for days, tellings in told.items()}
