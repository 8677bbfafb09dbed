"""An article's title tells its lead, where no headline of the lead stands or tells as much."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.extraction import extract
from webapp.pipeline.headlines.titled import tells_more, title_telling
from webapp.records import Article, PublishedBasis, Role

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
        "capitals on words that the article has in another form",
        "Oster Ferry Company Defeats Acme For Two Contracts",
        "Oster Ferry Company defeats Acme for two contracts",
    ),
    (
        "with the outlet behind a dash",
        "Oster and Ister defeat Acme for ferry contract - Lesk Daily News",
        "Oster and Ister defeat Acme for ferry contract",
    ),
    (
        "up to a semicolon",
        "Oster and Ister defeat Acme for contract; shares jump",
        "Oster and Ister defeat Acme for contract",
    ),
    (
        "a place before a colon",
        "Norland: Oster and Ister defeat Acme for contract",
        "Norland: Oster and Ister defeat Acme for contract",
    ),
    ("another subject", "Acme Marine to close two yards in spring", ""),
    ("a question", "Will Oster and Ister defeat Acme for the contract?", ""),
    ("a label", "Analysis: Oster and Ister defeat Acme for contract", ""),
    (
        "what is to come",
        "Oster and Ister to build nine ferries for Lesk",
        "Oster and Ister to build nine ferries for Lesk",
    ),
    ("no verb", "New contract for nine harbour ferries in Lesk", ""),
]


@pytest.mark.parametrize(("label", "title", "headline"), TITLES, ids=[row[0] for row in TITLES])
def test_which_title_tells_a_lead(label: str, title: str, headline: str) -> None:
    text = f"{LEAD} The company won a ferry contract in Oster. It builds two ferries in Norland."
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


CUT_LEADS = [
    (
        "what the lead tells with a place",
        "Armed men kill 40 villagers in Zorbel market attack",
        (
            "Armed men killed 40 villagers in a long attack at dawn on the old market of a small"
            " village in northern Zorbel, the government said on Tuesday."
        ),
    ),
    (
        "who died, counted",
        "5 dead, including officer, in Zorbel shooting",
        (
            "A man fired several times from his van in a town of Zorbel before he walked into a"
            " shop and left five people dead, including a police officer, police said Tuesday."
        ),
    ),
]


@pytest.mark.parametrize(("label", "title", "text"), CUT_LEADS, ids=[row[0] for row in CUT_LEADS])
def test_a_lead_whose_headline_is_cut_takes_a_title_that_tells_more(
    label: str, title: str, text: str
) -> None:
    assert headlines(title, text)[:1] == [title], label


@pytest.mark.parametrize(
    ("label", "title", "headline", "better"),
    [
        (
            "a long name is one thing",
            "Oster signs contract for nine ferries",
            "Oster Ferry Building Company has signed a contract",
            True,
        ),
        (
            "as much, of a headline that is cut",
            "Oster signs ferry contract",
            "Oster has signed a contract",
            True,
        ),
        (
            "less of it",
            "Oster signs contract",
            "Oster has signed a contract for nine ferries",
            False,
        ),
        (
            "that it was announced is no news",
            "Oster signs contract for nine",
            "Oster announced that it has signed a contract",
            True,
        ),
    ],
)
def test_a_title_that_tells_more_than_a_headline(
    label: str,
    title: str,
    headline: str,
    better: bool,  # noqa: FBT001
) -> None:
    lead = (
        "Oster Ferry Building Company announced that it has signed a contract for nine"
        " ferries in Lesk."
    )
    assert tells_more(title, headline, lead) is better, label


def test_a_title_with_the_name_and_the_verb_of_a_lead_tells_it() -> None:
    lead = "Three years late, Ode has launched the ferry that it had sold to a port in Norland."
    title = "Ode launches first A12 boat to enter service"
    assert title_telling(title, lead, lead) == title


def test_a_headline_that_has_lost_whose_its_subject_is_takes_the_title() -> None:
    lead = "Envoys from the Free Republic of Oster have agreed to buy nine ferries for 40 crowns."
    title = "Oster yards agree purchase of ferries"
    assert tells_more(title, "Envoys have agreed to buy nine ferries for 40 crowns", lead)


SPOKEN = "Ada Quill said the ferry sank"


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("Ferry sank in the port of Lesk after a fire", False),
        ("Quill: Ferry sank in the port of Lesk after a fire", True),
        ("The ferry sank", False),
    ],
)
def test_no_title_makes_a_fact_of_what_somebody_says(title: str, better: bool) -> None:  # noqa: FBT001
    lead = "The ferry sank in the port of Lesk after a fire on Monday, Ada Quill said."
    assert tells_more(title, SPOKEN, lead) is better


@pytest.mark.parametrize(
    ("label", "title", "lead", "name"),
    [
        (
            "one of two",
            "Ode Corp and Oster parent Quill Inc defeat Acme Corp for ferry contract",
            (
                "Ode Corp and Oster parent company Quill Ferry Building and Repair Quill Inc have"
                " unexpectedly defeated Acme Corp for a contract of 40 million crowns to build"
                " nine ferries for the port of Lesk on the far coast."
            ),
            "Ode Corp",
        ),
        (
            "a country by its minister",
            "Peru's transport minister tells airlines not to buy Ode planes",
            (
                "Ada Quill, the minister of transport for Peru, has told all of the airlines of"
                " the country that they should not buy any of the planes that are made by Ode"
                " before the ban is lifted again."
            ),
            "Peru",
        ),
    ],
)
def test_who_begins_the_title_acts(label: str, title: str, lead: str, name: str) -> None:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", title, "", published, PublishedBasis.STATED, "", lead)
    (told,) = extract(article).sightings
    assert told.headline == title, label
    assert (name, Role.ACTS) in {(one.name, one.role) for one in told.names}, label
