"""What a headline tells of its subject: that it does something, or says that something is done.

"The mill closed its pier" and "the mill shut the pier" tell one act; so do two headlines in which
one speaker tells with one verb of one thing. A verb that only says so ("said", "noted") is no act,
one that does something by words is ("warned", "promised"). Who meets whom is told in several ways
("held talks with", "met"). Verbs of one act stand in families in ``vocabulary/merging.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.merging.fates import place_in
from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.wording import (
    carries,
    classes_of,
    listed_words,
    merging_words,
    shared,
    stem,
    words_of,
)
from webapp.records import Actor, ActorKind, NameMention, Role

ActorOf = Callable[[NameMention], Actor | None]
SPEAKER = re.compile(r"[^:“”]{2,60}: (?=[“\w])")
VERB_WORDS = 3
MEETING_WORDS = 4
TALK = "=talk"
SUBJECTS = frozenset({Role.ACTS, Role.SPEAKS, Role.ACTED_ON})
PASSIVE = " passive"


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a headline tells of its subject.

    ``acts`` are what is done or said to be done, by the stem, family or class of the verb, ``said``
    those of them that are said; ``subjects`` the ids of who does or says it; ``beside`` the stems
    of what is told beside, of no name and no verb; ``parties`` the ids of those who are told to
    meet, ``persons`` those of them who are persons.
    """

    acts: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()


NOTHING = Predicate()


@dataclass(frozen=True, slots=True)
class _Read:
    """A headline, its first finite verb or none where it only names the speaker, and the next."""

    headline: str
    subject_end: int
    does: VerbGroup | None
    says: VerbGroup | None

    @property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """Give the verbs that are read."""
        return tuple(verb for verb in (self.does, self.says) if verb is not None)


def _read(headline: str) -> _Read | None:
    """Find the verb of what is done, and that of what is said to be done."""
    colon = SPEAKER.match(headline)
    start = colon.end() if colon else 0
    verbs = [verb for verb in find_verbs(headline) if verb.finite and verb.start >= start]
    if not verbs:
        return None
    if colon:
        return _Read(headline, start, None, verbs[0])
    first = verbs[0]
    said = verbs[1] if first.reporting and len(verbs) > 1 else None
    telling = first.lemma in merging_words().telling
    return _Read(headline, first.start, None if telling else first, said)


def predicate_of(headline: str, names: Iterable[NameMention], actor_of: ActorOf) -> Predicate:
    """Read what a headline tells of its subject; nothing where nobody whom it names is that."""
    read = _read(headline)
    if read is None:
        return NOTHING
    named = tuple(names)
    parties = tuple(_parties(read, named)) if _is_meeting(read) else ()
    persons = (name for name in parties if name.kind is ActorKind.PERSON)
    return Predicate(
        shared(frozenset(act for verb in read.verbs for act in _acts(read.headline, verb))),
        shared(frozenset(_acts(read.headline, read.says)) if read.says else frozenset()),
        _ids(_subjects(read, named), actor_of),
        _beside(read, named),
        _ids(parties, actor_of),
        _ids(persons, actor_of),
    )


def _ids(names: Iterable[NameMention], actor_of: ActorOf) -> frozenset[str]:
    return shared(frozenset(actor.id for actor in map(actor_of, names) if actor is not None))


def _subjects(read: _Read, names: Iterable[NameMention]) -> Iterator[NameMention]:
    """Give who does or says it: who acts or speaks, and stands before the verb."""
    for name in names:
        if name.role in SUBJECTS and 0 <= place_in(read.headline, name) < read.subject_end:
            yield name


def _parties(read: _Read, names: Iterable[NameMention]) -> Iterator[NameMention]:
    return (name for name in names if name.role in SUBJECTS and place_in(read.headline, name) >= 0)


def _is_meeting(read: _Read) -> bool:
    """Say whether the verb, with the words behind it, tells a meeting: "held two days of talks"."""
    verb = read.does
    if verb is None or verb.negated:
        return False
    behind = words_of(read.headline[verb.main :])
    meets = TALK in classes_of(behind[:1])
    holds = verb.lemma in merging_words().holding and TALK in classes_of(behind[:MEETING_WORDS])
    return meets or holds


def _acts(headline: str, verb: VerbGroup) -> Iterator[str]:
    """Give what a verb tells, and whether it is not so, or still to come, or suffered."""
    turned = f"{' not' * verb.negated}{' ahead' * verb.ahead}{PASSIVE * verb.passive}"
    return (f"{told}{turned}" for told in _told(headline, verb))


def _told(headline: str, verb: VerbGroup) -> frozenset[str]:
    """Give the stem of a verb, where it carries something, its classes and its families."""
    words = words_of(headline[verb.main :])[:VERB_WORDS]
    own = frozenset({stem(verb.lemma)}) if carries(verb.lemma) else frozenset()
    families = _families().get(verb.lemma, frozenset())
    return own | families | (classes_of(words) - classes_of(words[1:]))


@cache
def _families() -> dict[str, frozenset[str]]:
    """Give the families of each verb, each called by its first."""
    found: dict[str, frozenset[str]] = {}
    for family in listed_words().families.strip().splitlines():
        verbs = family.split()
        for verb in verbs:
            found[verb] = found.get(verb, frozenset()) | {verbs[0]}
    return found


def _beside(read: _Read, names: Iterable[NameMention]) -> frozenset[str]:
    """Give the stems of what is told beside: of no name, and not of the verbs."""
    left_out = {stem(word) for name in names for word in _name_in(name)}
    left_out |= {stem(verb.lemma) for verb in read.verbs}
    left_out |= {stem(word) for verb in read.verbs for word in words_of(verb.text)}
    return frozenset(stem(word) for word in words_of(read.headline) if carries(word)) - left_out


def _name_in(name: NameMention) -> list[str]:
    """Give the words of a name, without what is told of it: "IS fighters" are fighters."""
    words = words_of(name.text)
    own = [word for word in words if word != word.lower()] or words
    return [*own, *words_of(name.name)]
