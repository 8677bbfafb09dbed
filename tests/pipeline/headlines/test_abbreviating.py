"""Bodies whose letters an article gives in brackets behind their name."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.abbreviating import abbreviated, lettered

LETTERS = [
    ("a body", "The Oster Port Authority (OPA) shut.", (("Oster Port Authority", "OPA"),)),
    ("small words", "The Bank of Lesk (BL) shut.", (("Bank of Lesk", "BL"),)),
    ("other letters", "The Oster Port Authority (NGO) shut.", ()),
    ("no name before", "They met (OPA) there.", ()),
]


@pytest.mark.parametrize(("label", "text", "found"), LETTERS, ids=[row[0] for row in LETTERS])
def test_letters_in_brackets(label: str, text: str, found: tuple[tuple[str, str], ...]) -> None:
    assert lettered(text) == found, label


OPENED = "The Oster Port Authority (OPA) shut. The OPA will open. The OPA has said so. "
CALLED = [
    ("alone", "Lesk told Oster Port Authority of it", "Lesk told the OPA of it"),
    ("with its article", "The Oster Port Authority shut", "the OPA shut"),
    ("behind a preposition", "Rain hit boats of Oster Port Authority", "Rain hit boats of the OPA"),
    (
        "described",
        "Lesk got the long awaited Oster Port Authority",
        "Lesk got the long awaited OPA",
    ),
    ("owned", "Lesk left its Oster Port Authority", "Lesk left its OPA"),
    ("owned by one named", "Rain hit Lesk’s Oster Port Authority", "Rain hit Lesk’s OPA"),
]


@pytest.mark.parametrize(("label", "words", "short"), CALLED, ids=[row[0] for row in CALLED])
def test_letters_take_no_second_article(label: str, words: str, short: str) -> None:
    assert abbreviated(words, OPENED) == short, label
