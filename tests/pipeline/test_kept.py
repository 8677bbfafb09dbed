"""Sentences are kept as places in their article's text, short words of sightings once."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest

from builders import article, sentences_of, text_of
from webapp.paths import SEEDS
from webapp.pipeline.extraction import extract
from webapp.pipeline.kept import KeptSentences, keep_sightings
from webapp.pipeline.reading import read_folder
from webapp.pipeline.sentences import split_sentences
from webapp.records import Article, Sighting

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


def test_sightings_lose_event_words_alone_and_hold_each_short_word_once() -> None:
    found = [one for article in read_folder(SEEDS).articles for one in extract(article).sightings]
    apart = [one for sighting in found for one in pickle.loads(pickle.dumps([sighting]))]  # noqa: S301 - our own
    kept = list(keep_sightings(apart))
    assert kept == [replace(one, event_words=()) for one in found]
    words = [word for one in kept for word in (one.rule, one.mention.timex_type, *_named(one))]
    assert len({id(word) for word in words}) == len(set(words))


def _named(one: Sighting) -> Iterator[str]:
    return (word for name in one.names for word in (name.name, name.text))


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        kept()[4]


def test_an_article_without_sentences_is_empty() -> None:
    assert not KeptSentences(article(), ())
