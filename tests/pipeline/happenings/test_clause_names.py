"""Who is named in a dated clause, and what each does in it."""

from __future__ import annotations

import pytest
from reports import sightings_of

from webapp.records import Role

ACTS, SPEAKS, MENTIONED = Role.ACTS, Role.SPEAKS, Role.MENTIONED

NAMED = [
    (
        "the subject that a joined clause leaves out",
        "Ada Roe won in March and quit on Monday.",
        "Ada Roe",
        ACTS,
    ),
    (
        "a person in commas behind the subject",
        "A baker, Ada Roe, was jailed on Monday.",
        "Ada Roe",
        Role.ACTED_ON,
    ),
    (
        "who goes on speaking",
        "“The pact is void,” Ada Roe said on Monday. “It was void in May of 2019.”",
        "Ada Roe",
        SPEAKS,
    ),
]


@pytest.mark.parametrize(("label", "text", "name", "role"), NAMED, ids=[row[0] for row in NAMED])
def test_who_is_in_a_clause(label: str, text: str, name: str, role: Role) -> None:
    last = sightings_of(text)[-1]
    assert (name, role) in {(one.name, one.role) for one in last.names}, label


def test_whose_head_it_is_does_not_act() -> None:
    (told,) = sightings_of("The head of Ode Corp. quit on Monday.")
    assert ("Ode Corp", MENTIONED) in {(one.name, one.role) for one in told.names}
