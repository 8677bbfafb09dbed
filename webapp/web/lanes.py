"""Lanes: two to five actors, or articles, side by side on the same broken axis.

Each lane is a line down the page; an entry is a dot on each lane that it belongs to, and the dots
of a shared entry are joined. Above, each lane has its bars on one common axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from textwrap import shorten

from webapp.filters import Filter, Look, Order, without_paging
from webapp.store.entries import Entry
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.axis import story
from webapp.web.choosing import MOST
from webapp.web.comparing import (
    Compared,
    LanesAddress,
    chosen_ids,
    dates_of_any,
    shared_by_all,
)
from webapp.web.lane_charts import Chart, charts
from webapp.web.strip import crumbs, window_of
from webapp.web.telling import Named, titled
from webapp.web.timeline import Clause, Listing, clauses, listing, names_of

PER_PAGE = 30
# No filter asks for several articles: the entries of each are joined here, at most so many.
MOST_ENTRIES = 200
LONGEST_SHORT = 32


@dataclass(frozen=True, slots=True)
class Lane:
    """One who is compared: ``number`` from 1 gives the colour; without it the lane is dropped.

    ``short`` names it again beside each entry: there an article goes by its outlet.
    """

    id: str
    name: str
    short: str
    url: str
    number: int
    entries: int
    without: str


@dataclass(frozen=True, slots=True)
class LanesView:
    """All that the templates of the lanes show; no listing before there are two lanes.

    ``page`` is the full address on the site, ``framed`` that for a frame on another page, and
    ``accent`` that of a frame's colour.
    """

    title: str
    heading: str
    page: str
    framed: str
    accent: str
    lanes: tuple[Lane, ...]
    missing: tuple[str, ...]
    charts: tuple[Chart, ...]
    crumbs: tuple[Named, ...]
    clauses: tuple[Clause, ...]
    listing: Listing | None
    memberships: dict[str, tuple[int, ...]]
    total: int
    shared: int
    actors: tuple[Named, ...]
    articles: tuple[Named, ...]
    first: str
    previous: str
    next: str
    place: str


def show(snapshot: Snapshot, chosen: Filter, articles: str, look: Look | None = None) -> LanesView:
    """Compare the actors of the filter, or ``articles``, ids that are parted by commas.

    With a ``look``, the lanes are shown in a frame, and links that change them stay in it.
    """
    compared, missing = _compared(snapshot, chosen, articles, look)
    found, total, shared = _entries(snapshot, compared) if compared.is_comparable else ((), 0, 0)
    lanes = _lanes(snapshot, compared)
    union = story(dates_of_any(snapshot, compared))
    asked = without_paging(compared.shared)
    previous, following, place = _turning(compared, total)
    return LanesView(
        title=snapshot.facts.title,
        heading=_heading(lanes, compared),
        page=addresses.outside(addresses.lanes(chosen, articles)),
        framed=addresses.embed_lanes(chosen, articles),
        accent=addresses.embed_accent(look) if look and look.accent else "",
        lanes=lanes,
        missing=missing,
        charts=charts(snapshot, compared, union) if found else (),
        crumbs=crumbs(asked, window_of(asked, union), compared.address),
        clauses=clauses(saying.say(asked, names_of(snapshot, asked)), compared.address),
        listing=listing(found, compared.shared) if found else None,
        memberships={one.id: compared.lanes_of(one) for one in found},
        total=total,
        shared=shared,
        actors=() if look else _more_actors(snapshot, compared),
        articles=() if look else _more_articles(snapshot, compared),
        first=compared.address(asked),
        previous=previous,
        next=following,
        place=place,
    )


def _compared(
    snapshot: Snapshot, chosen: Filter, articles: str, look: Look | None
) -> tuple[Compared, tuple[str, ...]]:
    """Return what is compared, and the ids that the timeline does not know."""
    asked_for, are_articles = chosen_ids(chosen, articles)
    look_up = snapshot.article_summary if are_articles else snapshot.actor
    ids = tuple(one for one in asked_for if look_up(one) is not None)
    address_of: LanesAddress = addresses.lanes
    if look is not None:
        address_of = partial(addresses.embed_lanes, look=look)
    compared = Compared(ids, are_articles, shared_by_all(chosen), address_of)
    return compared, tuple(one for one in asked_for if one not in ids)


def _turning(compared: Compared, total: int) -> tuple[str, str, str]:
    """Return the addresses of the page before and of the next one, and where this one is."""
    number, pages = compared.shared.page, -(-total // PER_PAGE)
    turned = {
        step: compared.address(replace(compared.shared, page=number + step))
        for step in (-1, 1)
        if 1 <= number + step <= pages
    }
    return turned.get(-1, ""), turned.get(1, ""), saying.place(number, pages)


def _heading(lanes: Sequence[Lane], compared: Compared) -> str:
    """Name who is compared; articles, whose titles are long, are only counted."""
    if not compared.is_comparable:
        return "Compare side by side"
    if compared.are_articles:
        return f"{len(lanes)} articles side by side"
    return ", ".join(lane.name for lane in lanes)


def _lanes(snapshot: Snapshot, compared: Compared) -> tuple[Lane, ...]:
    return tuple(_lane(snapshot, compared, *one) for one in enumerate(compared.ids, 1))


def _lane(snapshot: Snapshot, compared: Compared, number: int, one: str) -> Lane:
    article = snapshot.article_summary(one) if compared.are_articles else None
    entries = snapshot.total(compared.of(one))
    without = compared.without(one)
    if article is None:
        name = snapshot.actor_name(one)
        return Lane(one, name, name, addresses.actor(one), number, entries, without)
    name = titled(article)
    short = article.source or shorten(name, LONGEST_SHORT, placeholder=" …")
    return Lane(one, name, short, addresses.article(one), number, entries, without)


def _entries(snapshot: Snapshot, compared: Compared) -> tuple[tuple[Entry, ...], int, int]:
    """Find a page of the entries of any lane; how many there are, and how many all lanes share."""
    if not compared.are_articles:
        page = snapshot.find(compared.any_of, per_page=PER_PAGE)
        return page.entries, page.total, snapshot.total(compared.all_of)
    by_number: dict[int, Entry] = {}
    for one in compared.ids:
        asked = replace(without_paging(compared.of(one)), per_page=MOST_ENTRIES)
        by_number |= {entry.number: entry for entry in snapshot.find(asked).entries}
    entries = [by_number[number] for number in sorted(by_number)]
    if compared.shared.order is Order.NEWEST:
        entries = _newest_first(entries)
    shared = sum(len(compared.lanes_of(one)) == len(compared.ids) for one in entries)
    start = (compared.shared.page - 1) * PER_PAGE
    return tuple(entries[start : start + PER_PAGE]), len(entries), shared


def _newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Turn the dates round; inside of a date the weightiest entry stays the first."""
    dates = [list(date) for _, date in groupby(entries, lambda one: (one.first, one.last))]
    return [entry for date in reversed(dates) for entry in date]


def _more_actors(snapshot: Snapshot, compared: Compared) -> tuple[Named, ...]:
    """Offer actors as further lanes, those that share entries with the others first."""
    if compared.are_articles or compared.is_full:
        return ()
    wide = without_paging(compared.any_of if compared.ids else compared.shared)
    counts = snapshot.find(replace(compared.shared, page=1), per_page=1).facets.actors
    near = [one.id for one in snapshot.find(wide, per_page=1).facets.actors]
    order = {one: place for place, one in enumerate(near)}
    offered = [one for one in counts if one.id not in compared.ids]
    offered.sort(key=lambda one: order.get(one.id, len(order)))
    return tuple(
        Named(one.name, compared.adding(one.id, article=False), "", one.count)
        for one in offered[:MOST]
    )


def _more_articles(snapshot: Snapshot, compared: Compared) -> tuple[Named, ...]:
    """Offer articles as lanes where no actors are compared."""
    if compared.is_full or (compared.ids and not compared.are_articles):
        return ()
    newest = snapshot.articles().articles
    offered = [one for one in newest if one.entries and one.id not in compared.ids]
    return tuple(
        Named(titled(one), compared.adding(one.id, article=True), "", one.entries)
        for one in offered[:MOST]
    )
