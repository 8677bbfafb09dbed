"""What a body owns, and what is had from it: "Acme's newest jet", "an order from Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import titles, words

LONGEST_GIFT = 9
LONGEST_OWN = 6


def head_of(tokens: Sequence[Token], start: int) -> int | None:
    """Find the noun that a name owns: "Acme's newest | jet"; None where a name or mark comes."""
    head = None
    for place in range(start, min(len(tokens), start + LONGEST_OWN)):
        token = tokens[place]
        noun = place == start or not verb_like(token)
        plain = token.word and not token.capital and noun
        if not plain or token.lower in words().grammar.prepositions | words().grammar.passing:
            break
        head = place
    following = tokens[head + 1] if head is not None and head + 1 < len(tokens) else None
    named = following is not None and following.capital
    return None if named else head


def names_bearer(tokens: Sequence[Token], head: int, verb: int) -> bool:
    """Say whether a person with a name follows the office: "Acme's chief of sales Jane Roe"."""
    office = tokens[head].lower in titles() | words().nouns.mouths
    return office and any(token.capital for token in tokens[head + 1 : verb])


def is_asked(tokens: Sequence[Token], left: int) -> bool:
    """Say whether something is had or asked from the name: "an order for ten boats | from X"."""
    for token in reversed(tokens[max(0, left - LONGEST_GIFT) : left]):
        if token.lower in words().grammar.had_from:
            return True
        if not (token.word or token.text[0].isdigit()) or verb_like(token):
            return False
    return False
