"""An article's title tells its lead, where no wording of the lead stands as a headline."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.extraction import extract
from webapp.pipeline.headlines import title_telling
from webapp.records import Article, PublishedBasis

LEAD = (
    "Oster Ferry Building and Repair Company and its Norland parent, the Ister Shipping and Trading"
    " Group, have unexpectedly defeated Acme Marine for a contract of 40 million crowns to build"
    " nine harbour ferries for the port of Lesk."
)
TITLES = [
    (
        "most of its words are those of the lead",
        "Oster and Ister defeat Acme for 40 million ferry contract",
        "Oster and Ister defeat Acme for 40 million ferry contract",
    ),
    (
        "capitals on every word",
        "Oster Ferry Company Defeats Acme For Contract",
        "Oster Ferry Company defeats Acme for contract",
    ),
    (
        "with the outlet behind a dash",
        "Oster and Ister defeat Acme for ferry contract - Lesk Daily News",
        "Oster and Ister defeat Acme for ferry contract",
    ),
    ("another subject", "Acme Marine to close two yards in spring", ""),
    ("a question", "Will Oster and Ister defeat Acme for the contract?", ""),
    ("a label", "Analysis: Oster and Ister defeat Acme for contract", ""),
    ("no verb", "New contract for nine harbour ferries in Lesk", ""),
]


@pytest.mark.parametrize(("label", "title", "headline"), TITLES, ids=[row[0] for row in TITLES])
def test_which_title_tells_a_lead(label: str, title: str, headline: str) -> None:
    text = f"{LEAD} The company won a ferry contract in Oster."
    assert title_telling(title, LEAD, text) == headline, label


def headlines(title: str, text: str) -> list[str]:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", title, "", published, PublishedBasis.STATED, "", text)
    return [sighting.headline for sighting in extract(article).sightings]


def test_a_lead_too_long_for_a_headline_takes_the_title() -> None:
    title = "Oster and Ister defeat Acme for 40 million ferry contract"
    assert headlines(title, LEAD) == [title]


def test_a_lead_that_makes_a_headline_keeps_it() -> None:
    assert headlines("Oster wins ferry contract", "Oster has won a contract for ferries.") == [
        "Oster has won a contract for ferries"
    ]
