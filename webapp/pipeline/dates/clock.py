"""Times of the clock: "5 p.m.", "10:30 a.m. EDT", "noon", "midnight", "1430 GMT"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.meaning import NOTHING, TIME, Meaning, date_of, timed, unresolved
from webapp.pipeline.dates.scene import NEAR_TOKENS, Scene
from webapp.records import Day

MINUTES_AN_HOUR: Final = 60
PART_OF_DAY: Final = "day_part=DAY_PART/TWILIGHT/OVERNIGHT"
BEFORE_A_DAY: Final = (
    "(?=WEEKDAY/SHORT_WEEKDAY/MONTH/MONTH_DAY/MONTH_ORDINAL/DEICTIC_DAY/ISO/NAMED_DAY)"
)
NOON: Final = 12
IN_PART: Final = "(IN THE day_part=HALF_DAY_PART | AT day_part=DAY_PART)"
AFTER_NOON: Final = frozenset({"AF", "EV", "NI"})


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Such as "5 p.m.", "10:30 a.m. EDT", "noon", "1430 GMT"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "time of the clock": (
            "mod=APPROXIMATION? clock=CLOCK/DOTTED_CLOCK half=HALF_DAY ZONE?",
            "mod=APPROXIMATION? hour=HOUR/CARDINAL half=HALF_DAY ZONE?",
            "mod=APPROXIMATION? clock=CLOCK (ZONE | HOUR_WORD)?",
            "mod=APPROXIMATION? hour=HOUR/CARDINAL OCLOCK",
            "mod=APPROXIMATION? half_past=HALF_WORD PAST hour=HOUR/CARDINAL",
            f"mod=APPROXIMATION? hour=HOUR/CARDINAL OCLOCK {IN_PART}",
            f"AT <hour=HOUR/CARDINAL {IN_PART}>",
            "military=WHOLE HOUR_WORD? ZONE (?!CLOSE)",
            "mod=APPROXIMATION? whole=CLOCK_POINT",
        ),
    }
    clock: int = -1
    hour: int = -1
    half: int = -1
    military: int = -1
    whole: int = -1
    mod: str = ""
    half_past: int = 0
    day_part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Put the time on the day just named nearby, else on the day of publication."""
        time = self._time()
        if not time:
            return NOTHING if self.military < 0 else None
        told = _day_told(scene)
        origin = told or scene.published
        if origin is None:
            return timed(unresolved("XXXX-XX-XX", self.mod), time)
        found = date_of(periods.day_of(origin), "on that day", self.mod, origin)
        if found is None:
            return None
        elsewhere = told is None and scene.narrative.day is not None
        return timed(replace(found, supposed=elsewhere and not _is_today(scene)), time)

    def _time(self) -> str:
        """Write the time as hours and minutes; empty where no clock shows it."""
        minutes = self._minutes()
        if minutes is None or not 0 <= minutes <= 24 * MINUTES_AN_HOUR:
            return ""
        written = f"{minutes // MINUTES_AN_HOUR:02d}:{minutes % MINUTES_AN_HOUR:02d}"
        return in_part(written, self.day_part)

    def _minutes(self) -> int | None:
        """Count the minutes since midnight; None for "25 p.m." and "1275 GMT"."""
        if self.military >= 0:
            hours, minutes = divmod(self.military, 100)
            return hours * MINUTES_AN_HOUR + minutes if minutes < MINUTES_AN_HOUR else None
        minutes = self.clock if self.clock >= 0 else max(self.hour, self.whole) * MINUTES_AN_HOUR
        if self.half >= 0:
            if minutes >= (NOON + 1) * MINUTES_AN_HOUR:
                return None
            minutes = minutes % (NOON * MINUTES_AN_HOUR) + self.half * MINUTES_AN_HOUR
        return minutes + self.half_past * MINUTES_AN_HOUR // 2


def _day_told(scene: Scene) -> Day | None:
    """Return the day just named nearby, unless the clause looks to its other side."""
    day = scene.narrative.day
    near = scene.first - scene.narrative.day_at < NEAR_TOKENS and not _opens_a_line(scene)
    if day is None or not near or not scene.narrative.names_a_day:
        return None
    if scene.narrative.bounds and not tense.is_same_sentence(scene, scene.narrative.day_at):
        return None
    return None if _looks_away(scene, day) else day


def _looks_away(scene: Scene, day: Day) -> bool:
    """Say whether a clause tells of the past behind a day to come, or of what is still to come."""
    if scene.published is None:
        return False
    days = day.toordinal() - scene.published.toordinal()
    way = tense.direction(scene)
    ahead = days > 0 or scene.narrative.ahead
    return (ahead and way == tense.PAST) or (days < 0 and way == tense.FUTURE)


def _is_today(scene: Scene) -> bool:
    """Say whether an hour is one of the day of publication: on a live page, or still to come."""
    return _opens_a_line(scene) or tense.direction(scene) == tense.FUTURE


def _opens_a_line(scene: Scene) -> bool:
    """Say whether a line begins with the time, as the entries of a live page do."""
    start = scene.tokens.listed[scene.first].start
    return start > 0 and scene.tokens.text[start - 1] == "\n"


def in_part(clock: str, part: str) -> str:
    """Return the clock time in its part of the day: eight in the evening is 20:00."""
    if part in AFTER_NOON and clock[:2].isdigit() and int(clock[:2]) < NOON:
        return f"{int(clock[:2]) + NOON}{clock[2:]}"
    return clock


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
