"""The words by which two tellings of one happening are known, or told apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from webapp.pipeline.wording import CLASS_MARK, stem
from webapp.vocabulary import built_in


class RetellingList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``retelling.toml``."""

    light: str
    empty: str
    striking: str
    striking_phrases: tuple[str, ...]
    generic: str
    incidents: str
    vague: str
    women: str
    men: str
    further: str
    turning: str


@dataclass(frozen=True, slots=True)
class RetellingWords:
    """Verbs: ``light`` ones tell nothing without a noun, ``empty`` ones nothing at all.

    ``striking`` ones, and phrases, say what a happening does that a noun tells; ``generic`` nouns
    tell one whose kind was told before, one of ``incidents`` (stems and classes). ``vague`` nouns
    (stems) may mean anybody or anything; ``women`` and ``men`` are among them. What has a
    ``further`` word is one more of its kind; a sentence that opens with a ``turning`` word tells
    another matter.
    """

    light: frozenset[str]
    empty: frozenset[str]
    striking: frozenset[str]
    generic: frozenset[str]
    incidents: frozenset[str]
    vague: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    further: frozenset[str]
    turning: frozenset[str]


def stem_or_class(word: str) -> str:
    """Give the stem of a word; the name of a class stays as it is."""
    return word if word.startswith(CLASS_MARK) else stem(word)


@cache
def retelling_words() -> RetellingWords:
    """Give the project's own words."""
    listed: RetellingList = built_in("retelling", RetellingList)
    return RetellingWords(
        light=frozenset(listed.light.split()),
        empty=frozenset(listed.empty.split()),
        striking=frozenset((*listed.striking.split(), *listed.striking_phrases)),
        generic=frozenset(listed.generic.split()),
        incidents=frozenset(map(stem_or_class, listed.incidents.split())),
        vague=frozenset(map(stem, listed.vague.split())),
        women=frozenset(map(stem, listed.women.split())),
        men=frozenset(map(stem, listed.men.split())),
        further=frozenset(listed.further.split()),
        turning=frozenset(listed.turning.split()),
    )
