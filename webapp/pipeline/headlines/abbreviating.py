"""Find bodies whose letters an article gives in brackets: "the Oster Port Authority (OPA)"."""

from __future__ import annotations

import re
from functools import lru_cache

from webapp.pipeline.headlines.edits import with_article
from webapp.pipeline.headlines.parsed import RECENT
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words

LETTERS = re.compile(r"\((?P<letters>[A-Z]{2,6})\)")
LONGEST_NAME = 90
SMALL = frozenset({"of", "for", "and", "the", "on", "to", "in"})
LEAST = 2
LONGEST_LEAD = 6
OPENING = verb_words("determiners") | POSSESSIVES
CLOSED = (
    verb_words("prepositions") | verb_words("conjunctions") | verb_words("subordinators") | {"to"}
)


@lru_cache(maxsize=RECENT)
def lettered(text: str) -> tuple[tuple[str, str], ...]:
    """Pair the names of an article with the letters in brackets behind them."""
    pairs: dict[str, str] = {}
    for found in LETTERS.finditer(text):
        lead = text[max(0, found.start() - LONGEST_NAME) : found.start()]
        if name := _spelled(lead.split(), found["letters"]):
            pairs.setdefault(name, found["letters"])
    return tuple(pairs.items())


def abbreviated(words: str, text: str) -> str:
    """Call what an article with ``text`` gives letters for by them: "the OPA", "its new OPA"."""
    for name, letters in lettered(text):
        called = with_article(letters, text)
        pieces = re.split(rf"\b((?:[Tt]he )?{re.escape(name)}\b)", words)
        for at in range(1, len(pieces), 2):
            described = pieces[at].startswith(name) and _is_described("".join(pieces[:at]))
            pieces[at] = letters if described else called
        words = "".join(pieces)
    return words


def _is_described(lead: str) -> bool:
    """Say whether words before a name belong to its phrase: "the long awaited", "its"."""
    verbs = {verb.end for verb in find_verbs(lead) if verb.finite}
    for word in reversed([*re.finditer(r"[^\s“]+", lead)][-LONGEST_LEAD:]):
        if word[0].lower() in OPENING or word[0].endswith(("’s", "'s")):
            return True
        if word.end() in verbs or word[0].lower() in CLOSED or not word[0][-1].isalpha():
            return False
    return False


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
