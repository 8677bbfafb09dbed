"""From the store to a listing for other programs, with full addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from webapp.filters import Filter, Order
from webapp.store import entries as stored
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.formats.listing import Entry, Evidence, Listing, Named
from webapp.web.timeline import names_of

# A file of more takes seconds to write; the Link header leads on to the rest.
MOST = 5000


def listing(snapshot: Snapshot, chosen: Filter) -> tuple[Listing, Filter | None]:
    """Answer a filter with its entries, at most ``MOST`` of them, and the filter for the rest."""
    page = snapshot.find(chosen, per_page=MOST, most=MOST, facets=0)
    rest = replace(chosen, page=page.next_page) if page.next_page else None
    return _listing(snapshot, chosen, page.total, page.entries), rest


def newest_reported(snapshot: Snapshot, chosen: Filter, length: int) -> Listing:
    """Answer a filter with the ``length`` entries that were first reported last."""
    found = replace(chosen, order=Order.REPORTED, page=1, per_page=length)
    total = snapshot.find(found, facets=0).total
    last = max(1, -(-total // length))
    entries = [
        entry
        for page in range(max(1, last - 1), last + 1)
        for entry in snapshot.find(replace(found, page=page), facets=0).entries
    ]
    return _listing(snapshot, chosen, total, entries[-length:])


def _listing(
    snapshot: Snapshot, chosen: Filter, total: int, entries: Sequence[stored.Entry]
) -> Listing:
    parts = saying.say(chosen, names_of(snapshot, chosen))
    sentence = saying.plain(parts, total, snapshot.facts.events)
    return Listing(
        title=snapshot.facts.title,
        sentence=sentence.removeprefix("Showing "),
        url=addresses.outside(addresses.timeline(chosen)),
        built=snapshot.facts.built,
        total=total,
        entries=tuple(map(outward, entries)),
    )


def outward(entry: stored.Entry) -> Entry:
    """Write an entry of the store as other programs get it."""
    return Entry(
        id=entry.id,
        url=addresses.outside(addresses.event(entry.id)),
        title=entry.title,
        date=entry.date,
        first=entry.first,
        last=entry.last,
        precision=entry.precision,
        approximate=entry.approximate,
        date_text=entry.date_text,
        salience=entry.salience,
        key=entry.key,
        actors=tuple(Named(one.id, one.name, one.kind) for one in entry.actors),
        topics=tuple(Named(one.id, one.name) for one in entry.topics),
        evidence=tuple(map(_evidence, entry.evidence)),
        reported=entry.reported or "",
        ahead=entry.is_ahead,
    )


def _evidence(said: stored.Evidence) -> Evidence:
    return Evidence(
        article=said.article,
        article_url=addresses.outside(addresses.article(said.article, said.start)),
        published=said.published,
        published_basis=said.published_basis,
        quote=said.quote,
        start=said.start,
        end=said.end,
        expression=said.expression,
        rule=said.rule,
        explanation=said.explanation,
        source=said.source,
        title=said.title,
        original=said.source_url,
        title_basis=said.title_basis,
    )
