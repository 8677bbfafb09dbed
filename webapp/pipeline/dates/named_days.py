"""Days with a name: "Christmas", "Good Friday", "Thanksgiving 2019", "9/11".

Feasts of Easter and of the fourth Thursday come from dateutil; those of other calendars from the
holidays library, which is imported when the first of its days is named: it takes long to import.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import ClassVar

from dateutil.easter import easter

from webapp import vocabulary
from webapp.pipeline.dates import periods
from webapp.pipeline.dates.calendar_days import NEARBY_YEARS, how_chosen, nearest, on_side
from webapp.pipeline.dates.lexicon import DateWords
from webapp.pipeline.dates.meaning import Meaning, date_of, unresolved
from webapp.pipeline.dates.periods import Period
from webapp.pipeline.dates.scene import Scene

# The years for which dateutil knows the Western Easter.
FIRST_EASTER = 1583
LAST_EASTER = 4099
WEEKDAYS = {"MO": 1, "TH": 4}


@cache
def day_named(name: str, year: int) -> dt.date | None:
    """Return the day of ``name`` ("12-25", "easter-2", "US Labor Day") in a year."""
    if name.startswith("easter"):
        if not FIRST_EASTER <= year <= LAST_EASTER:
            return None
        return easter(year) + dt.timedelta(int(name.removeprefix("easter")))
    if name[0].isdigit():
        month, _, day = name.partition("-")
        if day.isdigit():
            return dt.date(year, int(month), int(day))
        return periods.weekday_of_month(year, int(month), WEEKDAYS[day[:2]], int(day[2:]))
    country, _, holiday = name.partition(" ")
    listed = import_module("holidays").country_holidays(country, years=year, language="en_US")
    found: list[dt.date] = listed.get_named(holiday, lookup="exact")
    return min(found, default=None)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """Such as "Christmas", "last Thanksgiving", "Good Friday 2019"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "named day": ("(last=LAST | this=THIS | next=NEXT)? name=NAMED_DAY (COMMA? year=YEAR)?",),
    }
    name: str
    year: int | None = None
    last: int = 0
    this: int = 0
    next: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day; without a year, the one nearest to publication."""
        if self.year is not None:
            return date_of(self._period(self.year))
        if scene.published is None:
            fixed = self.name.replace("-", "").isdigit()
            return unresolved(f"XXXX-{self.name}" if fixed else "XXXX-XX-XX")
        years = [scene.published.year + step for step in NEARBY_YEARS]
        days = [day for year in years if (day := self._period(year))]
        today = scene.published.toordinal()
        if self.last:
            days = [day for day in days if day.first.toordinal() < today][-1:]
        if self.next:
            days = [day for day in days if day.first.toordinal() > today][:1]
        near = nearest(days, scene.published)
        found = on_side(near, days, scene, scene.published)
        return date_of(found, how_chosen(found, near, scene), "", scene.published)

    def _period(self, year: int) -> Period | None:
        day = day_named(self.name, year) if 1 <= year <= periods.LAST_YEAR else None
        return periods.day_of(day) if day else None


@dataclass(frozen=True, slots=True)
class HistoricDay:
    """A day that became a name: "9/11"."""

    rules: ClassVar[dict[str, tuple[str, ...]]] = {
        "historic day": (
            "date=HISTORIC_DAY",
            "<month=MONTH DOT? day=MONTH_DAY> ATTACK",
        ),
    }
    date: str = ""
    month: int = 0
    day: int = 0

    def resolve(self, scene: Scene) -> Meaning | None:
        """Name the day of that year, unless the text is older."""
        date = self.date or historic_days().get(f"{self.month:02d}-{self.day:02d}")
        if date is None:
            return None
        day = dt.date.fromisoformat(date)
        if scene.published is not None and scene.published < day:
            return None
        return date_of(periods.day_of(day))


@cache
def historic_days() -> dict[str, str]:
    """Return the dates of historic days by month and day."""
    words = vocabulary.built_in("dates-en", DateWords).kind["historic_day"].words
    return {date[5:]: date for date in words}
