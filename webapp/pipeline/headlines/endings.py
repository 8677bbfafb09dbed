"""Say whether words can be the end of a headline."""

from __future__ import annotations

from webapp.pipeline.headlines.telling import headline_words

EDGES = " ,;:–—-"


def balanced(words: str) -> bool:
    """Say whether quotation marks and brackets come in pairs, with something in them."""
    even = words.count('"') % 2 == 0 and words.count("(") == words.count(")")
    return even and words.count("“") == words.count("”") and "“”" not in words


def ends_well(headline: str) -> bool:
    """Say whether the last word can be a last word."""
    words = headline.removesuffix("”").removesuffix(" …").rstrip("”’\"') .!?").lower()
    dangling = headline_words().dangling
    phrases = tuple(f" {phrase}" for phrase in dangling if " " in phrase)
    return words.rsplit(" ", 1)[-1] not in dangling and not words.endswith(phrases)
