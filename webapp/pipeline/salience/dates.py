"""Which days matter: how many articles tell of them, how many look back, how many appeared then.

Looking back says most: how many articles still tell of a day after two days, and on how many days
of publication after ten. Each counts by how near it is to the folder's theme, what
announces a day by half, readers' comments hardly, and many of one kind by their logarithm.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from webapp.pipeline.salience.posts import is_posted
from webapp.pipeline.salience.theme import Theme
from webapp.pipeline.wording import stems_of
from webapp.records import Article, DateSpan, Sighting

Days = tuple[int, int]
Key = TypeVar("Key", int, str)
LOOKING_BACK = 2
LONG_AFTER = 10
LATER = 0.5
MUCH_LATER = 0.5
PUBLISHED = 0.5
POSTED = 0.1
ANNOUNCED = 0.5


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
    """Who tells of a date, by relevance: articles, those looking back, much later days."""

    articles: dict[str, float] = field(default_factory=dict)
    later: dict[str, float] = field(default_factory=dict)
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


def _raise(best: dict[Key, float], key: Key, value: float) -> None:
    best[key] = max(best.get(key, 0.0), value)


def _note(tellings: Tellings, one: Dated, published: int | None, relevance: float) -> None:
    article = one.sighting.article
    _raise(tellings.articles, article, relevance * one.share)
    if published is None:
        return
    after = published - one.sighting.span.last.toordinal()
    if after >= LOOKING_BACK:
        _raise(tellings.later, article, relevance)
    if after >= LONG_AFTER:
        _raise(tellings.much_later, published, relevance)


def weigh_dates(
    dated: Iterable[Dated], articles: Mapping[str, Article], theme: Theme
) -> dict[Days, float]:
    """Weigh every date that is told."""
    told: dict[Days, Tellings] = defaultdict(Tellings)
    appeared: dict[int, float] = defaultdict(float)
    for key, article in sorted(articles.items()):
        if article.published is not None:
            appeared[article.published.toordinal()] += theme.of_article(key)
    for one in dated:
        days, sighting = one.days, one.sighting
        article = articles[sighting.article]
        near = theme.of_article(article.id) * theme.of_text(stems_of(sighting.quote))
        near *= POSTED if is_posted(sighting.sentence.text) else 1.0
        published = article.published.toordinal() if article.published else None
        near *= ANNOUNCED if published is not None and published < days[0] else 1.0
        _note(told[days], one, published, near)
    for (first, last), tellings in told.items():
        tellings.published = appeared[first] if first == last else 0.0
    return {days: tellings.weight() for days, tellings in told.items()}
