"""Names in commas behind the noun that they name: "a pact with its rival, X, on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.forms import ARTICLES
from webapp.pipeline.names.neighbours import describes, governs, lower_at
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import words
from webapp.pipeline.pronouns import POSSESSIVES, POSSESSIVES_IN_SPEECH

OPENERS = ARTICLES | POSSESSIVES | POSSESSIVES_IN_SPEECH
LONGEST = 5


def governor(tokens: Sequence[Token], comma: int, last: int) -> int:
    """Give the verb or preposition that has a name in commas as its object; -1 for none.

    The name ends with a comma or its sentence: "near the port, X said" has none.
    """
    closed = last >= len(tokens) or not tokens[last].word
    if not closed or lower_at(tokens, comma) != "," or _is_verbs(tokens, last):
        return -1
    begin = _noun_begins(tokens, comma)
    left = begin - 1
    if begin < 1:
        return -1
    takes = tokens[left].lower in words().grammar.prepositions or governs(tokens, left)
    return left if takes else -1


def _is_verbs(tokens: Sequence[Token], last: int) -> bool:
    """Say whether the verb behind the second comma may be the noun's: "its chief, X, left"."""
    return last + 1 < len(tokens) and verb_like(tokens[last + 1])


def _noun_begins(tokens: Sequence[Token], comma: int) -> int:
    """Say where the noun before a comma begins, at the word that makes it one; -1 for none."""
    noun = comma - 1
    if noun < 1 or not describes(tokens, noun):
        return -1
    for place in range(noun - 1, max(-1, noun - LONGEST), -1):
        token = tokens[place]
        if token.lower in OPENERS:
            return place
        if token.possessive:
            return _owner_begins(tokens, place)
        if not describes(tokens, place):
            return -1
    return -1


def _owner_begins(tokens: Sequence[Token], owner: int) -> int:
    """Say where an owner's name or noun begins: "the band's", "Ada Quill's"."""
    begin = owner
    while begin > 0 and tokens[begin].capital and tokens[begin - 1].capital:
        begin -= 1
    return begin - (begin > 0 and tokens[begin - 1].lower in ARTICLES)
