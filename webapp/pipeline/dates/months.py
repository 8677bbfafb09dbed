"""Expressions that name a month or a season."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.calendar_days import MONTHS_A_YEAR, NEARBY_YEARS, full_year, nearest
from webapp.pipeline.dates.meaning import Meaning, date_of, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene
from webapp.records import Day, Precision

PART: Final = "(part=PART HYPHEN?)?"
THE_PART: Final = "((THE (?!PART HYPHEN))? part=PART HYPHEN?)?"
"""The article of "the late-November trip" belongs to the trip."""
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
RANGE: Final = "(TO/AND/THROUGH/HYPHEN/UNTIL)"
TRADED: Final = frozenset({"delivery", "settlement", "futures"})
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
