"""The rows of every table, in their fixed order, from a timeline."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from webapp.records import Article, Event, Timeline
from webapp.store.documents import Catalogue, catalogue, entry, safe_url
from webapp.store.entries import Entry
from webapp.store.schema import NEVER
from webapp.store.tallies import Linked, tallies

Row = tuple[object, ...]


def in_date_order(events: Iterable[Event]) -> list[Event]:
    """Sort events by their first day, the longer date before the shorter one that it holds.

    Those of the same days stand together by how exactly they are dated, the weightiest first, so
    that "about 20 October" comes once, after the 20th itself.
    """
    return sorted(events, key=_date_order)


def _date_order(event: Event) -> tuple[int, int, bool, str, str, float, str]:
    span = event.span
    days = (span.first.toordinal(), -span.last.toordinal())
    return *days, span.approximate, span.precision, span.part, -event.salience, event.id


@dataclass(frozen=True, slots=True)
class Numbered:
    """A timeline with the number that each id has in this build; numbers count from 1."""

    timeline: Timeline
    known: Catalogue
    events: Sequence[Event]
    entries: Sequence[Entry]
    articles: dict[str, int]
    actors: dict[str, int]
    topics: dict[str, int]


def numbered(timeline: Timeline) -> Numbered:
    """Give the articles, actors, topics and events of ``timeline`` their numbers."""
    known = catalogue(timeline)
    events = in_date_order(timeline.events)
    return Numbered(
        timeline,
        known,
        events,
        [entry(place, event, known) for place, event in enumerate(events, 1)],
        {article.id: place for place, article in enumerate(timeline.articles, 1)},
        {actor.id: place for place, actor in enumerate(timeline.actors, 1)},
        {topic.id: place for place, topic in enumerate(timeline.topics, 1)},
    )


def tables(timeline: Timeline) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table that holds content with its rows, those referred to first."""
    of = numbered(timeline)
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
    entries: dict[str, int] = {}
    for event in of.events:
        for told_by in {sighting.article for sighting in event.evidence}:
            entries[told_by] = entries.get(told_by, 0) + 1
    for place, article in enumerate(of.timeline.articles, 1):
        yield place, *_article(article), entries.get(article.id, 0)


def _article(article: Article) -> Row:
    return (
        article.id,
        article.source,
        article.title,
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


Seen = dict[str, tuple[int, Event, Event]]


def _seen(events: Iterable[Event], ids: str) -> Seen:
    """Return for each actor or topic its number of events, the first and the last to end."""
    seen: Seen = {}
    for event in events:
        for one in getattr(event, ids):
            count, first, last = seen.get(one, (0, event, event))
            later = event.span.last.toordinal() >= last.span.last.toordinal()
            seen[one] = (count + 1, first, event if later else last)
    return seen


def _seen_row(seen: Seen, one: str) -> Row:
    if one not in seen:
        return 0, None, None
    count, first, last = seen[one]
    return count, first.span.first.isoformat(), last.span.last.isoformat()


def _actor_rows(of: Numbered) -> Iterator[Row]:
    seen = _seen(of.events, "actors")
    for place, actor in enumerate(of.timeline.actors, 1):
        called = json.dumps(actor.called, ensure_ascii=False)
        folded = "\n".join((actor.name, *actor.called)).casefold()
        facts = (place, actor.id, actor.name, str(actor.kind), called, folded)
        yield *facts, *_seen_row(seen, actor.id)


def _topic_rows(of: Numbered) -> Iterator[Row]:
    seen = _seen(of.events, "topics")
    for place, topic in enumerate(of.timeline.topics, 1):
        yield place, topic.id, topic.name, topic.medtop, *_seen_row(seen, topic.id)


def _event_rows(of: Numbered) -> Iterator[Row]:
    for one, event in zip(of.entries, of.events, strict=True):
        first, last = event.span.first, event.span.last
        reported = dt.date.fromisoformat(one.reported).toordinal() if one.reported else NEVER
        dates = (one.first, one.last, first.toordinal(), last.toordinal())
        words = (one.precision, one.part, one.approximate, one.date_text)
        weight = (one.salience, one.key, one.independent)
        yield (
            *(one.number, one.id, one.title, one.date),
            *(*dates, *words, first.year, first.year * 100 + first.month),
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
    linked = [
        Linked(
            [of.actors[one] for one in event.actors],
            [of.topics[one] for one in event.topics],
            event.span,
        )
        for event in of.events
    ]
    for actor, topic, tally in tallies(linked):
        yield actor, topic, msgspec.json.encode(tally).decode()
