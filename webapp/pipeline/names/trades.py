"""Firms told by their trade or seat: "the Oster, Ill., company", "the truck maker"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from webapp.pipeline.names.clauses import Pair
from webapp.pipeline.names.referring import Body, Description
from webapp.pipeline.names.roles import SUBJECT
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

LONGEST = 10
LONGEST_PERIOD = 8
PERIODIC = re.compile(
    r"(?:first|second|third|fourth|full|latest|six|nine|three|twelve|year|current|fiscal)"
    r"(?:-(?:quarter|half|year|month|period|earlier|ago))?"
)
PERIOD_WORDS = frozenset(
    {
        "in",
        "for",
        "during",
        "the",
        "this",
        "that",
        "latest",
        "quarter",
        "year",
        "period",
        "half",
        "month",
        "months",
        "weeks",
    }
)
OPENING = frozenset({",", "and", "but", "while", "that", "said", "says", "although"})
MARKS = frozenset({",", ".", "/"})


def find_trades(tokens: Sequence[Token], spots: Sequence[Spot]) -> Iterator[Description]:
    """Find "the ... company" where it acts, speaks or owns, with words that say which."""
    nouns = words().nouns.companies | words().nouns.concerns
    for place, token in enumerate(tokens):
        if token.lower in nouns and not token.capital and _is_subject(tokens, place):
            alone = token.lower in words().nouns.callings
            first = _article_before(tokens, place, shortest=1 if alone else 2)
            if first is not None and not _names_another(spots, first, place):
                modifiers = frozenset(one.lower for one in tokens[first + 1 : place])
                if modifiers.isdisjoint(words().words.others):
                    yield Description(first, place + 1, token.lower, modifiers, "")


def _is_subject(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the noun owns what follows, or a verb follows it."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].possessive or following is None:
        return tokens[place].possessive
    if following.text == ",":
        return place + 2 < len(tokens) and tokens[place + 2].lower in {"which", "who", "whose"}
    adverb = following.lower in words().grammar.passing or following.lower.endswith("ly")
    after = tokens[place + 2] if adverb and place + 2 < len(tokens) else following
    return verb_like(after)


def _article_before(tokens: Sequence[Token], place: int, shortest: int) -> int | None:
    """Find the "the" that opens the phrase; None where another word governs the noun."""
    for first in range(place - 1, max(-1, place - LONGEST), -1):
        token = tokens[first]
        if token.lower == "the":
            return first if place - first >= shortest else None
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


def find_measures(tokens: Sequence[Token]) -> Iterator[Description]:
    """Find figures of a firm that no words say whose they are: "Third-quarter sales rose"."""
    for place, token in enumerate(tokens):
        if token.lower not in words().nouns.measures or token.possessive:
            continue
        first = _figure_start(tokens, place)
        if token.lower in words().nouns.traded:
            first = place - 1 if place and tokens[place - 1].lower == "the" else len(tokens)
        if _opens(tokens, first) and _figure_told(tokens, place + 1):
            yield Description(first, place + 1, token.lower, frozenset(), "")


def _figure_start(tokens: Sequence[Token], place: int) -> int:
    """Find the first of the words that say which figure: "net", "third-quarter"."""
    kinds = words().nouns.figures
    while place and (
        tokens[place - 1].lower in kinds or PERIODIC.fullmatch(tokens[place - 1].lower)
    ):
        place -= 1
    return place


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a noun phrase without an article begins a clause."""
    if first >= len(tokens):
        return False
    before = tokens[first - 1].lower if first else ""
    return not before or before in OPENING


def _figure_told(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a verb follows, at most a period between: "sales for the full year were"."""
    for after in range(place, min(len(tokens), place + LONGEST_PERIOD)):
        token = tokens[after]
        if verb_like(token) and token.lower not in {"ended", "ending"}:
            return after == place or tokens[place].lower in {"in", "for", "during"}
        period = token.lower in PERIOD_WORDS or PERIODIC.fullmatch(token.lower) is not None
        if not (period or token.lower == "also" or token.text[0].isdigit()):
            return False
    return False


def setting_firm(tokens: Sequence[Token], first: int, spots: Sequence[Spot]) -> Spot | None:
    """Give the firm at which figures were made: "At Ode, | third-quarter profit rose"."""
    if not first or tokens[0].lower != "at" or tokens[first - 1].text != ",":
        return None
    return next((one for one in spots if one.start <= 1 and one.end == first - 1), None)


def find_owned(tokens: Sequence[Token]) -> Iterator[Description]:
    """Find what a firm may have been said to own: "The offer was due", "the stock, which fell"."""
    for place, token in enumerate(tokens):
        named = token.lower in words().nouns.owned and not token.possessive
        definite = named and place > 0 and tokens[place - 1].lower == "the"
        if definite and _is_subject(tokens, place):
            yield Description(place - 1, place + 1, token.lower, frozenset(), "")


def read_owned(tokens: Sequence[Token], pairs: Sequence[Pair]) -> Iterator[tuple[str, Spot]]:
    """Give what a sentence says a firm owns, with the firm: "Ode raised its offer"."""
    for place, token in enumerate(tokens):
        owner = _owner(tokens, place, pairs) if token.lower in words().nouns.owned else None
        if owner is not None and owner.kind is ActorKind.ORGANISATION:
            yield token.lower, owner


def _owner(tokens: Sequence[Token], place: int, pairs: Sequence[Pair]) -> Spot | None:
    """Find who owns a noun: the body before "'s", or the one subject before "its"."""
    for first in range(place - 1, max(-1, place - LONGEST), -1):
        token = tokens[first]
        if token.lower == "its":
            return _lone_subject(pairs, first)
        if token.possessive:
            return next((spot for spot, _ in pairs if spot.last == first + 1), None)
        if verb_like(token) or token.lower in words().grammar.prepositions | {",", "the", "a"}:
            return None
    return None


def _lone_subject(pairs: Sequence[Pair], before: int) -> Spot | None:
    """Give the one name that is a subject before a token; None where several are."""
    subjects = [s for s, clause in pairs if clause.role in SUBJECT and s.end <= before]
    return subjects[0] if len({one.name for one in subjects}) == 1 else None


def leading_firm(firms: Mapping[str, Body], near: Sequence[Body]) -> Body | None:
    """Give the one of the firms that have acted in the article, in its fullest form.

    None where several have, or another is named ``near`` by.
    """
    if not firms:
        return None
    longest = max(firms, key=lambda name: (len(name), name))
    own, rivals = _plain_name(longest), {*firms, *(body.name for body in near if is_firm(body))}
    alike = all(own >= _plain_name(name) or own <= _plain_name(name) for name in rivals)
    return firms[longest] if alike else None


def is_firm(body: Body) -> bool:
    """Say whether a body trades: it speaks or has staff, or its name has a firm's style."""
    if body.kind is not ActorKind.ORGANISATION or body.known or not body.may_be_firm():
        return False
    styled = body.name.rpartition(" ")[2].lower().rstrip(".") in words().nouns.styles
    return body.firm or styled


def _plain_name(name: str) -> frozenset[str]:
    """Give the words of a name without a firm's style."""
    styles = words().nouns.styles
    return frozenset(word for word in name.lower().split() if word.rstrip(".") not in styles)
