"""A later day that a clause tells beside its own.

"Payable May 2 to holders of record May 1"; "agreed on Monday to close the port in 2035"; and what
is told on the day it was said, "warned of snow from Friday".
"""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines.date_edits import BETWEEN_DATES
from webapp.pipeline.headlines.telling import Telling
from webapp.spans import MONTHS

Span = tuple[int, int]

AGREED = re.compile(r" to [a-z]+ [^,;]*$")
BEGINS = re.compile(r"\b(?:from|until|till) $")
LONGEST_LEAD = 8
DAY_OF_MONTH = re.compile(rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.? \d{{1,2}}\b")


def with_second_day(reading: Reading, happening: Happening, telling: Telling) -> Telling:
    """Keep a later day of the clause: only the one that dates the entry can be spared."""
    text, mention, end = reading.text, happening.mention, happening.end
    if mention is None or not mention.text:
        telling = _with_days_ahead(reading, telling)
    if mention is None or mention.start < happening.start:
        return telling
    kept = {
        date
        for date in telling.dates
        if mention.end < date[0] < end and _is_second(text, mention.end, date)
    }
    return replace(telling, dates=tuple(date for date in telling.dates if date not in kept))


def _with_days_ahead(reading: Reading, telling: Telling) -> Telling:
    """Keep days to come in what is told on the day it was said: "warned of snow | from Friday"."""
    ahead = {
        (one.start, one.end)
        for one in reading.mentions
        if one.span is not None
        and reading.published is not None
        and one.span.days_after(reading.published) > 0
        and BEGINS.search(reading.text, max(0, one.start - LONGEST_LEAD), one.start)
    }
    return replace(telling, dates=tuple(date for date in telling.dates if date not in ahead))


def _is_second(text: str, after: int, date: Span) -> bool:
    """Say whether a date is a day of a month, no end of a range, or one that was agreed on."""
    if AGREED.fullmatch(text, after, date[0]):
        return True
    ranged = BETWEEN_DATES.fullmatch(text, after, date[0])
    return ranged is None and DAY_OF_MONTH.match(text, *date) is not None
