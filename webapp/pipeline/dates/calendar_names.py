"""Expressions that name a period of the calendar: days, months, years, decades, centuries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.meaning import Meaning, Scene, date_of, unresolved
from webapp.pipeline.dates.periods import Period

MONTHS_A_YEAR: Final = 12
NEARBY_YEARS: Final = (-1, 0, 1)


def nearest(candidates: list[Period | None], published: dt.date) -> Period | None:
    """Return the period that begins nearest to publication, the earlier of two equals."""
    known = [period for period in candidates if period]
    origin = published.toordinal()
    return min(known, key=lambda period: abs(period.first.toordinal() - origin), default=None)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """Words such as "20 October 2021", "Oct. 20", "the 20th of October", "Wednesday, Oct. 20, 2021"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "day of a month": (
            "(weekday=WEEKDAY DOT? COMMA?)? THE? month=MONTH DOT? THE? "
            "day=MONTH_DAY/MONTH_ORDINAL (?!HUNDRED_PERCENT/SCALE) (COMMA? year=YEAR)?",
            "(weekday=WEEKDAY DOT? COMMA?)? THE? day=MONTH_DAY/MONTH_ORDINAL OF? "
            "month=MONTH (DOT? COMMA? year=YEAR)?",
        ),
    }
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day; without a year, the one nearest to publication."""
        if self.year is not None:
            named = periods.day(self.year, self.month, self.day)
            return date_of(named)
        if scene.published is None:
            return unresolved(f"XXXX-{self.month:02d}-{self.day:02d}")
        years = [scene.published.year + offset for offset in NEARBY_YEARS]
        found = nearest(
            [periods.day(year, self.month, self.day) for year in years], scene.published
        )
        return date_of(
            found, f"the nearest to publication on {scene.published_words}", "", scene.published
        )


@dataclass(frozen=True, slots=True)
class Month:
    """Words such as "August", "early August", "mid-August 2021", "the end of November"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "month of a year": (
            "THE? (part=PART (OF | HYPHEN)?)? month=MONTH DOT? (OF | COMMA)? year=YEAR",
        ),
        "bare month": ("THE? (part=PART (OF | HYPHEN)?)? month=MONTH",),
    }
    month: int
    year: int | None = None
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the month; without a year, the last one unless the verb looks ahead."""
        if self.year is not None:
            named = periods.month(self.year, self.month)
            return date_of(named, mod=self.part)
        if self._is_name(scene):
            return None
        if scene.published is None:
            return unresolved(f"XXXX-{self.month:02d}", self.part)
        ahead = tense.direction(scene) == tense.FUTURE
        year = scene.published.year
        if ahead and self.month < scene.published.month:
            year += 1
        if not ahead and self.month > scene.published.month:
            year -= 1
        found = periods.month(year, self.month)
        side = "next one after" if ahead else "last one up to"
        how = f"the {side} publication on {scene.published_words}"
        return date_of(found, how, self.part, scene.published)

    def _is_name(self, scene: Scene) -> bool:
        """Say whether "May", "March", "April" or "June" stand where a name or a verb stands."""
        word = scene.neighbour(0) or ""
        del word
        return scene.words in AMBIGUOUS_MONTHS and not (scene.kinds(-1).keys() & BEFORE_A_DATE)


AMBIGUOUS_MONTHS: Final = {"may", "march"}
BEFORE_A_DATE: Final = frozenset(
    {
        "IN",
        "SINCE",
        "UNTIL",
        "BY",
        "OF",
        "FROM",
        "TO",
        "THROUGH",
        "BETWEEN",
        "AND",
        "OR",
        "LAST",
        "THIS",
        "NEXT",
        "EVERY",
        "DURING",
        "FOR",
        "BEFORE",
        "AFTER",
        "COMING",
        "PAST",
        "OPEN",
        "SLASH",
        "ON",
        "HYPHEN",
    }
)


@dataclass(frozen=True, slots=True)
class Year:
    """Words such as "2003", "early 1990", "44 BC"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "year": ("THE? (part=PART (OF | HYPHEN)?)? year=YEAR",),
        "year of an era": ("year=YEAR_DIGITS era=ERA", "era=ERA year=YEAR_DIGITS"),
    }
    year: int
    part: str = ""
    era: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the year, unless the figure counts something."""
        if not self.era and self._counts(scene):
            return None
        named = periods.year(1 - self.year if self.era < 0 else self.year)
        return date_of(named, mod=self.part)

    def _counts(self, scene: Scene) -> bool:
        before, after = scene.kinds(-1), scene.kinds(1)
        if "CURRENCY" in before or after.keys() & {"HUNDRED_PERCENT", "SCALE", "UNITS", "ZONE"}:
            return True
        return "HYPHEN" in before and "WHOLE" in scene.kinds(-2) and "YEAR" not in scene.kinds(-2)


@dataclass(frozen=True, slots=True)
class Decade:
    """Words such as "the 1980s", "the early '90s", "the eighties"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "decade": (
            "THE? (part=PART HYPHEN?)? THE? APOSTROPHE? years=DECADE",
            "THE (part=PART HYPHEN?)? years=DECADE_WORD",
        ),
    }
    years: int
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the ten years; two digits mean the last such decade of the past."""
        years = self.years
        if years < 100:  # noqa: PLR2004 (two digits)
            current = scene.published.year if scene.published else 2020
            years += current - current % 100
            if years > current:
                years -= 100
        elif years < 1000:  # noqa: PLR2004 (a number such as "the 747s")
            return None
        named = periods.decade(years)
        return date_of(named, mod=self.part)


@dataclass(frozen=True, slots=True)
class Century:
    """Words such as "the 19th century", "the late 20th century"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "century": ("THE? (part=PART HYPHEN?)? number=ORDINAL HYPHEN? CENTURY_WORD era=ERA?",),
    }
    number: int
    part: str = ""
    era: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the hundred years, counted as TIMEX3 counts: the 20th is 1900 to 1999."""
        del scene
        named = periods.century((self.number - 1) * 100) if self.era >= 0 else None
        return date_of(named, mod=self.part)


@dataclass(frozen=True, slots=True)
class Season:
    """Words such as "the summer of 2019", "spring 2020", "winter"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "season of a year": (
            "THE? (part=PART (OF | HYPHEN)?)? season=SEASON OF? COMMA? year=YEAR",
        ),
    }
    season: str
    year: int
    part: str = ""

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the season."""
        del scene
        named = periods.season(self.year, self.season)
        return date_of(named, mod=self.part)


@dataclass(frozen=True, slots=True)
class Quarter:
    """Words such as "the third quarter of 2019", "Q3 2012"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "quarter of a year": (
            "THE? number=ORDINAL HYPHEN? QUARTER_WORD OF? FISCAL? YEAR_WORD? year=YEAR",
            "THE? FISCAL? year=YEAR POSSESSIVE? number=ORDINAL HYPHEN? QUARTER_WORD",
        ),
        "quarter": ("(THE | THIS)? number=ORDINAL HYPHEN? QUARTER_WORD",),
    }
    number: int
    year: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the quarter; without a year, the last one begun before publication."""
        if not 1 <= self.number <= 4:  # noqa: PLR2004
            return None
        if self.year is not None:
            named = periods.quarter(self.year, self.number)
            return date_of(named)
        if scene.published is None:
            return unresolved(f"XXXX-Q{self.number}")
        year = scene.published.year
        current = periods.around("quarter", scene.published)
        named = periods.quarter(year, self.number)
        if named and current and named.first.toordinal() > current.first.toordinal():
            ahead = tense.direction(scene) == tense.FUTURE
            named = (
                named
                if ahead or self.number * 3 - 2 <= scene.published.month + 3
                else periods.quarter(year - 1, self.number)
            )
        return date_of(
            named, f"the nearest to publication on {scene.published_words}", "", scene.published
        )


@dataclass(frozen=True, slots=True)
class IsoDay:
    """Words such as "2021-10-20", "2021-10-20T09:30"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "date in figures": ("written=ISO", "written=SLASHED")
    }
    written: str

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day; of two readings of slashes, the American one unless it cannot be."""
        del scene
        numbers = [
            int(part) for part in self.written[:10].replace("/", "-").replace(".", "-").split("-")
        ]
        if len(str(numbers[0])) > 2:
            named = periods.day(*numbers)
        else:
            first, second, year = numbers
            if year < 100:
                year += 1900 if year > 50 else 2000
            month, day = (
                (second, first) if first > MONTHS_A_YEAR or "." in self.written else (first, second)
            )
            named = periods.day(year, month, day)
        return date_of(named)
