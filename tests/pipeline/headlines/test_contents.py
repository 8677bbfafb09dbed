"""Which words of what somebody says can stand alone."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.contents import stands_alone


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
