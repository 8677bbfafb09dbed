"""What somebody says, as sentences that can be told after the speaker's name and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.endings import lacks_main_clause
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.presenting import UTMOST, points_outside
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import THIRD_PERSON
from webapp.pipeline.verbs import Tense, VerbGroup, find_verbs, first_finite
from webapp.pipeline.verbs.lexicon import words as verb_words

HELD_OPEN = re.compile(r"\b(?:if|when|while|because|since|unless|so) $")
IT = re.compile(r"(?:It|This|That|There)\b", re.IGNORECASE)
SUPPOSING = re.compile(rf"\b(?:{any_of(headline_words().waiting)})\b", re.IGNORECASE)
EARLY_PRONOUN = re.compile(rf"^(?:\S+ ){{0,4}}(?:{any_of(THIRD_PERSON)})\b", re.IGNORECASE)


def contents(said: str, *, quoted: bool) -> Iterator[str]:
    """Give what is said, then it again from later clauses that can begin a sentence.

    ``quoted`` says that they are the speaker's own words.
    """
    yield from filter(stands_alone, _turned(said))
    yield said
    for clause in _beginnings(said):
        if not quoted and any(verb.reporting for verb in find_verbs(said[: clause.start])):
            return
        rest = said[clause.body :].lstrip(" ,")
        if SUPPOSING.search(said, 0, clause.start) and _is_supposed(clause.verb):
            continue
        inverted = rest.lower().startswith(("so ", "nor ", "neither "))
        if clause.verb and clause.verb.start > clause.body + 1 and not inverted:
            yield rest


def _turned(said: str) -> Iterator[str]:
    """Give what is held against what is granted: "Not all like him, but | he won the vote"."""
    granted, but, held = said.partition(", but ")
    verb = first_finite(held)
    begins = verb is not None and verb.start > 0
    if but and begins and len(said) > UTMOST and first_finite(granted) is not None:
        yield held


def _is_supposed(verb: VerbGroup | None) -> bool:
    """Say whether what a verb tells hangs on a condition: "if it works, | it would help"."""
    return verb is not None and (verb.modal == "would" or verb.tense is Tense.FUTURE)


def _beginnings(said: str) -> list[Clause]:
    """List the clauses behind the first with which a sentence can begin."""
    first, *others = parse(said).clauses
    kinds = {ClauseKind.MAIN}
    if lacks_main_clause(said[: first.end]):
        kinds |= {ClauseKind.JOINED, ClauseKind.ATTRIBUTION}
    held = others[:1] if _asserts(first.verb) and not IT.match(said) else []
    return [one for one in others if one.kind in kinds] + [
        one for one in held if one.opener == "that" and not HELD_OPEN.search(said[: one.start])
    ]


def reported(whole: str) -> Iterator[str]:
    """Give the content of "X said that ..." as a sentence."""
    clauses = parse(whole).clauses
    verb = clauses[0].verb
    if verb is None or not voices(verb):
        return
    lead, marked, quoted = whole.partition(": “")
    if marked:
        if sum(one.reporting for one in find_verbs(lead)) <= 1:
            yield f"“{quoted}"
        return
    told = next((c for c in clauses if c.kind is ClauseKind.CONTENT), None)
    if told is None or _is_of_another(told, whole[verb.end : told.start]):
        return
    yield whole[told.body : _end_of(told, clauses, len(whole))].strip(" ,")


def _is_of_another(told: Clause, between: str) -> bool:
    """Say whether what follows is told by a verb or a noun in between."""
    return _another_tells(between) or (told.opener == "that" and _tells_of_fact(between))


def _another_tells(between: str) -> bool:
    """Say whether what follows is another verb's: "said Roe may be persuaded | that"."""
    return any(one.reporting or one.finite for one in find_verbs(between))


def _tells_of_fact(between: str) -> bool:
    """Say whether "that" follows a noun whose content it tells: "said early reports | that"."""
    told = [word.lower() for word in between.split()]
    fact = bool(told) and told[-1] in headline_words().factual
    return fact and verb_words("prepositions").isdisjoint(told)


def _end_of(told: Clause, clauses: Sequence[Clause], end: int) -> int:
    """Say where what is told ends: at a later clause that reports, if there is one."""
    back = (c for c in clauses if c.start > told.start and c.kind is ClauseKind.JOINED)
    return next((c.start for c in back if c.verb and c.verb.reporting), end)


def stands_alone(content: str) -> bool:
    """Say whether what is said is a sentence that leans on no other."""
    verb = first_finite(content)
    first = content.split(" ", 1)[0].lower()
    leans = first in clause_words().adverbial or points_outside(content)
    loose = not content.lstrip("“$€£#")[:1].isalnum()
    return verb is not None and not (leans or loose) and not EARLY_PRONOUN.match(content)


def _asserts(verb: VerbGroup | None) -> bool:
    """Say whether the "that" clause of a verb is what its subject holds true."""
    known = headline_words().asserting | headline_words().voicing | clause_words().thinking
    return verb is not None and verb.lemma in known and not (verb.negated or verb.modal)


def voices(verb: VerbGroup) -> bool:
    """Say whether what a verb reports can follow its subject and a colon."""
    vocabulary = headline_words()
    told = verb.lemma in vocabulary.asserting | vocabulary.voicing
    return told and not (verb.negated or verb.modal or verb.passive)
