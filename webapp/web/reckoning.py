"""The little calendar that draws a reckoning: the publication and the days that its words mean."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from webapp.records import DateSpan

# A calendar of two months is read at a glance; a longer reckoning is told in words alone.
MOST_WEEKS = 7
WEEKDAYS = tuple(calendar.day_abbr)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One square: ``meant`` by the words or not, ``published`` on the day of the article."""

    day: dt.date
    meant: bool
    published: bool


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """Seven squares from Monday; ``label`` names the month where one begins or the drawing does."""

    label: str
    days: tuple[CalendarDay, ...]


def draw_calendar(span: DateSpan, published: dt.date | None) -> tuple[CalendarWeek, ...]:
    """Draw the weeks from the date to the publication; nothing where they are too many to see."""
    first, last = span.first, span.last
    if published is None or not (isinstance(first, dt.date) and isinstance(last, dt.date)):
        return ()
    start = _monday(min(first, published))
    weeks = (_monday(max(last, published)) - start).days // 7 + 1
    if weeks > MOST_WEEKS:
        return ()
    mondays = [start + dt.timedelta(weeks=week) for week in range(weeks)]
    return tuple(_week(monday, span, published, is_first=monday == start) for monday in mondays)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _week(monday: dt.date, span: DateSpan, published: dt.date, *, is_first: bool) -> CalendarWeek:
    days = [monday + dt.timedelta(days=offset) for offset in range(7)]
    begins = next((day for day in days if day.day == 1), monday if is_first else None)
    label = f"{begins:%b %Y}" if begins else ""
    return CalendarWeek(label, tuple(_square(day, span, published) for day in days))


def _square(day: dt.date, span: DateSpan, published: dt.date) -> CalendarDay:
    meant = span.first.toordinal() <= day.toordinal() <= span.last.toordinal()
    return CalendarDay(day, meant, day == published)
