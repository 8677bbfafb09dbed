"""The same in fewer words: what stands before names and places goes, somebody's own words stay."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.condensing import IDLE, OF_KIND, TITLE, Named, condensed
from webapp.pipeline.headlines.losses import FREE, PLACE

NAMED = Named(persons=frozenset({"Tom Bond"}), bodies=frozenset({"Ode Corp."}))


@pytest.mark.parametrize(
    ("label", "sentence", "short", "loss"),
    [
        ("idle words", "Ode sold a total of 12 ships.", "Ode sold 12 ships.", IDLE),
        ("an aim", "Ode sold ships in order to pay.", "Ode sold ships to pay.", IDLE),
        (
            "what kind of place it is",
            "Two men died in the oil town of Lesk.",
            "Two men died in Lesk.",
            IDLE + OF_KIND,
        ),
        (
            "a person's title",
            "Men loyal to former envoy Tom Bond fled.",
            "Men loyal to Tom Bond fled.",
            IDLE + TITLE,
        ),
        (
            "what kind of body it is",
            "Quill sold mills to the Dutch group Ode Corp. on credit.",
            "Quill sold mills to Ode Corp. on credit.",
            IDLE + TITLE,
        ),
        (
            "the only place",
            "Quill met farmers in Lesk for talks.",
            "Quill met farmers for talks.",
            PLACE,
        ),
        (
            "a second place",
            "Quill met farmers in Lesk for talks in Peru.",
            "Quill met farmers for talks in Peru.",
            FREE,
        ),
    ],
)
def test_what_can_be_told_shorter(label: str, sentence: str, short: str, loss: float) -> None:
    assert dict(condensed(sentence, NAMED))[short] == pytest.approx(loss), label


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("nothing is idle", "Ode sold ships."),
        ("somebody's own words", "Quill said “a total of 12 ships came to the town of Lesk”."),
        ("a lone surname needs its title", "Men loyal to envoy Bond fled."),
        ("whose envoy it is says who is meant", "Men saw Quill’s own envoy Tom Bond."),
    ],
)
def test_what_stays_as_it_is(label: str, sentence: str) -> None:
    assert list(condensed(sentence, NAMED)) == [], label
