"""Days counted from that of the clause around: "was found on Monday, two days | after he left"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from webapp.pipeline.clause_dates.sharing import is_past
from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.records import DateMention, DateSpan, Precision
from webapp.spans import day_from_ordinal, in_words, to_edtf

DAYS = re.compile(r"P(\d{1,2})D")
WAYS = {"after": -1, "before": 1}
RULE = "days from what is told beside"


def counted_days(reading: Reading, dated: Mapping[int, DateMention]) -> dict[int, DateMention]:
    """Give the day of each clause that is so many days from a dated one before it."""
    found: dict[int, DateMention] = {}
    for at, clause in enumerate(reading.clauses):
        main = dated.get(at - 1)
        if at in dated or main is None or main.span is None or not _hangs(clause):
            continue
        length = _length_before(reading, clause)
        if length is not None and main.span.precision is Precision.DAY:
            found[at] = _counted(length, clause, main.span)
    return found


def _hangs(clause: Clause) -> bool:
    return clause.kind is ClauseKind.ADVERBIAL and clause.opener in WAYS and is_past(clause)


def _length_before(reading: Reading, clause: Clause) -> DateMention | None:
    """Give the days told right before a clause: "two days | after"."""
    start = reading.sentence.start + clause.start
    lengths = (one for one in reading.mentions if one.timex_type == "DURATION")
    near = (one for one in lengths if not reading.text[one.end : start].strip())
    return next((one for one in near if DAYS.fullmatch(one.timex_value) and one.end <= start), None)


def _counted(length: DateMention, clause: Clause, day: DateSpan) -> DateMention:
    """Write the day that is so long before or after another."""
    match = DAYS.fullmatch(length.timex_value)
    days = int(match[1]) if match else 0
    first = day_from_ordinal(day.first.toordinal() + WAYS[clause.opener] * days)
    span = DateSpan(first, first, Precision.DAY)
    told = f"“{length.text} {clause.opener}”: counted from {in_words(day)}, told beside it"
    return replace(
        length,
        timex_type="DATE",
        timex_value=to_edtf(span),
        span=span,
        rule=RULE,
        explanation=told,
        reference=day.first,
    )
