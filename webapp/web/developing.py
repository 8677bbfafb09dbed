"""For those who write programs: ``/openapi.json``, and a page with an example of each address."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, render_template

from webapp.filters import EVERYTHING
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.answering import Answer, Asked, answering
from webapp.web.openapi import PLACE, document
from webapp.web.operations import OPERATIONS, Operation
from webapp.web.schemas import FILTER, LOOK

blueprint = Blueprint("developing", __name__)


@dataclass(frozen=True, slots=True)
class Example:
    """An address as the page for developers shows it, with an example to follow."""

    told: Operation
    url: str


@blueprint.get("/openapi.json")
@answering()
def openapi(asked: Asked) -> Answer:
    """Describe all addresses for programs."""
    ids = known_ids(asked.snapshot)
    told = document(asked.snapshot.facts.title, ids["here"], ids)
    return Answer(json.dumps(told, ensure_ascii=False, indent=1), "application/json")


@blueprint.get("/developers")
@answering()
def developers(asked: Asked) -> str:
    """Show every address for programs with an example from this timeline."""
    return render_template(
        "developers.html",
        examples=examples(known_ids(asked.snapshot)),
        parameters=[(name, words) for name, (words, _) in (FILTER | LOOK).items()],
    )


def known_ids(snapshot: Snapshot) -> dict[str, str]:
    """Return ids of things that this timeline has, and addresses of its own, for examples."""
    here = addresses.outside(addresses.timeline())
    page = snapshot.find(EVERYTHING, per_page=1)
    ids = {"here": here.rstrip("/"), "url": here}
    if page.entries:
        entry = page.entries[0]
        ids |= {"event": entry.id, "article": entry.evidence[0].article}
    if page.facets.actors:
        ids["actor"] = page.facets.actors[0].id
    return ids


def examples(ids: Mapping[str, str]) -> tuple[Example, ...]:
    """Fill the examples of all addresses with ids; those that an empty timeline lacks stay open."""
    parts = {name: addresses.segment(value) for name, value in ids.items()} | {"here": ids["here"]}

    def fill(place: re.Match[str]) -> str:
        return parts.get(place[1], place[0])

    return tuple(
        Example(told, addresses.under_prefix(PLACE.sub(fill, told.example))) for told in OPERATIONS
    )
