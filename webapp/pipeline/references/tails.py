"""What stands behind a noun and says which is meant: "the order | from Oster Airways"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.edits import as_written
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token
from webapp.records import ActorKind, NameMention

LONGEST = 6
BINDING = frozenset({"of", "from", "by", "between", "against"})
LISTED = re.compile(r" (?:the )?[A-Z]")
MARKS = frozenset(',“”"')


class Tails:
    """The words behind the nouns of one sentence."""

    def __init__(
        self, reading: Reading, tokens: Sequence[Token], names: Sequence[NameMention]
    ) -> None:
        """Take what was found in the sentence."""
        self.text = reading.text
        self.base = reading.sentence.start
        self.verbs = frozenset(verb.start for verb in reading.verbs)
        self.handing = frozenset(
            verb.end for verb in reading.verbs if verb.lemma in reference_words().handing
        )
        self.tokens = tokens
        self.names = names

    def behind(self, phrase: NounPhrase) -> str:
        """Give the words up to the first name, or "of" and the nouns behind it; or nothing."""
        rest = self.tokens[phrase.at + 1 : phrase.at + 2 + LONGEST]
        if not rest or not self.joins(rest[0]) or rest[0].start in self.verbs:
            return ""
        if rest[0].lower == "to" and phrase.start - 1 in self.handing:
            return ""
        if name := self._first_name(rest):
            start = self.base + rest[0].start
            loose = _is_loose(phrase, rest[0])
            return "" if loose else f"{self.text[start : name.start]}{self._written(name)}"
        relational = phrase.noun.lower in headline_words().relational
        return "" if relational or rest[0].lower != "of" else self._plain(rest)

    def _first_name(self, rest: Sequence[Token]) -> NameMention | None:
        """Find the first name in the words behind a noun, where it is all of their phrase."""
        start, limit = self.base + rest[0].start, self.base + rest[-1].end
        name = next((n for n in self.names if start < n.start and n.end <= limit), None)
        return name if name is not None and self._is_whole(start, name) else None

    @staticmethod
    def joins(token: Token) -> bool:
        """Say whether a word opens what stands behind a noun."""
        return token.lower in reference_words().joining

    def _written(self, name: NameMention) -> str:
        plain = name.text[:1].isupper() and name.kind is not ActorKind.PERSON
        return name.text if plain else as_written(name.name, self.text)

    def _plain(self, rest: Sequence[Token]) -> str:
        """Give "of" and the nouns behind it: "of medical specialists"."""
        closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("determiners")
        closed |= {"to", "that"}
        inside = rest[1:]
        end = next(
            (n for n, one in enumerate(inside) if not one.word or one.lower in closed), len(inside)
        )
        if not end or any(one.start in self.verbs for one in inside[: end + 1]):
            return ""
        words = self.text[self.base + rest[0].start : self.base + inside[end - 1].end]
        ends = end < len(inside) and inside[end].lower != ","
        return words if ends and words.islower() else ""

    def _is_whole(self, start: int, name: NameMention) -> bool:
        """Say whether a name ends a phrase, and nothing but small words stand before it."""
        lead = self.text[start : name.start]
        joins = [one for one in lead.split() if one in reference_words().joining]
        plain = lead.islower() and MARKS.isdisjoint(lead) and set(joins[1:]) <= {"of"}
        owns = self.text[name.end : name.end + 1] in {"'", "’", "-"}
        tells = any(start <= self.base + verb < name.start for verb in self.verbs)
        return plain and not (owns or tells or self._goes_on(name))

    def _goes_on(self, name: NameMention) -> bool:
        """Say whether a noun or name follows: "the Oster | airport", "Oster | and Ister"."""
        following = next((t for t in self.tokens if t.start >= name.end - self.base), None)
        closed = verb_words("prepositions") | verb_words("conjunctions") | {"to"}
        closed |= verb_words("subordinators")
        if following is None or not following.word or following.start in self.verbs:
            return False
        if following.lower == "and" and LISTED.match(self.text, self.base + following.end):
            return True
        return following.lower not in closed


def _is_loose(phrase: NounPhrase, opener: Token) -> bool:
    """Say whether what opens behind "the mayor" may go with the verb: "saw the mayor | on"."""
    return phrase.determiner == "the" and opener.lower not in BINDING
