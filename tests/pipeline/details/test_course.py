"""What only moves through a speech, tells again or tells nobody said is no entry of its own."""

from __future__ import annotations

import pytest
from reports import entries_of

from webapp.pipeline.details.course import (
    Example,
    detail_words,
    feels,
    is_silent,
    moves_on,
    presented_again,
    says_nothing,
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
    ("words", "felt"),
    [
        ("These are very exciting times for us", True),
        ("We are looking forward to the summer", True),
        ("The ferry will carry ninety cars", False),
    ],
)
def test_words_that_tell_what_is_felt(words: str, *, felt: bool) -> None:
    assert feels(words) is felt


@pytest.mark.parametrize(
    ("headline", "nothing"),
    [
        ("Ida Bell spoke", True),
        ("Ida Bell spoke to reporters", True),
        ("Ida Bell spoke of the wall", False),
        ("Ida Bell spoke at a meeting of the Oster Club", False),
        ("Ida Bell responded by closing the port", False),
        ("Ida Bell welcomed Oster Line's announcement", True),
        ("Ida Bell hailed the ruling", True),
        ("Ida Bell hailed the ruling of the Oster court", False),
        ("Ida Bell welcomed the guests", False),
        ("Ida Bell did not welcome the decision", False),
        ("Ida Bell rejected the decision", False),
    ],
)
def test_who_says_something_that_is_not_told(headline: str, *, nothing: bool) -> None:
    assert says_nothing(headline) is nothing


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


def test_a_quotation_goes_on_where_its_beginning_stands() -> None:
    text = (
        "Oster Line announced a ferry on Monday. “The years ahead will be exciting for us,” Ida "
        "Bell said on Monday. “For, whenever a ferry is built in our yard, all of us are there.”"
    )
    assert len(entries_of(text)) == 1
