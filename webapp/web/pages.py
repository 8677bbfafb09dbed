"""The pages that readers see.

A view takes an :class:`~webapp.web.answering.Asked` and returns its body: ``asked.snapshot``
answers questions (``find``, ``periods``, ``event`` ...), ``asked.chosen`` is the filter,
``asked.is_fragment`` says that htmx asks for a part. Addresses are made by
:mod:`webapp.web.addresses`.
"""

from __future__ import annotations

from flask import Blueprint
from markupsafe import escape

from webapp.web.answering import Asked, answering

blueprint = Blueprint("pages", __name__)


@blueprint.get("/")
@answering()
def timeline(asked: Asked) -> str:
    """Show the timeline under a filter."""
    page = asked.snapshot.find(asked.chosen)
    entries = "".join(f"<li>{escape(entry.title)}</li>" for entry in page.entries)
    return f"<!doctype html><h1>{escape(asked.snapshot.facts.title)}</h1><ol>{entries}</ol>"
