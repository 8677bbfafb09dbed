"""Expressions that name no day: how often something is, and "now", "recently", "the future"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates.lengths import duration_value
from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, NOTHING, SET, Meaning
from webapp.pipeline.dates.scene import Scene

PERIODS: Final = "UNIT/UNITS/NUMBER/SEASON/WEEKEND_UNIT/A/MONTH/WEEKDAY"


@dataclass(frozen=True, slots=True)
class Frequency:
    """Such as "daily", "every day", "each July", "every three years"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "how often": (
            "often=FREQUENCY",
            "EVERY (OTHER | count=NUMBER)? unit=UNIT/UNITS",
            "EVERY month=MONTH day=MONTH_DAY?",
            "EVERY season=SEASON",
            "EVERY day_part=DAY_PART",
            "EVERY WEEKEND_UNIT",
            "(HOW_OFTEN | NUMBER HOW_OFTEN) (A/EVERY) unit=UNIT",
            "THE? (ORDINAL | LAST) (WEEKDAY | DAY_WORD) OF EVERY unit=UNIT",
        ),
    }
    often: str = ""
    unit: str = ""
    count: Value = 1
    month: int = 0
    day: int = 0
    season: str = ""
    day_part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Say how often; it names no day."""
        if self.often and (self._is_name(scene) or self._is_rate(scene)):
            return None
        return Meaning(SET, self._value(scene))

    def _value(self, scene: Scene) -> str:
        """Write how often: of a named time, its open value; of a unit, the length between."""
        if self.month:
            return f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
        if self.season:
            return f"XXXX-{self.season}"
        if self.day_part:
            return f"XXXX-XX-XXT{self.day_part}"
        if self.unit:
            count = 2 if " other " in scene.words else self.count
            return duration_value(count, self.unit)
        return self.often or "XXXX-WXX-WE"

    def _is_name(self, scene: Scene) -> bool:
        """Say whether a newspaper is meant: "China Daily", "the party daily Granma"."""
        start = scene.tokens.listed[scene.first].start
        if scene.tokens.text[start].isupper():
            return "NAME" in scene.kinds(-1) or "NAME" in scene.kinds(1)
        return "NAME" in scene.kinds(-1) and "NAME" in scene.kinds(1)

    def _is_rate(self, scene: Scene) -> bool:
        """Say whether "annually" measures: "it grew 8 % annually", "10,000 cars annually"."""
        before = scene.kinds(-1).keys() | scene.kinds(-2).keys()
        return self.often == "P1Y" and bool(before & {"NUMBER", "SCALE", "PERCENT"})


@dataclass(frozen=True, slots=True)
class Vague:
    """Such as "now", "recently", "the past", "the future"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "now": ("value=PRESENT", "(THE | ITS | A) <CURRENT> (?!UNIT/YEAR_WORD)"),
        "vague past": (
            "value=VAGUE_PAST",
            f"(IN/OF/FROM/THAN/TO) <THE past=PAST> (?!{PERIODS})",
        ),
        "vague future": ("value=VAGUE_FUTURE (?!OF)",),
    }
    value: str = "PRESENT_REF"
    past: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Point to the past, the present or the future, and to no day."""
        del scene
        return Meaning(DATE, "PAST_REF" if self.past else self.value)


@dataclass(frozen=True, slots=True)
class Misleading:
    """Words that look like a date and are none: ages, rates, fractions, titles."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "no date": (
            "THE? APPROXIMATION? NUMBER HYPHEN? YEAR_WORD HYPHEN? OLD",
            "APPROXIMATION? NUMBER UNITS HYPHEN? OLD",
            "APPROXIMATION? NUMBER HYPHEN QUARTERS_WORD",
            "APPROXIMATION? A QUARTER_WORD (OF | CENTURY_WORD)",
            "(NUMBER/SCALE/PERCENT/YEAR | UNITS) A UNIT",
            "NUMBER (NAME | WORD)? (WORD | NAME | UNITS) A UNIT (?!AGO/EARLIER/LATER)",
            "MISLEADING",
            "CURRENCY YEAR",
            "YEAR PERCENT",
        ),
    }

    def resolve(self, scene: Scene) -> Meaning | None:
        """Mark nothing in these words."""
        del scene
        return NOTHING
