"""Which verbs tell news: what happened or goes on, what somebody says, decides or plans to do."""

from __future__ import annotations

from webapp.pipeline.anchoring.anchored import Candidate
from webapp.pipeline.anchoring.words import (
    anchoring_words,
    is_known,
    reports,
    tells_now,
    tells_result,
)
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup


def goes_on_now(verb: VerbGroup) -> bool:
    """Say whether a verb tells what is being done: "is stepping down", "is being shut"."""
    going_on = verb.aspect is Aspect.PROGRESSIVE or " being " in verb.text
    present = verb.tense is Tense.PRESENT and going_on
    return present and verb.lemma not in anchoring_words().states


def is_fresh(verb: VerbGroup) -> bool:
    """Say whether a verb may tell news: what happened, has happened or is going on."""
    return tells_now(verb) or tells_result(verb) or goes_on_now(verb)


def tells_state(verb: VerbGroup) -> bool:
    """Say whether a past tells how something was, which behind a first sentence explains it."""
    return tells_now(verb) and verb.lemma in anchoring_words().states and not verb.passive


def is_described(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a present only describes a thing told before: "the craft is carrying two"."""
    thing = is_known(candidate.subject) and not candidate.actors and not candidate.speaker
    return thing and goes_on_now(verb)


def asserts(verb: VerbGroup) -> bool:
    """Say whether a verb tells what somebody says: "says", "warns"."""
    present = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE
    return present and verb.lemma in anchoring_words().asserting


def decides(verb: VerbGroup) -> bool:
    """Say whether a past tells what somebody announces or settles: "said", "agreed", "adopted"."""
    lemmas = anchoring_words().announcing | anchoring_words().deciding
    return tells_now(verb) and verb.lemma in lemmas and not verb.passive


def intends(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody with a name wants or plans something: "Norland wants to buy"."""
    present = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE and not verb.negated
    plans = present and f"{verb.text} to " in candidate.plain
    return plans and verb.lemma in anchoring_words().intending and bool(candidate.actors)


def sets_out(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody with a name will do something: "Ode will pay", "Norland is to buy"."""
    will = verb.modal == "will" and verb.text.startswith(("will ", "will not "))
    due = (
        verb.lemma == "be" and verb.tense is Tense.PRESENT and f"{verb.text} to " in candidate.plain
    )
    state = verb.lemma in anchoring_words().states or "never" in candidate.plain.split()
    return ((will and not state) or due) and verb.aspect is Aspect.SIMPLE and bool(candidate.actors)


def is_silent(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells that nobody said something: "was not reported"."""
    return verb is not None and verb.negated and verb.passive and reports(verb)
