"""Who is meant inside one article: surnames, acronyms, descriptions and pronouns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from webapp.pipeline.names.clauses import Clause
from webapp.pipeline.names.spotting import Spot, is_acronym
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import same_office, words
from webapp.records import ActorKind, Role

SUBJECT = frozenset({Role.SPEAKS, Role.ACTS})


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article with every title and affiliation the article gives."""

    name: str
    titles: frozenset[str]
    affiliations: frozenset[str]


def defined_acronyms(tokens: Sequence[Token], spots: Sequence[Spot]) -> dict[str, str]:
    """Read "Full Name (FN)": the acronym in brackets after a name means that name."""
    found: dict[str, str] = {}
    for spot in spots:
        inside = tokens[spot.last : spot.last + 3]
        if len(inside) == 3 and inside[0].text == "(" and inside[2].text == ")":  # noqa: PLR2004
            if is_acronym(inside[1].text) and " " in spot.name:
                found[inside[1].text] = spot.name
    return found


def initials(name: str) -> str:
    """Write the first letters of a name's capitalised words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def people(spots: Iterable[Spot]) -> dict[str, Person]:
    """Gather the persons named in full with what the article says of them."""
    names: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for spot in spots:
        if spot.kind is ActorKind.PERSON:
            names[spot.name][0].update(spot.title)
            names[spot.name][1].update(spot.affiliations)
    return {
        name: Person(name, frozenset(held), frozenset(served))
        for name, (held, served) in names.items()
    }


def short_names(persons: Iterable[str]) -> dict[str, str]:
    """Map surnames, and given names that stand alone, to the one full name that has them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name in persons:
        parts = name.split()
        if len(parts) > 1:
            for start in range(1, len(parts)):
                owners[" ".join(parts[start:])].add(name)
            owners[parts[0]].add(name)
    return {short: next(iter(full)) for short, full in owners.items() if len(full) == 1}


def votes(spots: Iterable[tuple[Spot, Clause]]) -> dict[str, ActorKind]:
    """Decide the kind of each unknown name from all its uses in the article."""
    cast: dict[str, Counter[str]] = defaultdict(Counter)
    for spot, clause in spots:
        if spot.kind is not None:
            cast[spot.name][spot.kind.value] += 10
            continue
        if clause.role is Role.SPEAKS:
            cast[spot.name]["speaks"] += 1
        elif clause.role is Role.ACTS:
            cast[spot.name]["acts"] += 1
        if clause.before in words().words.where:
            cast[spot.name]["where"] += 1
        cast[spot.name]["seen"] += 1
    return {name: kind for name, row in cast.items() if (kind := _elected(name, row))}


def _elected(name: str, row: Counter[str]) -> ActorKind | None:
    stated = [(row[kind.value], kind) for kind in ActorKind if row[kind.value]]
    if stated:
        return max(stated, key=lambda pair: pair[0])[1]
    if row["where"] > row["speaks"] + row["acts"]:
        return ActorKind.PLACE
    if " " in name and row["speaks"]:
        return ActorKind.PERSON
    if row["speaks"] or row["acts"] > 1:
        return ActorKind.ORGANISATION
    return None


def described(persons: Iterable[Person], head: str, affiliation: str, recent: Sequence[str]) -> str:
    """Find the one person whom "the <affiliation> <head>" describes; empty where unsure."""
    fitting = [
        person
        for person in persons
        if any(same_office(head, held) for held in person.titles)
        and (not affiliation or not person.affiliations or affiliation in person.affiliations)
    ]
    exact = [person for person in fitting if head in person.titles]
    for choice in (exact, fitting):
        if len(choice) == 1:
            return choice[0].name
        near = [person.name for person in choice if person.name in recent[-2:]]
        if len(near) == 1:
            return near[0]
    return ""
