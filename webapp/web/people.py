"""Actors and topics: their lists, and each one's page with its entries and its company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from webapp.filters import Filter
from webapp.spans import year_in_words
from webapp.store.entries import Count
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.strip import Strip
from webapp.web.telling import day_from
from webapp.web.timeline import Listing, draw_strip, listing

PER_PAGE = 30
MOST_COMPANIONS = 12
LEADING_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "him",
        "them",
        "us",
    ]
)


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor or a topic: its name, its kind, other names, the years it is seen in."""

    name: str
    url: str
    kind: str
    called: tuple[str, ...]
    entries: int
    years: str


@dataclass(frozen=True, slots=True)
class Company:
    """One who shares entries: the link leads to those entries; ``share`` is from 0 to 10."""

    name: str
    url: str
    together: str
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The page of an actor or a topic."""

    profile: Profile
    strip: Strip
    companions: tuple[Company, ...]
    topics: tuple[Company, ...]
    listing: Listing
    total: int
    in_timeline: str
    previous: str
    next: str
    place: str


@dataclass(frozen=True, slots=True)
class ActorListView:
    """A page of the list of actors."""

    search: str
    total: int
    actors: tuple[Profile, ...]
    previous: str
    next: str
    place: str


def listed(snapshot: Snapshot, search: str, page: int) -> ActorListView:
    """List the actors that a search names, frequent ones first."""
    found = snapshot.actors(search, page)
    profiles = tuple(
        Profile(
            one.name, addresses.actor(one.id), one.kind, others(one.name, one.called),
            one.entries, years(one.first, one.last),
        )
        for one in found.actors
    )  # fmt: skip
    number, pages = found.number, found.pages
    return ActorListView(
        search,
        found.total,
        profiles,
        addresses.actors(search, number - 1) if number > 1 else "",
        addresses.actors(search, number + 1) if number < pages else "",
        saying.place(number, pages),
    )


def others(name: str, called: Sequence[str]) -> tuple[str, ...]:
    """Keep the names that say more than the first one.

    "He" and "the group" are no names, nor is "Norland officials": a name ends in a name's word.
    """
    seen = {name.casefold()}
    kept = []
    for one in called:
        bare = LEADING_ARTICLE.sub("", one).removesuffix("'s").removesuffix("’s")
        last = bare.rpartition(" ")[2]
        is_name = (
            any(one.isupper() or one.isdigit() for one in last) and bare.casefold() not in PRONOUNS
        )
        if is_name and bare.casefold() not in seen:
            seen.add(bare.casefold())
            kept.append(one)
    return tuple(kept)


def years(first: str | None, last: str | None) -> str:
    """Say the years from a first to a last day; a day would be closer than many entries' words."""
    if not first or not last:
        return ""
    one, other = (year_in_words(day_from(day).year) for day in (first, last))
    return one if one == other else f"{one} to {other}"


def topics(snapshot: Snapshot) -> tuple[Profile, ...]:
    """List the topics, frequent ones first."""
    return tuple(
        Profile(
            one.name, addresses.topic(one.id), one.medtop, (), one.entries,
            years(one.first, one.last),
        )
        for one in snapshot.topics()
    )  # fmt: skip


def show_actor(snapshot: Snapshot, ident: str, chosen: Filter) -> ProfileView | None:
    """Show the actor with this id; None where the timeline has no such actor."""
    found = snapshot.actor(ident)
    if found is None:
        return None
    profile = Profile(
        found.name, addresses.actor(ident), found.kind, others(found.name, found.called),
        found.entries, years(found.first, found.last),
    )  # fmt: skip
    own = replace(chosen, actor=tuple(sorted({*chosen.actor, ident})))
    return _view(snapshot, profile, own, chosen, partial(addresses.actor, ident))


def show_topic(snapshot: Snapshot, ident: str, chosen: Filter) -> ProfileView | None:
    """Show the topic with this id; None where the timeline has no such topic."""
    found = snapshot.topic(ident)
    if found is None:
        return None
    profile = Profile(
        found.name, addresses.topic(ident), "topic", (),
        found.entries, years(found.first, found.last),
    )  # fmt: skip
    own = replace(chosen, topic=tuple(sorted({*chosen.topic, ident})))
    return _view(snapshot, profile, own, chosen, partial(addresses.topic, ident))


def _view(
    snapshot: Snapshot, profile: Profile, own: Filter, chosen: Filter, address: partial[str]
) -> ProfileView:
    """Show the entries of ``own``, which is the reader's filter and the one the page is about."""
    page = snapshot.find(own, per_page=PER_PAGE)
    turned = {step: replace(chosen, page=page.number + step) for step in (-1, 1)}
    return ProfileView(
        profile,
        draw_strip(snapshot, own, addresses.timeline),
        _company(page.facets.actors, "actor", own),
        _company(page.facets.topics, "topic", own),
        listing(page.entries, own),
        page.total,
        addresses.timeline(own),
        address(turned[-1]) if page.number > 1 else "",
        address(turned[1]) if page.next_page else "",
        saying.place(page.number, page.pages),
    )


def _company(counts: Sequence[Count], parameter: str, own: Filter) -> tuple[Company, ...]:
    """Name those that share entries, with a link to what they share."""
    ids: tuple[str, ...] = getattr(own, parameter)
    page_of = addresses.actor if parameter == "actor" else addresses.topic
    others_ = [one for one in counts if one.id not in ids][:MOST_COMPANIONS]
    highest = max((one.count for one in others_), default=1)
    return tuple(
        Company(
            one.name,
            page_of(one.id),
            addresses.timeline(replace(own, **{parameter: tuple(sorted((*ids, one.id)))}, page=1)),  # type: ignore[arg-type] # a tuple of ids
            one.count,
            -(-10 * one.count // highest),
        )
        for one in others_
    )
