"""Who does what a phrase or relative clause tells: named where it is sure, else nothing is told."""

from __future__ import annotations

import pytest
from reports import sightings_of

PHRASES = [
    (
        "who speaks later in the sentence",
        "Speaking to reporters on Monday, Ada Quill said no.",
        ["Ada Quill spoke to reporters"],
    ),
    (
        "what is done besides is told with the deed",
        "Working in Oster on Monday, Ada Quill fell.",
        ["Ada Quill fell"],
    ),
    (
        "a gerund that is the subject",
        "Speaking to reporters on Monday is hard, Ada Quill said.",
        ["Ada Quill: Speaking to reporters is hard"],
    ),
    ("nobody reckons", "Adjusting for the storm on Monday, sales rose.", []),
    (
        "who acts in the clause before",
        "The board met, after opening the port on Monday and closing the quay.",
        ["The board opened the port"],
    ),
    (
        "whose first it was",
        "It was Ode's longest strike since winning the port on Monday.",
        ["Ode won the port"],
    ),
    (
        "whose aim it was",
        "Ada Quill praised Ode's efforts to end the strike since losing the port on Monday.",
        ["Ode lost the port"],
    ),
    ("a thing that somebody owns", "Ode's plan, after opening the port on Monday, is lost.", []),
    ("an object told before", "Since closing it on Monday, the board has met.", []),
    (
        "those who speak for others",
        "After closing the port on Monday, officials said that the quay would fall.",
        [],
    ),
]
RELATIVES = [
    (
        "what it was done to",
        "The board shut the plan which Norland gave on Monday.",
        ["Norland gave the plan"],
    ),
    (
        "the noun before the phrase",
        "The revolt against Ada Quill, which began on Monday, spread.",
        ["The revolt began"],
    ),
    (
        "what something owns",
        "The firm, whose ferry sank on Monday, closed.",
        ["The firm’s ferry sank"],
    ),
    (
        "what the noun itself does on the day",
        "A man who slept on the quay was woken on Monday.",
        ["A man who slept on the quay was woken"],
    ),
    (
        "a group that is counted",
        "The town has a group of ten Oster boats that sank on Monday.",
        ["A group of ten Oster boats sank"],
    ),
    ("which things are meant", "Isterline recalled boats built in May.", []),
    ("which things are sold", "Isterline sells boats made in 1998.", []),
    ("which plan is meant", "Oster saw a plan drawn up in May.", ["A plan was drawn up"]),
    ("one of two nouns", "A blast in a town that burned on Monday hurt ten people.", []),
    ("what one of two nouns owns", "Ten boats sank in a bay whose quay fell on Monday.", []),
    ("an amount", "The board lost $8 million which was stolen on Monday.", []),
    ("a country is not who", "Norland, who fell on Monday, wept.", []),
    (
        "the last of two",
        "Ada Quill, who bakes, and Tom Bond, who lost their boats on Monday, wept.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "headlines"),
    [*PHRASES, *RELATIVES],
    ids=[row[0] for row in (*PHRASES, *RELATIVES)],
)
def test_who_does_what_a_clause_without_a_subject_tells(
    label: str, text: str, headlines: list[str]
) -> None:
    assert [one.headline for one in sightings_of(text)] == headlines, label
