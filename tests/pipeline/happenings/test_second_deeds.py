"""Two who do something in one sentence are two happenings, where both are told of one day."""

from __future__ import annotations

import pytest
from reports import sightings_of

TWO = [
    (
        "a contrast",
        (
            "Norland Air has ordered 60 jets in a deal worth a great deal to the yards of Lesk, "
            "while Boeing has signed a pact with ten other airlines of the north."
        ),
        [
            "Norland Air has ordered 60 jets in a deal worth a great deal to the yards of Lesk",
            "Boeing has signed a pact with ten other airlines of the north",
        ],
    ),
    (
        "one month for both",
        (
            "In March Ada Quill was found guilty of two charges of fraud in public office "
            "and Ben Roe was convicted of one similar offence."
        ),
        [
            "Ada Quill was found guilty of two charges of fraud in public office",
            "Ben Roe was convicted of one similar offence",
        ],
    ),
    (
        "behind what somebody said",
        (
            "Ada Quill has said the roundup of guests was to protect them from harm; "
            "Ben Roe called the order of the town grave and sinister."
        ),
        [
            "Ada Quill has said the roundup of guests was to protect them from harm",
            "Ben Roe called the order of the town grave and sinister",
        ],
    ),
]
ONE = [
    ("a day of the first", "Ada Quill arrived in Lesk on Monday, and Ben Roe ordered a trial."),
    ("the same person", "In May Ada Quill was fired from the mill and Ada Quill founded a bank."),
    ("a bare noun", "In May Ada Quill lost a vote in the town hall and a crowd cheered her."),
    ("what is so", "In May Ada Quill left the great mill of Lesk and Ben Roe was its owner."),
    ("what is to come", "In May Ada Quill left the mill of Lesk, while Ben Roe will go in June."),
    ("what is said", "In May Ada Quill said the mill had burned and Ben Roe left the town."),
]


@pytest.mark.parametrize(("label", "text", "headlines"), TWO)
def test_what_another_does_is_told_apart(label: str, text: str, headlines: list[str]) -> None:
    """Each of two who act has a sighting of one day, with the words and names of that one alone."""
    found = sightings_of(text)
    assert [one.headline for one in found] == headlines, label
    assert len({one.span for one in found}) == 1
    assert all(one.quote in text for one in found)


@pytest.mark.parametrize(("label", "text"), ONE)
def test_what_goes_with_a_deed_stays_with_it(label: str, text: str) -> None:
    """A day of the first alone, one who acts twice, and states part nothing."""
    found = [one for one in sightings_of(text) if "May" in one.mention.text or "Mon" in one.quote]
    assert len(found) <= 1, label


def test_who_acts_in_the_second_is_not_in_the_first() -> None:
    """The names of the second clause leave the first."""
    first, second = sightings_of(TWO[0][1])
    assert "Boeing" not in {name.name for name in first.names}
    assert "Boeing" in {name.name for name in second.names}
