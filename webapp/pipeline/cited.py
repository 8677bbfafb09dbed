"""Outlets that an entry only cites: whose report it is, not who acts in it.

"Reuters reported", "told CNN": the outlet passes on what others did. Which names are outlets', and
which words cite them, is data: ``vocabulary/sources.toml``.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from webapp.pipeline.pronouns import THING_OR_MANY
from webapp.records import NameMention, Sighting
from webapp.vocabulary import built_in

AROUND = 40
ARTICLE = re.compile(r"\b(?:the|a|an|state)$", re.IGNORECASE)


class CitedExample(msgspec.Struct, frozen=True):
    """A sentence, an outlet in it, and whether it is only cited."""

    text: str
    outlet: str
    cited: bool


class SourceWords(msgspec.Struct, frozen=True):
    """The shape of ``vocabulary/sources.toml``."""

    outlets: str
    endings: tuple[str, ...]
    called: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    examples: tuple[CitedExample, ...]


def source_words() -> SourceWords:
    """Give the project's own lists."""
    listed: SourceWords = built_in("sources", SourceWords)
    return listed


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.strip() for name in source_words().outlets.split(";"))


def _is_outlet(name: str, before: str) -> bool:
    lowered = name.lower()
    ending = tuple(f" {ending}" for ending in source_words().endings)
    return lowered in _outlets() or lowered.endswith(ending) or _ends(before, source_words().called)


def _ends(text: str, phrases: tuple[str, ...]) -> bool:
    return f" {text}".endswith(tuple(f" {phrase}" for phrase in phrases))


def _opens(text: str, phrases: tuple[str, ...]) -> bool:
    return f"{text} ".startswith(tuple(f"{phrase} " for phrase in phrases))


def is_cited(text: str, start: int, end: int, name: str) -> bool:
    """Say whether ``text[start:end]``, a mention of ``name``, is an outlet that is only cited."""
    before = ARTICLE.sub("", text[max(0, start - AROUND) : start].strip(' ,“"’')).lower().strip()
    if not _is_outlet(name, before):
        return False
    for called in source_words().called:
        before = before.removesuffix(called).removesuffix("news ").strip()
    before = ARTICLE.sub("", before).strip()
    after = re.sub(r"\W+", " ", text[end : end + AROUND]).strip().lower()
    words = source_words()
    return _ends(before, words.before) or _opens(after, words.after)


def cites(sighting: Sighting, mention: NameMention) -> bool:
    """Say whether a sighting only cites the outlet that a mention of it names."""
    first = sighting.sentence.start
    start, end = mention.start - first, mention.end - first
    if not 0 <= start < end <= len(sighting.sentence.text):
        return False
    if mention.text.lower() in THING_OR_MANY:
        return _is_outlet(mention.name, "")
    return is_cited(sighting.sentence.text, start, end, mention.name)
