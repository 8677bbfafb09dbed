"""How many of a folder's articles could look back at a day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.salience.coverage import find_coverage

TEN_DAYS = [(day, 1.0) for day in range(1, 11)]


@pytest.mark.parametrize(
    ("label", "since", "least", "most"),
    [
        ("all articles appeared since", 1, 1.0, 1.0),
        ("long before the folder", -400, 1.0, 1.0),
        ("half of them", 6, 1.5, 2.0),
        ("none: what is left to doubt keeps it bounded", 11, 5.0, 10.0),
    ],
)
def test_the_fewer_could_look_back_the_more_each_counts(
    label: str, since: int, least: float, most: float
) -> None:
    coverage = find_coverage(TEN_DAYS)
    assert least <= coverage.as_if_all_articles(since) <= most, label
    assert coverage.as_if_all_days(since) == coverage.as_if_all_articles(since), label


def test_many_articles_of_one_day_are_one_day_of_publication() -> None:
    coverage = find_coverage([(1, 1.0)] * 8 + [(2, 1.0), (3, 1.0)])
    assert coverage.as_if_all_articles(2) > coverage.as_if_all_days(2)


def test_what_appears_on_the_day_counts_more_than_what_appears_on_the_next() -> None:
    coverage = find_coverage([(5, 1.0), (6, 1.0), (None, 1.0)])
    assert coverage.around(5) > coverage.around(6) > coverage.around(4) > coverage.around(7) == 0


@given(
    st.lists(st.tuples(st.none() | st.integers(-99, 99), st.floats(0, 2))), st.integers(-120, 120)
)
def test_a_later_day_never_counts_less(
    published: list[tuple[int | None, float]], since: int
) -> None:
    coverage = find_coverage(published)
    assert 1 <= coverage.as_if_all_articles(since) <= coverage.as_if_all_articles(since + 1)
