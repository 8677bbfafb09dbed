"""Police forces: "Oster police", "police in Oster", and whom "police" alone means in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.names.neighbours import modifies
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import titles, words
from webapp.records import ActorKind

POLICE = "police"
NAMED_SO = frozenset({"police", "constabulary", "patrol"})
SHERIFFS = ("Sheriff's Office", "Sheriff's Department")
IN = frozenset({"in", "from"})
OWN = frozenset({"the", "local", "state", "city"})


def with_forces(tokens: Sequence[Token], spots: Iterable[Spot]) -> list[Spot]:
    """Take a town and the police beside it for one force: "Oster police", "police in Oster"."""
    return [_force(tokens, spot) if _is_of_town(spot) else spot for spot in spots]


def _is_of_town(spot: Spot) -> bool:
    country = spot.known is not None and spot.known.kind is not ActorKind.PLACE
    return not country and not spot.title and spot.kind in {None, ActorKind.PLACE}


def _force(tokens: Sequence[Token], spot: Spot) -> Spot:
    first, last = spot.first, spot.last
    if _is_police(tokens, last) and not tokens[last - 1].possessive:
        last += 1
    elif first > 1 and tokens[first - 1].lower in IN and tokens[first - 2].lower == POLICE:
        first -= 2
    else:
        return spot
    where = " ".join(token.text for token in tokens[spot.first : spot.last])
    return Spot(first, last, f"{where} Police", ActorKind.ORGANISATION)


def _is_police(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "police" stands here for the force, not before its chief or car."""
    if place >= len(tokens) or tokens[place].text != POLICE:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is None or not (after.lower in titles() or after.capital)


def only_force(spots: Iterable[Spot]) -> Spot | None:
    """Give the one police force that an article names; None where it names several or none."""
    forces = {spot.name: spot for spot in spots if _is_force(spot)}
    longest = max(forces.values(), key=lambda spot: (len(spot.name), spot.name), default=None)
    if longest is None or any(name.split()[0] != longest.name.split()[0] for name in forces):
        return None
    return longest


def _is_force(spot: Spot) -> bool:
    if spot.kind is not ActorKind.ORGANISATION:
        return False
    return not NAMED_SO.isdisjoint(spot.name.lower().split()) or spot.name.endswith(SHERIFFS)


def with_police(tokens: Sequence[Token], spots: Sequence[Spot], force: Spot | None) -> list[Spot]:
    """Let "police" alone be the one force that the article names."""
    if force is None:
        return list(spots)
    found = [*spots, *_alone(tokens, spots, force)]
    return sorted(found, key=lambda spot: spot.first)


def _alone(tokens: Sequence[Token], spots: Sequence[Spot], force: Spot) -> Iterator[Spot]:
    for place, token in enumerate(tokens):
        bare = token.lower == POLICE and not any(s.start <= place < s.end for s in spots)
        if bare and not _qualified(tokens, place):
            how = f"“{token.text}” are {force.name}"
            yield replace(
                force, first=place, last=place + 1, begin=-1, after=0, how=how, affiliations=()
            )


def _qualified(tokens: Sequence[Token], place: int) -> bool:
    """Say whether other words tell which police, or what of theirs: "riot police", "police car"."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and (after.capital or modifies(tokens, place + 1)):
        return True
    before = tokens[place - 1] if place else None
    return before is not None and before.word and not _leaves_open(before)


def _leaves_open(token: Token) -> bool:
    """Say whether the word before leaves open which police it is."""
    grammar = words().grammar
    small = grammar.prepositions | grammar.breaking | grammar.passing | OWN
    return token.lower in small or token.lower in words().verbs.reporting or _verbal(token)


def _verbal(token: Token) -> bool:
    return not token.capital and token.lower.endswith(("ed", "ing"))
