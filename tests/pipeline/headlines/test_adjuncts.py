"""Headlines of long sentences: what stands inside them and can be left off."""

import pytest
from reports import told

from webapp.pipeline.headlines.adjuncts import without_adjuncts
from webapp.pipeline.headlines.clipping import clip
from webapp.pipeline.headlines.self_reports import planned
from webapp.pipeline.headlines.shortening import shorten

INSIDE = [
    (
        "where it was said",
        "Quill said in a letter that the port is shut",
        "Quill said that the port is shut",
    ),
    (
        "whom of many it was told",
        "Ode told workers at its two mills that it will close",
        "Ode told workers that it will close",
    ),
    ("a clause inside", "Quill said in a letter she wrote that the port is shut", ""),
    (
        "by whom it was let",
        "Ode was cleared by the Lesk Port Corp. to sell",
        "Ode was cleared to sell",
    ),
    (
        "who reports it",
        "The board met claims by both crews and cooks of theft",
        "The board met claims of theft",
    ),
    ("who they are that report", "The board met claims by members of crews", ""),
    ("a noun that asks for the verb", "Ode was forced by plans to build a dam", ""),
    ("a bracket left open", "Ode was allowed by Tom Bond ( to build a dam", ""),
    ("a verb that asks for no other", "Ode was hit by a boat to which ropes were tied", ""),
]


@pytest.mark.parametrize(("label", "words", "short"), INSIDE, ids=[row[0] for row in INSIDE])
def test_an_adjunct_before_what_a_verb_asks_for(label: str, words: str, short: str) -> None:
    assert next(without_adjuncts(words), "") == short, label


PLANS = [
    ("a plan", "said it plans to sell a mill", "plans to sell a mill"),
    ("a plan under way", "said that it is considering a bid", "is considering a bid"),
    ("a deed", "said it sold a mill", ""),
    ("a state", "said it is sound", ""),
    ("what it does not plan", "said it does not plan to sell", ""),
    ("a plan of before", "said it planned to sell a mill", ""),
]


@pytest.mark.parametrize(("label", "said", "plan"), PLANS, ids=[row[0] for row in PLANS])
def test_what_a_body_says_that_it_plans(label: str, said: str, plan: str) -> None:
    assert planned(said) == plan, label


def test_a_plan_is_told_without_saying_it_where_it_would_not_fit() -> None:
    sentence = (
        "Quill Marine Insurance Co. said on Monday it expects to report third-quarter net income"
        " jumped 97% to $2.8 million, or 51 cents a share."
    )
    assert told(sentence)[0].endswith(
        " Quill Marine Insurance Co. expects to report"
        " third-quarter net income jumped 97% to $2.8 million"
    )


SECONDS = [
    (
        "of two named things",
        "Ada Quill was named head and chief editor of Oster Holding Corp. | and its mill, Lesk",
        True,
    ),
    (
        "a further thing, told anew",
        "Ada Quill announced that the plan of Oster will bring more support for rice | and a mill",
        True,
    ),
    (
        "the other side of a gap",
        "Ada Quill announced a law on the gap between a tax on the rice of rain | and a tax on oil",
        False,
    ),
    (
        "one object",
        "The port of Lesk had ruled out the taking of boats from Ada | and her crew there",
        False,
    ),
    (
        "between the two",
        "Ada Quill led the talks over a bridge between the town of Oster | and its island, Lesk",
        False,
    ),
]


@pytest.mark.parametrize(("label", "marked", "may_end"), SECONDS, ids=[row[0] for row in SECONDS])
def test_a_cut_before_the_second_of_two(label: str, marked: str, *, may_end: bool) -> None:
    first = marked.partition(" | ")[0]
    assert (clip(marked.replace("| ", ""), len(first) + 2) == first) is may_end, label


def test_a_comparison_is_not_cut_in_the_middle() -> None:
    half = "Ada Quill said ten times as much rice was needed to feed the towns of the coast"
    assert clip(f"{half} as to feed the two islands in the bay", 90) != half
    assert shorten(f"{half} as to feed the two islands in the bay", 90) != half


def test_a_second_title_is_not_left_without_its_first() -> None:
    sentence = "Directors said on Monday the mill's chairman and chief executive, Ada Quill, left."
    assert "chairman and Ada Quill" not in " ".join(told(sentence))


def test_a_day_behind_a_name_that_looks_like_a_law() -> None:
    assert told("Bill Quill Friday urged aid for Oster.") == [
        "2021-10-15 Bill Quill urged aid for Oster"
    ]
