"""The day of an opening, by the occasion that the sentences behind it go on with.

"Ode has unveiled a ferry. Sunday was chosen for it. The event drew a crowd": the event is what the
opening tells, so that it is of the Sunday too.
"""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.anchoring.anchored import SAME_OCCASION, Licence, days_before, taken_over
from webapp.records import Article, Basis, Sighting

RULE = "day of the occasion"
NEWS_DAYS = 3
REACH = 3


def of_the_occasion(article: Article, settled: Sequence[Sighting]) -> list[Sighting]:
    """Give the clauses, that of the opening on the day of the occasion that follows it.

    Only where nothing else that makes a headline is told of that day so far.
    """
    occasion = _occasion_behind(article, settled)
    if occasion is None:
        return list(settled)
    licence = Licence(occasion, RULE, "The opening tells the occasion of")
    return [taken_over(settled[0], licence), *settled[1:]]


def _occasion_behind(article: Article, settled: Sequence[Sighting]) -> Sighting | None:
    """Give the occasion that an undated opening is told of: the first thing told of its day."""
    if not settled or not _is_undated_opening(settled[0]):
        return None
    last = settled[0].sentence.index + REACH
    near = [one for one in settled[1:] if one.sentence.index <= last]
    occasion = next((one for one in near if one.rule == SAME_OCCASION), None)
    fits = occasion is not None and _is_news_day(article, occasion)
    return occasion if occasion and fits and _is_first(occasion, near) else None


def _is_first(occasion: Sighting, near: Sequence[Sighting]) -> bool:
    """Say whether nothing before an occasion makes a headline of its day."""
    others = (one for one in near if one.start < occasion.start and one.headline)
    return not any(one.span.contains(occasion.span) for one in others)


def _is_undated_opening(one: Sighting) -> bool:
    """Say whether a clause opens its article, and nothing but publication dates it."""
    undated = one.basis is Basis.INHERITED and not one.mention.text
    return undated and one.sentence.index == 0 and bool(one.headline)


def _is_news_day(article: Article, one: Sighting) -> bool:
    """Say whether a clause is of one day shortly before its article appeared."""
    return one.span.days == 1 and 0 < days_before(article, one) <= NEWS_DAYS
