"""What "it", "its", "them" and "their" mean that no name stands for: "the mill ... sell it"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.coreference import counts_up
from webapp.pipeline.headlines.edits import possessive
from webapp.pipeline.headlines.telling import Completion
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import MEANT, OBJECTS, POSSESSIVES, THING_OR_MANY
from webapp.pipeline.references.fitting import stands_for_nothing
from webapp.pipeline.references.told_things import Place, Thing, ThingsTold
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token
from webapp.records import ActorKind, NameMention

HAS_PRONOUN = re.compile(
    rf"\b(?:{any_of(word for word, one in MEANT.items() if one in THING_OR_MANY)})\b", re.IGNORECASE
)
REACH = 2
TWO = 2
FREE = frozenset({Place.SUBJECT, Place.OBJECT, Place.INNER})


class Pronominals:
    """Goes through the sentences of an article in their order."""

    def __init__(self) -> None:
        """Begin an article."""
        self.told: list[PronounsOf] = []

    def read(self, reading: Reading, names: Sequence[NameMention]) -> tuple[Completion, ...]:
        """Say what the pronouns of a sentence mean; then keep what it tells of."""
        sentence = PronounsOf(reading, names)
        has = HAS_PRONOUN.search(reading.sentence.text) is not None
        found = tuple(sentence.read(self.told)) if has else ()
        self.told = [*self.told, sentence][-REACH:]
        return found


class PronounsOf:
    """The pronouns of one sentence, read from left to right.

    ``open`` are those that nobody can tell.
    """

    def __init__(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Take a sentence with its names; what it tells of is found when it is asked for."""
        self.reading = reading
        self.names = names
        self.index = reading.sentence.index
        self.base = reading.sentence.start
        self.text = reading.sentence.text
        self.open: set[str] = set()

    @cached_property
    def finder(self) -> ThingsTold:
        """What finds the things of the sentence."""
        return ThingsTold(self.reading, self.names)

    @cached_property
    def things(self) -> list[Thing]:
        """The things of the sentence, also those for which a pronoun stands."""
        return self.finder.find()

    @cached_property
    def persons(self) -> int:
        """How many persons with a name the sentence tells of."""
        return len({one.name for one in self.names if one.kind is ActorKind.PERSON})

    def read(self, before: Sequence[PronounsOf]) -> Iterator[Completion]:
        """Give what the pronouns mean that no name stands for."""
        for token in filter(self._stands_for_some, self.finder.tokens):
            who, at = MEANT[token.lower], self.base + token.start
            named = next((one for one in self.names if one.start <= at < one.end), None)
            if named is not None and not self._tells(token):
                self._keep_named(token, named)
                continue
            meant = None if self._tells(token) else self._meant(token, who, before)
            if meant is not None and meant.words and not self._is_owned_twice(token, meant):
                self._keep(token, meant)
                words = possessive(meant.words) if token.lower in POSSESSIVES else meant.words
                yield Completion(at, self.base + token.end, words, meant.source, pronoun=True)
            else:
                self.open.add(who)

    def _stands_for_some(self, token: Token) -> bool:
        """Say whether a word is a pronoun outside of quotations that means something."""
        known = MEANT.get(token.lower, "") in THING_OR_MANY
        if not known or self.reading.in_speech(self.base + token.start) or self._is_idle(token):
            return False
        return not (token.lower in OBJECTS and self.text[: token.start].endswith(" of "))

    def _is_owned_twice(self, token: Token, meant: Thing) -> bool:
        """Say whether it is unsure who owns: "Ode’s mill ... its"."""
        return token.lower in POSSESSIVES and "’" in meant.words

    def _tells(self, token: Token) -> bool:
        """Say whether a pronoun speaks: who "they said" are is not told by the grammar."""
        verb = next((one for one in self.reading.verbs if one.start >= token.end), None)
        beside = verb is not None and not self.text[token.end : verb.start].strip()
        return beside and verb is not None and verb.reporting and not verb.passive

    def _keep_named(self, token: Token, name: NameMention) -> None:
        """Note that a pronoun stands for a body with a name."""
        self.things.append(self.finder.named(name, token.start, token.end))

    def _keep(self, token: Token, meant: Thing) -> None:
        """Note that a pronoun stands for a thing, so that it is told again here."""
        place = self.finder.place_of(token.start, token.end)
        self.things.append(replace(meant, start=token.start, end=token.end, place=place))

    def _is_idle(self, token: Token) -> bool:
        if token.lower != "it":
            return False
        verbs = self.reading.verbs
        beside = (one for one in verbs if one.start == token.end + 1)
        counted = any(counts_up(self.reading, verb) for verb in beside)
        return counted or stands_for_nothing(self.text, token, verbs)

    def _meant(self, token: Token, who: str, before: Sequence[PronounsOf]) -> Thing | None:
        """Give what a pronoun means: the one that fits in its sentence, else just before."""
        if self._is_fact(token):
            return None
        barred = frozenset(one.key for one in self._barred(token))
        near = [one for one in self.things if one.end <= token.start and one.key not in barred]
        near = [one for one in self._fitting(near, token, who) if not self._is_parted(one, token)]
        return self._here(near, token) if near else self._before(token, who, before, barred)

    def _before(
        self, token: Token, who: str, before: Sequence[PronounsOf], barred: Container[str]
    ) -> Thing | None:
        """Give what a pronoun means of the sentences before, the nearest that tells of one."""
        reach = 1 if self._opens(token) else REACH
        for told in reversed(before):
            if self.index - told.index > reach:
                return None
            if who in told.open or (who == "they" and told.persons >= TWO):
                return None
            things = (one for one in told.things if one.words or not one.bare)
            fitting = self._fitting(things, token, who)
            if fitting:
                return self._chosen([one for one in fitting if one.key not in barred], token)
        return None

    def _opens(self, token: Token) -> bool:
        """Say whether a pronoun is the subject with which a sentence begins."""
        return token.start == 0 and token.lower not in POSSESSIVES

    def _is_fact(self, token: Token) -> bool:
        """Say whether what was told is meant, and no thing: "denied it"."""
        verb = self._verb_of(token)
        told = verb is not None and verb.lemma in reference_words().of_facts
        return told and token.lower == "it"

    def _here(self, near: Sequence[Thing], token: Token) -> Thing | None:
        """Give the only one of the sentence who fits; whom a speaker serves does what he tells."""
        found = _one(near)
        if found is None or not found.may_be(MEANT[token.lower]):
            return None
        return (
            found
            if found.place in FREE or (found.place is Place.SERVED and self._acts(token))
            else None
        )

    def _fitting(self, things: Iterable[Thing], token: Token, who: str) -> list[Thing]:
        """Leave out what a pronoun cannot mean by its kind, or by what is done to it."""
        things = [one for one in things if who in one.means]
        if who == "they":
            things = [one for one in things if one.place is not Place.SERVED]
        deed = self._is_made(token)
        return [one for one in things if not (deed and one.body)]

    def _is_made(self, token: Token) -> bool:
        """Say whether what is done is never done to a body: "halt it", "it was unveiled"."""
        verb, made = self._verb_of(token), reference_words().done_to_deeds
        if verb is not None:
            return verb.lemma in made
        behind = (v for v in self.reading.verbs if v.start == token.end + 1 and v.passive)
        return any(verb.lemma in made | clause_words().making for verb in behind)

    def _is_parted(self, thing: Thing, token: Token) -> bool:
        """Say whether a body of the same sentence has no such thing: "the team ... its surface"."""
        things = reference_words().of_things
        return thing.body and token.lower == "its" and self._word_after(token) in things

    def _chosen(self, fitting: Sequence[Thing], token: Token) -> Thing | None:
        """Give the only one that is a subject or an object; behind a preposition it is not sure."""
        free = [one for one in fitting if one.place in FREE]
        done_to = token.lower in OBJECTS and not self._acts(token)
        found = _one(free) if done_to else self._leading(free, token)
        if found is None or not found.may_be(MEANT[token.lower]):
            return None
        alike = done_to is (found.place is not Place.SUBJECT)
        return None if found.bare and not alike else found

    def _leading(self, free: Sequence[Thing], token: Token) -> Thing | None:
        """Give what leads the sentence before, unless its object may be meant as well.

        "A storm hit the harbour. It was shut" is the harbour, "It moved on" the storm.
        """
        found = _one([one for one in free if one.place is Place.SUBJECT])
        rivals = any(one.place is Place.OBJECT for one in free)
        suffers = any(v.passive and v.start == token.end + 1 for v in self.reading.verbs)
        unsure = suffers or token.lower in POSSESSIVES or MEANT[token.lower] == "they"
        doubted = unsure or (found is not None and found.body)
        return None if rivals and doubted else found

    def _barred(self, token: Token) -> Iterator[Thing]:
        """Give what a pronoun cannot mean where it stands: who does it, what it describes."""
        listed = reference_words()
        sufferers = token.lower == "their" and self._word_after(token) in listed.of_sufferers
        doers = [*self._doers(token)]
        for one in self.things:
            between = self.text[one.end : token.start].strip()
            inside = token.lower in OBJECTS and between in verb_words("prepositions")
            if inside or sufferers or one in doers:
                yield one

    def _doers(self, token: Token) -> Iterator[Thing | None]:
        """Give who does what is done to a pronoun, or to what stands beside it: "asked for | it".

        Nor does who tells of "them" mean himself.
        """
        if token.lower not in OBJECTS or self._acts(token):
            return
        before = [verb for verb in self.reading.verbs if verb.end <= token.start]
        if before:
            yield self._doer(before[-1])
        reports = (
            verb
            for verb in before
            if token.lower == "them"
            and (verb.reporting or self.text.startswith(" that ", verb.end))
        )
        yield from (self._doer(verb) for verb in reports)

    def _acts(self, token: Token) -> bool:
        return any(v.finite and v.start == token.end + 1 for v in self.reading.verbs)

    def _word_after(self, token: Token) -> str:
        return next((one.lower for one in self.finder.tokens if one.start >= token.end), "")

    def _verb_of(self, token: Token) -> VerbGroup | None:
        """Give the verb whose object a pronoun is."""
        end = len(self.text[: token.start].rstrip())
        if token.lower not in OBJECTS or self._acts(token):
            return None
        return next((verb for verb in self.reading.verbs if verb.end == end), None)

    def _doer(self, verb: VerbGroup) -> Thing | None:
        """Give who does what a verb tells, who is no object of it."""
        before = [t for t in self.things if t.end <= verb.start and t.place is not Place.OTHER]
        if verb.form is Form.FINITE:
            leading = [one for one in before if one.place is Place.SUBJECT]
            return leading[-1] if leading else None
        lead = [one for one in self.reading.verbs if one.end <= verb.start]
        if not lead or any(one.start >= lead[-1].end for one in before):
            return before[-1] if before else None
        return self._doer(lead[-1])


def _one(things: Sequence[Thing]) -> Thing | None:
    """Give the thing that all are; None where they are several."""
    return things[0] if len({one.key for one in things}) == 1 else None
