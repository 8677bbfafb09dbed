"""Live pages, whose entries open with the time of day: "1633 The envoy arrives."."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from webapp.pipeline.dates.senses import HOURS_A_DAY, MINUTES_AN_HOUR, clock_sense
from webapp.pipeline.dates.tokens import Token, Tokens, tokens_of

OPENING: Final = re.compile(r"^[0-9]{4}(?=[\sA-Z])", re.MULTILINE)
"""A capital too: pages that lose their markup glue the time to its entry, "1701The envoy"."""
FEWEST: Final = 3
EARLIEST_YEAR: Final = 1000


def read_by_the_clock(tokens: Tokens, published: dt.date | None) -> Tokens:
    """Take the figures that open the lines of a live page for times of day.

    A chronology opens its lines with years. Figures that no clock shows (1989), or that all can be
    years up to publication (2001, 2003, 2011), are left as they are.
    """
    openings = {match.start(): match[0] for match in OPENING.finditer(tokens.text)}
    latest = published.year if published else dt.MAXYEAR
    if len(openings) < FEWEST or not all(map(_is_time, openings.values())):
        return tokens
    if all(EARLIEST_YEAR <= int(written) <= latest for written in openings.values()):
        return tokens
    listed = [
        Token(one.start, one.end, one.word, clock_sense(*_hour_and_minute(one.word)))
        if one.start in openings
        else one
        for one in tokens.listed
    ]
    return tokens_of(tokens.text, listed)


def _hour_and_minute(written: str) -> tuple[int, int]:
    return int(written[:2]), int(written[2:])


def _is_time(written: str) -> bool:
    hour, minute = _hour_and_minute(written)
    return hour < HOURS_A_DAY and minute < MINUTES_AN_HOUR
