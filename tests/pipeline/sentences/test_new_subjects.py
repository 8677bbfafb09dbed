"""Where a sentence ends behind an abbreviation, because somebody else acts from there on."""

from __future__ import annotations

import pytest

from webapp.pipeline.sentences import split_sentences

KNOWN = "Ada Quill, its chief, spoke on Monday. "

ENDS = [
    (
        "a country's letters",
        "Half of the mills are in the U.S. | Quill also noted that rice is up.",
    ),
    ("a capital", "The mill moved to Washington, D.C. | Quill was not there."),
    ("a firm's style", "She works for Ode Inc. | Quill said so."),
    ("a clock", "The ferry left at 9 a.m. | Quill later called it late."),
    ("a country that speaks", "The vote was lost in the U.S. | Canada said it was glad."),
]
GOES_ON = [
    ("an army", "She joined when the U.S. Army said so."),
    ("a senator", "It was late when U.S. Senator Roe said so."),
    ("a court", "Last year the U.S. Supreme Court ruled so."),
    ("a clause that opens", "When she came to the U.S. Quill said so."),
    ("a phrase that opens", "On Monday at 9 a.m. Quill left."),
    ("a phrase that opens what is said", "She said that in the U.S. Quill was known."),
    ("somebody of whom no more is known", "She joined when the U.S. Bell said so."),
    ("a country that does not act", "They called the U.S. Canada talks short."),
    ("initials", "It was signed by George A.B. Quill last May."),
]


@pytest.mark.parametrize(("label", "text"), [*ENDS, *GOES_ON])
def test_where_somebody_else_acts(label: str, text: str) -> None:
    found = split_sentences(KNOWN + text.replace(" | ", " "))
    assert " | ".join(one.text for one in found[1:]) == text, label
