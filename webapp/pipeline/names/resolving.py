"""Who is meant inside one article: kinds by vote, surnames, acronyms, titles after a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import is_called_body
from webapp.pipeline.names.roles import Clause
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.spellings import surname, untitled
from webapp.pipeline.names.spots import Spot, is_acronym, is_camel
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import small_words, titles, words
from webapp.records import ActorKind, Role

SUBJECT = frozenset({Role.SPEAKS, Role.ACTS})
STATED = 10
DOMINANT = 3
APPOSITION = 8
LONGEST_PERSON = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article with every title and affiliation the article gives."""

    name: str
    titles: frozenset[str]
    affiliations: frozenset[str]


Use = tuple[Spot, Clause, str]
"""A name, its clause, and the word that follows it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole article tells of its names."""

    acronyms: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)
    surnames: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    kinds: Mapping[str, ActorKind] = field(default_factory=dict)
    firms: frozenset[str] = frozenset()


def with_apposition(tokens: Sequence[Token], spot: Spot) -> Spot:
    """Read a title after a name: "X, the spokesman of the ministry"."""
    after = tokens[spot.last : spot.last + APPOSITION + 8]
    if spot.via is not None or not after or after[0].text != ",":
        return spot
    return _apposed(spot, after)


def _apposed(spot: Spot, after: Sequence[Token]) -> Spot:
    """Read the title that begins after the comma, and whom it serves."""
    texts = [token.text for token in after]
    held: list[str] = []
    serves: tuple[str, ...] = ()
    for place, token in enumerate(after[1:APPOSITION], start=1):
        found = _state(texts, place)
        if found:
            serves = found
        elif token.lower in titles():
            held.append(token.lower)
            if token.lower in words().titles.roles - words().titles.rivals:
                return _titled(spot, tuple(held), serves or _served(texts, place + 1))
        elif token.lower not in {"a", "an", "the", "of"}:
            break
    body = spot.kind is None and is_called_body(after, 0)
    return replace(spot, kind=ActorKind.ORGANISATION) if body else spot


def _state(texts: Sequence[str], place: int) -> tuple[str, ...]:
    """Name the state or body whose name begins here; none for a place."""
    found = gazetteer.match(texts, place, len(texts))
    return (found[1].name,) if found and found[1].kind is not ActorKind.PLACE else ()


def _served(texts: Sequence[str], place: int) -> tuple[str, ...]:
    if place < len(texts) and texts[place] in {"of", "for", "to", "at"}:
        for after in range(place + 1, min(len(texts), place + 4)):
            if found := _state(texts, after):
                return found
    return ()


def _titled(spot: Spot, held: tuple[str, ...], serves: tuple[str, ...]) -> Spot:
    loose = held[-1] in words().titles.loose
    kind = spot.kind if loose and spot.kind is None else ActorKind.PERSON
    if spot.kind not in {None, ActorKind.PERSON}:
        return spot
    return replace(
        spot, kind=kind, title=(*spot.title, *held), affiliations=spot.affiliations + serves
    )


def people(spots: Iterable[Spot]) -> tuple[Person, ...]:
    """Gather the persons with what the article says of them, in the order of the article."""
    names: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for spot in spots:
        if spot.kind is ActorKind.PERSON:
            names[spot.name][0].update(_offices(spot.title))
            names[spot.name][1].update(spot.affiliations)
    return tuple(
        Person(name, frozenset(held), frozenset(served)) for name, (held, served) in names.items()
    )


def _offices(title: Sequence[str]) -> set[str]:
    """Give a title's words, and the offices that two of them make."""
    held = set(title)
    if "deputy" in held or "vice" in held:
        return held - {"president"} if "vice" in held else held
    if {"prime", "minister"} <= held:
        held.add("premier")
    if {"foreign", "minister"} <= held or "foreign secretary" in " ".join(title):
        held.add("foreign minister")
    return held


def short_names(persons: Counter[str]) -> dict[str, str]:
    """Map surnames, and given names that stand alone, to the full name that has them.

    Of two bearers the one named in full at least three times as often; else none.
    """
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for short, count in persons.items():
        name = _longest(short, persons)
        parts = untitled(name).split()
        for start in range(1, len(parts)):
            owners[" ".join(parts[start:])][name] += count
        if name != parts[0]:
            owners[parts[0]][name] += count
            if surname(name) != parts[-1]:
                owners[surname(name)][name] += count
    return {short: full for short, row in owners.items() if (full := _dominant(row))}


def _longest(name: str, persons: Iterable[str]) -> str:
    """Give the name with its number ("King Leo XIV"), if the article has that too."""
    titled = untitled(name) != name
    return next((one for one in persons if titled and one.startswith(f"{name} ")), name)


def reigning(spots: Iterable[Spot]) -> dict[str, str]:
    """Map a title and a given name ("Prince Ali") to the full name that goes with the title."""
    regnal = words().titles.regnal
    return {
        f"{title.capitalize()} {untitled(spot.name).split()[0]}": spot.name
        for spot in spots
        if spot.kind is ActorKind.PERSON and " " in untitled(spot.name)
        for title in regnal.intersection(spot.title)
    }


def _dominant(row: Counter[str]) -> str:
    best = sorted(row.items(), key=lambda pair: (-pair[1], pair[0]))
    if len(best) == 1 or best[0][1] >= DOMINANT * best[1][1]:
        return best[0][0]
    return ""


def votes(read: Iterable[Use], acronyms: Mapping[str, str]) -> dict[str, ActorKind]:
    """Decide the kind of each unknown name from all its uses in the article."""
    cast: dict[str, Counter[str]] = defaultdict(Counter)
    wares, where, trading = words().nouns.wares, words().words.where, words().verbs.trading
    for spot, clause, after in read:
        row = cast[spot.name]
        if spot.kind is not None:
            row[spot.kind.value] += STATED
        row[clause.role.value] += not clause.commanded
        row["deed"] += _is_deed(clause)
        row["personal"] += _is_persons_lot(clause)
        row["met"] += _is_met(clause)
        row["definite"] += spot.definite
        row["trade"] += clause.role is Role.ACTS and clause.verb in trading
        row["ware"] += clause.before in wares
        row["where"] += clause.before in where
        row["kin"] += after in words().nouns.kin
        row["body"] += after in _bodys_own() or _has_a_mouth(spot, clause) or _is_called(clause)
    for acronym, whole in acronyms.items():
        if acronym in cast and whole in cast:
            cast[whole].update(cast[acronym])
    return {name: kind for name, row in cast.items() if (kind := _elected(name, row, cast))}


def _is_deed(clause: Clause) -> bool:
    """Say whether the name acts as things do not, by itself."""
    acts = clause.role is Role.ACTS and not clause.commanded
    listed = words().verbs.inert
    return acts and clause.verb not in listed and clause.verb not in small_words()


@cache
def _bodys_own() -> frozenset[str]:
    """Who or what a body has, and no person: "pilots", "shares"; he may have "forces"."""
    nouns = words().nouns
    return nouns.of_bodies | (nouns.staff | nouns.experts) - nouns.commanded


def _is_met(clause: Clause) -> bool:
    """Say whether somebody does to the name what is done to persons and bodies alone."""
    suffers = clause.role is Role.ACTED_ON and clause.verb in words().verbs.meeting
    return suffers or clause.before in words().verbs.meeting


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
    if row[stated.value]:
        return stated
    if row["kin"] and not row["definite"]:
        return ActorKind.PERSON
    deeds = 2 * row[Role.SPEAKS.value] + row["deed"] + 2 * row["body"]
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
    return _many(parts, row, cast, deeds) if len(parts) > 1 else _one(name, deeds, team=team)


def _one(name: str, deeds: int, *, team: bool) -> ActorKind | None:
    """Judge one word: acronyms, "the Oders" and firms' spellings by one deed, others by two."""
    if is_acronym(name) or is_camel(name) or team:
        return ActorKind.ORGANISATION if deeds else None
    given = name.lower() in words().given.names
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


def identify(spot: Spot, known: Known) -> Spot | None:
    """Give a spot its full name and kind from what the article tells; None where unsure."""
    if spot.via is not None:
        return spot
    if spot.name in known.acronyms:
        return _spelled_out(spot, known.acronyms[spot.name], known)
    if spot.name in known.short and spot.kind in {None, ActorKind.PERSON}:
        whole = known.short[spot.name]
        return _in_full(spot, whole) if _fits(spot, whole) else _titled_alone(spot, whole)
    decided = _decided(spot, known)
    return replace(spot, kind=decided) if decided else None


def is_open(spot: Spot, known: Known) -> bool:
    """Say whether the article leaves open what the name is; a mere word ("Mail") names no one."""
    return identify(spot, known) is None and spot.name.lower() not in known.small


def _fits(spot: Spot, whole: str) -> bool:
    """Say whether a short name's title may be of who is named in full: "Mrs Roe" is not Tom Roe."""
    told, bearer = by_titles(spot.title), is_womans(whole)
    return None in {told, bearer} or told is bearer


def _titled_alone(spot: Spot, whole: str) -> Spot:
    """Name someone by title and surname, who shares the surname of another in the article."""
    listed = words().titles
    title = next(held for held in spot.title if held in listed.of_women | listed.of_men)
    name = f"{title.capitalize()} {spot.name}"
    how = f"by the title not {whole}"
    return replace(spot, name=name, kind=ActorKind.PERSON, how=how)


def _in_full(spot: Spot, whole: str) -> Spot:
    part = "first name" if untitled(whole).startswith(spot.name) else "surname"
    return replace(spot, name=whole, kind=ActorKind.PERSON, how=f"{part} of {whole}")


def _decided(spot: Spot, known: Known) -> ActorKind | None:
    """Give the kind of a name from what the article tells; None where it may be a mere word."""
    if spot.name in known.surnames:
        return ActorKind.PERSON
    if spot.name.lower() in known.small and not spot.title:
        return None
    return spot.kind or known.kinds.get(spot.name)


def _spelled_out(spot: Spot, whole: str, known: Known) -> Spot | None:
    listed = gazetteer.by_name().get(whole)
    kind = listed.kind if listed else known.kinds.get(whole) or known.kinds.get(spot.name)
    if kind is None:
        return None
    return replace(
        spot,
        name=listed.name if listed else whole,
        kind=kind,
        aliases=(spot.name,),
        how=f"short for {whole}",
    )
