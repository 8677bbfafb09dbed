"""What says more of a thing, in no time of its own, stands with what told that thing."""

from __future__ import annotations

import pytest
from reports import entries_of, hosts_of

from webapp.records import Tie

LAUNCH = "Oster Lines launched the ferry Ada on Monday. "
LAUNCHED = "Oster Lines launched the ferry Ada"

BESIDE = [
    ("how the thing is", f"{LAUNCH}The ferry has two decks.", ["The ferry has two decks."]),
    ("what it is for", f"{LAUNCH}The launch is part of a plan.", ["The launch is part of a plan."]),
    ("what it will do", f"{LAUNCH}It will carry 400 cars.", ["It will carry 400 cars."]),
    ("what this means", f"{LAUNCH}This is part of a plan.", ["This is part of a plan."]),
    ("what it is called", f"{LAUNCH}The ferry is called a boat.", ["The ferry is called a boat."]),
    ("a name told there", f"{LAUNCH}Oster Lines has nine ships.", ["Oster Lines has nine ships."]),
    (
        "one remark behind another",
        f"{LAUNCH}It has two decks. It also has a garden.",
        ["It has two decks.", "It also has a garden."],
    ),
]
APART = [
    ("what somebody says", f"{LAUNCH}The ferry line says little."),
    ("another time", f"{LAUNCH}The ferry was once a freighter."),
    ("what had been before", f"{LAUNCH}The ferry had been built in a shed."),
    ("another date", f"{LAUNCH}The ferry cost 9 million euros in May 2019."),
    ("another thing", f"{LAUNCH}The museum has two floors."),
    ("a name not told there", f"{LAUNCH}Lesk Harbour has nine piers."),
    ("what there is", f"{LAUNCH}There is a garden in Lesk."),
    ("a plain past of one of a name", f"{LAUNCH}Oster Lines owned nine ships."),
    ("what it points at is not told", f"{LAUNCH}Bells are old. It has two decks."),
    ("a day that is not one", "Oster Lines launched the ferry Ada in 2019. It has two decks."),
    (
        "told too far before",
        f"{LAUNCH}Bells are old. Ropes are long. Tea is hot. The ferry has two decks.",
    ),
]


@pytest.mark.parametrize(("label", "text", "remarks"), BESIDE, ids=[row[0] for row in BESIDE])
def test_what_says_more_of_a_thing_stands_with_it(
    label: str, text: str, remarks: list[str]
) -> None:
    assert entries_of(text) == [" + ".join((LAUNCHED, *remarks))], label


@pytest.mark.parametrize(("label", "text"), APART, ids=[row[0] for row in APART])
def test_what_says_more_of_nothing_told_is_left_out(label: str, text: str) -> None:
    assert " + " not in entries_of(text)[0], label


def test_a_remark_says_with_what_it_stands_and_has_its_days() -> None:
    """It has the days of its entry, and names the words that date it."""
    (launch,) = hosts_of(f"{LAUNCH}The ferry has two decks.")
    (remark,) = launch.details
    assert remark.why == "same article: tells more about “the ferry”"
    assert remark.tie is Tie.THING
    assert remark.sighting.span == launch.span
    assert remark.sighting.explanation == (
        "It says more of what is told in “…Lines launched the ferry Ada on Monday”, so Monday"
        " 18 October 2021."
    )


def test_words_without_a_headline_go_with_the_opening_of_their_day() -> None:
    """What a president said, too long to be told, stands with the news of which it was said."""
    words = (
        "“Few of us who sat in his kitchen while rain fell on the roof of that small house, and"
        " who heard him tell of ships, gulls, nets and of all who went to sea in them, will"
        " forget the sound of that voice for as long as we live”"
    )
    text = (
        "Singer Tom Hale died in Lesk on Tuesday. Bells are old. Ropes are long. Tea is hot. "
        f"Milk is cold. President Ida Bell said {words}."
    )
    (death,) = entries_of(text)
    assert death.endswith(f" + President Ida Bell said {words}.")
