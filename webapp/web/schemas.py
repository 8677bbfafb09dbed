"""The JSON Schemas of what programs send and get; those of records are made from the records."""

from __future__ import annotations

from typing import Any

import msgspec

from webapp.filters import (
    LONGEST_ID,
    LONGEST_SEARCH,
    MOST_PAGES,
    MOST_PER_PAGE,
    MOST_VALUES,
    Combine,
    Density,
    Detail,
    Order,
    Stack,
    Theme,
)
from webapp.records import Precision
from webapp.store.entries import ActorLink, Dispute, Evidence, TopicLink, Unknown

Schema = dict[str, Any]

REFERENCE = "#/components/schemas/{name}"
PRINTABLE = r"^[^\u0000-\u001f\u007f-\u009f]*$"
# Narrower than what is accepted (no day 29 to 31): a pattern cannot say how long a month is, and a
# generator of examples must not be told that 2021-02-30 is right.
PERIOD = r"^((?!-0000)-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?|[0-9]{3}0s)?$"
DAY = r"^([1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]))?$"
TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
DATE: Schema = {"type": "string", "pattern": r"^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}


def to(name: str) -> Schema:
    """Refer to the schema ``name`` of the document."""
    return {"$ref": REFERENCE.format(name=name)}


def list_of(item: Schema) -> Schema:
    """Describe a list."""
    return {"type": "array", "items": item}


def record(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    """Describe an object with exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def schemas() -> Schema:
    """Describe every JSON answer by name."""
    kinds = (ActorLink, TopicLink, Unknown, Dispute, Evidence)
    _, made = msgspec.json.schema_components(kinds, ref_template=REFERENCE)
    made["Evidence"]["properties"] |= {"article_url": ADDRESS, "text_url": ADDRESS}
    made["Evidence"]["required"] += ["article_url", "text_url"]
    return made | {
        "Event": EVENT,
        "Count": record({"id": TEXT, "name": TEXT, "count": COUNT, "kind": TEXT}, ("kind",)),
        "Timeline": TIMELINE,
        "OEmbed": OEMBED,
        "Health": record(
            {"status": TEXT, "version": TEXT, "built": TEXT, "events": COUNT},
            ("version", "built", "events"),
        ),
        "Failure": record(
            {
                "status": {"type": "integer"},
                "error": TEXT,
                "sentence": TEXT,
                "parameter": {"type": "string", "description": "The malformed parameter."},
            },
            ("parameter",),
        ),
    }


EVENT = record({
    "id": {"type": "string", "description": "Survives rebuilds and edited headlines."},
    "url": ADDRESS,
    "title": TEXT,
    "date": {"type": "string", "description": "EDTF (ISO 8601-2)."},
    "first": DATE,
    "last": {**DATE, "description": "The last day, inclusive."},
    "precision": {"enum": [str(each) for each in Precision]},
    "approximate": {"type": "boolean"},
    "date_text": TEXT,
    "salience": {"type": "number", "minimum": 0, "maximum": 1},
    "key": {"type": "boolean"},
    "ahead": {
        "type": "boolean",
        "description": "All who tell it were published before its first day: it was yet to come.",
    },
    "reported": {"type": ["string", "null"], "description": "The day of the first report."},
    "independent": COUNT,
    "actors": list_of(to("ActorLink")),
    "topics": list_of(to("TopicLink")),
    "evidence": list_of(to("Evidence")),
    "related": list_of(TEXT),
    "disagreements": list_of(to("Dispute")),
    "corrected": TEXT,
})  # fmt: skip
TIMELINE = record({
    "timeline": record({"title": TEXT, "built": TEXT, "version": TEXT}),
    "total": COUNT,
    "returned": COUNT,
    "next": {"type": ["string", "null"], "format": "uri-reference"},
    "unknown": list_of(to("Unknown")),
    "events": list_of(to("Event")),
    "facets": record({name: list_of(to("Count")) for name in ("actors", "topics", "years")}),
})  # fmt: skip
OEMBED = record(
    {
        "type": {"const": "rich"},
        "version": {"const": "1.0"},
        "title": TEXT,
        "provider_name": TEXT,
        "provider_url": TEXT,
        "cache_age": COUNT,
        "width": COUNT,
        "height": COUNT,
        "html": TEXT,
        "thumbnail_url": TEXT,
        "thumbnail_width": COUNT,
        "thumbnail_height": COUNT,
    },
    ("thumbnail_url", "thumbnail_width", "thumbnail_height"),
)


def _choice(kind: type[Order | Combine | Detail | Stack | Theme | Density]) -> Schema:
    return {"type": "string", "enum": [str(each) for each in kind]}


def _whole(most: int) -> Schema:
    return {"type": "integer", "minimum": 1, "maximum": most}


ID: Schema = {"type": "string", "maxLength": LONGEST_ID, "pattern": PRINTABLE}
IDS: Schema = {"type": "array", "items": ID, "maxItems": MOST_VALUES}
FILTER: dict[str, tuple[str, Schema]] = {
    "actor": ("Ids of actors that an entry must have.", IDS),
    "actors": ("Whether it must have all of them, or any.", _choice(Combine)),
    "not_actor": ("Ids of actors that it must not have.", IDS),
    "topic": ("Ids of topics.", IDS),
    "topics": ("Whether all of them, or any.", _choice(Combine)),
    "not_topic": ("Ids of topics that it must not have.", IDS),
    "from": (
        "A day, month, year or decade: entries none of whose days is earlier than its first.",
        {"type": "string", "pattern": PERIOD},
    ),
    "to": ("The same for the other end; not before “from”.", {"type": "string", "pattern": PERIOD}),
    "q": (
        "Up to 12 words that the entry or its evidence must have.",
        {"type": "string", "maxLength": LONGEST_SEARCH, "pattern": PRINTABLE},
    ),
    "article": ("The id of an article that tells it.", ID),
    "as_of": ("What was known on this day.", {"type": "string", "pattern": DAY}),
    "since": ("Mark what was first reported on this day or later.",
              {"type": "string", "pattern": DAY}),
    "order": ("The order of the entries.", _choice(Order)),
    "detail": ("All entries, or key entries; a long page begins with these.", _choice(Detail)),
    "stack": ("What the bars of the page's strip are stacked by.", _choice(Stack)),
    "page": ("The page of the answer.", _whole(MOST_PAGES)),
    "per_page": ("The most entries in one answer.", _whole(MOST_PER_PAGE)),
}  # fmt: skip
LOOK: dict[str, tuple[str, Schema]] = {
    "theme": ("The colours of the embed.", _choice(Theme)),
    "density": ("How much room an entry takes.", _choice(Density)),
    "accent": ("A colour, made readable where it is not.",
               {"type": "string", "pattern": "^(#?[0-9a-fA-F]{6})?$"}),
}  # fmt: skip
OWN: dict[str, tuple[str, Schema]] = {
    "url": ("An address of this site.", {"type": "string", "minLength": 1}),
    "format": ("The format of the answer.", {"type": "string", "enum": ["json", "xml"]}),
    "maxwidth": ("The greatest width, in pixels.", _whole(99_999)),
    "maxheight": ("The greatest height, in pixels.", _whole(99_999)),
    "event": ("The id of an entry.", {"type": "string", "minLength": 1}),
    "article": ("The id of an article.", {"type": "string", "minLength": 1}),
}
REQUIRED = {"url"}
