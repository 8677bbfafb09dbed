"""Sentences are kept as places in their article's text, and made anew when asked for."""

from __future__ import annotations

import pytest

from builders import article, sentences_of, text_of
from webapp.paths import SEEDS
from webapp.pipeline.kept import KeptSentences
from webapp.pipeline.reading import read_folder
from webapp.pipeline.sentences import split_sentences
from webapp.records import Article

PARAGRAPHS = (("The ferry sank.", "Nobody was hurt."), ("Read more",), ("A tug – “Ada” – came.",))


def kept() -> KeptSentences:
    """Keep the sentences of the made-up article."""
    return KeptSentences(article(text=text_of(PARAGRAPHS)), sentences_of(PARAGRAPHS))


def test_every_sentence_comes_back_as_it_was() -> None:
    assert tuple(kept()) == sentences_of(PARAGRAPHS)


@pytest.mark.parametrize("one", read_folder(SEEDS).articles, ids=lambda one: one.id)
def test_real_sentences_come_back_as_they_were(one: Article) -> None:
    sentences = split_sentences(one.text, one.title)
    assert tuple(KeptSentences(one, sentences)) == sentences


@pytest.mark.parametrize("place", [0, 3, -1, slice(1, 3), slice(None), slice(9, 12)], ids=str)
def test_places_and_slices_are_those_of_a_tuple(place: int | slice) -> None:
    assert kept()[place] == sentences_of(PARAGRAPHS)[place]


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        kept()[4]


def test_an_article_without_sentences_is_empty() -> None:
    assert not KeptSentences(article(), ())
