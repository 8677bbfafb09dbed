"""Whether the dates of two tellings can be one date."""

from __future__ import annotations

from dataclasses import replace

from webapp.records import Basis, DateSpan, Precision, Sighting
from webapp.spans import LONGEST_MONTH, day_from_ordinal

REPORTED_DAYS = 2
WEEK_DAYS = 7
YEAR_DAYS = 366


def reporting_days(sighting: Sighting) -> DateSpan:
    """Give the days that a sighting may be of: what only a publication dates, also the day before.

    "The mayor has resigned", published on Friday, may be what another says she did on Thursday.
    """
    span = sighting.span
    dated = sighting.basis is Basis.STATED or sighting.mention.text or not span.approximate
    if dated or span.precision is not Precision.DAY:
        return span
    return replace(span, first=day_from_ordinal(span.first.toordinal() - 1))


def same_day(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both name the same days."""
    if first is None or second is None:
        return False
    return first.first == second.first and first.last == second.last


def one_day(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both are of one day, or of that day or the one before."""
    if first is None or second is None or max(first.days, second.days) > REPORTED_DAYS:
        return False
    return first.last == second.last


def compatible(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether one date lies in the other, or both are unknown; of a report, one of its days.

    A year or more says too little to be the date of a day's event, so spans longer than a month
    agree with equal ones alone; parts of a month that meet ("mid-August", "late August") do not.
    """
    if first is None or second is None:
        return first is second
    if same_day(first, second):
        return True
    if max(first.days, second.days) > LONGEST_MONTH:
        return False
    if first.contains(second) or second.contains(first):
        return True
    return _is_reported_of(first, second) or _is_reported_of(second, first)


def _is_reported_of(report: DateSpan, other: DateSpan) -> bool:
    """Say whether one of the two days of a report lies in a week or month."""
    if not is_reported(report) or other.days <= REPORTED_DAYS:
        return False
    days = (day_from_ordinal(report.last.toordinal() - back) for back in range(REPORTED_DAYS))
    return any(other.contains(replace(report, first=day, last=day)) for day in days)


def is_reported(span: DateSpan) -> bool:
    """Say whether it is the day of a publication or the one before, as `reporting_days` gives."""
    return span.approximate and span.days == REPORTED_DAYS


def a_day_apart(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both end on neighbouring days, and neither is longer than two."""
    if first is None or second is None or max(first.days, second.days) > REPORTED_DAYS:
        return False
    return abs(second.last.toordinal() - first.last.toordinal()) == 1


def within_a_week(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether one is a day of the other, a week at most."""
    if first is None or second is None or max(first.days, second.days) > WEEK_DAYS:
        return False
    return min(first.days, second.days) == 1 and compatible(first, second)


def a_day_later(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both are dated by their publications alone, and one appeared a day later."""
    if first is None or second is None or not (is_reported(first) and is_reported(second)):
        return False
    return abs(second.first.toordinal() - first.first.toordinal()) == 1


def of_one_week(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both are dated, to a week at most, and may be of one day."""
    if first is None or second is None:
        return False
    return max(first.days, second.days) <= WEEK_DAYS and compatible(first, second)


def is_day_of(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether one is a part of the other, which is longer than a week and a year at most."""
    if first is None or second is None or first.days == second.days:
        return False
    longer, shorter = sorted((first, second), key=lambda span: -span.days)
    return WEEK_DAYS < longer.days <= YEAR_DAYS and longer.contains(shorter)
