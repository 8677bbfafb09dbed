"""Whether the dates of two tellings can be one date."""

from __future__ import annotations

from webapp.records import DateSpan

MONTH_DAYS = 31


def same_day(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether both name the same days."""
    if first is None or second is None:
        return False
    return first.first == second.first and first.last == second.last


def compatible(first: DateSpan | None, second: DateSpan | None) -> bool:
    """Say whether one date lies in the other, or both are unknown.

    A year or more says too little to be the date of a day's event, so spans longer than a month
    agree with equal ones alone; parts of a month that meet ("mid-August", "late August") do not.
    """
    if first is None or second is None:
        return first is second
    if same_day(first, second):
        return True
    if max(first.days, second.days) > MONTH_DAYS:
        return False
    return first.contains(second) or second.contains(first)
