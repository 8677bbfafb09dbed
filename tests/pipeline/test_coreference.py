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
