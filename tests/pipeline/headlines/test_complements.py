"""What a verb needs behind a cut, which stands at "|" in each sentence."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.complements import lacks_complement, lacks_sum
from webapp.pipeline.headlines.parsed import parse


def cut(sentence: str) -> tuple[str, int, str]:
    """Give a sentence without its bar, where that stood, and the words behind it."""
    words, _, rest = sentence.partition("| ")
    return words + rest, len(words.rstrip(" ,")), rest


LACKING = [
    ("where something is put", "Crews kept the whole town | on edge."),
    ("in which state it is kept", "The crews were kept | at work."),
    ("what somebody is judged to be", "The court found Ada Roe, | a baker, guilty of theft."),
    ("to be what", "Norland considers the pact | to be void."),
    ("on whom it is blamed", "Ada Roe blamed the fire, | the third in May, on the crew."),
    ("to whom it is referred", "The board referred the raid | to a court."),
    ("what somebody is asked to do", "Ada Roe was asked | by the board to leave."),
    ("the object of two verbs", "Crews left to hunt | and hold the thieves."),
    ("the second of two subjects", "Rain fell after the mayors | and ten envoys had left."),
    ("for how many", "Norland sent one tent | for each family."),
    ("whose occasion it was", "Shots were heard during a visit | by the mayor."),
    ("what is newly so", "Lesk greeted men newly | freed by the court."),
    ("as good as what", "Ada Roe said the pact was as good | as the last one."),
    ("what it is but", "Ada Roe asked not whether the ferry sank | but when."),
]

WHOLE = [
    ("where it is told", "Crews kept the town on edge | in May."),
    ("who is judged so", "The court found Ada Roe guilty | of theft."),
    ("on whom it is blamed", "Ada Roe blamed the fire on the crew, | the third in May."),
    ("to whom it is referred", "The board referred the raid to a court | in Lesk."),
    ("what somebody is asked to do", "Ada Roe was asked to leave | by the board."),
    ("both verbs", "Crews left to hunt and hold the thieves | of Lesk."),
    ("a verb without an object", "Crews slept | and left in May."),
    ("the day of what is put", "Crews kept the ferry in Lesk | on Monday."),
]


@pytest.mark.parametrize(("label", "sentence"), LACKING, ids=[row[0] for row in LACKING])
def test_a_cut_leaves_half_of_what_a_verb_needs(label: str, sentence: str) -> None:
    whole, end, rest = cut(sentence)
    assert lacks_complement(parse(whole), end, whole[:end], rest), label


@pytest.mark.parametrize(("label", "sentence"), WHOLE, ids=[row[0] for row in WHOLE])
def test_a_cut_leaves_all_that_a_verb_needs(label: str, sentence: str) -> None:
    whole, end, rest = cut(sentence)
    assert not lacks_complement(parse(whole), end, whole[:end], rest), label


SUMS = [
    ("the first sum", "Ode Corp. had a loss | of $3 million.", True),
    ("a share", "Fares at Acme rose | by 5 percent.", True),
    ("a second sum", "Fares at Acme rose 5 percent | to $3.", False),
    ("no sum", "Fares at Acme rose | in the isles.", False),
]


@pytest.mark.parametrize(("label", "sentence", "lacks"), SUMS, ids=[row[0] for row in SUMS])
def test_the_first_sum_is_the_news(label: str, sentence: str, lacks: bool) -> None:  # noqa: FBT001
    whole, end, rest = cut(sentence)
    assert lacks_sum(parse(whole), end, rest) is lacks, label
