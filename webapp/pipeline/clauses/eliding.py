"""Where a clause without a subject of its own may take one from: "came on Monday and built"."""

from __future__ import annotations

import re

from webapp.pipeline.clauses.clause import Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import words

OBJECT = re.compile(rf" {DETERMINER} ")


def on_one_level(one: Clause, other: Clause) -> bool:
    """Say whether the verbs of two clauses share a tense, so that one subject may serve both."""
    return bool(one.verb and other.verb and one.verb.tense is other.verb.tense)


def shares_subject(reading: Reading, at: int, earlier: int) -> bool:
    """Say whether "and ..." goes on with a main clause in another tense: "is shut and will open".

    Nothing stands between the two, or a comma parts it from what the main clause reports.
    """
    clause, other = reading.clauses[at], reading.clauses[earlier]
    joins = clause.kind is ClauseKind.JOINED and clause.opener in {"and", "but", "or"}
    if joins and goes_on_with_would(other, clause):
        return earlier == at - 1
    if not joins or other.kind is not ClauseKind.MAIN or not _has_own_verb(reading, clause, other):
        return False
    return earlier == at - 1 or is_set_apart(reading, clause)


def _has_own_verb(reading: Reading, clause: Clause, other: Clause) -> bool:
    """Say whether a clause is told by a verb that shares no auxiliary with that of another."""
    if not (other.verb and clause.verb):
        return False
    describes = _may_describe(clause.verb, other.verb) and not _has_object(reading, clause.verb)
    return not describes and clause.verb.text[0].isalpha()


def goes_on_with_would(other: Clause, clause: Clause) -> bool:
    """Say whether what is said goes on with what will be: "said it was shut and | would open"."""
    said = other.kind is ClauseKind.CONTENT and clause.kind is ClauseKind.JOINED
    return said and clause.verb is not None and clause.verb.modal == "would"


def _may_describe(verb: VerbGroup, before: VerbGroup) -> bool:
    """Say whether a form behind "be" or a passive may share its auxiliary: "was shut and left"."""
    return " " not in verb.text and (before.lemma == "be" or before.passive)


def _has_object(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether what a verb is done to stands behind it: "is a maker and | opened a mill"."""
    if verb.lemma in words("double") or not OBJECT.match(reading.sentence.text, verb.end):
        return False
    start = reading.sentence.start + verb.end + 1
    return not any(one.start <= start < one.end for one in reading.mentions)


def is_set_apart(reading: Reading, clause: Clause) -> bool:
    """Say whether a comma parts "and ..." from what stands before it."""
    return reading.sentence.text[: clause.start].rstrip().endswith(",")


def goes_on_relative(reading: Reading, other: Clause, clause: Clause) -> bool:
    """Say whether "and ..." goes on with a relative clause: "a firm which came and built"."""
    before = reading.sentence.text[: clause.start]
    if any(resumes(one) for one in reading.clauses if other.end <= one.start < clause.start):
        return False
    joined = clause.kind is ClauseKind.JOINED or before.endswith(" and ")
    apart = before.removesuffix("and ").rstrip().endswith(",")
    return joined and not apart and other.kind is ClauseKind.RELATIVE and other.verb is not None


def resumes(clause: Clause) -> bool:
    """Say whether a main clause goes on behind a relative one: "Roe, who left, | said"."""
    return clause.kind is ClauseKind.MAIN and clause.verb is not None


def _is_inside_subject(reading: Reading, other: Clause, clause: Clause) -> bool:
    """Say whether a phrase is part of a subject: "the first vote since 1990 | is"."""
    hanging = [one for one in reading.clauses if other.end <= one.start < clause.start]
    apart = "," in reading.sentence.text[max(0, other.end - 2) : clause.body + 1]
    return bool(hanging) and not apart and all(one.kind is ClauseKind.PHRASE for one in hanging)


def subject_limit(reading: Reading, other: Clause, clause: Clause) -> int:
    """Say up to where ``other`` may hold the subject of ``clause``.

    That is up to its own verb, or the clause's behind an aside: "A note, signed at dawn, | said".
    """
    aside = reading.sentence.text[clause.start : clause.body + 1].lstrip()
    if other.verb is None and _is_inside_subject(reading, other, clause):
        return clause.start
    whole = other.verb or (clause.verb if aside.startswith(",") else None)
    return whole.start if whole else other.end
