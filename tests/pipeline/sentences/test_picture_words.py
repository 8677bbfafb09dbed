"""Where a sentence begins behind the words that tell a picture."""

from __future__ import annotations

import pytest

from webapp.pipeline.sentences.picture_words import after_picture

PICTURES = [
    (
        "behind the noun of a place",
        "A ship lying at Oster harbour Acme has ordered two more.",
        "Acme has ordered two more.",
    ),
    (
        "behind a place, with an article",
        "Two men searching for signs of life in Lesk The Port Board has met them.",
        "The Port Board has met them.",
    ),
    ("a sentence of those who do it", "Rebels fighting in the north of Sudland have said so.", ""),
    ("somebody at a place", "A man working at the factory in Leeds has died.", ""),
    ("a firm told by its trade", "A plane flying to Oster for planemaker Acme has crashed.", ""),
    ("a name that a place ends", "People living in The Hague have left.", ""),
    ("a verb before", "The ship was lying at Oster harbour Acme has left.", ""),
]


@pytest.mark.parametrize(("label", "text", "rest"), PICTURES, ids=[row[0] for row in PICTURES])
def test_where_the_words_of_a_picture_end(label: str, text: str, rest: str) -> None:
    place = after_picture(text)
    assert ("" if place is None else text[place:]) == rest, label
