"""How much of an event a clause tells, and the words that carry it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from webapp.pipeline.anchoring.words import anchoring_words
from webapp.pipeline.clauses import HELD, Clause, ClauseKind
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import past_of
from webapp.pipeline.wording import stem
from webapp.records import Basis

WORD = re.compile(r"[^\W\d_][\w’'-]+")
SHORTEST_NOUN = 6
MOST_WORDS = 12
ONE_NAME = re.compile(r"(?:[A-Z][\w’'-]*[^s\W]|he|she|it)")


@cache
def _happenings() -> frozenset[str]:
    listed = anchoring_words().occasions | anchoring_words().happenings
    return frozenset(stem(word) for word in listed)


def is_eventive(word: str) -> bool:
    """Say whether a noun names a happening: "takeover", "talks", "withdrawal"."""
    lower = word.lower()
    ending = len(lower) > SHORTEST_NOUN and lower.endswith(anchoring_words().eventive_endings)
    return ending or is_happening(word)


def is_happening(noun: str) -> bool:
    """Say whether a noun is listed as one of what happens: "attack", "vote"; not "building"."""
    return stem(noun.lower()) in _happenings()


def is_eventful(phrase: str) -> bool:
    """Say whether some noun of a phrase names a happening."""
    return any(is_eventive(match[0]) for match in WORD.finditer(phrase))


def _telling(words: str, verbs: tuple[VerbGroup, ...]) -> Iterator[str]:
    for verb in verbs:
        if verb.lemma not in anchoring_words().states:
            yield stem(verb.lemma)
    for match in WORD.finditer(words):
        if is_eventive(match[0]):
            yield stem(match[0].lower())


def event_words(words: str, verbs: tuple[VerbGroup, ...]) -> tuple[str, ...]:
    """Give the stems of the verbs and of the nouns that name happenings, each once, in order."""
    return tuple(dict.fromkeys(_telling(words, verbs)))[:MOST_WORDS]


def is_supposed(clause: Clause, sentence: str = "") -> bool:
    """Say whether a clause tells what might be or might have been, not what is told to happen."""
    verb = clause.verb
    if verb is None:
        return False
    if clause.opener == "that" and is_demanded(verb, sentence[clause.body : verb.start]):
        return True
    if verb.modal and verb.tense is Tense.PAST:
        return True
    if clause.opener in {"if", "unless"}:
        return True
    loose = clause.opener in {"once", "until", "till", "when"}
    return loose and verb.tense is not Tense.PAST


def is_demanded(verb: VerbGroup, subject: str) -> bool:
    """Say whether a plain form behind one name only is asked for: "that Norland | leave"."""
    plain = verb.text == verb.lemma == verb.lemma.lower() and verb.finite
    one = ONE_NAME.fullmatch(subject.strip()) is not None
    return plain and one and past_of(verb.lemma) != verb.lemma


def _weigh_verb(verb: VerbGroup) -> float:
    """Weigh what a finite verb tells: a past most, a state or what did not happen less."""
    told = verb.tense is Tense.PAST and verb.aspect is Aspect.SIMPLE
    weight = 1.0 if told else 0.8 if verb.tense is Tense.FUTURE else 0.7
    weight -= 0.3 if verb.lemma in anchoring_words().states and not verb.passive else 0.0
    return weight - (0.2 if verb.negated else 0.0)


def weigh(clause: Clause, basis: Basis) -> float:
    """Weigh how much of an event a clause tells, from 0 to 1.

    A past happening or statement weighs 1; states, habits and plans less, and what takes its date
    from another sentence less again.
    """
    verb = clause.verb
    weight = _weigh_verb(verb) if verb is not None and verb.finite else 0.7
    if clause.kind in {ClauseKind.RELATIVE, ClauseKind.ADVERBIAL} | HELD:
        weight -= 0.1
    if basis is Basis.INHERITED:
        weight -= 0.2
    return round(max(weight, 0.1), 2)
