"""Descriptions and pronouns: "the Russian president", "the envoy", "the group", "he"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.resolving import Person
from webapp.pipeline.names.sexes import is_womans
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import called_so, same_office, words
from webapp.pipeline.pronouns import ONE_PERSON
from webapp.pipeline.wording import ends_plural
from webapp.records import ActorKind

LONGEST_BODY = 14
OF_BODY = frozenset({"of", "for", "at", "in"})
PEOPLE = frozenset({"people", "men", "women", "children", "police", "others", "those", "many"})


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe a person by office, or a body ("the Kremlin's envoy", "the group")."""

    first: int
    last: int
    head: str
    modifiers: frozenset[str]
    affiliation: str


def find_descriptions(tokens: Sequence[Token]) -> Iterator[Description]:
    """Find "the ... <office>" where no name follows."""
    nouns = words().titles.offices | words().nouns.descriptions
    for place, token in enumerate(tokens):
        named = _named(tokens, place + 1) or _names_bearer(tokens, place + 1)
        if token.lower in nouns and not named and _is_office(tokens, place):
            found = _described(tokens, place)
            if found:
                yield found


def _is_office(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an office in capitals is one: "the Prime Minister", but not "Pearl Prince"."""
    if not tokens[place].capital:
        return True
    before = tokens[place - 1].lower if place else ""
    held = before == "the" or before in words().titles.modifiers
    return held and tokens[place].lower in words().titles.offices


def _named(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a name, or another noun of the same title, follows."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    return token.word and (token.capital or token.lower in words().titles.roles)


def _names_bearer(tokens: Sequence[Token], after: int) -> bool:
    """Say whether a name behind a comma is the holder's: "the envoy, | Ann Ode", "of X, | Ode"."""
    comma = after
    while comma < min(len(tokens), after + LONGEST_BODY) and _is_of_body(tokens, comma, after):
        comma += 1
    name = tokens[comma + 1 : comma + 4]
    if not name or tokens[comma].text != ",":
        return False
    name = name[1:] if name[0].lower.rstrip(".") in words().titles.honorifics else name[:2]
    texts = [token.text for token in name]
    full = len(name) == 2 and all(token.capital for token in name)  # noqa: PLR2004 a full name
    return full and gazetteer.match(texts, 0, 2) is None


def _is_of_body(tokens: Sequence[Token], place: int, after: int) -> bool:
    """Say whether a word is of the body that an office is in: "of the Ode Centre for Tin"."""
    if place == after:
        return tokens[place].lower in OF_BODY
    return tokens[place].capital or tokens[place].lower in OF_BODY | {"the", "and"}


def _described(tokens: Sequence[Token], place: int) -> Description | None:
    left = place - 1
    while left >= 0 and tokens[left].lower in words().titles.modifiers:
        if gazetteer.match([tokens[left].text], 0, 1) or tokens[left].possessive:
            break
        left -= 1
    if left < 0:
        return None
    modifiers = frozenset(token.lower for token in tokens[left + 1 : place])
    head = tokens[place].lower
    if tokens[left].lower == "the":
        return Description(left, place + 1, head, modifiers, _whom(tokens, place + 1))
    return _owned(tokens, left, place, modifiers)


def _owned(
    tokens: Sequence[Token], left: int, place: int, modifiers: frozenset[str]
) -> Description | None:
    """Read "Russia's top diplomat", "the Turkish president"."""
    texts = [token.text for token in tokens[: left + 1]]
    for start in range(max(0, left - 2), left + 1):
        known = gazetteer.match(texts, start, left + 1)
        if known and known[0] == left + 1:
            definite = start > 0 and tokens[start - 1].lower == "the"
            if not definite and not tokens[left].possessive:
                return None
            name = known[1].name
            return Description(start - definite, place + 1, tokens[place].lower, modifiers, name)
    return None


def _whom(tokens: Sequence[Token], place: int) -> str:
    """Name whom "the president of X" serves."""
    if place < len(tokens) and tokens[place].lower == "of":
        texts = [token.text for token in tokens[place + 1 : place + 5]]
        for start in range(min(2, len(texts))):
            known = gazetteer.match(texts, start, len(texts))
            if known:
                return known[1].name
    return ""


@cache
def homes() -> dict[str, str]:
    """Map groups to the countries they rule or come from."""
    return {name: group.home for name, group in gazetteer.words().groups.items() if group.home}


def person_described(
    description: Description, persons: Sequence[Person], recent: Sequence[str]
) -> str:
    """Find the one person whom the words describe; empty where that is not sure."""
    listed = words().titles
    if description.head not in listed.offices:
        return ""
    fitting = _holders(description, persons, recent)
    exact = [person for person in fitting if description.head in person.titles]
    near = [person for person in exact or fitting if person.name in recent]
    plain = not description.affiliation and not description.modifiers - listed.vague
    choices = (near, _heads(description, exact)) if plain else (exact, fitting, near)
    return next((choice[0].name for choice in choices if len(choice) == 1), "")


def _heads(description: Description, holders: Sequence[Person]) -> list[Person]:
    """Leave the holders of an office that one article tells of in one country: "the president"."""
    head = description.head in words().titles.heads
    return [one for one in holders if head and {"former", "vice"}.isdisjoint(one.titles)]


def _holders(
    description: Description, persons: Sequence[Person], recent: Sequence[str]
) -> list[Person]:
    """Gather who holds the office; for a group also who holds it in its home, if named lately."""
    whom = description.affiliation
    found = [person for person in persons if _fits(description, person, whom)]
    if found or whom not in homes():
        return found
    home = homes()[whom]
    return [p for p in persons if p.name in recent and _fits(description, p, home)]


def _fits(description: Description, person: Person, whom: str) -> bool:
    wanted = description.modifiers - words().titles.vague
    top = "top diplomat" if "top" in description.modifiers else ""
    head = top if description.head == "diplomat" and top else description.head
    if not any(same_office(head, held) for held in person.titles):
        return False
    if "deputy" in person.titles and "deputy" not in wanted:
        return False
    serves = not whom or whom in person.affiliations
    return serves and wanted <= person.titles


@dataclass(frozen=True, slots=True)
class Body:
    """A body named shortly before, that "the group" may mean.

    ``firm``: it speaks, or has staff, so that "the company" may mean it.
    """

    name: str
    kind: ActorKind
    known: gazetteer.Known | None = None
    firm: bool = False

    def may_be(self, noun: str) -> bool:
        """Say whether "the <noun>" may mean this body."""
        nouns = words().nouns
        if self.kind not in {ActorKind.ORGANISATION, ActorKind.BODY}:
            return False
        if self.known and (noun in self.known.called or (self.known.armed and noun in nouns.armed)):
            return True
        if noun in nouns.companies:
            return self.known is None and self.may_be_firm()
        parts = self.name.lower().split()
        return noun in parts or not called_so().get(noun, frozenset()).isdisjoint(parts)

    def is_firm(self) -> bool:
        """Say whether it speaks, has staff, or its name a firm's style."""
        last = self.name.rsplit(maxsplit=1)[-1].lower().rstrip(".")
        return self.firm or last in words().nouns.styles

    def may_be_firm(self) -> bool:
        """Say whether the last word of the name is not that of a council, a club, an army."""
        nouns, last = words().nouns, self.name.rsplit(maxsplit=1)[-1].lower()
        return last not in nouns.organisations or last in nouns.firms | nouns.styles


def body_described(description: Description, recent: Sequence[Body]) -> Body | None:
    """Find the one body that "the group", "the militants" means; None where that is not sure."""
    nouns = words().nouns
    if description.head not in nouns.descriptions or description.affiliation:
        return None
    others = words().words.others & description.modifiers
    if others or description.modifiers - words().titles.vague:
        return None
    fitting = _fullest({body for body in recent if body.may_be(description.head)})
    if len(fitting) != 1:
        return None
    (body,) = fitting
    return body if body.is_firm() or description.head not in nouns.companies else None


def _fullest(bodies: set[Body]) -> set[Body]:
    """Leave out a firm's short name where its full one stands beside it: "Ode", "Ode Inc."."""
    short = {
        body
        for body in bodies
        for other in bodies
        if other.firm and body.name != other.name and other.name.startswith(f"{body.name} ")
    }
    return bodies - short


def pronouns(tokens: Sequence[Token]) -> Iterator[int]:
    """Find "he" and "she" outside of quotations."""
    for place, token in enumerate(tokens):
        if token.lower in ONE_PERSON and not token.quoted:
            yield place


def _plural(token: Token) -> bool:
    """Say whether a word may be a plural noun that "they" could mean."""
    lower = token.lower
    return lower in PEOPLE or (
        ends_plural(lower)
        and not token.capital
        and not token.possessive
        and lower not in words().verbs.reporting | words().verbs.irregular
        and lower not in words().verbs.auxiliaries
        and len(lower) > len("his")
    )


def group_before(
    tokens: Sequence[Token], place: int, groups: Sequence[tuple[int, int, Body]]
) -> Body | None:
    """Find the group that "they" means: the one plural thing before it in its sentence.

    ``groups`` are first and last token and body of the subjects that are groups.
    """
    before = [group for group in groups if group[1] <= place]
    if not before or len({body.name for _, _, body in before}) != 1:
        return None
    last = before[-1][1]
    others = any(_plural(token) for token in [*tokens[: before[0][0]], *tokens[last:place]])
    return None if others else before[-1][2]


def may_be(name: str, *, woman: bool) -> bool:
    """Say whether the pronoun fits the given name, where that is known."""
    return is_womans(name) in {woman, None}
