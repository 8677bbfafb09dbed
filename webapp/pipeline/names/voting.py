"""What kind of name each unknown name of an article is, from all its uses: every use has a vote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.roles import SUBJECT, Clause
from webapp.pipeline.names.spots import Spot, is_acronym, is_camel
from webapp.pipeline.names.teams import plays
from webapp.pipeline.names.words import small_words, where, words
from webapp.records import ActorKind, Role

STATED = 10
LONGEST_PERSON = 4
FAMILY = frozenset({"family", "families", "clan"})

Use = tuple[Spot, Clause, str]
"""A name, its clause, and the word that follows it."""


def _tally(row: Counter[str], spot: Spot, clause: Clause, after: str) -> None:
    """Count what one use of a name says of its kind."""
    if spot.kind is not None:
        row[spot.kind.value] += STATED
    row[clause.role.value] += not clause.commanded
    row["deed"] += _is_deed(clause)
    row["personal"] += _is_persons_lot(clause)
    row["met"] += _is_met(clause)
    row["played"] += spot.via is None and plays(clause, after)
    row["definite"] += spot.definite
    row["trade"] += clause.role is Role.ACTS and clause.verb in words().verbs.trading
    row["ware"] += clause.before in words().nouns.wares
    row["where"] += clause.before in where() and not _may_give(spot, clause)
    row["kin"] += after in words().nouns.kin | FAMILY
    row["listed"] += spot.via is None and not spot.title and after in words().nouns.traded
    row["body"] += after in _bodys_own() or _has_a_mouth(spot, clause) or _is_called(clause)
    row["body"] += _is_founded(clause)


def votes(read: Iterable[Use], acronyms: Mapping[str, str]) -> dict[str, ActorKind]:
    """Decide the kind of each unknown name from all its uses in the article."""
    cast: dict[str, Counter[str]] = defaultdict(Counter)
    for spot, clause, after in read:
        _tally(cast[spot.name], spot, clause, after)
    for acronym, whole in acronyms.items():
        if acronym in cast and whole in cast:
            cast[whole].update(cast[acronym])
    for short in _shortened(cast):
        cast[short][ActorKind.ORGANISATION.value] += STATED
        cast[short]["listed"] += 1
    return {name: kind for name, row in cast.items() if (kind := _elected(name, row, cast))}


def _shortened(cast: Mapping[str, Counter[str]]) -> list[str]:
    """Give the names of firms that stand in full beside them: "Rite Aid" of "Rite Aid Corp"."""
    nouns = words().nouns
    endings = nouns.styles | nouns.firms | nouns.trades
    found = []
    for name, row in cast.items():
        *first, last = name.split()
        while first and row[ActorKind.ORGANISATION.value] and last.lower().rstrip(".") in endings:
            if (short := " ".join(first)) in cast:
                found.append(short)
            *first, last = first
    return found


def _may_give(spot: Spot, clause: Clause) -> bool:
    """Say whether "from" may tell who, not where: "goals from Ann Ode"."""
    return clause.before == "from" and " " in spot.name


def _is_deed(clause: Clause) -> bool:
    """Say whether the name acts as things do not, by itself."""
    acts = clause.role is Role.ACTS and not clause.commanded
    listed = words().verbs.inert | words().verbs.stative
    return acts and clause.verb not in listed and clause.verb not in small_words()


@cache
def _bodys_own() -> frozenset[str]:
    """Who or what a body has, and no person: "pilots", "shares"; he may have "forces"."""
    nouns = words().nouns
    own = nouns.of_bodies | (nouns.staff | nouns.experts) - nouns.commanded
    return own | nouns.calling_bodies


def _is_met(clause: Clause) -> bool:
    """Say whether somebody does to the name what is done to persons and bodies alone."""
    suffers = clause.role is Role.ACTED_ON and clause.verb in words().verbs.meeting
    return suffers or clause.before in words().verbs.meeting


def _is_founded(clause: Clause) -> bool:
    """Say whether the name is founded or taken over, as bodies are."""
    founding = words().verbs.founding
    return clause.role is Role.ACTED_ON and not founding.isdisjoint({clause.verb, clause.before})


def _is_persons_lot(clause: Clause) -> bool:
    """Say whether the name does or suffers what only persons do ("was arrested", "wept")."""
    personal = words().verbs.personal
    suffers = not clause.verb and clause.before in words().verbs.suffered
    return suffers or clause.verb in personal | words().verbs.suffered


def _is_called(clause: Clause) -> bool:
    """Say whether what it is stands right before a name: "the blog X", "the mining company X".

    What a person does to a company may follow it: "the company | Roe founded".
    """
    nouns, before = words().nouns, clause.before
    return before in nouns.outfits or (before in nouns.companies and clause.role not in SUBJECT)


def _has_a_mouth(spot: Spot, clause: Clause) -> bool:
    """Say whether "a spokesman for X Y", "a post at X" show a body; X alone may be a surname."""
    nouns = words().nouns
    return clause.before in nouns.inside or (" " in spot.name and clause.before in nouns.mouths)


def firms(read: Iterable[Use], acronyms: Mapping[str, str]) -> frozenset[str]:
    """Gather the bodies that speak or that have staff: "the company" may mean them."""
    of_bodies = words().nouns.of_bodies
    return frozenset(
        acronyms.get(spot.name, spot.name)
        for spot, clause, after in read
        if clause.role is Role.SPEAKS or after in of_bodies
    )


def _elected(name: str, row: Counter[str], cast: Mapping[str, Counter[str]]) -> ActorKind | None:
    stated = max(ActorKind, key=lambda kind: row[kind.value])
    if row["listed"] and stated is ActorKind.PERSON:
        return ActorKind.ORGANISATION
    if row[stated.value]:
        return stated
    if row["kin"] and not row["definite"]:
        return ActorKind.PERSON
    deeds = 2 * row[Role.SPEAKS.value] + row["deed"] + 2 * row["body"] + 2 * row["played"]
    if row["where"] > deeds and not is_acronym(name):
        return ActorKind.PLACE
    return None if row["ware"] and not row["body"] else _by_use(name, row, cast, deeds)


def _by_use(
    name: str, row: Counter[str], cast: Mapping[str, Counter[str]], deeds: int
) -> ActorKind | None:
    """Judge a name by how it is made and what it does, where nothing states its kind."""
    parts = name.split()
    if row["personal"] and not (row["definite"] or _like_a_body(parts, row, cast)):
        return ActorKind.PERSON
    team = row["definite"] > 0 and name.endswith("s") and not name.endswith("ss")
    if len(parts) > 1:
        return _many(parts, row, cast, deeds)
    return _one(name, deeds, body=row["body"] > 0, team=team)


def _one(name: str, deeds: int, *, body: bool, team: bool) -> ActorKind | None:
    """Judge one word: acronyms, "the Oders" and firms' spellings by one deed, others by two.

    A given name is a firm's where it has what bodies have ("Eva pilots").
    """
    if name.lower() in words().nouns.generic:
        return None
    if is_acronym(name) or is_camel(name) or team:
        return ActorKind.ORGANISATION if deeds else None
    given = name.lower() in words().given.names and not body
    return (ActorKind.PERSON if given else ActorKind.ORGANISATION) if deeds > 1 else None


def _many(
    parts: Sequence[str], row: Counter[str], cast: Mapping[str, Counter[str]], deeds: int
) -> ActorKind | None:
    """Judge a name of several words: by its parts used alone, its words, its verbs."""
    acts = deeds + row["met"] + row["personal"]
    doubt = row["definite"] > 0 and any(map(is_camel, parts))
    body = ActorKind.ORGANISATION if acts > doubt else None
    if _like_a_body(parts, row, cast):
        return body
    if row["definite"] or row["trade"] or len(parts) > LONGEST_PERSON:
        return body
    by_surname = parts[-1] in cast
    return ActorKind.PERSON if by_surname or (acts and not _has_a_place(parts)) else body


def _has_a_place(parts: Sequence[str]) -> bool:
    """Say whether a place stands in the name, as in those of clubs and firms ("Inter Oslo")."""
    return any(gazetteer.match([part], 0, 1) for part in parts)


def _like_a_body(parts: Sequence[str], row: Counter[str], cast: Mapping[str, Counter[str]]) -> bool:
    """Say whether the name is made or used as no person's is."""
    if parts[0] in cast or row["body"] or _spelled_as_body(parts):
        return True
    return parts[-1] in cast and cast[parts[-1]]["body"] > 0


def _spelled_as_body(parts: Sequence[str]) -> bool:
    """Say whether a part of the name is an acronym, a trade or a common word."""
    if any(is_acronym(part) or is_camel(part) for part in parts) and "." not in parts[0]:
        return True
    lower = [part.lower() for part in parts]
    trades = words().nouns.firms | words().nouns.trades
    return not trades.isdisjoint(lower[1:]) or not words().common.words.isdisjoint(lower)
