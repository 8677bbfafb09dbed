"""What "had" been done is told in the simple past on its own date, where that is what it says."""

from __future__ import annotations

import pytest
from reports import sightings_of

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.tellings.agreement import is_many, is_open

TOLD_AS_DONE = [
    (
        "a deed",
        "The Oster crews had held talks with the board last week.",
        "The Oster crews held talks with the board",
    ),
    (
        "an irregular past",
        "Ada Quill had written a letter to the board on Monday, asking for more pay.",
        "Ada Quill wrote a letter to the board, asking for more pay",
    ),
    (
        "what befell one",
        "Oster Ferries Ltd had been fined on Monday after breaking the law.",
        "Oster Ferries Ltd was fined after breaking the law",
    ),
    (
        "what befell many",
        "Ten dockers had been arrested in Oster on Monday.",
        "Ten dockers were arrested in Oster",
    ),
    (
        "one of many",
        "One of the dockers had been arrested in Oster on Monday.",
        "One of the dockers was arrested in Oster",
    ),
    (
        "the one who leads many",
        "The leader of the Oster dockers had been freed on Monday.",
        "The leader of the Oster dockers was freed",
    ),
    (
        "since the day of the entry",
        "The Lesk bridge had been closed since Monday after cracks were found.",
        "The Lesk bridge was closed after cracks were found",
    ),
    (
        "a day told first",
        "Last week Ada Quill had taken the ferry to Oster.",
        "Ada Quill took the ferry to Oster",
    ),
    (
        "how it was done",
        "The Oster ferry had been quietly sold to Ada Quill on Monday.",
        "The Oster ferry was quietly sold to Ada Quill",
    ),
    (
        "two deeds of one form",
        "Ada Quill had bought the ferry on Monday and sold the mill in Oster.",
        "Ada Quill bought the ferry and sold the mill in Oster",
    ),
]

TOLD_AS_BEFORE = [
    (
        "what lasted until then",
        "The dockers had left Oster on Monday for more than six months.",
        "The dockers had left Oster for more than six months",
    ),
    (
        "what was so since another time",
        "Shares had proved weak on Monday since the end of the strike.",
        "Shares had proved weak since the end of the strike",
    ),
    (
        "already",
        "Ada Quill had already left Oster on Monday.",
        "Ada Quill had already left Oster",
    ),
    (
        "only now",
        "Ada Quill had only sold the ferry in Oster on Monday.",
        "Ada Quill had only sold the ferry in Oster",
    ),
    (
        "not yet",
        "The dockers had not yet left Oster on Monday.",
        "The dockers had not yet left Oster",
    ),
    (
        "what went on",
        "Ada Quill had been working in Oster on Monday.",
        "Ada Quill had been working in Oster",
    ),
    (
        "earlier than what it is told with",
        "Ada Quill had left Oster on Monday when the flood came.",
        "Ada Quill had left Oster when the flood came",
    ),
    (
        "up to a day",
        "The dockers had left Oster by Monday.",
        "The dockers had left Oster",
    ),
    (
        "what somebody had to do",
        "Ada Quill had to leave Oster on Monday.",
        "Ada Quill had to leave Oster",
    ),
    (
        "what somebody had",
        "Oster Ferries had a loss of $3 million on Monday.",
        "Oster Ferries had a loss of $3 million",
    ),
    (
        "what came to nothing",
        "Ada Quill had hoped on Monday to leave Oster.",
        "Ada Quill had hoped to leave Oster",
    ),
    (
        "a second deed that needs it",
        "Ada Quill had taken the ferry on Monday and driven the crew out of Oster.",
        "Ada Quill had taken the ferry and driven the crew out of Oster",
    ),
    (
        "what is said",
        "Mayor Ada Quill said on Monday that the dockers had left Oster.",
        "Ada Quill said that the dockers had left Oster",
    ),
    (
        "what is said behind a colon",
        "The dockers had left Oster on Monday, Ada Quill said.",
        "Ada Quill: The dockers had left Oster",
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "headline"),
    TOLD_AS_DONE + TOLD_AS_BEFORE,
    ids=[row[0] for row in TOLD_AS_DONE + TOLD_AS_BEFORE],
)
def test_had_stays_where_it_tells_what_came_before(label: str, text: str, headline: str) -> None:
    assert [one.headline for one in sightings_of(text)] == [headline], label


def test_a_date_that_an_earlier_sentence_tells_is_none_of_its_own() -> None:
    text = "The port reopened on Monday. Ada Quill had closed the port of Oster."
    assert all("Quill closed" not in one.headline for one in sightings_of(text))


@pytest.mark.parametrize(
    ("subject", "many"),
    [
        ("The bridge", False),
        ("The leader of the dockers", False),
        ("A dozen dockers", True),
        ("A group of dockers", None),
        ("One of the boats", False),
        ("One docker", False),
        ("The 12-year-old boy", False),
        ("Some 300 men", True),
        ("Two of the boats", True),
        ("Dozens of boats", True),
        ("Police", True),
        ("Dockers", True),
        ("The mayor and a docker", True),
        ("Half of the boats", None),
        ("Most of the rice", None),
        ("The United States", None),
        ("Ada Bliss", False),
    ],
)
def test_was_goes_with_one_and_were_with_many(subject: str, *, many: bool | None) -> None:
    text = f"{subject} left. Ms Ada Bliss met envoys in Oster."
    names = find_names(text, split_sentences(text))
    assert is_many(subject, names) is many


@pytest.mark.parametrize("subject", ["Some 300 men", "Dozens of boats", "dockers"])
def test_so_many_may_not_all_have_been_there_on_the_first_day(subject: str) -> None:
    assert is_open(subject)


@pytest.mark.parametrize("subject", ["The bridge", "The two men", "Ada Quill"])
def test_who_is_known_was_there_on_the_first_day(subject: str) -> None:
    assert not is_open(subject)
