"""Who is compared in lanes: two to five actors, or articles, under one filter that they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from webapp.filters import Combine, Filter, without_paging
from webapp.store.entries import DateCount, Entry
from webapp.store.querying import Snapshot
from webapp.web import addresses

FEWEST, MOST_LANES = 2, 5
SEPARATOR = ","

LanesAddress = Callable[[Filter, str], str]
"""Makes the address of lanes from the filter and the articles, parted by commas."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the lanes are: the ids, whether they are articles, and the filter they share.

    ``address_of`` makes the links that stay with the lanes: on the site, or inside of a frame.
    """

    ids: tuple[str, ...]
    are_articles: bool
    shared: Filter
    address_of: LanesAddress = addresses.lanes

    @property
    def is_comparable(self) -> bool:
        """Say whether there are lanes enough to compare."""
        return len(self.ids) >= FEWEST

    @property
    def is_full(self) -> bool:
        """Say whether there is no room for another lane."""
        return len(self.ids) >= MOST_LANES

    @property
    def undated(self) -> Compared:
        """Compare the same whatever dates the filter asks for: the axis shows the others too."""
        return replace(self, shared=replace(self.shared, begin=None, end=None))

    @property
    def any_of(self) -> Filter:
        """Ask for the entries of any actor that is compared."""
        return replace(self.shared, actor=self.ids, actors=Combine.ANY)

    @property
    def all_of(self) -> Filter:
        """Ask for the entries that all actors have in common."""
        return replace(without_paging(self.shared), actor=self.ids, actors=Combine.ALL)

    def of(self, one: str) -> Filter:
        """Ask for the entries of one lane."""
        if self.are_articles:
            return replace(self.shared, article=one)
        return replace(self.shared, actor=(one,))

    def address(self, chosen: Filter) -> str:
        """Make the address of the same lanes under another filter."""
        plain = shared_by_all(chosen)
        if self.are_articles:
            return self.address_of(plain, SEPARATOR.join(self.ids))
        return self.address_of(replace(plain, actor=tuple(sorted(self.ids))), "")

    def adding(self, one: str, *, article: bool) -> str:
        """Make the address of these lanes and one more, which may be the first."""
        return replace(self, ids=(*self.ids, one), are_articles=article).address(self.shared)

    def without(self, dropped: str) -> str:
        """Make the address of the lanes but one."""
        others = tuple(one for one in self.ids if one != dropped)
        return replace(self, ids=others).address(self.shared)

    def lanes_of(self, entry: Entry) -> tuple[int, ...]:
        """Say on which lanes, from 1, an entry stands."""
        has = {one.id for one in entry.actors}
        if self.are_articles:
            has = {one.article for one in entry.evidence}
        return tuple(number for number, one in enumerate(self.ids, 1) if one in has)


def shared_by_all(chosen: Filter) -> Filter:
    """Leave of a filter what holds for every lane."""
    return replace(chosen, actor=(), actors=Combine.ALL, article="")


def chosen_ids(chosen: Filter, articles: str) -> tuple[tuple[str, ...], bool]:
    """Return the first five ids to compare, and whether they are articles."""
    ids = tuple(dict.fromkeys(one for one in articles.split(SEPARATOR) if one))
    return (ids or chosen.actor)[:MOST_LANES], bool(ids)


def dates_of_any(snapshot: Snapshot, compared: Compared) -> tuple[DateCount, ...]:
    """Count the entries of all lanes by date, whatever dates the filter asks for."""
    if not compared.ids:
        return ()
    undated = compared.undated
    if not compared.are_articles:
        return snapshot.dates(undated.any_of)
    # No filter asks for several articles, so an entry that two of them tell is counted by both:
    # the larger count of a date is the fewest that it can hold, which the axis can live with.
    counts: dict[tuple[int, int], int] = {}
    for one in compared.ids:
        for date in snapshot.dates(undated.of(one)):
            days = (date.first_day, date.last_day)
            counts[days] = max(counts.get(days, 0), date.count)
    return tuple(DateCount(*days, count) for days, count in sorted(counts.items()))
