"""Names in commas behind the noun that they name."""

from __future__ import annotations

import pytest
from reports import names_of

from webapp.records import Role

SPEAKS, ACTED_ON = Role.SPEAKS, Role.ACTED_ON

APPOSED = [
    ("behind with", "It settled with the band's label, Ode Corp.", "Ode Corp", ACTED_ON),
    (
        "behind its rival",
        "It signed a pact with its rival, Ode Corp, on Monday.",
        "Ode Corp",
        ACTED_ON,
    ),
    ("behind a verb", "She beat the defending champion, Ann Quill, in May.", "Ann Quill", ACTED_ON),
    ("who speaks behind it", "It sank near the port, Ode Corp said.", "Ode Corp", SPEAKS),
    (
        "an officer who speaks",
        "It fell for the third quarter, A.B. Quill, chairman, said.",
        "A.B. Quill",
        SPEAKS,
    ),
    ("behind what is mine", "They sued my firm, Ode Corp, in May.", "Ode Corp", ACTED_ON),
    ("behind whose brother he is", "They sued Ann's brother, Tom Bell.", "Tom Bell", ACTED_ON),
]


@pytest.mark.parametrize(
    ("label", "text", "name", "role"), APPOSED, ids=[row[0] for row in APPOSED]
)
def test_a_name_in_commas_does_what_its_noun_does(
    label: str, text: str, name: str, role: Role
) -> None:
    """A name behind "its rival," is done to as the rival is, unless it has a verb of its own."""
    assert (name, role) in {(one.name, one.role) for one in names_of(text)}, label
