"""Pronouns that tell a fate, where somebody else was named last."""

from __future__ import annotations

import pytest

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences

JUDGED = "Judge Ann Quill passed the sentence on Tom Ode in Lesk. Ode was arrested in May. "
TOLD = "A man was shot in Lesk, police chief Tom Quill said. The man was hit twice. "
RESCUED = "President Tom Quill has said it would end. The case saw Jim Ode taken to Lesk. "


def meant(text: str) -> str:
    """Say who the last pronoun of a text is; empty where nobody is named."""
    last = text.rindex("He " if "He " in text else "he ")
    return next(
        (one.name for one in find_names(text, split_sentences(text)) if one.start == last), ""
    )


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("the one arrested, not the judge", f"{JUDGED}He was convicted in June.", "Tom Ode"),
        ("no officer who only told of it", f"{TOLD}He died at the scene.", ""),
        ("the officer, where he speaks", f"{TOLD}He said the street was closed.", "Tom Quill"),
        (
            "the one told of before, not the judge between",
            "Tom Ode was arrested in Lesk. Judge Jim Quill spoke. He was jailed in May.",
            "Tom Ode",
        ),
        ("whom the sentence before acts on", f"{RESCUED}He was rescued in May.", "Jim Ode"),
        ("who acted last", "Tom Ode ran to his boat. He was shot on Monday.", "Tom Ode"),
        ("the only one named", "Tom Ode said it rained. He was injured on Monday.", "Tom Ode"),
        (
            "no mayor who came where somebody was shot",
            "Mayor Tom Quill saw Lesk. A 23-year-old man was shot. He left on Monday.",
            "",
        ),
    ],
)
def test_a_fate_is_of_whom_it_befell(label: str, text: str, name: str) -> None:
    """Who judges or only tells of a fate did not suffer it; in doubt nobody is named."""
    assert meant(text) == name, label


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        (
            "who is acted on",
            "Jim Ode left. The Ode Board hired Tom Quill when he was 50.",
            "Tom Quill",
        ),
        (
            "who spoke last",
            "Jim Ode is missing, Tom Quill said. “It is bad,” he said.",
            "Tom Quill",
        ),
        ("who spoke before", "Jim Ode spoke. The Ode Board hired Tom Quill, he said.", "Jim Ode"),
    ],
)
def test_a_pronoun_is_of_whom_the_sentence_tells_or_who_spoke(
    label: str, text: str, name: str
) -> None:
    """“When he was” follows whom the sentence acts on, “he said” who spoke."""
    assert meant(text) == name, label


def test_an_outlet_is_not_the_company_it_reports_on() -> None:
    """“The company” is no outlet whose report was told of."""
    text = "Zorb Corp. cut jobs. It said a Quillwire report hit its shares. The company rose."
    names = {n.text: n.name for n in find_names(text, split_sentences(text))}
    assert names["The company"] == "Zorb Corp"
