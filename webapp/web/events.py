"""One entry with all that speaks for it: every source, how it was dated, what lies around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from webapp.filters import Filter, period
from webapp.store.entries import Entry
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.headings import heading
from webapp.web.telling import (
    EVERYBODY,
    EntryView,
    Named,
    Words,
    in_a_row,
    span_of,
    tell,
    told_in_words,
    words_in_paragraph,
)

MOST_SOURCES = 60
MOST_RELATED = 12


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry's page: the entry, its sources in their paragraphs, related and next entries."""

    entry: EntryView
    told: str
    words: tuple[Words, ...]
    left_out: int
    related: tuple[Named, ...]
    before: Named | None
    after: Named | None
    weight: str
    in_timeline: str


def show(snapshot: Snapshot, ident: str, chosen: Filter) -> EventView | None:
    """Show the entry with this id; None where the timeline has no such entry."""
    entry = snapshot.event(ident)
    if entry is None:
        return None
    around = cache(snapshot.surroundings)
    before, after = snapshot.neighbours(entry)
    words = in_a_row(
        words_in_paragraph(one, around(one.article)) for one in entry.evidence[:MOST_SOURCES]
    )
    return EventView(
        tell(entry, chosen, named=EVERYBODY),
        told_in_words(entry),
        words,
        max(0, len(entry.evidence) - MOST_SOURCES),
        tuple(linked(one) for one in snapshot.entries(entry.related[:MOST_RELATED])),
        linked(before) if before else None,
        linked(after) if after else None,
        "A key entry of this timeline" if entry.key else "",
        addresses.timeline(_around(entry)),
    )


def linked(entry: Entry) -> Named:
    """Name an entry by its headline, with its date."""
    return Named(entry.title, addresses.event(entry.id), heading(span_of(entry)).line)


def _around(entry: Entry) -> Filter:
    """Ask for the entries of the same days."""
    return Filter(begin=period(entry.first), end=period(entry.last))
