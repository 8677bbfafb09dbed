"""What an expression means: a TIMEX3 type and value, and the days of the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from webapp.pipeline.dates.periods import Period, narrowed
from webapp.records import DateSpan, Day

DATE: Final = "DATE"
TIME: Final = "TIME"
DURATION: Final = "DURATION"
SET: Final = "SET"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 type and value, the days meant, and in words how that was reckoned."""

    timex_type: str
    value: str
    span: DateSpan | None = None
    how: str = ""
    mod: str = ""
    reference: Day | None = None
    ahead: bool = False
    """Whether the clause looks ahead of publication."""
    aside: bool = False
    """Whether this is compared with what is told, so that the story stays where it was."""
    without_days: bool = False
    """Whether the days cannot be known, though the period has a name: a business quarter."""
    supposed: bool = False
    """Whether the day is that of publication for want of one near, though others were told."""


NOTHING: Final = Meaning("", "")
"""The meaning of words that look like a date and are none: nothing in them is marked."""


def date_of(
    period: Period | None, how: str = "", mod: str = "", reference: Day | None = None
) -> Meaning | None:
    """Return the meaning of words that name a period; None where the calendar has no such one."""
    if period is None:
        return None
    return Meaning(DATE, period.value, narrowed(period.span, mod), how, mod, reference)


def unresolved(value: str, mod: str = "") -> Meaning:
    """Return the meaning of words that need a publication date, which is not known."""
    return Meaning(DATE, value, None, "", mod)


def timed(meaning: Meaning | None, day_part: str) -> Meaning | None:
    """Add a part of the day or a clock time to the meaning of a day."""
    if meaning is None or not day_part:
        return meaning
    return replace(meaning, timex_type=TIME, value=f"{meaning.value}T{day_part}")
