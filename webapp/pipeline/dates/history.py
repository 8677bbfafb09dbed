"""Texts that tell of long ago: there "in May" is the May of the year being told, not of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from webapp.pipeline.dates.joining import Reading

NAMED: Final = frozenset({"year", "month of a year", "day of a month"})
POINTING: Final = frozenset(
    {
        "bare weekday",
        "last or next weekday",
        "today and its neighbours",
        "part of today",
        "last, this or next period",
        "so long ago",
    }
)
# A profile of a war names dozens of years and no "Tuesday"; news with a paragraph of history does.
LONG_AGO_YEARS: Final = 3
FEWEST_NAMED: Final = 4
SHARE_LONG_AGO: Final = 0.8
NAMED_PER_POINTING: Final = 10


def tells_of_long_ago(readings: Iterable[Reading], published: dt.date | None) -> bool:
    """Say whether nearly all years named lie years back and hardly a word points from today."""
    if published is None:
        return False
    listed = list(readings)
    years = [
        one.meaning.span.first.year for one in listed if one.meaning.span and one.rule in NAMED
    ]
    pointing = sum(one.rule in POINTING for one in listed)
    if len(years) < FEWEST_NAMED or pointing * NAMED_PER_POINTING > len(years):
        return False
    long_ago = sum(year <= published.year - LONG_AGO_YEARS for year in years)
    return long_ago >= SHARE_LONG_AGO * len(years)
