"""Which clause a sentence hangs on, and who speaks in it."""

from __future__ import annotations

import pytest
from reports import names_of, quotations_of

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.main_clauses import MainClause
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.tellings import Teller


def main_of(text: str) -> MainClause:
    """Read the main clause of a sentence."""
    (sentence,) = split_sentences(text)
    quotations, names = quotations_of(text), names_of(text)
    reading = Reading(text, sentence, tuple((one.start, one.end) for one in quotations), ())
    spoken = {(one.start, one.end): one.speaker for one in quotations}
    return MainClause(reading, Teller(reading, names, spoken), names, quotations)


SPEAKERS = [
    ("a subject", "Ada Roe said the ferry had sunk.", "Ada Roe"),
    ("behind what is said", "The ferry had sunk, Ada Roe said.", "Ada Roe"),
    ("in the middle of it", "The ferry, Ada Roe said, had sunk.", "Ada Roe"),
    ("the person rather than the body", "Ode Corp. chief Ada Roe said it sank.", "Ada Roe"),
    ("by a quotation alone", "“It sank off the isles,” Ada Roe told a court.", "Ada Roe"),
    ("a document", "The ferry had sunk, the report added.", "report"),
    ("by calling", "Two police officials in Lesk said it had sunk.", "officials"),
    ("nobody", "The ferry sank off the isles.", ""),
    ("one who only acts", "Ada Roe left the ferry.", ""),
]


@pytest.mark.parametrize(("label", "text", "who"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_who_speaks(label: str, text: str, who: str) -> None:
    assert main_of(text).speaker == who, label


VERBS = [
    ("who reports, before what is done", "Ada Roe left and Ben Bell said it rained.", "said"),
    ("what was said, before what was not", "Roe has not said so but Bell said so.", "said"),
    ("the first of several", "Ada Roe left and Ben Bell wept.", "left"),
    ("not what only tells when", "When it rained, Ada Roe left.", "left"),
]


@pytest.mark.parametrize(("label", "text", "verb"), VERBS, ids=[row[0] for row in VERBS])
def test_which_verb_a_sentence_hangs_on(label: str, text: str, verb: str) -> None:
    found = main_of(text).verb
    assert found is not None
    assert found.text == verb, label


def test_a_deed_is_told_before_what_its_doer_goes_on_to_say() -> None:
    main = main_of("Ada Roe closed the port and said it would rain.")
    verbs = (main.reading.clauses[at].verb for at in main.told_first)
    assert [verb.lemma for verb in verbs if verb] == ["close", "say"]
