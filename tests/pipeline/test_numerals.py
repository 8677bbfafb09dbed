"""Numbers as words: one list for dates, for what is counted and for what ranks."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from webapp.pipeline.dates import find_dates
from webapp.pipeline.numerals import COUNT, NUMBER, cardinals, counts, number_words

MONDAY = dt.date(2021, 10, 25)


@pytest.mark.parametrize(("word", "value"), [("one", 1), ("dozen", 12), ("ninety", 90)])
def test_a_word_has_its_number(word: str, value: int) -> None:
    assert cardinals()[word] == value


def test_one_is_a_number_and_counts_no_more_than_one() -> None:
    assert "one" not in counts()
    assert set(NUMBER.split("|")) - set(COUNT.split("|")) == {"one"}


@pytest.mark.parametrize("word", sorted(counts()))
def test_every_word_that_counts_is_found_whole_by_the_pattern(word: str) -> None:
    found = re.search(rf"\b(?:{COUNT}) boats", f"some {word} boats")
    assert found is not None
    assert found[0] == f"{word} boats"


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("It took twenty-four hours.", "twenty-four hours", "PT24H"),
        ("It took a dozen weeks.", "a dozen weeks", "P12W"),
        ("It stood for two hundred years.", "two hundred years", "P200Y"),
        ("Profit fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
    ],
)
def test_dates_read_the_same_words(text: str, found: str, value: str) -> None:
    assert {one.text: one.timex_value for one in find_dates(text, MONDAY)} == {found: value}


def test_numbers_rise_as_they_are_listed() -> None:
    for numbers in (number_words().cardinal, number_words().ordinal, number_words().scale):
        assert list(numbers.values()) == sorted(numbers.values())
