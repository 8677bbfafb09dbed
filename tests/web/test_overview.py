"""The strip's geometry: an axis that splits where much is told and breaks where nothing is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.spans import make_day
from webapp.store.entries import DateCount
from webapp.web import overview
from webapp.web.axis import Days, story
from webapp.web.overview import Counted, Overview
from webapp.web.periods import Period, Unit, enclosing


class Tally(NamedTuple):
    """A date, how many entries bear it, and how many of these a filter leaves."""

    first: int
    last: int
    whole: int
    matching: int


def draw(tallies: Iterable[Tally], most: int, window: Days | None = None) -> Overview:
    """Draw the strip of some dates."""
    given = tuple(tallies)
    whole = story(tuple(DateCount(one.first, one.last, one.whole) for one in given))
    matching = {(one.first, one.last): one.matching for one in given}
    return overview.draw(Counted(whole, matching), most, window)


def tally(first: str, last: str = "", entries: int = 1, matching: int | None = None) -> Tally:
    """Make the tally of a date given by its first and last day."""
    start, end = (dt.date.fromisoformat(one).toordinal() for one in (first, last or first))
    return Tally(start, end, entries, entries if matching is None else matching)


UNEVEN = (
    tally("1980-01-01", "1989-12-31"),
    tally("2003-01-01", "2003-12-31"),
    tally("2021-08-01", "2021-08-31", 4),
    tally("2021-09-07"),
    tally("2021-10-11", "2021-10-17"),
    tally("2021-10-18", "2021-10-24"),
    tally("2021-10-19", "", 3),
    tally("2021-10-20", "", 18),
    tally("2021-10-24"),
)


def labels(drawn: Overview) -> list[str]:
    """Name the bars as a reader sees them, a hollow one in brackets."""
    return [f"({b.period.label})" if b.wider else b.period.label for b in drawn.bars]


def test_the_busy_week_gets_days_and_the_quiet_decade_one_bar() -> None:
    drawn = draw(UNEVEN, 30)
    assert labels(drawn) == [
        "1980s", "2000s", "Aug", "Sep", "11–17", "(18–24)", "19", "20", "24",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "label"),
    [
        (Unit.CENTURY, "2000"),
        (Unit.DECADE, "’20s"),
        (Unit.YEAR, "’21"),
        (Unit.MONTH, "Oct"),
        (Unit.WEEK, "18"),
        (Unit.DAY, "20"),
    ],
)
def test_a_narrow_bar_has_a_label_of_a_few_letters(unit: Unit, label: str) -> None:
    assert enclosing(dt.date(2021, 10, 20), unit).short_label == label


EARLY = {
    "a decade before the year 1": (-217, Unit.DECADE, "221–212 BCE", "221 BCE"),
    "the decade with the year 1": (5, Unit.DECADE, "1 BCE–9 CE", "1 BCE"),
    "a decade of three figures": (170, Unit.DECADE, "170–179 CE", "170 CE"),
    "a year of two figures": (70, Unit.YEAR, "70 CE", "70 CE"),
    "a century before the year 1": (-43, Unit.CENTURY, "101–2 BCE", "101 BCE"),
    "a century, told from its first decade": (1903, Unit.CENTURY, "1900–99", "1900"),
    "that decade": (1903, Unit.DECADE, "1900s", "’00s"),
}


@pytest.mark.parametrize(("year", "unit", "label", "short"), EARLY.values(), ids=EARLY)
def test_no_label_can_be_taken_for_another_time(
    year: int, unit: Unit, label: str, short: str
) -> None:
    period = enclosing(make_day(year, 6, 1), unit)
    assert (period.label, period.short_label) == (label, short)


ALONE = {
    "one day": ([tally("2021-10-20")], ["20"]),
    "two days of a week": ([tally("2021-10-18"), tally("2021-10-20")], ["18", "20"]),
    "two months": ([tally("2021-03-01"), tally("2021-10-20")], ["Mar", "Oct"]),
    "a month": ([tally("2021-10-01", "2021-10-31")], ["Oct"]),
    "a year and a day in it": (
        [tally("2021-01-01", "2021-12-31"), tally("2021-10-20")],
        ["(2021)", "Oct"],
    ),
}


@pytest.mark.parametrize(("tallies", "expected"), ALONE.values(), ids=ALONE)
def test_a_story_of_one_time_is_not_one_bar_of_ten_years(
    tallies: list[Tally], expected: list[str]
) -> None:
    assert labels(draw(tallies, 28)) == expected


def test_few_bars_stay_coarser() -> None:
    assert labels(draw(UNEVEN, 6)) == ["1980s", "2000s", "Aug–Sep", "Oct"]


def test_light_neighbours_make_room_for_the_busy_year() -> None:
    quiet = [tally(f"{year}-06-01") for year in (1350, 1439, *range(2000, 2009), 2012)]
    busy = [tally(f"2009-{month:02d}-15", entries=40) for month in (4, 5, 6)]
    drawn = labels(draw([*quiet, *busy], 14))
    assert "2000–08" in drawn
    assert not {"2009", "2000s"} & set(drawn)


@pytest.mark.parametrize("most", range(3, 30))
def test_a_run_never_stands_for_all_the_parts_of_its_period(most: int) -> None:
    days = [tally(f"2021-{month:02d}-{day:02d}") for month in (3, 5, 8) for day in range(1, 29)]
    bars = [bar.period for bar in draw([*days, tally("2021-05-01", "2021-05-31")], most).bars]
    for run in (period for period in bars if period.is_run):
        coarser = enclosing(run.first, Unit(run.unit - 1))
        assert [one for one in bars if one not in {run, coarser} and lies_in(one, coarser)]


def lies_in(one: Period, other: Period) -> bool:
    """Say whether one period is a part of the other."""
    return other.ordinals[0] <= one.ordinals[0] and one.ordinals[1] <= other.ordinals[1]


def test_the_tallest_bar_is_the_fullest_and_nothing_told_is_invisible() -> None:
    heights = {bar.period.label: bar.whole for bar in draw(UNEVEN, 30).bars}
    assert heights["20"] == 1.0
    assert 0 < heights["1980s"] < 0.1


def test_choosing_a_day_also_shows_what_is_dated_wider_around_it() -> None:
    bar = next(bar for bar in draw(UNEVEN, 30).bars if bar.period.label == "20")
    assert bar.entries == 19


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (("2021-01-01", "2021-12-31"), ["Aug", "Sep", "11–17", "(18–24)", "19", "20", "24"]),
        (("2021-10-20", "2021-10-20"), ["(18–24)", "19", "20", "24"]),
    ],
    ids=["a year is cut finer", "a day is shown in its week"],
)
def test_zooming_draws_what_the_window_holds(window: tuple[str, str], expected: list[str]) -> None:
    first, last = (dt.date.fromisoformat(one).toordinal() for one in window)
    drawn = draw(UNEVEN, 30, (first, last))
    assert sum(bar.selected for bar in drawn.bars) == (1 if first == last else len(drawn.bars))
    assert [label for label in labels(drawn) if label != "(2020s)"] == expected


def test_empty_years_become_breaks() -> None:
    assert len(draw(UNEVEN[:3], 30).breaks) == 2


def test_nothing_gives_nothing() -> None:
    assert draw((), 30) == Overview((), (), ())


def dated(pair: tuple[dt.date, int]) -> Tally:
    """Make the tally of a date some days long."""
    first = pair[0].toordinal()
    return Tally(first, first + pair[1], 1, 1)


DATES = st.lists(
    st.tuples(st.dates(dt.date(1850, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 400)),
    min_size=1,
    max_size=80,
    unique=True,
)


@given(DATES, st.integers(5, 40))
def test_bars_lie_in_order_inside_the_strip(pairs: list[tuple[dt.date, int]], most: int) -> None:
    bars = draw([dated(pair) for pair in pairs], most).bars
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.1 for bar in bars)
    assert all(one.x + one.width <= other.x + 0.01 for one, other in pairwise(bars))


@given(DATES)
def test_each_bar_says_what_the_filter_of_its_period_shows(
    pairs: list[tuple[dt.date, int]],
) -> None:
    counted = [dated(pair) for pair in pairs]
    for bar in draw(counted, 30).bars:
        first, last = bar.period.ordinals
        assert bar.entries == sum(one.first <= last and first <= one.last for one in counted)


def test_a_week_is_cut_at_the_borders_of_its_month() -> None:
    months = draw([tally("2021-10-01", entries=3), tally("2021-09-30", entries=3)], 8)
    assert [bar.period.words for bar in months.bars] == [
        "Thursday 30 September 2021",
        "Friday 1 October 2021",
    ]
