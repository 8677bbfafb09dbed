"""An article is called by its title, by the headline over its text, else by what it opens with."""

from __future__ import annotations

import pytest

from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.untitled import name_of
from webapp.records import Sentence, SentenceKind, TitleBasis

RAIN = "Heavy rain fell in Lima on Monday."
STORM = "Storm closes Lima schools"
STATED, FOUND, OPENING = TitleBasis


@pytest.mark.parametrize(
    ("label", "title", "text", "name", "basis"),
    [
        ("its own title", "Rain in Lima", RAIN, "Rain in Lima", STATED),
        ("no title", "", RAIN, RAIN, OPENING),
        ("a title of one word", "Opinion", RAIN, "Opinion", STATED),
        ("a stamp for a title", "2009 06 24 07:14", RAIN, RAIN, OPENING),
        ("a stamp before the text", "", f"2009 06 24 07:14\n\n{RAIN}", RAIN, OPENING),
        ("a place", "", f"LIMA |\nMon Jun 1, 2009 9:14 am EDT\n{RAIN}", RAIN, OPENING),
        ("few words before the text", "", f"Rain.\n\n{RAIN}", RAIN, OPENING),
        (
            "a headline",
            "",
            f"Storm closes Lima schools\n\n{RAIN}",
            "Storm closes Lima schools",
            FOUND,
        ),
        ("nothing whole", "", "Rain.", "Rain.", OPENING),
        ("nothing at all", "1 2", "", "1 2", STATED),
    ],
)
def test_an_article_is_called(
    label: str, title: str, text: str, name: str, basis: TitleBasis
) -> None:
    assert name_of(title, split_sentences(text)) == (name, basis), label


@pytest.mark.parametrize(
    ("label", "line", "heading"),
    [
        ("a label", "Norland crisis: Envoy sails", "Norland crisis: Envoy sails"),
        ("a second headline", f"{STORM} The port has been shut since noon", STORM),
        ("a byline", f"{STORM} By Ada Quill and Tom Roe", STORM),
        ("an agency's place", f"{STORM} LIMA | Mon Jun 1", STORM),
        ("the first of several points", f"* {STORM} * Port to open in May", STORM),
        ("a picture's words in the past", "Ada Quill opened a second ferry line", ""),
        ("a whole sentence", "The school has been closed for a week", ""),
        ("a byline alone", "By Ada Quill, Health and Science Editor", ""),
        ("a picture's credit", "Credit: Example Press/Ada Quill", ""),
        ("no subject", "Sees twenty new ferries in Norland", ""),
        ("what somebody said under a picture", "Ada Quill: “We need rice and water here”", ""),
        (
            "another verb before its last",
            "Norland warns of storm if ice melts",
            "Norland warns of storm if ice melts",
        ),
        ("half a headline", "Norland mine workers flee", ""),
        ("a bracket", f"{STORM} (adds details)", ""),
    ],
)
def test_the_headline_over_a_text(label: str, line: str, heading: str) -> None:
    name, basis = name_of("", split_sentences(f"{line}\n\n{RAIN}"))
    assert (name if basis is FOUND else "") == heading, label


def test_a_headline_ends_before_what_the_first_named_is_called() -> None:
    head, rest = "Quill sails for Oster children Norland captain", "Tom Quill left Oster on Monday."
    place = len(head) + 1
    sentences = (
        Sentence(0, len(head), head, 0, 0, SentenceKind.TITLE),
        Sentence(place, place + len(rest), rest, 1, 0, SentenceKind.PROSE),
    )
    assert name_of("", sentences) == ("Quill sails for Oster children", FOUND)


def test_a_headline_glued_to_the_opening_is_the_title() -> None:
    text = (
        "Quill opens Oster ferry line Tenor Ada Quill has opened a ferry line in Oster. It rained."
    )
    assert name_of("", split_sentences(text)) == ("Quill opens Oster ferry line", FOUND)
