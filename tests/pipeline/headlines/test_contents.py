"""Which words of what somebody says can stand alone."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.contents import contents, stands_alone


@pytest.mark.parametrize(
    ("content", "alone"),
    [
        ("the ferries of Oster were sold", True),
        ("$3 million was paid", True),
        (": 'the ferries were sold", False),
    ],
)
def test_what_is_said_begins_with_a_word(content: str, *, alone: bool) -> None:
    assert stands_alone(content) is alone


GRANTED = "Not everyone in the old town of Oster likes the new board of the port of Lesk, but "


@pytest.mark.parametrize(
    ("held", "first"),
    [("the board has paid for the quay", True), ("has paid for the quay", False)],
)
def test_what_is_held_against_what_is_granted_comes_first(held: str, *, first: bool) -> None:
    """Where it has a subject of its own."""
    assert (next(contents(GRANTED + held, quoted=True)) == held) is first
