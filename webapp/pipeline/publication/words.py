"""The words by which undated articles are dated, from ``publication.toml``."""

from __future__ import annotations

from functools import cache

import msgspec

from webapp.vocabulary import built_in


class PublicationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``publication.toml``."""

    beside: frozenset[str]
    days: frozenset[str]


@cache
def publication_words() -> PublicationWords:
    """Give the words that stand beside a date line, and those that name days."""
    words: PublicationWords = built_in("publication", PublicationWords)
    return words
