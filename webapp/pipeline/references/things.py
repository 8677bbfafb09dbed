"""Which named thing "the storm" is: "Hurricane Ada", "the ferry Nordlys", "the Lume spacecraft".

A kind of thing goes by several nouns, those of ``references.toml``. Only where one thing of its
kind has been named does a later noun of the kind mean it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.references.meanings import NOTHING, Meaning
from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import reference_words

NAME = r"[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z]){0,2}"
ANEW = frozenset({"a", "an", "another"})


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name: how it is called, and where it was told."""

    words: str
    at: int


class Things:
    """Remembers the one named thing of each kind that an article tells of."""

    def __init__(self) -> None:
        """Begin an article."""
        self.named: dict[int, list[Named]] = {}
        self.other: set[int] = set()

    def note(self, reading: Reading) -> None:
        """Keep what a sentence names."""
        for kind, words, start in _named(reading.sentence.text):
            told = self.named.setdefault(kind, [])
            if all(one.words.split()[-1] not in words for one in told):
                told.append(Named(words, reading.sentence.start + start))

    def pass_over(self, phrase: NounPhrase) -> None:
        """Note that another of a kind is told, without a name."""
        kind = _kinds().get(phrase.noun.lower)
        if kind is not None and phrase.determiner in ANEW and kind in self.named:
            self.other.add(kind)

    def meaning(self, phrase: NounPhrase, reading: Reading) -> Meaning:
        """Give the named thing that a definite noun means; or nothing where it may be another."""
        kind = _kinds().get(phrase.noun.lower)
        if kind is None or kind in self.other or phrase.described - reference_words().judging:
            return NOTHING
        told = self.named.get(kind, [])
        start = reading.sentence.start
        if len(told) != 1 or told[0].at >= start + phrase.start or phrase.determiner != "the":
            return NOTHING
        if any(one == kind for one, _, _ in _named(reading.sentence.text[: phrase.start])):
            return NOTHING
        return Meaning(told[0].words, told[0].at)


def _named(text: str) -> Iterator[tuple[int, str, int]]:
    """Give the things that a sentence names: kind, words and where."""
    lower = text.lower()
    if not any(noun in lower for noun in _kinds()):
        return
    for kind, patterns in enumerate(_patterns()):
        for lead, pattern in patterns:
            for found in pattern.finditer(text):
                yield kind, f"{lead}{found['thing']}", found.start()


@cache
def _kinds() -> dict[str, int]:
    listed = enumerate(reference_words().things)
    return {noun: kind for kind, nouns in listed for noun in nouns}


@cache
def _patterns() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    return tuple(tuple(_patterns_of(nouns)) for nouns in reference_words().things)


def _patterns_of(nouns: frozenset[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Match "Hurricane Ada", "the ferry Nordlys", "the Lume probe", "a probe named Lume".

    And "Lume, a probe".
    Before each pattern stands what goes before its words.
    """
    small = "|".join(sorted(nouns, key=len, reverse=True))
    titled = "|".join(sorted((noun.capitalize() for noun in nouns), key=len, reverse=True))
    article = r"\b(?:[Tt]he|[Aa]n?)"
    yield "", re.compile(rf"\b(?P<thing>(?:Tropical )?(?:{titled}) {NAME})(?!['’]|-)\b")
    yield "the ", re.compile(rf"{article} (?:[a-z-]+ ){{0,2}}?(?P<thing>(?:{small}) {NAME})\b")
    yield "the ", re.compile(rf"{article} (?P<thing>{NAME} (?:{small}))\b(?! [A-Z])")
    called = "named|called|dubbed|christened|nicknamed"
    yield "", re.compile(rf"{article} (?:{small}),? (?:{called}) (?P<thing>{NAME})\b")
    apposed = rf"(?P<thing>{NAME}), an? (?:[\w-]+ ){{0,4}}?(?:{small})"
    yield "", re.compile(rf"(?:^|[ “]){apposed}(?=[,.;]|$)")
