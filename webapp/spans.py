"""A :class:`~webapp.records.DateSpan` in EDTF (ISO 8601-2) and in words, and back from EDTF.

The edtf library writes and reads the notation; it takes long to import, so it is imported at the
first call. A form that EDTF lacks (a week, the middle of a month, a century before the year 1)
is written as the interval of its first and last day.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from webapp.records import (
    GREGORIAN_CYCLE_DAYS,
    GREGORIAN_CYCLE_YEARS,
    AncientDay,
    DateSpan,
    Day,
    Precision,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BOUNDS = frozenset({"before", "after", "by"})
"""Parts that only bound the day of what happened."""
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")
FIRST_GREGORIAN_YEAR = 1583
FIRST_PLAIN_YEAR = 1000
DAYS_A_WEEK = 7
DAYS_A_WEEKEND = 2
LONGEST_MONTH = 31
MONTHS_A_QUARTER = 3
MONTHS_A_HALF = 6
YEARS_A_DECADE = 10
YEARS_A_CENTURY = 100
PART_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
PART_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
OPEN_ENDS = re.compile(r"^(?:\.\.)?/|/(?:\.\.)?$")


class NotEdtfError(ValueError):
    """A text that is not EDTF of an interval with both ends."""

    def __init__(self, text: str) -> None:
        """Say which text it is."""
        super().__init__(f"{text!r} is not an EDTF date such as 2021-10-20 or 2021-08")


def make_day(year: int, month: int, day: int) -> Day:
    """Return the day of an astronomical ``year``, a date where :mod:`datetime` holds it."""
    return dt.date(year, month, day) if year >= 1 else AncientDay(year, month, day)


def day_from_ordinal(ordinal: int) -> Day:
    """Return the day of an ordinal, the reverse of ``Day.toordinal()``."""
    if ordinal >= 1:
        return dt.date.fromordinal(ordinal)
    cycles = 1 - ordinal // GREGORIAN_CYCLE_DAYS
    shifted = dt.date.fromordinal(ordinal + cycles * GREGORIAN_CYCLE_DAYS)
    return make_day(shifted.year - cycles * GREGORIAN_CYCLE_YEARS, shifted.month, shifted.day)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month, also before the year 1."""
    return monthrange(year if year >= 1 else year % 400 + 400, month)[1]


def span_of_months(year: int, month: int, months: int, precision: Precision) -> DateSpan:
    """Return ``months`` whole months from the first of ``month``."""
    index = year * 12 + month - 1 + months - 1
    last_year, last_month = index // 12, index % 12 + 1
    last = make_day(last_year, last_month, days_in_month(last_year, last_month))
    return DateSpan(make_day(year, month, 1), last, precision)


def days_of(span: DateSpan) -> tuple[int, int]:
    """Name a span by the numbers of its first and last day, whatever its words."""
    return span.first.toordinal(), span.last.toordinal()


def to_edtf(span: DateSpan) -> str:
    """Write ``span`` as EDTF: ``2021-10-20``, ``2021-08``, ``198X``, ``2021-10-18/2021-10-24``."""
    edtf = import_module("edtf.parser.parser_classes")
    forms = _edtf_forms(span, edtf)
    if span.approximate:
        forms = tuple(edtf.UncertainOrApproximate(form, edtf.UA("~")) for form in forms)
    return str(forms[0] if len(forms) == 1 else edtf.Interval(*forms))


def _edtf_forms(span: DateSpan, edtf: ModuleType) -> tuple[object, ...]:
    """Return one EDTF object, or the two ends of an interval."""
    year = year_digits(span.first.year)
    match span.precision:
        case Precision.DAY:
            return (_edtf_day(span.first, edtf),)
        case Precision.MONTH:
            return (edtf.Date(year=year, month=f"{span.first.month:02d}"),)
        case Precision.YEAR:
            return (edtf.Date(year=year),)
        case Precision.DECADE | Precision.CENTURY if _is_round(span):
            digits = 3 if span.precision is Precision.DECADE else 2
            return (edtf.Unspecified(year=year[:digits].ljust(4, "X")),)
        case Precision.SEASON | Precision.QUARTER | Precision.HALF_YEAR:
            return (edtf.Season(year=year, season=str(_season_code(span))),)
        case _:
            return (_edtf_day(span.first, edtf), _edtf_day(span.last, edtf))


def year_digits(year: int) -> str:
    """Write an astronomical year with four digits and, before the year 0, a sign."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _edtf_day(day: Day, edtf: ModuleType) -> object:
    return edtf.Date(year=year_digits(day.year), month=f"{day.month:02d}", day=f"{day.day:02d}")


def _is_round(span: DateSpan) -> bool:
    """Say whether a decade or century is the years that begin with the same digits."""
    years = YEARS_A_DECADE if span.precision is Precision.DECADE else YEARS_A_CENTURY
    first = span.first.year
    return first >= 0 and first % years == 0 and span.last.year == first + years - 1


def _season_code(span: DateSpan) -> int:
    """Return EDTF's number: seasons from 21, quarters from 33, halves from 40."""
    month = span.first.month
    if span.precision is Precision.QUARTER:
        return 33 + (month - 1) // MONTHS_A_QUARTER
    if span.precision is Precision.HALF_YEAR:
        return 40 + (month - 1) // MONTHS_A_HALF
    return 21 + SEASONS.index(_season_name(span))


def _season_name(span: DateSpan) -> str:
    return span.part if span.part in SEASONS else SEASONS[span.first.month // 3 - 1]


@lru_cache(maxsize=4096)
def from_edtf(text: str) -> DateSpan:
    """Read EDTF; NotEdtfError where ``text`` is not EDTF of a closed interval."""
    edtf = import_module("edtf")
    if OPEN_ENDS.search(text):
        raise NotEdtfError(text)
    try:
        parsed = edtf.parse_edtf(text)
        first, last = _day_of(parsed.lower_strict()), _day_of(parsed.upper_strict())
    except (edtf.EDTFParseException, TypeError, ValueError, AttributeError) as error:
        raise NotEdtfError(text) from error
    return _span_of_form(text, first, last)


def _day_of(time: tuple[int, ...]) -> Day:
    return make_day(*time[:3])


def _span_of_form(text: str, first: Day, last: Day) -> DateSpan:
    approximate = "~" in text or "%" in text
    form = text.replace("~", "").replace("?", "").replace("%", "")
    if season := re.fullmatch(r"-?\d{4}-(\d\d)", form):
        code = int(season[1])
        if code > 12:  # noqa: PLR2004 (above the months EDTF numbers seasons and quarters)
            return _span_of_season(first.year, code, approximate=approximate)
    precision, part = _precision_of(form, first, last)
    return DateSpan(first, last, precision, approximate, part)


def _span_of_season(year: int, code: int, *, approximate: bool) -> DateSpan:
    """Return a season, quarter or half: winter runs from December into the next year."""
    if code <= 32:  # noqa: PLR2004 (EDTF: 21-24 seasons, 25-32 the same by hemisphere)
        index = (code - 21) % 4
        span = span_of_months(year, 3 * index + 3, 3, Precision.SEASON)
        return DateSpan(span.first, span.last, span.precision, approximate, SEASONS[index])
    if code <= 36:  # noqa: PLR2004 (EDTF: 33-36 quarters)
        span = span_of_months(year, 3 * (code - 33) + 1, 3, Precision.QUARTER)
    else:
        span = span_of_months(year, 6 * ((code - 40) % 2) + 1, 6, Precision.HALF_YEAR)
    return DateSpan(span.first, span.last, span.precision, approximate)


def _precision_of(form: str, first: Day, last: Day) -> tuple[Precision, str]:
    if "/" in form:
        return _interval_precision(first, last)
    if "X" in form:
        return (Precision.CENTURY if "XX" in form else Precision.DECADE), ""
    dashes = form.lstrip("-").count("-")
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[min(dashes, 2)], ""


def _interval_precision(first: Day, last: Day) -> tuple[Precision, str]:
    """Recognise the intervals that :func:`to_edtf` writes for what EDTF cannot say."""
    days = last.toordinal() - first.toordinal() + 1
    weekday = (first.toordinal() - 1) % DAYS_A_WEEK
    if (days, weekday) == (DAYS_A_WEEK, 0):
        return Precision.WEEK, ""
    if (days, weekday) == (DAYS_A_WEEKEND, 5):
        return Precision.WEEKEND, ""
    return _part_precision(first, last)


def _part_precision(first: Day, last: Day) -> tuple[Precision, str]:
    same_month = (first.year, first.month) == (last.year, last.month)
    for part, (start, end) in PART_DAYS.items():
        if same_month and (first.day, last.day) == (
            start,
            min(end, days_in_month(last.year, last.month)),
        ):
            return Precision.PART_OF_MONTH, part
    whole_months = first.day == 1 and last.day == days_in_month(last.year, last.month)
    for part, (start, end) in PART_MONTHS.items():
        months = (first.month, last.month) == (start, end)
        if months and whole_months and first.year == last.year:
            return Precision.PART_OF_YEAR, part
    return Precision.RANGE, ""


def in_words(span: DateSpan) -> str:
    """Say ``span`` as a reader would: ``Wednesday 20 October 2021``, ``mid-August 2021``."""
    words = _WORDS.get(span.precision, _range_words)(span)
    if span.part in BOUNDS:
        words = f"{span.part} {words}"
    return f"about {words}" if span.approximate else words


def year_in_words(year: int) -> str:
    """Say an astronomical year: "2021", "70 CE" (a bare 70 looks like no year), "44 BCE"."""
    if year >= FIRST_PLAIN_YEAR:
        return str(year)
    return f"{year} CE" if year >= 1 else f"{1 - year} BCE"


def _day_words(span: DateSpan) -> str:
    day = span.first
    words = f"{day.day} {MONTHS[day.month - 1]} {year_in_words(day.year)}"
    if day.year < FIRST_GREGORIAN_YEAR:
        return words
    return f"{WEEKDAYS[(day.toordinal() - 1) % DAYS_A_WEEK]} {words}"


def _month_words(span: DateSpan) -> str:
    return f"{MONTHS[span.first.month - 1]} {year_in_words(span.first.year)}"


def _part_words(span: DateSpan) -> str:
    month = span.precision is Precision.PART_OF_MONTH
    whole = _month_words(span) if month else year_in_words(span.first.year)
    if span.part == "mid":
        return f"mid-{whole}"
    return f"{span.part} of {whole}" if span.part in {"start", "end"} else f"{span.part} {whole}"


def _season_words(span: DateSpan) -> str:
    name, year = _season_name(span), year_in_words(span.first.year)
    if span.first.year != span.last.year:
        return f"{name} {span.first.year}–{span.last.year % 100:02d}"
    return f"{name} {year}"


def _quarter_words(span: DateSpan) -> str:
    number = ORDINALS[(span.first.month - 1) // MONTHS_A_QUARTER]
    return f"{number} quarter of {year_in_words(span.first.year)}"


def _half_words(span: DateSpan) -> str:
    number = ORDINALS[(span.first.month - 1) // MONTHS_A_HALF]
    return f"{number} half of {year_in_words(span.first.year)}"


def _decade_words(span: DateSpan) -> str:
    if span.first.year < 1:
        return f"{(1 - span.last.year) // YEARS_A_DECADE * YEARS_A_DECADE}s BCE"
    return f"{span.first.year}s{'' if span.first.year >= FIRST_PLAIN_YEAR else ' CE'}"


def _century_words(span: DateSpan) -> str:
    if span.first.year < 1 and span.last.year < 1:
        number, era = (1 - span.first.year) // YEARS_A_CENTURY, " BCE"
    else:
        number, era = span.last.year // YEARS_A_CENTURY + 1, ""
    return f"{number}{_ordinal_ending(number)} century{era}"


def _ordinal_ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _range_words(span: DateSpan) -> str:
    """Say the first and the last day, leaving out what both share."""
    first, last = span.first, span.last
    if _is_whole(span, months_only=False):
        years = (year_in_words(first.year), year_in_words(last.year))
        return years[0] if first.year == last.year else f"{years[0]} to {years[1]}"
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    whole = _is_whole(span, months_only=True)
    if whole and same_month:
        return _month_words(span)
    ends = tuple(
        MONTHS[day.month - 1] if whole else f"{day.day} {MONTHS[day.month - 1]}"
        for day in (first, last)
    )
    start = str(first.day) if same_month else ends[0]
    if not same_year:
        start = f"{start} {year_in_words(first.year)}"
    return f"{start} to {ends[1]} {year_in_words(last.year)}"


def _is_whole(span: DateSpan, *, months_only: bool) -> bool:
    """Say whether the span is made of whole months, or of whole years."""
    first, last = span.first, span.last
    months = first.day == 1 and last.day == days_in_month(last.year, last.month)
    return months and (months_only or (first.month, last.month) == (1, 12))


_WORDS = {
    Precision.DAY: _day_words,
    Precision.MONTH: _month_words,
    Precision.PART_OF_MONTH: _part_words,
    Precision.PART_OF_YEAR: _part_words,
    Precision.SEASON: _season_words,
    Precision.QUARTER: _quarter_words,
    Precision.HALF_YEAR: _half_words,
    Precision.YEAR: lambda span: year_in_words(span.first.year),
    Precision.DECADE: _decade_words,
    Precision.CENTURY: _century_words,
}
