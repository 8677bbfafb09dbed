"""Those without a name: a pronoun behind them is not somebody who was named before."""

from __future__ import annotations

import pytest

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences

CHIEF = "Police chief Paul Hart spoke on Monday."
MAYOR = "Mayor Ann Bell visited the school."


def meant(text: str, word: str) -> list[str]:
    """Say whom each mention with exactly this word means."""
    return [one.name for one in find_names(text, split_sentences(text)) if one.text == word]


NOBODY = [
    ("one who is new", f"{CHIEF} A suspect was arrested after he fled.", "he"),
    ("one whom no chief is", f"{CHIEF} The gunman was hurt before he fled.", "he"),
    ("one whom who speaks tells of", "Paul Hart said a man fired. He ran away.", "He"),
    ("who was charged in the next sentence", f"{CHIEF} The suspect was held. He drove off.", "He"),
    ("another office", f"{CHIEF} The president was ill. He went home.", "He"),
    ("a teacher who speaks", f"{MAYOR} A teacher said she had lost her job.", "she"),
    ("one who spoke last", f"{CHIEF} “It is late,” said one doctor. It shut, he added.", "he"),
    (
        "one before a verb of speech",
        f"{CHIEF} “It is late,” a doctor said. It shut, he said.",
        "he",
    ),
    ("one in a place", f"{CHIEF} “It is late,” a man in Oster told us. It shut, he said.", "he"),
    ("who gave his first name", f"{CHIEF} A doctor, named as Rami, told us of it. He wept.", "He"),
    ("whom we name so", f"{CHIEF} A man Ode News calls only Rami said it was late. He fled.", "He"),
    ("kin who act", "Mayor Tom Bell came. His brother left when he heard a noise.", "he"),
]


@pytest.mark.parametrize(("label", "text", "word"), NOBODY, ids=[row[0] for row in NOBODY])
def test_who_has_no_name_is_nobody_named_before(label: str, text: str, word: str) -> None:
    assert meant(text, word) == [], label


SOMEBODY = [
    ("a woman is not he", f"{CHIEF} A woman was hurt. He said so.", "He", "Paul Hart"),
    ("who speaks goes on", f"{CHIEF} The gunman fled, he said.", "he", "Paul Hart"),
    ("words for one without an office", "Tom Bell fell. The player was hurt when he ran.", "he",
     "Tom Bell"),
    ("the same office", f"{MAYOR} The mayor left when she was called.", "she", "Ann Bell"),
    ("whose lawyer speaks of him", "Tom Bell fled. His lawyer said he was ill.", "he", "Tom Bell"),
    ("an apposition", f"{CHIEF} Tom Bell, a teacher, left when he was called.", "he", "Tom Bell"),
    ("who does it, beside one who is new", "Tom Bell fled when a man fired. He ran.", "He",
     "Tom Bell"),
    ("whom somebody is met by", f"{CHIEF} Tom Bell met a man who knew him. He left.", "He",
     "Tom Bell"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "word", "name"), SOMEBODY, ids=[row[0] for row in SOMEBODY]
)
def test_who_is_named_is_still_meant(label: str, text: str, word: str, name: str) -> None:
    assert meant(text, word) == [name], label


def test_the_new_company_is_none_that_was_named() -> None:
    text = "Acme Corp. will merge with another firm. Acme Corp. said so. The new company said yes."
    assert meant(text, "The new company") == []


def test_the_company_is_the_listed_firm_beside_it() -> None:
    text = "A phone from Quill Inc. is known. He came to Motorola to lead the company."
    assert meant(text, "the company") == ["Motorola"]


def test_a_comma_before_and_begins_a_clause() -> None:
    """Who stands behind it is a subject, so that a pronoun may mean her."""
    text = "Oslo left the pact with NATO, and Ada Quill has wept. She said so."
    assert meant(text, "She") == ["Ada Quill"]


def test_of_one_who_acts_and_one_told_of_at_the_end_neither_is_meant() -> None:
    text = "Tom Bell gave the prize to Max Orr, who died in April. He had worked there since 2009."
    assert meant(text, "He") == []


def test_whose_wife_speaks_is_told_of() -> None:
    """He is meant again in the next sentence."""
    text = (
        "Tom Bell led the search. Max Orr fell. Orr's wife said he was ill. He was due to retire."
    )
    assert meant(text, "he") + meant(text, "He") == ["Max Orr", "Max Orr"]


def test_the_title_tells_whether_she_is_meant() -> None:
    """Quill may be anybody's name, Ms Quill no man's."""
    text = "Mr Dale Quill fell. She left. Ms Robin Ode sang. She left."
    assert meant(text, "She") == ["Robin Ode"]
