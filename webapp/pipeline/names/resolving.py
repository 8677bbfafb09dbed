"""Who is meant inside one article: surnames, acronyms, titles after a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import is_called_body, is_generic
from webapp.pipeline.names.roles import BODIES
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.spellings import in_sentence, surname, untitled
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import titles, words
from webapp.records import ActorKind

DOMINANT = 3
APPOSITION = 8


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article with every title and affiliation the article gives."""

    name: str
    titles: frozenset[str]
    affiliations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole article tells of its names.

    ``standing`` are towns that mean their club; ``fuller`` who "the Supreme Court" is here.
    """

    acronyms: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)
    surnames: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    kinds: Mapping[str, ActorKind] = field(default_factory=dict)
    firms: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    fuller: Mapping[str, Spot] = field(default_factory=dict)


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
            if _leads_name(after, place):
                break
            if token.lower in words().titles.roles - words().titles.rivals:
                return _titled(spot, tuple(held), serves or _served(texts, place + 1))
        elif token.lower not in {"a", "an", "the", "of"}:
            break
    return _as_body(spot, after)


def _as_body(spot: Spot, after: Sequence[Token]) -> Spot:
    """Take an unknown name for a body where what follows calls it one."""
    body = spot.kind is None and is_called_body(after, 0)
    return replace(spot, kind=ActorKind.ORGANISATION) if body else spot


def _leads_name(after: Sequence[Token], place: int) -> bool:
    """Say whether a title stands before somebody else's name: ", President | Roe"."""
    return after[place].capital and place + 1 < len(after) and after[place + 1].capital


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
            owners[in_sentence(" ".join(parts[start:]))][name] += count
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


def identify(spot: Spot, known: Known) -> Spot | None:
    """Give a spot its full name and kind from what the article tells; None where unsure."""
    if spot.via is not None:
        return spot
    if spot.name in known.fuller:
        return _in_full_body(spot, known.fuller[spot.name])
    if _is_any(spot):
        return None
    if spot.name in known.acronyms:
        return _spelled_out(spot, known.acronyms[spot.name], known)
    whole = _short_for(spot.name, known)
    if whole and spot.kind in {None, ActorKind.PERSON}:
        return _in_full(spot, whole) if _fits(spot, whole) else _titled_alone(spot, whole)
    decided = _decided(spot, known)
    return replace(spot, kind=decided) if decided else None


def _short_for(name: str, known: Known) -> str:
    """Name in full whom a surname means, also with a capital particle: "De Ode", "Al-Ode"."""
    particle, _, rest = name.partition(" ")
    small = f"{particle.lower()} {rest}"
    listed = particle.lower() in words().words.particles
    return known.short.get(in_sentence(name)) or (known.short.get(small, "") if listed else "")


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


def _is_any(spot: Spot) -> bool:
    """Say whether a generic name may be of any: "the Community Centre", not "the High Court"."""
    head = spot.name.rpartition(" ")[2].lower()
    generic = spot.kind in BODIES and head != spot.name.lower() and is_generic(spot.name)
    return generic and head not in words().nouns.institutions


def fuller_names(spots: Iterable[Spot]) -> dict[str, Spot]:
    """Map the generic names of bodies ("Supreme Court") to the one longer name that holds them."""
    bodies = {spot.name: spot for spot in spots if spot.kind in BODIES}
    found: dict[str, Spot] = {}
    for short in filter(is_generic, bodies):
        longer = [name for name in bodies if _holds(name, short)]
        if len(longer) == 1:
            found[short] = bodies[longer[0]]
    return found


def _holds(name: str, short: str) -> bool:
    """Say whether a name adds to a generic one whose it is: "Oster Police", "Police of Oster"."""
    return name.endswith(f" {short}") or name.startswith(f"{short} of ")


def _in_full_body(spot: Spot, whole: Spot) -> Spot:
    """Give a generic name the body that the article names in full."""
    how = f"“{spot.name}” is {whole.name}"
    return replace(spot, name=whole.name, kind=whole.kind, known=whole.known, how=how)


def _in_full(spot: Spot, whole: str) -> Spot:
    part = "first name" if untitled(whole).startswith(spot.name) else "surname"
    return replace(spot, name=whole, kind=ActorKind.PERSON, how=f"{part} of {whole}")


def _decided(spot: Spot, known: Known) -> ActorKind | None:
    """Give the kind of a name from what the article tells; None where it may be a mere word."""
    if spot.name in known.surnames:
        return ActorKind.PERSON
    if spot.name.lower() in known.small and not spot.title:
        return None
    voted = known.kinds.get(spot.name)
    firm = voted is ActorKind.ORGANISATION and not spot.title
    return voted if firm else spot.kind or voted


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
