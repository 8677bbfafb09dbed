"""The rows of every table, in their fixed order, from a timeline."""

from __future__ import annotations

import datetime as dt
import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec

from webapp.records import Article, DateSpan, Day, Event, Timeline
from webapp.shelves import Shelf
from webapp.store.documents import Catalogue, catalogue, entry, safe_url
from webapp.store.entries import Entry
from webapp.store.schema import NEVER
from webapp.store.tallies import Linked, tallies

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """How many events have an actor, a topic or an article, and the ends of the dates of those."""

    count: int
    first: Day
    last: Day

    def and_in(self, span: DateSpan) -> _Seen:
        """Count one more event, which comes later in date order."""
        later = span.last.toordinal() >= self.last.toordinal()
        return _Seen(self.count + 1, self.first, span.last if later else self.last)


class Dates:
    """The dates of the events in 32 bytes each, by their numbers from 0."""

    def __init__(self) -> None:
        """Begin with none."""
        self._columns = tuple(array("q") for _ in range(4))

    def add(self, span: DateSpan) -> None:
        """Note the date of one more event."""
        first, last = span.first, span.last
        noted = (first.toordinal(), last.toordinal(), first.year, first.month)
        for column, number in zip(self._columns, noted, strict=True):
            column.append(number)

    def __iter__(self) -> Iterator[tuple[int, int, int, int]]:
        """Give the first and the last day, the year and the month of each."""
        return zip(*self._columns, strict=True)


class Numbered:
    """A timeline with the number that each id has in this build; numbers count from 1.

    Each event is read once, and what rows are made of is kept: on disk its entry and what tallies
    count of it, its date, and how often its actors, topics and articles have been seen.
    """

    def __init__(self, timeline: Timeline) -> None:
        """Give the articles, actors, topics and events of ``timeline`` their numbers."""
        self.timeline = timeline
        self.known = catalogue(timeline)
        self.articles = {one: place for place, one in enumerate(self.known.articles, 1)}
        self.actors = {actor.id: place for place, actor in enumerate(timeline.actors, 1)}
        self.topics = {topic.id: place for place, topic in enumerate(timeline.topics, 1)}
        self.entries = Shelf(Entry)
        self.dates = Dates()
        self.linked = Shelf(Linked)
        self.seen: dict[str, dict[str, _Seen]] = {"actors": {}, "topics": {}}
        self.entries_of: Counter[str] = Counter()
        for event in in_date_order(timeline.events):
            self._add(event)

    def _add(self, event: Event) -> None:
        self.entries.append(entry(len(self.entries) + 1, event, self.known))
        self.dates.add(event.span)
        self.linked.append(self._linked(event))
        self.entries_of.update({sighting.article for sighting in event.evidence})
        for kind, ids in (("actors", event.actors), ("topics", event.topics)):
            seen = self.seen[kind]
            for one in ids:
                before = seen.get(one) or _Seen(0, event.span.first, event.span.last)
                seen[one] = before.and_in(event.span)

    def _linked(self, event: Event) -> Linked:
        actors = tuple(self.actors[one] for one in event.actors)
        topics = tuple(self.topics[one] for one in event.topics)
        first = event.span.first
        return Linked(actors, topics, first.year, first.month, event.span.days)


def in_date_order(events: Sequence[Event]) -> Iterator[Event]:
    """Give events by their first day, the longer date before the shorter one that it holds.

    Those of the same days stand together by how exactly they are dated, the weightiest first, so
    that "about 20 October" comes once, after the 20th itself. Of the events of one first day only
    what orders them is held at once.
    """
    first = array("q", (event.span.first.toordinal() for event in events))
    places = sorted(range(len(first)), key=first.__getitem__)
    for _, same in groupby(places, key=first.__getitem__):
        ordered = sorted(same, key=lambda place: _date_order(events[place]))
        yield from (events[place] for place in ordered)


def _date_order(event: Event) -> tuple[int, bool, str, str, float, str]:
    span = event.span
    return (
        -span.last.toordinal(),
        span.approximate,
        span.precision,
        span.part,
        -event.salience,
        event.id,
    )


def tables(timeline: Timeline) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table that holds content with its rows, those referred to first."""
    of = Numbered(timeline)
    yield "articles", _article_rows(of)
    yield "sentences", _sentence_rows(timeline)
    yield "actors", _actor_rows(of)
    yield "topics", _topic_rows(of)
    yield "events", _event_rows(of)
    yield "evidence", _evidence_rows(of)
    yield "event_actors", _actor_links(of)
    yield "event_topics", _topic_links(of)
    yield "documents", ((one.number, msgspec.json.encode(one).decode()) for one in of.entries)
    yield "events_fts", (_searched(one, of.known) for one in of.entries)
    yield "tallies", _tally_rows(of)
    yield "problems", _placed((one.where, one.what) for one in timeline.problems)
    yield "suggestions", _placed((one.term, one.entries, one.score) for one in timeline.suggestions)


def _placed(rows: Iterable[Row]) -> Iterator[Row]:
    return ((place, *row) for place, row in enumerate(rows, 1))


def _article_rows(of: Numbered) -> Iterator[Row]:
    for place, article in enumerate(of.timeline.articles, 1):
        yield place, *_article(article), of.entries_of[article.id]


def _article(article: Article) -> Row:
    return (
        article.id,
        article.source,
        article.title,
        str(article.title_basis),
        safe_url(article.url),
        article.published.isoformat() if article.published else None,
        str(article.published_basis),
        article.published_explanation,
        article.text,
        f"{article.title}\n{article.source}\n{article.id}".casefold(),
    )


def _sentence_rows(timeline: Timeline) -> Iterator[Row]:
    for article, sentences in enumerate(timeline.sentences, 1):
        for position, one in enumerate(sentences):
            yield article, position, one.paragraph, str(one.kind), one.start, one.end


def _seen_row(seen: Mapping[str, _Seen], one: str) -> Row:
    if one not in seen:
        return 0, None, None
    return seen[one].count, seen[one].first.isoformat(), seen[one].last.isoformat()


def _actor_rows(of: Numbered) -> Iterator[Row]:
    seen = of.seen["actors"]
    for place, actor in enumerate(of.timeline.actors, 1):
        called = json.dumps(actor.called, ensure_ascii=False)
        folded = "\n".join((actor.name, *actor.called)).casefold()
        facts = (place, actor.id, actor.name, str(actor.kind), called, folded)
        yield *facts, *_seen_row(seen, actor.id)


def _topic_rows(of: Numbered) -> Iterator[Row]:
    seen = of.seen["topics"]
    for place, topic in enumerate(of.timeline.topics, 1):
        yield place, topic.id, topic.name, topic.medtop, *_seen_row(seen, topic.id)


def _event_rows(of: Numbered) -> Iterator[Row]:
    for one, (first, last, year, month) in zip(of.entries, of.dates, strict=True):
        reported = dt.date.fromisoformat(one.reported).toordinal() if one.reported else NEVER
        dates = (one.first, one.last, first, last)
        words = (one.precision, one.part, one.approximate, one.date_text)
        weight = (one.salience, one.key, one.independent)
        yield (
            *(one.number, one.id, one.title, one.date),
            *(*dates, *words, year, year * 100 + month),
            *(*weight, one.reported, reported, one.corrected),
        )


def _evidence_rows(of: Numbered) -> Iterator[Row]:
    for one in of.entries:
        for position, said in enumerate(one.evidence):
            words = (said.expression, said.expression_start, said.expression_end)
            yield (
                *(one.number, position, of.articles[said.article], said.sentence_index),
                *(said.start, said.end, said.quote, *words),
                *(said.basis, said.rule, said.explanation, said.weight),
            )


def _actor_links(of: Numbered) -> Iterator[Row]:
    for one in of.entries:
        for link in sorted(one.actors, key=lambda link: of.actors[link.id]):
            yield one.number, of.actors[link.id], link.role


def _topic_links(of: Numbered) -> Iterator[Row]:
    for one in of.entries:
        for topic in sorted(of.topics[link.id] for link in one.topics):
            yield one.number, topic


def _searched(one: Entry, known: Catalogue) -> Row:
    names = (" ".join((link.name, *known.actors[link.id].called)) for link in one.actors)
    quotes = dict.fromkeys(said.quote for said in one.evidence)
    topics = (link.name for link in one.topics)
    return one.title, "\n".join(quotes), "\n".join(names), "\n".join(topics)


def _tally_rows(of: Numbered) -> Iterator[Row]:
    for actor, topic, tally in tallies(of.linked):
        yield actor, topic, msgspec.json.encode(tally).decode()
