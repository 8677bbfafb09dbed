"""Questions to one state of the database, asked by pages and answered in frozen records.

``snapshot.find(filter)`` is the one that all lists are made of. Every question has a deadline;
:class:`~webapp.store.connection.TooSlowError` says that it has passed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from webapp.filters import EVERYTHING, Filter, Order
from webapp.spans import year_in_words
from webapp.store import counting, dates, newest, planning
from webapp.store.checking import check_kind, check_size
from webapp.store.connection import Connection, Connections, Row
from webapp.store.entries import (
    ActorList,
    ActorProfile,
    ArticleList,
    ArticleSummary,
    BuildFacts,
    Count,
    DateCount,
    Entry,
    Facets,
    Mark,
    Page,
    Periods,
    StoredArticle,
    StoredSentence,
    Surroundings,
    TopicProfile,
    Unknown,
)
from webapp.store.tallies import Tally

SECONDS = 2.0
PER_PAGE = 50
MOST_PER_PAGE = 200
ACTORS_A_PAGE = 100
ARTICLES_A_PAGE = 50
FACETS_SHOWN = 100
NOTHING = Tally(0, (), (), ())
ARTICLE = """
SELECT id, source, title, url, published, published_basis, published_explanation, entries,
       title_basis
FROM articles
"""
ACTOR = "SELECT id, name, kind, called, entries, first, last FROM actors "
TOPIC = "SELECT id, name, medtop, entries, first, last FROM topics "


class Snapshot:
    """One built timeline; it never changes, and all threads of a worker may share it."""

    def __init__(self, path: Path, seconds: float = SECONDS) -> None:
        """Open the database at ``path``; StoreError where it is not one of this version."""
        self.path = path
        self._connections = Connections(path, seconds)
        with self._connections.one() as connection:
            self.facts = _facts(connection, path)
            self._actors = _numbered(connection, "actors", "name, kind")
            self._topics = _numbered(connection, "topics", "name")
            self._known = _known(connection)

    @property
    def version(self) -> str:
        """The hash of the content."""
        return self.facts.version

    def find(
        self,
        chosen: Filter,
        *,
        per_page: int = PER_PAGE,
        most: int = MOST_PER_PAGE,
        facets: int = FACETS_SHOWN,
    ) -> Page:
        """Answer a filter: one page of entries, and counts of all the entries it leaves.

        ``per_page`` holds where the filter does not say, ``most`` is the most it may say, and
        ``facets`` how many actors and topics are counted.
        """
        size = min(chosen.per_page or per_page, most)
        unknown = planning.unknown(chosen, self._known)
        if unknown or (chosen.q and not planning.match(chosen.q)):
            return self._page(chosen, NOTHING, (), unknown, size, facets)
        with self._connections.one() as connection:
            tally = counting.tally(connection, chosen, self._known)
            entries = _entries(connection, chosen, self._known, size, tally.total)
        return self._page(chosen, tally, entries, (), size, facets)

    def _page(  # noqa: PLR0913, PLR0917 - the parts of one answer
        self,
        chosen: Filter,
        tally: Tally,
        entries: tuple[Entry, ...],
        unknown: tuple[Unknown, ...],
        size: int,
        facets: int,
    ) -> Page:
        return Page(
            entries,
            tally.total,
            self.facts.events,
            self._named(tally, facets),
            unknown,
            chosen.page,
            max(1, -(-tally.total // size)),
            size,
        )

    def _named(self, tally: Tally, most: int) -> Facets:
        actors = (self._actors[number] + (count,) for number, count in tally.actors[:most])
        topics = (self._topics[number] + (count,) for number, count in tally.topics[:most])
        return Facets(
            tuple(Count(one, name, count, kind) for one, name, kind, count in actors),
            tuple(Count(one, name, count) for one, name, count in topics),
            tuple(_year(year, count) for year, count in tally.years),
        )

    def total(self, chosen: Filter) -> int:
        """Count the entries of a filter, which is cheaper than finding them."""
        if self._is_empty(chosen):
            return 0
        with self._connections.one() as connection:
            return counting.total(connection, chosen, self._known)

    def _is_empty(self, chosen: Filter) -> bool:
        """Say whether a filter asks for what the timeline does not know, or for no word."""
        has_no_word = bool(chosen.q) and not planning.match(chosen.q)
        return has_no_word or bool(planning.unknown(chosen, self._known))

    def periods(self, chosen: Filter, unit: str) -> Periods:
        """Count the entries of a filter by ``decade``, ``year``, ``month``, ``week`` or ``day``."""
        if self._is_empty(chosen):
            return Periods(unit, (), 0)
        with self._connections.one() as connection:
            return counting.periods(connection, chosen, unit, self._known)

    def dates(self, chosen: Filter) -> tuple[DateCount, ...]:
        """Count the entries of a filter by their exact dates, in the order of time."""
        if counting.question(chosen) == EVERYTHING:
            return self._all_dates
        if self._is_empty(chosen):
            return ()
        with self._connections.one() as connection:
            return dates.dates(connection, chosen, self._known)

    @cached_property
    def _all_dates(self) -> tuple[DateCount, ...]:
        with self._connections.one() as connection:
            return dates.dates(connection, EVERYTHING, self._known)

    def event(self, one: str) -> Entry | None:
        """Return the entry with this id."""
        found = self.entries((one,))
        return found[0] if found else None

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return the entries with these ids, in the order of time; unknown ids are left out."""
        marks = ", ".join("?" * len(ids))
        sql = f"SELECT number FROM events WHERE id IN ({marks}) ORDER BY number"  # noqa: S608
        with self._connections.one() as connection:
            return _documents(connection, [number for (number,) in connection.rows(sql, ids)])

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the entry before and the entry after this one in time."""
        with self._connections.one() as connection:
            before = _documents(connection, [entry.number - 1])
            after = _documents(connection, [entry.number + 1])
        return (before or (None,))[0], (after or (None,))[0]

    def articles(
        self, search: str = "", page: int = 1, per_page: int = ARTICLES_A_PAGE
    ) -> ArticleList:
        """Return one page of the articles whose title, outlet or id contains ``search``."""
        named = (search.casefold(),)
        with self._connections.one() as connection:
            counted = connection.row("SELECT count(*) FROM articles WHERE instr(folded, ?)", named)
            total = counted[0] if counted and search else self.facts.articles
            rows = connection.rows(
                f"{ARTICLE} WHERE instr(folded, ?) "
                "ORDER BY published IS NULL, published DESC, id LIMIT ? OFFSET ?",
                (*named, per_page, min((page - 1) * per_page, total)),
            )
        summaries = tuple(ArticleSummary(*row) for row in rows)
        return ArticleList(summaries, total, page, max(1, -(-total // per_page)))

    def all_articles(self) -> tuple[ArticleSummary, ...]:
        """Return all articles, in the order of their pages."""
        return self.articles(per_page=max(1, self.facts.articles)).articles

    def article_text(self, one: str) -> str | None:
        """Return the exact text of the article with this id."""
        with self._connections.one() as connection:
            row = connection.row("SELECT text FROM articles WHERE id = ?", (one,))
        return row[0] if row else None

    def article_summary(self, one: str) -> ArticleSummary | None:
        """Return what stands of an article in lists, without its text."""
        with self._connections.one() as connection:
            row = connection.row(f"{ARTICLE} WHERE id = ?", (one,))
        return ArticleSummary(*row) if row else None

    def surroundings(self, one: str) -> Surroundings:
        """Return what stands around the words of an article; nothing for an unknown one."""
        sql = """
        SELECT start_offset, end_offset FROM sentences JOIN articles ON articles.number = article
        WHERE id = ? AND kind <> 'prose' ORDER BY position
        """
        with self._connections.one() as connection:
            row = connection.row("SELECT text FROM articles WHERE id = ?", (one,))
            apart = connection.rows(sql, (one,))
        return Surroundings(row[0] if row else "", tuple((start, end) for start, end in apart))

    def article(self, one: str) -> StoredArticle | None:
        """Return the article with this id, its sentences and the words that made entries."""
        with self._connections.one() as connection:
            summary = connection.row(f"{ARTICLE} WHERE id = ?", (one,))
            row = connection.row("SELECT number, text FROM articles WHERE id = ?", (one,))
            if summary is None or row is None:
                return None
            return StoredArticle(
                ArticleSummary(*summary),
                row[1],
                _sentences(connection, row[0]),
                _marks(connection, row[0]),
            )

    def actor(self, one: str) -> ActorProfile | None:
        """Return the actor with this id."""
        with self._connections.one() as connection:
            row = connection.row(f"{ACTOR} WHERE id = ?", (one,))
        return _actor(row) if row else None

    def actors(self, search: str = "", page: int = 1, per_page: int = ACTORS_A_PAGE) -> ActorList:
        """Return one page of the actors whose names contain ``search``, frequent ones first."""
        named = (search.casefold(),)
        with self._connections.one() as connection:
            counted = connection.row("SELECT count(*) FROM actors WHERE instr(folded, ?)", named)
            total = counted[0] if counted and search else self.facts.actors
            rows = connection.rows(
                f"{ACTOR} WHERE instr(folded, ?) ORDER BY entries DESC, number LIMIT ? OFFSET ?",
                (*named, per_page, min((page - 1) * per_page, total)),
            )
        return ActorList(tuple(map(_actor, rows)), total, page, max(1, -(-total // per_page)))

    def topic(self, one: str) -> TopicProfile | None:
        """Return the topic with this id."""
        with self._connections.one() as connection:
            row = connection.row(f"{TOPIC} WHERE id = ?", (one,))
        return TopicProfile(*row) if row else None

    def topics(self) -> tuple[TopicProfile, ...]:
        """Return all topics, frequent ones first."""
        with self._connections.one() as connection:
            rows = connection.rows(f"{TOPIC} ORDER BY entries DESC, number")
        return tuple(TopicProfile(*row) for row in rows)

    @cached_property
    def _names(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        actors = {row[0]: row[1] for row in self._actors.values()}
        return actors, {row[0]: row[1] for row in self._topics.values()}

    def actor_name(self, one: str) -> str:
        """Return the name of an actor, or its id where the timeline does not know it."""
        return self._names[0].get(one, one)

    def topic_name(self, one: str) -> str:
        """Return the name of a topic, or its id where the timeline does not know it."""
        return self._names[1].get(one, one)


def built_from(path: Path) -> str:
    """Return the fingerprint of what the database at ``path`` was built from; empty if none is."""
    try:
        with Connections(path, SECONDS).one() as connection:
            check_kind(connection.sqlite, path)
            row = connection.row("SELECT value FROM build WHERE key = 'fingerprint'")
    except sqlite3.Error:
        return ""
    return row[0] if row else ""


def _facts(connection: Connection, path: Path) -> BuildFacts:
    check_kind(connection.sqlite, path)
    check_size(connection.sqlite, path)
    said: dict[str, str] = dict(connection.rows("SELECT key, value FROM build"))
    counts = (int(said[table]) for table in ("events", "articles", "actors", "topics"))
    return BuildFacts(said["title"], said["version"], said["built"], *counts)


def _numbered(connection: Connection, table: str, columns: str) -> Mapping[int, Row]:
    rows = connection.rows(f"SELECT number, id, {columns} FROM {table}")  # noqa: S608 - our names
    return {row[0]: row[1:] for row in rows}


def _known(connection: Connection) -> planning.Known:
    actors = connection.rows("SELECT id, number, entries FROM actors")
    return planning.Known(
        {one: number for one, number, _ in actors},
        dict(connection.rows("SELECT id, number FROM topics")),
        dict(connection.rows("SELECT id, number FROM articles")),
        {number: entries for _, number, entries in actors},
    )


def _entries(
    connection: Connection, chosen: Filter, known: planning.Known, size: int, total: int
) -> tuple[Entry, ...]:
    offset = (chosen.page - 1) * size
    if offset >= total:
        return ()
    found = planning.plan(chosen, known)
    sql = planning.in_order(found, chosen.order)
    numbers = [row[0] for row in connection.rows(sql, (*found.arguments, size, offset))]
    if chosen.order is Order.NEWEST:
        numbers = list(newest.days_in_order(connection, found, numbers))
    return as_known_on(_documents(connection, numbers), chosen)


def as_known_on(entries: tuple[Entry, ...], chosen: Filter) -> tuple[Entry, ...]:
    """Leave out of the entries what was published after the day of ``as_of``."""
    if chosen.as_of is None:
        return entries
    day = chosen.as_of.isoformat()
    return tuple(
        msgspec.structs.replace(
            entry,
            evidence=tuple(
                said for said in entry.evidence if said.published and said.published <= day
            ),
        )
        for entry in entries
    )


DECODER = msgspec.json.Decoder(Entry)


def _documents(connection: Connection, numbers: Iterable[int]) -> tuple[Entry, ...]:
    """Return the entries of these numbers, in their order."""
    sql = "SELECT entry FROM documents WHERE event = ?"
    rows = (connection.row(sql, (number,)) for number in numbers)
    return tuple(DECODER.decode(row[0]) for row in rows if row)


def _year(year: int, count: int) -> Count:
    sign = "-" if year < 0 else ""
    return Count(f"{sign}{abs(year):04d}", year_in_words(year), count)


def _actor(row: Row) -> ActorProfile:
    one, name, kind, called, *seen = row
    return ActorProfile(one, name, kind, tuple(json.loads(called)), *seen)


def _sentences(connection: Connection, article: int) -> tuple[StoredSentence, ...]:
    rows = connection.rows(
        "SELECT paragraph, kind, start_offset, end_offset FROM sentences "
        "WHERE article = ? ORDER BY position",
        (article,),
    )
    return tuple(StoredSentence(*row) for row in rows)


def _marks(connection: Connection, article: int) -> tuple[Mark, ...]:
    sql = """
    SELECT start_offset, end_offset, expression_start, expression_end,
           events.id, events.title, events.date_text
    FROM evidence JOIN events ON events.number = event
    WHERE article = ? ORDER BY start_offset, end_offset, event
    """
    return tuple(Mark(*row) for row in connection.rows(sql, (article,)))
