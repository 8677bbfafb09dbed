"""What another does beside a deed in one sentence, told apart: "Ada left, while Ben has signed".

The second is of the day of the first where that day is told for both: at the start of the sentence,
or taken over from another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from webapp.pipeline.anchoring.words import anchoring_words, tells_now, tells_result
from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.finding import Happening, trimmed
from webapp.records import ACTING, NameMention

JOINING = frozenset({"and", "but"})
CONTRAST = frozenset({"while", "whereas"})
LEVEL = frozenset({ClauseKind.MAIN, ClauseKind.JOINED})


def second_deed(reading: Reading, first: Happening, *, stated: bool) -> Happening | None:
    """Give the clause behind a happening that tells what another did then, if one does."""
    clauses, base = reading.clauses, reading.sentence.start
    told = clauses[first.clause]
    if told.kind not in LEVEL or any(one.kind is ClauseKind.ATTRIBUTION for one in clauses):
        return None
    at = next((at for at in _beside(reading, first) if _tells_deed(clauses[at])), None)
    if at is None:
        return None
    shared = not stated or _dates_both(reading, told, first)
    if not (shared or _contrasts(clauses[at])):
        return None
    span = trimmed(reading.text, base + clauses[at].body, first.end)
    return Happening(at, *span, first.mention)


def _beside(reading: Reading, first: Happening) -> Iterator[int]:
    """Give the clauses of a happening that stand beside its first, not what is said in them."""
    clauses, said = reading.clauses, False
    for at in range(first.clause + 1, len(clauses)):
        clause = clauses[at]
        if reading.sentence.start + clause.start >= first.end:
            return
        contrasts = _contrasts(clause) and not said
        said = said or clause.kind is ClauseKind.CONTENT or clause.opener == "that"
        if contrasts or _is_apart(reading, clause, said=said):
            yield at


def _dates_both(reading: Reading, told: Clause, first: Happening) -> bool:
    """Say whether a date opens the sentence: "In May Ada left and Ben came"."""
    mention, verb = first.mention, told.verb
    before = mention is not None and verb is not None
    return bool(before and mention and verb and mention.end <= reading.sentence.start + verb.start)


def _is_apart(reading: Reading, clause: Clause, *, said: bool) -> bool:
    """Say whether a clause stands beside the first: behind "and" or "but", or a semicolon.

    Behind what was ``said`` only a semicolon parts it from that.
    """
    if clause.kind is not ClauseKind.JOINED:
        return False
    opener = reading.sentence.text[clause.start : clause.body].strip(" ,").lower()
    return opener.startswith(";") or (opener in JOINING and not said)


def _contrasts(clause: Clause) -> bool:
    return clause.kind is ClauseKind.ADVERBIAL and clause.opener in CONTRAST


def _tells_deed(clause: Clause) -> bool:
    """Say whether a clause tells something done: "signed", "has signed", "was shut"."""
    verb = clause.verb
    if verb is None or not verb.finite or verb.modal or verb.negated:
        return False
    if verb.lemma in anchoring_words().states and not verb.passive:
        return False
    return tells_now(verb) or tells_result(verb)


def new_doer(names: Sequence[NameMention], subject: tuple[int, int], start: int) -> str:
    """Name who a subject is, if it stands behind ``start`` and nobody named before it is meant."""
    earlier = {name.name for name in names if name.start < start}
    behind = (name for name in names if max(start, subject[0]) <= name.start < subject[1])
    fresh = (name.name for name in behind if name.kind in ACTING and name.name not in earlier)
    return next(fresh, "")
