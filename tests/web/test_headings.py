"""Headings on the spine: dates at the precision of their words, silences between them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import day, month, week, years
from webapp.records import AncientDay, DateSpan, Precision
from webapp.web.headings import Heading, group_by_date, heading, machine_date, silence_in_words

MONDAY = dt.date(2021, 10, 18)
IDES = AncientDay(-43, 3, 15)


@pytest.mark.parametrize(
    ("span", "before", "date", "machine"),
    [
        (day(2021, 10, 20), "Wednesday", "20 October 2021", "2021-10-20"),
        (
            replace(day(2021, 10, 20), approximate=True),
            "About Wednesday",
            "20 October 2021",
            "2021-10-20",
        ),
        (replace(years(2003), part="before"), "Before", "2003", ""),
        (week(MONDAY), "Week of", "18 October 2021", "2021-W42"),
        (month(2021, 8), "", "August 2021", "2021-08"),
        (month(2021, 8, "mid"), "", "Mid-August 2021", ""),
        (years(2003), "", "2003", "2003"),
        (years(1980, 1989), "", "1980s", ""),
        (DateSpan(IDES, IDES, Precision.DAY), "", "15 March 44 BCE", ""),
        (DateSpan(MONDAY, dt.date(2021, 10, 20), Precision.RANGE), "", "18 to 20 October 2021", ""),
    ],
)
def test_a_date_hangs_at_the_precision_of_its_words(
    span: DateSpan, before: str, date: str, machine: str
) -> None:
    assert heading(span) == Heading(before, date)
    assert machine_date(span) == machine


LINES = {
    "a day": (day(2021, 10, 20), "20 October 2021"),
    "about a day": (replace(day(2021, 10, 20), approximate=True), "About 20 October 2021"),
    "a week": (week(MONDAY), "Week of 18 October 2021"),
    "before a year": (replace(years(2003), part="before"), "Before 2003"),
    "about a part of a month": (
        replace(month(2021, 8, "mid"), approximate=True),
        "About mid-August 2021",
    ),
    "after a month": (replace(month(2021, 8), part="after"), "After August 2021"),
    "a part of a month": (month(2021, 8, "late"), "Late August 2021"),
}


@pytest.mark.parametrize(("span", "line"), LINES.values(), ids=LINES)
def test_in_one_line_a_date_claims_no_more_than_its_words(span: DateSpan, line: str) -> None:
    assert heading(span).line == line


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, ""),
        (20, ""),
        (21, "3 weeks"),
        (60, "8 weeks"),
        (61, "2 months"),
        (700, "22 months"),
        (731, "2 years"),
        (18 * 365 + 5, "18 years"),
    ],
)
def test_a_silence_is_said_in_the_largest_unit_that_counts_two(days: int, said: str) -> None:
    assert silence_in_words(days) == said


def test_entries_of_one_date_share_a_heading() -> None:
    spans = [day(2021, 10, 19), day(2021, 10, 20), day(2021, 10, 20), week(MONDAY)]
    groups = group_by_date(spans, lambda span: span)
    assert [len(group.entries) for group in groups] == [1, 2, 1]


@pytest.mark.parametrize("in_time", [True, False])
def test_silences_are_told_where_the_order_is_that_of_time(in_time: bool) -> None:  # noqa: FBT001
    groups = group_by_date([years(2003), day(2021, 8, 1)], lambda span: span, in_time=in_time)
    assert [group.silence for group in groups] == ["", "17 years" if in_time else ""]


def test_a_silence_is_the_same_newest_first() -> None:
    groups = group_by_date([day(2021, 8, 1), years(2003)], lambda span: span)
    assert groups[1].silence == "17 years"


def test_no_silence_inside_a_longer_date() -> None:
    groups = group_by_date([years(2020, 2029), day(2021, 8, 1), day(2023, 8, 1)], lambda span: span)
    assert [group.silence for group in groups] == ["", "", ""]


@given(st.lists(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))))
def test_grouping_keeps_every_entry_in_its_order(days: list[dt.date]) -> None:
    spans = [DateSpan(one, one, Precision.DAY) for one in days]
    groups = group_by_date(spans, lambda span: span)
    assert [entry for group in groups for entry in group.entries] == spans
