"""The periods of the strip: each is made of finer ones, and each is a question to the timeline."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.filters import period
from webapp.records import Day
from webapp.spans import days_in_month, make_day
from webapp.web.periods import Period, Unit, enclosing


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Draw a day, also one before the year 1."""
    year, month = draw(st.integers(-3000, 3000)), draw(st.integers(1, 12))
    return make_day(year, month, draw(st.integers(1, days_in_month(year, month))))


@given(days(), st.sampled_from(Unit))
def test_a_day_lies_in_its_period(day: Day, unit: Unit) -> None:
    first, last = enclosing(day, unit).ordinals
    assert first <= day.toordinal() <= last


@given(days(), st.sampled_from([unit for unit in Unit if unit is not Unit.DAY]))
def test_a_period_is_exactly_its_parts(day: Day, unit: Unit) -> None:
    whole = enclosing(day, unit)
    parts = [part.ordinals for part in whole.parts()]
    assert (parts[0][0], parts[-1][1]) == whole.ordinals
    assert all(one[1] + 1 == other[0] for one, other in pairwise(parts))
    assert all(part.unit == unit + 1 for part in whole.parts())


@given(days(), st.sampled_from(Unit))
def test_a_period_is_asked_for_by_its_bounds(day: Day, unit: Unit) -> None:
    """The values of ``from`` and ``to`` that a bar links to mean the days that it stands for."""
    shown = enclosing(day, unit)
    begin, end = (period(bound) for bound in shown.bounds)
    assert begin is not None
    assert end is not None
    assert (begin.first.toordinal(), end.last.toordinal()) == shown.ordinals


@given(days(), st.sampled_from(Unit))
def test_every_period_has_words_and_a_label_no_longer(day: Day, unit: Unit) -> None:
    shown = enclosing(day, unit)
    assert 0 < len(shown.short_label) <= len(shown.label) <= len(shown.words)


def test_a_run_has_no_parts_and_says_where_it_begins_and_ends() -> None:
    run = Period(Unit.MONTH, make_day(2021, 3, 1), make_day(2021, 5, 31))
    assert run.is_run
    assert run.parts() == ()
    said = (run.words, run.label, run.short_label, run.bounds)
    assert said == ("March to May 2021", "Mar–May", "Mar", ("2021-03", "2021-05"))


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (Unit.MILLENNIUM, "2000 to 2999"),
        (Unit.CENTURY, "2000 to 2099"),
        (Unit.DECADE, "2020s"),
        (Unit.YEAR, "2021"),
        (Unit.MONTH, "October 2021"),
        (Unit.WEEK, "18 to 24 October 2021"),
        (Unit.DAY, "Wednesday 20 October 2021"),
    ],
)
def test_a_period_is_said_in_full(unit: Unit, words: str) -> None:
    assert enclosing(make_day(2021, 10, 20), unit).words == words
