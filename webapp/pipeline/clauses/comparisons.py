"""Dates of what is compared: "rose to 20 from 15 a year earlier" tells nothing of that year.

Figures are compared with those of another time, and happenings ranked ("the worst flood since
1953") or held beside one remembered. That time dates no happening; where it is the same
period of the year before, it says which period the figures belong to.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.ranking import RANK
from webapp.pipeline.verbs import VerbGroup
from webapp.records import DateMention, DateSpan, Precision

LONGEST = 120
AMOUNT = (
    r"(?:an? |about |nearly |some |just |only |roughly )*"
    r"(?:(?:net |pretax |operating )*(?:loss|profit|income|earnings|gain|net)(?: of)? )?"
    r"(?:(?:price|level|rate|total|high|low|peak|average) of )?"
    r"(?:[A-Z]{0,3}[$#£€¥]\s?\d[\d.,]*|\d[\d.,]*%"
    r"|\d[\d.,]* (?:million|billion|trillion|cents?|points?|guilders|pence|yen|francs|marks)\b"
    r"|\d[\d,.]* (?:reported|recorded|counted|confirmed|announced|registered)\b"
    r"|\d[\d,.]*(?: (?!to\b)[a-z]+)?,?\s*$)"
)
LINK = r",?(?: (?:in|for|of|during|on|at)(?: the)?)?\s*$"
COMPARED = re.compile(
    r"\b(?:compared|comparable|comparing) (?:with|to)\b(?P<told>[^;:“”]*)$", re.IGNORECASE
)
CHANGED = re.compile(
    rf"\b(?:(?<!away )from|against|versus|vs\.?|over)(?: the)? {AMOUNT}[^,;:“”]{{0,40}}"
    rf"(?:, or [^,;:]{{3,40}})?{LINK}"
)
BESIDE = re.compile(
    r"\b(?:than|versus|(?:up|down|unchanged|increase|decrease|decline|rise|gain|drop|jump|improvement"
    rf"|\d%) (?:from|over)|from|against|below|above) (?:it was |they were |the )?{LINK}"
)
RANKED = re.compile(
    rf"(?:\b{DETERMINER}|['’]s?) (?:[\w-]+ )?"
    rf"{RANK}[^,;:“”]{{0,60}}\bsince(?: (?:at least|about|early|late))?\s+$"
)
"""What only ranks: "the deadliest quake to hit the country since | 1985"."""
REMEMBERED = re.compile(r"\b(?:anniversary|repeat|echo|memory) of [^,;:“”]{0,60}\b(?:in|on|of)\s+$")
YEAR_BEFORE = re.compile(r"(?:year[- ](?:ago|earlier)|last year|the year before)", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:ago|earlier)$|^the (?:previous|preceding|prior)\b", re.IGNORECASE)
PERIODS = frozenset({Precision.QUARTER, Precision.HALF_YEAR, Precision.YEAR, Precision.RANGE})


def is_compared(text: str, floor: int, verbs: Sequence[VerbGroup], mention: DateMention) -> bool:
    """Say whether a date belongs to what is compared with, or remembered by, what is told.

    The sentence begins at ``floor`` of ``text``; the offsets of ``verbs`` count from there.
    """
    lead = text[max(floor, mention.start - LONGEST) : mention.start]
    if RANKED.search(lead) or REMEMBERED.search(lead):
        return True
    found = max(
        (one for one in (COMPARED.search(lead), _last(CHANGED, lead)) if one),
        key=lambda one: one.start(),
        default=None,
    )
    if found is None:
        past = YEAR_BEFORE.search(mention.text) or BEFORE.search(mention.text)
        return past is not None and BESIDE.search(lead) is not None
    begin = mention.start - len(lead) + found.start() - floor
    return not any(verb.finite and begin < verb.start < mention.start - floor for verb in verbs)


def _last(pattern: re.Pattern[str], lead: str) -> re.Match[str] | None:
    """Find the last place at which what is compared begins."""
    places = [one.start() for one in re.finditer(r"\b(?:from|against|versus|vs|over)\b", lead)]
    return next((one for at in reversed(places) if (one := pattern.match(lead, at))), None)


def compared_period(mention: DateMention) -> DateMention | None:
    """Give the period that is compared with that of the year before; None where that is unsure."""
    span = mention.span
    if span is None or span.precision not in PERIODS or not YEAR_BEFORE.search(mention.text):
        return None
    if not isinstance(span.first, dt.date) or not isinstance(span.last, dt.date):
        return None
    later = DateSpan(_year_after(span.first), _year_after(span.last), span.precision)
    explanation = f"{mention.explanation} What is compared with it is told of the year after."
    return replace(
        mention, span=replace(later, approximate=span.approximate), explanation=explanation
    )


def _year_after(day: dt.date) -> dt.date:
    return dt.date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 February
