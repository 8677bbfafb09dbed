"""The little calendar of a reckoning."""

from __future__ import annotations

import datetime as dt

from builders import day, week, years
from webapp.web.reckoning import draw_calendar

WEDNESDAY = dt.date(2021, 10, 20)


def test_last_week_is_drawn_above_the_week_of_publication() -> None:
    weeks = draw_calendar(week(dt.date(2021, 10, 11)), WEDNESDAY)
    squares = [[(square.meant, square.published) for square in one.days] for one in weeks]
    assert squares[0] == [(True, False)] * 7
    assert squares[1][2] == (False, True)
    assert sum(meant for row in squares for meant, _ in row) == 7


def test_a_month_is_named_where_it_begins() -> None:
    weeks = draw_calendar(day(2021, 9, 28), dt.date(2021, 10, 6))
    assert [one.label for one in weeks] == ["Oct 2021", ""]


def test_nothing_is_drawn_of_years_or_without_a_publication() -> None:
    assert draw_calendar(years(2003), WEDNESDAY) == ()
    assert draw_calendar(day(2021, 10, 20), None) == ()
