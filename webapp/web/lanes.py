"""Lanes: two to five actors, or articles, side by side on the same broken axis.

Each lane is a line down the page; an entry is a dot on each lane that it belongs to, and the dots
of a shared entry are joined. Above, each lane has its bars on one common axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from webapp.filters import Combine, Filter, Look, Order, without_paging
from webapp.store.entries import DateCount, Entry
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.axis import story
from webapp.web.choosing import MOST
from webapp.web.overview import Bar, draw
from webapp.web.strip import (
    FEW,
    MANY,
    StretchView,
    bar_label,
    count,
    crumbs,
    named,
    percent,
    stretches,
    window_of,
    zoomed,
)
from webapp.web.telling import Named, titled
from webapp.web.timeline import Clause, Listing, clauses, listing, names_of

FEWEST, MOST_LANES = 2, 5
PER_PAGE = 30
MOST_ENTRIES = 200
BARS = {MANY: 28, FEW: 13}
ROW = 34.0
BARS_HIGH = 28.0
SHORTEST = 2.0
SEPARATOR = ","


@dataclass(frozen=True, slots=True)
class Lane:
    """One who is compared: ``number`` from 1 gives the colour; without it the lane is dropped."""

    id: str
    name: str
    url: str
    number: int
    entries: int
    without: str


@dataclass(frozen=True, slots=True)
class Spot:
    """The bar of one lane in one period: y and height in pixels."""

    lane: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """A period of the common axis with a bar on each lane that has entries in it."""

    id: str
    x: str
    width: str
    block_x: str
    block_width: str
    middle: str
    spots: tuple[Spot, ...]
    label: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The lanes' bars for one width of screen."""

    kind: str
    columns: tuple[Column, ...]
    stretches: tuple[StretchView, ...]
    breaks: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class LanesView:
    """All that the templates of the lanes show; no listing before there are two lanes.

    In a frame, ``page`` is the full address on the site, ``accent`` that of the chosen colour.
    """

    title: str
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
    is_full: bool
    previous: str
    next: str
    place: str
    page: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What the lanes are: the ids, whether they are articles, and the filter they share."""

    ids: tuple[str, ...]
    are_articles: bool
    shared: Filter

    def of(self, one: str) -> Filter:
        """Ask for the entries of one lane."""
        if self.are_articles:
            return replace(self.shared, article=one)
        return replace(self.shared, actor=(one,))

    def address(self, chosen: Filter) -> str:
        """Make the address of the same lanes under another filter."""
        return self.without(chosen, "")

    def without(self, chosen: Filter, dropped: str) -> str:
        """Make the address of the lanes but one."""
        return _address(chosen, tuple(one for one in self.ids if one != dropped), self.are_articles)

    def lanes_of(self, entry: Entry) -> tuple[int, ...]:
        """Say on which lanes, from 1, an entry stands."""
        has = {one.id for one in entry.actors}
        if self.are_articles:
            has = {one.article for one in entry.evidence}
        return tuple(number for number, one in enumerate(self.ids, 1) if one in has)


def _address(chosen: Filter, ids: Sequence[str], are_articles: bool) -> str:  # noqa: FBT001
    shared = replace(chosen, actor=(), actors=Combine.ALL, article="")
    if are_articles:
        return addresses.lanes(shared, SEPARATOR.join(ids))
    return addresses.lanes(replace(shared, actor=tuple(sorted(ids))))


def show(snapshot: Snapshot, chosen: Filter, articles: str) -> LanesView:
    """Compare the actors of the filter, or ``articles``, ids that are parted by commas."""
    asked_for, are_articles = chosen_ids(chosen, articles)
    look_up = snapshot.article_text if are_articles else snapshot.actor
    ids = tuple(one for one in asked_for if look_up(one) is not None)
    shared = replace(chosen, actor=(), actors=Combine.ALL, article="")
    compared = _Compared(ids, are_articles, shared)
    found, total = _entries(snapshot, compared) if len(compared.ids) >= FEWEST else ((), 0)
    pages = max(1, -(-total // PER_PAGE))
    turn = {step: compared.address(replace(shared, page=chosen.page + step)) for step in (-1, 1)}
    memberships = {one.id: compared.lanes_of(one) for one in found}
    asked = without_paging(shared)
    return LanesView(
        snapshot.facts.title,
        _lanes(snapshot, compared),
        tuple(one for one in asked_for if one not in ids),
        _charts(snapshot, compared) if found else (),
        crumbs(asked, window_of(asked, story(_union(snapshot, compared))), compared.address),
        clauses(saying.say(asked, names_of(snapshot, asked)), compared.address),
        listing(found, shared) if found else None,
        memberships,
        total,
        _shared(snapshot, compared),
        _more_actors(snapshot, compared),
        _more_articles(snapshot, compared),
        len(compared.ids) >= MOST_LANES,
        turn[-1] if chosen.page > 1 else "",
        turn[1] if chosen.page < pages else "",
        f"Page {chosen.page:,} of {pages:,}" if pages > 1 else "",
    )


def framed(view: LanesView, chosen: Filter, articles: str, look: Look) -> LanesView:
    """Make the lanes ready for a frame: with the way to the site, and with the frame's accent."""
    page = addresses.absolute(addresses.lanes(chosen, articles))
    return replace(view, page=page, accent=addresses.embed_accent(look) if look.accent else "")


def chosen_ids(chosen: Filter, articles: str) -> tuple[tuple[str, ...], bool]:
    """Return the first five ids to compare, and whether they are articles."""
    ids = tuple(dict.fromkeys(one for one in articles.split(SEPARATOR) if one))
    return (ids or chosen.actor)[:MOST_LANES], bool(ids)


def _lanes(snapshot: Snapshot, compared: _Compared) -> tuple[Lane, ...]:
    lanes = []
    for number, one in enumerate(compared.ids, 1):
        article = snapshot.article(one) if compared.are_articles else None
        name = titled(article.summary) if article else snapshot.actor_name(one)
        url = addresses.article(one) if compared.are_articles else addresses.actor(one)
        entries = snapshot.total(compared.of(one))
        lanes.append(Lane(one, name, url, number, entries, compared.without(compared.shared, one)))
    return tuple(lanes)


def _entries(snapshot: Snapshot, compared: _Compared) -> tuple[tuple[Entry, ...], int]:
    """Find a page of the entries of any lane, in the order of the filter."""
    if not compared.are_articles:
        page = snapshot.find(_any(compared), per_page=PER_PAGE)
        return page.entries, page.total
    by_number: dict[int, Entry] = {}
    for one in compared.ids:
        asked = replace(without_paging(compared.of(one)), per_page=MOST_ENTRIES)
        by_number |= {entry.number: entry for entry in snapshot.find(asked).entries}
    newest = compared.shared.order is Order.NEWEST
    entries = [by_number[number] for number in sorted(by_number, reverse=newest)]
    start = (compared.shared.page - 1) * PER_PAGE
    return tuple(entries[start : start + PER_PAGE]), len(entries)


def _any(compared: _Compared) -> Filter:
    return replace(compared.shared, actor=compared.ids, actors=Combine.ANY)


def _union(snapshot: Snapshot, compared: _Compared) -> tuple[DateCount, ...]:
    """Count the entries of all lanes by date, whatever dates the filter asks for."""
    if not compared.ids:
        return ()
    undated = replace(compared, shared=replace(compared.shared, begin=None, end=None))
    if not compared.are_articles:
        return snapshot.dates(_any(undated))
    counts: dict[tuple[int, int], int] = {}
    for one in compared.ids:
        for date in snapshot.dates(undated.of(one)):
            day = (date.first_day, date.last_day)
            counts[day] = max(counts.get(day, 0), date.count)
    return tuple(DateCount(*day, count) for day, count in sorted(counts.items()))


def _shared(snapshot: Snapshot, compared: _Compared) -> int:
    """Count the entries that all lanes have in common."""
    if compared.are_articles or len(compared.ids) < FEWEST:
        return 0
    together = replace(without_paging(compared.shared), actor=compared.ids, actors=Combine.ALL)
    return snapshot.total(together)


def _charts(snapshot: Snapshot, compared: _Compared) -> tuple[Chart, ...]:
    undated = replace(compared, shared=replace(compared.shared, begin=None, end=None))
    union = _union(snapshot, compared)
    shares = [snapshot.dates(undated.of(one)) for one in compared.ids]
    counted = count(story(union), union, shares)
    window = window_of(compared.shared, counted.story)
    height = ROW * len(compared.ids)
    charts = []
    for kind, most in BARS.items():
        drawn = draw(counted, most, window, window)
        tallest = max((share for bar in drawn.bars for share in bar.shares), default=1.0) or 1.0
        charts.append(
            Chart(
                kind,
                tuple(_column(bar, kind, tallest, compared) for bar in drawn.bars),
                stretches(drawn, compared.shared, compared.address),
                tuple(percent(place) for place in drawn.breaks),
                height,
            )
        )
    return tuple(charts)


def _column(bar: Bar, kind: str, tallest: float, compared: _Compared) -> Column:
    label = bar_label(bar, kind)
    heights = [share / tallest * BARS_HIGH for share in bar.shares]
    spots = tuple(
        Spot(
            number, round(ROW * number - max(height, SHORTEST), 1), round(max(height, SHORTEST), 1)
        )
        for number, height in enumerate(heights, 1)
        if height
    )
    words = f"{bar.period.words}: {bar.entries:,} {'entry' if bar.entries == 1 else 'entries'}"
    return Column(
        f"{kind}-{bar.period.bounds[0]}-{bar.period.unit:d}{'w' if bar.wider else ''}",
        percent(bar.x),
        percent(bar.width),
        percent(bar.x + 0.15 * bar.width),
        percent(bar.width * 0.7),
        percent(bar.x + bar.width / 2),
        spots,
        label,
        named(label, words),
        compared.address(zoomed(compared.shared, bar.period)) if bar.entries else "",
    )


def _more_actors(snapshot: Snapshot, compared: _Compared) -> tuple[Named, ...]:
    """Offer actors as further lanes, those that share entries with the others first."""
    if compared.are_articles or len(compared.ids) >= MOST_LANES:
        return ()
    wide = without_paging(_any(compared) if compared.ids else compared.shared)
    counts = snapshot.find(replace(compared.shared, page=1), per_page=1).facets.actors
    near = [one.id for one in snapshot.find(wide, per_page=1).facets.actors]
    order = {one: place for place, one in enumerate(near)}
    offered = [one for one in counts if one.id not in compared.ids]
    offered.sort(key=lambda one: order.get(one.id, len(order)))
    return tuple(
        Named(one.name, _address(compared.shared, (*compared.ids, one.id), False), "", one.count)  # noqa: FBT003
        for one in offered[:MOST]
    )


def _more_articles(snapshot: Snapshot, compared: _Compared) -> tuple[Named, ...]:
    """Offer articles as lanes where no actors are compared."""
    is_full = len(compared.ids) >= MOST_LANES
    if is_full or (compared.ids and not compared.are_articles):
        return ()
    add = partial(_address, compared.shared, are_articles=True)
    newest = snapshot.articles().articles
    offered = [one for one in newest if one.entries and one.id not in compared.ids]
    return tuple(
        Named(titled(one), add((*compared.ids, one.id)), "", one.entries) for one in offered[:MOST]
    )
