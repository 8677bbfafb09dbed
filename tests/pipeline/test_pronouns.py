"""Words that stand for names: each set one meaning, each pattern what its set says."""

import re

import pytest

from webapp.pipeline.pronouns import DEFINITE, DETERMINER, OBJECTS, SUBJECTS, THIRD_PERSON, WHOSE

PATTERNS = [
    ("whose a thing is", WHOSE, ["its", "his", "her", "their"], ["it", "the", "an", "my"]),
    ("a certain thing", DEFINITE, ["the", "its", "their"], ["a", "an", "them", "they"]),
    ("any thing", DETERMINER, ["the", "a", "an", "her"], ["any", "they", "ana", "your"]),
]


@pytest.mark.parametrize(
    ("pattern", "words", "others"), [pytest.param(*row[1:], id=row[0]) for row in PATTERNS]
)
def test_a_pattern_is_of_whole_words(pattern: str, words: list[str], others: list[str]) -> None:
    assert [one for one in [*words, *others] if re.fullmatch(pattern, one)] == words


def test_who_goes_back_to_a_name_is_neither_who_speaks_nor_who_listens() -> None:
    assert frozenset({"he", "she", "it", "they"}) == THIRD_PERSON
    assert {"i", "we", "you"} == SUBJECTS - THIRD_PERSON


def test_only_it_and_you_are_both_subject_and_object() -> None:
    assert {"it", "you"} == SUBJECTS & OBJECTS
