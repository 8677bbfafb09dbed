"""What holds of any text: exact offsets, order, no crash, time linear in its length."""

from __future__ import annotations

import datetime as dt
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.pipeline.dates import find_dates
from webapp.spans import from_edtf, in_words, to_edtf

MONDAY = dt.date(2021, 10, 25)
PIECES = """
Oct. 20 , 2021 May - the last next week s Wednesday 's of a year ago 1980s 'before earlier 3 months
quarter third 44 BC noon 5 p.m. EST from to until Sept 31 29 February 9999 0001 10/20/21 2021-02-30
12:75 Christmas past few days . ( and later 99999999999 ½ 1/2 two hundred
"""
DATE_WORDS = st.sampled_from([*PIECES.split(), "\n\n"])
EVERY_CHARACTER = "".join(
    chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000
)
HOSTILE = [
    ("100,000 digits", "1" * 100_000),
    ("digits and commas", "1," * 50_000),
    ("last last last", "last " * 10_000),
    ("the past the past", "the past " * 10_000),
    ("months", "May " * 10_000),
    ("weekdays without an end", "Wednesday " * 5_000),
    ("numbers in words", "two hundred and " * 5_000),
    ("brackets in brackets", "[" * 50_000 + "]" * 50_000),
    ("quotation marks", "'" * 50_000),
    ("slashes", "1/2/" * 20_000),
    ("hyphens", "1990-" * 20_000),
    ("a part of Unicode", EVERY_CHARACTER[: 1 << 16]),
]


def check(text: str, published: dt.date | None) -> None:
    """Assert what must hold of the mentions of any text."""
    end = 0
    for mention in find_dates(text, published):
        assert mention.start >= end
        assert mention.text
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
        if mention.span is not None:
            assert mention.span.days >= 1
            assert in_words(mention.span)


@settings(deadline=None)
@given(st.lists(DATE_WORDS, max_size=40).map(" ".join), st.none() | st.dates())
def test_any_date_words_keep_offsets_and_order(text: str, published: dt.date | None) -> None:
    check(text, published)


@settings(deadline=None)
@given(st.text(), st.none() | st.dates())
def test_any_characters_keep_offsets_and_order(text: str, published: dt.date | None) -> None:
    check(text, published)


@settings(deadline=None)
@given(st.dates(), st.integers(0, 400))
def test_a_written_day_is_read_back_whenever_it_was_published(day: dt.date, later: int) -> None:
    published = dt.date.fromordinal(min(day.toordinal() + later, dt.date.max.toordinal()))
    (mention,) = find_dates(f"Signed on {day.isoformat()} in Rome.", published)
    assert mention.span is not None
    assert (mention.span.first, mention.span.last) == (day, day)
    assert from_edtf(to_edtf(mention.span)) == mention.span


@settings(deadline=None)
@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31)),
    st.sampled_from(["Christmas", "Thanksgiving", "Good Friday", "Labor Day", "May 3"]),
)
def test_last_and_next_lie_on_their_side_of_publication(published: dt.date, name: str) -> None:
    (last,) = find_dates(f"They met last {name}.", published)
    (coming,) = find_dates(f"They meet next {name}.", published)
    assert last.span is not None
    assert coming.span is not None
    today = published.toordinal()
    assert today - 400 < last.span.first.toordinal() < today
    assert today < coming.span.first.toordinal() < today + 400


@settings(deadline=None)
@given(st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9998, 12, 31)))
def test_a_bare_weekday_of_the_past_is_less_than_a_week_ago(published: dt.date) -> None:
    (mention,) = find_dates("The envoy spoke on Wednesday.", published)
    assert mention.span is not None
    days = published.toordinal() - mention.span.first.toordinal()
    assert 0 <= days < 7
    assert mention.span.first.toordinal() % 7 == 3


@pytest.mark.parametrize("text", [text for _, text in HOSTILE], ids=[label for label, _ in HOSTILE])
def test_hostile_text_takes_time_linear_in_its_length(text: str) -> None:
    find_dates(text[: len(text) // 4], MONDAY)
    quarter = seconds_for(text[: len(text) // 4])
    whole = seconds_for(text)
    assert whole < 10 * quarter + 0.5
    check(text, MONDAY)


def test_all_of_unicode_keeps_its_offsets() -> None:
    check(f"{EVERY_CHARACTER} on 20 October 2021 {EVERY_CHARACTER[::-1]}"[: 1 << 20], MONDAY)


def seconds_for(text: str) -> float:
    """Return the CPU seconds that reading ``text`` takes."""
    start = time.process_time()
    find_dates(text, MONDAY)
    return time.process_time() - start
