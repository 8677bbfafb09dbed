"""What an embed shows: the timeline's own sentence and list, with links that stay in the frame.

A frame may be forbidden nearly everything (a sandbox): so every filter is a plain link to another
address of the embed, and the address of the page stands in the foot as text too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.filters import EVERYTHING, Filter, Look, abridged, without_paging
from webapp.store.entries import Count, Entry, Page, Unknown
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.telling import EntryView, Named, shown_actors
from webapp.web.timeline import (
    Address,
    Clause,
    Listing,
    clauses,
    cleared,
    listing,
    names_of,
    shortly,
)

PER_PAGE = 30
FACETS = 12
DEFAULT_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that adds one actor or topic to the filter, or takes it out again."""

    id: str
    name: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The actors or the topics to choose from."""

    name: str
    parameter: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """All that the templates of the embed show.

    ``page`` is the full address of the same thing on the site; ``first``, ``clear``, ``previous``
    and ``next`` lead on inside the frame. ``sources`` says from how many articles it is made.
    """

    title: str
    page: str
    listing: Listing
    clear: str
    accent: str
    sources: str
    notes: tuple[str, ...] = ()
    status: str = ""
    total: int = 0
    everything: int = 0
    clauses: tuple[Clause, ...] = ()
    facets: tuple[Choices, ...] = ()
    first: str = ""
    previous: str = ""
    next: str = ""
    place: str = ""
    is_single: bool = False
    is_abridged: bool = False


def frame_of_timeline(snapshot: Snapshot, chosen: Filter, look: Look = DEFAULT_LOOK) -> Frame:
    """Frame the timeline under a filter."""
    entries = snapshot.facts.events
    asked, chosen, address = chosen, abridged(chosen, entries), shortly(_inside(look), entries)
    page = snapshot.find(chosen, per_page=PER_PAGE, facets=FACETS)
    parts = saying.say(chosen, names_of(snapshot, chosen))
    return Frame(
        title=snapshot.facts.title,
        page=addresses.outside(addresses.timeline(chosen)),
        listing=_staying(listing(page.entries, chosen), page.entries, chosen, address),
        clear=address(cleared(chosen)) if chosen.narrows else "",
        accent=addresses.embed_accent(look) if look.accent else "",
        sources=_sources(snapshot),
        notes=tuple(map(_note, page.unknown)),
        status=saying.plain(parts, page.total, page.everything),
        total=page.total,
        everything=page.everything,
        clauses=clauses(parts, address),
        facets=tuple(choices_of(snapshot, chosen, page, address)),
        first=address(without_paging(chosen)),
        previous=address(replace(chosen, page=page.number - 1)) if page.number > 1 else "",
        next=address(replace(chosen, page=page.next_page)) if page.next_page else "",
        place=saying.place(page.number, page.pages),
        is_abridged=chosen != asked,
    )


def frame_of_entry(snapshot: Snapshot, entry: Entry | None, look: Look = DEFAULT_LOOK) -> Frame:
    """Frame one entry; without one, say that the timeline no longer has it."""
    entries = (entry,) if entry else ()
    address = _inside(look)
    return Frame(
        title=snapshot.facts.title,
        page=addresses.outside(addresses.event(entry.id) if entry else addresses.timeline()),
        listing=_staying(listing(entries, EVERYTHING), entries, EVERYTHING, address),
        clear=address(EVERYTHING),
        accent=addresses.embed_accent(look) if look.accent else "",
        sources=_sources(snapshot),
        notes=() if entry else ("This entry is no longer in the timeline.",),
        is_single=True,
    )


def _note(one: Unknown) -> str:
    return f"This timeline has no {one.parameter.removeprefix('not_')} “{one.id}”."


def _inside(look: Look) -> Address:
    """Make addresses of the embed that keep its look."""

    def address(chosen: Filter) -> str:
        return addresses.embed(chosen, look)

    return address


def _sources(snapshot: Snapshot) -> str:
    articles = snapshot.facts.articles
    return "1 article" if articles == 1 else f"{articles:,} articles"


def _staying(told: Listing, entries: Sequence[Entry], chosen: Filter, address: Address) -> Listing:
    """Let the names in entries filter the embed instead of leaving it."""
    by_id = {entry.id: entry for entry in entries}

    def stay(view: EntryView) -> EntryView:
        entry = by_id[view.id]
        return replace(
            view,
            actors=tuple(
                Named(one.name, address(adding(chosen, "actor", one.id)), one.kind)
                for one in shown_actors(entry, chosen, len(view.actors))
            ),
            topics=tuple(
                Named(one.name, address(adding(chosen, "topic", one.id))) for one in entry.topics
            ),
        )

    groups = tuple(replace(group, entries=tuple(map(stay, group.entries))) for group in told.groups)
    return replace(told, groups=groups)


def adding(chosen: Filter, parameter: str, one: str) -> Filter:
    """Add an actor or a topic to a filter, from its first page."""
    ids: tuple[str, ...] = getattr(chosen, parameter)
    changed = {parameter: tuple(sorted({*ids, one}))}
    return without_paging(replace(chosen, **changed))  # type: ignore[arg-type] # a tuple of ids


def taking_out(chosen: Filter, parameter: str, one: str) -> Filter:
    """Take an actor or a topic out of a filter, from its first page."""
    ids: tuple[str, ...] = getattr(chosen, parameter)
    changed = {parameter: tuple(other for other in ids if other != one)}
    return without_paging(replace(chosen, **changed))  # type: ignore[arg-type] # a tuple of ids


def choices_of(
    snapshot: Snapshot, chosen: Filter, page: Page, address: Address
) -> Iterator[Choices]:
    """List the actors and the topics to choose from: what is chosen first, then by count."""
    kinds = (
        ("Actors", "actor", page.facets.actors, snapshot.actor_name),
        ("Topics", "topic", page.facets.topics, snapshot.topic_name),
    )
    for name, parameter, counts, name_of in kinds:
        ids: tuple[str, ...] = getattr(chosen, parameter)
        counted = {one.id: one.count for one in counts}
        taken = [Count(one, name_of(one), counted.get(one, 0)) for one in ids]
        open_ones = [one for one in counts if one.id not in ids]
        choices = (
            *(_choice(one, address(taking_out(chosen, parameter, one.id)), taken) for one in taken),
            *(_choice(one, address(adding(chosen, parameter, one.id)), taken) for one in open_ones),
        )
        if choices:
            yield Choices(name, parameter, choices)


def _choice(one: Count, url: str, taken: Sequence[Count]) -> Choice:
    return Choice(one.id, one.name, one.count, url, is_chosen=one in taken)
