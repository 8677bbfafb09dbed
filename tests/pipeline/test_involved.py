"""Whom an entry is of: who does or suffers it, whom its title names, whose product it tells of."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.building import compose
from webapp.editorial import Editorial
from webapp.pipeline.extraction import extract
from webapp.records import Article, PublishedBasis

PUBLISHED = dt.date(2021, 10, 20)
ROE = "Mr Tom Roe, a clerk, was ill. "
QUILL = "Quill Airways Inc. was founded in Lesk. "


def actors(text: str, title: str = "") -> dict[str, list[str]]:
    """Give the entries of an article with the names of their actors."""
    stated = PublishedBasis.STATED
    article = Article("post", "", title, "", PUBLISHED, stated, "", text)
    timeline = compose([extract(article)], (), Editorial())
    names = {actor.id: actor.name for actor in timeline.actors}
    return {event.title: [names[one] for one in event.actors] for event in timeline.events}


def last(text: str) -> list[str]:
    """Give the actors of the last entry of an article."""
    return list(actors(text).values())[-1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ada Quill read a letter for Tom Roe on Monday.", id="for whom"),
        pytest.param("Ms Ada Quill welcomed remarks by Tom Roe on Monday.", id="by whom"),
        pytest.param("Ms Ada Quill deplored Tom Roe's death on Monday.", id="what befell him"),
        pytest.param("Ms Ada Quill answered Tom Roe's comments on Monday.", id="what he did"),
    ],
)
def test_a_person_whom_a_headline_names_is_of_the_entry(text: str) -> None:
    assert last(ROE + text) == ["Ada Quill", "Tom Roe"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ada Quill visited Tom Roe's house on Monday.", id="whose house"),
        pytest.param("Ms Ada Quill was in the Tom Roe museum on Monday.", id="which museum"),
        pytest.param("Ms Ada Quill joined an anti-Roe march on Monday.", id="a part of a word"),
        pytest.param("Ms Ada Quill sang “Wait for Tom Roe” on Monday.", id="quoted"),
    ],
)
def test_a_person_who_only_tells_whose_or_which_is_not(text: str) -> None:
    assert last(ROE + text) == ["Ada Quill"]


def test_a_title_that_says_who_is_meant_gives_the_entry_its_actor() -> None:
    told = actors("Mr Tom Roe, a clerk, spoke. His statement caused a storm on Monday.")
    assert told == {"Tom Roe’s statement caused a storm": ["Tom Roe"]}


def test_an_entry_that_names_but_a_product_is_of_its_maker() -> None:
    told = QUILL + "The Quill Airways A12 is a boat. The first A12 sailed on Monday."
    assert last(told) == ["Quill Airways"]


def test_an_entry_that_names_somebody_else_is_not() -> None:
    told = QUILL + "The Quill Airways A12 is a boat. Ms Ada Quill sailed the A12 on Monday."
    assert last(told) == ["Ada Quill"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The first A12 was delivered to Oster Airlines on Monday.", id="delivered"),
        pytest.param("Deliveries of the A12 to Oster Airlines ended on Monday.", id="a deed's"),
    ],
)
def test_whose_product_stands_at_the_head_is_of_the_entry_too(text: str) -> None:
    told = f"{QUILL}The Quill Airways A12 is a boat. Oster Airlines sank. {text}"
    assert last(told)[:1] == ["Quill Airways"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("An Oster Airlines A12 sank on Monday.", id="before it"),
        pytest.param("Oster Airlines bought an A12 on Monday.", id="who acts"),
    ],
)
def test_a_product_behind_somebody_else_is_his(text: str) -> None:
    told = f"{QUILL}The Quill Airways A12 is a boat. Oster Airlines sank. {text}"
    assert last(told) == ["Oster Airlines"]


DEEDS = (
    "Quill Airways bought a pier. Quill Airways said it was well. The Quill Airways A12 is a boat. "
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Puffin was unveiled on Monday.", id="who unveils"),
        pytest.param("The Puffin is scheduled for release on Monday.", id="who releases"),
        pytest.param("Tickets were made available on Monday.", id="who makes available"),
    ],
)
def test_what_is_put_out_by_nobody_is_put_out_by_the_firm_of_the_article(text: str) -> None:
    assert last(DEEDS + text) == ["Quill Airways"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(f"{DEEDS}A clerk was arrested on Monday.", [], id="nothing put out"),
        pytest.param(
            (
                f"{DEEDS}Oster Lines sank. Oster Lines sang. Oster Lines fell."
                " A boat was unveiled on Monday."
            ),
            [],
            id="two firms",
        ),
    ],
)
def test_nobody_is_understood_elsewhere(text: str, named: list[str]) -> None:
    assert last(text) == named


@pytest.mark.parametrize(
    ("office", "named"),
    [
        pytest.param("spokesman", ["Tom Roe", "Quill Airways"], id="who speaks for it"),
        pytest.param("chairman", ["Tom Roe", "Quill Airways"], id="who leads it"),
        pytest.param("economist", ["Tom Roe"], id="who works there"),
    ],
)
def test_who_speaks_for_a_body_before_the_title_has_it_in_the_entry(
    office: str, named: list[str]
) -> None:
    told = actors(
        f"Quill Airways said it was well. Mr Tom Roe, a Quill Airways {office}, was ill."
        " “Not one boat has sunk in all those years,” Roe said on Monday."
    )
    title = f"Quill Airways {office} Tom Roe said: “Not one boat has sunk in all those years”"
    assert told[title] == named


def test_the_parties_are_the_two_firms_of_the_article() -> None:
    told = (
        "Quill Airways sued Oster Lines. Oster Lines sank. Oster Lines sang. Quill Airways fell."
        " The parties agreed to build a pier in Lesk on Monday."
    )
    assert last(told) == ["Oster Lines", "Quill Airways"]


def test_deliveries_of_nobody_are_of_the_firm_of_the_article() -> None:
    assert last(f"{DEEDS}Deliveries of the Puffin began on Monday.") == ["Quill Airways"]
