"""Without a publication date: what names its day is read, what points from publication waits."""

from __future__ import annotations

import pytest

from webapp.pipeline.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke on Wednesday.", "XXXX-WXX-3"),
        ("He spoke yesterday.", "XXXX-XX-XX"),
        ("He spoke last week.", "XXXX-WXX"),
        ("He spoke last month.", "XXXX-XX"),
        ("He spoke in late August.", "XXXX-08"),
        ("He spoke on Oct. 20.", "XXXX-10-20"),
        ("It rose in the third quarter.", "XXXX-Q3"),
        ("They met on Christmas Day.", "XXXX-12-25"),
    ],
)
def test_words_that_point_from_publication_stay_without_a_day(text: str, value: str) -> None:
    (mention,) = find_dates(text, None)
    assert (mention.timex_value, mention.span) == (value, None)
    assert "not known" in mention.explanation


@pytest.mark.parametrize("words", ["11 September 2001", "the 1980s", "2003", "44 BC", "May 2021"])
def test_words_that_name_their_days_are_read(words: str) -> None:
    (mention,) = find_dates(f"It was {words}, they say.", None)
    assert mention.text == words
    assert mention.span is not None


def test_a_told_day_carries_what_is_counted_from_it() -> None:
    text = "It began on 3 May 2019 and ended two days later."
    assert [one.timex_value for one in find_dates(text, None)] == ["2019-05-03", "2019-05-05"]
