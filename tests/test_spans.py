"""Spans in EDTF and in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.records import AncientDay, DateSpan, Precision
from webapp.spans import (
    day_from_ordinal,
    from_edtf,
    in_words,
    make_day,
    span_of_months,
    to_edtf,
)

DAY = dt.date(2021, 10, 20)
IDES = AncientDay(-43, 3, 15)


def between(first: dt.date, last: dt.date, precision: Precision, part: str = "") -> DateSpan:
    """Return a span that is not approximate."""
    return DateSpan(first, last, precision, part=part)


SPANS = [
    ("a day", DateSpan(DAY, DAY, Precision.DAY), "2021-10-20", "Wednesday 20 October 2021"),
    (
        "a week",
        between(dt.date(2021, 10, 18), dt.date(2021, 10, 24), Precision.WEEK),
        "2021-10-18/2021-10-24",
        "18 to 24 October 2021",
    ),
    (
        "a week over New Year",
        between(dt.date(2021, 12, 27), dt.date(2022, 1, 2), Precision.WEEK),
        "2021-12-27/2022-01-02",
        "27 December 2021 to 2 January 2022",
    ),
    (
        "a weekend",
        between(dt.date(2021, 10, 30), dt.date(2021, 10, 31), Precision.WEEKEND),
        "2021-10-30/2021-10-31",
        "30 to 31 October 2021",
    ),
    (
        "the middle of a month",
        between(dt.date(2021, 8, 11), dt.date(2021, 8, 20), Precision.PART_OF_MONTH, "mid"),
        "2021-08-11/2021-08-20",
        "mid-August 2021",
    ),
    (
        "the end of a short month",
        between(dt.date(2021, 2, 21), dt.date(2021, 2, 28), Precision.PART_OF_MONTH, "late"),
        "2021-02-21/2021-02-28",
        "late February 2021",
    ),
    ("a month", span_of_months(2021, 8, 1, Precision.MONTH), "2021-08", "August 2021"),
    (
        "a quarter",
        span_of_months(2021, 7, 3, Precision.QUARTER),
        "2021-35",
        "third quarter of 2021",
    ),
    ("a half", span_of_months(2021, 7, 6, Precision.HALF_YEAR), "2021-41", "second half of 2021"),
    (
        "the start of a year",
        between(dt.date(2021, 1, 1), dt.date(2021, 4, 30), Precision.PART_OF_YEAR, "early"),
        "2021-01-01/2021-04-30",
        "early 2021",
    ),
    ("a year", span_of_months(2003, 1, 12, Precision.YEAR), "2003", "2003"),
    ("a decade", span_of_months(1980, 1, 120, Precision.DECADE), "198X", "1980s"),
    ("a century", span_of_months(1900, 1, 1200, Precision.CENTURY), "19XX", "20th century"),
    (
        "years",
        span_of_months(1990, 1, 60, Precision.RANGE),
        "1990-01-01/1994-12-31",
        "1990 to 1994",
    ),
    (
        "months",
        span_of_months(2021, 6, 3, Precision.RANGE),
        "2021-06-01/2021-08-31",
        "June to August 2021",
    ),
    ("before the year 1", DateSpan(IDES, IDES, Precision.DAY), "-0043-03-15", "15 March 44 BCE"),
    (
        "a year of two figures",
        span_of_months(70, 1, 12, Precision.YEAR),
        "0070",
        "70 CE",
    ),
    ("a decade of two figures", span_of_months(60, 1, 120, Precision.DECADE), "006X", "60s CE"),
    (
        "a range that is a month",
        DateSpan(dt.date(2021, 10, 1), dt.date(2021, 10, 31), Precision.RANGE),
        "2021-10-01/2021-10-31",
        "October 2021",
    ),
    ("the year before the year 1", span_of_months(0, 1, 12, Precision.YEAR), "0000", "1 BCE"),
]


@pytest.mark.parametrize(("span", "edtf"), [row[1:3] for row in SPANS], ids=[r[0] for r in SPANS])
def test_a_span_is_written_as_edtf_and_read_back(span: DateSpan, edtf: str) -> None:
    assert to_edtf(span) == edtf
    assert from_edtf(edtf) == span


@pytest.mark.parametrize(
    ("span", "words"), [(row[1], row[3]) for row in SPANS], ids=[row[0] for row in SPANS]
)
def test_a_span_is_said_in_words(span: DateSpan, words: str) -> None:
    assert in_words(span) == words


def test_a_decade_before_the_year_1_is_counted_back() -> None:
    forties = DateSpan(AncientDay(-48, 1, 1), AncientDay(-39, 12, 31), Precision.DECADE)
    assert in_words(forties) == "40s BCE"


def test_a_winter_runs_into_the_next_year() -> None:
    winter = from_edtf("2021-24")
    assert (winter.first, winter.last) == (dt.date(2021, 12, 1), dt.date(2022, 2, 28))
    assert in_words(winter) == "winter 2021–22"
    assert to_edtf(winter) == "2021-24"


def test_about_a_month_is_approximate() -> None:
    about = from_edtf("2021-08~")
    assert about.approximate
    assert (to_edtf(about), in_words(about)) == ("2021-08~", "about August 2021")


def test_words_say_before_and_after() -> None:
    assert in_words(DateSpan(DAY, DAY, Precision.DAY, part="before")).startswith("before Wed")


@pytest.mark.parametrize(
    "text", ["", "soon", "2021-13-01", "2021-02-30", "2021-10-20/..", "../2021"]
)
def test_what_is_no_closed_edtf_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        from_edtf(text)


WEEK = between(dt.date(2021, 10, 18), dt.date(2021, 10, 24), Precision.WEEK)


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        pytest.param(dt.date(2021, 10, 26), 2, -8, id="two days after a week"),
        pytest.param(dt.date(2021, 10, 24), 0, -6, id="its last day"),
        pytest.param(dt.date(2021, 10, 20), -4, -2, id="a day within"),
        pytest.param(dt.date(2021, 10, 17), -7, 1, id="the day before it"),
    ],
)
def test_days_are_counted_from_a_span_to_a_day_and_back(
    day: dt.date, before: int, after: int
) -> None:
    assert (WEEK.days_before(day), WEEK.days_after(day)) == (before, after)


def test_days_are_counted_before_the_year_1() -> None:
    ides = DateSpan(IDES, IDES, Precision.DAY)
    assert ides.days_before(AncientDay(-43, 3, 17)) == 2


@given(st.integers(-9999, 9998), st.integers(0, 364))
def test_a_day_and_its_ordinal_lead_to_each_other(year: int, days: int) -> None:
    ordinal = make_day(year, 1, 1).toordinal() + days
    day = day_from_ordinal(ordinal)
    assert (day.year, day.toordinal()) == (year, ordinal)


@given(first=st.dates(), last=st.dates(), approximate=st.booleans())
def test_any_interval_keeps_its_days(first: dt.date, last: dt.date, approximate: bool) -> None:  # noqa: FBT001
    first, last = sorted((first, last))
    span = DateSpan(first, last, Precision.RANGE, approximate)
    back = from_edtf(to_edtf(span))
    assert (back.first, back.last, back.approximate) == (first, last, approximate)
    assert in_words(back)
