"""The timeline for other programs: one query, many formats, each with its type and file name."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from flask import Blueprint, abort

from webapp.filters import Filter
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.answering import Answer, Asked, answering
from webapp.web.cards import draw
from webapp.web.formats import calendars, citations, comma, feeds, linked, prose, timelinejs
from webapp.web.formats.listing import Entry, Listing
from webapp.web.listed import listing, newest_reported, outward
from webapp.web.picturing import card_of_entry, card_of_timeline

LONGEST_NAME = 80
PNG = "image/png"

blueprint = Blueprint("exports", __name__)


@dataclass(frozen=True, slots=True)
class Format:
    """How a listing is written; ``saved`` says whether a browser keeps it rather than shows it."""

    media_type: str
    write: Callable[[Listing], str | bytes]
    saved: bool = False


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


FORMATS: Mapping[str, Format] = {
    "csv": Format("text/csv; charset=utf-8; header=present", comma.to_csv, saved=True),
    "ics": Format("text/calendar; charset=utf-8", calendars.to_calendar, saved=True),
    "jsonld": Format("application/ld+json", lambda told: _json(linked.to_linked(told))),
    "timelinejs.json": Format(
        "application/json", lambda told: _json(timelinejs.to_timelinejs(told))
    ),
    "timelinejs.csv": Format(
        "text/csv; charset=utf-8; header=present", timelinejs.to_timelinejs_table, saved=True
    ),
    "md": Format("text/markdown; charset=utf-8; variant=CommonMark", prose.to_markdown),
    "txt": Format("text/plain; charset=utf-8", prose.to_text),
}
ATOM = "application/atom+xml; charset=utf-8"


def _export(extension: str, asked: Asked) -> Answer:
    """Answer a filter in one format; where entries are left, the next part stands in Link."""
    told, rest = listing(asked.snapshot, asked.chosen)
    form = FORMATS[extension]
    headers = _named(file_name(asked.snapshot, asked.chosen, extension), saved=form.saved)
    if rest:
        following = addresses.outside(addresses.events(extension, rest))
        headers["Link"] = f'<{following}>; rel="next"'
    return Answer(form.write(told), form.media_type, headers=headers)


for _extension in FORMATS:
    blueprint.add_url_rule(
        f"/events.{_extension}",
        _extension.replace(".", "_"),
        answering()(partial(_export, _extension)),
    )


@blueprint.get("/events.atom")
@answering()
def atom(asked: Asked) -> Answer:
    """Answer a filter with a feed of its newest reported entries."""
    told = newest_reported(asked.snapshot, asked.chosen, feeds.LENGTH)
    feed = addresses.outside(addresses.events("atom", asked.chosen))
    name = file_name(asked.snapshot, asked.chosen, "atom")
    return Answer(feeds.to_atom(told, feed), ATOM, headers=_named(name, saved=False))


CITATIONS: Mapping[str, tuple[str, Callable[[Entry, str], str]]] = {
    "cite.txt": ("text/plain; charset=utf-8", citations.to_plain),
    "bib": ("application/x-bibtex; charset=utf-8", citations.to_bibtex),
    "csl.json": (
        "application/vnd.citationstyles.csl+json",
        lambda entry, title: _json(citations.to_csl(entry, title)),
    ),
}


def _cite(extension: str, asked: Asked, event: str) -> Answer:
    """Answer how to cite one entry and the articles behind it."""
    entry = asked.snapshot.event(event)
    if entry is None:
        abort(404, "This timeline has no such entry.")
    media_type, write = CITATIONS[extension]
    headers = _named(f"{_slug(event)}.{extension}", saved=extension == "bib")
    return Answer(write(outward(entry), asked.snapshot.facts.title), media_type, headers=headers)


for _extension in CITATIONS:
    blueprint.add_url_rule(
        f"/events/<event>.{_extension}",
        f"cite_{_extension.replace('.', '_')}",
        answering()(partial(_cite, _extension)),
    )


@blueprint.get("/card.png")
@answering()
def timeline_card(asked: Asked) -> Answer:
    """Draw the picture card of the timeline under a filter."""
    return Answer(draw(card_of_timeline(asked.snapshot, asked.chosen)), PNG)


@blueprint.get("/events/<event>.png")
@answering()
def event_card(asked: Asked, event: str) -> Answer:
    """Draw the picture card of one entry."""
    entry = asked.snapshot.event(event)
    if entry is None:
        abort(404, "This timeline has no such entry.")
    return Answer(draw(card_of_entry(asked.snapshot, entry)), PNG)


def file_name(snapshot: Snapshot, chosen: Filter, extension: str) -> str:
    """Name the file of an export by the timeline and by whom and what it was filtered for."""
    words = " ".join((snapshot.facts.title, *chosen.actor, *chosen.topic))
    return f"{_slug(words)}.{extension}"


def _slug(words: str) -> str:
    """Return words as a plain file name, ``timeline`` where nothing is left of them."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain)[:LONGEST_NAME].strip("-") or "timeline"


def _named(name: str, *, saved: bool) -> dict[str, str]:
    return {"Content-Disposition": f'{"attachment" if saved else "inline"}; filename="{name}"'}
