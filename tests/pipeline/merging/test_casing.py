"""Headlines in capitals are read as the sentences of all articles would write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.merging.casing import Casing, is_heading
from webapp.pipeline.merging.tellings import telling_of_text

SENTENCES = (
    "The ferry sinks within minutes off Westport, a sailor said.",
    "Divers from Eastvale saw the Bond ferry go down near the pier.",
    "Those who hold a bond lost money, and Tom Bond, Ada Bond and Eva Bond said so.",
)


@pytest.mark.parametrize(
    ("label", "headline", "sentence"),
    [
        ("names keep their capitals", "Ferry Sinks Off Westport", "ferry sinks off Westport"),
        ("words of one stem are one", "Sinking Ferry Off Eastvale", "sinking ferry off Eastvale"),
        ("what is mostly a name is one", "Bond Ferry Sinks", "Bond ferry sinks"),
        ("what no sentence has stays", "Zoe Sinks Ferry", "Zoe sinks ferry"),
        ("all in capitals", "FERRY SINKS OFF WESTPORT", "ferry sinks off Westport"),
        ("a sentence stays", "A Ferry sinks.", "A Ferry sinks."),
        ("two words may be a name", "Ferry Sinks", "Ferry Sinks"),
    ],
)
def test_a_headline_is_written_as_sentences_write_its_words(
    label: str, headline: str, sentence: str
) -> None:
    assert Casing(SENTENCES).as_sentence(headline) == sentence, label


def test_what_a_headline_in_capitals_tells_is_read() -> None:
    headline = "Ferry Sinks Off Westport"
    written = Casing(SENTENCES).as_sentence(headline)
    told = telling_of_text("a", 0, headline, written)
    assert told.told == {"=sink", "sink"}
    assert told.words.capitals == {"westport"}
    assert told.key[3] == headline


@given(st.lists(st.text(), max_size=5), st.text())
def test_only_the_case_of_a_text_changes(texts: list[str], text: str) -> None:
    written = Casing([*texts, *SENTENCES]).as_sentence(text)
    assert written == text or (is_heading(text) and written.casefold() == text.casefold())
