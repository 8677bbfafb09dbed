"""Lengths of time, and points so far away from another: "three weeks", "two years ago"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods
from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, DURATION, SET, Meaning, Scene, date_of, unresolved
from webapp.records import Day

LETTERS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "M", "year": "Y", "decade": "Y", "century": "Y",
    "millennium": "Y",
}  # fmt: skip
MULTIPLES: Final = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100, "millennium": 1000}
VAGUE_LETTERS: Final = {"quarter": "Q", "decade": "DE", "century": "C", "millennium": "ML"}
HALVES: Final = {
    "year": ("M", 12),
    "month": ("W", 4),
    "week": ("D", 7),
    "day": ("TH", 24),
    "hour": ("TM", 60),
    "minute": ("TS", 60),
}


def duration_value(count: Value, unit: str) -> str:
    """Write a length of time as TIMEX3 does: ``P3W``, ``PT24H``, ``PXY``, ``P2Y6M``."""
    if isinstance(count, str):
        letter = VAGUE_LETTERS.get(unit, LETTERS[unit])
        return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"
    count *= MULTIPLES.get(unit, 1)
    whole, letter = int(count), LETTERS[unit]
    part = count - whole
    time, letter = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    value = f"P{time}{whole}{letter}" if whole or not part else "P"
    if part and unit in HALVES:
        small, of = HALVES[unit]
        rest = round(part * of)
        if small[0] == "T" and "T" not in value:
            return f"{value}T{rest}{small[1]}"
        return f"{value}{rest}{small[-1]}"
    return value


@dataclass(frozen=True, slots=True)
class Length:
    """Words such as "three weeks", "a year", "the past 20 years", "decades", "8-month-old"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "length of time": (
            "THE? (LAST/PAST/NEXT/COMING/FOLLOWING/ORDINAL)? mod=APPROXIMATION? count=NUMBER MORE? HYPHEN? "
            "unit=UNIT/UNITS (HYPHEN? (OLD|LONG))?",
            "mod=APPROXIMATION? one=A MORE? unit=UNIT",
            "THE (one=LAST/PAST/NEXT/COMING) (unit=UNITS)",
            "HALF_WORD A unit=UNIT",
            "unit=UNITS",
            "unit=UNIT/UNITS HYPHEN (OLD|LONG)",
            "recent=RECENT/COMING unit=UNITS",
        ),
    }
    unit: str
    count: Value = "X"
    one: int = 0
    mod: str = ""
    recent: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Measure the length; it names no day."""
        del scene
        return Meaning(DURATION, duration_value(self.one or self.count, self.unit), mod=self.mod)


@dataclass(frozen=True, slots=True)
class Distance:
    """Words such as "two years ago", "a day earlier", "three weeks from now"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "so long ago": ("mod=APPROXIMATION? (one=A | count=NUMBER) unit=UNIT/UNITS ago=AGO",),
        "so long before": (
            "mod=APPROXIMATION? (one=A | count=NUMBER) unit=UNIT/UNITS earlier=EARLIER",
        ),
        "so long after": (
            "mod=APPROXIMATION? (one=A | count=NUMBER) unit=UNIT/UNITS later=LATER/HENCE",
        ),
    }
    unit: str
    count: Value = 1
    one: int = 0
    mod: str = ""
    ago: int = 0
    earlier: int = 0
    later: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Count units of the words' own size."""
        count = self.one or self.count
        if not isinstance(count, int) or self.unit not in periods.AROUND:
            return Meaning(DATE, "FUTURE_REF" if self.later else "PAST_REF", mod=self.mod)
        if scene.published is None:
            return unresolved("XXXX-XX-XX", self.mod)
        origin: Day = scene.published
        if not self.ago and scene.narrative.day is not None:
            origin = scene.narrative.day
        found = periods.around(self.unit, origin, count if self.later else -count)
        return date_of(found, scene.counted, self.mod, origin)


@dataclass(frozen=True, slots=True)
class Frequency:
    """Words such as "daily", "every day", "each July", "every three years"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "how often": (
            "often=FREQUENCY",
            "EVERY (OTHER|count=NUMBER)? unit=UNIT/UNITS",
            "EVERY month=MONTH",
            "EVERY weekday=WEEKDAY",
            "ON? weekday=WEEKDAYS",
        ),
    }
    often: str = ""
    unit: str = ""
    count: Value = 1
    month: int = 0
    weekday: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Say how often; it names no day."""
        del scene
        if self.month:
            return Meaning(SET, f"XXXX-{self.month:02d}")
        if self.weekday:
            return Meaning(SET, f"XXXX-WXX-{self.weekday}")
        return Meaning(SET, self.often or duration_value(self.count, self.unit))


@dataclass(frozen=True, slots=True)
class Vague:
    """Words such as "now", "recently", "the past", "the future"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "now": ("value=PRESENT",),
        "vague past": ("value=VAGUE_PAST",),
        "vague future": ("value=VAGUE_FUTURE",),
    }
    value: str

    def resolve(self, scene: Scene) -> Meaning | None:
        """Point to the past, the present or the future, and to no day."""
        del scene
        return Meaning(DATE, self.value)
