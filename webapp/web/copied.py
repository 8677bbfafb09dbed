"""The pages that only a static copy has: one whose script filters, and one that explains."""

from __future__ import annotations

import json
from collections.abc import Iterator

from flask import Blueprint, render_template

from webapp.filters import EVERYTHING, Filter
from webapp.store.entries import Entry
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.answering import Answer, Asked, answering
from webapp.web.embedded import frame_of_timeline
from webapp.web.telling import day_from, sources_and_story

AT_ONCE = 1000
SCRIPT = "text/javascript; charset=utf-8"

blueprint = Blueprint("copied", __name__)


@blueprint.get("/filter.html")
@answering()
def filtering(asked: Asked) -> str:
    """Show the form and the empty list that the script of the copy fills."""
    return render_template("copy/filter.html", named=_named(asked.snapshot))


@blueprint.get("/embed.filter.html")
@answering()
def filtering_in_frame(asked: Asked) -> str:
    """Show the same in a frame."""
    view = frame_of_timeline(asked.snapshot, EVERYTHING)
    return render_template("copy/embed.html", view=view, look=asked.look)


@blueprint.get("/copy.html")
@answering()
def explained(_: Asked) -> str:
    """Say what the copy is and what it cannot do."""
    return render_template("copy/about.html", embed=addresses.outside(addresses.embed()))


@blueprint.get("/data.js")
@answering()
def entries_for_script(asked: Asked) -> Answer:
    """Give all entries to the script: as a script, which also a file on a USB stick may load."""
    told = {
        "title": asked.snapshot.facts.title,
        **_named(asked.snapshot),
        "entries": [_entry(entry) for entry in all_entries(asked.snapshot)],
    }
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Answer(f"window.DATELINE={written};\n", SCRIPT)


def all_entries(snapshot: Snapshot) -> Iterator[Entry]:
    """Return every entry in the order of time."""
    page = 1
    while page:
        found = snapshot.find(Filter(page=page), per_page=AT_ONCE, most=AT_ONCE, facets=0)
        yield from found.entries
        page = found.next_page or 0


def _named(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    actors = {
        one.id: one.name
        for page in range(1, snapshot.actors().pages + 1)
        for one in snapshot.actors(page=page).actors
    }
    return {"actors": actors, "topics": {one.id: one.name for one in snapshot.topics()}}


def _entry(entry: Entry) -> dict[str, object]:
    """Write what the script needs of one entry; days are ordinals, so that they can be compared."""
    return {
        "url": addresses.event(entry.id).removeprefix(f"{addresses.PREFIX.get()}/"),
        "title": entry.title,
        "date": entry.date_text,
        "first": day_from(entry.first).toordinal(),
        "last": day_from(entry.last).toordinal(),
        "reported": entry.reported or "",
        "salience": entry.salience,
        "key": entry.key,
        "ahead": entry.is_ahead,
        "sources": sources_and_story(entry),
        "actors": [one.id for one in entry.actors],
        "topics": [one.id for one in entry.topics],
        "articles": sorted({said.article for said in entry.evidence}),
        "quotes": [said.quote for said in entry.evidence],
    }
