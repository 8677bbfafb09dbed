"""Which days matter: how many articles tell of them, how many look back, how many appeared then.

Looking back says most: how many articles still tell of a day after two days, and on how many days
of publication after ten, out of those that could: at the end of a story few are left to look back.
Each counts by how near it is to the folder's theme, what has no date of its own by less (it says
little more than that its article appeared), readers' comments hardly, and many of one kind by their
logarithm.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from webapp.pipeline.salience.coverage import Coverage, find_coverage
from webapp.pipeline.salience.posts import is_posted
from webapp.pipeline.salience.theme import Theme
from webapp.pipeline.wording import stems_of
from webapp.records import Article, Basis, DateSpan, Sighting

Days = tuple[int, int]
Key = TypeVar("Key", int, str)
LOOKING_BACK = 2
LONG_AFTER = 10
LATER = 0.5
MUCH_LATER = 0.5
PUBLISHED = 0.5
POSTED = 0.1
INHERITED = 0.3


def days_of(span: DateSpan) -> Days:
    """Name a span by its first and last day."""
    return span.first.toordinal(), span.last.toordinal()


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
    """Who tells of a date, by relevance: articles soon after, later ones, much later days."""

    soon: dict[str, float] = field(default_factory=dict)
    afterwards: dict[str, float] = field(default_factory=dict)
    later: dict[str, float] = field(default_factory=dict)
    much_later: dict[int, float] = field(default_factory=dict)

    def weight(self, days: Days, coverage: Coverage) -> float:
        """Weigh the date."""
        first, last = days
        could = coverage.as_if_all_articles(last + LOOKING_BACK)
        could_much_later = coverage.as_if_all_days(last + LONG_AFTER)
        soon = {key: value for key, value in self.soon.items() if key not in self.afterwards}
        return (
            math.log1p(sum(soon.values()) + could * sum(self.afterwards.values()))
            + LATER * math.log1p(could * sum(self.later.values()))
            + MUCH_LATER * math.log1p(could_much_later * sum(self.much_later.values()))
            + PUBLISHED * math.log1p(coverage.around(first) if first == last else 0.0)
        )


def _raise(best: dict[Key, float], key: Key, value: float) -> None:
    best[key] = max(best.get(key, 0.0), value)


def _note(tellings: Tellings, one: Dated, published: int | None, relevance: float) -> None:
    article = one.sighting.article
    after = published - one.sighting.span.last.toordinal() if published is not None else 0
    if after < LOOKING_BACK:
        _raise(tellings.soon, article, relevance * one.share)
        return
    _raise(tellings.afterwards, article, relevance * one.share)
    _raise(tellings.later, article, relevance)
    if published is not None and after >= LONG_AFTER:
        _raise(tellings.much_later, published, relevance)


def _relevance(sighting: Sighting, theme: Theme) -> float:
    near = theme.of_article(sighting.article) * theme.of_text(stems_of(sighting.quote))
    near *= INHERITED if sighting.basis is Basis.INHERITED else 1.0
    return near * (POSTED if is_posted(sighting.sentence.text) else 1.0)


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
