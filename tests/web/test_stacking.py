"""Stacked bars: each entry is in one colour, and the colours are all of the filter's entries."""

from __future__ import annotations

from collections import Counter

import pytest

from webapp.filters import Filter, parse
from webapp.store.entries import DateCount
from webapp.store.querying import Snapshot
from webapp.web.stacking import colours

STACKED = [
    "stack=topics", "stack=actors", "stack=topics&actor=norland", "stack=actors&q=bridge",
    "stack=topics&not_topic=labour", "topic=labour&topic=transport&topics=any",
    "actor=norland&actor=ada-quill&actor=harbour-union&actors=any",
]  # fmt: skip


def by_date(dates: tuple[DateCount, ...]) -> Counter[tuple[int, int]]:
    """Count entries by their dates."""
    return Counter({(one.first_day, one.last_day): one.count for one in dates})


@pytest.mark.parametrize("query", STACKED)
def test_colours_add_up_to_the_entries_of_the_filter(snapshot: Snapshot, query: str) -> None:
    chosen = parse(query)
    parts = colours(snapshot, chosen)
    assert len(parts) > 1
    assert sum((by_date(part.dates) for part in parts), Counter()) == by_date(
        snapshot.dates(chosen)
    )


def test_the_most_frequent_come_first_and_the_others_last(snapshot: Snapshot) -> None:
    named = [(one.name, one.kind) for one in colours(snapshot, parse("stack=topics")) if one.name]
    assert named == [("Transport", "s1"), ("Labour", "s2"), ("Diplomacy", "s3")]


def test_one_that_all_entries_have_is_no_colour(snapshot: Snapshot) -> None:
    names = [one.name for one in colours(snapshot, parse("stack=actors&actor=norland"))]
    assert names == ["Sudland", "Ada Quill"]


@pytest.mark.parametrize("query", ["", "actor=norland", "actor=norland&actors=any"])
def test_without_a_choice_there_are_no_colours(snapshot: Snapshot, query: str) -> None:
    assert colours(snapshot, parse(query)) == ()


def test_more_than_five_are_not_told_apart(snapshot: Snapshot) -> None:
    many = parse("&".join(f"actor=a{number}" for number in range(6)) + "&actors=any")
    assert colours(snapshot, many) == ()
    assert colours(snapshot, Filter()) == ()
