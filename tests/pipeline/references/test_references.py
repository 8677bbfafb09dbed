"""What a definite noun means: the order from somebody, the acquisition of something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import sightings_of

from webapp.pipeline.references.phrases import find_phrases
from webapp.pipeline.references.words import Example, reference_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.tokens import tokenize

ORDER = "Osterline won an order from Norland Airways on Monday. "
OFFER = "Quill Corp. agreed to acquire Osterline on Monday. "


def last_headline(text: str) -> str:
    """Give the headline of the last dated clause of a report."""
    return sightings_of(text)[-1].headline


@pytest.mark.parametrize("example", reference_words().examples, ids=lambda example: example.means)
def test_the_examples_of_the_word_list(example: Example) -> None:
    """Each example's last sentence is told with the words that it stands for."""
    assert last_headline(example.text) == example.means


@pytest.mark.parametrize(
    ("label", "text", "headline"),
    [
        ("a later one is another", "A second order came on Tuesday.", "A second order came"),
        (
            "a word parts it from the one told",
            "The rival order was cut on Tuesday.",
            "The rival order was cut",
        ),
        (
            "the clause itself names whose it is",
            "Norland Airways said the order was cut on Tuesday.",
            "Norland Airways said the order was cut",
        ),
        (
            "somebody's own words stay",
            "Ada Quill said on Tuesday: “The order is a gift to the whole town.”",
            "Ada Quill said: “The order is a gift to the whole town”",
        ),
        (
            "what names it too is cut",
            (
                "Envoys held talks on Peru on Tuesday. The mill burned. Ada Quill opened the talks"
                " and said that “all of the old and all of the new mills of the isles must be shut”"
                " for good, and for the benefit of all who live in Peru."
            ),
            "Ada Quill opened the talks on Peru",
        ),
        (
            "there is no room for it",
            (
                "Ada Quill said on Tuesday that the order would be a gift to all who live in the"
                " old harbour town."
            ),
            "Ada Quill said that the order would be a gift to all who live in the old harbour town",
        ),
        (
            "what follows says which is meant",
            "The order for two ferries was cut on Tuesday.",
            "The order for two ferries was cut",
        ),
    ],
)
def test_a_noun_that_stays_as_it_is(label: str, text: str, headline: str) -> None:
    """What is another one, or told in the clause, is not completed."""
    assert last_headline(ORDER + text) == headline, label


def test_what_somebody_else_called_it_is_not_its_name() -> None:
    text = "The memo calls the plan “a sound plan”. Ada Quill met the board. The plan came Tuesday."
    assert last_headline(text) in {"The plan came", ""}


def test_who_reports_a_noun_is_not_its_name() -> None:
    text = (
        "A barn caught fire, Lesk Post reported. Ada Quill called men to put out the fire Monday."
    )
    assert last_headline(text) == "Ada Quill called men to put out the fire"


def test_of_two_deeds_neither_is_meant() -> None:
    """Where two firms are bought, “the acquisition” is not said to be of either."""
    two = "Ode Corp. agreed to acquire Ister Airways on Monday. "
    told = last_headline(OFFER + two + "The acquisition was stopped on Tuesday.")
    assert told == "The acquisition was stopped"


def later_headlines(text: str) -> list[str]:
    """Give the headlines of all dated clauses of a report but the first."""
    return [one.headline for one in sightings_of(text)[1:]]


def test_a_firm_that_is_only_told_of_is_not_the_company() -> None:
    text = "Newsline Reuters sold its stake in a U.S. software company on Monday. "
    later = later_headlines(text + "The company said on Tuesday that it had ten ships.")
    assert not any("U.S." in one for one in later)


def test_this_win_is_no_earlier_one() -> None:
    text = "Osterline took a win at Craven Park on Monday. Ada Quill fell. "
    later = later_headlines(text + "This win put Villa ahead of Oster on Tuesday.")
    assert not any("Craven" in one for one in later)


def test_what_was_told_long_ago_is_not_meant() -> None:
    """An order of sixteen sentences before is out of mind."""
    between = "Rain fell on the hills. " * 16
    told = last_headline(f"{ORDER}{between}The order was cut by Ada Quill on Tuesday.")
    assert told == "The order was cut by Ada Quill"


@pytest.mark.parametrize(
    ("label", "text", "headline"),
    [
        ("a bare noun", "The yard closed on Tuesday.", "Heavy rain fell"),
        (
            "a count of those told before",
            "The 16 were freed in Oster on Tuesday.",
            "Heavy rain fell",
        ),
        ("a name says where", "The yard in Oster closed on Tuesday.", "The yard in Oster closed"),
        ("a party of the story", "The rebels fled on Tuesday.", "The rebels fled"),
        ("there is one", "The president resigned on Tuesday.", "The president resigned"),
    ],
)
def test_what_leans_on_its_article_is_no_headline(label: str, text: str, headline: str) -> None:
    """Behind the opening, a bare noun that acts where nothing is named tells nobody anything."""
    opening = "Heavy rain fell on Monday. It was cold. Snow lay on the hills. "
    assert last_headline(opening + text) == headline, label


@given(st.text(alphabet="the order of Quill's 2-for-1 A350, U.S. $.", max_size=80))
def test_noun_phrases_lie_in_order_within_the_sentence(sentence: str) -> None:
    """Noun phrases of any words never overlap, and end where their noun does."""
    tokens = tokenize(sentence)
    phrases = list(find_phrases(tokens, find_verbs(sentence)))
    starts = [phrase.start for phrase in phrases]
    assert starts == sorted(starts)
    assert all(tokens[phrase.at] is phrase.noun for phrase in phrases)
    assert all(one.end <= two.start for one, two in pairwise(phrases))


PHRASES = [
    ("determiner and adjective", "The board shut the old port", "the board | the old port"),
    ("an owner", "Ada Quill's boat sank", "ada quill's boat"),
    ("letters with stops", "The U.S. Senate met", "the u.s. senate"),
    ("figures in a compound", "The 2-for-1 split helped", "the 2-for-1 split"),
    ("an amount", "The $20 bill fell", "the $20 bill"),
    ("an adverb inside", "A newly built mill burned", "a newly built mill"),
    ("an adverb behind", "The board often met", "the board"),
    ("a participle behind", "Two boats waiting in Lesk sank", "two boats | waiting | lesk"),
    ("what was done by somebody", "The order placed by Ode fell", "the order | placed | ode"),
    ("a name of a letter and figures", "She sold an A350 jet", "an a350 jet"),
    ("a second determiner", "Ten of those boats sank", "those boats"),
    ("quotation marks", "The “old lady” left", "old lady"),
]


@pytest.mark.parametrize(("label", "words", "told"), PHRASES, ids=[row[0] for row in PHRASES])
def test_where_noun_phrases_begin_and_end(label: str, words: str, told: str) -> None:
    phrases = find_phrases(tokenize(words), find_verbs(words))
    assert " | ".join(words[one.start : one.end].lower() for one in phrases) == told, label
