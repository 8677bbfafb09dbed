"""Periods told by the day on which they end: "for the six months ended May 1", "so far in 2021".

What is told of one happened in all of it, not on that day.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.pronouns import DETERMINER
from webapp.records import DateMention, DateSpan, Day, Precision

TOLD_BY_END = "period told by its end"
ENDS = r"(?:,? (?:(?:that|which) )?(?:ended|ending|ends) (?:on |in )?| to )$"
LENGTH = re.compile(
    rf"\b(?:for|in|during|of|over) (?:{DETERMINER} )?(?:[a-z-]+ ){{0,3}}?"
    r"(?:(?P<count>\d{1,2}|[a-z]{3,8})[ -])?(?P<noun>quarters?|hal(?:f|ves)|years?|months?|weeks?)"
    + ENDS,
    re.IGNORECASE,
)
LONGEST = 70
LONGEST_MONTHS = 36
MONTHS = {"quar": 3, "half": 6, "halv": 6, "year": 12, "mont": 1}
DAYS_A_WEEK = 7
SO_FAR = re.compile(r"\b(?:so|thus) far\b|\bto date\b", re.IGNORECASE)


def told_by_end(text: str, floor: int, mention: DateMention) -> DateMention | None:
    """Give the whole period of which a date is the end; None where it is no period's end.

    The sentence begins at ``floor`` of ``text``.
    """
    lead = LENGTH.search(text, max(floor, mention.start - LONGEST), mention.start)
    last = mention.span.last if mention.span else None
    length = _length(lead) if lead else None
    if length is None or not isinstance(last, dt.date):
        return None
    after = last + dt.timedelta(days=1)
    first = after - length
    explanation = f"{mention.explanation} It ends a period, which is told as a whole."
    span = DateSpan(first, last, Precision.RANGE)
    return replace(mention, span=span, rule=TOLD_BY_END, explanation=explanation)


def told_so_far(sentence: str, mention: DateMention, published: Day | None) -> DateMention:
    """End a period of now at publication where a sentence tells it "so far"; else give it as it is.

    "Ode has built more boats so far in 2021 than Quill" tells nothing of the rest of the year.
    """
    span = mention.span
    if span is None or not isinstance(published, dt.date) or SO_FAR.search(sentence) is None:
        return mention
    today = DateSpan(published, published, Precision.DAY)
    if span.days == 1 or span.last == published or not span.contains(today):
        return mention
    explanation = f"{mention.explanation} It is told so far, up to publication."
    told = DateSpan(span.first, published, Precision.RANGE, span.approximate)
    return replace(mention, span=told, explanation=explanation)


def _length(lead: re.Match[str]) -> relativedelta | None:
    """Read how long a period is: "six months", "the fiscal year"; None where that is not told."""
    noun = lead["noun"].lower()
    count = _count(lead["count"] or "") if noun.endswith("s") else 1
    if noun.startswith("week"):
        return relativedelta(days=DAYS_A_WEEK * count) if count else None
    months = MONTHS[noun[:4]] * count
    return relativedelta(months=months) if 0 < months <= LONGEST_MONTHS else None


def _count(word: str) -> int:
    """Read a number in figures or as a word; 0 for anything else."""
    sense = load().words.get(word.lower())
    told = int(word) if word.isdigit() else sense and sense.values.get("CARDINAL")
    return int(told or 0)
