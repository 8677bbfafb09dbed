"""How key entries are compared with what journalists chose."""

from __future__ import annotations

import datetime as dt

import pytest
from told import Everyone, carriers, told

from bench.timelines import Built, key_entries, shared
from builders import day
from webapp.pipeline.events import make_events

SANK = "The ferry Aurora sank off Westport."


@pytest.mark.parametrize(
    ("other", "expected"),
    [(SANK, 1.0), ("Dockers went on strike.", 0.0), ("The ferry Aurora burned.", 4 / 7)],
    ids=["the same", "nothing in common", "two words of four and of three"],
)
def test_words_in_common(other: str, expected: float) -> None:
    assert shared(SANK, other) == pytest.approx(expected)


def test_key_entries_beside_a_reference() -> None:
    sightings = [told("post", SANK), told("herald", "Tolls doubled.", day(2021, 3, 1), at=1000)]
    articles, sentences = carriers(sightings)
    events = make_events(sightings, articles, Everyone(), sentences=sentences)
    reference = {dt.date(2021, 10, 20): ["The mayor resigned.", SANK]}
    assert key_entries(Built(articles, events, (reference,))) == (0.5, 0.5)
