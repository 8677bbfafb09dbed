"""What sources show and courts hear; all reports are of Wednesday 20 October 2021."""

import pytest
from reports import told

SHOWN = [
    (
        "figures show what stands before them",
        "Ferry fares rose by a tenth in September, official figures showed on Tuesday.",
        [
            "2021-10-19 Official figures showed ferry fares rose by a tenth",
            "2021-09-01..2021-09-30 Ferry fares rose by a tenth",
        ],
    ),
    (
        "what was done on a day needs no figures",
        "The Ode party won most seats in Monday's vote, results showed on Tuesday, ending it.",
        ["2021-10-18 The Ode party won most seats in Monday's vote"],
    ),
    (
        "a poll suggests",
        "Most voters want a new bridge in Oster, a survey by Ode Polls suggested on Monday.",
        ["2021-10-18 A survey by Ode Polls suggested most voters want a new bridge in Oster"],
    ),
    (
        "what somebody shows is a deed",
        "The crew took a ferry, and the mate showed on Monday how it sails.",
        ["2021-10-18 The mate showed how it sails"],
    ),
    (
        "a court hears what was so",
        "The inquest heard that Tom Bond drowned in the port of Lesk on 3 May 2019.",
        ["2019-05-03 The inquest heard that Tom Bond drowned in the port of Lesk"],
    ),
    (
        "who hears something else",
        "The mayor heard on Monday that the bridge had failed.",
        ["2021-10-18 The mayor heard that the bridge had failed"],
    ),
    (
        "who hears of a day",
        "Tom Bond heard that the bridge failed on Monday.",
        ["2021-10-18 Tom Bond heard that the bridge failed on Monday"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN]
)
def test_what_a_source_tells_is_told_by_it(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
