"""The addresses that programs ask for, told once: for ``/openapi.json`` and for ``/developers``."""

from __future__ import annotations

from dataclasses import dataclass

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Operation:
    """One address: what it answers, as what, with which parameters, and an example of it.

    ``filtered`` and ``styled`` say that it takes the query of the timeline and the look of an
    embed; ``own`` names parameters of its own. ``schema`` names the schema of a JSON answer. In
    ``example``, ``{event}``, ``{actor}`` and ``{article}`` stand for ids of the timeline.
    """

    path: str
    name: str
    summary: str
    media_types: tuple[str, ...]
    example: str
    filtered: bool = False
    styled: bool = False
    own: tuple[str, ...] = ()
    schema: str = ""
    failures: tuple[int, ...] = ()


def _filtered(extension: str, name: str, summary: str, media_type: str) -> Operation:
    path = f"/events.{extension}"
    return Operation(path, name, summary, (media_type,), f"{path}?actor={{actor}}", filtered=True)


def _of_event(extension: str, name: str, summary: str, media_type: str) -> Operation:
    path = f"/events/{{event}}.{extension}"
    return Operation(path, name, summary, (media_type,), path, failures=(404,))


OPERATIONS: tuple[Operation, ...] = (
    Operation(
        "/events.json",
        "events_json",
        "The entries of a query with their evidence, and the counts of actors, topics and years. "
        "Up to 1,000 at once; “next” is the address of the rest.",
        (JSON,),
        "/events.json?actor={actor}&order=newest",
        filtered=True,
        schema="Timeline",
    ),
    _filtered("csv", "events_csv", "One row an entry, its best evidence in the row.", "text/csv"),
    _filtered(
        "ics",
        "events_ics",
        "A calendar to subscribe to: the entries dated to one day, as all-day events.",
        "text/calendar",
    ),
    _filtered(
        "atom",
        "events_atom",
        "A feed of the 50 entries that were reported last.",
        "application/atom+xml",
    ),
    _filtered(
        "jsonld",
        "events_jsonld",
        "schema.org Events, each the subject of its NewsArticles; dates also as EDTF.",
        "application/ld+json",
    ),
    _filtered("timelinejs.json", "events_timelinejs", "The JSON that TimelineJS loads.", JSON),
    _filtered(
        "timelinejs.csv",
        "events_timelinejs_csv",
        "The table that TimelineJS's spreadsheet template has.",
        "text/csv",
    ),
    _filtered("md", "events_md", "Markdown for a newsletter or a document.", "text/markdown"),
    _filtered("txt", "events_txt", "Plain text for a newsletter.", "text/plain"),
    _of_event("cite.txt", "cite_txt", "How to cite an entry and its articles.", "text/plain"),
    _of_event("bib", "cite_bib", "The same as BibTeX.", "application/x-bibtex"),
    _of_event(
        "csl.json",
        "cite_csl",
        "The same as CSL-JSON.",
        "application/vnd.citationstyles.csl+json",
    ),
    _of_event("png", "event_card", "The picture card of an entry, 1200 by 630.", "image/png"),
    Operation(
        "/card.png",
        "timeline_card",
        "The picture card of a query, 1200 by 630.",
        ("image/png",),
        "/card.png?actor={actor}",
        filtered=True,
    ),
    Operation(
        "/articles/{article}.txt",
        "article_text",
        "The exact text of an article: “start” and “end” of evidence count its characters.",
        ("text/plain",),
        "/articles/{article}.txt",
        failures=(404,),
    ),
    Operation(
        "/embed",
        "embed",
        "The timeline without the site around it, for a frame.",
        ("text/html",),
        "/embed?actor={actor}&theme=dark",
        filtered=True,
        styled=True,
    ),
    Operation(
        "/oembed",
        "oembed",
        "oEmbed 1.0 for an address of this site; 404 for any other, 501 for another format.",
        (JSON, "text/xml"),
        "/oembed?url={here}/events/{event}",
        own=("url", "format", "maxwidth", "maxheight"),
        schema="OEmbed",
        failures=(404, 501),
    ),
    Operation(
        "/healthz",
        "health",
        "Whether a timeline can be served, and which.",
        (JSON,),
        "/healthz",
        schema="Health",
    ),
    Operation(
        "/openapi.json", "openapi", "This description, OpenAPI 3.1.", (JSON,), "/openapi.json"
    ),
)
