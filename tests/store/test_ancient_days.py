"""What a store counts on either side of the year 1, where the calendar library begins."""

from __future__ import annotations

import dataclasses

import pytest

from builders import BUILT, harbour
from webapp.filters import EVERYTHING
from webapp.records import DateSpan, Day, Precision
from webapp.spans import from_edtf, make_day
from webapp.store.querying import Snapshot
from webapp.store.writing import write

DAYS = [
    make_day(*day)
    for day in [
        (-1200, 1, 1), (-43, 3, 15), (-1, 12, 31), (0, 1, 1), (0, 2, 29), (0, 12, 31),
        (1, 1, 1), (1, 1, 7), (1, 1, 8), (9, 12, 31), (10, 1, 1), (2021, 10, 20),
    ]
]  # fmt: skip
LONGEST = {"decade": 3653, "year": 366, "month": 31, "week": 7, "day": 1}


@pytest.fixture(scope="module")
def ancient(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return a timeline with one entry on each of the days."""
    path = tmp_path_factory.mktemp("ancient") / "timeline.db"
    pairs = zip(harbour().events, DAYS, strict=True)
    events = tuple(
        dataclasses.replace(event, span=DateSpan(one, one, Precision.DAY), disagreements=())
        for event, one in pairs
    )
    write(dataclasses.replace(harbour(), events=events), path, built=BUILT)
    return Snapshot(path)


def day(written: str) -> Day:
    """Read a day as the store writes it."""
    return from_edtf(written).first


@pytest.mark.parametrize("unit", LONGEST)
def test_each_day_is_counted_in_the_one_period_that_holds_it(ancient: Snapshot, unit: str) -> None:
    bars = ancient.periods(EVERYTHING, unit).bars
    ends = [(day(bar.first).toordinal(), day(bar.last).toordinal()) for bar in bars]
    for first, last in ends:
        assert 0 <= last - first < LONGEST[unit]
        assert unit != "week" or (first % 7, last - first) == (1, 6)
    ordinals = [one.toordinal() for one in DAYS]
    assert [bar.count for bar in bars] == [
        sum(first <= one <= last for one in ordinals) for first, last in ends
    ]
    assert sum(bar.count for bar in bars) == len(DAYS)


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        ("decade", "-1200s -0050s -0010s 0000s 0010s 2020s"),
        ("year", "-1200 -0043 -0001 0000 0001 0009 0010 2021"),
        ("day", " ".join(one.isoformat() for one in DAYS)),
    ],
)
def test_periods_are_named_by_their_years(ancient: Snapshot, unit: str, texts: str) -> None:
    assert [bar.text for bar in ancient.periods(EVERYTHING, unit).bars] == texts.split()


def test_years_say_their_era_and_stand_in_the_order_of_time(ancient: Snapshot) -> None:
    years = ancient.find(EVERYTHING).facets.years
    assert [(one.id, one.name, one.count) for one in years] == [
        ("-1200", "1201 BCE", 1), ("-0043", "44 BCE", 1), ("-0001", "2 BCE", 1),
        ("0000", "1 BCE", 3), ("0001", "1 CE", 3), ("0009", "9 CE", 1), ("0010", "10 CE", 1),
        ("2021", "2021", 1),
    ]  # fmt: skip
