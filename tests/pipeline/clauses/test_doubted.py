"""What is denied, doubted or asked is not told to have happened; all are of 20 October 2021."""

import pytest
from reports import told

DOUBTED = [
    ("denied", "Ada Quill on Tuesday denied that guards had beaten anybody in May."),
    ("denied doing", "Ada Quill on Tuesday denied burning the letters in May."),
    ("refused as a claim", "The army on Tuesday rejected claims that it shelled Lesk in May."),
    ("called false", "Ada Quill said on Tuesday it was untrue that she sold the mill in May."),
    ("told wrongly", "The Herald wrongly said on Tuesday that Ada Quill sold the mill in May."),
    ("ruled out", "The army on Tuesday ruled out that a shell hit Lesk in May."),
    ("not known", "Ada Quill said on Tuesday it was unclear whether the dam broke in May."),
    ("looked into", "Guards said on Tuesday they asked whether Quill sold the mill in May."),
    ("without proof", "Guards said on Tuesday there was no evidence that Quill sold it in May."),
]
TOLD = [
    ("behind a denial", "Ada Quill denied it on Tuesday, but said that the dam broke in May."),
    ("done wrongly", "Cases were wrongly recorded in Lesk in May."),
    ("admitted", "The army admitted on Tuesday that a shell hit Lesk in May."),
    ("claimed", "Ada Quill claimed on Tuesday that guards had beaten her in May."),
    ("without a verb", "Lesk, 3 May: Ada Quill sold the mill."),
    ("dismissed from a post", "Lesk dismissed Ada Quill, its mayor, in May."),
]


def months(text: str) -> list[str]:
    """List what is told of May."""
    return [one for one in told(text) if one.startswith("2021-05")]


@pytest.mark.parametrize(("label", "text"), DOUBTED, ids=[label for label, _ in DOUBTED])
def test_what_is_denied_or_doubted_is_of_no_day(label: str, text: str) -> None:
    assert months(text) == [], label
    assert told(text), label


@pytest.mark.parametrize(("label", "text"), TOLD, ids=[label for label, _ in TOLD])
def test_what_is_told_beside_a_denial_has_its_day(label: str, text: str) -> None:
    assert len(months(text)) == 1, label
