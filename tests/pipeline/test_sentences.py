"""Sentences: offsets, kinds, datelines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.sentences import split_sentences

PIECES = st.sampled_from(
    ["He left. ", "\n", "\n\n", "GENEVA (AP) -- ", '"Yes," she said.', "By Ann Lee", " ", "ß. "]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join)))
def test_every_sentence_is_exactly_its_slice(text: str) -> None:
    """``text[start:end]`` is the sentence; sentences stand in order and never overlap."""
    sentences = split_sentences(text)
    end = 0
    for place, sentence in enumerate(sentences):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.index == place
        assert sentence.start >= end
        assert sentence.end > sentence.start
        end = sentence.end
