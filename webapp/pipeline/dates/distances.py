"""Points so far from another: "two years ago", "a day earlier", "three weeks from now"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods
from webapp.pipeline.dates.clock import BEFORE_A_DAY
from webapp.pipeline.dates.lengths import MULTIPLES, duration_value
from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, DURATION, Meaning, date_of, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene, day_words
from webapp.records import DateSpan, Day, Precision

COUNT: Final = "mod=APPROXIMATION? (A | count=NUMBER) SORT_OF_DAY? unit=UNIT/UNITS (OR_SO)?"
REPLACED: Final = {"fortnight": "week", "decade": "year", "century": "year"}
FINER: Final = {
    "year": "month",
    "month": "week",
    "week": "day",
    "decade": "year",
    "century": "year",
}
COMPARING: Final = frozenset({"LESS_THAN", "MORE_THAN"})
AMOUNTS: Final = frozenset({"%", "percent", "cent", "points", "million", "billion", "trillion"})
NEARER: Final = frozenset({"LESS_THAN", "EQUAL_OR_LESS"})
NOW: Final = frozenset({"now", "today"})
ROUND: Final = 10
FEWEST_ROUND: Final = 20
FINER_COUNT: Final = {"year": 12, "month": 4, "week": 7, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class BesideNamedDay:
    """The day before or after one that is named after it: "the day before last Tuesday"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "day counted from a named day": (
            f"THE DAY_WORD (before=BEFORE | after=AFTER) {BEFORE_A_DAY}",
            "THE DAY_WORD (before=BEFORE | after=AFTER) (?=LAST/NEXT/THIS WEEKDAY/NAMED_DAY)",
        ),
    }
    before: int = 0
    after: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Wait for the day that follows."""
        del scene
        return Meaning(DATE, f"T{self.after - self.before}")


def _any_day_since(farthest: Day | None, origin: dt.date, meaning: Meaning) -> Meaning:
    """Let words mean any day from the farthest one on: "less than two weeks ago"."""
    if farthest is None:
        return meaning
    return replace(meaning, span=DateSpan(farthest, origin, Precision.RANGE))


def _is_told_now(scene: Scene) -> bool:
    """Say whether words only tell how long it took to now: "now, two decades later"."""
    before = scene.neighbour(-1)
    if before is not None and "COMMA" in before.sense.values:
        before = scene.neighbour(-2)
    return before is not None and before.word in NOW


def _is_of_amount(scene: Scene) -> bool:
    """Say whether "more than" compares an amount before it: "9% more | than a year earlier"."""
    before = (scene.neighbour(-1), scene.neighbour(-2))
    return any(one and (one.word in AMOUNTS or one.word[:1].isdigit()) for one in before)


@dataclass(frozen=True, slots=True)
class Distance:
    """Such as "two years ago", "a day earlier", "three weeks from now"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "so long ago": (
            f"{COUNT} ago=AGO",
            "vague=UNITS ago=AGO",
            "half=HALF_WORD A unit=UNIT ago=AGO",
            "A unit=UNIT plus=AND A half=HALF_WORD ago=AGO",
        ),
        "so long ago this period": (f"{COUNT} ago=AGO (THIS named=UNIT | named=TODAY)",),
        "so long before": (f"{COUNT} earlier=EARLIER",),
        "so long after": (f"{COUNT} later=LATER (?!THIS UNIT)",),
        "so long from now": (
            f"{COUNT} hence=HENCE",
            f"IN <{COUNT} (APOSTROPHE/POSSESSIVE) hence=TIME_WORD>",
        ),
        "about a year ago": ("mod=APPROXIMATION A about=YEAR_EARLIER",),
    }
    unit: str = ""
    vague: str = ""
    count: Value = 1
    mod: str = ""
    ago: int = 0
    earlier: int = 0
    later: int = 0
    hence: int = 0
    named: str = ""
    half: int = 0
    plus: int = 0
    about: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count units of the words' own size, from publication or from the time being told.

        "Less than two weeks ago" is any day since then; "9% less" than a year ago is no time.
        """
        if self._compares(scene):
            return None
        steps, unit = self._steps()
        if steps is None or unit not in periods.AROUND or _is_told_now(scene):
            return self._undated()
        origin, counted = self._origin(scene)
        if not isinstance(origin, dt.date):
            return self._unresolved(unit)
        meaning = self._roughly(
            date_of(self._period(origin, unit, steps), counted, self.mod, origin), steps
        )
        if meaning is None or not self.ago or self.mod not in NEARER:
            return meaning
        return _any_day_since(periods.shift_day(origin, unit, -steps), origin, meaning)

    def _compares(self, scene: Scene) -> bool:
        """Say whether "more than a year ago" compares an amount with that of then."""
        return self.mod in COMPARING and not self.later and _is_of_amount(scene)

    def _unresolved(self, unit: str) -> Meaning:
        """Return a day, or a year, that nothing tells where to count from."""
        return unresolved("XXXX-XX-XX" if unit == "day" else "XXXX", self.mod)

    def _origin(self, scene: Scene) -> tuple[Day | None, str]:
        """Give the day to count from, and in words which one that is."""
        told = self._time_told(scene)
        if told is None:
            return scene.published, scene.counted
        return told, f"counted from {day_words(told)}, the time being told"

    def _roughly(self, meaning: Meaning | None, steps: int) -> Meaning | None:
        """Let round numbers mean about that year: "70 years ago", "nearly 12 years ago"."""
        span = meaning.span if meaning else None
        if meaning is None or span is None or span.precision is not Precision.YEAR:
            return meaning
        unsure = bool(self.mod) or (steps >= FEWEST_ROUND and steps % ROUND == 0)
        return replace(meaning, span=replace(span, approximate=unsure))

    def _time_told(self, scene: Scene) -> Day | None:
        """Give the day being told of, from which "a day earlier" and "later" count; not "ago"."""
        counts = bool(self.later) or scene.words.endswith("earlier")
        return scene.narrative.day if counts else None

    def _undated(self) -> Meaning:
        """Return what "years ago" and "two hours later" mean: no day, or only a length."""
        if self.earlier or self.later:
            return Meaning(DURATION, duration_value(self.count, self.unit), mod=self.mod)
        return Meaning(DATE, "FUTURE_REF" if self.hence else "PAST_REF", mod=self.mod)

    def _period(self, origin: dt.date, unit: str, steps: int) -> Period | None:
        """Return the period so far away; "ten years ago today" is a day, not a year."""
        if self.named:
            moved = periods.shift_day(origin, unit, -steps)
            return periods.around(self.named, moved) if moved else None
        return periods.around(unit, origin, steps if self.later or self.hence else -steps)

    def _steps(self) -> tuple[int | None, str]:
        """Return a whole number of units; of half years, months."""
        unit = self.unit or "year"
        if self.vague or isinstance(self.count, str):
            return None, unit
        if self.half or isinstance(self.count, float):
            count = self.plus + 0.5 if self.half else self.count
            return round(count * FINER_COUNT.get(unit, 1)), FINER.get(unit, unit)
        if unit in REPLACED:
            return self.count * MULTIPLES[unit], REPLACED[unit]
        return self.count, unit
