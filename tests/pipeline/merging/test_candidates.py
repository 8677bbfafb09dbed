"""Which tellings are compared: all of a few with a rare word in common, neighbours of many."""

from __future__ import annotations

from itertools import combinations

import pytest

from builders import day, month, years
from webapp.pipeline.merging.candidates import FULL, NEIGHBOURS, Gates, candidates
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import wording
from webapp.records import DateSpan

FRIDAY, LATER = day(2015, 6, 12), day(2015, 7, 3)


def pairs(spans: list[DateSpan], said: str = "ferry") -> list[tuple[int, int]]:
    """List the pairs to compare of tellings on these days that say one word."""
    gates, told = Gates(), []
    words = wording(said)
    for number, span in enumerate(spans):
        gates.add(number, span)
        told.append(Telling(("", number, 0, ""), f"a{number}", span, words, words, said))
    weights = Weights({stem: len(told) for stem in words.stems}, len(told))
    return sorted(set(candidates(gates, told.__getitem__, weights)))


def test_a_few_of_one_day_are_all_compared() -> None:
    assert pairs([FRIDAY] * FULL) == list(combinations(range(FULL), 2))


@pytest.mark.parametrize("many", [FULL + 1, 5 * FULL])
def test_of_many_each_is_compared_with_its_neighbours(many: int) -> None:
    compared = pairs([FRIDAY] * many)
    assert {other - one for one, other in compared} == set(range(1, NEIGHBOURS + 1))
    assert len(compared) == sum(many - step for step in range(1, NEIGHBOURS + 1))


DATED = {
    "one day, and weeks later": ([FRIDAY, LATER, FRIDAY], [(0, 2)]),
    "two days of a month": ([FRIDAY, day(2015, 6, 20)], []),
    "a day and its month": ([FRIDAY, month(2015, 6)], [(0, 1)]),
    "a day and its year": ([FRIDAY, years(2015)], [(0, 1)]),
    "a day and another year": ([FRIDAY, years(2016)], []),
    "two days of a year": ([FRIDAY, LATER], []),
    "a day and its decade": ([FRIDAY, years(2010, 2019)], []),
}


@pytest.mark.parametrize(("spans", "compared"), DATED.values(), ids=DATED)
def test_who_is_compared_by_date(spans: list[DateSpan], compared: list[tuple[int, int]]) -> None:
    assert pairs(spans) == compared
