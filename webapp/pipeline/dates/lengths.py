"""Lengths of time: "three weeks", "the past 20 years", "decades"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DURATION, Meaning
from webapp.pipeline.dates.scene import Scene

LETTERS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
    "millennium": "Y", "weekend": "WE",
}  # fmt: skip
MULTIPLES: Final = {"fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
VAGUE_LETTERS: Final = {"decade": "DE", "century": "C", "millennium": "ML"}
# Halves are written in the next smaller unit: "two and a half years" is P2Y6M.
PARTS: Final = {
    "year": ("M", 12), "month": ("D", 30), "week": ("D", 7), "day": ("TH", 24), "hour": ("TM", 60),
    "minute": ("TS", 60), "decade": ("Y", 10), "century": ("Y", 100),
}  # fmt: skip
COUNTED: Final = (
    "count=NUMBER MORE? HYPHEN? SORT_OF_DAY? unit=UNIT/UNITS (HYPHEN (OLD|LONG))? (OR_SO)?"
)
COUNTED_APART: Final = "count=NUMBER MORE? SORT_OF_DAY? unit=UNIT/UNITS (OR_SO)?"
"""The article of "the 14-day wait" belongs to the wait."""
NO_LENGTHS: Final = frozenset({"second", "minute", "quarter"})
"""What "the minutes", "the quarters", "minutes of the talks" mostly are not."""
SMALLER: Final = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",),
    "day": ("hour",), "hour": ("minute",), "minute": ("second",),
}  # fmt: skip
OR: Final = "(TO/OR/HYPHEN)"
AROUND_NOW: Final = "LAST/PAST/PREVIOUS/NEXT/COMING/FOLLOWING/ORDINAL/YEAR_EARLIER/LATEST"


def duration_value(count: Value, unit: str) -> str:
    """Write a length of time as TIMEX3 does: ``P3W``, ``PT24H``, ``PXY``, ``P2Y6M``."""
    if isinstance(count, str):
        return _joined(f"{count}", VAGUE_LETTERS.get(unit, LETTERS[unit]))
    whole, part = int(count), count - int(count)
    letter, multiple = LETTERS[unit], MULTIPLES.get(unit, 1)
    if not part or unit not in PARTS:
        return _joined(f"{int(count * multiple)}", letter)
    small, of = PARTS[unit]
    if small == letter:
        return _joined(f"{round(count * multiple)}", letter)
    rest = round(part * of)
    if not whole:
        return _joined(str(rest), small)
    head = _joined(str(whole), letter)
    tail = f"{rest}{small[-1]}"
    return f"{head}T{tail}" if small[0] == "T" and letter[0] != "T" else f"{head}{tail}"


def _joined(count: str, letter: str) -> str:
    return f"PT{count}{letter[1:]}" if letter[0] == "T" else f"P{count}{letter}"


@dataclass(frozen=True, slots=True)
class Length:
    """Such as "three weeks", "a year", "the past 20 years", "decades", "8-month-old"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "length of time": (
            f"mod=APPROXIMATION? {COUNTED}",
            f"THE? {AROUND_NOW} mod=APPROXIMATION? {COUNTED}",
            f"THE {COUNTED_APART}",
            (
                "mod=APPROXIMATION? A (FULL | MORE | LONG)? unit=UNIT_LENGTH (HYPHEN LONG | OR_SO)?"
                " (?!HYPHEN OLD)"
            ),
            "mod=APPROXIMATION? A unit=UNIT AND A half=HALF_WORD",
            "half=HALF_WORD A unit=UNIT",
            "unit=LONG_WORD",
            "A half=HALF_WORD HYPHEN? unit=UNIT",
            f"(THE? {AROUND_NOW})? count=NUMBER {OR} NUMBER MORE? HYPHEN? unit=UNIT/UNITS",
        ),
        "length in two units": (
            (
                "mod=APPROXIMATION? count=NUMBER unit=UNIT/UNITS (AND | COMMA AND?)?"
                " rest=NUMBER part=UNIT/UNITS (?!AGO/EARLIER/LATER)"
            ),
        ),
        "length of time up to now": (
            "THE LAST/PAST/NEXT/COMING/PREVIOUS vague=UNITS",
            "THE (one=LAST/PAST/NEXT/COMING) unit=UNIT_LENGTH (?!OF)",
            "THE? (RECENT/COMING/PAST/FUTURE/LAST) vague=UNITS ((OR/AND) UNITS)?",
            "THE vague=UNITS ONWARD",
            "THE unit=UNIT_LENGTH ONWARD",
        ),
        "length of a business year": (
            "(THE | ITS | A) FISCAL? unit=YEAR_UNIT (?=(ENDED | TO) MONTH)",
        ),
        "vague length of time": (
            (
                "(FOR/IN/OVER/DURING/THROUGH/THE/ORDINAL/PART) <vague=UNITS ((OR/AND) UNITS)?>"
                " (?!HYPHEN OLD)"
            ),
            "vague=UNITS HYPHEN LONG",
            "<vague=UNITS ((OR/AND) UNITS)?> of=OF",
            "unit=UNIT_LENGTH HYPHEN LONG",
        ),
    }
    unit: str = ""
    vague: str = ""
    count: Value = 1
    mod: str = ""
    half: int = 0
    one: int = 0
    rest: Value = 0
    part: str = ""
    of: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Measure the length; it names no day."""
        if self.vague in NO_LENGTHS and (self.of or "THE" in scene.kinds(-1)):
            return None
        if self.vague:
            return Meaning(DURATION, duration_value("X", self.vague))
        if self.part:
            return self._in_two_units()
        if self.unit == "second" and not self._is_counted(scene):
            return None
        count = self.count
        if self.half:
            count = 1.5 if " and " in scene.words else 0.5
        return Meaning(DURATION, duration_value(count, self.unit), mod=self.mod)

    def _in_two_units(self) -> Meaning | None:
        """Join "two years and three months" where the second unit is a part of the first."""
        if self.part not in SMALLER.get(self.unit, ()) or isinstance(self.rest, str):
            return None
        whole, rest = duration_value(self.count, self.unit), duration_value(self.rest, self.part)
        timed = "T" in whole and "T" in rest
        return Meaning(DURATION, whole + rest.removeprefix("PT" if timed else "P"), mod=self.mod)

    def _is_counted(self, scene: Scene) -> bool:
        """Say whether "second" is a unit: "a second group" is an ordinal."""
        return self.count != 1 or "HYPHEN" not in scene.kinds(1)
