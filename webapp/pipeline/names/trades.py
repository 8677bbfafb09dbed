"""Firms told by their trade or seat: "the Oster, Ill., company", "the truck maker"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from webapp.pipeline.names.referring import Body, Description
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

LONGEST = 10
MARKS = frozenset({",", ".", "/"})


def find_trades(tokens: Sequence[Token], spots: Sequence[Spot]) -> Iterator[Description]:
    """Find "the ... company" where it acts, speaks or owns, with words that say which."""
    nouns = words().nouns.companies | words().nouns.concerns
    for place, token in enumerate(tokens):
        if token.lower in nouns and not token.capital and _is_subject(tokens, place):
            first = _article_before(tokens, place)
            if first is not None and not _names_another(spots, first, place):
                modifiers = frozenset(one.lower for one in tokens[first + 1 : place])
                yield Description(first, place + 1, token.lower, modifiers, "")


def _is_subject(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the noun owns what follows, or a verb follows it."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].possessive or following is None:
        return tokens[place].possessive
    adverb = following.lower in words().grammar.passing or following.lower.endswith("ly")
    after = tokens[place + 2] if adverb and place + 2 < len(tokens) else following
    return verb_like(after)


def _article_before(tokens: Sequence[Token], place: int) -> int | None:
    """Find the "the" that opens the phrase; None where another word governs the noun."""
    for first in range(place - 1, max(-1, place - LONGEST), -1):
        token = tokens[first]
        if token.lower == "the":
            return first if place - first > 1 else None
        stops = token.lower in words().grammar.prepositions or token.possessive
        if stops or not (token.word or token.text in MARKS):
            return None
    return None


def _names_another(spots: Sequence[Spot], first: int, place: int) -> bool:
    """Say whether a name in the phrase is that of a firm or a person itself: "the Acme group"."""
    inside = (one for one in spots if first < one.first and one.last <= place)
    return any(
        one.kind in {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.BODY}
        or (one.kind is None and one.last == place)
        for one in inside
    )


def leading_firm(bodies: Iterable[Body]) -> Body | None:
    """Give the one firm that has acted in the article, in its fullest form; None of several."""
    kind = ActorKind.ORGANISATION
    acting = [one for one in bodies if one.kind is kind and one.known is None and one.may_be_firm()]
    firms = [body for body in acting if body.firm]
    if not firms or len({body.name.split(maxsplit=1)[0] for body in acting}) != 1:
        return None
    return max(firms, key=lambda body: (len(body.name), body.name))
