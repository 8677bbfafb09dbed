"""Counts made ahead are those of counting by hand, for every filter that is worth it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.store.tallies import (
    MOST_COUNTED,
    NOBODY,
    OPEN_AT_ONCE,
    WORTH_KEEPING,
    Linked,
    most_first,
    tallies,
)

some = st.lists(st.integers(1, 5), max_size=3, unique=True).map(tuple)
linked = st.builds(
    Linked, some, some, st.integers(-44, 2030), st.integers(1, 12), st.sampled_from([1, 40, 4000])
)
crowds = st.lists(linked, max_size=5).map(lambda events: events * (WORTH_KEEPING // 2 + 1))


def of_both(events: Sequence[Linked], actor: int, topic: int) -> list[Linked]:
    """Choose by hand the events that have an actor and a topic; 0 asks for none."""
    return [
        one for one in events if actor in {NOBODY, *one.actors} and topic in {NOBODY, *one.topics}
    ]


@given(crowds)
def test_a_tally_counts_what_has_its_actor_and_its_topic(events: list[Linked]) -> None:
    for actor, topic, tally in tallies(events):
        chosen = of_both(events, actor, topic)
        assert tally.total == len(chosen)
        assert dict(tally.actors) == Counter(one for event in chosen for one in event.actors)
        assert dict(tally.topics) == Counter(one for event in chosen for one in event.topics)
        assert dict(tally.years) == Counter(event.year for event in chosen)


@given(crowds)
def test_there_is_a_tally_where_counting_would_be_felt_and_one_of_all(
    events: list[Linked],
) -> None:
    kept = [(actor, topic) for actor, topic, _ in tallies(events)]
    numbers = range(NOBODY, 6)
    worth = {
        (actor, topic)
        for actor in numbers
        for topic in numbers
        if len(of_both(events, actor, topic)) >= WORTH_KEEPING
    }
    assert set(kept) == worth | {(NOBODY, NOBODY)}
    assert kept == sorted(set(kept))


FITTING = {
    "a day fits all": (1, (1, 1, 1)),
    "the longest month": (31, (1, 1, 1)),
    "longer than a month": (32, (1, 1, 0)),
    "a leap year": (366, (1, 1, 0)),
    "longer than a year": (367, (1, 0, 0)),
    "a decade of three leap years": (3653, (1, 0, 0)),
    "longer than a decade": (3654, (0, 0, 0)),
}


@pytest.mark.parametrize(("days", "expected"), FITTING.values(), ids=FITTING)
def test_what_lasts_longer_than_a_unit_stands_in_none_of_its_bars(
    days: int, expected: tuple[int, int, int]
) -> None:
    ((_, _, tally),) = tallies([Linked((), (), 1987, 5, days)])
    bars = tally.fitting_decades, tally.fitting_years, tally.fitting_months
    assert tuple(map(len, bars)) == expected
    named = {number for pairs in bars for number, _ in pairs}
    assert named <= {1980, 1987, 1987_05}
    assert tally.years == ((1987, 1),)


def test_a_year_before_our_era_is_in_the_decade_that_holds_it() -> None:
    ((_, _, tally),) = tallies([Linked((), (), -43, 3, 1)])
    assert tally.fitting_decades == ((-50, 1),)


def test_more_tallies_than_are_counted_at_once_are_all_there() -> None:
    actors = tuple(range(1, OPEN_AT_ONCE + 60))
    found = list(tallies([Linked(actors, (), 2021, 10, 1)] * WORTH_KEEPING))
    assert [actor for actor, _, _ in found] == [NOBODY, *actors]
    assert {tally.total for _, _, tally in found} == {WORTH_KEEPING}


def test_the_highest_counts_come_first_and_a_thousand_are_kept() -> None:
    counts = dict.fromkeys(range(2 * MOST_COUNTED, 0, -1), 1) | {7: 3, 9: 2}
    kept = most_first(counts)
    assert kept[:4] == ((7, 3), (9, 2), (1, 1), (2, 1))
    assert len(kept) == MOST_COUNTED
