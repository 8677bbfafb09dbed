"""Periods of the calendar: their TIMEX3 values and their days, at the edges too."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.dates import periods
from webapp.pipeline.dates.periods import Period
from webapp.records import AncientDay, Precision

DAYS = st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9997, 12, 31))
UNITS = st.sampled_from(sorted(periods.AROUND))


@pytest.mark.parametrize(
    ("period", "value", "days"),
    [
        (periods.day(2020, 2, 29), "2020-02-29", 1),
        (periods.month(2020, 2), "2020-02", 29),
        (periods.month(1900, 2), "1900-02", 28),
        (periods.quarter(2021, 4), "2021-Q4", 92),
        (periods.half(2021, 1), "2021-H1", 181),
        (periods.season(2019, "WI"), "2019-WI", 91),
        (periods.year(2000), "2000", 366),
        (periods.decade(1987), "198", 3653),
        (periods.century(1987), "19", 36524),
        (periods.year(0), "0000", 366),
        (periods.month(-43, 3), "-0043-03", 31),
    ],
)
def test_a_period_has_its_value_and_length(period: Period | None, value: str, days: int) -> None:
    assert period is not None
    assert (period.value, period.span.days) == (value, days)


@pytest.mark.parametrize(
    "period",
    [
        periods.day(2021, 2, 29),
        periods.day(-43, 13, 1),
        periods.year(10_000),
        periods.season(9999, "WI"),
        periods.around("day", dt.date.max, 1),
        periods.around("year", dt.date.min, -1),
        periods.week_of(dt.date.max),
        periods.around("moon", dt.date(2021, 10, 25)),
    ],
)
def test_what_the_calendar_lacks_is_none(period: Period | None) -> None:
    assert period is None


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (dt.date(2021, 10, 25), "2021-W43"),
        (dt.date(2021, 10, 24), "2021-W42"),
        (dt.date(2021, 1, 3), "2020-W53"),
        (dt.date(2018, 12, 31), "2019-W01"),
    ],
)
def test_weeks_belong_to_their_week_year(day: dt.date, week: str) -> None:
    found = periods.week_of(day)
    assert found is not None
    assert found.value == week


@given(DAYS, UNITS)
def test_the_period_around_a_day_holds_it(day: dt.date, unit: str) -> None:
    period = periods.around(unit, day)
    assert period is not None
    if unit != "weekend":
        assert period.span.first.toordinal() <= day.toordinal() <= period.span.last.toordinal()


@given(st.dates(dt.date(400, 1, 1), dt.date(9500, 12, 31)), UNITS, st.integers(-3, 3))
def test_neighbouring_periods_meet_without_a_gap(day: dt.date, unit: str, count: int) -> None:
    first, second = periods.around(unit, day, count), periods.around(unit, day, count + 1)
    assert first is not None
    assert second is not None
    gap = second.span.first.toordinal() - first.span.last.toordinal()
    assert gap == (6 if unit == "weekend" else 1) or unit == "fortnight"


@pytest.mark.parametrize(
    ("mod", "first", "last"),
    [
        ("START", dt.date(2021, 2, 1), dt.date(2021, 2, 10)),
        ("MID", dt.date(2021, 2, 11), dt.date(2021, 2, 20)),
        ("END", dt.date(2021, 2, 21), dt.date(2021, 2, 28)),
    ],
)
def test_a_part_of_a_month_is_a_third(mod: str, first: dt.date, last: dt.date) -> None:
    month = periods.month(2021, 2)
    assert month is not None
    part = periods.narrowed(month.span, mod)
    assert (part.first, part.last, part.precision) == (first, last, Precision.PART_OF_MONTH)


def test_days_before_the_year_1_are_counted_back() -> None:
    assert periods.shift_day(dt.date(1, 1, 1), "day", -1) is None
    day = periods.day(0, 12, 31)
    assert day is not None
    assert day.span.first == AncientDay(0, 12, 31)
    assert day.span.first.toordinal() == dt.date(1, 1, 1).toordinal() - 1
