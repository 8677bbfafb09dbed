"""When a folder's articles appeared, and how many of them could look back at a day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

NEXT_DAY = 0.5
DOUBT = 0.15


@dataclass(frozen=True, slots=True)
class Coverage:
    """The days on which articles appeared, once an article, in order; and what appeared on each."""

    articles: tuple[int, ...]
    days: tuple[int, ...]
    appeared: Mapping[int, float]

    def around(self, day: int) -> float:
        """Weigh what appeared on a day and, as newspapers tell it, on the day after."""
        return self.appeared.get(day, 0.0) + NEXT_DAY * self.appeared.get(day + 1, 0.0)

    def as_if_all_articles(self, since: int) -> float:
        """Say by how much to multiply a count of articles since a day, as if all appeared then."""
        return _scale(self.articles, since)

    def as_if_all_days(self, since: int) -> float:
        """Say the same of a count of days of publication."""
        return _scale(self.days, since)


def find_coverage(published: Iterable[tuple[int | None, float]]) -> Coverage:
    """Find the coverage of articles, each given by its day, if known, and its relevance."""
    appeared: dict[int, float] = defaultdict(float)
    articles = []
    for day, relevance in published:
        if day is not None:
            articles.append(day)
            appeared[day] += relevance
    return Coverage(tuple(sorted(articles)), tuple(sorted(appeared)), appeared)


def _scale(days: tuple[int, ...], since: int) -> float:
    """Compare all with those since a day; where few are left, what they say is in doubt."""
    share = 1 - bisect_left(days, since) / len(days) if days else 1.0
    return (1 + DOUBT) / (share + DOUBT)
