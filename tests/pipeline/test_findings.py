"""What was found in an article, looked up by stretch: the same as by looking through all of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reports import names_of, quotations_of, report

from webapp.pipeline.findings import Findings, Ordered, may_tell
from webapp.pipeline.sentences import split_sentences
from webapp.records import Quotation, Sentence, SentenceKind

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=12)


def found_in(text: str) -> Findings:
    """Give what is found in a text, its dates left out."""
    return Findings(report(text), split_sentences(text), (), names_of(text), quotations_of(text))


@given(SPANS, st.integers(0, 60), st.integers(0, 20))
def test_what_begins_in_a_stretch_is_found(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    records = [Quotation(first, first + more) for first, more in spans]
    within = [one for one in records if start <= one.start < start + length]
    assert sorted(Ordered(records).within(start, start + length), key=repr) == sorted(
        within, key=repr
    )


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(0, 60), st.integers(1, 20))
def test_the_quotations_that_touch_a_sentence_are_found(
    gaps: list[int], start: int, length: int
) -> None:
    quotations, at = [], 0
    for gap in gaps:
        quotations.append(Quotation(at + gap, at + gap + gap))
        at += gap + gap
    sentence = Sentence(start, start + length, "", 0, 0, SentenceKind.PROSE)
    touching = [one for one in quotations if one.start < sentence.end and one.end > start]
    found = Findings(report(""), (), (), (), tuple(quotations))
    assert list(found.quotations_in(sentence)) == touching


def test_a_speaker_is_where_he_was_last_named() -> None:
    text = "Ada Roe left Lesk. Ada Roe said: “The pact of May is void.” Ada Roe wept."
    found = found_in(text)
    (speaker,) = found.speakers(found.quotations)
    assert speaker.start == text.index("Ada Roe said")


def test_what_is_put_in_between_dashes_names_nobody() -> None:
    text = "The dockers of Ode Corp — Ada Roe and her crews — left the port."
    found = found_in(text)
    (sentence,) = found.sentences
    assert [one.name for one in found.names_in(sentence)] == ["Ode Corp"]
    assert len(found.reading(sentence).sentence.text) == len(text)


def test_questions_and_lists_run_into_one_line_tell_nothing() -> None:
    text = "Crews left. Did they leave?\n\nThey took " + "tents, " * 120 + "and boats."
    assert [may_tell(one) for one in split_sentences(text)] == [True, False, False]
