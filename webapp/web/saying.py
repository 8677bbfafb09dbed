"""The filter as an English sentence, in parts: each part can be cleared by a link of its own.

"Showing 12 of 41 entries with Taliban and Russia, without China, about recognition, from October
2021, that say “aid”."
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from webapp.filters import Combine, Detail, Filter, without_paging
from webapp.filters import Period as Asked
from webapp.records import DateSpan, Precision
from webapp.spans import FIRST_PLAIN_YEAR, MONTHS, in_words

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the sentence: ``before`` links them to what precedes, ``without`` clears them."""

    before: str
    words: str
    without: Filter | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The names of the ids that a filter holds; an unknown id stands for itself."""

    actors: Names
    topics: Names
    articles: Names


def say(chosen: Filter, known: Known) -> tuple[Part, ...]:
    """Say what a filter asks for, part by part, nothing for everything."""
    asked = without_paging(chosen)
    return (
        *_ids(asked, "actor", known.actors, ("with", asked.actors)),
        *_ids(asked, "not_actor", known.actors, ("without", Combine.ANY)),
        *_ids(asked, "topic", known.topics, ("about", asked.topics)),
        *_ids(asked, "not_topic", known.topics, ("not about", Combine.ANY)),
        *_dates(asked),
        *_rest(asked, known),
    )


def _ids(chosen: Filter, parameter: str, names: Names, said: tuple[str, Combine]) -> Iterator[Part]:
    """Say the ids of one parameter: "with A", "and B"; each is cleared alone."""
    before, combine = said
    ids: tuple[str, ...] = getattr(chosen, parameter)
    for place, one in enumerate(ids):
        others = tuple(other for other in ids if other != one)
        rest = replace(chosen, **{parameter: others})  # type: ignore[arg-type] # a tuple of ids
        if len(others) == 1:
            rest = _without_combining(rest, parameter)
        link = ("or" if combine is Combine.ANY else "and") if place else before
        yield Part(link, names.get(one, one), rest)


def _without_combining(chosen: Filter, parameter: str) -> Filter:
    """Go back to the default where one id is left: there is nothing to combine."""
    if parameter == "actor":
        return replace(chosen, actors=Combine.ALL)
    return replace(chosen, topics=Combine.ALL) if parameter == "topic" else chosen


def _dates(chosen: Filter) -> Iterator[Part]:
    begin, end = chosen.begin, chosen.end
    rest = replace(chosen, begin=None, end=None)
    if begin and end:
        yield Part("from", f"{period_in_words(begin, end)}", rest)
    elif begin:
        yield Part("from", f"{period_in_words(begin, begin)} on", rest)
    elif end:
        yield Part("until", period_in_words(end, end), rest)


def period_in_words(begin: Asked, end: Asked) -> str:
    """Say what a reader asked for with ``from`` and ``to`` as one date where it is one."""
    if begin.text == end.text:
        return _one_period(begin)
    return in_words(DateSpan(begin.first, end.last, Precision.RANGE))


PRECISIONS = (Precision.YEAR, Precision.MONTH, Precision.DAY)


def _one_period(asked: Asked) -> str:
    if asked.text.endswith("s"):
        is_ancient = asked.first.year < FIRST_PLAIN_YEAR
        span = DateSpan(asked.first, asked.last, Precision.RANGE)
        return in_words(span) if is_ancient else f"the {asked.text}"
    precision = PRECISIONS[asked.text.lstrip("-").count("-")]
    return in_words(DateSpan(asked.first, asked.last, precision))


def _rest(chosen: Filter, known: Known) -> Iterator[Part]:
    if chosen.q:
        yield Part("that say", f"“{chosen.q}”", replace(chosen, q=""))
    if chosen.article:
        name = known.articles.get(chosen.article, chosen.article)
        yield Part("told by", name, replace(chosen, article=""))
    if chosen.only_key:
        yield Part("that are", "key", replace(chosen, detail=Detail.ALL))
    if chosen.as_of:
        yield Part("as known on", _day(chosen.as_of), replace(chosen, as_of=None))
    if chosen.since:
        yield Part("marking what is new since", _day(chosen.since), replace(chosen, since=None))


def _day(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def entries_in_words(entries: int) -> str:
    """Say how many entries."""
    return "1 entry" if entries == 1 else f"{entries:,} entries"


def place(number: int, pages: int) -> str:
    """Say which page of how many one is on; nothing where there is only one."""
    return f"Page {number:,} of {pages:,}" if pages > 1 else ""


def plain(parts: tuple[Part, ...], total: int, everything: int) -> str:
    """Say the whole sentence without links, for a title, a status line or a program."""
    told = "".join(f" {part.before} {part.words}" for part in parts)
    counted = f"{total:,} of {everything:,}" if total != everything else f"{total:,}"
    noun = "entry" if everything == 1 else "entries"
    return f"Showing {counted} {noun}{told}." if everything else "There are no entries yet."
