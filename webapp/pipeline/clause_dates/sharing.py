"""Which clause a date is for, where two clauses of a sentence tell of one day.

"Two were killed | when a mine exploded on Monday": both are of Monday, and the first is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.anchoring.words import anchoring_words
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.asides import LONGEST_DAYS
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.happenings.eventfulness import is_eventful, is_eventive
from webapp.pipeline.verbs import Aspect, Tense
from webapp.pipeline.verbs.lexicon import words
from webapp.records import DateMention

Found = dict[int, list[DateMention]]

MEANWHILE = frozenset({"as", "while"})
BESIDE = frozenset({"before", "after"})
SHORTLY = re.compile(
    r"\b(?:(?:minute|hour|moment)s|an hour|shortly|immediately|right|just|soon)\s*$", re.IGNORECASE
)
WITHIN = re.compile(r"\b(?:in|during) an? (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+),? $")
LONGEST_EVENT = 60
WORD = re.compile(r"[\w'’-]+")


def tells(clause: Clause) -> bool:
    """Say whether a clause tells something of its own."""
    return clause.kind in TOP and clause.verb is not None


def is_past(clause: Clause) -> bool:
    """Say whether a clause tells what was done or undergone, not what was or had been so."""
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST or verb.aspect is not Aspect.SIMPLE:
        return False
    return verb.finite and not verb.modal and (verb.lemma not in anchoring_words().states)


def is_short(mention: DateMention) -> bool:
    """Say whether a date is of some days at most."""
    return mention.span is not None and mention.span.days <= LONGEST_DAYS


def leave_put_in(clauses: Sequence[Clause], found: Found) -> None:
    """Give the day of "The plan, police said on Monday, had failed" to what was said."""
    for at in [*found]:
        within = clauses[at].kind is ClauseKind.ATTRIBUTION and at + 1 < len(clauses)
        if within and clauses[at - 1].verb is None and tells(clauses[at + 1]):
            found.setdefault(at + 1, found.pop(at))


def share(sentence: str, clauses: Sequence[Clause], found: Found) -> None:
    """Give a main clause the day of what hangs on it and happened at once or about then."""
    for at in [*found]:
        main = _main_beside(clauses, at)
        if main is None or main in found or not _tells_past(clauses[main]):
            continue
        if _is_at_once(sentence, clauses[at], found[at]):
            found[main] = found.pop(at)


def _main_beside(clauses: Sequence[Clause], at: int) -> int | None:
    """Find the main clause right before a hanging one, or right behind one that opens.

    What is said to come is none: "said | it would close | before the markets opened".
    """
    if at > 1 or (at and clauses[0].verb is not None):
        said = at > 1 and clauses[at - 1].kind is ClauseKind.CONTENT
        return _first_of_joined(clauses, at - 1 - (said and not is_past(clauses[at - 1])))
    opens = at + 1 < len(clauses) and clauses[at + 1].kind in TOP
    return at + 1 if opens else None


def _first_of_joined(clauses: Sequence[Clause], at: int) -> int:
    """Step back from a joined clause to the one it is joined to: "two died | and three left"."""
    while at > 0 and clauses[at].kind is ClauseKind.JOINED and _tells_past(clauses[at - 1]):
        at -= 1
    return at


def _tells_event(sentence: str, clause: Clause) -> bool:
    """Say whether a relative clause tells of an event in which another deed happens.

    "Nine died in a fire | that broke out on Monday".
    """
    within = WITHIN.search(sentence, max(0, clause.start - LONGEST_EVENT), clause.start)
    return clause.opener in {"that", "which"} and within is not None and is_eventive(within["noun"])


def _tells_past(clause: Clause) -> bool:
    return tells(clause) and is_past(clause) and not (clause.verb and clause.verb.negated)


def _is_at_once(sentence: str, clause: Clause, mentions: Sequence[DateMention]) -> bool:
    """Say whether a hanging clause is of the day of the one around: "when", "minutes after".

    A sentence that opens with "when" tells of two: "When a mine blew up on Monday, talks began".
    """
    if clause.kind is ClauseKind.PHRASE and clause.verb is None:
        return all(map(is_short, mentions)) and _is_around(sentence, clause)
    if clause.opener == "when" or _tells_event(sentence, clause):
        return is_past(clause) and bool(clause.start)
    return all(map(is_short, mentions)) and _is_on_day(sentence, clause)


def _is_on_day(sentence: str, clause: Clause) -> bool:
    """Say whether a clause is told with a day around it: "as he slept", "minutes after he left"."""
    if clause.opener in MEANWHILE:
        return clause.kind is ClauseKind.ADVERBIAL and is_past(clause)
    if clause.opener not in BESIDE:
        return False
    shortly = SHORTLY.search(sentence, 0, clause.start) is not None
    return shortly or _is_routine(sentence, clause)


def _is_around(sentence: str, clause: Clause) -> bool:
    """Say whether a phrase tells no event of its own day: "fell amid rain | on Monday"."""
    if clause.opener in clause_words().attending:
        return True
    return clause.opener in BESIDE and not is_eventful(sentence[clause.body : clause.end])


def _is_routine(sentence: str, clause: Clause) -> bool:
    """Say whether a clause only tells the hour, by what each day brings: "the markets opened"."""
    verb = clause.verb
    if verb is None or verb.lemma not in words("opening"):
        return False
    subject = WORD.findall(sentence[clause.body : verb.start].lower())
    return not clause_words().routines.isdisjoint(subject)
