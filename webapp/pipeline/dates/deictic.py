"""Expressions that point from publication: "today", "Wednesday", "last week", "two years ago"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.meaning import TIME, Meaning, Scene, date_of, unresolved
from webapp.pipeline.dates.periods import Period

DAYS_A_WEEK: Final = 7


def timed(meaning: Meaning | None, day_part: str) -> Meaning | None:
    """Add the part of a day to the meaning of a day."""
    if meaning is None or not day_part:
        return meaning
    return Meaning(
        TIME,
        f"{meaning.value}T{day_part}",
        meaning.span,
        meaning.how,
        meaning.mod,
        meaning.reference,
    )


@dataclass(frozen=True, slots=True)
class DeicticDay:
    """Words such as "today", "yesterday morning", "tomorrow", "tonight"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "today and its neighbours": ("(part=PART)? days=DEICTIC_DAY day_part=DAY_PART?",),
        "tonight": (
            "day_part=TONIGHT",
            "THIS day_part=DAY_PART",
            "part=PART THIS day_part=DAY_PART",
        ),
        "last night": ("days=LAST_NIGHT",),
    }
    days: int = 0
    day_part: str = ""
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count days from publication."""
        if scene.published is None:
            return timed(unresolved("XXXX-XX-XX", self.part), self.day_part)
        moved = periods.shift_day(scene.published, "day", self.days)
        if moved is None:
            return None
        meaning = date_of(periods.day_of(moved), scene.counted, self.part, scene.published)
        return timed(meaning, self.day_part)


@dataclass(frozen=True, slots=True)
class Weekday:
    """Words such as "Wednesday", "last Monday", "Friday night"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "bare weekday": ("(part=PART)? weekday=WEEKDAY day_part=DAY_PART?",),
        "last or next weekday": (
            "last=LAST/PAST weekday=WEEKDAY day_part=DAY_PART?",
            "next=NEXT/COMING weekday=WEEKDAY day_part=DAY_PART?",
            "this=THIS COMING? weekday=WEEKDAY day_part=DAY_PART?",
        ),
    }
    weekday: int
    day_part: str = ""
    part: str = ""
    last: int = 0
    next: int = 0
    this: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the last such day up to publication, the next one where the verb looks ahead."""
        if scene.published is None:
            return timed(unresolved(f"XXXX-WXX-{self.weekday}", self.part), self.day_part)
        back = (scene.published.isoweekday() - self.weekday) % DAYS_A_WEEK
        ahead = self.next or (not self.last and tense.direction(scene) == tense.FUTURE)
        if ahead:
            days = (DAYS_A_WEEK - back) % DAYS_A_WEEK or (DAYS_A_WEEK if self.next else 0)
        else:
            days = -(back or (DAYS_A_WEEK if self.last else 0))
        moved = periods.shift_day(scene.published, "day", days)
        if moved is None:
            return None
        side = "next one from" if ahead else "last one up to"
        how = f"the {side} publication on {scene.published_words}"
        return timed(date_of(periods.day_of(moved), how, self.part, scene.published), self.day_part)


@dataclass(frozen=True, slots=True)
class NeighbourPeriod:
    """Words such as "last week", "this month", "next year", "last August", "this summer"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "last, this or next period": (
            "THE? (part=PART)? (last=LAST | this=THIS | next=NEXT | THE this=CURRENT) unit=UNIT/WEEKEND_UNIT",
        ),
        "last, this or next month": (
            "(part=PART)? (last=LAST | this=THIS/CURRENT | next=NEXT) month=MONTH",
        ),
        "last, this or next season": (
            "(part=PART)? (last=LAST | this=THIS/CURRENT | next=NEXT) season=SEASON",
        ),
    }
    last: int = 0
    this: int = 0
    next: int = 0
    part: str = ""
    unit: str = ""
    month: int = 0
    season: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count the periods of the words' own size from the one around publication."""
        if scene.published is None:
            return unresolved(UNRESOLVED.get(self.unit, "XXXX"), self.part)
        step = self.next - self.last
        if self.month:
            found = self._month(scene.published, step)
        elif self.season:
            found = self._season(scene.published, step)
        else:
            found = periods.around(self.unit, scene.published, step)
        return date_of(found, scene.counted, self.part, scene.published)

    def _month(self, published: dt.date, step: int) -> Period | None:
        year = published.year
        if step < 0 and self.month >= published.month:
            year -= 1
        if step > 0 and self.month <= published.month:
            year += 1
        return periods.month(year, self.month)

    def _season(self, published: dt.date, step: int) -> Period | None:
        found = periods.season(published.year, self.season)
        if found is None or not step:
            return found
        if step < 0 and found.span.last.toordinal() >= published.toordinal():
            return periods.season(published.year - 1, self.season)
        if step > 0 and found.first.toordinal() <= published.toordinal():
            return periods.season(published.year + 1, self.season)
        return found


UNRESOLVED: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "weekend": "XXXX-WXX-WE",
    "quarter": "XXXX-QX",
}
