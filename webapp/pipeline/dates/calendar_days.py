"""Expressions that name a day of the calendar: "20 October 2021", "Oct. 20", "2021-10-20"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from webapp.pipeline.dates import periods, tense
from webapp.pipeline.dates.meaning import DATE, NOTHING, Meaning, date_of, timed, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene
from webapp.records import DateSpan, Precision
from webapp.spans import days_in_month, in_words

MONTHS_A_YEAR: Final = 12
NEARBY_YEARS: Final = (-1, 0, 1)
TWO_DIGITS: Final = 100
DAYS_A_MONTH: Final = 31
DAYS_A_WEEK: Final = 7
WEEKS_A_MONTH: Final = 5
# The day nearest to publication is right 94 times in 100; a verb overrules it only beyond this.
FAR_DAYS: Final = 62
FIGURES: Final = re.compile(r"([0-9]+)[-/.]([0-9]+)[-/.]([0-9]+)(?:T([0-9]{2}:[0-9]{2}).*)?")
DAY: Final = "MONTH_DAY/MONTH_ORDINAL"
RANGE: Final = "(TO/AND/THROUGH/OR)"
DASH: Final = "(TO/AND/THROUGH/UNTIL/HYPHEN)"
COUNTED: Final = "PERCENT/SCALE/UNIT/UNITS"
NAMED_YEAR: Final = "(last=LAST | this=THIS | next=NEXT) YEAR_WORD"
WEEKDAY: Final = "(weekday=WEEKDAY/SHORT_WEEKDAY DOT? COMMA? THE?)?"
MONTH_FIRST: Final = f"{WEEKDAY} month=MONTH DOT? THE? day=MONTH_DAY/MONTH_ORDINAL"
THE_WEEK: Final = (
    "THE? WEEK_WORD (OF | BEGINNING | ended=ENDED) (WEEKDAY/SHORT_WEEKDAY)? DOT? COMMA? THE?"
)
DAY_FIRST: Final = f"{WEEKDAY} day=MONTH_DAY/MONTH_ORDINAL OF? month=MONTH"
THE_DAY_FIRST: Final = f"(THE (?=MONTH_ORDINAL))? {DAY_FIRST}"
"""Only an ordinal takes the article: that of "the 7 July attacks" belongs to the attacks."""


def astronomical(year: int, era: int) -> int:
    """Return the year as ISO 8601 counts: 44 BC is -43."""
    return 1 - year if era < 0 else year


def full_year(year: int, era: int = 0) -> int:
    """Return the astronomical year; two digits without an era are of 1951 to 2050."""
    if year < TWO_DIGITS and not era:
        return year + (1900 if year > TWO_DIGITS // 2 else 2000)
    return astronomical(year, era)


def nearest(candidates: Iterable[Period | None], published: dt.date) -> Period | None:
    """Return the period that begins nearest to publication, the earlier of two equals."""
    known = [period for period in candidates if period]
    origin = published.toordinal()
    return min(known, key=lambda period: abs(period.first.toordinal() - origin), default=None)


def nearest_day(scene: Scene, month: int, day: int, weekday: int | None = None) -> Meaning | None:
    """Return the day of a month whose year is left to the reader; a weekday beside it decides."""
    if scene.narrative.year is not None:
        told = periods.day(scene.narrative.year, month, day)
        return date_of(told, "in the year being told", "", scene.narrative.day)
    if scene.published is None:
        return unresolved(f"XXXX-{month:02d}-{day:02d}")
    years = [scene.published.year + offset for offset in NEARBY_YEARS]
    days = [periods.day(year, month, day) for year in years]
    if found := _on_weekday(days, weekday):
        return date_of(found, "the one on that weekday", "", scene.published)
    near = nearest(days, scene.published)
    found = on_side(near, days, scene, scene.published)
    return date_of(found, how_chosen(found, near, scene), "", scene.published)


def how_chosen(found: Period | None, near: Period | None, scene: Scene) -> str:
    """Say why a day is meant: it is the nearest, or the verb looks the other way."""
    why = "the nearest to" if found is near else "by its verb on the other side of"
    return f"{why} publication on {scene.published_words}"


def _on_weekday(days: Iterable[Period | None], weekday: int | None) -> Period | None:
    """Return the one day that falls on the weekday written beside it: "Saturday, Oct. 24"."""
    fitting = [
        day for day in days if day and day.first.toordinal() % DAYS_A_WEEK == (weekday or 0) % 7
    ]
    return fitting[0] if weekday and len(fitting) == 1 else None


def on_side(
    found: Period | None, days: Sequence[Period | None], scene: Scene, published: dt.date
) -> Period | None:
    """Take the day of the other year where a far one contradicts the verb."""
    if found is None:
        return None
    away = found.first.toordinal() - published.toordinal()
    if (
        scene.kinds(1).keys() & {"WORD", "ATTACK"}
        or abs(away) <= FAR_DAYS
        or tense.direction(scene) != (tense.PAST if away > 0 else tense.FUTURE)
    ):
        return found
    index = days.index(found) + (-1 if away > 0 else 1)
    return days[index] if 0 <= index < len(days) and days[index] else found


@dataclass(frozen=True, slots=True)
class MonthDay:
    """Such as "20 October 2021", "Oct. 20", "the 20th of October", "Wednesday, Oct. 20, 2021"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "day of a month": (
            f"{MONTH_FIRST} COMMA? year=YEAR",
            f"{MONTH_FIRST} COMMA? year=YEAR_DIGITS era=ERA",
            f"{THE_DAY_FIRST} DOT? COMMA? year=YEAR",
            f"{DAY_FIRST} COMMA? year=YEAR_DIGITS era=ERA",
        ),
        "first day of a range": (
            f"<month=MONTH DOT? day=MONTH_DAY> {RANGE} MONTH_DAY COMMA year=YEAR",
            f"<day={DAY}> {RANGE} {DAY} OF? month=MONTH (COMMA? year=YEAR)?",
            f"<month=MONTH DOT? day={DAY}> {DASH} end=MONTH DOT? {DAY} COMMA? year=YEAR",
            f"<day={DAY} OF? month=MONTH> {DASH} {DAY} OF? end=MONTH COMMA? year=YEAR",
        ),
        "last day of a range": (
            f"month=MONTH DOT? {DAY} {RANGE} <day={DAY} (COMMA year=YEAR)?> (?!{COUNTED}/HYPHEN)",
        ),
        "day of a month without a year": (
            f"{MONTH_FIRST} (?!PERCENT/SCALE)",
            THE_DAY_FIRST,
            "THE day=ORDINAL OF month=MONTH (COMMA? year=YEAR)?",
        ),
        "day of a month of the year being told": (
            f"month=MONTH DOT? day={DAY} COMMA? OF? told=THAT YEAR_WORD",
            f"day={DAY} OF? month=MONTH OF? told=THAT YEAR_WORD",
        ),
        "day of a month of a named year": (f"month=MONTH DOT? day={DAY} COMMA? OF? {NAMED_YEAR}",),
        "last or next day of a month": (f"(before=LAST | after=NEXT) month=MONTH DOT? day={DAY}",),
    }
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    era: int = 0
    last: int = 0
    this: int = 0
    next: int = 0
    before: int = 0
    after: int = 0
    told: int = 0
    end: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day; without a year, the one nearest to publication."""
        if self.year is not None:
            return date_of(self._of_year(self.year)) or NOTHING
        if self.told and isinstance(scene.narrative.day, dt.date):
            named = self._of_year(scene.narrative.day.year)
            return date_of(named, "in the year being told", "", scene.narrative.day)
        if scene.published is not None and any((self.before, self.after)):
            return self._beside(scene, scene.published)
        if scene.published is not None and any((self.last, self.this, self.next)):
            named = self._of_year(scene.published.year + self.next - self.last)
            return date_of(named, scene.counted)
        return nearest_day(scene, self.month, self.day, self.weekday)

    def _of_year(self, year: int) -> Period | None:
        """Return the day; at the start of a range over New Year, that of the year before."""
        began = astronomical(year, self.era) - (self.month > self.end > 0)
        return periods.day(began, self.month, self.day)

    def _beside(self, scene: Scene, published: dt.date) -> Meaning | None:
        """Return the last such day before publication, or the next one after it."""
        years = [published.year + offset for offset in NEARBY_YEARS]
        days = [day for year in years if (day := periods.day(year, self.month, self.day))]
        origin = published.toordinal()
        if self.before:
            days = [day for day in days if day.first.toordinal() < origin][-1:]
        else:
            days = [day for day in days if day.first.toordinal() > origin][:1]
        return date_of(nearest(days, published), scene.counted, "", published)


@dataclass(frozen=True, slots=True)
class DaysOfMonth:
    """Days written as one: "3-5 May", "Oct. 20-22, 2021"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "days of a month": (
            "month=MONTH DOT? day=MONTH_DAY HYPHEN last=MONTH_DAY (COMMA? year=YEAR)? (?!PERCENT)",
            "day=MONTH_DAY HYPHEN last=MONTH_DAY OF? month=MONTH (COMMA? year=YEAR)?",
        ),
    }
    month: int
    day: int
    last: int
    year: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Span the days from the first to the last."""
        if self.last <= self.day:
            return None
        ends = [
            MonthDay(self.month, day, self.year).resolve(scene) for day in (self.day, self.last)
        ]
        first, last = ends
        if first is None or last is None:
            return None
        value = f"{first.value}/{last.value}"
        if first.span is None or last.span is None:
            return unresolved(value)
        span = DateSpan(first.span.first, last.span.last, Precision.RANGE)
        return Meaning(DATE, value, span, first.how, "", first.reference)


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """A week by its month: "the first week of April", "the last week of March 2020"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "week of a month": (
            "THE? (number=ORDINAL | last=LAST) WEEK_WORD (OF | IN) month=MONTH (COMMA? year=YEAR)?",
        ),
    }
    month: int
    number: int = 0
    last: int = 0
    year: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the calendar week that has most days of the month's first, second ... seven."""
        number = WEEKS_A_MONTH if self.last else self.number
        middle = min(7 * number - 3, days_in_month(self.year or 1, self.month) - 3)
        named = MonthDay(self.month, middle, self.year).resolve(scene)
        if named is None or named.span is None or not isinstance(named.span.first, dt.date):
            return named and unresolved("XXXX-WXX")
        week = periods.week_of(named.span.first)
        return date_of(week, named.how, "", named.reference)


@dataclass(frozen=True, slots=True)
class WeekdayOfMonth:
    """A weekday counted in its month: "the second Monday of June", "the last Friday in May"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "weekday of a month": (
            (
                "THE? (number=ORDINAL | last=LAST) weekday=WEEKDAY (OF | IN) month=MONTH"
                " (COMMA? year=YEAR)?"
            ),
        ),
    }
    weekday: int
    month: int
    number: int = 0
    last: int = 0
    year: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day, in the year that the month's middle would have."""
        middle = MonthDay(self.month, DAYS_A_MONTH // 2, self.year).resolve(scene)
        if middle is None or middle.span is None:
            return middle and unresolved(f"XXXX-{self.month:02d}-XX")
        number = -1 if self.last else self.number
        year = middle.span.first.year
        day = periods.weekday_of_month(year, self.month, self.weekday, number)
        return date_of(periods.day_of(day), middle.how, "", middle.reference) if day else NOTHING


@dataclass(frozen=True, slots=True)
class WeekOfDay:
    """A week by one of its days: "the week of March 6", "the week beginning 4 May"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "week of a day": (
            f"{THE_WEEK} month=MONTH DOT? day={DAY} (COMMA? year=YEAR)?",
            f"{THE_WEEK} day={DAY} OF? month=MONTH (COMMA? year=YEAR)?",
        ),
    }
    month: int
    day: int
    year: int | None = None
    ended: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the calendar week that holds the day; one that a Sunday opens is the next."""
        named = MonthDay(self.month, self.day, self.year).resolve(scene)
        if named is None or named.span is None or not isinstance(named.span.first, dt.date):
            return named and unresolved("XXXX-WXX")
        opened = not self.ended and named.span.first.isoweekday() == DAYS_A_WEEK
        week = periods.around("week", named.span.first, int(opened))
        return date_of(week, named.how, "", named.reference)


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day of the month being told of: "on the 20th"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "day of the month being told": (
            "weekday=WEEKDAY THE day=MONTH_ORDINAL",
            "(ON/SINCE/UNTIL/BY) <THE day=MONTH_ORDINAL> (DOT/COMMA/STOP/BREAK/AND/TO/AT/BY)",
        ),
    }
    day: int
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day of the month being told; where none is, the nearest to publication."""
        origin = scene.narrative.day or scene.published
        if origin is None:
            return unresolved(f"XXXX-XX-{self.day:02d}")
        if not isinstance(origin, dt.date):
            return None
        how = f"the nearest to {in_words(periods.day_of(origin).span)}"
        if scene.narrative.day is not None:
            return date_of(periods.day(origin.year, origin.month, self.day), how, "", origin)
        months = [periods.around("month", origin, step) for step in (-1, 0, 1)]
        days = [
            month and periods.day(month.first.year, month.first.month, self.day) for month in months
        ]
        if written := _on_weekday(days, self.weekday):
            return date_of(written, how, "", origin)
        return date_of(nearest(_looked_to(days, scene, origin), origin), how, "", origin)


def _looked_to(
    days: Sequence[Period | None], scene: Scene, origin: dt.date
) -> Iterable[Period | None]:
    """Keep the days on the side of publication to which the verb looks."""
    way = tense.direction(scene)
    return (day for day in days if day and way * (day.first.toordinal() - origin.toordinal()) >= 0)


@dataclass(frozen=True, slots=True)
class FigureDay:
    """A day in figures: "2021-10-20", "2021-10-20T09:30", "10/20/2021"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "date in figures": ("written=ISO", "written=SLASHED"),
    }
    written: str

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day; of two readings of slashes, the American one unless it cannot be."""
        del scene
        match = FIGURES.match(self.written)
        if match is None:
            return None
        numbers = [int(match[place]) for place in (1, 2, 3)]
        if len(match[1]) > 2:  # noqa: PLR2004 (the year comes first)
            return timed(date_of(periods.day(*numbers)), match[4] or "")
        first, second, year = numbers
        if len(match[3]) == 2:  # noqa: PLR2004 (a year of two digits)
            year = full_year(year)
        if first > MONTHS_A_YEAR or "." in self.written:
            first, second = second, first
        return date_of(periods.day(year, first, second))
