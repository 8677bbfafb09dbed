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
        ("They met at 5 p.m. on Wednesday.", "XXXX-WXX-3T17:00"),
        ("They met at Easter.", "XXXX-XX-XX"),
        ("They met on 3-5 May.", "XXXX-05-03/XXXX-05-05"),
        ("They met last Nov. 3.", "XXXX-11-03"),
        ("They met on June 3 last year.", "XXXX-06-03"),
        ("They met on the 20th.", "XXXX-XX-20"),
        ("They met in the first week of April.", "XXXX-WXX"),
        ("They met in the week of March 6.", "XXXX-WXX"),
        ("They met on the second Monday of June.", "XXXX-06-XX"),
        ("They met in the summer.", "XXXX-SU"),
        ("They met in June last year.", "XXXX-06"),
        ("They met in the first half of last year.", "XXXX-H1"),
        ("They met last weekend.", "XXXX-WXX-WE"),
        ("They met early this year.", "XXXX"),
        ("They met at 5 p.m. by the sea.", "XXXX-XX-XXT17:00"),
        ("They met this morning.", "XXXX-XX-XXTMO"),
        ("They met on Friday night.", "XXXX-WXX-5TNI"),
        ("They met two days ago.", "XXXX-XX-XX"),
        ("They met two years ago.", "XXXX"),
        ("They met last decade.", "XXX"),
        ("They met in the quarter.", "XXXX"),
        ("The end of the week was calm.", "XXXX-WXX"),
        ("They met on 20-22 May.", "XXXX-05-20/XXXX-05-22"),
        ("They met last Christmas.", "XXXX-12-25"),
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
