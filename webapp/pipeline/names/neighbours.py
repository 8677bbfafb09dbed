"""The words beside a name: what stands before its article and titles, and the noun behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.names.gazetteer import match
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import calendar, titles, words
from webapp.records import ActorKind

ARTICLES = frozenset({"the", "a", "an"})
PAST = frozenset({"said", "told"})


def word_before(tokens: Sequence[Token], first: int) -> int:
    """Find the word before a name, its article, adjectives and title left out; -1 for none."""
    place = _beside(tokens, first - 1)
    while place > 0 and _is_home(tokens[place]):
        place = _beside(tokens, place - 1)
    titled = tokens[place + 1].lower in titles()
    while titled and place >= 0 and _serves(tokens[place]):
        place = _beside(tokens, place - 1)
    return place


@cache
def beside_names() -> frozenset[str]:
    """Articles and adjectives that may stand before a name."""
    return ARTICLES | words().words.adjectives | words().grammar.qualifying


def _is_home(token: Token) -> bool:
    """Say whether the word names the state that the name after it is of ("Peru's Ode Council")."""
    if not (token.possessive and token.capital):
        return False
    found = match([token.text], 0, 1)
    return found is not None and found[1].kind is ActorKind.COUNTRY


def _beside(tokens: Sequence[Token], place: int) -> int:
    """Step back over articles, adjectives and titles."""
    while place >= 0 and (
        tokens[place].lower in beside_names()
        or (tokens[place].lower in titles() and not tokens[place].possessive)
    ):
        place -= 1
    return place


def _serves(token: Token) -> bool:
    """Say whether the word may name whom a title's bearer serves ("Acme chairwoman Jane Roe")."""
    small = token.lower in words().grammar.prepositions or token.lower in calendar()
    return token.word and token.capital and not token.possessive and not small


def lower_at(tokens: Sequence[Token], place: int) -> str:
    """Give the word at ``place`` in small letters; nothing before the first."""
    return tokens[place].lower if place >= 0 else ""


def governs(tokens: Sequence[Token], left: int) -> bool:
    """Say whether the word before a name is a verb that takes it as its object."""
    token = tokens[left]
    if not token.word or (token.capital and left > 0):
        return False
    if verb_like(token) or token.lower in words().verbs.addressed:
        return True
    infinitive = left > 0 and tokens[left - 1].lower == "to" and token.lower not in ARTICLES
    return infinitive or (token.lower.endswith("ing") and len(token.lower) > len("being"))


def modifies(tokens: Sequence[Token], last: int) -> bool:
    """Say whether the word after a name is a noun that the name stands before as an adjective."""
    if last >= len(tokens):
        return False
    token = tokens[last]
    grammar = words().grammar
    return token.word and not (
        (verb_like(token) and not _is_noun(tokens, last))
        or token.lower in grammar.passing
        or token.lower.endswith("ly")
        or token.lower in grammar.prepositions
        or token.lower in grammar.breaking
        or token.lower in calendar()
        or token.text[0].isdigit()
    )


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word that may be a verb is a noun, as in "the Peru visit will be"."""
    word = tokens[place].lower
    auxiliaries = words().verbs.auxiliaries
    follows = place + 1 < len(tokens) and tokens[place + 1].lower in auxiliaries
    past = word.endswith(("ed", "s")) or word in PAST
    return follows and not past and word not in auxiliaries
