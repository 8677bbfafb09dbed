"""The timeline under a filter, ready for its templates: sentence, strip, facets, list, ways on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import parse_qsl

from webapp.filters import (
    Detail,
    Filter,
    Order,
    abridged,
    shortest,
    to_query,
    without_paging,
)
from webapp.records import DateSpan, Precision
from webapp.spans import day_from_ordinal
from webapp.store.entries import Count, Entry, Page, Unknown
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.axis import Story
from webapp.web.choosing import ACTORS, TOPICS, Facet, Kind, facet, widened
from webapp.web.headings import (
    DateGroup,
    Heading,
    group_by_date,
    heading,
    machine_date,
    silence_between,
)
from webapp.web.stacking import colours
from webapp.web.strip import Strip, count, story_of, strip
from webapp.web.telling import EntryView, Named, day_from, only_article, span_of, tell, titled

PER_PAGE = 30
# A page of at most 1,500 elements opens fast on a slow phone. Thirty entries, each with three
# sources and eight names, would have twice as many: the fullest pages show fewer of both.
MOST_WORDS_ON_A_PAGE = 40
MOST_NAMES_ON_A_PAGE = 160
MOST_JUMPS = 12
SOURCES_IN_A_LIST = (3, 2, 1)
ACTORS_IN_A_LIST = (5, 4, 3)
# Each is a count of its own; nobody weighs more ways out than these.
NEAREST_TRIED = 8
FORM_FIELDS = frozenset(
    {"actor", "actors", "topic", "topics", "from", "to", "q", "as_of", "since", "stack", "page"}
)

Address = Callable[[Filter], str]


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the sentence: its words, and the address without it."""

    before: str
    words: str
    without: str


@dataclass(frozen=True, slots=True)
class Group:
    """A date on the spine and its entries; ``silence`` is said before it."""

    id: str
    heading: Heading
    machine: str
    silence: str
    entries: tuple[EntryView, ...]

    @property
    def is_ahead(self) -> bool:
        """Say whether all of the date was yet to come when it was told."""
        return all(entry.is_ahead for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Switch:
    """One of a few ways of showing the same entries."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The list itself: groups on the spine, and whether each entry must say its own date."""

    groups: tuple[Group, ...]
    dates_in_entries: bool
    silent_noun: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that the timeline's templates show.

    ``example`` is a day of the timeline as a reader asks for it. ``is_abridged`` says that key
    entries are shown because the reader has asked for nothing yet.
    """

    title: str
    address: str
    total: int
    everything: int
    clauses: tuple[Clause, ...]
    status: str
    clear: str
    listing: Listing
    strip: Strip
    facets: tuple[Facet, ...]
    kept_fields: tuple[tuple[str, str], ...]
    chosen: Filter
    orders: tuple[Switch, ...]
    details: tuple[Switch, ...]
    example: str
    is_abridged: bool
    notes: tuple[Clause, ...]
    nearest: tuple[Named, ...]
    jumps: tuple[Named, ...]
    previous: str
    next: str
    first: str
    place: str


def show(snapshot: Snapshot, chosen: Filter, address: Address = addresses.timeline) -> TimelineView:
    """Show the timeline under a filter; ``address`` makes the links that change the filter."""
    entries = snapshot.facts.events
    asked, chosen, address = chosen, abridged(chosen, entries), shortly(address, entries)
    page = snapshot.find(chosen, per_page=PER_PAGE)
    parts = saying.say(chosen, names_of(snapshot, chosen))
    total, everything = page.total, page.everything
    return TimelineView(
        title=snapshot.facts.title,
        address=address(chosen),
        total=total,
        everything=everything,
        clauses=clauses(parts, address),
        status=saying.plain(parts, total, everything),
        clear=address(cleared(chosen)) if chosen.narrows else "",
        listing=listing(page.entries, chosen),
        strip=draw_strip(snapshot, chosen, address),
        facets=facets(snapshot, chosen, page, address),
        kept_fields=_kept(chosen),
        chosen=chosen,
        orders=_orders(chosen, address),
        details=_details(snapshot, chosen, address),
        example=_example(story_of(snapshot)),
        is_abridged=chosen != asked,
        notes=_notes(page, chosen, address),
        nearest=() if total or page.unknown else _nearest(snapshot, parts, address),
        jumps=_jumps(page.entries, chosen),
        previous=address(replace(chosen, page=page.number - 1)) if page.number > 1 else "",
        next=address(replace(chosen, page=page.next_page)) if page.next_page else "",
        first=address(without_paging(chosen)),
        place=saying.place(page.number, page.pages),
    )


def _example(of: Story) -> str:
    """Give the first day of the busiest date, for the form to show how a day is written."""
    return day_from_ordinal(of.busiest.first_day).isoformat() if of.busiest else ""


def shortly(address: Address, entries: int) -> Address:
    """Make addresses that ask for all entries in as few words as the timeline allows."""

    def short(chosen: Filter) -> str:
        return address(shortest(chosen, entries))

    return short


def cleared(chosen: Filter) -> Filter:
    """Ask for everything in the same order; from key entries, for all of them."""
    return Filter(order=chosen.order, detail=Detail.ALL if chosen.only_key else None)


def names_of(snapshot: Snapshot, chosen: Filter) -> saying.Known:
    """Look up the names of the ids that a filter holds."""
    article = snapshot.article_summary(chosen.article) if chosen.article else None
    return saying.Known(
        {one: snapshot.actor_name(one) for one in (*chosen.actor, *chosen.not_actor)},
        {one: snapshot.topic_name(one) for one in (*chosen.topic, *chosen.not_topic)},
        {chosen.article: titled(article)} if article else {},
    )


def clauses(parts: Iterable[saying.Part], address: Address) -> tuple[Clause, ...]:
    """Give each part of the sentence the address that clears it."""
    return tuple(
        Clause(part.before, part.words, address(part.without) if part.without else "")
        for part in parts
    )


def listing(entries: Sequence[Entry], chosen: Filter) -> Listing:
    """Hang entries on the spine: by the day they tell of, or by the day they were reported."""
    told = _told(entries, chosen)
    in_time = chosen.order in {Order.OLDEST, Order.NEWEST}
    noun = "without key entries" if chosen.only_key else "without entries"
    if chosen.order is Order.REPORTED:
        noun = "without reports of these" if chosen.narrows else "without reports"
        return Listing(_reported(told), dates_in_entries=True, silent_noun=noun)
    if chosen.order is Order.SALIENCE:
        views = tuple(view for _, view in told)
        flat = Group("by-weight", Heading("", "Most important first"), "", "", views)
        return Listing((flat,) if told else (), dates_in_entries=True, silent_noun=noun)
    groups = group_by_date([view for _, view in told], lambda view: view.span, in_time=in_time)
    return Listing(tuple(map(_group, groups)), dates_in_entries=False, silent_noun=noun)


def _told(entries: Sequence[Entry], chosen: Filter) -> list[tuple[Entry, EntryView]]:
    """Tell entries, each with as many sources and names as the whole page has room for.

    An article that tells all of them is not named at each, one that tells the next as well is
    named once.
    """
    sources = [len(one.evidence) for one in entries]
    actors = [len(one.actors) for one in entries]
    topics = sum(len(one.topics) for one in entries)
    most = _most(SOURCES_IN_A_LIST, sources, MOST_WORDS_ON_A_PAGE)
    named = _most(ACTORS_IN_A_LIST, actors, MOST_NAMES_ON_A_PAGE - topics)
    views = [tell(one, chosen, most, named) for one in entries]
    return list(zip(entries, _naming_once(entries, views), strict=True))


def _naming_once(entries: Sequence[Entry], views: list[EntryView]) -> list[EntryView]:
    """Leave out the article that tells them all; one that tells the next as well goes on."""
    if len(views) > 1 and len({said.article for one in entries for said in one.evidence}) == 1:
        return [replace(view, told_in="") for view in views]
    told = list(views)
    alone = [only_article(one) for one in entries]
    for at, (before, article) in enumerate(pairwise(alone), start=1):
        told[at] = replace(told[at], goes_on=bool(told[at].told_in) and article == before)
    return told


def _most(offered: Sequence[int], lengths: Sequence[int], room: int) -> int:
    """Return how many of each entry's things a page has room for; the last one offered if none."""
    fitting = (most for most in offered if sum(min(most, one) for one in lengths) <= room)
    return next(fitting, offered[-1])


def _group(group: DateGroup[EntryView]) -> Group:
    span = group.span
    return Group(_ident(span), heading(span), machine_date(span), group.silence, group.entries)


def _ident(span: DateSpan) -> str:
    """Make the id of a date's group, which the jumps lead to."""
    return f"d-{span.first.isoformat()}-{span.days}{'-' if span.part else ''}{span.part}"


UNREPORTED = Heading("", "Publication unknown")


def _reported(told: Iterable[tuple[Entry, EntryView]]) -> tuple[Group, ...]:
    by_day: dict[str, list[EntryView]] = {}
    for entry, view in told:
        by_day.setdefault(entry.reported or "", []).append(view)
    silences = ("", *(_unreported(*days) for days in pairwise(by_day)))
    return tuple(
        Group(f"r-{day}", _reported_heading(day), day, silence, tuple(views))
        for silence, (day, views) in zip(silences, by_day.items(), strict=False)
    )


def _unreported(one: str, other: str) -> str:
    """Say how long nothing new was reported between two days; what has no day comes last."""
    if not other:
        return ""
    return silence_between(dt.date.fromisoformat(one), dt.date.fromisoformat(other))


def _reported_heading(day: str) -> Heading:
    if not day:
        return UNREPORTED
    first = day_from(day)
    found = heading(DateSpan(first, first, Precision.DAY))
    return Heading(f"Reported {found.before}", found.date)


def draw_strip(snapshot: Snapshot, chosen: Filter, address: Address) -> Strip:
    """Draw the strip: all entries behind those that the filter leaves, its dates aside.

    Where the filter takes any of some actors, or of some topics, their bars are stacked; else
    those of the most frequent ones, where the reader asks for that.
    """
    undated = replace(chosen, begin=None, end=None)
    stacked = colours(snapshot, undated)
    shares = [one.dates for one in stacked]
    counted = count(story_of(snapshot), snapshot.dates(undated), shares)
    named = tuple((one.name, one.kind) for one in stacked if one.name)
    return replace(strip(counted, chosen, address), colours=named)


def facets(snapshot: Snapshot, chosen: Filter, page: Page, address: Address) -> tuple[Facet, ...]:
    """Make both facets; where chosen ones combine by "any", others are counted beside them."""
    return tuple(
        facet(kind, chosen, _counts(snapshot, chosen, page, kind), name, address)
        for kind, name in ((ACTORS, snapshot.actor_name), (TOPICS, snapshot.topic_name))
    )


def _counts(snapshot: Snapshot, chosen: Filter, page: Page, kind: Kind) -> tuple[Count, ...]:
    wider = widened(chosen, kind)
    found = page if wider == chosen else snapshot.find(replace(wider, page=1), per_page=1)
    return found.facets.actors if kind is ACTORS else found.facets.topics


def _kept(chosen: Filter) -> tuple[tuple[str, str], ...]:
    """Name what the form keeps without showing a field for it."""
    pairs = parse_qsl(to_query(chosen))
    return tuple((name, value) for name, value in pairs if name not in FORM_FIELDS)


ORDER_NAMES = {
    Order.OLDEST: "Oldest",
    Order.NEWEST: "Newest",
    Order.REPORTED: "As reported",
    Order.SALIENCE: "By importance",
}


def _orders(chosen: Filter, address: Address) -> tuple[Switch, ...]:
    plain = without_paging(chosen)
    return tuple(
        Switch(name, address(replace(plain, order=order)), order is chosen.order)
        for order, name in ORDER_NAMES.items()
    )


def _details(snapshot: Snapshot, chosen: Filter, address: Address) -> tuple[Switch, ...]:
    """Offer key entries alone with their number, where there are some and they are not all."""
    plain = without_paging(chosen)
    counts = {detail: snapshot.total(replace(plain, detail=detail)) for detail in Detail}
    if not 0 < counts[Detail.KEY] < counts[Detail.ALL]:
        return ()
    names = {Detail.ALL: "All", Detail.KEY: "Key"}
    return tuple(
        Switch(
            f"{names[detail]} {counts[detail]:,}",
            address(replace(plain, detail=detail)),
            chosen.only_key is (detail is Detail.KEY),
        )
        for detail in Detail
    )


def _notes(page: Page, chosen: Filter, address: Address) -> tuple[Clause, ...]:
    """Say which ids of the filter the timeline does not know, with the way out."""
    return tuple(
        Clause(
            f"This timeline has no {one.parameter.removeprefix('not_')}",
            one.id,
            address(_dropped(without_paging(chosen), one)),
        )
        for one in page.unknown
    )


def _dropped(chosen: Filter, one: Unknown) -> Filter:
    """Leave one id out of a filter."""
    if one.parameter == "article":
        return replace(chosen, article="")
    ids: tuple[str, ...] = getattr(chosen, one.parameter)
    left = tuple(other for other in ids if other != one.id)
    return replace(chosen, **{one.parameter: left})  # type: ignore[arg-type] # a tuple of ids


def _nearest(
    snapshot: Snapshot, parts: Sequence[saying.Part], address: Address
) -> tuple[Named, ...]:
    """Find the filters with one part less that have entries, those with most first."""
    found = [
        Named(part.words, address(part.without), part.before, total)
        for part in parts[:NEAREST_TRIED]
        if part.without and (total := snapshot.total(part.without))
    ]
    return tuple(sorted(found, key=lambda near: -near.count))


def _jumps(entries: Sequence[Entry], chosen: Filter) -> tuple[Named, ...]:
    """Link to the first entry of each period on the page: of each year, or month, or day."""
    if chosen.order not in {Order.OLDEST, Order.NEWEST}:
        return ()
    firsts: dict[str, Named] = {}
    for length in (4, 7, 10):
        firsts = {}
        for entry in entries:
            span = span_of(entry)
            period = entry.first[:length]
            firsts.setdefault(period, Named(heading(span).line, f"#{_ident(span)}"))
        if len(firsts) > 1:
            break
    return tuple(firsts.values())[:MOST_JUMPS]
