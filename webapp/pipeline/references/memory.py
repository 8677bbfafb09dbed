"""Remember what an article introduces, and say what a later definite noun means by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.telling import Completion
from webapp.pipeline.references.entitled import named_in
from webapp.pipeline.references.forms import INTRODUCING, Wordings
from webapp.pipeline.references.grounds import Grounds
from webapp.pipeline.references.meanings import NOTHING, Introduced, Meaning, meaning
from webapp.pipeline.references.nominalisations import Nominalisations
from webapp.pipeline.references.pairs import LEAD, Pairs
from webapp.pipeline.references.phrases import NounPhrase, find_phrases, is_plain_noun
from webapp.pipeline.references.products import Products
from webapp.pipeline.references.things import Things
from webapp.pipeline.verbs.tokens import tokenize
from webapp.records import NameMention

OWNING = re.compile(r"\b[Tt]he ([a-z]+)['’]s\b")
REACH = 15
REACH_ANEW = 4
HERE = frozenset({"this", "these"})


class Antecedents:
    """Goes through the sentences of an article in their order."""

    def __init__(self, title: str = "") -> None:
        """Begin an article."""
        self.products = Products(title)
        self.things = Things()
        self.seen: dict[str, Introduced] = dict(named_in(title))
        self.standing: set[str] = set()
        self.nominalisations = Nominalisations()
        self.grounds = Grounds()
        self.pairs = Pairs()

    def read(self, reading: Reading, names: Sequence[NameMention]) -> tuple[Completion, ...]:
        """Say what the definite nouns of a sentence mean; then keep what it tells of its nouns."""
        self.grounds.note(reading, names)
        self.things.note(reading)
        self.standing |= set(OWNING.findall(reading.sentence.text)) - self.seen.keys()
        found = tuple(self._read(reading, names))
        self.nominalisations.note(reading, names)
        self.products.pass_over(reading)
        self.pairs.note(names)
        return found

    def _read(self, reading: Reading, names: Sequence[NameMention]) -> Iterator[Completion]:
        tokens, base = tokenize(reading.sentence.text), reading.sentence.start
        wordings = Wordings(reading, tokens, names)
        for phrase in find_phrases(tokens, reading.verbs):
            if product := self._product(wordings, phrase):
                yield Completion(base + phrase.start, base + phrase.end, *product)
                continue
            if (pair := self.pairs.meaning(phrase, reading, names)).words:
                start = base + phrase.start - len(LEAD)
                yield Completion(start, base + phrase.end, pair.words, pair.source)
                continue
            self.products.note(reading, phrase)
            self.things.pass_over(phrase)
            yield from self._kept_or_meant(wordings, phrase)

    def _kept_or_meant(self, wordings: Wordings, phrase: NounPhrase) -> Iterator[Completion]:
        """Keep what a phrase tells of its noun; say what it means where it leans on one before."""
        base = wordings.reading.sentence.start
        if not is_plain_noun(phrase.noun):
            self._keep_body(wordings, phrase)
        elif not wordings.leans(phrase):
            spoken = wordings.reading.in_speech(base + phrase.start)
            if wordings.tells_more(phrase) and not spoken:
                self._keep(wordings, phrase)
        else:
            meant = self._meant(wordings.reading, phrase)
            if not meant.words and phrase.noun.lower not in self.seen:
                self.standing.add(phrase.noun.lower)
            if meant.words and (wordings.acts(phrase) or not meant.anew):
                span = (base + phrase.start, base + phrase.end)
                yield Completion(*span, meant.words, meant.source)

    def _product(self, wordings: Wordings, phrase: NounPhrase) -> tuple[str, int] | None:
        """Give the product that a noun means, or whose flight or delivery it tells."""
        if not wordings.may_be_product(phrase):
            return None
        meant = self.products.meaning(phrase, wordings.reading)
        return (meant.words, meant.source) if meant.words else None

    def _meant(self, reading: Reading, phrase: NounPhrase) -> Meaning:
        """Give what a definite noun means: a place, a named thing, the nearest, or a deed."""
        placed = self.grounds.meaning(phrase, reading)
        if placed is not None:
            return placed
        named = self.things.meaning(phrase, reading)
        if named.words:
            return named
        told = self._told(reading, phrase)
        if told.words and not told.anew:
            return told
        own = reading.sentence.text[phrase.own : phrase.end]
        done = self.nominalisations.meaning(phrase.noun.lower, own, reading.sentence.index)
        return done if done.words else told

    def _told(self, reading: Reading, phrase: NounPhrase) -> Meaning:
        """Give what the nearest noun of the kind was told with, which is in mind again."""
        index = reading.sentence.index
        found = self.seen.get(phrase.noun.lower)
        if found is None or index - found.index > _reach(phrase, found):
            return NOTHING
        self.seen[phrase.noun.lower] = replace(found, index=index)
        return meaning(phrase, found, reading.sentence.text)

    def _keep(self, wordings: Wordings, phrase: NounPhrase) -> None:
        """Keep a noun as it is told, unless a bare one would hide what is known of it.

        Behind "the mission" of the article "Norland’s mission" is another, "the mission" stays.
        """
        introduced = wordings.introduced(phrase)
        if introduced.owner and phrase.noun.lower in self.standing:
            return
        if introduced.told or phrase.determiner in INTRODUCING | {"another"}:
            self.seen[phrase.noun.lower] = introduced
        else:
            self.seen.setdefault(phrase.noun.lower, introduced)

    def _keep_body(self, wordings: Wordings, phrase: NounPhrase) -> None:
        """Keep a body by the noun that ends its name: "the Norland Ferry Authority"."""
        body = wordings.body(phrase)
        if body is not None:
            self.seen[phrase.noun.lower] = body


def _reach(phrase: NounPhrase, found: Introduced) -> int:
    """Say how many sentences back a noun may be told; "this win" is no earlier one's."""
    if phrase.determiner in HERE:
        return 1
    return REACH_ANEW if found.only_anew else REACH
