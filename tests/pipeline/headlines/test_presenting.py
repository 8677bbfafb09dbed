"""Whether words can stand as a headline: clear without what was told before, with one subject."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.contents import contents, reported
from webapp.pipeline.headlines.presenting import (
    disagrees,
    is_presentable,
    lacks_subject,
    points_back,
    points_outside,
)

MEANS_ONE_TOLD_BEFORE = [
    "The city approved a plan",
    "The former left",
    "The former mayor left",
    "The two men left",
    "The other boat sank",
    "The same day it rained",
    "These men left",
    "Two others were hurt",
    "Some others left",
    "Another was seized",
    "Five wounded in the storm left",
    "Two working the quay fell",
    "All are shut",
    "Both were hurt",
    "It rained",
    "He left",
]
MEANS_NONE = [
    "The city council approved a plan",
    "The City Council approved a plan",
    "Ten others of the crew left",
    "The former mayor of Lesk left",
    "The former Ister mayor left",
    "The two Isters agreed",
    "Another boat sank",
    "All schools are shut",
    "One man left",
    "One of the men left",
    "Each of the boats sank",
    "Three 40 ton boats sank",
    "US troops left",
]


@pytest.mark.parametrize("words", MEANS_ONE_TOLD_BEFORE)
def test_words_that_mean_something_told_before(words: str) -> None:
    assert points_outside(words)


@pytest.mark.parametrize("words", MEANS_NONE)
def test_words_that_are_clear_by_themselves(words: str) -> None:
    assert not points_outside(words)


@pytest.mark.parametrize(
    ("subject", "predicate", "differ"),
    [
        ("Ten boats", "was lost", True),
        ("The ferry", "have sunk", True),
        ("The boat", "has sunk", False),
        ("The police", "were late", False),
        ("The crews of the boat", "has left", False),
        ("Politics", "are hard", False),
        ("The boat, Ister,", "were lost", False),
        ("There", "were ten", False),
    ],
)
def test_a_noun_and_a_verb_of_another_number(
    subject: str,
    predicate: str,
    differ: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert disagrees(subject, predicate) is differ


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("Were closed on Monday", True),
        ("Repeatedly said it was late", True),
        ("Said the port is shut", True),
        ("To close the port", True),
        ("Closing the port", False),
        ("The port closed", False),
    ],
)
def test_words_that_begin_with_their_verb(
    words: str,
    lacks: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert lacks_subject(words) is lacks


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("Ode gave them leave", True),
        ("Ode told them", True),
        ("The mayor made him leave", True),
        ("Ode told those who left to go", False),
        ("Ode gave crews leave", False),
        ("Crews found boats near them", False),
    ],
)
def test_an_object_that_was_told_before(
    words: str,
    leans: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert points_back(words) is leans


@pytest.mark.parametrize(
    ("label", "words", "told"),
    [
        ("said", "Ada Quill said the port is shut", ["the port is shut"]),
        ("quoted", "Ada Quill said: “The port is shut”", ["“The port is shut”"]),
        ("quoted by another", "Ada Quill said Tom Bond said: “The port is shut”", []),
        ("with what another said", "Ada Quill said it rained and Tom Bond said no", ["it rained"]),
        (
            "of another verb",
            "Ada Quill said Bond may be told that the port is shut",
            ["Bond may be told that the port is shut"],
        ),
        (
            "behind an aside",
            "Ada Quill said Oster -- and Lesk, Peru -- may be told that all is lost",
            [],
        ),
        ("denied", "Ada Quill denied the port is shut", []),
        ("not said", "Ada Quill did not say the port is shut", []),
        ("nothing said", "Ada Quill left", []),
    ],
)
def test_what_somebody_is_told_to_have_said(label: str, words: str, told: list[str]) -> None:
    assert list(reported(words)) == told, label


@pytest.mark.parametrize(
    ("label", "words", "later"),
    [
        ("behind a clause that leans", "While we wait, the port shuts and crews leave", 1),
        ("behind what one thinks", "The mayor thinks that the crews are safe", 1),
        ("behind what another said", "The port is shut and the board said it is late", 0),
        ("behind a condition", "If it rains, the port will shut, and crews will leave", 0),
        ("turned round", "nor is the port shut", 0),
    ],
)
def test_a_later_clause_with_which_what_is_said_can_begin(
    label: str, words: str, later: int
) -> None:
    whole, *rest = contents(words, quoted=True)
    assert whole == words
    assert len(rest) == later, label
    assert all(words.endswith(one) for one in rest)


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("Ada Quill said that Ode had sold them at a discount", True),
        ("Ada Quill agreed to hand them over for trial", True),
        ("The crews said that Ode had sold them", False),
        ("Ada Quill met Bo Lind and told them to leave", False),
        ("Ada Quill said “we sold them”", False),
    ],
)
def test_them_needs_somebody_to_mean(words: str, points: bool) -> None:  # noqa: FBT001
    assert points_back(words) is points


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Ode took a charge of $2 million related", False),
        ("Storms in Oster may be related", True),
    ],
)
def test_to_what_a_sum_is_related_is_not_left_off(words: str, *, whole: bool) -> None:
    assert is_presentable(words) is whole
