"""Say whether a headline has a pronoun that nothing in it can mean: "A judge dismissed it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from webapp.pipeline.headlines.parsed import Parsed, parse
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import MEANT, OBJECTS, POSSESSIVES
from webapp.pipeline.references.fitting import (
    ANY,
    IT,
    PERSON,
    THEY,
    is_body,
    means_name,
    means_noun,
    stands_for_nothing,
)
from webapp.pipeline.references.phrases import OWNER, NounPhrase, find_phrases
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token
from webapp.records import ActorKind, NameMention
from webapp.spans import MONTHS

HAS_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(MEANT))})\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”?")
ADVERBS = re.compile(r"(?: \w+ly| also| now| still| then| soon| never| already| even)*(?: “)? ?")
PARTITIVE = re.compile(r" of (?:them|it|the|its|his|her|their|these|those)\b")
SEVERAL = re.compile(r",? (?:and|or|&) |, ")
CLOSED = verb_words("prepositions") | verb_words("determiners") | verb_words("conjunctions")
CALENDAR = frozenset(month.lower() for month in MONTHS)
TWO = 2


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that a headline names before a pronoun, by what may mean it.

    ``governed`` by a preposition or as an owner, it is no subject; ``body``: a name of one, or a
    noun for one.
    """

    start: int
    end: int
    means: frozenset[str]
    governed: bool = False
    body: bool = False
    person: bool = field(default=False)


def is_dangling(words: str, names: Sequence[NameMention]) -> bool:
    """Say whether a pronoun outside of quotation marks has nothing in the headline to mean."""
    return dangling_at(words, names) >= 0


def dangling_at(words: str, names: Sequence[NameMention]) -> int:
    """Say where the first such pronoun stands; -1 for none."""
    if HAS_PRONOUN.search(words) is None:
        return -1
    headline = Headline(words, names)
    return next((one.start for one in headline.pronouns() if not headline.tells(one)), -1)


class Headline:
    """A finished headline with those whom it names."""

    def __init__(self, words: str, names: Sequence[NameMention]) -> None:
        """Read it once."""
        self.words = words
        self.parsed: Parsed = parse(words)
        self.quoted = [found.span() for found in QUOTED.finditer(words)]
        self.named = [*self._names(names), *self._counted()]
        self.named += self._nouns([(one.start, one.end) for one in self.named])
        self.told = next((verb.start for verb in self.parsed.verbs if verb.finite), len(words))

    def pronouns(self) -> Iterator[Token]:
        """Give the pronouns that mean somebody or something, outside of quotations."""
        for token in self.parsed.tokens:
            quoted = any(start <= token.start < end for start, end in self.quoted)
            if token.lower in MEANT and not quoted and not self._is_idle(token):
                yield token

    def tells(self, token: Token) -> bool:
        """Say whether the headline names one whom a pronoun may mean, before it or its verb."""
        who = MEANT[token.lower]
        leads = token.lower in POSSESSIVES and 0 < token.start < self.told
        near = [one for one in self.named if one.end <= token.start or leads]
        near = [one for one in near if one not in self._barred(token)]
        if who == "they" and self._are_several(near):
            return True
        return any(who in one.means for one in near)

    def _are_several(self, near: Sequence[Named]) -> bool:
        """Say whether two stand side by side, or two persons are told of: "Roe and Bell"."""
        persons = [one for one in near if one.person]
        beside = (SEVERAL.fullmatch(self.words[a.end : b.start]) for a in near for b in near)
        return len(persons) >= TWO or any(beside)

    def _barred(self, token: Token) -> list[Named]:
        """Give those whom a pronoun cannot mean where it stands."""
        barred = [one for one in self.named if self._holds(one, token)]
        following = self._word_after(token)
        listed = reference_words()
        if following in listed.of_things and token.lower == "its":
            barred += [one for one in self.named if one.body]
        if following in listed.of_sufferers and token.lower == "their":
            barred += [one for one in self.named if self._judges(one)]
        verb = self._done_to(token)
        if verb is not None:
            barred += [one for one in (self._doer(verb),) if one]
            if token.lower == "it" and verb.lemma in listed.done_to_deeds:
                barred += [one for one in self.named if one.body]
        return barred

    def _holds(self, one: Named, token: Token) -> bool:
        """Say whether a pronoun is part of the noun's own words: "charges | against them"."""
        between = self.words[one.end : token.start].strip()
        owns = token.lower == "her" and self._owns(token)
        inside = token.lower in OBJECTS and not owns and one.end < token.start
        return inside and between in verb_words("prepositions")

    def _judges(self, one: Named) -> bool:
        """Say whether somebody tells of others by trade: doctors, police, officials."""
        nouns = names_words().nouns
        last = self.words[one.start : one.end].lower().rpartition(" ")[2]
        return last in nouns.experts | nouns.mouths | {"police", "authorities", "rescuers"}

    def _word_after(self, token: Token) -> str:
        following = (one.lower for one in self.parsed.tokens if one.start >= token.end)
        return next(following, "")

    def _is_idle(self, token: Token) -> bool:
        return token.lower == "it" and stands_for_nothing(self.words, token, self.parsed.verbs)

    def _done_to(self, token: Token) -> VerbGroup | None:
        """Give the verb right before a pronoun that is its object, and no subject of another."""
        if token.lower not in OBJECTS or self._acts(token):
            return None
        if token.lower == "her" and self._owns(token):
            return None
        end = len(self.words[: token.start].rstrip())
        return next((verb for verb in self.parsed.verbs if verb.end == end), None)

    def _acts(self, token: Token) -> bool:
        """Say whether a finite verb follows: "said it | would"."""
        passed = ADVERBS.match(self.words, token.end)
        end = passed.end() if passed else token.end
        return any(v.start == end and v.finite for v in self.parsed.verbs) or self.words.startswith(
            ("’s ", "'s ", "’d ", "'d ", "’ll ", "'ll "), token.end
        )

    def _owns(self, token: Token) -> bool:
        closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("particles")
        following = self._word_after(token)
        return following.isalnum() and following not in closed

    def _doer(self, verb: VerbGroup) -> Named | None:
        """Give who does what a verb tells, who is no object of it."""
        before = [one for one in self.named if one.end <= verb.start and not one.governed]
        if verb.form is Form.FINITE:
            clause = next((c for c in self.parsed.clauses if c.start <= verb.start < c.end), None)
            own = [one for one in before if clause and one.start >= clause.start]
            return own[-1] if own else before[0] if before else None
        lead = [one for one in self.parsed.verbs if one.end <= verb.start]
        if not lead or any(one.start >= lead[-1].end for one in before):
            return before[-1] if before else None
        return self._doer(lead[-1])

    def _names(self, names: Sequence[NameMention]) -> Iterator[Named]:
        """Find the names of the article's sentence in the headline."""
        taken: list[tuple[int, int]] = []
        spelled = {words: one for one in names for words in (one.text, one.name)}
        for words in sorted(spelled, key=len, reverse=True):
            if words.rpartition(" ")[2].islower():
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.words):
                if any(start < found.end() and found.start() < end for start, end in taken):
                    continue
                taken.append(found.span())
                name = spelled[words]
                person = name.kind is ActorKind.PERSON
                governed = self._is_governed(found.start()) or self._is_owner(found.end())
                means = self._meaning(name, found.start())
                yield Named(*found.span(), means, governed, not person, person)

    def _meaning(self, name: NameMention, start: int) -> frozenset[str]:
        """Give what may mean a name: nobody's is "the Lancet"."""
        if self._is_longer(start):
            return ANY
        called = self.words[:start].lower().endswith("the ")
        return IT | THEY if called and name.kind is not ActorKind.PERSON else means_name(name)

    def _is_longer(self, start: int) -> bool:
        """Say whether a name is the end of a longer one: "Queen | Sofia"."""
        before = [one for one in self.parsed.tokens if one.end == start - 1]
        return bool(before) and before[0].capital and before[0].lower not in CLOSED

    def _is_owner(self, end: int) -> bool:
        return self.words.startswith(("’s ", "'s ", "’ ", "' "), end)

    def _is_governed(self, start: int) -> bool:
        """Say whether a preposition stands before."""
        before = [one for one in self.parsed.tokens if one.end <= start][-2:]
        words = [one.lower for one in before if one.lower not in {"the", "a", "an"}]
        return (
            bool(words)
            and words[-1] in verb_words("prepositions")
            and words[-1]
            == (
                before[-1].lower if before[-1].lower not in {"the", "a", "an"} else before[-2].lower
            )
        )

    def _counted(self) -> Iterator[Named]:
        """Give what only counts or means anybody: "Two of the men", "everyone"."""
        listed = reference_words()
        for token in self.parsed.tokens:
            of_them = PARTITIVE.match(self.words, token.end)
            if token.lower in listed.anybody:
                yield Named(token.start, token.end, PERSON | THEY)
            elif (token.lower in listed.counted or token.lower[0].isdigit()) and not of_them:
                yield Named(token.start, token.end, THEY)

    def _nouns(self, names: Sequence[tuple[int, int]]) -> Iterator[Named]:
        """Give the nouns that are no names, and the names that the article's reading has not."""
        for phrase in find_phrases(self.parsed.tokens, self.parsed.verbs):
            owner = phrase.owner[-1] if phrase.owner else None
            if owner and not any(a <= owner.start < b for a, b in names):
                yield self._noun(phrase, owner, governed=True)
            covered = any(a <= phrase.noun.start < b for a, b in names)
            if not covered and phrase.noun.lower not in MEANT and phrase.noun.lower not in CALENDAR:
                yield self._noun(phrase, phrase.noun, governed=self._is_governed(phrase.start))

    def _noun(self, phrase: NounPhrase, noun: Token, *, governed: bool) -> Named:
        start = phrase.start if noun is phrase.noun else phrase.owner[0].start
        if noun.capital or noun.lower[0].isdigit():
            many = start == 0 and noun is phrase.first and is_plural(noun)  # "Authorities"
            means = IT | THEY if many else self._of_unknown(phrase)
            return Named(start, noun.end, means, governed)
        means = means_noun(noun)
        body = is_body(noun.lower)
        return Named(start, noun.end, means, governed, body, person=not means & (IT | THEY))

    def _of_unknown(self, phrase: NounPhrase) -> frozenset[str]:
        """Give what may mean a name that is not known: "the Lancet" is nobody's."""
        return IT | THEY if phrase.determiner == "the" and phrase.determiner != OWNER else ANY
