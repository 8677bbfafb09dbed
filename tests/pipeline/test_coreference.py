"""Pronouns of a clause: who acts in it, and who only owns."""

from __future__ import annotations

import pytest
from reports import sightings_of

from webapp.records import Role


def last_roles(text: str) -> dict[str, Role]:
    """Say what each name does in the last dated clause of a report."""
    return {name.name: name.role for name in sightings_of(text)[-1].names}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Tom Ode left on Monday. His wife met a baker on Tuesday.", "Tom Ode", Role.MENTIONED),
        (
            "Tom Ode left on Monday. His lawyer said on Tuesday it rained.",
            "Tom Ode",
            Role.MENTIONED,
        ),
        ("The Ode Union met on Monday. Its leaders left on Tuesday.", "Ode Union", Role.ACTS),
        ("Tom Ode left on Monday. He met a baker on Tuesday.", "Tom Ode", Role.ACTS),
    ],
)
def test_a_persons_wife_acts_for_herself(text: str, name: str, role: Role) -> None:
    """“His wife” is not he; a body does what its leaders do."""
    assert last_roles(text)[name] is role


@pytest.mark.parametrize(
    ("label", "text", "headlines"),
    [
        (
            "a group that acts",
            "The Ode Union met on Monday. They left on Tuesday.",
            ["The Ode Union met", "The Ode Union left"],
        ),
        (
            "members of a body are meant, not the body",
            "Two members of the Ode Union met on Monday. They left on Tuesday.",
            ["Two members of the Ode Union met", "The two members of the Ode Union left"],
        ),
        (
            "other people before it may be meant",
            "The Ode Union met envoys on Monday before they left on Tuesday.",
            ["The Ode Union met envoys", "The Ode Union met envoys before they left on Tuesday"],
        ),
        (
            "one who was named speaks on",
            "Tom Ode saw a witness on Monday. He said on Tuesday that boats sank.",
            ["Tom Ode saw a witness", "Tom Ode said that boats sank"],
        ),
        (
            "a witness spoke last",
            "Tom Ode spoke on Monday. It rained, a witness said. He said on Tuesday boats sank.",
            ["Tom Ode spoke"],
        ),
    ],
)
def test_whom_a_pronoun_means(label: str, text: str, headlines: list[str]) -> None:
    """“They” are a group where nothing else is many, “he” is not one who spoke before another."""
    assert [one.headline for one in sightings_of(text)] == headlines, label


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("a woman is no he", "Maria Ode left on Monday after he ran from Lesk."),
        (
            "who told of a fate did not suffer it",
            "Police chief Tom Ode spoke on Monday. He died on Tuesday at the scene.",
        ),
    ],
)
def test_in_doubt_a_pronoun_names_nobody(label: str, text: str) -> None:
    """“He” is no Maria, and the chief who spoke is not the one who died."""
    said = {name.text.lower() for one in sightings_of(text) for name in one.names}
    assert "he" not in said, label
