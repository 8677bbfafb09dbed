"""Descriptions and pronouns: "the Russian president", "the envoy", "the group", "he"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.resolving import Person
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import same_office, words

VAGUE = frozenset(["top", "senior", "chief", "new", "former", "late", "then", "longtime", "veteran"])
OFFICES = {"diplomat": frozenset({"foreign", "envoy", "ambassador", "diplomat"})}
PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe a person or a body by office ("the Kremlin's envoy")."""

    first: int
    last: int
    head: str
    modifiers: frozenset[str]
    affiliation: str


def find_descriptions(tokens: Sequence[Token]) -> Iterator[Description]:
    """Find "the ... <office>" where no name follows."""
    texts = [token.text for token in tokens]
    nouns = words().titles.roles | words().nouns.descriptions
    for place, token in enumerate(tokens):
        if token.lower in nouns and not _named(tokens, place + 1):
            found = _described(tokens, texts, place)
            if found:
                yield found


def _named(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a name, or another noun of the same title, follows."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    return token.word and (token.capital or token.lower in words().titles.roles)


def _described(tokens: Sequence[Token], texts: Sequence[str], place: int) -> Description | None:
    left = place - 1
    while left >= 0 and tokens[left].lower in words().titles.modifiers and not _state(texts, left):
        left -= 1
    modifiers = frozenset(token.lower for token in tokens[left + 1 : place])
    if left < 0:
        return None
    head = tokens[place].lower
    if tokens[left].lower == "the":
        return Description(left, place + 1, head, modifiers, "")
    for start in range(max(0, left - 2), left + 1):
        known = gazetteer.match(texts, start, left + 1)
        if known and known[0] == left + 1:
            definite = start > 0 and tokens[start - 1].lower == "the"
            if not definite and not tokens[left].possessive:
                return None
            return Description(start - definite, place + 1, head, modifiers, known[1].name)
    return None


def _state(texts: Sequence[str], place: int) -> bool:
    return gazetteer.match(texts, place, place + 1) is not None


def person_described(
    description: Description, persons: Sequence[Person], recent: Sequence[str]
) -> str:
    """Find the one person whom the words describe; empty where that is not sure."""
    fitting = [person for person in persons if _fits(description, person)]
    exact = [person for person in fitting if description.head in person.titles]
    for choice in (exact, fitting):
        if len(choice) == 1:
            return choice[0].name
        near = [person.name for person in choice if person.name in recent]
        if near:
            return near[-1] if len(set(near)) == 1 else ""
    return ""


def _fits(description: Description, person: Person) -> bool:
    head, wanted = description.head, description.modifiers - VAGUE
    if not any(same_office(head, held) for held in person.titles):
        return False
    if head in OFFICES and not OFFICES[head] & person.titles:
        return False
    serves = not description.affiliation or description.affiliation in person.affiliations
    return serves and wanted <= person.titles


def pronouns(tokens: Sequence[Token]) -> Iterator[int]:
    """Find "he" and "she" outside of quotations."""
    for place, token in enumerate(tokens):
        if token.lower in PRONOUNS and not token.quoted:
            yield place


def is_woman(name: str) -> bool | None:
    """Say whether the given name is a woman's; None where it is not known."""
    given = name.split(maxsplit=1)[0].lower()
    if given in words().given.women:
        return True
    return False if given in words().given.names else None
