"""Expressions that point from publication: "today", "Wednesday", "last week"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.dates.meaning import DATE, SET, Meaning, date_of, timed, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene, day_words

DAYS_A_WEEK: Final = 7
MIDWEEK: Final = 4
PART: Final = "(part=PART (HYPHEN | ON)?)?"
WHICH: Final = "(last=LAST/PAST | next=NEXT/COMING | this=THIS (last=PAST | next=COMING)?)"
DIRECTION: Final = "(last=LAST | this=THIS/CURRENT | next=NEXT/COMING)"
MEETING: Final = frozenset({"IN", "AT", "DURING", "FOR", "BEFORE", "ON", "AHEAD", "UNTIL"})
AGES: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
UNRESOLVED: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "weekend": "XXXX-WXX-WE",
    "quarter": "XXXX-QX", "decade": "XXX", "century": "XX",
}  # fmt: skip


EARLY: Final = "START"


@dataclass(frozen=True, slots=True)
class DeicticDay:
    """Such as "today", "yesterday morning", "tomorrow", "tonight", "this evening"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "today and its neighbours": (f"{PART} days=DEICTIC_DAY day_part=DAY_PART?",),
        "part of today": (
            f"{PART} day_part=TONIGHT",
            f"{PART} THIS day_part=DAY_PART",
            f"{PART} days=LAST_NIGHT",
        ),
    }
    days: int = 0
    day_part: str = ""
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count days from publication; "today's world" is of no day."""
        if self._tells_of_an_age(scene):
            return Meaning(DATE, AGES[self.days])
        day_part = "NI" if scene.words.endswith("last night") else self.day_part
        if scene.published is None:
            return timed(unresolved("XXXX-XX-XX", self.part), day_part)
        moved = periods.shift_day(scene.published, "day", self.days)
        if moved is None:
            return None
        meaning = date_of(periods.day_of(moved), scene.counted, self.part, scene.published)
        return timed(meaning, day_part)

    def _tells_of_an_age(self, scene: Scene) -> bool:
        """Say whether an age is meant: "today's world", "tomorrow's youth"."""
        owned = scene.neighbour(2)
        return (
            "POSSESSIVE" in scene.kinds(1)
            and owned is not None
            and owned.word in load().of_an_age
            and self.days in AGES
        )


def _side_of_publication(days: int, scene: Scene) -> str:
    """Say on which side of publication a day is that lies so many days after it."""
    if not days:
        return "the day of publication"
    side = "next one from" if days > 0 else "last one up to"
    return f"the {side} publication on {scene.published_words}"


@dataclass(frozen=True, slots=True)
class Weekday:
    """Such as "Wednesday", "last Monday", "Friday night", "this coming Sunday"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "bare weekday": (f"{PART} weekday=WEEKDAY day_part=DAY_PART?",),
        "last or next weekday": (
            f"THE? {WHICH} weekday=WEEKDAY day_part=DAY_PART?",
            "weekday=WEEKDAY OF? (last=LAST | next=NEXT | this=THIS) WEEK_WORD",
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
        told = _agreed_on(scene) if self._is_bare else None
        if told is not None:
            return self._after(told, scene.published)
        ahead = bool(self.next) or (not self.last and _looks_ahead(scene))
        ahead = ahead or self._is_past_midnight(scene.published)
        days = self._days(scene, scene.published, ahead=ahead)
        found = periods.shift_day(scene.published, "day", days)
        if found is None:
            return None
        how = _side_of_publication(days, scene)
        meaning = date_of(periods.day_of(found), how, self.part, scene.published)
        return timed(replace(meaning, ahead=ahead) if meaning else None, self.day_part)

    @property
    def _is_bare(self) -> bool:
        """Whether nothing says which week's day it is: "Wednesday", not "last Wednesday"."""
        return not (self.last or self.next or self.this)

    def _is_past_midnight(self, published: dt.date) -> bool:
        """Say whether a page was brought up to date in the night: "early Monday" on a Sunday's."""
        next_day = self.weekday == published.isoweekday() % DAYS_A_WEEK + 1
        return self._is_bare and self.part == EARLY and next_day

    def _after(self, told: dt.date, published: dt.date) -> Meaning | None:
        """Name the first such day after the one on which it was agreed."""
        step = (self.weekday - told.isoweekday()) % DAYS_A_WEEK or DAYS_A_WEEK
        found = periods.shift_day(told, "day", step)
        if found is None:
            return None
        how = f"counted from {day_words(told)}, the time being told"
        return timed(date_of(periods.day_of(found), how, self.part, published), self.day_part)

    def _days(self, scene: Scene, published: dt.date, *, ahead: bool) -> int:
        in_week = self.weekday - published.isoweekday()
        if scene.words.endswith("week"):
            return in_week + DAYS_A_WEEK * (self.next - self.last)
        if self.this and not self.last and not self.next:
            return in_week
        back = -in_week % DAYS_A_WEEK
        if ahead:
            return in_week % DAYS_A_WEEK or (DAYS_A_WEEK if self.next else 0)
        return -(back or (DAYS_A_WEEK if self.last else 0))


def _agreed_on(scene: Scene) -> dt.date | None:
    """Return the day on which it was agreed what is to be: "agreed on Monday to meet on Friday"."""
    told = scene.narrative.day
    if not isinstance(told, dt.date) or not scene.narrative.names_a_day:
        return None
    return told if tense.is_purposed(scene) else None


def _looks_ahead(scene: Scene) -> bool:
    """Say whether the weekday lies ahead: "at Friday's talks", "a meeting for Friday"."""
    if "POSSESSIVE" in scene.kinds(1) and not scene.kinds(-1).keys() & MEETING:
        return False
    if "FOR" in scene.kinds(-1) and not scene.kinds(1).keys() & {"WORD", "NAME", "POSSESSIVE"}:
        return True
    return tense.direction(scene, infinitives=False) == tense.FUTURE


@dataclass(frozen=True, slots=True)
class WeekdayAbbreviation:
    """An abbreviated weekday with its dot, "Wed.": without one, "Sun" is a name."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "abbreviated weekday": (
            "weekday=SHORT_WEEKDAY DOT",
            "(ON/LAST/NEXT/THIS) <weekday=SHORT_WEEKDAY>",
        ),
    }
    weekday: int

    def resolve(self, scene: Scene) -> Meaning | None:
        """Read it as the weekday written out."""
        return Weekday(self.weekday).resolve(scene)


@dataclass(frozen=True, slots=True)
class NeighbourPeriod:
    """Such as "last week", "earlier this month", "next year", "last August", "next weekend"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "last, this or next period": (
            f"{PART} {DIRECTION} unit=UNIT/WEEKEND_UNIT (OR_SO)?",
            f"{PART} THE (last=LAST | this=CURRENT) unit=UNIT/WEEKEND_UNIT",
            "THE next=NEXT/COMING unit=UNIT OR_SO",
            "THE next=NEXT/COMING unit=WEEKEND_UNIT",
            "THE last=PAST unit=WEEKEND_UNIT",
            "THIS last=PAST unit=WEEKEND_UNIT/UNIT",
        ),
        "period before last or after next": (
            (
                "THE unit=UNIT/WEEKEND_UNIT (before=BEFORE last=LAST | after=AFTER next=NEXT)"
                " (?!WEEKDAY/MONTH/UNIT/WEEKEND_UNIT/NAMED_DAY/SEASON)"
            ),
        ),
        "last, this or next month": (f"{PART} {DIRECTION} month=MONTH",),
    }
    last: int = 0
    this: int = 0
    next: int = 0
    before: int = 0
    after: int = 0
    part: str = ""
    unit: str = ""
    month: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count the periods of the words' own size from the one around publication."""
        if self.unit in {"second", "minute", "hour"}:
            return None
        if scene.published is None:
            return unresolved(UNRESOLVED.get(self.unit, "XXXX"), self.part)
        step = self.next + self.after - self.last - self.before
        if self.month:
            found = self._month(scene.published, step)
        else:
            step -= self._just_over(scene, scene.published)
            found = periods.around(self.unit, scene.published, step)
        meaning = date_of(found, scene.counted, self.part, scene.published)
        if meaning and found and self.this and scene.words.startswith(("earlier", "later")):
            span = periods.up_to_or_from(found.span, scene.published, later=self.part == "END")
            return replace(meaning, span=span)
        return meaning

    def _just_over(self, scene: Scene, published: dt.date) -> bool:
        """Say whether "this weekend", told in the past early in a week, is the last one."""
        early = self.unit == "weekend" and self.this and published.isoweekday() < MIDWEEK
        return bool(early) and tense.direction(scene) == tense.PAST

    def _month(self, published: dt.date, step: int) -> Period | None:
        year = published.year
        if step < 0 and self.month >= published.month:
            year -= 1
        if step > 0 and self.month <= published.month:
            year += 1
        return periods.month(year, self.month)


@dataclass(frozen=True, slots=True)
class EveryWeekday:
    """Such as "on Mondays", "every Friday night"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "habit on a weekday": (
            "EVERY? weekday=WEEKDAYS",
            "EVERY weekday=WEEKDAY day_part=DAY_PART?",
            "EVERY? weekday=WEEKDAY day_part=DAY_PARTS",
            "<weekday=WEEKDAY> (AND/OR) WEEKDAY day_part=DAY_PARTS",
        ),
    }
    weekday: int
    day_part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Say on which day of every week; it names no one day."""
        del scene
        time = f"T{self.day_part}" if self.day_part else ""
        return Meaning(SET, f"XXXX-WXX-{self.weekday}{time}")
