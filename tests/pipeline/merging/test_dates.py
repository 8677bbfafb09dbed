"""Whether two dates may be of one event: the same days, the eve of a report, one in the other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from told import WEDNESDAY, told

from builders import day, month, week, years
from webapp.pipeline.merging.dating import (
    a_day_apart,
    a_day_later,
    compatible,
    one_day,
    reporting_days,
    same_day,
    within_a_week,
)
from webapp.records import Basis, DateSpan, Sighting

REPORTED = replace(WEDNESDAY, first=day(2021, 10, 19).first, approximate=True)
REPORTED_LATER = replace(REPORTED, first=WEDNESDAY.first, last=day(2021, 10, 21).last)
EVE = replace(REPORTED, first=day(2021, 9, 30).first, last=day(2021, 10, 1).last)
WEEK = week(dt.date(2021, 10, 18))
PAIRS = [
    ("one day", WEDNESDAY, WEDNESDAY, "same, one day, compatible, in a week"),
    ("neighbouring days", WEDNESDAY, day(2021, 10, 21), "apart"),
    ("two days apart", WEDNESDAY, day(2021, 10, 22), ""),
    ("a report and its day", REPORTED, WEDNESDAY, "one day, compatible, in a week"),
    ("a report and the day before", REPORTED, day(2021, 10, 19), "compatible, apart, in a week"),
    ("a report and one of the next day", REPORTED, REPORTED_LATER, "apart, later"),
    ("a day of a week", WEDNESDAY, WEEK, "compatible, in a week"),
    ("a week and a report", WEEK, REPORTED, "compatible"),
    ("a day in its month", WEDNESDAY, month(2021, 10), "compatible"),
    ("a report on the first and the month before", EVE, month(2021, 9), "compatible"),
    ("a report and a week off", EVE, WEEK, ""),
    ("a day of another month", WEDNESDAY, month(2021, 9), ""),
    ("a day in its year", WEDNESDAY, years(2021, 2021), ""),
    ("one year", years(2021, 2021), years(2021, 2021), "same, compatible"),
    ("parts of a month that meet", month(2021, 8, "mid"), month(2021, 8, "late"), ""),
    ("a date and none", WEDNESDAY, None, ""),
    ("none and none", None, None, "compatible"),
]


ASKED = {
    "same": same_day,
    "one day": one_day,
    "compatible": compatible,
    "apart": a_day_apart,
    "in a week": within_a_week,
    "later": a_day_later,
}


@pytest.mark.parametrize(("label", "one", "other", "found"), PAIRS, ids=[row[0] for row in PAIRS])
def test_two_dates_from_either_side(
    label: str, one: DateSpan | None, other: DateSpan | None, found: str
) -> None:
    for pair in ((one, other), (other, one)):
        assert ", ".join(name for name, holds in ASKED.items() if holds(*pair)) == found, label


TAKEN = replace(told("post", "It rained.", replace(WEDNESDAY, approximate=True)))
OF_NOTHING = replace(TAKEN, basis=Basis.INHERITED, mention=replace(TAKEN.mention, text=""))


@pytest.mark.parametrize(
    ("label", "sighting", "days"),
    [
        ("dated by its words", TAKEN, 1),
        ("dated by words of another sentence", replace(TAKEN, basis=Basis.INHERITED), 1),
        ("dated by its publication alone", OF_NOTHING, 2),
        ("surely of that day", replace(OF_NOTHING, span=WEDNESDAY), 1),
        ("of a month", replace(OF_NOTHING, span=replace(month(2021, 10), approximate=True)), 31),
    ],
)
def test_what_only_a_publication_dates_may_be_of_the_day_before(
    label: str, sighting: Sighting, days: int
) -> None:
    assert reporting_days(sighting).days == days, label
