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
