"""Whose doing a gerund tells: "after losing the vote" is done by who does the clause around it.

The subject of the clause that a phrase hangs on does it too, unless a nearer noun does ("asked the
mayor to leave after losing"). Where that is open, or the clause is still to come, nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.eliding import goes_on_relative
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.ranking import RANK
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import linking_words, words
from webapp.records import ACTING, NameMention

JOINT_ONLY = re.compile(r"[\s,;:—–-]*(?:(?:and|but|or|yet|that|so|now|then|still|only)[\s,]*){0,3}")
AIMED = re.compile(r"['’]s? [\"“‘']?[a-z]+[\"”’']? to (?:[a-z]+ and )?[a-z]+$")
OWNED_FIRST = re.compile(rf"(?:['’]s?)? (?:[\w’'-]+ )?{RANK}[^,;:]{{0,60}}")


def doing_clause(reading: Reading, at: int) -> int | None:
    """Find the clause whose subject does what phrase ``at`` tells; None where that is open."""
    before = _clause_before(reading, at)
    if before is None:
        return _clause_behind(reading, at)
    clause = reading.clauses[before]
    if clause.kind is ClauseKind.PHRASE:
        return doing_clause(reading, before)
    if clause.kind in HELD or _comes_from_speech(reading, before, at):
        return None
    if before and goes_on_relative(reading, reading.clauses[before - 1], clause):
        return None
    open_ended = _lies_ahead(reading, clause, at) or _belongs_nearer(reading, clause, at)
    return None if open_ended or _may_be_cut_off(clause, reading.clauses[at]) else before


def owner_of(reading: Reading, at: int, names: Sequence[NameMention]) -> str:
    """Name whose first, or whose aim, a phrase hangs on; empty where it is nobody's."""
    return _owner_of_first(reading, at, names) or _owner_of_aim(reading, at, names)


def _owner_of_first(reading: Reading, at: int, names: Sequence[NameMention]) -> str:
    """Name whose first it is: "it was the union's longest strike | since winning"."""
    start = reading.sentence.start + reading.clauses[at].start
    if reading.clauses[at].opener != "since":
        return ""
    owners = (n for n in reversed(names) if n.end <= start and n.kind in ACTING)
    near = next(
        (n for n in owners if OWNED_FIRST.fullmatch(reading.text[n.end : start].rstrip())), None
    )
    owns = near is not None and (reading.text.startswith(("'", "’"), near.end) or _is_owner(near))
    return near.name if near and owns else ""


def _owner_of_aim(reading: Reading, at: int, names: Sequence[NameMention]) -> str:
    """Name whose aim a phrase hangs on: "praised the union's efforts to end it | since winning"."""
    stop = reading.clauses[at].start
    aims = [v for v in reading.free_verbs if v.form is Form.INFINITIVE and v.end <= stop]
    if not aims or any(v.finite and aims[-1].end <= v.start < stop for v in reading.free_verbs):
        return ""
    for name in reversed(names):
        behind = reading.text[name.end : reading.sentence.start + aims[-1].end]
        if name.kind in ACTING and AIMED.match(behind):
            return name.name
    return ""


def _is_owner(name: NameMention) -> bool:
    return name.text.lower() in POSSESSIVES or name.text.endswith(("'s", "’s"))


def _clause_before(reading: Reading, at: int) -> int | None:
    """Find the clause that a phrase follows; None where the phrase opens its own."""
    for earlier in range(at - 1, -1, -1):
        clause = reading.clauses[earlier]
        if clause.verb is not None:
            return earlier
        if JOINT_ONLY.fullmatch(reading.sentence.text, clause.start, clause.end):
            return None
    return None


def _clause_behind(reading: Reading, at: int) -> int | None:
    """Find the main clause behind a phrase that opens it; none of those who speak for others."""
    clauses = reading.clauses
    own = TOP - {ClauseKind.CONTENT}
    behind = next(
        (n for n in range(at + 1, len(clauses)) if clauses[n].verb and clauses[n].kind in own), None
    )
    if behind is None or _is_to_come(clauses[behind].verb):
        return None
    return None if _speaks_for_others(reading, behind) else behind


def _speaks_for_others(reading: Reading, at: int) -> bool:
    """Say whether somebody without a name says what follows: "officials said | that"."""
    clause, verb = reading.clauses[at], reading.clauses[at].verb
    told = any(one.kind is ClauseKind.CONTENT for one in reading.clauses[at + 1 : at + 2])
    if verb is None or not verb.reporting or not told:
        return False
    who = reading.sentence.text[clause.body : verb.start].strip(" ,")
    return bool(who) and who == who.lower()


def _is_to_come(verb: VerbGroup | None) -> bool:
    return verb is None or verb.ahead


def _comes_from_speech(reading: Reading, before: int, at: int) -> bool:
    """Say whether a speaker put in stands between: "was shut, police said, after burning"."""
    apart = reading.sentence.text[: reading.clauses[at].start].rstrip().endswith(",")
    return apart and reading.clauses[before].kind is ClauseKind.ATTRIBUTION


def _last_verb(reading: Reading, clause: Clause, at: int) -> VerbGroup | None:
    """Give the last verb of a clause before phrase ``at``, outside of quotations."""
    stop = reading.clauses[at].start
    inside = (v for v in reading.free_verbs if clause.start <= v.start and v.end <= stop)
    return max(inside, key=lambda verb: verb.start, default=None)


def _lies_ahead(reading: Reading, clause: Clause, at: int) -> bool:
    """Say whether what is told around has not come yet: "plans to sail after mending"."""
    last = _last_verb(reading, clause, at)
    return _is_to_come(clause.verb) or (last is not None and last.tense is Tense.FUTURE)


def _may_be_cut_off(clause: Clause, phrase: Clause) -> bool:
    """Say whether what was to follow may not have: "was arrested | before boarding"."""
    return phrase.opener == "before" and clause.verb is not None and clause.verb.passive


def _belongs_nearer(reading: Reading, clause: Clause, at: int) -> bool:
    """Say whether a noun behind the verb may be who does it: "a man jailed | after killing"."""
    last, verb = _last_verb(reading, clause, at), clause.verb
    if last is None or verb is None or last is verb or last.finite:
        return False
    lead = reading.sentence.text[verb.end : last.start]
    if last.form is Form.INFINITIVE:
        asks = verb.lemma in words("prospective") and not verb.passive
        return " for " in f"{lead} " or (asks and bool(lead.strip()))
    return verb.lemma != "spend" and _takes_noun_along(lead)


def _takes_noun_along(lead: str) -> bool:
    """Say whether words between two verbs end in a noun, which the second may tell of."""
    before = lead.rstrip().rpartition(" ")[2].lower()
    free = not before or before.endswith(",") or before in linking_words() | words("adverbs")
    return not free or " with " in lead
