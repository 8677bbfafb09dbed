"""Numbers as words, from ``vocabulary/numbers.toml``: "three", "a dozen", "third", "dozens"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

import msgspec

from webapp.vocabulary import built_in


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``numbers.toml``: numbers by their words, words that count or rank without."""

    multitudes: tuple[str, ...]
    ranking: tuple[str, ...]
    superlatives: tuple[str, ...]
    nouns_in_est: tuple[str, ...]
    cardinal: dict[str, int]
    ordinal: dict[str, int]
    scale: dict[str, int]


def number_words() -> NumberWords:
    """Give the project's own list."""
    listed: NumberWords = built_in("numbers", NumberWords)
    return listed


@cache
def cardinals() -> dict[str, int]:
    """Give the numbers of one word: "three" is 3, "dozen" 12."""
    return {word.removeprefix("a "): value for word, value in number_words().cardinal.items()}


@cache
def counts() -> frozenset[str]:
    """Give the words that count more than one: "two", "twelve", "dozen"."""
    return frozenset(cardinals()) - {"one"}


@cache
def many_words() -> frozenset[str]:
    """Give these and the words for an open number: "dozens", "several"."""
    return counts() | {*number_words().multitudes, "several", "many"}


def any_of(words: Iterable[str]) -> str:
    """Join words as the alternatives of a pattern."""
    return "|".join(sorted(words))


COUNT: Final = any_of(counts())
"""The words that count more than one, as alternatives."""
NUMBER: Final = any_of(cardinals())
"""Those and "one"."""
MULTITUDE: Final = any_of(number_words().multitudes)
"""So many that no number is told: "dozens"."""
