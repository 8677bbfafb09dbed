"""The word lists: no word stands twice in one, and what is filed by prepositions names some."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from webapp.paths import VOCABULARY
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs.lexicon import words as verb_words

FILES = sorted(VOCABULARY.glob("*.toml"))


def lists_of(table: dict[str, Any], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Walk the lists of words of a table and of the tables in it."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists_of(value, f"{name}{key}.")
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield f"{name}{key}", value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_list_has_a_word_twice(path: Path) -> None:
    twice = {
        name: [word for word, count in Counter(words).items() if count > 1]
        for name, words in lists_of(tomllib.loads(path.read_text(encoding="utf-8")))
    }
    assert not {name: words for name, words in twice.items() if words}


@pytest.mark.parametrize("field", ["framing", "carrying", "governing"])
def test_words_that_ask_for_a_preposition_are_filed_under_prepositions(field: str) -> None:
    opening = verb_words("prepositions") | {"to"}
    assert set(getattr(headline_words(), field)) <= opening
