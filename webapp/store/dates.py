"""How many entries of an answer bear each date: what the strip above the timeline is drawn from."""

from __future__ import annotations

from webapp.filters import Filter
from webapp.store.connection import Connection
from webapp.store.counting import question
from webapp.store.entries import DateCount
from webapp.store.planning import Known, Plan, plan

COLUMNS = "dated.first_day, dated.last_day, count(*)"


def dates(connection: Connection, chosen: Filter, known: Known) -> tuple[DateCount, ...]:
    """Count the entries of a filter by their first and last day, in the order of time."""
    found = plan(question(chosen), known)
    rows = connection.rows(_sql(found), found.arguments)
    return tuple(DateCount(*row) for row in rows)


def _sql(found: Plan) -> str:
    return (
        f"WITH hits (number) AS MATERIALIZED ({found.select(found.number)}) "  # noqa: S608 - our names
        f"SELECT {COLUMNS} FROM hits CROSS JOIN events AS dated USING (number) "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    )
