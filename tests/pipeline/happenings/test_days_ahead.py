"""Whether a headline keeps a day to come, of which somebody only speaks now."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.extraction import extract
from webapp.records import Article, PublishedBasis

AHEAD = [
    (
        "hoped for",
        "Acme had hoped to have the ship ready for 2024.",
        "Acme had hoped to have the ship ready for 2024",
    ),
    (
        "prepared for",
        "Acme is preparing to release a ship, the Kite, in 2023.",
        "Acme is preparing to release a ship, the Kite, in 2023",
    ),
    (
        "said, with more behind the day",
        (
            "Ida Bell said it is hoped the first ship can be tested in 2023 and in operation three"
            " years afterwards."
        ),
        "Ida Bell said it is hoped the first ship can be tested in 2023",
    ),
    ("a future of its own", "The bridge will open in 2023.", "The bridge will open"),
    (
        "expected",
        "The bridge is expected to open to cars in 2023.",
        "The bridge is expected to open",
    ),
    ("no other verb", "Acme's licence to build ships expires in 2023.", "Acme's licence to build"),
    ("a word of the day of writing", "Acme said it will pay two crowns next year.", "Acme said it"),
]


@pytest.mark.parametrize(("label", "text", "start"), AHEAD, ids=[row[0] for row in AHEAD])
def test_which_days_ahead_a_headline_keeps(label: str, text: str, start: str) -> None:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", "", "", published, PublishedBasis.STATED, "", text)
    (headline,) = (sighting.headline for sighting in extract(article).sightings)
    assert headline.startswith(start), label
    assert ("2023" in headline or "2024" in headline) == ("202" in start), label
    assert "next year" not in headline, label


def test_what_takes_over_a_day_keeps_the_day_to_come() -> None:
    text = (
        "Ode Corp. bought ten ships on Monday. Envoy Ida Bell said it is hoped the first ship can"
        " be tested in 2023 and in operation three years afterwards."
    )
    article = Article("a", "", "", "", dt.date(2021, 10, 20), PublishedBasis.STATED, "", text)
    headline = extract(article).sightings[-1].headline
    assert headline.startswith("Ida Bell said it is hoped the first ship can be tested in 2023")
