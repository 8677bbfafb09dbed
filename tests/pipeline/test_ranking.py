"""What was the first or the most of its kind, and nouns that only end so."""

from __future__ import annotations

import re

import pytest

from webapp.pipeline.ranking import RANK, SUPERLATIVE


@pytest.mark.parametrize(
    "words",
    [
        "the first flood",
        "its 21st storm",
        "the eleventh time",
        "the only ferry",
        "the deadliest quake",
        "the most boats",
        "its worst year",
        "the next mayor",
    ],
)
def test_a_rank_is_found(words: str) -> None:
    assert re.search(RANK, words) is not None


@pytest.mark.parametrize("words", ["the arrest of Roe", "a protest", "the west bank", "the flood"])
def test_a_noun_that_ends_like_a_superlative_ranks_nothing(words: str) -> None:
    assert re.search(RANK, words) is None


@pytest.mark.parametrize(("word", "so"), [("worst", True), ("first", False), ("last", False)])
def test_what_is_most_so_is_told_from_what_is_only_first(word: str, *, so: bool) -> None:
    assert (re.fullmatch(SUPERLATIVE, word) is not None) is so
