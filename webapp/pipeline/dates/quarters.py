"""Quarters, halves and business years, and what company reports compare them with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.meaning import Meaning, date_of, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene
from webapp.pipeline.dates.years import Years
from webapp.records import Day

QUARTERS: Final = 4
HALVES: Final = 2
NUMBERED: Final = "number=ORDINAL HYPHEN? QUARTER_WORD"
NUMBER: Final = (
    "((THE/THIS/A) (?!FISCAL? HYPHEN? ORDINAL HYPHEN))?"
    " fiscal=FISCAL? HYPHEN? number=ORDINAL HYPHEN? QUARTER_WORD"
)
"""The article of "a third-quarter loss" belongs to the loss."""
WHICH: Final = "(last=LAST | this=THIS | next=NEXT)"


def quarter_shifted(quarter: Period, years: int) -> Period | None:
    """Return the same quarter of another year."""
    return periods.quarter(quarter.first.year + years, (quarter.first.month + 2) // 3)


def last_completed(published: dt.date) -> Period | None:
    """Return the last quarter that was over at publication: what reports speak of."""
    return periods.around("quarter", published, -1)


def _is_over(quarter: Period, published: dt.date) -> bool:
    return quarter.span.last.toordinal() <= published.toordinal()


def told_quarter(scene: Scene) -> Period | None:
    """Return the quarter that the text speaks of, or None where it speaks of none."""
    return scene.narrative.quarter


@dataclass(frozen=True, slots=True)
class Quarter:
    """Such as "the third quarter of 2019", "Q3 2012", "last year's first quarter"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "quarter of a year": (
            f"{NUMBER} OF? COMMA? fiscal=FISCAL? YEAR_WORD? year=YEAR",
            f"{NUMBER} OF? THE? year=YEAR (HYPHEN/SLASH YEAR/TWO_DIGITS)? fiscal=FISCAL YEAR_WORD",
            (
                "THE? fiscal=FISCAL? year=YEAR POSSESSIVE? fiscal=FISCAL? number=ORDINAL HYPHEN?"
                " QUARTER_WORD"
            ),
            "number=QUARTER_NAME COMMA? OF? year=YEAR",
            "THE? end=LAST QUARTER_WORD OF? year=YEAR",
        ),
        "quarter of a named year": (
            f"{WHICH} YEAR_WORD POSSESSIVE fiscal=FISCAL? {NUMBERED}",
            f"{NUMBER} OF? {WHICH} fiscal=FISCAL? YEAR_WORD",
            f"{NUMBER} OF (this=THE/ITS) fiscal=FISCAL? YEAR_WORD",
            f"THE? end=LAST QUARTER_WORD OF ({WHICH} | this=THE) fiscal=FISCAL? YEAR_WORD",
        ),
        "quarter without a year": (f"{NUMBER}", "number=QUARTER_NAME"),
        "quarter a year before": (
            "THE? earlier=YEAR_EARLIER number=ORDINAL HYPHEN? QUARTER_WORD",
            f"{NUMBER} A earlier=YEAR_EARLIER",
        ),
    }
    number: int = QUARTERS
    year: int | None = None
    end: int = 0
    last: int = 0
    this: int = 0
    next: int = 0
    earlier: int = 0
    fiscal: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the quarter; in which months a business year's lies is seldom told."""
        meaning = self._named(scene)
        hidden = bool(self.fiscal) and "ENDED" not in scene.kinds(1)
        return meaning and replace(meaning, without_days=hidden)

    def _named(self, scene: Scene) -> Meaning | None:
        """Name the quarter; without a year, the nearest on the side that the verb looks to."""
        if not 1 <= self.number <= QUARTERS:
            return None
        if self.year is not None:
            return date_of(periods.quarter(self.year, self.number))
        if scene.published is None:
            return unresolved(f"XXXX-Q{self.number}")
        if self.last or self.this or self.next:
            year = scene.published.year + self.next - self.last
            return date_of(periods.quarter(year, self.number), scene.counted, "", scene.published)
        return self._bare(scene, scene.published)

    def _bare(self, scene: Scene, published: dt.date) -> Meaning | None:
        found = self._nearest(scene, published)
        if self.earlier and found:
            found = quarter_shifted(found, -1)
        meaning = date_of(found, scene.counted, "", published)
        if meaning is None or found is None or _is_over(found, published):
            return meaning
        return replace(meaning, ahead=tense.direction(scene) == tense.FUTURE)

    def _nearest(self, scene: Scene, published: dt.date) -> Period | None:
        origin = published.toordinal()
        years = (published.year - 1, published.year, published.year + 1)
        known = [one for year in years if (one := periods.quarter(year, self.number))]
        if "ENDED" in scene.kinds(1) or tense.direction(scene) == tense.PAST:
            known = [one for one in known if one.first.toordinal() <= origin] or known
        return min(known, key=lambda one: abs(one.span.last.toordinal() - origin), default=None)


@dataclass(frozen=True, slots=True)
class Half:
    """Such as "the first half of 2012", "the second half"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "half of a year": (
            "THE? number=ORDINAL HYPHEN? HALF_WORD OF? FISCAL? YEAR_WORD? year=YEAR",
            "THE? end=LAST HALF_WORD OF year=YEAR",
            "THE? year=YEAR number=ORDINAL HYPHEN? HALF_WORD",
            "number=HALF_NAME COMMA? OF? year=YEAR",
        ),
        "half of a named year": (
            f"THE? number=ORDINAL HYPHEN? HALF_WORD OF ({WHICH} | THE) YEAR_WORD",
        ),
    }
    number: int = HALVES
    year: int | None = None
    end: int = 0
    last: int = 0
    this: int = 0
    next: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the half."""
        if not 1 <= self.number <= HALVES:
            return None
        if self.year is not None:
            return date_of(periods.half(self.year, self.number))
        if scene.published is None:
            return unresolved(f"XXXX-H{self.number}")
        year = scene.published.year + self.next - self.last
        return date_of(periods.half(year, self.number), scene.counted, "", scene.published)


@dataclass(frozen=True, slots=True)
class ToldQuarter:
    """The quarter a report speaks of: "the quarter", "the latest period", "the 1988 period"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "quarter being told": (
            "THE? QUARTER_WORD (?=ENDED month=MONTH)",
            "THE? month=MONTH QUARTER_WORD",
            "THE QUARTER_WORD (?!OF)",
            "(THE | ITS)? LATEST (QUARTER_WORD | PERIOD_WORD)",
            "THE? year=YEAR (QUARTER_WORD | PERIOD_WORD)",
        ),
        "quarter of the year before": (
            "(THE | ITS)? CORRESPONDING? ago=YEAR_EARLIER (QUARTER_WORD | PERIOD_WORD)?",
            "THE? (QUARTER_WORD | PERIOD_WORD)? A ago=YEAR_EARLIER",
            "THE CORRESPONDING (QUARTER_WORD | PERIOD_WORD) (OF | IN)? ago=LAST YEAR_WORD",
            "ago=LAST YEAR_WORD POSSESSIVE (QUARTER_WORD | PERIOD_WORD)",
            "THE CORRESPONDING (QUARTER_WORD | PERIOD_WORD) A ago=YEAR_EARLIER",
        ),
    }
    year: int | None = None
    ago: int = 0
    month: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the quarter told of, or that of the year before; a year where none is told of."""
        if scene.published is None:
            return unresolved("XXXX-QX" if told_quarter(scene) else "XXXX")
        quarter = self._quarter(scene, scene.published)
        if quarter is None:
            year = self.year or _before(scene, scene.published).year - 1
            found = date_of(periods.year(year), scene.counted, "", scene.published)
            return found and replace(found, aside=True)
        years = self.year - quarter.first.year if self.year is not None else -self.ago
        how = "counted from the quarter being told"
        found = date_of(quarter_shifted(quarter, years), how, "", quarter.first)
        return found and replace(found, aside=bool(years))

    def _quarter(self, scene: Scene, published: dt.date) -> Period | None:
        """Return the quarter told of, else the last one that was over, where a quarter is meant."""
        quarter = self._ended(published) if self.month else told_quarter(scene)
        if quarter and "latest" in scene.words and not _is_over(quarter, published):
            quarter = None
        if quarter is None and self.year is None and (not self.ago or "quarter" in scene.words):
            return last_completed(published)
        return quarter

    def _ended(self, published: dt.date) -> Period | None:
        """Return the calendar quarter that was over when the named month was."""
        year = published.year - (self.month > published.month)
        number = self.month // 3
        return periods.quarter(year, number) if number else periods.quarter(year - 1, QUARTERS)


def _before(scene: Scene, published: dt.date) -> Day:
    """Return the day from which "a year earlier" and "a year ago" count."""
    return (scene.narrative.day if scene.words.endswith("earlier") else None) or published


@dataclass(frozen=True, slots=True)
class BusinessYear:
    """Such as "fiscal 1989", "the fiscal year", "the full year", "year-end"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "business year": (
            "(THE | ITS)? fiscal=FISCAL YEAR_WORD? year=YEAR ((HYPHEN/SLASH) end=YEAR/TWO_DIGITS)?",
            "(THE | ITS)? year=YEAR ((HYPHEN/SLASH) end=YEAR/TWO_DIGITS)? fiscal=FISCAL YEAR_WORD",
            "(THE/ITS/THIS) CURRENT? (fiscal=FISCAL | FULL) YEAR_WORD (?!ENDED)",
            "THE last=LATEST fiscal=FISCAL? YEAR_WORD",
            "(last=LAST | next=NEXT) fiscal=FISCAL YEAR_WORD",
        ),
        "year-end": ("THE? YEAR_WORD POSSESSIVE? HYPHEN? part=END_WORD",),
    }
    year: int | None = None
    last: int = 0
    next: int = 0
    part: int = 0
    end: int | None = None
    fiscal: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the year, roughly: few business years begin in January."""
        meaning = self._named(scene)
        if meaning is None or meaning.span is None or not self.fiscal:
            return meaning
        return replace(meaning, span=replace(meaning.span, approximate=True))

    def _named(self, scene: Scene) -> Meaning | None:
        """Name the year; without a number, the one around publication."""
        if self.year is not None and self.end is not None:
            return Years(self.year, self.end).resolve(scene)
        mod = "END" if self.part else ""
        if self.year is not None:
            return date_of(periods.year(self.year), mod=mod)
        if scene.published is None:
            return unresolved("XXXX", mod)
        year = scene.published.year + self.next - self.last
        return date_of(periods.year(year), scene.counted, mod, scene.published)
