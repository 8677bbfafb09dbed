"""The newest date first, and inside of a date the same order as ever: the weightiest first.

Entries are numbered in date order, so that walking down the numbers finds a page of the newest
without sorting. Inside of a date that walk is upside down; here each date is turned round again,
also one that begins on the page before or goes on over the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from webapp.store.connection import Connection
from webapp.store.planning import Plan

Days = tuple[int, int]


def days_in_order(connection: Connection, found: Plan, numbers: Sequence[int]) -> Iterator[int]:
    """Give a page of numbers, which fall, in the order that readers see.

    ``found`` is the plan of the filter that they are a page of.
    """
    days = _days(connection, numbers)
    cut = {days[one] for one in (*numbers[:1], *numbers[-1:])}
    for date, members in groupby(numbers, key=days.__getitem__):
        falling = list(members)
        rising = _rising(connection, found, date) if date in cut else falling[::-1]
        before = sum(one > falling[0] for one in rising)
        yield from rising[before : before + len(falling)]


def _days(connection: Connection, numbers: Sequence[int]) -> dict[int, Days]:
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT number, first_day, last_day FROM events WHERE number IN ({marks})"  # noqa: S608 - placeholders
    return {number: (first, last) for number, first, last in connection.rows(sql, numbers)}


def _rising(connection: Connection, found: Plan, date: Days) -> list[int]:
    """Return what a filter leaves of the entries of one date, in order."""
    sql = "SELECT min(number), max(number) FROM events WHERE first_day = ? AND last_day = ?"
    bounds = connection.row(sql, date) or (0, 0)
    of_date = replace(
        found,
        where=(*found.where, f"{found.number} BETWEEN ? AND ?"),
        arguments=(*found.arguments, *bounds),
    )
    query = of_date.select(found.number, f"ORDER BY {found.number}")
    return [number for (number,) in connection.rows(query, of_date.arguments)]
