"""What an address of this site is to others: its title, its frame, its picture.

oEmbed, the tags in a page's head, the builder and the cards all ask here, so that they agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from flask import current_app
from werkzeug.exceptions import HTTPException

from webapp.filters import EVERYTHING, Filter, FilterError, Look, parse, parse_look, without_paging
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.embedded import adding
from webapp.web.snippets import Frame
from webapp.web.timeline import names_of

TIMELINES = {"pages.index", "embedding.embed"}
EVENTS = {"pages.event", "embedding.embedded_event"}
ONE_NAME = {"pages.actor": "actor", "pages.topic": "topic"}
DEFAULT_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Shared:
    """A thing that others link to or show; ``page``, ``frame`` and ``card`` are paths.

    ``chosen`` is the filter that gives its entries, ``event`` the id of a single entry or empty.
    """

    title: str
    description: str
    page: str
    frame: str
    card: str
    chosen: Filter
    event: str = ""

    @property
    def outside(self) -> Frame:
        """The same as a frame with full addresses."""
        return Frame(self.title, addresses.outside(self.page), addresses.outside(self.frame))


def timeline(snapshot: Snapshot, chosen: Filter, look: Look = DEFAULT_LOOK) -> Shared:
    """Share the timeline under a filter."""
    asked = replace(without_paging(chosen), per_page=None)
    parts = saying.say(asked, names_of(snapshot, asked))
    words = " ".join(f"{part.before} {part.words}" for part in parts)
    facts = snapshot.facts
    what = f"Entries {words}" if words else f"{facts.events:,} entries"
    return Shared(
        f"{facts.title}: {words}" if words else facts.title,
        f"{what}, each traced to the exact words of its articles ({facts.articles:,} in all).",
        addresses.timeline(asked),
        addresses.embed(asked, look),
        addresses.card(asked),
        asked,
    )


def event(snapshot: Snapshot, one: str, look: Look = DEFAULT_LOOK) -> Shared | None:
    """Share one entry; None where the timeline has none of that id."""
    entry = snapshot.event(one)
    if entry is None:
        return None
    return Shared(
        entry.title,
        f"{entry.date_text}: “{entry.evidence[0].quote}”" if entry.evidence else entry.date_text,
        addresses.event(one),
        addresses.embed_event(one, look),
        addresses.event_card(one),
        EVERYTHING,
        one,
    )


def named(
    snapshot: Snapshot, kind: str, one: str, chosen: Filter, look: Look = DEFAULT_LOOK
) -> Shared | None:
    """Share the page of an actor or a topic; None where the timeline does not know it."""
    found = snapshot.actor(one) if kind == "actor" else snapshot.topic(one)
    if found is None:
        return None
    shared = timeline(snapshot, adding(chosen, kind, one), look)
    page = addresses.actor(one) if kind == "actor" else addresses.topic(one)
    return replace(shared, page=page, title=f"{snapshot.facts.title}: {found.name}")


def of_view(
    snapshot: Snapshot, endpoint: str | None, parts: Mapping[str, str], query: str
) -> Shared | None:
    """Share what a view shows for a query string; None where it is nothing to share."""
    chosen, look = parse(query), parse_look(query)
    if endpoint in TIMELINES:
        return timeline(snapshot, chosen, look)
    if endpoint in EVENTS:
        return event(snapshot, parts["event"], look)
    if endpoint in ONE_NAME:
        kind = ONE_NAME[endpoint]
        return named(snapshot, kind, parts[kind], chosen, look)
    return None


def of_address(snapshot: Snapshot, url: str) -> Shared | None:
    """Share what an address of this site shows; None for any other address. Nothing is fetched."""
    try:
        there, here = urlsplit(url), urlsplit(addresses.outside(addresses.timeline()))
        is_ours = there.scheme in {"http", "https"} and there.netloc == here.netloc
        if not is_ours or not there.path.startswith(here.path.rstrip("/")):
            return None
        path = "/" + unquote(there.path)[len(here.path) :].lstrip("/")
        endpoint, parts = current_app.url_map.bind("").match(path, "GET")
        return of_view(snapshot, endpoint, parts, there.query)
    except (HTTPException, FilterError, ValueError):
        return None
