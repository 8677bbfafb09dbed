"""What was said and has its own day in the sentence is told once: who said so adds nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.extraction import extract
from webapp.records import Article, PublishedBasis

NEWS = "Ode Corp. has bought ten ships in Oster. "
SAID = [
    (
        "what is settled for a year to come",
        "The Oster Council decided on Tuesday to close the port in 2035.",
        ["The Oster Council decided to close the port in 2035"],
    ),
    (
        "what is settled for a day to come is expected then",
        "Norland and Ister agreed on Monday to meet in Oster on Friday.",
        [
            "Norland and Ister agreed to meet in Oster on Friday",
            "Norland and Ister agreed to meet in Oster on Friday",
        ],
    ),
    (
        "who speaks tells his own plan",
        "Ida Bell said she will close two yards on Friday and open a third.",
        ["Ida Bell will close two yards and open a third"],
    ),
    (
        "the plan of another, told by the speaker",
        "The fee will be payable Nov. 3 to all owners of ships, Ode Corp. said.",
        ["Ode Corp.: The fee will be payable to all owners of ships"],
    ),
    (
        "more was said than the plan tells",
        "Ida Bell said at a lunch in Oster that she will close two yards on Friday.",
        [
            "Ida Bell said at a lunch in Oster that she will close two yards on Friday",
            "Ida Bell will close two yards",
        ],
    ),
    (
        "something goes on with what was said",
        (
            "Ida Bell said she will close two yards on Friday and open a third. “We need space,”"
            " she said."
        ),
        [
            "Ida Bell said she will close two yards on Friday and open a third",
            "Ida Bell will close two yards and open a third",
        ],
    ),
    (
        "the day is that of what is put off",
        "The vote due on Nov. 5 will be put off, Ode Corp. said.",
        ["Ode Corp. said the vote due on Nov. 5 will be put off"],
    ),
]


@pytest.mark.parametrize(("label", "text", "headlines"), SAID, ids=[row[0] for row in SAID])
def test_a_plan_that_tells_all_that_was_said_is_told_once(
    label: str, text: str, headlines: list[str]
) -> None:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", "", "", published, PublishedBasis.STATED, "", NEWS + text)
    assert [one.headline for one in extract(article).sightings][1:] == headlines, label


def test_an_opening_tells_who_said_so_as_well() -> None:
    text = "Ida Bell said she will close two yards on Friday and open a third. The yards are old."
    article = Article("a", "", "", "", dt.date(2021, 10, 20), PublishedBasis.STATED, "", text)
    headlines = [one.headline for one in extract(article).sightings]
    assert len(headlines) == 2


DONE = [
    (
        "a deed of the day before",
        "Ida Bell said on Tuesday that two crews had raised the sunken boats on Monday.",
        ["Ida Bell: Two crews had raised the sunken boats"],
    ),
    (
        "what figures show to have been",
        "Town figures showed on Tuesday that sales of boats had fallen by a third in May.",
        ["Sales of boats fell by a third"],
    ),
    (
        "what emerged later",
        "Two crews had raised the sunken boats last week, it emerged on Tuesday.",
        ["Two crews raised the sunken boats"],
    ),
    (
        "the day is that of what another did",
        "Ida Bell said Tuesday she welcomed a call Monday by Tom Bond for a vote.",
        [
            "Ida Bell said she welcomed a call by Tom Bond for a vote",
            "Ida Bell welcomed a call by Tom Bond for a vote",
        ],
    ),
    (
        "more was said than was done that day",
        "Ida Bell said on Tuesday that she was glad that two crews raised the boats on Monday.",
        [
            "Ida Bell said that she was glad",
            "Ida Bell: Two crews raised the boats",
        ],
    ),
    (
        "something goes on with what was said",
        (
            "Ida Bell said on Tuesday that two crews had raised the sunken boats on Monday."
            " “We are glad,” she said."
        ),
        ["Ida Bell: Two crews had raised the sunken boats"],
    ),
]


@pytest.mark.parametrize(("label", "text", "headlines"), DONE, ids=[row[0] for row in DONE])
def test_a_deed_that_tells_all_that_was_said_is_told_once(
    label: str, text: str, headlines: list[str]
) -> None:
    published = dt.date(2021, 10, 20)
    article = Article("a", "", "", "", published, PublishedBasis.STATED, "", NEWS + text)
    assert [one.headline for one in extract(article).sightings][1:] == headlines, label


def test_what_goes_on_with_words_goes_on_with_the_deed_they_tell() -> None:
    text = (
        "Ida Bell said on Tuesday that two crews had raised the sunken boats on Monday."
        " “We are glad,” she said."
    )
    article = Article(
        "a", "", "", "", dt.date(2021, 10, 20), PublishedBasis.STATED, "", NEWS + text
    )
    deed = extract(article).sightings[1]
    assert [one.sighting.quote for one in deed.details] == ["“We are glad,” she said."]
