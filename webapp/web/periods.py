"""The periods that the strip is made of, from a thousand years to a day.

Each holds the next finer ones, so that a reader zooms from one to the other. A week is cut at the
borders of its month: a period lies in exactly one coarser one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from webapp.records import Day
from webapp.spans import FIRST_PLAIN_YEAR, MONTHS, WEEKDAYS, days_in_month, make_day, year_in_words

DAYS_A_WEEK = 7
YEARS_A_DECADE = 10
YEARS_A_CENTURY = 100
YEARS_A_MILLENNIUM = 1000
MONTH_LENGTH = 3


class Unit(IntEnum):
    """The units of zooming, coarsest first."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    WEEK = 5
    DAY = 6


@dataclass(frozen=True, slots=True)
class Period:
    """A period from its first to its last day, both inclusive.

    It is one of its ``unit``, or a run of several that lie side by side in the next coarser one.
    """

    unit: Unit
    first: Day
    last: Day

    @property
    def ordinals(self) -> tuple[int, int]:
        """The first and the last day as proleptic ordinals."""
        return self.first.toordinal(), self.last.toordinal()

    @property
    def is_run(self) -> bool:
        """Say whether the period is several of its unit."""
        return enclosing(self.first, self.unit) != self

    @property
    def _is_plain_decade(self) -> bool:
        """Say whether "1970s" names the period: "1900s" is no century, "70s" may be of any."""
        is_decade = self.unit is Unit.DECADE and not self.is_run
        return is_decade and self.first.year >= FIRST_PLAIN_YEAR

    @property
    def bounds(self) -> tuple[str, str]:
        """The shortest values of ``from`` and ``to`` that say this period."""
        match self.unit:
            case Unit.MILLENNIUM | Unit.CENTURY | Unit.DECADE | Unit.YEAR:
                return _year(self.first.year), _year(self.last.year)
            case Unit.MONTH:
                return _year_and_month(self.first), _year_and_month(self.last)
            case _:
                return self.first.isoformat(), self.last.isoformat()

    @property
    def words(self) -> str:
        """The period said in full, such as "October 2021" or "18 to 24 October 2021"."""
        first, last = self.first, self.last
        month = f"{MONTHS[first.month - 1]} {year_in_words(first.year)}"
        if self._is_plain_decade:
            return self.label
        if self.unit <= Unit.YEAR:
            years = (year_in_words(first.year), year_in_words(last.year))
            return years[0] if first.year == last.year else " to ".join(years)
        if self.unit is Unit.MONTH:
            return (
                month
                if first.month == last.month
                else f"{MONTHS[first.month - 1]} to {_last(self)}"
            )
        if first.day != last.day:
            return f"{first.day} to {last.day} {month}"
        return f"{WEEKDAYS[(first.toordinal() - 1) % DAYS_A_WEEK]} {first.day} {month}"

    @property
    def label(self) -> str:
        """The period said in a few letters, beneath its bar."""
        first, last = self.first, self.last
        if self._is_plain_decade:
            return f"{first.year}s"
        if self.unit <= Unit.YEAR:
            return _years(first.year, last.year)
        if self.unit is Unit.MONTH:
            ends = dict.fromkeys(MONTHS[day.month - 1][:MONTH_LENGTH] for day in (first, last))
            return "–".join(ends)
        return str(first.day) if first.day == last.day else f"{first.day}–{last.day}"

    @property
    def short_label(self) -> str:
        """The label for a narrow bar: "’80s", "’09", "Oct", or where a longer period begins."""
        if self.first.year < FIRST_PLAIN_YEAR and self.unit <= Unit.YEAR:
            return year_in_words(self.first.year)
        if self.unit is Unit.DECADE and not self.is_run:
            return f"’{self.first.year % YEARS_A_CENTURY:02d}s"
        if self.unit is Unit.YEAR:
            return f"’{self.first.year % YEARS_A_CENTURY:02d}"
        if self.unit is Unit.MONTH:
            return self.label[:MONTH_LENGTH]
        return self.label.partition("–")[0]

    @property
    def stretch_label(self) -> str:
        """The label above several bars: "Oct 2021", "18–24 Oct", "2021"."""
        month = MONTHS[self.first.month - 1][:MONTH_LENGTH]
        match self.unit:
            case Unit.MONTH:
                return f"{month} {year_in_words(self.first.year)}"
            case Unit.WEEK:
                return f"{self.label} {month}"
            case _:
                return self.label

    def parts(self) -> tuple[Period, ...]:
        """Return the periods of the next finer unit, in order; a day or a run has none."""
        if self.is_run:
            return ()
        match self.unit:
            case Unit.MILLENNIUM | Unit.CENTURY | Unit.DECADE:
                step = LENGTHS[Unit(self.unit + 1)]
                years = range(self.first.year, self.last.year + 1, step)
                return tuple(years_from(year, step) for year in years)
            case Unit.YEAR:
                return tuple(month_of(self.first.year, month) for month in range(1, 13))
            case Unit.MONTH:
                return _weeks(self.first, self.last)
            case Unit.WEEK:
                return _days(self.first, self.last)
            case _:
                return ()


LENGTHS = {
    Unit.MILLENNIUM: YEARS_A_MILLENNIUM,
    Unit.CENTURY: YEARS_A_CENTURY,
    Unit.DECADE: YEARS_A_DECADE,
    Unit.YEAR: 1,
}
"""The units that are whole years, and how many."""
UNITS_BY_YEARS = {years: unit for unit, years in LENGTHS.items()}


def years_from(year: int, years: int) -> Period:
    """Return the year, decade, century or thousand years that begins with ``year``."""
    return Period(UNITS_BY_YEARS[years], make_day(year, 1, 1), make_day(year + years - 1, 12, 31))


def month_of(year: int, month: int) -> Period:
    """Return a month of a year."""
    last = days_in_month(year, month)
    return Period(Unit.MONTH, make_day(year, month, 1), make_day(year, month, last))


def _weeks(first: Day, last: Day) -> tuple[Period, ...]:
    """Cut a month into its weeks from Monday; the first and the last may be shorter."""
    weeks, start = [], first.day
    while start <= last.day:
        day = make_day(first.year, first.month, start)
        to_sunday = DAYS_A_WEEK - 1 - (day.toordinal() - 1) % DAYS_A_WEEK
        end = min(start + to_sunday, last.day)
        weeks.append(Period(Unit.WEEK, day, make_day(first.year, first.month, end)))
        start = end + 1
    return tuple(weeks)


def _days(first: Day, last: Day) -> tuple[Period, ...]:
    """Return the days of a week, which lie in one month."""
    numbers = range(first.day, last.day + 1)
    days = (make_day(first.year, first.month, number) for number in numbers)
    return tuple(Period(Unit.DAY, day, day) for day in days)


def enclosing(day: Day, unit: Unit) -> Period:
    """Return the period of ``unit`` that ``day`` lies in."""
    if unit in LENGTHS:
        return years_from(day.year - day.year % LENGTHS[unit], LENGTHS[unit])
    month = month_of(day.year, day.month)
    if unit is Unit.MONTH:
        return month
    week = next(week for week in month.parts() if week.first.day <= day.day <= week.last.day)
    return week if unit is Unit.WEEK else Period(Unit.DAY, day, day)


def _years(first: int, last: int) -> str:
    """Write years in as few figures as can be read: "2001–09", "1890–1912", "50–41 BCE"."""
    if first == last:
        return year_in_words(first)
    if last < FIRST_PLAIN_YEAR:
        before, _, era = year_in_words(first).partition(" ")
        same_era = (first < 1) is (last < 1)
        return f"{before}{'' if same_era else f' {era}'}–{year_in_words(last)}"
    same_century = first // YEARS_A_CENTURY == last // YEARS_A_CENTURY
    end = f"{last % YEARS_A_CENTURY:02d}" if same_century else str(last)
    return f"{first if first >= 1 else year_in_words(first)}–{end}"


def _last(period: Period) -> str:
    return f"{MONTHS[period.last.month - 1]} {year_in_words(period.last.year)}"


def _year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _year_and_month(day: Day) -> str:
    return f"{_year(day.year)}-{day.month:02d}"
