"""The colours that the bars of the strip are stacked of: actors or topics, and the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.filters import Combine, Filter, Stack, without_paging
from webapp.store.entries import DateCount
from webapp.store.querying import Snapshot
from webapp.web.choosing import ACTORS, TOPICS, Kind

MOST_COLOURS = 5
OTHERS = "others"
GREY = "s6"

Dates = tuple[DateCount, ...]


@dataclass(frozen=True, slots=True)
class Colour:
    """A part of each bar: what it stands for, empty for nothing, its class, its entries' dates."""

    name: str
    kind: str
    dates: Dates


def colours(snapshot: Snapshot, chosen: Filter) -> tuple[Colour, ...]:
    """Part the entries of a filter, each given to the first actor or topic that it has.

    By those of whom the filter takes any; else by the most frequent, where the reader asks for it.
    """
    for kind in (ACTORS, TOPICS):
        ids: tuple[str, ...] = getattr(chosen, kind.parameter)
        if getattr(chosen, kind.combine) is Combine.ANY and len(ids) > 1:
            return tuple(_parts(snapshot, chosen, kind, ids)) if len(ids) <= MOST_COLOURS else ()
    if chosen.stack is Stack.NONE:
        return ()
    kind = TOPICS if chosen.stack is Stack.TOPICS else ACTORS
    frequent = _frequent(snapshot, chosen, kind)
    parts = [*_parts(snapshot, chosen, kind, frequent)]
    padding = [Colour("", "", ())] * (MOST_COLOURS - len(parts))
    rest = snapshot.dates(_excluding(chosen, kind, frequent))
    return (*parts, *padding, Colour(OTHERS, GREY, rest)) if rest else tuple(parts)


def _frequent(snapshot: Snapshot, chosen: Filter, kind: Kind) -> tuple[str, ...]:
    """Name the most frequent of a filter's entries; one that all of them have tells nothing."""
    ids: tuple[str, ...] = getattr(chosen, kind.parameter)
    facets = snapshot.find(without_paging(chosen), per_page=1).facets
    counts = facets.actors if kind is ACTORS else facets.topics
    return tuple(one.id for one in counts if one.id not in ids)[:MOST_COLOURS]


def _parts(snapshot: Snapshot, chosen: Filter, kind: Kind, ids: Sequence[str]) -> Iterator[Colour]:
    """Make a colour of each id: the entries that have it and none of those before it."""
    name_of = snapshot.actor_name if kind is ACTORS else snapshot.topic_name
    shared = () if getattr(chosen, kind.combine) is Combine.ANY else getattr(chosen, kind.parameter)
    for place, one in enumerate(ids):
        asked = replace(
            _excluding(chosen, kind, ids[:place]),
            **{kind.parameter: tuple(sorted((*shared, one))), kind.combine: Combine.ALL},  # type: ignore[arg-type] # ids
        )
        yield Colour(name_of(one), f"s{place + 1}", snapshot.dates(asked))


def _excluding(chosen: Filter, kind: Kind, ids: Sequence[str]) -> Filter:
    excluded: tuple[str, ...] = getattr(chosen, kind.excluded)
    return replace(chosen, **{kind.excluded: (*excluded, *ids)})  # type: ignore[arg-type] # ids
