"""The word list of dates: its shape, and the examples that stand in it."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp import vocabulary
from webapp.pipeline.dates import find_dates
from webapp.pipeline.dates.lexicon import DateWords, Example

MONDAY = dt.date(2021, 10, 25)
WORDS = vocabulary.built_in("dates-en", DateWords)
EXAMPLES = [(kind, example) for kind, listed in WORDS.kind.items() for example in listed.examples]


@pytest.mark.parametrize(
    ("kind", "example"), EXAMPLES, ids=[f"{kind}: {example.found}" for kind, example in EXAMPLES]
)
def test_an_example_is_read_as_the_word_list_says(kind: str, example: Example) -> None:
    values = {one.text: one.timex_value for one in find_dates(example.text, MONDAY)}
    assert values.get(example.found, "") == example.value, kind


def test_every_kind_has_an_example() -> None:
    assert [kind for kind, listed in WORDS.kind.items() if not listed.examples] == []


def test_no_word_stands_twice_under_one_kind() -> None:
    for kind, listed in WORDS.kind.items():
        words = [word for forms in listed.words.values() for word in forms]
        assert len(words) == len(set(words)), kind
