"""Facets: what is offered, and that each choice gives as many entries as it says."""

from __future__ import annotations

import pytest

from webapp.filters import Combine, parse, to_query
from webapp.store.entries import Count
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.choosing import ACTORS, TOPICS, facet, widened
from webapp.web.timeline import facets

ASKED = [
    "", "actor=norland", "topic=labour", "actor=norland&topic=diplomacy", "from=2021-10&to=2021-10",
    "actor=norland&actors=any", "topic=labour&topics=any&actor=harbour-union", "q=bridge",
    "not_actor=norland", "not_topic=labour&topic=transport", "detail=key", "as_of=2021-10-20",
]  # fmt: skip
CROWD = tuple(Count(f"a{number}", f"Actor {number}", 40 - number) for number in range(30))


@pytest.mark.parametrize("query", ASKED)
def test_a_choice_gives_as_many_entries_as_it_says(snapshot: Snapshot, query: str) -> None:
    chosen = parse(query)
    made = facets(snapshot, chosen, snapshot.find(chosen), addresses.timeline)
    for kind, one in zip((ACTORS, TOPICS), made, strict=True):
        rest = to_query(widened(chosen, kind))
        for choice in (*one.choices, *one.more):
            asked = parse(f"{rest}&{kind.parameter}={choice.id}")
            assert choice.count == snapshot.total(asked) > 0


@pytest.mark.parametrize("query", [query for query in ASKED if "=any" not in query])
def test_leaving_one_out_leaves_what_does_not_have_it(snapshot: Snapshot, query: str) -> None:
    chosen = parse(query)
    total = snapshot.total(chosen)
    for made in facets(snapshot, chosen, snapshot.find(chosen), addresses.timeline):
        for choice in made.choices:
            if choice.without:
                left = snapshot.total(parse(choice.without.partition("?")[2]))
                assert left == total - choice.count


def test_ten_are_shown_and_ten_more_and_then_all_are_listed() -> None:
    made = facet(ACTORS, parse(""), CROWD, str, addresses.timeline)
    assert (len(made.choices), len(made.more), made.everything) == (10, 10, "/actors")
    assert made.combine is None


def test_what_is_chosen_stands_first_even_where_nothing_has_it() -> None:
    made = facet(ACTORS, parse("actor=a9&actor=gone"), CROWD, str.upper, addresses.timeline)
    first, second, third = made.choices[:3]
    assert (first.id, first.is_chosen, first.without) == ("a9", True, "")
    assert (second.name, second.count, second.is_chosen) == ("GONE", 0, True)
    assert (third.id, third.is_chosen) == ("a0", False)
    assert made.combine is Combine.ALL


def test_bars_are_tenths_of_the_highest_count_and_never_nothing() -> None:
    counts = (Count("a", "A", 200), Count("b", "B", 100), Count("c", "C", 1))
    made = facet(TOPICS, parse(""), counts, str, addresses.timeline)
    assert [choice.share for choice in made.choices] == [10, 5, 1]
