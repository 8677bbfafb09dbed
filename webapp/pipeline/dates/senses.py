"""What one written word, figure or sign can mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from webapp.pipeline.dates.lexicon import Sense, load

# int() refuses more than 4,300 digits, and such figures count nothing.
LONGEST_FIGURE: Final = 9
DAYS_A_MONTH: Final = 31
HOURS_A_DAY: Final = 24
MINUTES_AN_HOUR: Final = 60
EARLIEST_BARE_YEAR: Final = 1000
LATEST_BARE_YEAR: Final = 2199
FIGURE: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
CLOCK: Final = re.compile(r"([0-9]{1,2})([:.])([0-9]{2})(?::[0-9]{2})?")
ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
SLASHED: Final = re.compile(r"[0-9]{1,4}([/.])[0-9]{1,2}\1[0-9]{2,4}")
ORDINAL: Final = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)", re.IGNORECASE)
DECADE: Final = re.compile(r"([0-9]{1,3}0)['’]?s")


@lru_cache(maxsize=1 << 16)
def sense_of(written: str) -> Sense:
    """Return what ``written`` can mean when it stands alone."""
    lexicon = load()
    first = written[0]
    if first.isascii() and first.isdigit():
        return _figure(written)
    if first.isupper():
        known = lexicon.capitals.get(written) or lexicon.capitals.get(written.capitalize())
        return known or lexicon.words.get(written.lower()) or lone_sense("NAME")
    if found := lexicon.words.get(written):
        return found
    if first.isspace():
        return lone_sense("BREAK")
    return lone_sense("STOP" if first in "?!:" else "WORD")


@cache
def lone_sense(kind: str) -> Sense:
    """Return the sense of a word of one kind that has no value."""
    return load().sense({kind: 0})


def unknown_word() -> Sense:
    """Return the sense of a word that dates do not use."""
    return lone_sense("WORD")


def number_sense(value: float) -> Sense:
    """Return the sense of a number written in words."""
    kinds = ("NUMBER", "WHOLE") if isinstance(value, int) else ("NUMBER",)
    return load().sense(dict.fromkeys(kinds, value))


def year_sense(value: int) -> Sense:
    """Return the sense of a year written in words."""
    return load().sense({"YEAR": value})


def clock_sense(hour: int, minute: int) -> Sense:
    """Return the sense of a time of day."""
    return load().sense({"CLOCK": hour * MINUTES_AN_HOUR + minute})


def _figure(written: str) -> Sense:
    """Read what begins with a digit: the first form that fits."""
    for form, read in FORMS:
        if (match := form.fullmatch(written)) and (sense := read(match)):
            return sense
    return unknown_word()


def _clock(match: re.Match[str]) -> Sense | None:
    hour, minute = int(match[1]), int(match[3])
    if hour > HOURS_A_DAY or minute >= MINUTES_AN_HOUR:
        return None
    if match[2] == ".":
        time = hour * MINUTES_AN_HOUR + minute
        return load().sense({"NUMBER": float(f"{hour}.{minute:02d}"), "DOTTED_CLOCK": time})
    return clock_sense(hour, minute)


def _ordinal(match: re.Match[str]) -> Sense:
    number = int(match[1])
    if 1 <= number <= DAYS_A_MONTH:
        return load().sense({"ORDINAL": number, "MONTH_ORDINAL": number})
    return load().sense({"ORDINAL": number})


def _number(match: re.Match[str]) -> Sense | None:
    written = match[0]
    if len(written) > LONGEST_FIGURE:
        return None
    if "." in written:
        return number_sense(float(written.replace(",", "")))
    number = int(written.replace(",", ""))
    kinds = ["NUMBER", "WHOLE"]
    if "," not in written:
        kinds += _digit_kinds(number, len(written))
    return load().sense(dict.fromkeys(kinds, number))


def _digit_kinds(number: int, digits: int) -> list[str]:
    """Return what a figure of so many digits may be: a day of a month, an hour, a year."""
    kinds = ["YEAR_DIGITS"] if digits <= 4 and number else []  # noqa: PLR2004 (a year's digits)
    if digits == 4 and EARLIEST_BARE_YEAR <= number <= LATEST_BARE_YEAR:  # noqa: PLR2004
        return [*kinds, "YEAR"]
    if digits == 2:  # noqa: PLR2004 (as in '98)
        kinds.append("TWO_DIGITS")
    if digits <= 2 and 1 <= number <= DAYS_A_MONTH:  # noqa: PLR2004
        kinds.append("MONTH_DAY")
    if digits <= 2 and number < HOURS_A_DAY:  # noqa: PLR2004
        kinds.append("HOUR")
    return kinds


FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Sense | None]], ...]] = (
    (ISO, lambda match: load().sense({"ISO": match[0]})),
    (SLASHED, lambda match: load().sense({"SLASHED": match[0]})),
    (CLOCK, _clock),
    (ORDINAL, _ordinal),
    (DECADE, lambda match: load().sense({"DECADE": int(match[1])})),
    (FIGURE, _number),
)
