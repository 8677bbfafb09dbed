"""The words of topics are found in their forms, and not in words that merely look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.topics.words import built_in_index, find_hits, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("flood", {"flood", "floods"}),
        ("embassy", {"embassy", "embassies"}),
        ("virus", {"virus", "viruses"}),
        ("clash", {"clash", "clashes"}),
        ("talks", {"talks"}),
    ],
)
def test_a_noun_has_a_singular_and_a_plural(word: str, forms: set[str]) -> None:
    assert noun_forms(word) == forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("arm", "arming"),
        ("invade", "invading"),
        ("occupy", "occupied"),
        ("crash", "crashes"),
        ("loot", "looted"),
        ("ban", "banned"),
    ],
)
def test_a_verb_has_all_its_forms(word: str, form: str) -> None:
    assert form in verb_forms(word)


def _told(text: str) -> set[tuple[str, str]]:
    return {(hit.topic, hit.key) for hit in find_hits(text, built_in_index())}


@pytest.mark.parametrize(
    ("label", "text", "hit"),
    [
        ("a verb's past", "Gunmen hijacked a bus.", ("terrorism", "hijack")),
        ("a plural", "Two embassies shut.", ("diplomacy", "embassy")),
        ("with points", "The U.N. Security Council met.", ("diplomacy", "UN Security Council")),
        ("a genitive", "The court’s steps were wet.", ("law", "court")),
        ("a phrase in the plural", "Car bombs went off.", ("terrorism", "car bomb")),
        ("a phrase over its own word", "An aid worker came.", ("humanitarian-aid", "aid worker")),
    ],
)
def test_a_word_is_found_in_its_forms(label: str, text: str, hit: tuple[str, str]) -> None:
    assert hit in _told(text), label


@pytest.mark.parametrize(
    ("label", "text", "topic"),
    [
        ("executives are not executed", "Two executives left.", "law"),
        ("authorities are no authors", "The authorities wrote.", "culture"),
        ("what is important is no import", "The important part came.", "economy"),
        ("who defends is no defendant", "They defended the hill.", "law"),
        ("a firm is no shelling", "The oil firm Shell waited.", "armed-conflict"),
        ("the word of a longer phrase counts once", "An aid worker came.", "labour"),
    ],
)
def test_words_that_look_alike_tell_nothing(label: str, text: str, topic: str) -> None:
    assert topic not in {found for found, _ in _told(text)}, label


WORDS = ("rebel", "shelled", "the", "town", "aid", "worker", "Court", "price", "war", "heart")


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_of_one_topic_no_two_hits_share_a_word(text: str) -> None:
    hits = find_hits(text, built_in_index())
    assert len({(hit.topic, hit.start) for hit in hits}) == len(hits)
    assert all(text[hit.start :].lower().startswith(hit.key[0].lower()) for hit in hits)
