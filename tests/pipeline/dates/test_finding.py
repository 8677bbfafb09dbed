"""The expressions of a text, at exact offsets, with what they mean."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.dates import find_dates

MONDAY = dt.date(2021, 10, 25)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The envoy spoke on Wednesday.", "Wednesday", "2021-10-20"),
        ("The envoy spoke on Sunday.", "Sunday", "2021-10-24"),
        ("They met last week.", "last week", "2021-W42"),
        ("It fell in mid-August.", "mid-August", "2021-08"),
        ("It began in the 1980s.", "the 1980s", "198"),
        ("It has been so since 2003.", "2003", "2003"),
        ("It stayed for the past 20 years.", "the past 20 years", "P20Y"),
    ],
)
def test_common_expressions_are_read(text: str, words: str, value: str) -> None:
    (mention,) = find_dates(text, MONDAY)
    assert (mention.text, mention.timex_value) == (words, value)
    assert text[mention.start : mention.end] == mention.text
