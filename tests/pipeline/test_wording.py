"""Stems, classes of happenings, numbers; the word lists' own examples run."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.pipeline.wording import (
    are_opposite,
    classes_of,
    listed_words,
    sides_of,
    stems_of,
    wording,
    words_of,
)

SAME = listed_words().same
EXAMPLES = [(one.name, text) for one in SAME for text in one.examples]
COUNTERS = [(one.name, text) for one in SAME for text in one.counters]
OPPOSITES = [
    (one, other)
    for pair in listed_words().opposite
    for one in pair.examples
    for other in pair.counters
]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_a_class_has_its_examples(name: str, text: str) -> None:
    assert f"={name}" in classes_of(words_of(text))


@pytest.mark.parametrize(("name", "text"), COUNTERS)
def test_a_class_has_not_its_counter_examples(name: str, text: str) -> None:
    assert f"={name}" not in classes_of(words_of(text))


@pytest.mark.parametrize(("one", "other"), OPPOSITES)
def test_what_undoes_a_happening_is_its_opposite(one: str, other: str) -> None:
    sides = sides_of(one.lower()), sides_of(other.lower())
    assert are_opposite(*sides)
    assert are_opposite(*reversed(sides))


@pytest.mark.parametrize(
    ("label", "one", "other", "opposite"),
    [
        ("the same side", "two men were arrested", "police arrested a clerk", False),
        ("sides of two kinds", "two men were arrested", "shares fell", False),
        ("no side", "two men were questioned", "two men were freed", False),
        ("one tells both", "he checked into a clinic", "he left it and checked into a hotel", True),
        ("both tell both", "arrested then freed", "freed after being arrested", False),
    ],
)
def test_opposites_are_of_one_kind(label: str, one: str, other: str, *, opposite: bool) -> None:
    assert are_opposite(sides_of(one), sides_of(other)) is opposite, label


def test_stems_are_those_of_words_that_carry_something() -> None:
    assert stems_of("He said the bridges’ tolls were rising") == ("bridg", "toll", "rise")


def test_names_are_no_happenings_and_numbers_after_names_are_labels() -> None:
    read = wording("Flight 447 crashed near Westport")
    assert read.happenings == {"crash", "=crash"}
    assert read.capitals == {"flight", "westport"}
    assert read.labels == {("flight", "447")}


def test_a_name_or_a_decade_is_no_figure() -> None:
    read = wording("The 76ers won 112 games in the 1990s")
    assert {"76er", "1990s", "112"} <= read.stems
    assert read.numbers == {"112"}


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_wording(text: str) -> None:
    read = wording(text)
    assert read.capitals <= read.stems
