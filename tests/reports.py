"""Short made-up reports, read by the real stages up to their sightings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from webapp.pipeline.dates import find_dates
from webapp.pipeline.names import find_names
from webapp.pipeline.quotations import find_quotations
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.sightings import find_dated, find_sightings
from webapp.records import ActorKind, Article, NameMention, PublishedBasis, Quotation, Sighting

WEDNESDAY = dt.date(2021, 10, 20)


def report(
    text: str, published: dt.date | None = WEDNESDAY, *, name: str = "report", title: str = ""
) -> Article:
    """Make an article of ``text``, published on Wednesday 20 October 2021 unless said otherwise."""
    basis = PublishedBasis.STATED if published else PublishedBasis.UNKNOWN
    return Article(name, "Post", title, "", published, basis, "", text)


def quotations_of(text: str) -> tuple[Quotation, ...]:
    """Read the quotations of a text."""
    sentences = split_sentences(text)
    return find_quotations(text, sentences, find_names(text, sentences))


def names_of(text: str) -> tuple[NameMention, ...]:
    """Find the names of a text whose kind the text shows."""
    return tuple(one for one in find_names(text, split_sentences(text)) if one.sure)


def kinds_of(text: str) -> dict[str, ActorKind]:
    """Say of each name what kind it is."""
    return {one.name: one.kind for one in names_of(text)}


def sightings_of(text: str, published: dt.date | None = WEDNESDAY) -> tuple[Sighting, ...]:
    """Read what a text tells and when, clause by clause: those with a headline."""
    found = _read(find_dated, text, published)
    return tuple(one for one in found if one.headline)


def hosts_of(text: str, published: dt.date | None = WEDNESDAY) -> tuple[Sighting, ...]:
    """Read what a text tells, each happening with its details."""
    return _read(find_sightings, text, published)


def entries_of(text: str, published: dt.date | None = WEDNESDAY) -> list[str]:
    """Write each happening of a text by its headline, then its details behind plus signs."""
    return [
        " + ".join((one.headline, *(detail.sighting.quote for detail in one.details)))
        for one in hosts_of(text, published)
    ]


def happenings_of(text: str, published: dt.date | None = WEDNESDAY) -> list[str]:
    """Write each happening of a text as its day and the headlines of its tellings."""
    told: dict[int, list[Sighting]] = {}
    for number, one in enumerate(sightings_of(text, published)):
        told.setdefault(one.told_first if one.told_first >= 0 else -1 - number, []).append(one)
    return [
        f"{days_of(them[0])} {' = '.join(one.headline for one in them)}" for them in told.values()
    ]


def _read(
    find: Callable[..., tuple[Sighting, ...]], text: str, published: dt.date | None
) -> tuple[Sighting, ...]:
    sentences = split_sentences(text)
    names = find_names(text, sentences)
    quotations = find_quotations(text, sentences, names)
    dates = find_dates(text, published)
    return find(report(text, published), sentences, dates, names, quotations)


def told(text: str, published: dt.date | None = WEDNESDAY) -> list[str]:
    """Write each sighting of a text as "first..last headline", a single day as one date."""
    return [f"{days_of(one)} {one.headline}" for one in sightings_of(text, published)]


def dated_clauses(text: str, published: dt.date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """Read the days and words of the dated clauses of a text, with a headline or not."""
    sentences = split_sentences(text)
    names = find_names(text, sentences)
    quotations = find_quotations(text, sentences, names)
    dates = find_dates(text, published)
    found = find_dated(report(text, published), sentences, dates, names, quotations)
    return [(days_of(one), one.quote) for one in found]


def days_of(sighting: Sighting) -> str:
    """Write the days of a sighting as "first..last", a single day as one date."""
    span = sighting.span
    return f"{span.first}" if span.days == 1 else f"{span.first}..{span.last}"


def quoted(text: str, published: dt.date | None = WEDNESDAY) -> list[str]:
    """Write each dated clause of a text as its first day and its words."""
    return [f"{days.partition('..')[0]} {words}" for days, words in dated_clauses(text, published)]
