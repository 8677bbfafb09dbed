"""Whom "he" and "she" mean: who leads, speaks or suffers in the sentence, else in those before."""

from __future__ import annotations

import pytest
from reports import names_of


def meant(text: str) -> list[str]:
    """Say whom each "he" and "she" of a text means."""
    return [one.name for one in names_of(text) if one.text in {"he", "she", "He", "She"}]


MEANT = [
    (
        "past an age and a home in commas",
        "FBI agent Ben Tolb spoke. Jim Kopf, 44, of Oster, Vt., fled in May when he was named.",
        "Jim Kopf",
    ),
    (
        "past an age and a calling in commas",
        "Officer Ben Tolb spoke. Jim Kopf, 52, an engineer and pilot, was shot after he came.",
        "Jim Kopf",
    ),
    (
        "past where somebody lived",
        "Ben Tolb spoke. The envoy, Jim Kopf, who had left, when it fell, said he was glad.",
        "Jim Kopf",
    ),
    (
        "whose words a sentence is about",
        "Jim Kopf spoke. Kopf's words were for those who say that Ben Tolb wept. And he left.",
        "Jim Kopf",
    ),
    ("who speaks on", "Jim Kopf met Ben Tolb. He said the pact was void.", "Jim Kopf"),
    ("who is acted on before the clause", "Crews met Jim Kopf when he left.", "Jim Kopf"),
    ("whose lawyer speaks", "Jim Kopf's lawyer said he had left.", "Jim Kopf"),
    ("whose wife speaks", "Jim Kopf's wife said he had left.", "Jim Kopf"),
    ("who fits by the given name", "Jim Kopf left. Ada Roe stayed as she wept.", "Ada Roe"),
    (
        "who spoke last, of one whom he speaks of",
        "Mr Jim Kopf said Tom Roe was ready. Mr Roe would soon set a day, he added.",
        "Jim Kopf",
    ),
    ("who speaks of himself", "Ben Tolb left. Jim Kopf is ill, he said.", "Jim Kopf"),
    (
        "who holds a post in a body",
        "Ben Tolb spoke. The editor of the Oster Times, Jim Kopf, said it. Rain fell, he added.",
        "Jim Kopf",
    ),
    ("three sentences before", "Jim Kopf fled. Rain fell. Snow fell. He wept.", "Jim Kopf"),
    (
        "who has an office before a name like a body's",
        "Ben Tolb spoke. The mayor, Choi Young, said he left.",
        "Choi Young",
    ),
]


@pytest.mark.parametrize(("label", "text", "who"), MEANT, ids=[row[0] for row in MEANT])
def test_a_pronoun_means_whom_a_sentence_is_about(label: str, text: str, who: str) -> None:
    assert meant(text) == [who], label


NOBODY = [
    ("who is told of last may be meant", "Jim Kopf met Ben Tolb, who had left. He wept."),
    ("one without a name came between", "Jim Kopf fled. A gunman hid. He wept."),
    ("she is none of the men told of", "Jim Kopf fled. She wept."),
    ("one whom what hangs on it names", "Jim Kopf fled. Zorbel said he died, after Kopf had left."),
    ("one whom his own clause names", "Jim Kopf fled. Zorbel said he had Kopf's keys."),
    ("four sentences before", "Jim Kopf fled. Rain fell. Snow fell. Hail fell. He wept."),
]


@pytest.mark.parametrize(("label", "text"), NOBODY, ids=[row[0] for row in NOBODY])
def test_a_pronoun_means_nobody_where_that_is_not_sure(label: str, text: str) -> None:
    assert meant(text) == [], label
