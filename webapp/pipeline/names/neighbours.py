"""The words beside a name: what stands before its article and titles, and the noun behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.names.forms import ARTICLES
from webapp.pipeline.names.gazetteer import Via, match
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import calendar, titles, words
from webapp.records import ActorKind

PAST = frozenset({"said", "told"})
MODALS = frozenset({"to", "will", "would", "could", "should", "may", "might", "must", "can"})
LONGEST_HOME = 3
FEW = 3


def word_before(tokens: Sequence[Token], first: int) -> int:
    """Find the word before a name, its article, adjectives and title left out; -1 for none.

    What a firm is called stays: "the mining | company X".
    """
    if lower_at(tokens, first - 1) in words().nouns.companies:
        return first - 1
    place = _beside(tokens, _described(tokens, first - 1))
    while place > 0 and (home := _home_before(tokens, place)) >= 0:
        place = _beside(tokens, home - 1)
    titled = tokens[place + 1].lower in titles()
    while titled and place >= 0 and _serves(tokens[place]):
        place = _beside(tokens, place - 1)
    return place


def _described(tokens: Sequence[Token], place: int) -> int:
    """Step back over what calls the name a rival or a side: "beat | title rivals X"."""
    called = place >= 0 and tokens[place].lower in words().nouns.contenders
    if not called and (place < 0 or not _compound(tokens[place])):
        return place
    begin = place - 1
    while begin >= max(0, place - FEW) and describes(tokens, begin):
        begin -= 1
    return _without_owner(tokens, begin) if called else begin


def _without_owner(tokens: Sequence[Token], place: int) -> int:
    """Step back over the name whose rival the next one is: "approached | Ode Air rival X"."""
    begin = place
    while begin >= max(0, place - FEW) and _serves(tokens[begin]):
        begin -= 1
    return begin


def _compound(token: Token) -> bool:
    """Say whether a word only describes: "newly-promoted", "top-seeded"."""
    return "-" in token.text and not token.capital and token.lower.endswith(("ed", "ing"))


def describes(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word may be an adjective or a noun before another: no verb, no link."""
    token, grammar = tokens[place], words().grammar
    if not token.word or token.capital or token.possessive or token.lower in ARTICLES:
        return False
    small = token.lower in grammar.prepositions | grammar.breaking | words().verbs.auxiliaries
    return _compound(token) or not (small or governs(tokens, place))


@cache
def beside_names() -> frozenset[str]:
    """Articles and adjectives that may stand before a name."""
    return ARTICLES | words().words.adjectives | words().grammar.qualifying


def _home_before(tokens: Sequence[Token], place: int) -> int:
    """Give where a state that the next name is of begins: "Peru's", "the | United Kingdom's".

    It is -1 where none is told; a demonym may tell it as well: "Peruvian".
    """
    for first in range(place, max(-1, place - LONGEST_HOME), -1):
        texts = [token.text for token in tokens[first : place + 1]]
        found = match(texts, 0, len(texts)) if tokens[first].capital else None
        if found is None or found[0] != len(texts) or found[1].kind is not ActorKind.COUNTRY:
            continue
        if tokens[place].possessive or found[1].via is Via.DEMONYM:
            return first
    return -1


def _beside(tokens: Sequence[Token], place: int) -> int:
    """Step back over adjectives and titles to an article, and over that ("ousted | the king X")."""
    while place >= 0 and (
        tokens[place].lower in beside_names()
        or tokens[place].lower.endswith("year-old")
        or (tokens[place].lower in titles() and not tokens[place].possessive)
    ):
        place -= 1
        if tokens[place + 1].lower in ARTICLES:
            break
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
    before = lower_at(tokens, left - 1)
    if before in MODALS:
        return token.lower not in ARTICLES
    gerund = token.lower.endswith("ing") and len(token.lower) > len("being")
    return gerund and before not in ARTICLES


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
