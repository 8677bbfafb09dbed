"""The rows of a timeline refer to rows that are there, and count what is there."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from random import Random

import pytest

from volumes import volume
from webapp.records import Timeline
from webapp.store.rows import Row, in_date_order, tables

Tables = Mapping[str, list[Row]]
TELLING = ["articles", "sentences", "actors", "topics", "events"]


def rows(timeline: Timeline) -> Tables:
    """Make every row of a timeline."""
    return {name: list(made) for name, made in tables(timeline)}


@pytest.fixture(scope="module", params=[1, 2, 3])
def crowd(request: pytest.FixtureRequest) -> Timeline:
    """Return a made-up timeline of 300 entries."""
    return volume(300, actors=30, topics=8, seed=request.param)


@pytest.fixture(scope="module")
def made(crowd: Timeline) -> Tables:
    """Return its rows."""
    return rows(crowd)


def test_what_is_referred_to_is_written_first(made: Tables) -> None:
    assert list(made)[: len(TELLING)] == TELLING


REFERENCES = {
    "sentences": {0: "articles"},
    "evidence": {0: "events", 2: "articles"},
    "event_actors": {0: "events", 1: "actors"},
    "event_topics": {0: "events", 1: "topics"},
    "documents": {0: "events"},
}


@pytest.mark.parametrize("table", REFERENCES)
def test_every_reference_leads_to_a_row(made: Tables, table: str) -> None:
    for column, other in REFERENCES[table].items():
        there = {row[0] for row in made[other]}
        assert {row[column] for row in made[table]} <= there


@pytest.mark.parametrize("table", ["articles", "actors", "topics", "events"])
def test_rows_are_numbered_from_one_without_holes(made: Tables, table: str) -> None:
    assert [row[0] for row in made[table]] == list(range(1, len(made[table]) + 1))


@pytest.mark.parametrize(
    ("table", "ids", "links"),
    [("actors", "actors", "event_actors"), ("topics", "topics", "event_topics")],
)
def test_actors_and_topics_are_counted_with_their_first_and_last_day(
    crowd: Timeline, made: Tables, table: str, ids: str, links: str
) -> None:
    seen: dict[str, list[tuple[str, str]]] = {}
    for one in crowd.events:
        for ident in getattr(one, ids):
            begins, ends = one.span.first.isoformat(), one.span.last.isoformat()
            seen.setdefault(ident, []).append((begins, ends))
    for row in made[table]:
        days = seen.get(str(row[1]), [])
        first = min((begin for begin, _ in days), default=None)
        last = max((end for _, end in days), default=None)
        assert row[-3:] == (len(days), first, last)
    assert sum(map(len, seen.values())) == len(made[links])


def test_articles_are_counted_by_the_entries_that_they_tell(crowd: Timeline, made: Tables) -> None:
    told = Counter(one.article for event in crowd.events for one in event.evidence)
    assert {row[1]: row[-1] for row in made["articles"]} == told


def test_events_in_any_order_give_the_same_rows(crowd: Timeline, made: Tables) -> None:
    events = list(crowd.events)
    Random(7).shuffle(events)  # noqa: S311 - any order will do
    assert rows(dataclasses.replace(crowd, events=tuple(events))) == made


def test_the_longer_date_stands_before_what_it_holds(crowd: Timeline) -> None:
    days = [
        (event.span.first.toordinal(), -event.span.last.toordinal())
        for event in in_date_order(crowd.events)
    ]
    assert days == sorted(days)
