"""What only moves through a speech, tells again or tells nobody said is no entry of its own."""

from __future__ import annotations

import pytest
from reports import entries_of

from webapp.pipeline.details.course import (
    Example,
    detail_words,
    is_silent,
    moves_on,
    presented_again,
)

SPEECH = "Mayor Ida Bell gave a speech in Lesk on Wednesday. "
SECOND = "Bell announced a tunnel under the Oster canal. "


@pytest.mark.parametrize("example", detail_words().examples, ids=lambda example: example.text)
def test_the_examples_of_the_word_list(example: Example) -> None:
    first, *_ = entries_of(example.text)
    assert first.count(" + ") == example.details


@pytest.mark.parametrize(
    ("headline", "moves"),
    [
        ("Ida Bell moved on to talk about ferries", True),
        ("Ida Bell has returned to the stage to show a ferry", True),
        ("Ida Bell started a club by hiring a coach", False),
        ("Ida Bell took the ferry", False),
        ("The mayor of Lesk", False),
    ],
)
def test_who_moves_through_a_speech(headline: str, *, moves: bool) -> None:
    assert moves_on(headline) is moves


@pytest.mark.parametrize(
    ("headline", "noun"),
    [
        ("Ida Bell unveiled the new ferry at a show", "ferry"),
        ("Ida Bell demonstrated the ferry’s inner lights", "ferry"),
        ("Ida Bell announced the move", "move"),
        ("Ida Bell unveiled the ferry of Oster Line", ""),
        ("Ida Bell announced the plan to sell it", ""),
        ("Ida Bell unveiled the Duster ferry", ""),
        ("Ida Bell unveiled a ferry", ""),
        ("Ida Bell sold the ferry", ""),
        ("The ferry was unveiled", ""),
    ],
)
def test_what_was_told_before_and_is_only_made_known_again(headline: str, noun: str) -> None:
    assert presented_again(headline) == noun


@pytest.mark.parametrize(
    ("headline", "silent"),
    [
        ("Ida Bell declined to comment on the case", True),
        ("Ida Bell did not return phone calls", True),
        ("Ida Bell returned phone calls", False),
        ("Ida Bell declined to sign the deal", False),
    ],
)
def test_who_says_nothing(headline: str, *, silent: bool) -> None:
    assert is_silent(headline) is silent


@pytest.mark.parametrize(
    ("label", "further", "kept"),
    [
        ("a third saying may be the news", "She said that the canal is deep.", 3),
        ("a third announcement does not", "She announced that the canal will be closed.", 3),
        ("a day of its own makes it news", "She said on Tuesday that the canal is deep.", 3),
        ("what she thinks of it goes on", "She described the canal as deep.", 2),
        ("what she asks for does not", "She called for a wall.", 3),
        ("another speaks anew", "Governor Tom Hale said that the canal is deep.", 3),
    ],
)
def test_a_speech_told_in_many_clauses(label: str, further: str, kept: int) -> None:
    assert len(entries_of(f"{SPEECH}{SECOND}{further}")) == kept, label


def test_what_a_body_says_makes_it_known() -> None:
    text = "The Oster Ferry Council met on Wednesday. The council closed a port. "
    assert len(entries_of(f"{text}The Oster Ferry Council said that it has cut its fares.")) == 3
