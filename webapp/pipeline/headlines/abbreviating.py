"""Find bodies whose letters an article gives in brackets: "the Oster Port Authority (OPA)"."""

from __future__ import annotations

import re
from functools import lru_cache

from webapp.pipeline.headlines.parsed import RECENT

LETTERS = re.compile(r"\((?P<letters>[A-Z]{2,6})\)")
LONGEST_NAME = 90
SMALL = frozenset({"of", "for", "and", "the", "on", "to", "in"})
LEAST = 2


@lru_cache(maxsize=RECENT)
def lettered(text: str) -> tuple[tuple[str, str], ...]:
    """Pair the names of an article with the letters in brackets behind them."""
    pairs: dict[str, str] = {}
    for found in LETTERS.finditer(text):
        lead = text[max(0, found.start() - LONGEST_NAME) : found.start()]
        if name := _spelled(lead.split(), found["letters"]):
            pairs.setdefault(name, found["letters"])
    return tuple(pairs.items())


def _spelled(words: list[str], letters: str) -> str:
    """Give the last words that begin with the letters, small words between; empty for none."""
    left, at = list(letters), len(words)
    while left and at:
        at -= 1
        word = words[at]
        if word[:1] == left[-1]:
            left.pop()
        elif word not in SMALL or not left:
            return ""
    name = words[at:]
    whole = not left and len(name) >= LEAST and name[0][:1].isupper()
    return " ".join(name) if whole else ""
