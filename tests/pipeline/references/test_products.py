"""Which product "the plane" is: the one model that an article is about."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.extraction import extract
from webapp.records import Article, PublishedBasis

TITLE = "Norland Air to buy nine Ode A12 jets"
LEAD = "Norland Air signed a contract for nine Ode A12 jets on Monday. "


def headlines(title: str, text: str) -> list[str]:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", title, "", published, PublishedBasis.STATED, "", text)
    return [sighting.headline for sighting in extract(article).sightings]


def last_headline(title: str, text: str) -> str:
    return headlines(title, text)[-1]


@pytest.mark.parametrize(
    ("label", "title", "text", "headline"),
    [
        (
            "several of them",
            TITLE,
            LEAD + "The planes are to be delivered in 2023.",
            "The A12 planes are to be delivered in 2023",
        ),
        (
            "one of them",
            "",
            "Ode unveiled the Ode A12 airliner on Monday. The plane will fly in 2023.",
            "The A12 will fly",
        ),
        (
            "the model beside a word for its kind",
            "",
            "Ode unveiled the A12, an airliner for 90, on Monday. The new plane will fly in 2023.",
            "The new A12 will fly",
        ),
        (
            "a figure and a nickname",
            "Ode unveils new 412 Starling",
            "Ode unveiled the 412 Starling on Monday. The first flight is expected in May 2022.",
            "The first flight of the 412 Starling is expected in May 2022",
        ),
        (
            "what is delivered",
            "A12 lands in Oster",
            "The Ode A12 landed on Monday. Deliveries to Norland Air are due in May 2022.",
            "Deliveries of the A12 to Norland Air are due in May 2022",
        ),
        (
            "engines of another make",
            TITLE,
            LEAD + "It has four Quill Q900 engines. The planes are to be delivered in 2023.",
            "The A12 planes are to be delivered in 2023",
        ),
    ],
)
def test_the_model_that_an_article_is_about(
    label: str, title: str, text: str, headline: str
) -> None:
    assert last_headline(title, text) == headline, label


@pytest.mark.parametrize(
    ("label", "title", "text"),
    [
        (
            "another model was told just before",
            TITLE,
            LEAD + "Norland Air owns four Ister B7s. The planes in Oster will be sold in 2023.",
        ),
        (
            "another plane was told",
            TITLE,
            LEAD + "A plane burned in Oster. The plane was sold to Ada Quill on Tuesday.",
        ),
        (
            "what replaces the model",
            "Ode delays A12 replacement",
            "Ode has put off a new A12 jet. Ada Quill said the plane will be built in 2023.",
        ),
        (
            "a word for another kind of thing",
            TITLE,
            LEAD + "Ada Quill said the ferries will be sold in 2023.",
        ),
        ("a flight of passengers", TITLE, LEAD + "The flight to Oster was late on Tuesday."),
    ],
)
def test_no_model_where_another_may_be_meant(label: str, title: str, text: str) -> None:
    _, *later = headlines(title, text)
    assert later, label
    assert not any("A12" in one for one in later), label


@pytest.mark.parametrize(
    ("label", "title", "headline"),
    [
        (
            "a name before it",
            "Oster ferries stay in port due to EU ban",
            "Ada Quill called for the lifting of the EU ban",
        ),
        (
            "no name before it",
            "Oster ferries stay in port due to long ban",
            "Ada Quill called for the lifting of the ban",
        ),
        (
            "a capital on every word",
            "Oster Ferries Stay Due To EU Ban",
            "Ada Quill called for the lifting of the ban",
        ),
    ],
)
def test_what_the_title_calls_a_thing(label: str, title: str, headline: str) -> None:
    text = (
        "Ferries of Oster are not leaving. Ada Quill called for the lifting of the ban on Monday."
    )
    assert last_headline(title, text) == headline, label
