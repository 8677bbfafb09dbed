"""A filter -> the SQL that finds its entries without sorting, driven by its rarest part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from webapp.filters import Combine, Filter, Order
from webapp.store.entries import Unknown

# The last quotation mark may be missing: readers search while they type.
PHRASE = re.compile(r'"([^"]*)"?|([^"\s]+)')
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Known:
    """The numbers of all actors, topics and articles by id, and how many entries actors have."""

    actors: Mapping[str, int]
    topics: Mapping[str, int]
    articles: Mapping[str, int]
    actor_entries: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """``FROM`` and ``WHERE`` of a filter; ``number`` is the SQL of an entry's number."""

    source: str
    number: str
    where: tuple[str, ...]
    arguments: tuple[object, ...]

    def select(self, columns: str, tail: str = "") -> str:
        """Write the query for ``columns``."""
        where = f" WHERE {' AND '.join(self.where)}" if self.where else ""
        return f"SELECT {columns} FROM {self.source}{where} {tail}"  # noqa: S608 - no reader's text


Part = tuple[str, tuple[object, ...]]


def unknown(chosen: Filter, known: Known) -> tuple[Unknown, ...]:
    """Name the ids that a filter asks for and the timeline does not know."""
    asked = (
        ("actor", chosen.actor, known.actors),
        ("not_actor", chosen.not_actor, known.actors),
        ("topic", chosen.topic, known.topics),
        ("not_topic", chosen.not_topic, known.topics),
        ("article", (chosen.article,) if chosen.article else (), known.articles),
    )
    return tuple(
        Unknown(parameter, one)
        for parameter, ids, all_ids in asked
        for one in ids
        if one not in all_ids
    )


def match(search: str) -> str:
    """Write the words and "quoted phrases" of a search for FTS5, each in its own quotes."""
    parts = (
        " ".join(WORD.findall(found[1] or found[2] or "")) for found in PHRASE.finditer(search)
    )
    return " ".join(f'"{part}"' for part in parts if part)


def plan(chosen: Filter, known: Known) -> Plan:
    """Plan the query of a filter whose ids are all known."""
    source, number, wheres, rest = _driver(chosen, known)
    wheres = [*wheres, *_links(rest, number), *_excluded(chosen, known, number)]
    columns = list(_columns(chosen))
    if columns or chosen.order in {Order.SALIENCE, Order.REPORTED}:
        if number != "e.number":
            source = f"{source} JOIN events AS e ON e.number = {number}"
        wheres += columns
    return Plan(
        source,
        number,
        tuple(sql for sql, _ in wheres),
        tuple(argument for _, arguments in wheres for argument in arguments),
    )


@dataclass(frozen=True, slots=True)
class Link:
    """That an entry has any one of some actors, or of some topics."""

    table: str
    column: str
    numbers: tuple[int, ...]
    entries: int

    @property
    def marks(self) -> str:
        """The placeholders of the numbers."""
        return ", ".join("?" * len(self.numbers))


def _wanted(chosen: Filter, known: Known) -> Iterator[Link]:
    actors = [known.actors[one] for one in chosen.actor]
    topics = [known.topics[one] for one in chosen.topic]
    for numbers in _combined(actors, chosen.actors):
        entries = sum(known.actor_entries[one] for one in numbers)
        yield Link("event_actors", "actor", numbers, entries)
    for numbers in _combined(topics, chosen.topics):
        yield Link("event_topics", "topic", numbers, 1 << 60)


def _combined(numbers: Sequence[int], how: Combine) -> list[tuple[int, ...]]:
    if not numbers:
        return []
    return [tuple(numbers)] if how is Combine.ANY else [(one,) for one in numbers]


Driver = tuple[str, str, list[Part], list[Link]]


def _driver(chosen: Filter, known: Known) -> Driver:
    """Return the table that the query walks along, and the links that it does not yet hold."""
    links = sorted(_wanted(chosen, known), key=lambda link: link.entries)
    if chosen.article:
        source = "(SELECT DISTINCT event AS number FROM evidence WHERE article = ?) AS d"
        return source, "d.number", [("1", (known.articles[chosen.article],))], links
    if chosen.q:
        words = ("events_fts MATCH ?", (match(chosen.q),))
        return "events_fts", "events_fts.rowid", [words], links
    if links and len(links[0].numbers) == 1:
        rarest = links[0]
        part = (f"d.{rarest.column} = ?", rarest.numbers)
        return f"{rarest.table} AS d", "d.event", [part], links[1:]
    return "events AS e", "e.number", [], links


def _links(links: Sequence[Link], number: str) -> Iterator[Part]:
    for link in links:
        inside = f"SELECT 1 FROM {link.table} AS x WHERE x.event = {number}"  # noqa: S608 - our names
        yield f"EXISTS ({inside} AND x.{link.column} IN ({link.marks}))", link.numbers


def _excluded(chosen: Filter, known: Known, number: str) -> Iterator[Part]:
    for table, column, ids, numbers in (
        ("event_actors", "actor", chosen.not_actor, known.actors),
        ("event_topics", "topic", chosen.not_topic, known.topics),
    ):
        if ids:
            link = Link(table, column, tuple(numbers[one] for one in ids), 0)
            ((inside, arguments),) = _links([link], number)
            yield f"NOT {inside}", arguments


def _columns(chosen: Filter) -> Iterator[Part]:
    if chosen.begin:
        yield "e.last_day >= ?", (chosen.begin.first.toordinal(),)
    if chosen.end:
        yield "e.first_day <= ?", (chosen.end.last.toordinal(),)
    if chosen.as_of:
        yield "e.reported_day <= ?", (chosen.as_of.toordinal(),)
    if chosen.only_key:
        yield "e.key", ()


ORDERS = {
    Order.OLDEST: "ORDER BY {number}",
    Order.NEWEST: "ORDER BY {number} DESC",
    Order.SALIENCE: "ORDER BY e.salience DESC, e.number",
    Order.REPORTED: "ORDER BY e.reported_day, e.number",
}


def in_order(found: Plan, order: Order) -> str:
    """Write the query for one page of numbers; it takes a limit and an offset."""
    tail = ORDERS[order].format(number=found.number)
    return found.select(found.number, f"{tail} LIMIT ? OFFSET ?")
