"""Every way to shorten a sentence is a beginning of it that fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.headlines.presenting import FOR_COMPLEMENT
from webapp.pipeline.headlines.shortening import shortenings

WORDS = st.sampled_from(
    [
        "the crew",
        "of Oster",
        "left",
        "a port",
        "in Lesk",
        "and",
        "said that",
        "were",
        "shut",
        ", who",
    ]
)


@given(st.lists(WORDS, min_size=4, max_size=30))
def test_every_shortening_fits_and_begins_the_sentence(words: list[str]) -> None:
    sentence = " ".join(words).replace(" ,", ",")
    for short, lost in shortenings(sentence, FOR_COMPLEMENT):
        assert len(short) <= FOR_COMPLEMENT
        assert sentence.startswith(short.rstrip("”"))
        assert lost >= 0
