"""What is kept of articles comes back as it was found, save for what has done its work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import article, sentences_of, text_of
from webapp.paths import SEEDS
from webapp.pipeline.extraction import Extract, extract
from webapp.pipeline.kept import KeptArticles
from webapp.pipeline.reading import read_folder
from webapp.records import Sentence, Sighting

PARAGRAPHS = (("The ferry sank.", "Nobody was hurt."), ("Read more",), ("A tug – “Ada” – came.",))
MADE_UP = Extract(article(text=text_of(PARAGRAPHS)), sentences_of(PARAGRAPHS), (), ())
FOUND = tuple(extract(article) for article in read_folder(SEEDS).articles)


def kept(*found: Extract) -> KeptArticles:
    """Keep what was found in articles."""
    articles = KeptArticles()
    for one in found:
        articles.add(one)
    return articles


def test_articles_and_their_sentences_come_back_as_they_were() -> None:
    articles = kept(*FOUND)
    assert list(articles.articles) == [one.article for one in FOUND]
    assert [tuple(one) for one in articles.sentences] == [one.sentences for one in FOUND]


def test_sightings_lose_event_words_alone() -> None:
    found = [without_words(one) for found in FOUND for one in found.sightings]
    assert list(kept(*FOUND).sightings) == found


def without_words(one: Sighting) -> Sighting:
    details = tuple(replace(each, sighting=without_words(each.sighting)) for each in one.details)
    return replace(one, event_words=(), details=details)


@pytest.mark.parametrize("place", [0, 3, -1, slice(1, 3), slice(None), slice(9, 12)], ids=str)
def test_sentences_are_read_like_a_tuple(place: int | slice) -> None:
    assert kept(MADE_UP).sentences[0][place] == sentences_of(PARAGRAPHS)[place]


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        kept(MADE_UP).sentences[0][4]


@pytest.mark.parametrize("sentences", [(), sentences_of(PARAGRAPHS)], ids=["none", "four"])
def test_sentences_are_counted(sentences: tuple[Sentence, ...]) -> None:
    (own,) = kept(replace(MADE_UP, sentences=sentences)).sentences
    assert len(own) == len(sentences)
