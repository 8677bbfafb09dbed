"""The timeline inside other people's pages: the embed itself, and what its makers need."""

from __future__ import annotations

from flask import Blueprint, render_template

from webapp.web.accents import stylesheet
from webapp.web.answering import Answer, Asked, answering
from webapp.web.embedded import frame_of_entry, frame_of_timeline

CSS = "text/css; charset=utf-8"
FOR_ISOLATED_HOSTS = {"Cross-Origin-Embedder-Policy": "require-corp"}

blueprint = Blueprint("embedding", __name__)


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


@blueprint.get("/embed/accent.css")
@answering()
def accent_rules(asked: Asked) -> Answer:
    """Give the rules of one accent colour: an embed has no inline styles."""
    return Answer(stylesheet(asked.look.accent) if asked.look.accent else "", CSS)


def _framed(body: str, status: int = 200) -> Answer:
    return Answer(body, status=status, headers=FOR_ISOLATED_HOSTS)
