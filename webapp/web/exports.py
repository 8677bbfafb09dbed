"""The exports of the timeline: a blueprint whose views take an Asked, as those of pages do."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("exports", __name__)
