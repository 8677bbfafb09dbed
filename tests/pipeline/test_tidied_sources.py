"""Slips of the source that a headline does not repeat."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.tidying import tidied

SLIPS = [
    (
        "a word written twice",
        "Bell said that that the port was shut",
        "Bell said that the port was shut",
    ),
    ("twice, and meant so", "He said that that was wrong", "He said that that was wrong"),
    ("a bracket without its partner", "“The ferry] will help”", "“The ferry will help”"),
    ("brackets in a pair", "“The [new] ferry will help”", "“The [new] ferry will help”"),
]


@pytest.mark.parametrize(("label", "words", "tidy"), SLIPS, ids=[row[0] for row in SLIPS])
def test_which_slips_are_put_right(label: str, words: str, tidy: str) -> None:
    assert tidied(words) == tidy, label
