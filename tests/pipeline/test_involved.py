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
MAKER = "Quill Airways"
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
    ("label", "does", "named"),
    [
        ("for whom", "read a letter for Tom Roe", True),
        ("by whom", "welcomed remarks by Tom Roe", True),
        ("what befell him", "deplored Tom Roe's death", True),
        ("what he did", "answered Tom Roe's comments", True),
        ("whose house", "visited Tom Roe's house", False),
        ("which museum", "was in the Tom Roe museum", False),
        ("a part of a word", "joined an anti-Roe march", False),
        ("quoted", "sang “Wait for Tom Roe”", False),
    ],
)
def test_a_person_whom_a_headline_names_is_of_the_entry(
    label: str, does: str, *, named: bool
) -> None:
    """Who only tells whose or which a thing is is not."""
    of_entry = ["Ada Quill", "Tom Roe"] if named else ["Ada Quill"]
    assert last(f"{ROE}Ms Ada Quill {does} on Monday.") == of_entry, label


def test_a_title_that_says_who_is_meant_gives_the_entry_its_actor() -> None:
    told = actors("Mr Tom Roe, a clerk, spoke. His statement caused a storm on Monday.")
    assert told == {"Tom Roe’s statement caused a storm": ["Tom Roe"]}


@pytest.mark.parametrize(
    ("label", "told", "named"),
    [
        ("it alone", "The first A12 sailed", [MAKER]),
        ("delivered", "The first A12 was delivered to Oster Lines", [MAKER, "Oster Lines"]),
        ("a deed's", "Deliveries of the A12 to Oster Lines ended", [MAKER, "Oster Lines"]),
        ("a person acts", "Ms Ada Quill sailed the A12", ["Ada Quill"]),
        ("a firm acts", "Oster Lines bought an A12", ["Oster Lines"]),
        ("a firm before it", "An Oster Lines A12 sank", ["Oster Lines"]),
    ],
)
def test_an_entry_with_a_product_at_its_head_is_of_the_maker(
    label: str, told: str, named: list[str]
) -> None:
    """Behind somebody else it is his, and the maker is not named."""
    told = f"{QUILL}The Quill Airways A12 is a boat. Oster Lines sank. {told} on Monday."
    assert last(told) == named, label


DEEDS = (
    "Quill Airways bought a pier. Quill Airways said it was well. The Quill Airways A12 is a boat. "
)
OSTER = "Oster Lines sank. Oster Lines sang. Oster Lines fell. "


@pytest.mark.parametrize(
    ("label", "text", "firm"),
    [
        ("unveiled", "The Puffin was unveiled on Monday.", True),
        ("released", "The Puffin is scheduled for release on Monday.", True),
        ("made available", "Tickets were made available on Monday.", True),
        ("delivered", "Deliveries of the Puffin began on Monday.", True),
        ("nothing put out", "A clerk was arrested on Monday.", False),
        ("another firm is told of as much", f"{OSTER}A boat was unveiled on Monday.", False),
    ],
)
def test_what_is_put_out_by_nobody_is_put_out_by_the_firm_of_the_article(
    label: str, text: str, *, firm: bool
) -> None:
    assert last(DEEDS + text) == ([MAKER] if firm else []), label


@pytest.mark.parametrize(
    ("label", "office", "named"),
    [
        ("who speaks for it", "spokesman", ["Tom Roe", MAKER]),
        ("who leads it", "chairman", ["Tom Roe", MAKER]),
        ("who works there", "economist", ["Tom Roe"]),
    ],
)
def test_who_speaks_for_a_body_before_the_title_has_it_in_the_entry(
    label: str, office: str, named: list[str]
) -> None:
    told = actors(
        f"Quill Airways said it was well. Mr Tom Roe, a Quill Airways {office}, was ill."
        " “Not one boat has sunk in all those years,” Roe said on Monday."
    )
    title = f"Quill Airways {office} Tom Roe said: “Not one boat has sunk in all those years”"
    assert told[title] == named, label


def test_who_speaks_for_a_body_has_it_in_the_entry_where_the_title_has_no_room_for_it() -> None:
    told = actors(
        "Quill Airways said it was well. Mr Tom Roe, a Quill Airways spokesman, was ill."
        " “Not one boat of ours has sunk in all those years on any of the many routes to Oster,”"
        " Roe said on Monday."
    )
    boats = "“Not one boat of ours has sunk in all those years on any of the many routes to Oster”"
    assert told[f"Tom Roe said: {boats}"] == ["Tom Roe", MAKER]


def test_the_parties_are_the_two_firms_of_the_article() -> None:
    told = (
        "Quill Airways sued Oster Lines. Oster Lines sank. Oster Lines sang. Quill Airways fell."
        " The parties agreed to build a pier in Lesk on Monday."
    )
    assert last(told) == ["Oster Lines", "Quill Airways"]
