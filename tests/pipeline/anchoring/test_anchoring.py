"""The words that let a sentence take over a date, and those that forbid it."""

import pytest
from reports import sightings_of

from webapp.pipeline.anchoring.words import (
    Example,
    anchoring_words,
    is_background,
    is_known,
    means_same_day,
    occasions_in,
    speaker_in,
)


@pytest.mark.parametrize(
    "example", anchoring_words().examples, ids=lambda example: example.sentence
)
def test_the_examples_of_the_word_list(example: Example) -> None:
    found = sightings_of(f"{example.before} {example.sentence}")
    dated = [one for one in found if one.sentence.text == example.sentence]
    assert [one.span for one in dated] == [found[0].span] * example.inherits


@pytest.mark.parametrize(
    ("words", "background"),
    [
        ("the port has long been closed", True),
        ("previous studies have said so", True),
        ("it was once a mill", True),
        ("it will bid once more", False),
        ("the talks will go on at a later date", False),
        ("the port was closed", False),
        ("the sincere captain answered", False),
    ],
)
def test_words_of_another_time(words: str, background: bool) -> None:  # noqa: FBT001
    assert is_background(words) is background


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Earlier in the day, boats left", True),
        ("the same evening she spoke", True),
        ("later that night", True),
        ("earlier in the year", False),
        ("she said that days were lost", False),
    ],
)
def test_words_for_the_same_day(words: str, same: bool) -> None:  # noqa: FBT001
    assert means_same_day(words) is same


@pytest.mark.parametrize(
    ("subject", "known"),
    [("She", True), ("the ferry", True), ("its crew", True), ("Bakers", False), ("Italy", False)],
)
def test_subjects_told_as_known(subject: str, known: bool) -> None:  # noqa: FBT001
    assert is_known(subject) is known


@pytest.mark.parametrize(
    ("subject", "who"),
    [("Police", "police"), ("a ministry spokesman", "spokesman"), ("Two bakers", ""), ("", "")],
)
def test_who_speaks_by_calling(subject: str, who: str) -> None:
    assert speaker_in(subject) == who


def test_occasions_are_pointed_at() -> None:
    assert occasions_in("The talks ended; this vote and a strike followed.") == {"talk", "vote"}


def test_who_speaks_behind_what_lies_behind_the_news_goes_on_with_its_day() -> None:
    text = (
        "Mayor Ida Bell opened the Oster bridge on Tuesday. The bridge was begun in April."
        " Mayor Ida Bell called the bridge a gift."
    )
    opened, _, spoken = sightings_of(text)
    assert spoken.span == opened.span
