"""Rows of numbers come back as they came, or sorted, also where most of them are on disk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp import rows
from webapp.rows import Rows, Sorted

PAIRS = st.lists(st.tuples(st.integers(-9, 9), st.floats(allow_nan=False)), max_size=40)


@given(PAIRS)
def test_rows_come_back_in_their_order(given: list[tuple[int, float]]) -> None:
    kept = Rows[tuple[int, float]]("id")
    for one in given:
        kept.add(one)
    assert (list(kept), len(kept)) == (given, len(given))


@given(PAIRS, st.integers(0, 9), st.integers(0, 9))
def test_rows_between_two_places_are_a_slice(
    given: list[tuple[int, float]], first: int, last: int
) -> None:
    kept = Rows[tuple[int, float]]("id")
    for one in given:
        kept.add(one)
    assert list(kept.between(first, min(last, len(given)))) == given[first:last]


@pytest.fixture(params=[1, 3, 1 << 15], ids=lambda size: f"{size} at once")
def at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Sort so many at once, and read fewer."""
    size: int = request.param
    monkeypatch.setattr(rows, "SORTED_AT_ONCE", size)
    monkeypatch.setattr(rows, "READ_AT_ONCE", 2)
    return size


@pytest.mark.parametrize("count", [0, 1, 6, 100])
def test_rows_that_come_in_any_order_are_sorted(at_once: int, count: int) -> None:
    given = [(number * 37 % 11, -float(number)) for number in range(count)]
    by_one = Sorted[tuple[int, float]]("id")
    for one in given:
        by_one.add(one)
    assert list(by_one) == list(Sorted("id", given)) == sorted(given)
    assert at_once


@pytest.mark.usefixtures("at_once")
def test_sorted_rows_may_be_read_twice() -> None:
    kept = Sorted[tuple[int]]("i", [(3,), (1,), (2,), (1,)])
    assert list(kept) == list(kept) == [(1,), (1,), (2,), (3,)]
