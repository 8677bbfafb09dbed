"""Days that one sentence of an article gives to another; all told on Wednesday 20 October 2021."""

from __future__ import annotations

import pytest
from reports import sightings_of

DAYS = [
    (
        "the same is told with its day",
        "A docker has been stabbed in Lesk. He was stabbed at his house on Monday.",
        "2021-10-18 told again",
    ),
    (
        "the occasion behind it has a day",
        (
            "Ode has unveiled its new ferry near Lesk. Sunday was chosen as its date is the number"
            " of the ferry. The event was attended by 900 people."
        ),
        "2021-10-17 day of the occasion",
    ),
    (
        "another deed was told of that day",
        (
            "Ode has unveiled its new ferry near Lesk. Bo Lind met the crew on Sunday. The event"
            " was attended by 900 people."
        ),
        "2021-10-20 day of publication",
    ),
    (
        "she is who was told of",
        "A docker from Lesk has won the harbour prize. She won on Monday.",
        "2021-10-18 told again",
    ),
    (
        "who does it is not whom it befalls",
        "The board of Lesk has sued. It was sued on Monday.",
        "2021-10-20 day of publication",
    ),
    (
        "another of several",
        "A second docker has been arrested in Lesk. The first was arrested on Monday.",
        "2021-10-20 day of publication",
    ),
    (
        "what is done every day",
        "Norland has taken a loan. It took back a ship on Tuesday.",
        "2021-10-20 day of publication",
    ),
    (
        "long before",
        "Norland has signed a truce with Ode. It signed one with Oster on Oct. 2.",
        "2021-10-20 day of publication",
    ),
    (
        "the only day told of",
        "Crews freed a rider from a car in Lesk. The crash happened on Tuesday.",
        "2021-10-19 day of the story",
    ),
    (
        "two days are told of",
        "Crews freed a rider from a car in Lesk. It fell on Tuesday. It was raised on Wednesday.",
        "2021-10-20 day of publication",
    ),
    (
        "words have a day too",
        "Crews freed a rider from a car in Lesk. It fell on Tuesday, police said on Wednesday.",
        "2021-10-20 day of publication",
    ),
    (
        "what was not done then",
        "Crews freed a rider from a car in Lesk. The ferry did not sail on Tuesday.",
        "2021-10-20 day of publication",
    ),
    (
        "what has happened is of now",
        "Norland has sent tents to Lesk. The storm hit the town on Tuesday.",
        "2021-10-20 day of publication",
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), DAYS, ids=[row[0] for row in DAYS])
def test_which_day_an_opening_takes(label: str, text: str, expected: str) -> None:
    opening = sightings_of(text)[0]
    assert f"{opening.span.first.isoformat()} {opening.rule}" == expected, label


def test_a_day_taken_over_says_from_where_and_how_surely() -> None:
    again, story = (sightings_of(text)[0] for _, text, _ in (DAYS[0], DAYS[6]))
    assert again.explanation == (
        "The same is told with its day in “He was stabbed at his house on Monday”, "
        "so Monday 18 October 2021."
    )
    assert not again.span.approximate
    assert story.span.approximate


def test_what_follows_goes_on_on_that_day() -> None:
    text = (
        "Police in Lesk are asking for help after a rider was killed on Tuesday. "
        "Crews came but the rider died. The driver of the car was unhurt."
    )
    assert {one.span.first.isoformat() for one in sightings_of(text)} == {"2021-10-19"}
