"""The word lists: each says its words once, and what is filed by prepositions names some."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from webapp.paths import VOCABULARY
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.vocabulary import LIST, VocabularyError, in_full, read

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


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_list_says_a_word_of_another_that_it_names(path: Path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    written, full = dict(lists_of(tables)), dict(lists_of(in_full(tables)))
    for name, words in written.items():
        beside = name.rpartition(".")[0]
        named = [f"{beside}.{word[1:-1]}".lstrip(".") for word in words if LIST.fullmatch(word)]
        assert not [word for other in named for word in full[other] if word in words], name


def test_a_list_has_the_words_of_another_that_it_names() -> None:
    written = {"ships": ["ferry", "<boats>"], "boats": ["<small>", "tug"], "small": ["punt"]}
    assert in_full({"afloat": written})["afloat"]["ships"] == ["ferry", "punt", "tug"]


class Ships(msgspec.Struct):
    """Words for a test."""

    ships: list[str]


@pytest.mark.parametrize(
    ("words", "wrong"), [('["<boats>"]', "no list 'boats'"), ('["<ships>"]', "no end")]
)
def test_a_list_that_cannot_be_had_is_named(words: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "afloat.toml").write_text(f"ships = {words}", encoding="utf-8")
    with pytest.raises(VocabularyError, match=f"afloat.toml.*{wrong}"):
        read(tmp_path / "afloat.toml", Ships, joined=True)


@pytest.mark.parametrize("field", ["framing", "carrying", "governing"])
def test_words_that_ask_for_a_preposition_are_filed_under_prepositions(field: str) -> None:
    opening = verb_words("prepositions") | {"to"}
    assert set(getattr(headline_words(), field)) <= opening
