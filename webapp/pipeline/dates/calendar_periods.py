"""Expressions that name a month, a season, a year, a decade or a century."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.calendar_days import (
    MONTHS_A_YEAR,
    NEARBY_YEARS,
    TWO_DIGITS,
    full_year,
    nearest,
)
from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, NOTHING, Meaning, date_of, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene
from webapp.records import DateSpan, Day, Precision

PART: Final = "(part=PART HYPHEN?)?"
THE_PART: Final = "((THE (?!PART HYPHEN))? part=PART HYPHEN?)?"
"""The article of "the late-November trip" belongs to the trip."""
THREE_DIGITS: Final = 1000
FIRST_DECADE_OF_HUNDREDS: Final = 2000
# "April Ryan said", "Jan Kowal": months that people are called.
FIRST_NAMES: Final = frozenset({"jan", "april", "june", "may", "mar", "august", "jun", "dec"})
ABBREVIATIONS: Final = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"}
)
BEFORE_AN_ABBREVIATION: Final = frozenset(
    {
        "IN",
        "SINCE",
        "UNTIL",
        "BY",
        "FROM",
        "TO",
        "LAST",
        "THIS",
        "NEXT",
        "BETWEEN",
        "HYPHEN",
        "OPEN",
    }
)
# "May I ask", "March on!": at the start of a sentence the capital tells nothing.
VERBLIKE_MONTHS: Final = frozenset({"may", "march", "mar"})
BEFORE_A_DATE: Final = frozenset({
    "IN", "SINCE", "UNTIL", "BY", "OF", "FROM", "TO", "THROUGH", "BETWEEN", "AND", "OR", "LAST",
    "THIS", "NEXT", "EVERY", "DURING", "FOR", "BEFORE", "AFTER", "COMING", "PAST", "OPEN", "SLASH",
    "ON", "HYPHEN", "THE", "PART", "COMMA",
})  # fmt: skip
BEFORE_A_YEAR: Final = BEFORE_A_DATE | {"A", "ITS", "POSSESSIVE", "FISCAL", "THAT", "MONTH"}
# "The UN 1267 committee" and "some 1000 came" name no year; "since 1267" does.
UNSURE: Final = frozenset({"about", "around", "circa"})
EARLIEST_UNMARKED: Final = 1600
BEFORE_AN_OLD_YEAR: Final = frozenset({"IN", "SINCE", "UNTIL", "DURING", "AFTER", "BEFORE"})
BEFORE_A_COUNT: Final = frozenset({"OF", "TO", "FOR", "AND", "OR", "THROUGH"})
"""Before a figure and "people" these count; "in 2000 people fled" names a year."""
COUNTED: Final = frozenset({"PERCENT", "SCALE", "UNITS", "ZONE", "UNIT"})
RANGE: Final = "(TO/AND/THROUGH/HYPHEN/UNTIL)"
TRADED: Final = frozenset({"delivery", "settlement", "futures"})
CENTURIES: Final = "CENTURY_WORD/CENTURY_WORDS"
WHICH: Final = "(last=LAST | this=THIS | next=NEXT)"


@dataclass(frozen=True, slots=True)
class Month:
    """Such as "August", "mid-August 2021", "the end of November", "June last year"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "month of a year": (
            f"{THE_PART} month=MONTH DOT? (OF | COMMA)? year=YEAR",
            f"{THE_PART} month=MONTH DOT? COMMA? APOSTROPHE year=TWO_DIGITS",
            f"{PART} month=MONTH DOT? COMMA? year=YEAR_DIGITS era=ERA",
        ),
        "month of a named year": (f"THE? {PART} month=MONTH OF? {WHICH} YEAR_WORD",),
        "first month of a range": (
            f"<{PART} month=MONTH> {RANGE} (PART HYPHEN?)? end=MONTH (OF/COMMA)? year=YEAR",
        ),
        "month of the year being told": (
            "told=THAT month=MONTH",
            f"{THE_PART} month=MONTH OF? told=THAT YEAR_WORD",
        ),
        "bare month": (f"{THE_PART} month=MONTH",),
    }
    month: int
    year: int | None = None
    part: str = ""
    era: int = 0
    end: int = 0
    last: int = 0
    this: int = 0
    next: int = 0
    told: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the month; without a year, the last one unless the verb looks ahead."""
        if self.year is not None:
            year = full_year(self.year, self.era) - (self.month > self.end > 0)
            return date_of(periods.month(year, self.month), mod=self.part)
        if self._is_verb(scene) or self._is_first_name(scene):
            return None
        if scene.published is None:
            return unresolved(f"XXXX-{self.month:02d}", self.part)
        if any((self.last, self.this, self.next)):
            year = scene.published.year + self.next - self.last
            found = periods.month(year, self.month)
            return date_of(found, scene.counted, self.part, scene.published)
        return self._told(scene) or self._bare(scene, scene.published)

    def _is_verb(self, scene: Scene) -> bool:
        """Say whether "May" or "March" stands where a name or a verb stands."""
        return scene.words in VERBLIKE_MONTHS and not scene.kinds(-1).keys() & BEFORE_A_DATE

    def _is_first_name(self, scene: Scene) -> bool:
        """Say whether "Jan" or "April" is the first name of somebody, or "DEC" of a body."""
        if scene.words in ABBREVIATIONS:
            in_capitals = scene.written.isupper() and "DOT" not in scene.kinds(1)
            if in_capitals or not scene.kinds(-1).keys() & BEFORE_AN_ABBREVIATION:
                return True
        named = "NAME" in scene.kinds(1) and scene.words in FIRST_NAMES
        return named and not scene.kinds(-1).keys() & {"IN", "SINCE", "OF", "LAST", "THIS", "NEXT"}

    def _told(self, scene: Scene) -> Meaning | None:
        """Name the month of the year being told: "in May" of long ago, "June of that year"."""
        told = scene.narrative.day
        if told is None or (scene.narrative.year is None and not self.told):
            return None
        named = periods.month(told.year, self.month)
        return date_of(named, "in the year being told", self.part, told)

    def _bare(self, scene: Scene, published: dt.date) -> Meaning | None:
        if first := _start_of_range(scene):
            year = first.year + (self.month < first.month)
            return date_of(periods.month(year, self.month), scene.counted, self.part, published)
        way = tense.direction(scene)
        if self._may_lie_either_side(scene, way):
            months = [periods.month(published.year + step, self.month) for step in NEARBY_YEARS]
            how = f"the nearest to publication on {scene.published_words}"
            return date_of(nearest(months, published), how, self.part, published)
        away = (self.month - published.month) % MONTHS_A_YEAR
        ahead = way == tense.FUTURE or (way == tense.UNKNOWN and away == 1) or _is_traded(scene)
        side = "next one from" if ahead else "last one up to"
        found = periods.around("month", published, away if ahead else -(-away % MONTHS_A_YEAR))
        how = f"the {side} publication on {scene.published_words}"
        return date_of(found, how, self.part, published)

    def _may_lie_either_side(self, scene: Scene, way: int) -> bool:
        """Say whether the verb does not tell: "through March", "a June accord"."""
        before = scene.kinds(-1)
        if before.keys() & {"UNTIL", "THROUGH"}:
            return not _waits(scene) and tense.by_verb(scene) != tense.FUTURE
        if "BY" in before and way != tense.FUTURE:
            return True
        return way == tense.FUTURE and "WORD" in scene.kinds(1)


def _start_of_range(scene: Scene) -> Day | None:
    """Return the first day of the month from which a range runs: "from November to March"."""
    opened = "MONTH" in scene.kinds(-2) and scene.kinds(-1).keys() & {"TO", "THROUGH", "UNTIL"}
    told = scene.narrative.period
    return told.first if opened and told and told.span.precision is Precision.MONTH else None


def _is_traded(scene: Scene) -> bool:
    """Say whether goods of a month to come are traded: "crude for May delivery"."""
    after = scene.neighbour(1)
    return after is not None and after.word in TRADED


def _waits(scene: Scene) -> bool:
    """Say whether something is still to come: "not due until October"."""
    return tense.is_arranged(scene.neighbour(-2))


@dataclass(frozen=True, slots=True)
class Season:
    """Such as "the summer of 2019", "spring 2020", "the winter", "last fall"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "season of a year": (
            f"THE? {PART} season=SEASON (OF | COMMA | AND)? year=YEAR (HYPHEN/SLASH TWO_DIGITS)?",
            "THE? year=YEAR season=SEASON (?!NAME)",
        ),
        "bare season": (
            f"THE {PART} season=SEASON (?!NAME/WORD/NUMBER/OF/IN)",
            "THE? part=PART HYPHEN? season=SEASON",
            "(IN/BY/SINCE/UNTIL/DURING) <season=SEASON> (?!WORD/NAME)",
        ),
        "last, this or next season": (
            f"{PART} (last=LAST | this=THIS/CURRENT | next=NEXT/COMING) season=SEASON",
            f"{PART} THIS last=PAST season=SEASON",
        ),
    }
    season: str
    year: int | None = None
    part: str = ""
    last: int = 0
    this: int = 0
    next: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the season; without a year, the nearest on the side that the verb looks to."""
        if self.year is not None:
            return date_of(periods.season(self.year, self.season), mod=self.part)
        if scene.published is None:
            return unresolved(f"XXXX-{self.season}", self.part)
        found = self._counted(scene.published)
        return date_of(found, scene.counted, self.part, scene.published)

    def _counted(self, published: dt.date) -> Period | None:
        if self.this and not self.last:
            return periods.season(published.year, self.season)
        origin = published.toordinal()
        seasons = [periods.season(published.year + step, self.season) for step in (-2, -1, 0, 1)]
        known = [one for one in seasons if one]
        if self.last:
            known = [one for one in known if one.span.last.toordinal() < origin][-1:]
        elif self.next:
            known = [one for one in known if one.first.toordinal() > origin][:1]
        return nearest(known, published)


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
        return short or self._counts(scene) or self._is_mere_number(scene)

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
