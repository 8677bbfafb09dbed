"""The timeline inside other people's pages: the embed itself, and what its makers need."""

from __future__ import annotations

import json
import re

from flask import Blueprint, abort, g, render_template, request

from webapp.filters import Density, FilterError
from webapp.store.opening import NoTimelineError
from webapp.web import addresses, oembed, sharing
from webapp.web.accents import stylesheet
from webapp.web.answering import Answer, Asked, answering, query_of, site
from webapp.web.builder import LEAST_HEIGHT, MOST_HEIGHT, BuilderView, build, build_entry, examine
from webapp.web.embedded import frame_of_entry, frame_of_timeline
from webapp.web.formats.citations import to_plain
from webapp.web.listed import outward
from webapp.web.snippets import HEIGHT

CSS = "text/css; charset=utf-8"
# A host isolated by COEP shows only frames that are isolated as well.
FOR_ISOLATED_HOSTS = {"Cross-Origin-Embedder-Policy": "require-corp"}
OEMBED_TYPES = {"json": "application/json", "xml": "text/xml; charset=utf-8"}
DENSITIES = tuple((density.value, density.value.capitalize()) for density in Density)
SIZE = re.compile("[0-9]{1,5}", re.ASCII)

blueprint = Blueprint("embedding", __name__)


@blueprint.app_context_processor
def share_what_is_shown() -> dict[str, object]:
    """Give templates ``sharing()``, what this page is to others, and ``citation(event)``."""
    return {"sharing": _shown, "citation": _citation}


def _shown() -> sharing.Shared | None:
    """Share the page of this request; None on a page of an error or without a timeline."""
    if "shared" not in g:
        try:
            parts = request.view_args or {}
            snapshot, query = site().shelf.current(), query_of(request)
            g.shared = sharing.of_view(snapshot, request.endpoint, parts, query)
        except (FilterError, NoTimelineError):
            g.shared = None
    shared: sharing.Shared | None = g.shared
    return shared


def _citation(event: str) -> str:
    """Cite an entry in words; empty where the timeline has none of that id."""
    snapshot = site().shelf.current()
    entry = snapshot.event(event)
    return to_plain(outward(entry), snapshot.facts.title) if entry else ""


@blueprint.get("/embed")
@answering()
def embed(asked: Asked) -> Answer:
    """Show the timeline under a filter, without the site around it."""
    view = frame_of_timeline(asked.snapshot, asked.chosen, asked.look)
    template = "embed/_fragment.html" if asked.is_fragment else "embed/timeline.html"
    return _framed(render_template(template, view=view, look=asked.look))


@blueprint.get("/embed/events/<event>")
@answering()
def embedded_event(asked: Asked, event: str) -> Answer:
    """Show one entry, opened, without the site around it."""
    entry = asked.snapshot.event(event)
    view = frame_of_entry(asked.snapshot, entry, asked.look)
    body = render_template("embed/event.html", view=view, look=asked.look)
    return _framed(body, 200 if entry else 404)


def _framed(body: str, status: int = 200) -> Answer:
    return Answer(body, status=status, headers=FOR_ISOLATED_HOSTS)


@blueprint.get("/embed/accent.css")
@answering()
def accent_rules(asked: Asked) -> Answer:
    """Give the rules of one accent colour: an embed has no inline styles."""
    return Answer(stylesheet(asked.look.accent) if asked.look.accent else "", CSS)


@blueprint.get("/oembed")
@answering("url", "format", "maxwidth", "maxheight")
def oembed_answer(asked: Asked) -> Answer:
    """Answer how to embed one of this site's addresses; 404 for any other one, 501 for a format."""
    form = asked.extras.get("format", "json")
    if form not in OEMBED_TYPES:
        abort(501, "The formats are “json” and “xml”.")
    if "url" not in asked.extras:
        raise FilterError("url", "an address of this site, and none was given")
    width, height = (_size(asked, name) for name in ("maxwidth", "maxheight"))
    shared = sharing.of_address(asked.snapshot, asked.extras["url"])
    if shared is None:
        abort(404, "That is no address of this timeline that can be embedded.")
    home = addresses.outside(addresses.timeline())
    provider = oembed.Provider(asked.snapshot.facts.title, home)
    card = addresses.outside(shared.card)
    told = oembed.answer(shared.outside, card, provider, width, height)
    body = oembed.to_xml(told) if form == "xml" else json.dumps(told, ensure_ascii=False)
    return Answer(body, OEMBED_TYPES[form])


def _size(asked: Asked, name: str) -> int | None:
    value = asked.extras.get(name)
    if value is None:
        return None
    if not SIZE.fullmatch(value) or int(value) == 0:
        raise FilterError(name, "a whole number of pixels, from 1 to 99999")
    return int(value)


@blueprint.get("/embed/builder")
@answering("height", "event")
def builder(asked: Asked) -> str:
    """Show what to paste for a filter and a look, and how it will look."""
    height = _size(asked, "height") or HEIGHT
    if not LEAST_HEIGHT <= height <= MOST_HEIGHT:
        raise FilterError("height", f"a number of pixels from {LEAST_HEIGHT} to {MOST_HEIGHT}")
    view = _build(asked, height)
    template = "embed/_made.html" if asked.is_fragment else "embed/builder.html"
    return render_template(template, view=view, densities=DENSITIES)


def _build(asked: Asked, height: int) -> BuilderView:
    """Build the snippets of one entry where the address names it, else of the timeline."""
    one = asked.extras.get("event")
    if one is None:
        return build(asked.snapshot, asked.chosen, asked.look, height)
    shared = sharing.event(asked.snapshot, one, asked.look)
    if shared is None:
        abort(404, "This timeline has no such entry; it may have been rebuilt since.")
    return build_entry(shared, asked.look, height)


@blueprint.get("/embed/doctor")
@answering()
def doctor(asked: Asked) -> Answer:
    """Show the embed in every kind of frame."""
    body = render_template(
        "embed/doctor.html",
        patients=examine(asked.chosen, asked.look),
        builder=addresses.embed_builder(asked.chosen, asked.look),
    )
    return Answer(body, headers=FOR_ISOLATED_HOSTS)
