"""What tells a picture, without a stop before the article's first sentence.

"A ship lying at Oster harbour | Acme has ordered two more": a noun and what it is doing at a place,
without a verb of its own, then who has done something. Read as one, the ship would have ordered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.names.words import words
from webapp.pipeline.sentences import furniture
from webapp.pipeline.verbs.lexicon import words as verb_words

WORD = re.compile(r"\S+")
AT_PLACE = frozenset({"at", "in", "on", "near", "over", "off", "outside", "inside", "along", "for"})
LONGEST_NOUN = 6
REACH = 14
SUBJECT_WORDS = 5


def after_picture(sentence: str) -> int | None:
    """Find where a sentence begins behind the words that tell a picture; None for none."""
    found = list(WORD.finditer(sentence))
    texts = [word[0] for word in found]
    at = _doing(texts)
    if at is None:
        return None
    for place in range(at + 3, min(len(texts), at + REACH)):
        if not texts[place - 1][-1].isalnum():
            return None
        if _begins(texts, place):
            return found[place].start()
    return None


def _doing(texts: Sequence[str]) -> int | None:
    """Find what a noun is doing at a place, before any verb: "A ship | lying at"."""
    for at, text in enumerate(texts[: LONGEST_NOUN + 1]):
        if text in furniture.words().glue.finite or not text[-1].isalnum():
            return None
        if at and text.islower() and text.endswith("ing"):
            following = texts[at + 1] if at + 1 < len(texts) else ""
            return at if following in AT_PLACE else None
    return None


def _begins(texts: Sequence[str], place: int) -> bool:
    """Say whether "The Port Board has" begins here, or behind the noun of a place "Acme has"."""
    named = texts[place][:1].isupper()
    led = texts[place] in {"The", "A", "An"}
    behind = texts[place - 1] in words().nouns.places and texts[place - 2][:1].isupper()
    if not named or not (led or behind) or texts[place - 1] in verb_words("prepositions"):
        return False
    for at in range(place + 1, min(len(texts), place + 1 + SUBJECT_WORDS)):
        if texts[at] in furniture.words().glue.finite:
            return True
        if not texts[at][:1].isupper() or not texts[at][-1].isalnum():
            return False
    return False
