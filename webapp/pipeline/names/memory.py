"""What a reader remembers of the sentences before: whom "he", "the envoy", "the group" mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.names.antecedents import Antecedents, is_person
from webapp.pipeline.names.clauses import Pair, read_clause, read_clauses
from webapp.pipeline.names.referring import (
    Body,
    Description,
    body_described,
    find_descriptions,
    group_before,
    person_described,
    pronouns,
)
from webapp.pipeline.names.resolving import Person
from webapp.pipeline.names.roles import SUBJECT, Clause
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.trades import (
    find_measures,
    find_owned,
    find_trades,
    is_firm,
    leading_firm,
    read_owned,
    setting_firm,
)
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

BODY_MEMORY = 2
OFFICE_MEMORY = 6
FIRM_MEMORY = 4
FORMER = frozenset({"former", "ex", "late", "then"})
OFFICERS = frozenset({"ceo", "cfo", "coo", "chairman", "chairwoman", "chairperson"})

Row = Sequence[Token]


def _spoken_for(tokens: Row, pairs: Sequence[Pair]) -> list[Pair]:
    """Let a body do what its spokesman does: "Taliban spokesman X said" is the Taliban's word."""
    found = list(pairs)
    for place, (spot, clause) in enumerate(pairs[1:], start=1):
        body, _ = pairs[place - 1]
        speaks = any(word.startswith("spokes") for word in spot.title)
        served = speaks and body.name in spot.affiliations and body.end <= spot.first
        past = body.first > 0 and tokens[body.first - 1].lower in FORMER
        if served or (_is_headed_by(body, spot) and not past):
            found[place - 1] = body, clause
    return found


def _is_headed_by(body: Spot, spot: Spot) -> bool:
    """Say whether the title right behind a firm is of who speaks for it: "Acme CEO X said"."""
    served = body.name in spot.affiliations and spot.start <= body.first < spot.first
    firm = body.kind is ActorKind.ORGANISATION and (body.end == spot.start or served)
    heads = not OFFICERS.isdisjoint(spot.title) or {"chief", "executive"} <= set(spot.title)
    return firm and heads and spot.begin >= 0 and FORMER.isdisjoint(spot.title)


class Memory:
    """Who was spoken of in the sentences before: what "he" and "the group" may mean."""

    def __init__(self, text: str, persons: Sequence[Person], firms: frozenset[str]) -> None:
        """Take the article's text, all its persons, and the bodies that speak in it."""
        self.text = text
        self.firms = firms
        self.persons = persons
        self.antecedents = Antecedents(persons)
        self.named: list[list[str]] = []
        self.bodies: list[list[Body]] = []
        self.acting: dict[str, Body] = {}
        self.owned: dict[str, Spot | None] = {}

    def read(self, tokens: Row, spots: Sequence[Spot]) -> list[Pair]:
        """Read a sentence: its names, descriptions and pronouns, each with its clause."""
        pairs = read_clauses(tokens, self.described(tokens, spots))
        pairs = _spoken_for(tokens, self.with_pronouns(tokens, pairs))
        self.antecedents.note(tokens, pairs)
        self.named.append([spot.name for spot, _ in pairs if is_person(spot)])
        bodies = (pair for pair in pairs if pair[0].kind and not is_person(pair[0]))
        told = (s for s, c in bodies if not (_reports(tokens, s) or _is_rival(tokens, s, c)))
        self.bodies.append([self.body(spot) for spot in told])
        self._note_owned(tokens, pairs)
        self._note_acting(pairs)
        return pairs

    def _note_acting(self, pairs: Sequence[Pair]) -> None:
        """Remember the firms that act, each as it was last spoken of."""
        acting = (self.body(s) for s, clause in pairs if s.kind and clause.role in SUBJECT)
        self.acting |= {body.name: body for body in acting if is_firm(body)}

    def _note_owned(self, tokens: Row, pairs: Sequence[Pair]) -> None:
        """Remember what each firm was said to own; of two owners none."""
        for thing, firm in read_owned(tokens, pairs):
            known = self.owned.setdefault(thing, firm)
            self.owned[thing] = firm if known and known.name == firm.name else None

    def body(self, spot: Spot, *, near: bool = False) -> Body:
        """Make of a name what a description may mean; ``near``: it stands in the same sentence.

        There a listed firm is one even where it does nothing else in the article.
        """
        kind = spot.kind or ActorKind.ORGANISATION
        listed = near and spot.known is not None and spot.known.firm
        firm = listed or spot.name in self.firms
        known = None if firm and spot.known and spot.known.firm else spot.known
        return Body(spot.name, kind, known, firm)

    def described(self, tokens: Row, spots: Sequence[Spot]) -> list[Spot]:
        """Put descriptions of persons and bodies in the place of the names inside them."""
        found = list(spots)
        for description in find_descriptions(tokens):
            spot = self.meant(tokens, description, spots)
            if spot:
                found = [s for s in found if s.end <= spot.first or s.first >= spot.last]
                found.append(spot)
        return self.traded(tokens, found)

    def traded(self, tokens: Row, spots: Sequence[Spot]) -> list[Spot]:
        """Put the firm that the article is about in the place of what tells its trade or seat."""
        near = [body for bodies in self.bodies[-FIRM_MEMORY:] for body in bodies]
        near += [self.body(spot) for spot in spots if spot.kind and not is_person(spot)]
        firm = leading_firm(self.acting, near)
        found = self._with_trades(tokens, spots, firm) if firm else list(spots)
        for told in (*self._figures(tokens, spots, firm), *self._owned_things(tokens)):
            if not any(s.first < told.last and told.first < s.end for s in found):
                found.append(told)
        return sorted(found, key=lambda spot: spot.first)

    def _with_trades(self, tokens: Row, spots: Sequence[Spot], firm: Body) -> list[Spot]:
        """Put a firm in the place of the names inside what tells its trade or seat."""
        found = list(spots)
        for told in find_trades(tokens, spots):
            if not any(s.how and s.last == told.last for s in found):
                found = [s for s in found if s.end <= told.first or s.first >= told.last]
                found.append(_spot_of(told, self._words(tokens, told), firm.name, firm.kind))
        return found

    def _figures(self, tokens: Row, spots: Sequence[Spot], firm: Body | None) -> Iterator[Spot]:
        """Give the figures of a firm: of the one that sets the clause, or of the article's."""
        for figure in find_measures(tokens):
            seat = setting_firm(tokens, figure.first, spots)
            name = seat.name if seat else firm.name if firm else ""
            if name:
                said = self._words(tokens, figure)
                yield _spot_of(figure, said, name, ActorKind.ORGANISATION)

    def _owned_things(self, tokens: Row) -> Iterator[Spot]:
        """Give what one firm was said to own: "the offer", "the bid"."""
        for thing in find_owned(tokens):
            if owner := self.owned.get(thing.head):
                said = f"the {thing.head}"
                yield _spot_of(thing, said, owner.name, ActorKind.ORGANISATION)

    def _words(self, tokens: Row, description: Description) -> str:
        """Give the words of a description as they are written."""
        return self.text[tokens[description.first].start : tokens[description.last - 1].end]

    def meant(self, tokens: Row, description: Description, spots: Sequence[Spot]) -> Spot | None:
        """Say whom a description means, or None where that is not sure."""
        before = [spot for spot in spots if spot.first < description.first]
        said = self._words(tokens, description)
        person = self.person_meant(description, before)
        if person:
            apposed = any(s.name == person and s.last == description.first - 1 for s in before)
            serves = (description.affiliation,) if description.affiliation else ()
            return None if apposed else _spot_of(description, said, person, serves=serves)
        body = self.body_meant(description, before)
        return _spot_of(description, said, body.name, body.kind) if body else None

    def person_meant(self, description: Description, before: Sequence[Spot]) -> str:
        """Name the person whom a description means; empty for none."""
        recent = [name for names in self.named[-OFFICE_MEMORY:] for name in names]
        recent += [spot.name for spot in before if is_person(spot)]
        return person_described(description, self.persons, recent)

    def body_meant(self, description: Description, before: Sequence[Spot]) -> Body | None:
        """Find the body that a description means: in its sentence, else in those before."""
        here = [self.body(spot, near=True) for spot in before if spot.kind]
        near = [body for bodies in self.bodies[-BODY_MEMORY:] for body in bodies]
        found = body_described(description, here) or body_described(description, [*near, *here])
        return found or self._leader(description, [*near, *here])

    def _leader(self, description: Description, near: Sequence[Body]) -> Body | None:
        """Give the firm that leads the article for "the company" where no body is named near."""
        if not _is_bare_company(description) or any(one.may_be(description.head) for one in near):
            return None
        lately = [body for bodies in self.bodies[-FIRM_MEMORY:] for body in bodies]
        firm = leading_firm(self.acting, lately)
        return firm if firm and any(one.name == firm.name for one in lately) else None

    def with_pronouns(self, tokens: Row, pairs: list[Pair]) -> list[Pair]:
        """Add "he" and "she" where a subject before them fits."""
        found = list(pairs)
        for place in pronouns(tokens):
            spot = Spot(place, place + 1, "", ActorKind.PERSON)
            clause = read_clause(tokens, place, place + 1, spot)
            woman = tokens[place].lower == "she"
            name = self.antecedents.meant(tokens[:place], found, clause, woman=woman)
            if name and not _is_named_behind(tokens, place, name, pairs):
                how = f"“{tokens[place].text}” is {name}"
                found.append((replace(spot, name=name, how=how), clause))
        found += self.groups_meant(tokens, found)
        return sorted(found, key=lambda pair: pair[0].first)

    def groups_meant(self, tokens: Row, pairs: Sequence[Pair]) -> list[Pair]:
        """Add "they" where one group is the only plural thing before it."""
        groups = [
            (spot.start, spot.end, self.body(spot))
            for spot, clause in pairs
            if clause.role in SUBJECT and _is_group(spot)
        ]
        found: list[Pair] = []
        for place, token in enumerate(tokens if groups else ()):
            if token.lower == "they" and not token.quoted:
                body = group_before(tokens, place, groups)
                if body:
                    spot = Spot(
                        place, place + 1, body.name, body.kind, how=f"“they” are {body.name}"
                    )
                    found.append((spot, read_clause(tokens, place, place + 1, spot)))
        return found


def _is_named_behind(tokens: Row, place: int, name: str, pairs: Sequence[Pair]) -> bool:
    """Say whether a clause of "he" names another than him: "he praised Roe's plan" is not Roe."""
    behind = (spot for spot, _ in pairs if spot.first > place and spot.name == name)
    between = (tokens[place + 1 : spot.first] for spot in behind)
    return any(_hangs_together(row) for row in between)


def _hangs_together(row: Row) -> bool:
    """Say whether words are of one clause, or of one that hangs on it: ", after | Roe had left"."""
    hanging = words().grammar.subordinators - {"and", "but", "or", "so"}
    behind = [*(one.lower for one in row[1:]), ""]
    plain = (
        (one.word and one.lower != "and") or (one.lower == "," and after in hanging)
        for one, after in zip(row, behind, strict=True)
    )
    return all(plain)


def _spot_of(
    description: Description,
    said: str,
    name: str,
    kind: ActorKind = ActorKind.PERSON,
    serves: tuple[str, ...] = (),
) -> Spot:
    """Make the spot of a description that was resolved."""
    how = f"“{said}” is {name}"
    return Spot(description.first, description.last, name, kind, affiliations=serves, how=how)


def _is_group(spot: Spot) -> bool:
    """Say whether the name is a group's, or goes with a word for people ("Turkish officials")."""
    armed = spot.known is not None and spot.known.armed
    return armed or (spot.after > spot.last and spot.kind is not ActorKind.PERSON)


def _reports(tokens: Row, spot: Spot) -> bool:
    """Say whether a name is an outlet whose report is told of: "a Quill Wire report"."""
    last = spot.last
    return last < len(tokens) and tokens[last].lower in words().nouns.reportage


def _is_rival(tokens: Row, spot: Spot, clause: Clause) -> bool:
    """Say whether a name is told in passing as another's: "came from rival | Ode"."""
    before = tokens[spot.first - 1].lower if spot.first else ""
    return before in words().nouns.others and clause.role not in SUBJECT


def _is_bare_company(description: Description) -> bool:
    """Say whether a description is "the company" or the like, with nothing beside it."""
    plain = not (description.modifiers or description.affiliation)
    return plain and description.head in words().nouns.companies
