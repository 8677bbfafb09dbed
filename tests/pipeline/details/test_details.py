"""What only goes on with a happening of its article stands with it, not beside it."""

from __future__ import annotations

import pytest
from reports import entries_of

from webapp.pipeline.references.leaning import leaning_nouns

CRASH = "A bus fell into the Oster canal in Lesk on Monday. "
TODAY = "A bus fell into the Oster canal in Lesk on Wednesday. "

GOING_ON = [
    (
        "what came of the accident leans on it",
        f"{CRASH}At least 40 people were hurt in the accident.",
        ["At least 40 people were hurt in the accident."],
    ),
    (
        "a deed is named by a noun",
        "A shell exploded in the port of Lesk on Monday. The blast broke windows on Monday.",
        ["The blast broke windows on Monday."],
    ),
    (
        "a thing told before goes on to act",
        f"{CRASH}The bus lost a wheel on Monday.",
        ["The bus lost a wheel on Monday."],
    ),
    (
        "what names nothing and has no date tells what came of it",
        "A bus has fallen into the Oster canal in Lesk. At least 15 people have died.",
        ["At least 15 people have died."],
    ),
    (
        "what names nothing but has its own date stands alone",
        f"{CRASH}At least 15 people died of cholera on Monday.",
        None,
    ),
    (
        "who is named acts anew",
        f"{CRASH}Mayor Ida Bell praised the drivers of the bus on Monday.",
        None,
    ),
    (
        "a name at the head of a headline is one",
        f"{CRASH}Moscow mended the bus on Monday.",
        None,
    ),
    (
        "another day is another event",
        f"{CRASH}The bus lost a wheel on Sunday.",
        None,
    ),
    (
        "a noun nobody told before leans on nothing",
        f"{CRASH}The choir sang in the rain on Monday.",
        None,
    ),
    (
        "a quotation leaves open what it speaks of",
        "Mayor Ida Bell said on Monday: “The old bridge is unsafe. This is a sad day.”",
        ["This is a sad day.”"],
    ),
    (
        "somebody's words have no details but his",
        "“The crash was loud,” said Ida Bell on Monday. The crash broke windows on Monday.",
        None,
    ),
    (
        "one quotation is one entry, told by what stands alone in it",
        "Mayor Ida Bell said on Monday: “The old bridge is unsafe. Lesk needs a tunnel.”",
        ["Mayor Ida Bell said on Monday: “The old bridge is unsafe."],
    ),
    (
        "what nobody of a name does without a day of its own goes on with the news",
        f"{TODAY}Divers searched the Oster until nightfall.",
        ["Divers searched the Oster until nightfall."],
    ),
    (
        "a body that acts is no mere detail",
        f"{TODAY}The Oster Rescue Council closed the canal.",
        None,
    ),
    (
        "a witness of no office speaks of what was told",
        f"{TODAY}“Water came through every window,” said Tom Hale.",
        ["“Water came through every window,” said Tom Hale."],
    ),
    (
        "what a minister says is news",
        f"{TODAY}“Every canal in Norland needs a wall,” said Transport Minister Tom Hale.",
        None,
    ),
    (
        "a long quotation that says first what it speaks of stands alone",
        (
            "Transport Minister Tom Hale said on Wednesday that the port of Lesk needs a wall. “The"
            " new wall of Oster is not being built and that has been stated by the board in"
            " public,” Tom Hale has said."
        ),
        None,
    ),
    (
        "a few words that speak of it go with it, whoever says them",
        f"{TODAY}“This was a terrible sight,” said Transport Minister Tom Hale.",
        ["“This was a terrible sight,” said Transport Minister Tom Hale."],
    ),
    (
        "an hour alone is no date of its own",
        f"{TODAY}Ambulances were called at 8pm.",
        ["Ambulances were called at 8pm."],
    ),
]


@pytest.mark.parametrize(("label", "text", "details"), GOING_ON, ids=[row[0] for row in GOING_ON])
def test_details_stand_with_their_happening(
    label: str, text: str, details: list[str] | None
) -> None:
    first, *others = entries_of(text)
    if details is None:
        assert " + " not in first, label
        assert len(others) == 1, label
    else:
        assert first.split(" + ")[1:] == details, label
        assert not others, label


QUIET = "Bells are made of bronze. Ropes are long. Tea is dear. Rain is rare. "
HURT = "Officials said 15 people were hurt."
OF_SEVERAL = [
    ("far below the only happening", f"{TODAY}{QUIET}{HURT}", [1]),
    ("the nearer of two", f"{TODAY}{QUIET}A ferry sank off Oster on Wednesday. {HURT}", [0, 1]),
    (
        "the last of two that are near",
        f"{TODAY}A ferry sank off Oster on Wednesday. {HURT}",
        [0, 1],
    ),
    (
        "the one at the place that is told, though another is nearer",
        (
            "The ferry Aurora was set to reach Lesk on Wednesday. A second ferry is also sailing to"
            " Peru on Wednesday, but without guests. The first leg of the trip going towards Lesk"
            " will be sailing under a new trip number of its own, and is due to arrive at the new"
            " deep water terminal of the port of Lesk at 12:30 EST (16:30 UTC)."
        ),
        [1, 0],
    ),
    (
        "far below two, the one that the article opens with",
        f"{TODAY}A ferry sank off Oster on Wednesday. {QUIET}{HURT}",
        [1, 0],
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "details"), OF_SEVERAL, ids=[row[0] for row in OF_SEVERAL]
)
def test_with_which_happening_a_clause_goes(label: str, text: str, details: list[int]) -> None:
    """What names nobody goes on with what is near, else with what the article opens with."""
    assert [entry.count(" + ") for entry in entries_of(text)] == details, label


def test_a_clause_without_a_headline_is_kept_as_a_detail() -> None:
    text = f"{CRASH}The accident had been expected by nobody at all in those years."
    assert entries_of(text) == ["A bus fell into the Oster canal in Lesk"]


@pytest.mark.parametrize(
    ("headline", "named", "nouns"),
    [
        ("The test flight lasted four hours", False, ("test flight",)),
        ("At least 40 were hurt in the accident", False, ("accident",)),
        ("Airbus went on with the flight", True, ()),
        ("The flight to Lesk lasted four hours", False, ()),
        ("The police closed three roads", False, ()),
        ("The new iPhone was praised", False, ()),
    ],
)
def test_nouns_a_reader_asks_after(headline: str, *, named: bool, nouns: tuple[str, ...]) -> None:
    assert leaning_nouns(headline, named=named) == nouns
