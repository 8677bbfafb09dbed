"""Expressions reckoned from the time being told: "the week", "that day", "the following year"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.deictic import MIDWEEK, UNRESOLVED
from webapp.pipeline.dates.meaning import Meaning, date_of, timed, unresolved
from webapp.pipeline.dates.scene import Narrative, Scene, day_words
from webapp.records import Day

PART: Final = "(part=PART)?"
NAMED_BEHIND: Final = (
    "THE/A/NAME/ITS/WORD/COUNTED/LAST/NEXT/THIS/THAT/WEEKDAY/MONTH/NAMED_DAY/SEASON/NUMBER"
)


@dataclass(frozen=True, slots=True)
class ThePeriod:
    """The period around publication: "the year", "the end of the month", "the weekend"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "the period around publication": (
            (
                f"{PART} THE FULL? unit=YEAR_UNIT (?!UNIT/NAME/WEEKDAY/ENDED/BEFORE/AFTER)"
                " (?!OF (?!CURRENCY)) (?!HYPHEN LONG/OLD)"
            ),
            f"{PART} THE unit=WEEKEND_UNIT",
            "part=PART THE unit=YEAR_UNIT/LONG_UNIT",
        ),
    }
    unit: str
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the period of the words' own size around publication."""
        if scene.published is None:
            return unresolved(UNRESOLVED.get(self.unit, "XXXX"), self.part)
        origin = self._origin(scene, scene.published)
        step = -1 if self.unit == "weekend" and _just_over(scene, origin) else 0
        found = periods.around(self.unit, origin, step)
        return date_of(found, scene.counted, self.part, origin)

    def _origin(self, scene: Scene, published: dt.date) -> dt.date:
        """Return the day just named where "the week" is that day's."""
        named = scene.narrative.day
        if (
            self.unit == "week"
            and isinstance(named, dt.date)
            and abs((named - published).days) <= A_WEEK
        ):
            return named
        return published


def _just_over(scene: Scene, origin: dt.date) -> bool:
    """Say whether "the weekend" is the last one: early in a week, and where the past is told."""
    if scene.kinds(-1).keys() & {"AHEAD", "BEFORE", "BY"}:
        return False
    weekday = origin.isoweekday()
    told = weekday < SATURDAY and tense.direction(scene) == tense.PAST
    return weekday < MIDWEEK or told


def _is_named(scene: Scene) -> bool:
    """Say whether a part of the day belongs to a name: "the Morning | Herald"."""
    following, last = scene.neighbour(1), scene.written.rpartition(" ")[2]
    if following is None or last == scene.written or not last[:1].isupper():
        return False
    return scene.tokens.text[following.start].isupper()


A_WEEK: Final = 7
SATURDAY: Final = 6
LONGEST_WEEKS: Final = 14


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The period being told: "that day", "the same year", "then"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "the same period": (
            f"{PART} (THAT | THE? SAME | THAT SAME) unit=YEAR_UNIT/DAY_UNIT day_part=DAY_PART?",
            "(UNTIL | BY) <unit=THEN>",
        ),
        "part of the same day": (
            "THE (part=PART)? HYPHEN? day_part=HALF_DAY_PART (?!OF)",
            "(BY | IN | SINCE | UNTIL) <part=PART HYPHEN? day_part=HALF_DAY_PART>",
            "day_part=OVERNIGHT",
            "THAT day_part=DAY_PART",
        ),
        "the following period": (
            "THE (step=NEXT | step=FOLLOWING) (unit=YEAR_UNIT/DAY_UNIT | day_part=DAY_PART)",
            f"THE unit=YEAR_UNIT/DAY_UNIT step=AFTER (?!{NAMED_BEHIND})",
        ),
        "the previous period": (
            "THE back=PREVIOUS (unit=YEAR_UNIT/DAY_UNIT | day_part=DAY_PART | weekday=WEEKDAY)",
            f"THE unit=YEAR_UNIT/DAY_UNIT back=BEFORE (?!{NAMED_BEHIND})",
        ),
    }
    unit: str = "day"
    part: str = ""
    day_part: str = ""
    step: int = 0
    back: int = 0
    weekday: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count from the latest time that the text named; from publication where it named none."""
        unit = self.unit or "day"
        if self.day_part and _is_named(scene):
            return None
        if unit == "day" and not self.day_part and not scene.narrative.names_a_day:
            return None
        if self._is_finer(scene.narrative):
            return unresolved(UNRESOLVED[unit], self.part)
        origin = self._origin(scene)
        if not isinstance(origin, dt.date):
            return timed(unresolved(UNRESOLVED.get(unit, "XXXX"), self.part), self.day_part)
        if self.weekday:
            step = -((origin.isoweekday() - self.weekday) % 7 or 7)
            found = periods.around("day", origin, step)
        else:
            found = periods.around(unit, origin, self.step - self.back)
        how = f"counted from {day_words(origin)}, the time being told"
        return timed(date_of(found, how, self.part, origin), self.day_part)

    def _is_finer(self, told: Narrative) -> bool:
        """Say whether a week is counted from a longer time: "in May ... the next week"."""
        counts = self.unit == "week" and bool(self.step or self.back)
        return counts and told.period is not None and told.period.span.days > LONGEST_WEEKS

    def _origin(self, scene: Scene) -> Day | None:
        """Return the time being told; a part of a day is of a day, a quarter of a quarter."""
        if self.day_part and not scene.narrative.names_a_day:
            return scene.published
        if self.unit == "quarter" and scene.narrative.quarter:
            return scene.narrative.quarter.first
        told = scene.narrative.scene if self.step else scene.narrative.day
        return told or scene.published
