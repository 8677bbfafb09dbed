"""What cannot be told without the clause before it: "ten were killed | and three hurt on Monday".

The second names nobody, or has no verb of its own; the day is of both.
"""

from __future__ import annotations

import re

from webapp.pipeline.clauses import TOP, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.numerals import MULTITUDE, NUMBER
from webapp.pipeline.verbs import VerbGroup

COUNT_ALONE = re.compile(
    r"(?:(?:at least|about|around|nearly|almost|some|up to|more than|as many as|another|a further)"
    rf" )*(?:\d[\d,]*|{NUMBER}|{MULTITUDE}|several|many|a further)"
    r"(?: (?:others|more|other people))?",
    re.IGNORECASE,
)
JOINTS = frozenset({"and", "or"})


def told_with(reading: Reading, at: int, start: int) -> int:
    """Give the clause from which a dated one is told, itself or that before it.

    ``start`` is where in the sentence its words begin.
    """
    clause, before = reading.clauses[at], reading.clauses[max(0, at - 1)]
    joins = clause.kind is ClauseKind.JOINED and clause.opener in JOINTS
    if not joins or before.kind not in TOP or start > before.start:
        return at
    if clause.verb is None or before.verb is None or clause.verb.tense is not before.verb.tense:
        return at
    subject = reading.sentence.text[clause.body : clause.verb.start].strip()
    return at - 1 if _leans_on(clause.verb, before.verb, subject) else at


def _leans_on(verb: VerbGroup, before: VerbGroup, subject: str) -> bool:
    """Say whether a passive leaves out its "were", or its subject all but the number."""
    if not verb.passive:
        return False
    gapped = verb.start == verb.main and before.passive and bool(subject) and "," not in subject
    return gapped or COUNT_ALONE.fullmatch(subject) is not None
