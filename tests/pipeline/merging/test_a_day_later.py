"""What a paper tells again on the next day, without a date, is the event of the day before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import actor_of, named, told

from builders import day, month
from webapp.pipeline.merging import merge
from webapp.pipeline.merging.dating import a_day_later
from webapp.records import Basis, DateSpan, Sighting

TOLLS = "Quill warned that the harbour tolls would rise by a third next spring, port by port."
AGAIN = "Quill has warned that harbour tolls would rise by a third next spring, port by port."
GULLS = "Quill told the gulls of the harbour that herring would cost a third more next spring."
DATES = st.dates(dt.date(2021, 3, 1), dt.date(2021, 3, 9))
QUILL = named("speaker", "Ada Quill")


def published(number: int) -> DateSpan:
    """Make the day of an article that names none: that day or just before."""
    return replace(day(2021, 10, number), approximate=True)


def undated(article: str, text: str, number: int) -> Sighting:
    """Make what Quill does, dated by nothing but the article's day of that number."""
    made = told(article, text, published(number), names=[QUILL])
    bare = replace(made.mention, text="", end=made.mention.start)
    return replace(made, mention=bare, basis=Basis.INHERITED)


@pytest.mark.parametrize(
    ("label", "text", "number", "one"),
    [
        ("a copy", TOLLS, 21, True),
        ("nearly the same words", AGAIN, 21, True),
        ("other words", GULLS, 21, False),
        ("two days later", TOLLS, 22, False),
        ("a day before", TOLLS, 19, True),
    ],
)
def test_a_sentence_without_a_date_may_be_told_again_on_the_next_day(
    label: str, text: str, number: int, *, one: bool
) -> None:
    pair = undated("post", TOLLS, 20), undated("gazette", text, number)
    assert (len(merge(pair, actor_of)) == 1) is one, label


def test_the_first_day_on_which_it_was_told_is_the_day_of_the_entry() -> None:
    (merged,) = merge((undated("gazette", TOLLS, 21), undated("post", TOLLS, 20)), actor_of)
    assert merged.sightings[0].span == published(20)


def test_what_is_told_each_day_is_no_chain_of_days() -> None:
    each = [undated(f"a{number}", TOLLS, number) for number in range(11, 17)]
    spans = [
        [sighting.span.first.day for sighting in merged.sightings]
        for merged in merge(each, actor_of)
    ]
    assert len(spans) >= len(each) // 2
    assert all(max(days) - min(days) <= 1 for days in spans)


def test_other_figures_a_day_later_are_what_came_of_it() -> None:
    count = "Norland has confirmed {} dead of the fever, though it seemed to level off in the west."
    one, other = undated("post", count.format(19), 20), undated("gazette", count.format(25), 21)
    assert len(merge((one, other), actor_of)) == 2


def test_the_reason_says_that_it_was_told_again() -> None:
    again = AGAIN.replace("has ", "had once more ")
    (merged,) = merge((undated("post", TOLLS, 20), undated("gazette", again, 21)), actor_of)
    assert "told again a day later" in merged.reasons[0]


@given(one=DATES, other=DATES, early=st.booleans(), late=st.booleans())
def test_a_day_later_does_not_depend_on_the_order(
    *, one: dt.date, other: dt.date, early: bool, late: bool
) -> None:
    days = ((one, early), (other, late))
    first, second = (
        replace(month(2021, 3), first=when, last=when + dt.timedelta(days=1), approximate=about)
        for when, about in days
    )
    assert a_day_later(first, second) is a_day_later(second, first)
