"""Names known beforehand: countries with demonyms and capitals, bodies, groups of many names.

Country names and codes come from babel; the rest from ``vocabulary/actors.toml``. Matching looks
up one dictionary per word position and takes the longest name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import msgspec
from babel import Locale

from webapp import vocabulary
from webapp.records import ActorKind

SEVERAL = "world"
STYLES_OF_STATES = ("Republic", "Kingdom")


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country's demonyms, capitals, seats of government and news names."""

    demonyms: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    name: str = ""


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An international body's variants and the places that stand for it."""

    also: tuple[str, ...]
    seats: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group or institution of several names; ``home`` is the country it rules or comes from."""

    also: tuple[str, ...]
    armed: bool = False
    called: tuple[str, ...] = ()
    home: str = ""


class Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Places of one country, or of several: regions in which towns lie, and all others."""

    wide: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()


class Firms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Firms and clubs that news calls by one word, as they write themselves."""

    names: tuple[str, ...]


class ActorWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``actors.toml``."""

    countries: dict[str, Country]
    former: dict[str, Country]
    bodies: dict[str, Body]
    groups: dict[str, Group]
    doubtful: dict[str, tuple[str, ...]]
    media: dict[str, Body]
    places: dict[str, Parts]
    firms: Firms


class Via(StrEnum):
    """How a known word means its actor."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Known:
    """What a known name means.

    ``media`` report rather than act; ``called`` are nouns that mean it after "the".
    A doubtful word counts only where the article names one of its ``witnesses``. A place is a part
    of the country whose code is ``country`` (empty: of several); ``wide`` is a region, no town.
    A ``firm`` is told like those that no list knows: with its style, its trade, as "the company".
    """

    name: str
    kind: ActorKind
    via: Via
    armed: bool = False
    media: bool = False
    called: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    country: str = ""
    wide: bool = False
    firm: bool = False


def words() -> ActorWords:
    """Read the project's own list, once per process."""
    found: ActorWords = vocabulary.built_in("actors", ActorWords)
    return found


def _country(name: str, country: Country, code: str) -> Iterator[tuple[str, Known]]:
    meant = Known(name, ActorKind.COUNTRY, Via.NAME, country=code)
    for demonym in country.demonyms:
        yield demonym, replace(meant, via=Via.DEMONYM)
    for capital in country.capitals:
        yield capital, replace(meant, via=Via.CAPITAL)
    for seat in country.seats:
        yield seat, replace(meant, via=Via.SEAT)
    for style in STYLES_OF_STATES:
        yield f"{style} of {name}", meant
    for also in (name, *country.also):
        yield also, meant


def _countries() -> Iterator[tuple[str, Known]]:
    territories = Locale("en").territories
    listed = words().countries
    for code, territory in territories.items():
        if len(code) == len("XX") and code not in {"EU", "UN", "EZ", "ZZ", "XA", "XB", "QO"}:
            country = listed.get(code, Country(()))
            yield from _country(country.name or territory.replace("’", "'"), country, code)
    for name, country in words().former.items():
        yield from _country(name, country, name)


def _places() -> Iterator[tuple[str, Known]]:
    for code, parts in words().places.items():
        country = "" if code == SEVERAL else code
        for name in (*parts.wide, *parts.towns):
            wide = name in parts.wide
            yield name, Known(name, ActorKind.PLACE, Via.NAME, country=country, wide=wide)


def _all() -> Iterator[tuple[str, Known]]:
    yield from _countries()
    for name, body in words().bodies.items():
        for seat in body.seats:
            yield seat, Known(name, ActorKind.BODY, Via.CAPITAL)
        for also in (name, *body.also):
            yield also, Known(name, ActorKind.BODY, Via.NAME, called=body.called)
    for name, group in words().groups.items():
        for also in (name, *group.also):
            yield (
                also,
                Known(name, ActorKind.ORGANISATION, Via.NAME, group.armed, called=group.called),
            )
    for name, outlet in words().media.items():
        for also in (name, *outlet.also):
            yield also, Known(name, ActorKind.ORGANISATION, Via.NAME, media=True)
    for name in words().firms.names:
        yield name, Known(name, ActorKind.ORGANISATION, Via.NAME, firm=True)
    yield from _places()


Table = dict[str, tuple[tuple[tuple[str, ...], Known], ...]]


def _parts(name: str) -> tuple[str, ...]:
    """Part a name into words as a sentence's tokens are: without genitive endings."""
    return tuple(part.removesuffix("'s") for part in name.split())


@cache
def with_genitive() -> frozenset[tuple[str, ...]]:
    """Give the names that have a genitive inside ("People's Republic of China")."""
    return frozenset(_parts(name) for name, _ in _all() if "'s " in name)


@cache
def _table() -> Table:
    """List by first word the names that begin with it, longest first."""
    rows: dict[str, dict[tuple[str, ...], Known]] = {}
    for name, known in _all():
        parts = _parts(name)
        witnesses = words().doubtful.get(name, ())
        rows.setdefault(parts[0], {})[parts] = replace(known, witnesses=witnesses)
    return {
        first: tuple(sorted(named.items(), key=lambda row: -len(row[0])))
        for first, named in rows.items()
    }


@cache
def by_name() -> dict[str, Known]:
    """Look a whole name up."""
    return {" ".join(parts): known for rows in _table().values() for parts, known in rows}


@cache
def _countries_by_code() -> dict[str, str]:
    return {known.country: known.name for _, known in _countries()}


def country(code: str) -> str:
    """Name the country of a code; empty for none."""
    return _countries_by_code().get(code, "")


def match(texts: Sequence[str], start: int, end: int) -> tuple[int, Known] | None:
    """Find the longest known name among ``texts[start:end]`` from ``start``; give its end."""
    rows = _table().get(texts[start])
    if rows is None:
        return None
    for parts, known in rows:
        after = start + len(parts)
        if after <= end and tuple(texts[start:after]) == parts:
            return after, known
    return None
