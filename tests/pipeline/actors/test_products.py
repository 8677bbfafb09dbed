"""Whose a product is: told by the articles that name it beside its maker."""

from __future__ import annotations

import pytest

from webapp.pipeline.actors import ActorIndex, Mentions, join_counted
from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences

FIRM = "Quill Airways Inc. said on Monday it was well. "


def index_of(*texts: str) -> ActorIndex:
    """Join what some articles name."""
    counted = Mentions()
    for text in texts:
        counted.add(find_names(text, split_sentences(text, "")), text)
    return join_counted(counted)


def makers(words: str, *texts: str) -> list[str]:
    """Name those whose products stand in some words."""
    return [actor.name for actor in index_of(*texts).makers_in(words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The Quill Airways A12 is new.", "The A12 has flown", id="beside its maker"),
        pytest.param("Quill Airways's newest oPad is out.", "Two oPads were sold", id="owned"),
        pytest.param("Quill Airways has unveiled its new A12.", "The A12 has flown", id="unveiled"),
        pytest.param("The Quill Airways A12 is new.", "The A12-9 has flown", id="a kind of it"),
        pytest.param(
            "Quill Airways's 747 is old. The Quill Airways 747 is red.",
            "The 747 has flown",
            id="a number that stands beside it more than once",
        ),
    ],
)
def test_a_product_is_of_the_body_that_it_is_named_beside(text: str, words: str) -> None:
    assert makers(words, FIRM + text) == ["Quill Airways"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Quill Airways sold 300 boats.", "The 300 were sold", id="a number once"),
        pytest.param("Quill Airways built 747 boats.", "747 people came", id="people counted"),
        pytest.param("Quill Airways 2007 was a film.", "The 2007 has flown", id="a year"),
        pytest.param("The Quill Airways A12 is new.", "The A13 has flown", id="another one"),
        pytest.param("Quill Airways bought a boat from oBoat.", "oBoat is shut", id="a seller"),
    ],
)
def test_no_other_name_or_number_is_a_product(text: str, words: str) -> None:
    assert not makers(words, FIRM + text)


def test_of_two_bodies_that_a_product_stands_beside_alike_neither_made_it() -> None:
    other = "Oster Airlines said so. The Oster Airlines A12 is late."
    assert not makers("The A12 has flown", FIRM + "The Quill Airways A12 is new.", other)


def test_a_name_that_begins_with_a_product_is_one() -> None:
    index = index_of(FIRM + "Quill Airways's OsterPad is out. OsterPad Club said so.")
    club, quill = index.by_name["OsterPad Club"], index.by_name["Quill Airways Inc"]
    assert index.is_product(club)
    assert not index.is_product(quill)
