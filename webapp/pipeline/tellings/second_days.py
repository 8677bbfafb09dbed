"""A later day that a clause tells beside its own.

"Payable May 2 to holders of record May 1"; "agreed on Monday to close the port in 2035".
"""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines import Telling
from webapp.pipeline.headlines.date_edits import BETWEEN_DATES
from webapp.spans import MONTHS

Span = tuple[int, int]

AGREED = re.compile(r" to [a-z]+ [^,;]*$")
DAY_OF_MONTH = re.compile(rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.? \d{{1,2}}\b")


def with_second_day(text: str, happening: Happening, telling: Telling) -> Telling:
    """Keep a later day of the clause: only the one that dates the entry can be spared."""
    mention, end = happening.mention, happening.end
    if mention is None or mention.start < happening.start:
        return telling
    kept = {
        date
        for date in telling.dates
        if mention.end < date[0] < end and _is_second(text, mention.end, date)
    }
    return replace(telling, dates=tuple(date for date in telling.dates if date not in kept))


def _is_second(text: str, after: int, date: Span) -> bool:
    """Say whether a date is a day of a month, no end of a range, or one that was agreed on."""
    if AGREED.fullmatch(text, after, date[0]):
        return True
    ranged = BETWEEN_DATES.fullmatch(text, after, date[0])
    return ranged is None and DAY_OF_MONTH.match(text, *date) is not None
