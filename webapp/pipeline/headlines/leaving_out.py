"""Leave a stretch of a sentence out, if what stays can stand so."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.endings import EDGES, balanced

QUOTED = re.compile(r"“[^”]*”")


def without(sentence: str, start: int, end: int) -> str:
    """Give a sentence without a stretch and the marks beside it; nothing where marks stay alone."""
    words = f"{sentence[:start].rstrip(EDGES)} {sentence[end:].lstrip(EDGES)}".strip()
    return words if balanced(words) else ""


def says_the_same(sentence: str, words: str) -> bool:
    """Say whether words are left of a sentence, with all that somebody says in it unaltered."""
    whole = QUOTED.findall(sentence) == QUOTED.findall(words)
    return bool(words) and whole and sentence.count(": ") == words.count(": ")
