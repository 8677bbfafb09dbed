"""What programs read: ``/events.json``, the exact text of an article, ``/healthz``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
from flask import Blueprint, Response, abort

from webapp.filters import MOST_PER_PAGE, Filter
from webapp.store.entries import Count, Entry, Evidence, Page
from webapp.store.opening import NoTimelineError
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.answering import Answer, Asked, answering, site

JSON = "application/json"
TEXT = "text/plain; charset=utf-8"
Object = dict[str, Any]

blueprint = Blueprint("programs", __name__)


@blueprint.get("/events.json")
@answering()
def events_json(asked: Asked) -> Answer:
    """Answer a filter in JSON, up to 1,000 entries at once."""
    page = asked.snapshot.find(
        asked.chosen, per_page=MOST_PER_PAGE, most=MOST_PER_PAGE, facets=MOST_PER_PAGE
    )
    return Answer(msgspec.json.encode(as_object(asked.snapshot, asked.chosen, page)), JSON)


@blueprint.get("/articles/<article>.txt")
@answering()
def article_text(asked: Asked, article: str) -> Answer:
    """Answer the exact text of an article; offsets of evidence count its characters."""
    text = asked.snapshot.article_text(article)
    if text is None:
        abort(404, "The timeline has no such article.")
    return Answer(text, TEXT)


@blueprint.get("/healthz")
def health() -> Response:
    """Say whether a timeline can be served, and which."""
    try:
        facts = site().shelf.current().facts
    except NoTimelineError:
        return Response('{"status":"no timeline"}', 503, content_type=JSON)
    body = {"status": "ok", "version": facts.version, "built": facts.built, "events": facts.events}
    response = Response(msgspec.json.encode(body), content_type=JSON)
    response.headers["Cache-Control"] = "no-store"
    return response


def as_object(snapshot: Snapshot, chosen: Filter, page: Page) -> Object:
    """Write the answer to a filter as the JSON object of ``/events.json``."""
    following = None
    if page.next_page:
        following = addresses.absolute(
            addresses.events("json", replace(chosen, page=page.next_page))
        )
    facts = snapshot.facts
    return {
        "timeline": {"title": facts.title, "built": facts.built, "version": facts.version},
        "total": page.total,
        "returned": page.returned,
        "next": following,
        "unknown": page.unknown,
        "events": [event_object(entry) for entry in page.entries],
        "facets": {
            "actors": [_count(count) for count in page.facets.actors],
            "topics": [_count(count) for count in page.facets.topics],
            "years": [_count(count) for count in page.facets.years],
        },
    }


def event_object(entry: Entry) -> Object:
    """Write one entry as programs read it."""
    return {
        "id": entry.id,
        "url": addresses.absolute(addresses.event(entry.id)),
        "title": entry.title,
        "date": entry.date,
        "first": entry.first,
        "last": entry.last,
        "precision": entry.precision,
        "approximate": entry.approximate,
        "date_text": entry.date_text,
        "salience": entry.salience,
        "key": entry.key,
        "ahead": entry.is_ahead,
        "reported": entry.reported,
        "independent": entry.independent,
        "actors": entry.actors,
        "topics": entry.topics,
        "evidence": [evidence_object(said) for said in entry.evidence],
        "related": entry.related,
        "disagreements": entry.disagreements,
        "corrected": entry.corrected,
    }


def evidence_object(said: Evidence) -> Object:
    """Write the evidence of one article; ``quote`` is the slice ``start:end`` of its text."""
    written: Object = {
        "article": said.article,
        "article_url": addresses.absolute(addresses.article(said.article)),
        "text_url": addresses.absolute(addresses.article_text(said.article)),
    }
    written.update(msgspec.structs.asdict(said))
    return written


def _count(count: Count) -> Object:
    written: Object = {"id": count.id, "name": count.name, "count": count.count}
    if count.kind:
        written["kind"] = count.kind
    return written
