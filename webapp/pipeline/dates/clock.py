"""Times of the clock: "5 p.m.", "10:30 a.m. EDT", "noon", "midnight", "1430 GMT"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods
from webapp.pipeline.dates.meaning import NOTHING, TIME, Meaning, date_of, timed, unresolved
from webapp.pipeline.dates.scene import NEAR_TOKENS, Scene

MINUTES_AN_HOUR: Final = 60
PART_OF_DAY: Final = "day_part=DAY_PART/TWILIGHT/OVERNIGHT"
BEFORE_A_DAY: Final = (
    "(?=WEEKDAY/SHORT_WEEKDAY/MONTH/MONTH_DAY/MONTH_ORDINAL/DEICTIC_DAY/ISO/NAMED_DAY)"
)
NOON: Final = 12


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Such as "5 p.m.", "10:30 a.m. EDT", "noon", "1430 GMT"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "time of the clock": (
            "mod=APPROXIMATION? clock=CLOCK/DOTTED_CLOCK half=HALF_DAY ZONE?",
            "mod=APPROXIMATION? hour=HOUR/CARDINAL half=HALF_DAY ZONE?",
            "mod=APPROXIMATION? clock=CLOCK (ZONE | HOUR_WORD)?",
            "mod=APPROXIMATION? hour=HOUR/CARDINAL OCLOCK",
            "military=WHOLE HOUR_WORD? zone=ZONE (?!CLOSE)",
            "mod=APPROXIMATION? whole=CLOCK_POINT",
        ),
    }
    clock: int = -1
    hour: int = -1
    half: int = -1
    military: int = -1
    whole: int = -1
    mod: str = ""
    zone: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Put the time on the day just named nearby, else on the day of publication."""
        time = self._minutes()
        if not time:
            return NOTHING if self.military < 0 else None
        near = scene.first - scene.narrative.day_at < NEAR_TOKENS
        told = scene.narrative.day if near and scene.narrative.names_a_day else None
        origin = told or scene.published
        if origin is None:
            return timed(unresolved("XXXX-XX-XX", self.mod), time)
        return timed(date_of(periods.day_of(origin), "on that day", self.mod, origin), time)

    def _minutes(self) -> str:
        """Write the time as hours and minutes; empty where no clock shows it."""
        if self.military >= 0:
            minutes = self.military // 100 * MINUTES_AN_HOUR + self.military % 100
            valid = self.military % 100 < MINUTES_AN_HOUR
        else:
            minutes = (
                self.clock if self.clock >= 0 else max(self.hour, self.whole) * MINUTES_AN_HOUR
            )
            valid = True
        if self.half >= 0:
            valid = minutes < (NOON + 1) * MINUTES_AN_HOUR
            minutes = minutes % (NOON * MINUTES_AN_HOUR) + self.half * MINUTES_AN_HOUR
        if not valid or not 0 <= minutes <= 24 * MINUTES_AN_HOUR:
            return ""
        return f"{minutes // MINUTES_AN_HOUR:02d}:{minutes % MINUTES_AN_HOUR:02d}"


@dataclass(frozen=True, slots=True)
class PartOfNamedDay:
    """A part of the day that is named after it: "the night of Oct. 23", "dawn on Wednesday"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "part of a named day": (
            f"THE? (part=PART HYPHEN?)? {PART_OF_DAY} (OF | ON)? THE? {BEFORE_A_DAY}",
        ),
    }
    day_part: str
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Wait for the day that follows."""
        del scene
        return Meaning(TIME, f"T{self.day_part}", None, "", self.part)
