"""Periods of the calendar: what they are called in TIMEX3 and which days they span.

A period that the calendar cannot hold (the year 10000, 30 February) is None, never an error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from webapp.records import DateSpan, Day, Precision
from webapp.spans import PART_DAYS, PART_MONTHS, make_day, span_of_months, year_digits

WEEKDAYS: Final = (MO, TU, WE, TH, FR, SA, SU)
LAST_YEAR: Final = 9999
FIRST_YEAR: Final = -9999
SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
SEASON_NAMES: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PART_NAMES: Final = {"START": "early", "MID": "mid", "END": "late"}
PART_YEARS: Final = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
UNIT_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
UNIT_DAYS: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its TIMEX3 value and its days."""

    value: str
    span: DateSpan

    @property
    def first(self) -> Day:
        """The first day."""
        return self.span.first


def _months(value: str, year: int, month: int, months: int, precision: Precision) -> Period | None:
    last_year = year + (month + months - 2) // 12
    if not FIRST_YEAR <= year <= last_year <= LAST_YEAR:
        return None
    return Period(value, span_of_months(year, month, months, precision))


def day(year: int, month: int, day_of_month: int) -> Period | None:
    """Return a day, None where the month has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return day_of(make_day(year, month, day_of_month))
    except ValueError:
        return None


def day_of(date: Day) -> Period:
    """Return the period that is one day."""
    date.toordinal()  # an AncientDay that no calendar has is found out here
    value = f"{year_digits(date.year)}-{date.month:02d}-{date.day:02d}"
    return Period(value, DateSpan(date, date, Precision.DAY))


def weekday_of_month(year: int, month: int, weekday: int, number: int) -> dt.date | None:
    """Return the first, second ... weekday (Monday is 1) of a month, -1 its last; None for none."""
    counted = relativedelta(day=1 if number > 0 else 31, weekday=WEEKDAYS[weekday - 1](number))
    try:
        found = dt.date(year, month, 1) + counted
    except (OverflowError, ValueError):
        return None
    return found if found.month == month else None


def week_of(date: dt.date) -> Period | None:
    """Return the ISO week, Monday to Sunday, around a day."""
    year, week, weekday = date.isocalendar()
    try:
        first = date - dt.timedelta(weekday - 1)
        last = first + dt.timedelta(6)
    except OverflowError:
        return None
    return Period(f"{year:04d}-W{week:02d}", DateSpan(first, last, Precision.WEEK))


def weekend_of(date: dt.date) -> Period | None:
    """Return the Saturday and Sunday of the ISO week around a day."""
    if (week := week_of(date)) is None:
        return None
    saturday = dt.date.fromordinal(week.span.last.toordinal() - 1)
    span = DateSpan(saturday, week.span.last, Precision.WEEKEND)
    return Period(f"{week.value}-WE", span)


def month(year: int, number: int) -> Period | None:
    """Return a month of a year."""
    return _months(f"{year_digits(year)}-{number:02d}", year, number, 1, Precision.MONTH)


def quarter(year: int, number: int) -> Period | None:
    """Return a calendar quarter, 1 to 4."""
    value = f"{year_digits(year)}-Q{number}"
    return _months(value, year, 3 * number - 2, 3, Precision.QUARTER)


def half(year: int, number: int) -> Period | None:
    """Return a half of a year, 1 or 2."""
    return _months(f"{year_digits(year)}-H{number}", year, 6 * number - 5, 6, Precision.HALF_YEAR)


def season(year: int, code: str) -> Period | None:
    """Return a season by its TIMEX3 code; winter begins in December of its year."""
    first = 3 * SEASON_CODES.index(code) + 3
    period = _months(f"{year_digits(year)}-{code}", year, first, 3, Precision.SEASON)
    return period and replace(period, span=replace(period.span, part=SEASON_NAMES[code]))


def year(number: int) -> Period | None:
    """Return an astronomical year: 0 is 1 BCE."""
    return _months(year_digits(number), number, 1, 12, Precision.YEAR)


def decade(first_year: int) -> Period | None:
    """Return the ten years that share three digits."""
    first_year -= first_year % 10
    return _months(f"{first_year:04d}"[:3], first_year, 1, 120, Precision.DECADE)


def century(first_year: int) -> Period | None:
    """Return the hundred years that share two digits."""
    first_year -= first_year % 100
    return _months(f"{first_year:04d}"[:2], first_year, 1, 1200, Precision.CENTURY)


def narrowed(span: DateSpan, mod: str) -> DateSpan:
    """Return the early, middle or late part of a month, year or decade; others only say so."""
    part = PART_NAMES.get(mod, "")
    if span.precision is Precision.MONTH and part:
        start, end = PART_DAYS[part]
        last = min(end, span.last.day)
        first = make_day(span.first.year, span.first.month, start)
        return DateSpan(
            first,
            make_day(span.first.year, span.first.month, last),
            Precision.PART_OF_MONTH,
            span.approximate,
            part,
        )
    if span.precision is Precision.YEAR and part:
        start, end = PART_MONTHS[part]
        months = span_of_months(span.first.year, start, end - start + 1, Precision.PART_OF_YEAR)
        return replace(months, approximate=span.approximate, part=part)
    if span.precision is Precision.DECADE and part:
        start, end = PART_YEARS[part]
        years = (end - start + 1) * 12
        return span_of_months(span.first.year + start, 1, years, Precision.RANGE)
    return span


def up_to_or_from(span: DateSpan, published: dt.date, *, later: bool) -> DateSpan:
    """Return what "earlier this year" means: its months up to publication, or from it on.

    Of a month, which has too few days to part, the whole; of a week too.
    """
    if span.precision is not Precision.YEAR:
        return span
    first, last = (published.month, 12) if later else (1, published.month)
    return span_of_months(published.year, first, last - first + 1, Precision.RANGE)


def shift_day(date: Day, unit: str, count: int) -> Day | None:
    """Go ``count`` units from a day; months are clipped to their last day."""
    try:
        if unit in UNIT_DAYS:
            return dt.date.fromordinal(date.toordinal() + count * UNIT_DAYS[unit])
        if isinstance(date, dt.date) and unit in UNIT_MONTHS:
            return date + relativedelta(months=count * UNIT_MONTHS[unit])
    except (OverflowError, ValueError):
        return None
    return None


def _fortnight_of(date: dt.date) -> Period | None:
    return week_of(date)


AROUND: Final[dict[str, Callable[[dt.date], Period | None]]] = {
    "day": day_of,
    "night": day_of,
    "week": week_of,
    "fortnight": _fortnight_of,
    "weekend": weekend_of,
    "month": lambda date: month(date.year, date.month),
    "quarter": lambda date: quarter(date.year, (date.month + 2) // 3),
    "year": lambda date: year(date.year),
    "decade": lambda date: decade(date.year),
    "century": lambda date: century(date.year),
}


def around(unit: str, date: Day, count: int = 0) -> Period | None:
    """Return the period of ``unit`` that is ``count`` units from the one around ``date``."""
    step = "week" if unit == "weekend" else unit
    moved = shift_day(date, step, count) if count else date
    if not isinstance(moved, dt.date) or unit not in AROUND:
        return None
    return AROUND[unit](moved)
