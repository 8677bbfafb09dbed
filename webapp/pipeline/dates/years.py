"""Expressions that name a year, a decade or a century."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods
from webapp.pipeline.dates.calendar_days import TWO_DIGITS, full_year
from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, NOTHING, Meaning, date_of
from webapp.pipeline.dates.months import BEFORE_A_DATE, PART, RANGE, THE_PART
from webapp.pipeline.dates.scene import Scene
from webapp.records import DateSpan, Precision

THREE_DIGITS: Final = 1000
FIRST_DECADE_OF_HUNDREDS: Final = 2000
BEFORE_A_YEAR: Final = BEFORE_A_DATE | {"A", "ITS", "POSSESSIVE", "FISCAL", "THAT", "MONTH"}
# "The UN 1267 committee" and "some 1000 came" name no year; "since 1267" does.
UNSURE: Final = frozenset({"about", "around", "circa"})
EARLIEST_UNMARKED: Final = 1600
BEFORE_AN_OLD_YEAR: Final = frozenset({"IN", "SINCE", "UNTIL", "DURING", "AFTER", "BEFORE"})
BEFORE_A_COUNT: Final = frozenset({"OF", "TO", "FOR", "AND", "OR", "THROUGH"})
"""Before a figure and "people" these count; "in 2000 people fled" names a year."""
COUNTED: Final = frozenset({"PERCENT", "SCALE", "UNITS", "ZONE", "UNIT"})
CENTURIES: Final = "CENTURY_WORD/CENTURY_WORDS"


@dataclass(frozen=True, slots=True)
class Year:
    """Such as "2003", "early 1990", "the year 2000", "44 BC"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "year": (
            f"{THE_PART} year=YEAR",
            f"{PART} THE YEAR_WORD year=YEAR/WHOLE",
            "APOSTROPHE year=TWO_DIGITS",
            "mod=APPROXIMATION year=YEAR",
        ),
        "year of an era": ("year=YEAR_DIGITS era=ERA", "era=ERA year=YEAR_DIGITS"),
    }
    year: int
    part: str = ""
    era: int = 0
    mod: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the year, unless the figure counts something; "about 1975" is not sure of it."""
        if self.mod and (scene.words.split()[0] not in UNSURE or _plural(scene)):
            return None
        if not self.era and self._is_no_year(scene):
            return None
        found = periods.year(full_year(self.year, self.era))
        if found and self.mod:
            found = replace(found, span=replace(found.span, approximate=True))
        return date_of(found, mod=self.part or self.mod)

    def _is_no_year(self, scene: Scene) -> bool:
        """Say whether a figure without an era counts something, or is too low for a year."""
        short = self.year < TWO_DIGITS and " " in scene.words
        hour = "OPEN" in scene.kinds(1) and "ZONE" in scene.kinds(3)  # "at 1653 (2153 GMT)"
        return short or hour or self._counts(scene) or self._is_mere_number(scene)

    def _is_mere_number(self, scene: Scene) -> bool:
        """Say whether the figure is low for a year, and nothing says it is one ("some 1000")."""
        if not TWO_DIGITS <= self.year < EARLIEST_UNMARKED or "year" in scene.words or self.part:
            return False
        return not scene.kinds(-1).keys() & BEFORE_AN_OLD_YEAR or _plural(scene)

    def _counts(self, scene: Scene) -> bool:
        before, after = scene.kinds(-1), scene.kinds(1)
        if before.keys() & {"CURRENCY", "NUMBERED"} or after.keys() & COUNTED:
            return True
        if not before.keys() & BEFORE_A_YEAR and _plural(scene):
            return True
        if before.keys() & BEFORE_A_COUNT and "COUNTED" in after:
            return True
        glued = "HYPHEN" in before or "SLASH" in before
        return glued and "WHOLE" in scene.kinds(-2) and "YEAR" not in scene.kinds(-2)


def _plural(scene: Scene) -> bool:
    token = scene.neighbour(1)
    if token is None:
        return False
    kinds = token.sense.values
    return "COUNTED" in kinds or ("WORD" in kinds and token.word.endswith("s"))


@dataclass(frozen=True, slots=True)
class Years:
    """Years written as one: "1990-1994", "1990-94", "the 2010-11 season"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "years from and to": (
            "year=YEAR (HYPHEN/SLASH) last=YEAR",
            "year=YEAR (HYPHEN/SLASH) last=TWO_DIGITS",
            "THE? year=YEAR (HYPHEN/SLASH) last=TWO_DIGITS/YEAR SEASON_WORD",
        ),
    }
    year: int
    last: int

    def resolve(self, scene: Scene) -> Meaning | None:
        """Span the years from the first to the last."""
        if "CURRENCY" in scene.kinds(-1):
            return None
        last = self.last if self.last >= TWO_DIGITS else self.year // 100 * 100 + self.last
        first, end = periods.year(self.year), periods.year(last)
        if first is None or end is None or last <= self.year:
            return None
        span = DateSpan(first.span.first, end.span.last, Precision.RANGE)
        return Meaning(DATE, f"{first.value}/{end.value}", span)


@dataclass(frozen=True, slots=True)
class Decade:
    """Such as "the 1980s", "the early '90s", "the eighties"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "decade": (
            f"THE? {PART} THE? APOSTROPHE? years=DECADE",
            f"THE {PART} years=DECADE_WORD",
        ),
        "decade of an era": (f"THE {PART} years=DECADE era=ERA",),
    }
    years: int
    part: str = ""
    era: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the ten years; two digits mean the last such decade of the past."""
        years = self.years
        if self.era < 0:
            return self._before_the_era()
        if self.era:
            return date_of(periods.decade(years), mod=self.part)
        if years < TWO_DIGITS:
            if self._is_age(scene):
                return None
            current = scene.published.year if scene.published else 1999
            years += current - current % 100
            years -= 100 if years > current else 0
        elif years < THREE_DIGITS:
            return None
        if years % 100 == 0 and years < FIRST_DECADE_OF_HUNDREDS:
            return date_of(periods.century(years), mod=self.part)
        return date_of(periods.decade(years), mod=self.part)

    def _before_the_era(self) -> Meaning:
        """Name the ten years up to the one with the lower figure: "the 40s BC" end in 40 BC."""
        first, last = periods.year(-self.years - 8), periods.year(1 - self.years)
        if first is None or last is None:
            return NOTHING
        span = DateSpan(first.span.first, last.span.last, Precision.RANGE)
        return Meaning(DATE, f"{first.value}/{last.value}", span, "", self.part)

    def _is_age(self, scene: Scene) -> bool:
        """Say whether "her 80s" counts years of life, or "Bell, early 30s", or names "KC-30s"."""
        if "HYPHEN" in scene.kinds(-1) and not _is_decade(scene.kinds(-2)):
            return True
        opens = scene.tokens.listed[scene.first].sense.values.keys()
        in_part = "PART" in opens and scene.kinds(-1).keys().isdisjoint({"ITS", "COMMA"})
        if opens & {"THE", "APOSTROPHE"} or in_part:
            return False
        listed = "AND" in scene.kinds(-1) and "DECADE" in scene.kinds(-2)
        return not (
            listed
            and (_is_decade(scene.kinds(-2)) or scene.kinds(-3).keys() & {"THE", "APOSTROPHE"})
        )


def _is_decade(kinds: dict[str, Value]) -> bool:
    years = kinds.get("DECADE", 0)
    return isinstance(years, int) and years >= TWO_DIGITS


@dataclass(frozen=True, slots=True)
class Century:
    """Such as "the 19th century", "the late 20th century", "the 5th century BC"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "century": (
            f"THE? {PART} THE? number=ORDINAL HYPHEN? CENTURY_WORD era=ERA?",
            f"<THE? {PART} THE? number=ORDINAL> {RANGE} THE? {PART} ORDINAL HYPHEN? {CENTURIES}",
            f"{PART} number=ORDINAL CENTURY_WORDS",
        ),
    }
    number: int
    part: str = ""
    era: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the hundred years, counted as TIMEX3 counts: the 20th is 1900 to 1999."""
        del scene
        if self.era >= 0:
            return date_of(periods.century((self.number - 1) * 100), mod=self.part)
        first, last = periods.year(1 - self.number * 100), periods.year(-(self.number - 1) * 100)
        if first is None or last is None:
            return NOTHING
        span = DateSpan(first.span.first, last.span.last, Precision.CENTURY)
        return Meaning(DATE, f"{first.value}/{last.value}", span, "", self.part)
