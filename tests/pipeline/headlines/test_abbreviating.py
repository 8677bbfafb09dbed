"""Bodies whose letters an article gives in brackets behind their name."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.abbreviating import lettered

LETTERS = [
    ("a body", "The Oster Port Authority (OPA) shut.", (("Oster Port Authority", "OPA"),)),
    ("small words", "The Bank of Lesk (BL) shut.", (("Bank of Lesk", "BL"),)),
    ("other letters", "The Oster Port Authority (NGO) shut.", ()),
    ("no name before", "They met (OPA) there.", ()),
]


@pytest.mark.parametrize(("label", "text", "found"), LETTERS, ids=[row[0] for row in LETTERS])
def test_letters_in_brackets(label: str, text: str, found: tuple[tuple[str, str], ...]) -> None:
    assert lettered(text) == found, label
