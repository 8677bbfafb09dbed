"""Towns that stand for their club or firm: "Liverpool beat Oster", "Suez and Ode announced"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from webapp.pipeline.names.clauses import Pair, read_clauses
from webapp.pipeline.names.gazetteer import Via
from webapp.pipeline.names.neighbours import word_before
from webapp.pipeline.names.roles import BODIES, SUBJECT, Clause
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, Role

OPPOSING = frozenset({"against", "over", "with", "by", "to"})
NEAR = 5

Kinds = Mapping[str, ActorKind]


def plays(clause: Clause, after: str) -> bool:
    """Say whether a name does or suffers what a side in a game does, or has its staff."""
    played = words().games
    acts = clause.role is Role.ACTS and clause.verb in played.verbs
    return acts or clause.before in played.beating or after in played.staff


def _is_opposed(tokens: Sequence[Token], spot: Spot) -> bool:
    """Say whether the result of a game stands before it: "a 2-1 win over X", "lost to X"."""
    left = word_before(tokens, spot.start)
    if left < 1 or tokens[left].lower not in OPPOSING:
        return False
    near = {token.lower for token in tokens[max(0, left - NEAR) : left]}
    return not near.isdisjoint(words().games.results)


def _trades(tokens: Sequence[Token], spot: Spot) -> bool:
    """Say whether a firm's staff or shares follow: "Suez shares"."""
    return _after(tokens, spot) in words().nouns.traded | {"ceo"}


def _after(tokens: Sequence[Token], spot: Spot) -> str:
    return tokens[spot.last].lower if spot.last < len(tokens) else ""


def _is_town(spot: Spot) -> bool:
    wide = spot.known is not None and spot.known.wide
    return spot.kind is ActorKind.PLACE and not wide and spot.via in {None, Via.NAME}


def standing_for_bodies(
    rows: Sequence[Sequence[Token]], spotted: Sequence[Sequence[Spot]], kinds: Kinds
) -> frozenset[str]:
    """Name the towns that play, trade, or speak together with a firm in the article."""
    return frozenset(
        name
        for tokens, spots in zip(rows, spotted, strict=True)
        if any(map(_is_town, spots))
        for name in _in_sentence(tokens, read_clauses(tokens, spots), kinds)
    )


def _in_sentence(tokens: Sequence[Token], pairs: Sequence[Pair], kinds: Kinds) -> Iterator[str]:
    for spot, clause in pairs:
        if _is_town(spot) and (
            plays(clause, _after(tokens, spot))
            or _is_opposed(tokens, spot)
            or _trades(tokens, spot)
        ):
            yield spot.name
    for (one, clause), (two, _) in pairwise(pairs):
        if clause.role in SUBJECT and _joined(tokens, one, two, kinds):
            yield from (spot.name for spot in (one, two) if _is_town(spot))


def _joined(tokens: Sequence[Token], one: Spot, two: Spot, kinds: Kinds) -> bool:
    """Say whether a town and a body are the two subjects of one verb."""
    both = {spot.kind or kinds.get(spot.name) for spot in (one, two)}
    bound = [token.lower for token in tokens[one.end : two.start]] == ["and"]
    return bound and ActorKind.PLACE in both and not both.isdisjoint(BODIES)


def as_bodies(pairs: Iterable[Pair], standing: frozenset[str]) -> list[Pair]:
    """Take those towns for their club or firm, save where something happens in them."""
    where = words().grammar.where - {"from"}
    return [
        (replace(spot, kind=ActorKind.ORGANISATION, known=None), clause)
        if spot.name in standing and _is_town(spot) and clause.before not in where
        else (spot, clause)
        for spot, clause in pairs
    ]
