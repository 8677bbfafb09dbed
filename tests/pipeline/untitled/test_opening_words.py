"""An untitled article is called by the first sentence that tells of whom it is, cut at a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.untitled.opening_words import UTMOST, cut, opening_words

RAIN = "Heavy rain fell in Lima on Monday."


@pytest.mark.parametrize(
    ("label", "before"),
    [
        ("a quotation", "“We have never seen it like this.” "),
        ("a pronoun", "It was a long and weary night for us. "),
        ("nobody of a name", "The drivers hardly had time to brake. "),
        ("a question", "Who would sail to Norland in a storm like this? "),
        ("who presents it", "From the newsroom in Oster, good evening, I'm Ada Quill. "),
        ("an open bracket", "The ferry (built in Norland was late. "),
    ],
)
def test_a_sentence_that_tells_of_nobody_is_passed_over(label: str, before: str) -> None:
    assert opening_words(split_sentences(f"{before}{RAIN}")) == RAIN, label


def test_an_article_of_such_sentences_is_called_by_the_first() -> None:
    text = "It was a long and weary night for us. They went to bed late."
    assert opening_words(split_sentences(text)) == "It was a long and weary night for us."


def test_a_long_sentence_is_cut_where_a_phrase_ends() -> None:
    long = (
        "Ferries that carry cars and lorries between the islands of Oster and Lesk and the towns "
        "of the northern coast stopped."
    )
    assert (
        cut(long) == "Ferries that carry cars and lorries between the islands of Oster and Lesk …"
    )


def test_what_parts_a_name_from_its_verb_is_left_out() -> None:
    long = (
        "Tom Quill, who sang in every opera house between Oster and Lesk in thirty years of his "
        "career, died in Norland on Tuesday, aged 88."
    )
    assert cut(long) == "Tom Quill … died in Norland on Tuesday, aged 88."


def test_what_was_glued_before_the_opening_is_left_out() -> None:
    text = (
        "Quill sang in Oster for the town Tenor Tom Quill has given a concert for the people of "
        "the flooded town of Lesk. It rained."
    )
    whole = "Tenor Tom Quill has given a concert for the people of the flooded town of Lesk."
    assert opening_words(split_sentences(text)) == whole


@given(st.text(alphabet="abc ,;“”ABC—'", min_size=0, max_size=400))
def test_a_cut_is_the_beginning_of_its_sentence(line: str) -> None:
    line = " ".join(line.split())
    short = cut(line)
    first, *rest = (part.strip() for part in short.split("…"))
    assert len(short) <= UTMOST + 3
    assert line.startswith(first.rstrip("”"))
    assert all(part.rstrip("”") in line for part in rest)
