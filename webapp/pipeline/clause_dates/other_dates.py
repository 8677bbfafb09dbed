"""Dates that say when something else was than what their clause tells.

"The ferry, due in May, was scrapped" tells nothing of May, "prepared for the vote on Sunday"
nothing of Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from webapp.pipeline.clauses.asides import LONGEST_DAYS
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.ranking import RANK
from webapp.pipeline.verbs.spelling import any_form
from webapp.records import DateMention, DateSpan, Precision

AHEAD = re.compile(
    r"\b(?:ahead of|in advance of|in the (?:run|lead)-?up to|lead-?up to|run-?up to"
    r"|prepar(?:es?|ed|ing|ations?) for|tickets (?:for|to)"
    r"|candidates? (?:for|in) (?:[^\s,;]+ ){0,6}(?:elections?|votes?|polls?|ballots?|run-?offs?"
    r"|primary|primaries|referendum|race|contest)(?= ))"
    r" (?:[^\s,;]+ ){0,8}?(?:(?:on|in|at|for) )?$",
    re.IGNORECASE,
)
DUE = re.compile(r", (?:(?:originally|initially|first|once|now|not) )?due (?:[^\s,;]+ ){0,6}$")
INCLUDED = re.compile(r",? including (?:(?:[^\s,;]|(?<=\d),(?=\d))+ ){1,8}$")
ORIGIN = re.compile(rf"\b(?:{any_form(clause_words().stemming)}) from (?:[^\s,;]+ ){{1,8}}$")
RECALLED = re.compile(r"\b(?:reflecting|recalling|commemorating) (?:[^\s,;]+ ){1,10}$")
GROUND = re.compile(
    r"^\W*(?:On the (?:back|heels) of|In the wake of|Thanks to|Because of|Given|Unlike|Building on)"
    r" (?:[^\s,;]+ ){1,14}$"
)
LONG_BEFORE = re.compile(r"\b(?:[Ee]ven|[Ll]ong|[Ww]ell) before (?:(?:the|an?) )?$")
PART_ENDS = re.compile(r"[.,\n]|$|\s[-–—(]")
YEAR_OF_NAME = re.compile(r"(?<!\S)[^\s.,;]*[A-Z][^\s.,;]* $")
YEAR_OF_LAW = re.compile(
    r"(?:[A-Z][\w’'-]+ (?:\([^()]{2,30}\) )?"
    rf"(?:{any_of(clause_words().laws)})"
    rf"|\b(?:{any_of(clause_words().laws)})s?(?: (?:of|on)(?: the)?)?(?: [A-Z][\w’'-]+){{1,6}}),? $"
)
YEAR = re.compile(r"\d{4}$")
SHORT_YEAR = re.compile(r"['’]\d\d$")
RANKED_SINCE = re.compile(rf"{RANK}[^,;.]{{1,80}}\bsince (?:[\w’'-]+ ){{0,4}}$")
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
REACH = 120


def dates_another(text: str, mention: DateMention, start: int) -> bool:
    """Say whether a date of the clause that begins at ``start`` is that of another time or thing.

    It may be an occasion still ahead, when something was due, or the year in a name ("Expo '98").
    """
    lead = text[max(start, mention.start - REACH) : mention.start]
    following = text[mention.end : mention.end + 1]
    if names_year(text, mention):
        return True
    if DUE.search(lead):
        return following == ","
    long = mention.span is not None and mention.span.days > LONGEST_DAYS
    ends = PART_ENDS.match(text, mention.end) is not None
    included = long and ends and INCLUDED.search(lead) is not None
    return included or any(
        one.search(lead) for one in (AHEAD, GROUND, ORIGIN, RECALLED, LONG_BEFORE)
    )


def ranks_since(text: str, mention: DateMention, start: int) -> bool:
    """Say whether a date is that since which there was none like it: "the first since May"."""
    lead = text[max(start, mention.start - REACH) : mention.start]
    return RANKED_SINCE.search(lead) is not None


def names_year(text: str, mention: DateMention) -> bool:
    """Say whether a date is the year in a name: "Expo '98", "Port Bill, 2021"; not "winter '98".

    A law is told by its year, and a day behind a name that only looks like one is of what is done:
    "Bill Quill Friday left".
    """
    if YEAR.search(mention.text) and YEAR_OF_LAW.search(
        text[max(0, mention.start - REACH) : mention.start]
    ):
        return True
    lead = YEAR_OF_NAME.search(text, max(0, mention.start - REACH), mention.start)
    short = SHORT_YEAR.fullmatch(mention.text) is not None
    return short and lead is not None and lead[0].strip().lower() not in SEASONS


def joined_by_or(text: str, mentions: Iterable[DateMention]) -> list[DateMention]:
    """Read "in May or June", "in May and June" as one date that covers both."""
    made: list[DateMention] = []
    for mention in mentions:
        whole = _both(text, made[-1], mention) if made else None
        if whole is not None:
            made[-1] = whole
        else:
            made.append(mention)
    return made


NEAR = {Precision.DAY: 2, Precision.MONTH: 62, Precision.YEAR: 1}
"""How many days may lie between two dates of one happening: "on Monday and Tuesday"."""


def _both(text: str, one: DateMention, other: DateMention) -> DateMention | None:
    between = text[one.end : other.start]
    if between not in {" or ", " and "} or one.span is None or other.span is None:
        return None
    apart = other.span.days_after(one.span.last)
    if apart <= 0 or (between == " and " and apart > NEAR.get(other.span.precision, 0)):
        return None
    span = DateSpan(one.span.first, other.span.last, Precision.RANGE, one.span.approximate)
    which = "Both" if between == " and " else "One of the two"
    explanation = f"{one.explanation} {other.explanation} {which}, so both are covered."
    return replace(
        one,
        end=other.end,
        text=text[one.start : other.end],
        timex_value=f"{one.timex_value}/{other.timex_value}",
        span=span,
        explanation=explanation.strip(),
    )
