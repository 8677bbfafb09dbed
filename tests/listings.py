"""Builders of listings, entries and evidence: what a test does not name gets a plain value."""

# ruff: noqa: ANN401 -- a builder passes on any field
from __future__ import annotations

from typing import Any

from webapp.web.formats.listing import Entry, Evidence, Listing, Named

SITE = "https://timeline.example"
HARBOUR = Named("harbour-board", "Harbour Board", "organisation")
TRADE = Named("trade", "Trade")


def evidence(quote: str = "The bridge opened on Wednesday.", **fields: Any) -> Evidence:
    """Build the words of one article of The Courier."""
    stated: dict[str, Any] = {
        "article": "courier-1",
        "article_url": f"{SITE}/articles/courier-1",
        "published": "2021-10-21",
        "published_basis": "stated",
        "quote": quote,
        "start": 10,
        "end": 10 + len(quote),
        "expression": "Wednesday",
        "rule": "weekday",
        "explanation": "“Wednesday”, counted back from publication on 21 October 2021",
        "source": "The Courier",
        "title": "Bridge opens",
    }
    return Evidence(**(stated | fields))


def entry(title: str = "The bridge opens", day: str = "2021-10-20", **fields: Any) -> Entry:
    """Build an entry of one day."""
    ident = fields.get("id", "e1")
    stated: dict[str, Any] = {
        "id": ident,
        "url": f"{SITE}/events/{ident}",
        "title": title,
        "date": day,
        "first": day,
        "last": day,
        "precision": "day",
        "approximate": False,
        "date_text": day,
        "salience": 0.5,
        "key": True,
        "actors": (HARBOUR,),
        "topics": (TRADE,),
        "evidence": (evidence(),),
    }
    said = [each.published for each in fields.get("evidence", stated["evidence"])]
    stated["reported"] = min(filter(None, said), default="")
    return Entry(**(stated | fields))


def month(title: str = "The crossing reopens", **fields: Any) -> Entry:
    """Build an entry dated to August 2021."""
    stated: dict[str, Any] = {
        "id": "e2", "date": "2021-08", "first": "2021-08-01", "last": "2021-08-31",
        "precision": "month", "date_text": "August 2021",
    }  # fmt: skip
    return entry(title, **(stated | fields))


def listing(*entries: Entry, **fields: Any) -> Listing:
    """Build the answer to a query about the harbour."""
    stated: dict[str, Any] = {
        "title": "Harbour news",
        "sentence": f"Showing {len(entries)} entries.",
        "url": f"{SITE}/?topic=trade",
        "built": "2021-11-01T09:00:00Z",
        "total": len(entries),
        "entries": entries,
    }
    return Listing(**(stated | fields))
