"""Who and what a sentence tells of, which a later "it" or "them" may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.numerals import counts
from webapp.pipeline.pronouns import MEANT, POSSESSIVES, POSSESSIVES_IN_SPEECH
from webapp.pipeline.references.fitting import IT, PERSON, THEY, is_body, means_noun
from webapp.pipeline.references.forms import Wordings, in_full
from webapp.pipeline.references.meanings import LONGEST, Introduced
from webapp.pipeline.references.phrases import OWNER, NounPhrase, find_phrases, is_plain_noun
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.records import ActorKind, NameMention

NO_ONE = frozenset({"no", "any", "every", "each", "such", "what", "neither", "either", "whose"})
COUNTING = frozenset({"least", "most", "more", "less", "about", "nearly", "almost", "up"})
ARTICLES = frozenset({"the", "a", "an"}) | counts()
OWNERS = POSSESSIVES | POSSESSIVES_IN_SPEECH


class Place(Enum):
    """Where in its clause something stands.

    ``INNER`` is the object of a verb that is not finite ("to block the strike"), ``SERVED`` what
    stands in somebody's title ("UN chief Quill").
    """

    SUBJECT = auto()
    OBJECT = auto()
    INNER = auto()
    SERVED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """Something told, at offsets of its sentence; ``words`` tell it by itself, empty if none do.

    ``means`` is empty for a person; ``bare`` has no article ("Engineers").
    """

    start: int
    end: int
    words: str
    source: int
    means: frozenset[str]
    place: Place
    body: bool = False
    bare: bool = False

    @property
    def key(self) -> str:
        """What is the same of all that mean one: the name, or where the noun was told."""
        return self.words if self.body and self.words else str(self.source)

    def may_be(self, who: str) -> bool:
        """Say whether a pronoun is surely told of it; "they" may be a body, but also its people."""
        return not (who == "they" and self.body)


class ThingsTold:
    """Finds the things, bodies and persons that one sentence tells of."""

    def __init__(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Read the noun phrases of the sentence."""
        self.reading = reading
        self.base = reading.sentence.start
        self.tokens = tokenize(reading.sentence.text)
        self.names = names
        self.wordings = Wordings(reading, self.tokens, names)
        self.finite = frozenset(verb.start for verb in reading.verbs if verb.finite)

    def find(self) -> list[Thing]:
        """Give the things outside of quotations, from left to right."""
        found = [*self._told()]
        for name in self.names:
            start, end = name.start - self.base, name.end - self.base
            around = [one for one in found if one.start < end and start < one.end]
            told = any(one.means or one.source == name.start for one in around)
            if not (told or name.text.lower() in MEANT or self.reading.in_speech(name.start)):
                served = Place.SERVED if around else Place.OTHER
                found.append(replace(self.named(name, start, end), place=served))
        return sorted(found, key=lambda one: one.start)

    def _told(self) -> Iterator[Thing]:
        for phrase in find_phrases(self.tokens, self.reading.verbs):
            at = self.base + phrase.start
            if self.reading.in_speech(at) or self._is_date(phrase) or phrase.noun.lower in MEANT:
                continue
            thing = self._named(phrase) or self._plain(phrase)
            if thing is not None:
                yield thing

    def place_of(self, start: int, end: int) -> Place:
        """Say where words stand: behind a preposition, behind their verb, or before it."""
        before = next((one for one in reversed(self.tokens) if one.end <= start), None)
        if before is not None and before.lower in verb_words("prepositions"):
            return Place.OTHER
        behind = next((one for one in self.tokens if one.start >= end), None)
        if behind is not None and behind.start in self.finite:
            return Place.SUBJECT
        ends = before.end if before is not None else -1
        verb = next((one for one in self.reading.verbs if one.end == ends), None)
        if verb is not None:
            place = Place.OBJECT if verb.finite else Place.INNER
            apart = self._is_given(behind) or verb.lemma == "be"
            return Place.OTHER if apart else place
        return Place.SUBJECT if self._opens(start) else Place.OTHER

    def _is_given(self, behind: Token | None) -> bool:
        """Say whether somebody is given what stands behind: "paid | the museum | a sum"."""
        if behind is None or not (behind.lower in ARTICLES or behind.lower[0].isdigit()):
            return False
        at = self.base + behind.start
        return not any(one.start <= at < one.end for one in self.reading.mentions)

    def _opens(self, start: int) -> bool:
        """Say whether words open a clause, so that an aside parts them from their verb."""
        return any(one.body == start for one in self.reading.clauses)

    def _is_date(self, phrase: NounPhrase) -> bool:
        start, end = self.base + phrase.start, self.base + phrase.end
        return any(one.start < end and start < one.end for one in self.reading.mentions)

    def _named(self, phrase: NounPhrase) -> Thing | None:
        """Give what has a name, also one that is not known."""
        at = self.base + phrase.noun.start
        name = next((one for one in self.names if one.start <= at < one.end), None)
        if name is not None:
            return self.named(name, phrase.start, phrase.end)
        if not self._is_unknown_name(phrase):
            return None
        place = self.place_of(phrase.start, phrase.end)
        source = self.base + phrase.start
        return Thing(phrase.start, phrase.end, "", source, IT | THEY, place, body=True)

    def named(self, name: NameMention, start: int, end: int) -> Thing:
        """Give the body, place or person that a name or a pronoun stands for."""
        means = IT if name.kind is ActorKind.PLACE else IT | THEY
        means = frozenset() if name.kind is ActorKind.PERSON else means
        words = in_full(name, self.reading.text)
        return Thing(start, end, words, name.start, means, self.place_of(start, end), body=True)

    def _is_unknown_name(self, phrase: NounPhrase) -> bool:
        """Say whether words are a name that nobody knows: "777-200LR", "Oster airport"."""
        if phrase.noun.capital:
            return not self._begins(phrase.noun)
        model = phrase.noun.lower[0].isdigit() or not phrase.noun.lower.isalpha()
        first = next(iter(phrase.modifiers), None)
        named = first is not None and first.capital and not self._begins(first)
        return model or (named and not phrase.determiner)

    def _begins(self, token: Token) -> bool:
        """Say whether a word has its capital only as the first of the sentence."""
        first = not self.reading.sentence.text[: token.start].strip(" “\"'‘")
        word = self.reading.sentence.text[token.start : token.end]
        return first and re.search(rf"[a-z,] {re.escape(word)}\b", self.reading.text) is None

    def _plain(self, phrase: NounPhrase) -> Thing | None:
        """Give a noun without a name that is told as one, or as many."""
        noun, listed = phrase.noun, reference_words()
        plain = is_plain_noun(noun) or (self._begins(noun) and noun.capital)
        if not plain or noun.lower in listed.measuring:
            return None
        body, means = is_body(noun.lower), means_noun(noun)
        means = frozenset() if means & PERSON and not body else means & (IT | THEY)
        if phrase.determiner in NO_ONE:
            return None
        place = self.place_of(phrase.start, phrase.end)
        stuff = not phrase.determiner and means != THEY  # "who have | flu"
        if stuff and place is Place.OTHER:
            return None
        words = "" if stuff else self._words(phrase)
        source = self.base + phrase.start
        bare = not phrase.determiner
        return Thing(phrase.start, phrase.end, words, source, means, place, body, bare)

    def _words(self, phrase: NounPhrase) -> str:
        """Write a noun so that it can be told again: "a bridge" as "the bridge"."""
        base = self.base
        told = (base + phrase.start, base + phrase.end)
        meant = (one.words for one in self.reading.completions if (one.start, one.end) == told)
        if words := next(meant, ""):
            return words
        if self._is_unclear(phrase):
            return ""
        own = self._own(phrase)
        introduced = self.wordings.introduced(phrase)
        if phrase.determiner in {*OWNERS, OWNER} and not introduced.owner:
            return ""
        tail = introduced.tail if self._is_own(phrase, introduced.tail) else ""
        words = " ".join(_again(own, phrase, replace(introduced, tail=tail)).split())
        return words if len(words) <= LONGEST else f"the {own}"

    def _is_own(self, phrase: NounPhrase, tail: str) -> bool:
        """Say whether words behind a noun are not the verb's: "bought the mill | from Ode"."""
        place = self.place_of(phrase.start, phrase.end)
        return place is Place.SUBJECT or tail.startswith(("of ", "between "))

    def _own(self, phrase: NounPhrase) -> str:
        """Give the words of a noun behind its article, without the capital of a sentence."""
        own = self.reading.sentence.text[phrase.own : phrase.end]
        first = phrase.modifiers[0] if phrase.modifiers else phrase.noun
        at = self.base + first.start
        named = any(one.start <= at < one.end for one in self.names)
        return own if named or not self._begins(first) else f"{own[:1].lower()}{own[1:]}"

    def _is_unclear(self, phrase: NounPhrase) -> bool:
        """Say whether a noun is one of a list, or begins with a verb: "carrying | passengers"."""
        first = phrase.modifiers[0].start if phrase.modifiers else -1
        doing = any(one.start == first for one in self.reading.verbs)
        before = next((one for one in reversed(self.tokens) if one.end <= phrase.start), None)
        listed = before is not None and before.lower in {"and", "or"}
        listed = listed or any(is_plural(one) and not one.capital for one in phrase.modifiers)
        return doing or listed or not phrase.described.isdisjoint(COUNTING)


def _again(own: str, phrase: NounPhrase, found: Introduced) -> str:
    """Write a noun told before with what tells it from others."""
    if found.owner:
        return f"{found.owner} {own}"
    if found.name:
        return found.name
    if not phrase.determiner and not own[:1].isdigit():
        return own
    counts_them = phrase.determiner in counts() - {"a", "an"}
    counted = f"{phrase.determiner} " if counts_them else ""
    return f"the {counted}{own} {found.tail}".rstrip()
