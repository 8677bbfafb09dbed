"""Whom "him", "his" and "her" mean where the headline names nobody who fits: "expelled him"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.edits import is_object, possessive
from webapp.pipeline.headlines.telling import Completion
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import MEANT, ONE_PERSON, POSSESSIVES
from webapp.pipeline.references.fitting import IT, PERSON, means_name, means_noun
from webapp.pipeline.references.phrases import NounPhrase, find_phrases
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.records import ActorKind, NameMention, Role

HAS_PRONOUN = re.compile(
    rf"\b(?:{any_of(word for word, one in MEANT.items() if one in ONE_PERSON)})\b", re.IGNORECASE
)
REACH = 5
NEAR = 2
BESIDE = frozenset({" ", ", ", ", the "})
LEADING = frozenset({Role.ACTS, Role.SPEAKS, Role.ACTED_ON})
TOLD_BY = frozenset({"a", "an", "the", "one"})


@dataclass(frozen=True, slots=True)
class Person:
    """One of whom the sentence ``index`` tells, up to ``end``.

    ``words`` name or describe, empty where they would lean; ``leads`` as its subject.
    """

    index: int
    means: frozenset[str]
    words: str = ""
    source: int = -1
    end: int = -1
    named: bool = False
    leads: bool = False


class Sentenced:
    """The persons of one sentence, and the pronouns that no name stands for."""

    def __init__(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Take a sentence with its names; whom it tells of is found when it is asked for."""
        self.reading = reading
        self.names = names

    @cached_property
    def free(self) -> list[Token]:
        """The pronouns for one person that no name stands for."""
        if HAS_PRONOUN.search(self.reading.sentence.text) is None:
            return []
        return [*_unnamed(self.reading, self.names, tokenize(self.reading.sentence.text))]

    @cached_property
    def persons(self) -> list[Person]:
        """Those told of by a name, by a noun, or by a pronoun that nobody can tell."""
        tokens, index = tokenize(self.reading.sentence.text), self.reading.sentence.index
        found = [*_named(self.reading, self.names), *_nameless(self.reading, self.names, tokens)]
        unknown = (one.lower for one in self.free if one.lower in ONE_PERSON)
        return [*found, *(Person(index, frozenset({word})) for word in unknown)]


class Persons:
    """Goes through the sentences of an article and remembers the persons in them."""

    def __init__(self) -> None:
        """Begin an article."""
        self.told: list[Sentenced] = []

    def read(self, reading: Reading, names: Sequence[NameMention]) -> tuple[Completion, ...]:
        """Say whom the pronouns of a sentence mean; then note whom it tells of."""
        sentence = Sentenced(reading, names)
        meant = [(token, self._meant(reading, token, sentence.persons)) for token in sentence.free]
        self.told = [*self.told, sentence][-REACH:]
        return tuple(_completion(reading, token, one) for token, one in meant if one)

    def _meant(self, reading: Reading, token: Token, here: Sequence[Person]) -> Person | None:
        """Give whom a pronoun means: the only one who fits here, else before."""
        who = MEANT[token.lower]
        fitting = [one for one in here if who in one.means and one.end >= 0]
        if fitting:
            found = _before_clause(reading, token, fitting)
            doubted = found is not None and found.named and token.lower in ONE_PERSON
            return None if doubted else found
        if token.lower in ONE_PERSON or any(who in one.means for one in here):
            return None
        return self._alone(who, reading.sentence.index)

    def _alone(self, who: str, index: int) -> Person | None:
        """Give the only one who fits in the nearest sentence with any, who leads it if it is near.

        Farther back only one with a name who is the only one at all.
        """
        fitting = [one for told in self.told for one in told.persons if who in one.means]
        nearest = max((one.index for one in fitting), default=0)
        near = index - nearest <= NEAR and any(one.leads for one in fitting[-1:])
        told = [one for one in fitting if one.index == nearest] if near else fitting
        sure = near or not any(one.means == PERSON or not one.named for one in told)
        return _only(told) if sure else None


def _named(reading: Reading, names: Sequence[NameMention]) -> Iterator[Person]:
    """Give the persons of a sentence who have a name."""
    for name in names:
        if name.kind is ActorKind.PERSON:
            yield Person(
                index=reading.sentence.index,
                means=means_name(name),
                words=name.name,
                source=name.start,
                end=name.end,
                named=True,
                leads=name.role in LEADING,
            )


def _nameless(
    reading: Reading, names: Sequence[NameMention], tokens: Sequence[Token]
) -> Iterator[Person]:
    """Give the persons of a sentence who are only described: "a teacher"."""
    base, finite = reading.sentence.start, {v.start for v in reading.verbs if v.finite}
    for phrase in find_phrases(tokens, reading.verbs):
        means = means_noun(phrase.noun) & PERSON
        start, end = base + phrase.start, base + phrase.end
        beside = any(_is_beside(reading.text, start, end, name) for name in names)
        if means and not phrase.noun.capital and not beside:
            behind = next((one.start for one in tokens if one.start >= phrase.end), -1)
            words = _described(reading, phrase)
            index, leads = reading.sentence.index, behind in finite
            yield Person(index, means, words, start, end, leads=leads)


def _described(reading: Reading, phrase: NounPhrase) -> str:
    """Tell one without a name as known; empty where somebody or something owns him."""
    if phrase.determiner not in TOLD_BY or means_noun(phrase.noun) & IT:
        return ""
    return f"the {reading.sentence.text[phrase.own : phrase.end]}"


def _unnamed(
    reading: Reading, names: Sequence[NameMention], tokens: Sequence[Token]
) -> Iterator[Token]:
    """Give the pronouns for one person that no name stands for, outside of quotations."""
    for token in tokens:
        at = reading.sentence.start + token.start
        free = not any(one.start <= at < one.end for one in names)
        if MEANT.get(token.lower) in ONE_PERSON and free and not reading.in_speech(at):
            yield token


def _only(told: Sequence[Person]) -> Person | None:
    """Give the one whom all are; None where they are several."""
    alone = len({one.words if one.named else str(one.source) for one in told}) == 1
    return told[-1] if alone and told[-1].words else None


def _before_clause(reading: Reading, token: Token, fitting: Sequence[Person]) -> Person | None:
    """Give the only one of the sentence, told in an earlier clause than the pronoun."""
    clause = next((c for c in reading.clauses if c.start <= token.start < c.end), None)
    start = reading.sentence.start + (clause.start if clause else 0)
    return _only(fitting) if all(one.end <= start for one in fitting) else None


def _is_beside(text: str, start: int, end: int, name: NameMention) -> bool:
    """Say whether a noun calls one who is named: "the nurse, | Ada Quill", "Judge Quill"."""
    within = name.start < end and start < name.end
    return within or text[end : name.start] in BESIDE or text[name.end : start] in BESIDE


def _completion(reading: Reading, token: Token, person: Person) -> Completion:
    """Write whom a pronoun means."""
    start, end = reading.sentence.start + token.start, reading.sentence.start + token.end
    owns = token.lower in POSSESSIVES and not (
        token.lower == "her" and is_object(reading.text, end)
    )
    words = possessive(person.words) if owns else person.words
    return Completion(start, end, words, person.source, pronoun=True)
