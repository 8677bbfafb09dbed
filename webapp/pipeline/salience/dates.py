"""Which days matter: how many articles tell of them, how many look back, how many appeared then.

Of all that was tried, articles looking back say most: on how many later days of publication a day
is still told, and after ten days more. Each counts by how near it is to the folder's theme, and
many of one kind count by their logarithm.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from webapp.pipeline.salience.theme import Theme
from webapp.pipeline.wording import stems_of
from webapp.records import Article, DateSpan, Sighting

Days = tuple[int, int]
LOOKING_BACK = 2
LONG_AFTER = 10
LATER = 0.5
MUCH_LATER = 0.5
PUBLISHED = 0.3


def days_of(span: DateSpan) -> Days:
    """Name a span by its first and last day."""
    return span.first.toordinal(), span.last.toordinal()


@dataclass(slots=True)
class Tellings:
    """Who tells of a date: articles by relevance, later days of publication by relevance."""

    articles: dict[str, float] = field(default_factory=dict)
    later: dict[int, float] = field(default_factory=dict)
    much_later: dict[int, float] = field(default_factory=dict)
    published: float = 0.0

    def weight(self) -> float:
        """Weigh the date."""
        return (
            math.log1p(sum(self.articles.values()))
            + LATER * math.log1p(sum(self.later.values()))
            + MUCH_LATER * math.log1p(sum(self.much_later.values()))
            + PUBLISHED * math.log1p(self.published)
        )


def _raise(best: dict[int, float], key: int, value: float) -> None:
    best[key] = max(best.get(key, 0.0), value)


def _note(tellings: Tellings, sighting: Sighting, published: int | None, relevance: float) -> None:
    known = tellings.articles.get(sighting.article, 0.0)
    tellings.articles[sighting.article] = max(known, relevance)
    if published is None:
        return
    after = published - sighting.span.last.toordinal()
    if after >= LOOKING_BACK:
        _raise(tellings.later, published, relevance)
    if after >= LONG_AFTER:
        _raise(tellings.much_later, published, relevance)


def weigh_dates(
    sightings: Iterable[Sighting], articles: Mapping[str, Article], theme: Theme
) -> dict[Days, float]:
    """Weigh every date that is told, by its first and last day."""
    told: dict[Days, Tellings] = defaultdict(Tellings)
    appeared: dict[int, float] = defaultdict(float)
    for key, article in sorted(articles.items()):
        if article.published is not None:
            appeared[article.published.toordinal()] += theme.of_article(key)
    for sighting in sightings:
        article = articles[sighting.article]
        near = theme.of_article(article.id) * theme.of_text(stems_of(sighting.quote))
        published = article.published.toordinal() if article.published else None
        _note(told[days_of(sighting.span)], sighting, published, near)
    for (first, last), tellings in told.items():
        tellings.published = appeared[first] if first == last else 0.0
    return {days: tellings.weight() for days, tellings in told.items()}
