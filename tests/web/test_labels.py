"""Which labels have room beneath the bars of the strip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from webapp.records import Day
from webapp.spans import make_day
from webapp.web.labels import FEW, MANY, bar_labels, stretch_labels
from webapp.web.overview import Bar, Stretch
from webapp.web.periods import Period, Unit, month_of, years_from


def bars(width: float, *periods: Period, wider: Period | None = None) -> Iterator[Bar]:
    """Stand bars of a width in per cent side by side."""
    for place, one in enumerate(periods):
        hollow = one == wider
        yield Bar(one, place * width, width, 1.0, 1.0, (), 1, wider=hollow, selected=True)


def months(first: int, last: int) -> Period:
    """Return a run of months of 2021."""
    end: Day = make_day(2021, last, 28)
    return Period(Unit.MONTH, make_day(2021, first, 1), end)


RUNS = (months(1, 3), months(4, 6), months(7, 9))
ROOM = {
    "room for all of it": (12.0, MANY, ("Jan–Mar", "Apr–Jun", "Jul–Sep")),
    "room for a short one": (3.5, MANY, ("Jan", "Apr", "Jul")),
    "room for every other one": (1.5, MANY, ("Jan", "", "Jul")),
    "a narrow screen": (12.0, FEW, ("Jan", "Apr", "Jul")),
}


@pytest.mark.parametrize(("width", "kind", "labels"), ROOM.values(), ids=ROOM)
def test_a_label_is_as_long_as_its_neighbours_let_it(
    width: float, kind: str, labels: tuple[str, ...]
) -> None:
    assert bar_labels(tuple(bars(width, *RUNS)), kind) == labels


def test_a_hollow_bar_leaves_its_room_to_the_others() -> None:
    year = years_from(2021, 1)
    drawn = tuple(bars(4.0, RUNS[0], year, RUNS[2], wider=year))
    assert bar_labels(drawn, MANY) == ("Jan–Mar", "", "Jul–Sep")


STRETCHES = {
    "room for all of it": (20.0, ("Oct 2021", "2021")),
    "room for the month alone": (5.0, ("Oct", "2021")),
    "no room": (1.0, ("", "2021")),
}


@pytest.mark.parametrize(("apart", "labels"), STRETCHES.values(), ids=STRETCHES)
def test_a_stretch_is_named_as_long_as_the_next_one_lets_it(
    apart: float, labels: tuple[str, ...]
) -> None:
    drawn = (
        Stretch(month_of(2021, 10), 0.0, apart, 2),
        Stretch(years_from(2021, 1), apart, apart, 2),
    )
    assert stretch_labels(drawn, MANY) == labels


def test_nothing_needs_no_labels() -> None:
    assert (bar_labels((), MANY), stretch_labels((), FEW)) == ((), ())
