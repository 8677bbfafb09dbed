"""The words by which definite nouns are read, from ``references.toml``."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from webapp.vocabulary import built_in


class Example(msgspec.Struct, frozen=True):
    """Sentences of an article, and what the last one's definite nouns mean; empty for unsure."""

    text: str
    means: str


Whose = Literal["does", "suffers", "both"]


class DeedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that name what verbs tell, and whose it is: of who does it, suffers it, or of both."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    whose: Whose


class ReferenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``references.toml``."""

    unique: frozenset[str]
    parties: frozenset[str]
    parting: frozenset[str]
    judging: frozenset[str]
    joining: frozenset[str]
    opening: frozenset[str]
    persons: frozenset[str]
    no_persons: frozenset[str]
    many_in_one: frozenset[str]
    counted: frozenset[str]
    anybody: frozenset[str]
    idle_it: frozenset[str]
    supposed_of_it: frozenset[str]
    judged: frozenset[str]
    measuring: frozenset[str]
    done_to_deeds: frozenset[str]
    of_facts: frozenset[str]
    of_things: frozenset[str]
    of_sufferers: frozenset[str]
    handing: frozenset[str]
    kinds: tuple[frozenset[str], ...]
    of_products: frozenset[str]
    using: frozenset[str]
    things: tuple[frozenset[str], ...]
    towns: frozenset[str]
    countries: frozenset[str]
    two_bodies: frozenset[str]
    two_countries: frozenset[str]
    continents: frozenset[str]
    deeds: tuple[DeedWords, ...]
    examples: tuple[Example, ...] = ()


@cache
def reference_words() -> ReferenceWords:
    """Give the words by which definite nouns are read."""
    words: ReferenceWords = built_in("references", ReferenceWords)
    return words


@cache
def _deeds() -> dict[str, DeedWords]:
    return {noun: deed for deed in reference_words().deeds for noun in deed.nouns}


def deed_of(noun: str) -> DeedWords | None:
    """Give the verbs whose deed a noun names."""
    return _deeds().get(noun)


@cache
def _deed_verbs() -> frozenset[str]:
    return frozenset(verb for deed in reference_words().deeds for verb in deed.verbs)


def tells_deed(lemma: str) -> bool:
    """Say whether some noun names what a verb tells."""
    return lemma in _deed_verbs()


@cache
def _kinds() -> dict[str, str]:
    return {noun: min(kind) for kind in reference_words().kinds for noun in kind}


def kind_of(noun: str) -> str:
    """Give the kind of product that a noun is a word for; empty for none."""
    return _kinds().get(noun, "")
