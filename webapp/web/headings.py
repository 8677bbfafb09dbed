"""What hangs on the spine: the entries of each date, and the silence between two of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from webapp.records import DateSpan, Precision
from webapp.spans import BOUNDS, MONTHS, WEEKDAYS, in_words

Entry = TypeVar("Entry")

DAYS_A_WEEK = 7
DAYS_A_MONTH = 30.436875
DAYS_A_YEAR = 365.2425
# "1 year" may be twelve months or twenty-three: a unit is used from two of it on, weeks from three.
YEARS_FROM = 2
MONTHS_FROM = 2
WEEKS_FROM = 3
LEADING = re.compile(rf"(?:(?:about|before|after|by) )*(?:(?:{'|'.join(WEEKDAYS)}) )?")
"""What stands before the date itself: "about Wednesday"."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A date as it hangs on the spine: the quiet words before it, and the date itself."""

    before: str
    date: str

    @property
    def line(self) -> str:
        """The same in one line without the weekday: "Week of 18 October 2021", "About 2003"."""
        kept = [word for word in self.before.split() if word not in WEEKDAYS]
        if not kept or self.date.startswith(MONTHS):
            return " ".join((*kept, self.date))
        return " ".join((*kept, self.date[:1].lower() + self.date[1:]))


@dataclass(frozen=True, slots=True)
class DateGroup(Generic[Entry]):
    """The entries of one date in the order given, and the silence before them, empty if short."""

    span: DateSpan
    silence: str
    entries: tuple[Entry, ...]


def machine_date(span: DateSpan) -> str:
    """Write the value of HTML's ``datetime``; empty where HTML knows none for such a date."""
    first = span.first
    if not isinstance(first, dt.date) or span.part in BOUNDS:
        return ""
    if span.precision is Precision.WEEK:
        year, week, weekday = first.isocalendar()
        return f"{year:04d}-W{week:02d}" if weekday == 1 and span.days == DAYS_A_WEEK else ""
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(span.precision)
    return first.isoformat()[:length] if length else ""


def heading(span: DateSpan) -> Heading:
    """Set a date as a heading: "Wednesday | 20 October 2021", "Week of | 18 October 2021"."""
    words = in_words(span)
    if span.precision is Precision.WEEK and not span.part:
        first = DateSpan(span.first, span.first, Precision.DAY)
        about = "About the week of" if span.approximate else "Week of"
        return Heading(about, heading(first).date)
    leading = LEADING.match(words)
    before, date = (leading[0].strip(), words[leading.end() :]) if leading else ("", words)
    return Heading(before[:1].upper() + before[1:], date[:1].upper() + date[1:])


def empty_days(one: DateSpan, other: DateSpan) -> int:
    """Count the days strictly between two dates, whichever is first; 0 when they touch."""
    earlier, later = sorted((one, other), key=lambda span: span.first.toordinal())
    return max(0, later.first.toordinal() - earlier.last.toordinal() - 1)


def silence_between(one: dt.date, other: dt.date) -> str:
    """Say how long the silence between two days is; empty if it is short."""
    return silence_in_words(abs(one.toordinal() - other.toordinal()) - 1)


def silence_in_words(days: int) -> str:
    """Say ``days`` without entries in the largest unit that counts at least two; empty if short."""
    years, months, weeks = (
        int(days / unit) for unit in (DAYS_A_YEAR, DAYS_A_MONTH, float(DAYS_A_WEEK))
    )
    if years >= YEARS_FROM:
        return f"{years:,} years"
    if months >= MONTHS_FROM:
        return f"{months} months"
    return f"{weeks} weeks" if weeks >= WEEKS_FROM else ""


def group_by_date(
    entries: Iterable[Entry], span_of: Callable[[Entry], DateSpan], *, in_time: bool = True
) -> tuple[DateGroup[Entry], ...]:
    """Gather neighbours of the same date; silences are told only where the order is ``in_time``."""
    groups: list[DateGroup[Entry]] = []
    reach: DateSpan | None = None
    for span, members in groupby(entries, key=span_of):
        days = empty_days(reach, span) if reach and in_time else 0
        groups.append(DateGroup(span, silence_in_words(days), tuple(members)))
        reach = _furthest(reach, span)
    return tuple(groups)


def _furthest(reach: DateSpan | None, span: DateSpan) -> DateSpan:
    """Keep the wider of two dates that overlap, so that a decade is not followed by a silence."""
    return reach if reach and reach.contains(span) else span
