"""How many entries of an answer fall to each actor, topic, year and period.

Tallies made ahead are looked up; what has none is counted, with the same result.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from webapp.filters import Combine, Filter, Order, Stack
from webapp.records import Day, Precision
from webapp.spans import day_from_ordinal, make_day, span_of_months
from webapp.store.connection import Connection
from webapp.store.entries import Bar, Periods
from webapp.store.planning import Known, Plan, plan
from webapp.store.tallies import MOST_COUNTED, NOBODY, UNITS, Pairs, Tally

# In SQLite a CROSS JOIN keeps its order: first the few hits, then what belongs to each.
COUNTED = """
WITH hits (number) AS MATERIALIZED ({hits})
SELECT 'total', 0, count(*) FROM hits
UNION ALL SELECT * FROM (
  SELECT 'actor', actor, count(*) FROM hits CROSS JOIN event_actors ON event = hits.number
  GROUP BY actor ORDER BY 3 DESC, 2 LIMIT {most})
UNION ALL SELECT * FROM (
  SELECT 'topic', topic, count(*) FROM hits CROSS JOIN event_topics ON event = hits.number
  GROUP BY topic ORDER BY 3 DESC, 2 LIMIT {most})
UNION ALL SELECT * FROM (
  SELECT 'year', year, count(*) FROM hits CROSS JOIN events USING (number)
  GROUP BY year ORDER BY year)
"""
STARTS = {
    "decade": "(events.year - (events.year % 10 + 10) % 10)",
    "year": "events.year",
    "month": "events.month",
    "week": "(events.first_day - ((events.first_day - 1) % 7 + 7) % 7)",
    "day": "events.first_day",
}
"""What entries of one period share; ordinal 1 is a Monday."""
TEXT_ENDS = {"year": -6, "month": -3}
"""Where the text of a period ends inside the ISO text of its first day."""


def question(chosen: Filter) -> Filter:
    """Return the filter without what changes no count: order, colours, paging, marks."""
    plain = replace(chosen, order=Order.OLDEST, page=1, per_page=None, since=None)
    return replace(plain, stack=Stack.NONE)


def kept_tally(connection: Connection, chosen: Filter, known: Known) -> Tally | None:
    """Look up the tally of a filter of at most one actor and one topic; None where none is kept."""
    plain = replace(chosen, actor=(), topic=(), actors=Combine.ALL, topics=Combine.ALL)
    if question(plain) != Filter() or max(len(chosen.actor), len(chosen.topic)) > 1:
        return None
    pair = (
        known.actors[chosen.actor[0]] if chosen.actor else NOBODY,
        known.topics[chosen.topic[0]] if chosen.topic else NOBODY,
    )
    row = connection.row("SELECT counts FROM tallies WHERE actor = ? AND topic = ?", pair)
    return None if row is None else msgspec.json.decode(row[0], type=Tally)


def tally(connection: Connection, chosen: Filter, known: Known) -> Tally:
    """Count the entries of a filter by actor, topic and year."""
    kept = kept_tally(connection, chosen, known)
    if kept:
        return kept
    found = plan(question(chosen), known)
    sql = COUNTED.format(hits=found.select(found.number), most=MOST_COUNTED)
    counts: dict[str, list[tuple[int, int]]] = {"actor": [], "topic": [], "year": [], "total": []}
    for kind, number, count in connection.rows(sql, found.arguments):
        counts[kind].append((number, count))
    return Tally(
        counts["total"][0][1], tuple(counts["actor"]), tuple(counts["topic"]), tuple(counts["year"])
    )


def total(connection: Connection, chosen: Filter, known: Known) -> int:
    """Count the entries of a filter, and nothing else."""
    kept = kept_tally(connection, chosen, known)
    if kept:
        return kept.total
    found = plan(question(chosen), known)
    row = connection.row(found.select("count(*)"), found.arguments)
    return int(row[0]) if row else 0


def periods(connection: Connection, chosen: Filter, unit: str, known: Known) -> Periods:
    """Count the entries of a filter by the period of ``unit`` in which they begin."""
    kept = kept_tally(connection, chosen, known) if unit in {"decade", "year", "month"} else None
    if kept:
        counts: Pairs = getattr(kept, f"fitting_{unit}s")
        total = kept.total
    else:
        counts, total = _counted(connection, plan(question(chosen), known), unit)
    bars = tuple(_bar(unit, start, count) for start, count in counts)
    return Periods(unit, bars, total - sum(bar.count for bar in bars))


def _counted(connection: Connection, found: Plan, unit: str) -> tuple[Pairs, int]:
    fits = f"events.last_day - events.first_day < {UNITS[unit]}"
    sql = (
        f"WITH hits (number) AS MATERIALIZED ({found.select(found.number)}) "  # noqa: S608 - our names
        f"SELECT CASE WHEN {fits} THEN {STARTS[unit]} END AS start, count(*) "
        "FROM hits CROSS JOIN events USING (number) GROUP BY start ORDER BY start"
    )
    rows = connection.rows(sql, found.arguments)
    return tuple(row for row in rows if row[0] is not None), sum(count for _, count in rows)


def _years(start: int, years: int) -> tuple[Day, Day]:
    return make_day(start, 1, 1), make_day(start + years - 1, 12, 31)


def _ends(unit: str, start: int) -> tuple[Day, Day]:
    """Return the first and the last day of the period that begins at ``start``."""
    if unit == "decade":
        return _years(start, 10)
    if unit == "year":
        return _years(start, 1)
    if unit == "month":
        span = span_of_months(start // 100, start % 100, 1, Precision.MONTH)
        return span.first, span.last
    return day_from_ordinal(start), day_from_ordinal(start + UNITS[unit] - 1)


def _bar(unit: str, start: int, count: int) -> Bar:
    first, last = (day.isoformat() for day in _ends(unit, start))
    text = f"{first[:-6]}s" if unit == "decade" else first[: TEXT_ENDS.get(unit)]
    return Bar(text, first, last, count)
