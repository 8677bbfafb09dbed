"""Infer when an undated article was published, from dated articles that tell the same words.

Articles of one day share quotations and whole sentences. An article that states no date takes the
day of the dated ones with which it shares enough of them; a line of its own with a full date
counts too. Where the evidence is thin the article stays undated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from webapp.pipeline.publication.date_lines import own_line
from webapp.pipeline.publication.shared_passages import Evidence, Sharing
from webapp.records import Article, PublishedBasis
from webapp.shelves import Shelf

Answer = tuple[dt.date, str]
UNITS_AT_ONCE = 1 << 13
FEWEST_UNITS = 2
ENOUGH_WORDS = 24
SURE_WORDS = 60
LEAD_OVER_NEXT = 1.5
LEAD_OVER_NEXT_SURE = 3.0
NAMED = 3


def _confidence(evidence: Sequence[Evidence]) -> str:
    """Say how sure the best day is; empty where the evidence is too thin to name one."""
    best = evidence[0]
    if len(best.units) < FEWEST_UNITS or best.words < ENOUGH_WORDS or not best.fresh:
        return ""
    lead = best.words / evidence[1].words if evidence[1:] else LEAD_OVER_NEXT_SURE
    if lead < LEAD_OVER_NEXT:
        return ""
    return "high" if best.words >= SURE_WORDS and lead >= LEAD_OVER_NEXT_SURE else "medium"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def day_in_words(day: dt.date) -> str:
    """Write a day as readers do: "20 October 2021"."""
    return f"{day.day} {day:%B %Y}"


def _explain(best: Evidence, confidence: str) -> str:
    quoted = sum(unit.quoted for unit in best.units)
    plain = len(best.units) - quoted
    kinds = [
        _counted(number, noun)
        for number, noun in ((quoted, "quotation"), (plain, "sentence"))
        if number
    ]
    sources = _listed(best.articles[:NAMED])
    shares = f"shares {_listed(kinds)} with {sources}"
    return f"inferred: {shares}, published {day_in_words(best.day)} (confidence: {confidence})"


def _inferred(article: Article, day: dt.date, explanation: str) -> Article:
    return replace(
        article,
        published=day,
        published_basis=PublishedBasis.INFERRED,
        published_explanation=explanation,
    )


def infer_publications(articles: Sequence[Article]) -> Sequence[Article]:
    """Date the undated articles that a line of their own or shared words date.

    The order of the articles makes no difference; dated ones are never changed, and what is
    inferred for one article is no evidence for another.
    """
    if all(article.published is not None for article in articles):
        return articles
    found = dict(_found(articles))
    return Shelf(
        Article,
        (
            _inferred(article, *found[at]) if at in found else article
            for at, article in enumerate(articles)
        ),
    )


def _found(articles: Sequence[Article]) -> Iterator[tuple[int, Answer]]:
    """Give the days of undated articles by their places; so many at once are looked for."""
    sharing, asking = Sharing(), dict[int, tuple[int, ...]]()
    for at, article in enumerate(articles):
        if article.published is None:
            line = own_line(article)
            if line:
                yield at, _by_line(*line)
            else:
                asking[at] = sharing.add(article.text)
        if len(sharing) >= UNITS_AT_ONCE:
            yield from _answered(sharing, asking, articles)
            sharing, asking = Sharing(), {}
    yield from _answered(sharing, asking, articles)


def _by_line(day: dt.date, words: str) -> Answer:
    return day, f"inferred: the text has the line “{words}” (confidence: high)"


def _answered(
    sharing: Sharing, asking: Mapping[int, tuple[int, ...]], articles: Iterable[Article]
) -> Iterator[tuple[int, Answer]]:
    """Give the days that shared words tell; copies share the same words."""
    if len(sharing):
        sharing.find(articles)
    same = sorted(asking, key=asking.__getitem__)
    for units, copies in groupby(same, key=asking.__getitem__):
        answer = _by_words(sharing.evidence(units))
        if answer:
            yield from ((at, answer) for at in copies)


def _by_words(evidence: Sequence[Evidence]) -> Answer | None:
    confidence = _confidence(evidence) if evidence else ""
    return (evidence[0].day, _explain(evidence[0], confidence)) if confidence else None
