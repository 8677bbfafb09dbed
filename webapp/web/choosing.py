"""The facets as a reader ticks them: each actor and topic with the entries it would leave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from webapp.filters import Combine, Filter, without_paging
from webapp.store.entries import Count
from webapp.web import addresses

SHOWN = 10
MOST = 20
STEPS = 10

Address = Callable[[Filter], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a facet; ``share`` is its count beside the highest one, from 0 to 10."""

    id: str
    field: str
    name: str
    count: int
    share: int
    is_chosen: bool
    without: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A list of choices, the rest behind "more", and how chosen ones combine.

    ``everything`` is where all of its kind are listed, where there are more than can be chosen.
    """

    name: str
    parameter: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]
    combine: Combine | None
    everything: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the two facets: its parameters, its word, and where all of its kind are listed."""

    name: str
    parameter: str
    everything: str
    combine: str

    @property
    def excluded(self) -> str:
        """The parameter that leaves entries out."""
        return f"not_{self.parameter}"


ACTORS = Kind("Actors", "actor", "/actors", "actors")
TOPICS = Kind("Topics", "topic", "/topics", "topics")


def widened(chosen: Filter, kind: Kind) -> Filter:
    """Drop the chosen ids of a facet that combine by "any": each other one would add to them."""
    if getattr(chosen, kind.combine) is Combine.ANY:
        return replace(chosen, **{kind.parameter: ()})  # type: ignore[arg-type] # a tuple of ids
    return chosen


def facet(
    kind: Kind,
    chosen: Filter,
    counts: Sequence[Count],
    name_of: Callable[[str], str],
    address: Address,
) -> Facet:
    """Make a facet: what is chosen first, then by count; nothing that would leave no entry."""
    ids: tuple[str, ...] = getattr(chosen, kind.parameter)
    counted = {one.id: one for one in counts}
    ticked = [counted.get(one) or Count(one, name_of(one), 0) for one in ids]
    open_ones = [one for one in counts if one.id not in ids][: MOST - len(ticked)]
    highest = max((one.count for one in counts), default=1)
    lines = tuple(_choices(kind, chosen, [*ticked, *open_ones], highest, address))
    shown = max(SHOWN, len(ticked))
    combine = getattr(chosen, kind.combine) if ids else None
    is_cut = len(ticked) + len(open_ones) < len({*ids, *counted})
    everything = addresses.under_prefix(kind.everything) if is_cut else ""
    return Facet(kind.name, kind.parameter, lines[:shown], lines[shown:], combine, everything)


def _choices(
    kind: Kind, chosen: Filter, counts: Sequence[Count], highest: int, address: Address
) -> Iterable[Choice]:
    ids: tuple[str, ...] = getattr(chosen, kind.parameter)
    for one in counts:
        is_chosen = one.id in ids
        share = -(-STEPS * one.count // highest)
        without = "" if is_chosen else address(_without(chosen, kind, one.id))
        ident = f"{kind.parameter}-{one.id}"
        yield Choice(one.id, ident, one.name, one.count, share, is_chosen, without)


def _without(chosen: Filter, kind: Kind, one: str) -> Filter:
    excluded: tuple[str, ...] = getattr(chosen, kind.excluded)
    changed = {kind.excluded: tuple(sorted({*excluded, one}))}
    return without_paging(replace(chosen, **changed))  # type: ignore[arg-type] # a tuple of ids
