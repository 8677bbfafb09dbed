"""From spots to mentions: a capital that acts is its country, else a place."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.gazetteer import Via
from webapp.pipeline.names.roles import SUBJECT, Clause
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, NameMention, Role

CITIES = frozenset({"capital", "city", "town", "port"})
STANDING = frozenset({Via.CAPITAL, Via.SEAT})


def governs(verb: str) -> bool:
    """Say whether a city that does this stands for its government."""
    forms = {verb, verb[:-1], verb[:-2], verb[:-3], verb[:-3] + "y", verb[:-3] + "e"}
    return bool(forms & words().verbs.governing)


def _is_called_city(tokens: Sequence[Token], spot: Spot) -> bool:
    """Say whether the word before tells that the town itself is meant: "the capital Lima"."""
    return spot.first > 0 and tokens[spot.first - 1].lower in CITIES


def _stands_for_state(tokens: Sequence[Token], spot: Spot, clause: Clause) -> bool:
    """Say whether a capital or a seat of government means its country here."""
    grammar = words().grammar
    if spot.via is Via.SEAT:
        return clause.before not in grammar.where
    if spot.after > spot.last:
        return True
    if clause.before in {"between", "among"}:
        return clause.role is Role.ACTS
    if clause.before in words().verbs.addressed or clause.before in {"with", "against"}:
        return True
    if tokens[spot.last - 1].possessive and spot.last < len(tokens):
        return tokens[spot.last].lower in grammar.of_states
    return clause.role in SUBJECT and governs(clause.verb)


def _is_setting(spot: Spot, kind: ActorKind, clause: Clause, before: str) -> bool:
    """Say whether the name only tells where: "in Peru", "fled Peru", "hit southern Peru"."""
    if kind is ActorKind.PLACE:
        return True
    if kind is not ActorKind.COUNTRY or spot.after or spot.via is Via.SEAT:
        return False
    if before.endswith("ern") and before in words().words.directions:
        return True
    moved = clause.before in words().verbs.moving and clause.role is Role.ACTED_ON
    return moved or clause.before in words().grammar.where - {"at"}


def _role(spot: Spot, kind: ActorKind, clause: Clause, before: str) -> Role:
    if _is_setting(spot, kind, clause, before):
        return Role.SETTING
    if spot.known and spot.known.media:
        cites = clause.role is not Role.ACTS or clause.verb in words().verbs.citing
        return Role.MENTIONED if cites else Role.ACTS
    return clause.role


def settle(text: str, tokens: Sequence[Token], spot: Spot, clause: Clause) -> NameMention | None:
    """Make the mention of a spot, or None where its kind stayed unknown."""
    if spot.kind is None:
        return None
    kind, name, how = spot.kind, spot.name, spot.how
    start, end, last = tokens[spot.first].start, tokens[spot.end - 1].end, tokens[spot.last - 1]
    itself = text[start : last.end]
    called = _is_called_city(tokens, spot)
    if spot.via in STANDING and not called and _stands_for_state(tokens, spot, clause):
        how = how or f"{itself} stands for {name}"
    elif spot.via in STANDING:
        kind, name, how, end = ActorKind.PLACE, itself, "", last.end
    elif not how and itself != name:
        how = f"another name of {name}"
    return NameMention(
        start,
        end,
        text[start:end],
        name,
        kind,
        _role(spot, kind, clause, tokens[spot.first - 1].lower if spot.first else ""),
        how,
        spot.aliases,
        spot.affiliations,
        titles=spot.title,
    )
