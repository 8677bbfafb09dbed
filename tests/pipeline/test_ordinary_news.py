"""Ordinary sentences of news, each happening with its own day and its own words.

They stand in ``tests/gold/ordinary_news.txt``, written before they were first read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from reports import dated_clauses

GOLD = Path(__file__).parent.parent / "gold" / "ordinary_news.txt"


@dataclass(frozen=True)
class Row:
    """One happening of a sentence; ``others`` are words of another, or nothing."""

    sentence: str
    days: str
    words: str
    others: str
    gap: bool


def rows() -> Iterator[Row]:
    """Read the sentences, each above its happenings."""
    sentence = ""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith(("  ", "? ")):
            days, words, *others = line[2:].split(" | ")
            yield Row(sentence, days, words, "".join(others), gap=line.startswith("?"))
        elif line and not line.startswith("#"):
            sentence = line


ROWS = [
    pytest.param(
        row,
        id=f"{row.sentence[:40]}: {row.words}",
        marks=[pytest.mark.xfail(strict=True, reason="not read yet")] if row.gap else [],
    )
    for row in rows()
]


@pytest.mark.parametrize("row", ROWS)
def test_a_happening_has_its_own_day_and_words(row: Row) -> None:
    found = dated_clauses(row.sentence)
    told = [words for days, words in found if days == row.days and row.words in words]
    assert any(not row.others or row.others not in words for words in told), found
