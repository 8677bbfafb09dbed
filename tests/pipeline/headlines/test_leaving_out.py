"""A stretch goes with the marks beside it; nobody's own words are touched."""

import pytest

from webapp.pipeline.headlines.leaving_out import says_the_same, without


@pytest.mark.parametrize(
    ("whole", "gone", "left"),
    [
        ("The ferry, an old one, sank", ", an old one,", "The ferry sank"),
        ("The ferry – an old one – sank", "an old one", "The ferry sank"),
        ("In Lesk, the ferry sank", "In Lesk", "the ferry sank"),
        ("The ferry (an old one) sank", "(an old", ""),
    ],
    ids=["between commas", "between dashes", "at the head", "half a bracket"],
)
def test_a_stretch_is_left_out_with_its_marks(whole: str, gone: str, left: str) -> None:
    start = whole.index(gone)
    assert without(whole, start, start + len(gone)) == left


@pytest.mark.parametrize(
    ("label", "words", "same"),
    [
        ("all of it", "Quill said: “It sank in May”", True),
        ("a part of it", "Quill said: “It sank”", False),
        ("without who says it", "“It sank in May”", False),
        ("nothing", "", False),
    ],
)
def test_what_somebody_says_stays(label: str, words: str, *, same: bool) -> None:
    assert says_the_same("In Lesk Quill said: “It sank in May”", words) is same, label
