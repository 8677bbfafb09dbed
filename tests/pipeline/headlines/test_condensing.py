"""The same in fewer words: what stands before names and places goes, somebody's own words stay."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.condensing import IDLE, OF_KIND, TITLE, Named, condensed
from webapp.pipeline.headlines.losses import FREE, PLACE

NAMED = Named(persons=frozenset({"Tom Bond", "Ada Quill"}), bodies=frozenset({"Isterline"}))


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
            "Quill sold mills to the Dutch group Isterline on credit.",
            "Quill sold mills to Isterline on credit.",
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
def test_what_fewer_words_lose(label: str, sentence: str, short: str, loss: float) -> None:
    assert dict(condensed(sentence, NAMED))[short] == pytest.approx(loss), label


CONDENSED = [
    (
        "what kind of place a place is",
        "Crews met in the northern mining town of Oster",
        "Crews met in Oster",
    ),
    ("a capital", "A plane left for the capital Lesk", "A plane left for Lesk"),
    ("a title", "Guards loyal to Norland's leader Tom Bond fled", None),
    ("a role", "Crews met with embattled leader Tom Bond in May", "Crews met with Tom Bond in May"),
    (
        "two titles",
        "He met Prime Minister Ada Quill and envoy Tom Bond",
        "He met Ada Quill and Tom Bond",
    ),
    (
        "a total",
        "The flu has infected a total of 4,379 people",
        "The flu has infected 4,379 people",
    ),
    (
        "an aim in many words",
        "Crews left in an attempt to reach Oster",
        "Crews left to reach Oster",
    ),
    (
        "a title with whom somebody serves",
        "Crews met Ambassador to the United Nations Ada Quill in May",
        "Crews met Ada Quill in May",
    ),
    ("what kind of body it is", "Dutch state-owned ferry group Isterline sank", "Isterline sank"),
    ("a body's part", "The ferries of the group Isterline sank", "The ferries of Isterline sank"),
    ("a body that acts on another", "The ferry group bought Isterline in May", None),
    ("whom somebody speaks for", "A spokesman for Ada Quill left Oster", None),
    (
        "somebody's own words",
        "Ada Quill said “a total of 90 ferries sank in the town of Oster”",
        None,
    ),
    ("a capital of a country is another place", "Crews met in the capital of Norland", None),
    ("a senate is no place", "Crews met in the state Senate", None),
    ("a verb is no title", "Rebels ousted Tom Bond in May", None),
]


@pytest.mark.parametrize(("label", "words", "short"), CONDENSED, ids=[row[0] for row in CONDENSED])
def test_the_fewest_words_for_the_same(label: str, words: str, short: str | None) -> None:
    made = min((one for one, _ in condensed(words, NAMED)), key=len, default=None)
    assert made == short, label
