"""Where a sentence is cut into clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.clauses.splitting import split_clauses
from webapp.pipeline.verbs import find_verbs

CUT = [
    (
        "joined verbs",
        "Rebels took the port and they named a governor.",
        ["main: Rebels took the port", "joined: and they named a governor."],
    ),
    (
        "joined, who does it told twice",
        "Rebels took the port, and its owner, Ada Quill, named a governor.",
        ["main: Rebels took the port,", "joined: and its owner, Ada Quill, named a governor."],
    ),
    (
        "who says it, told twice, ends what another said",
        "Rebels said the port was safe, and Ada Quill, its owner, said it was not.",
        [
            "main: Rebels said",
            "content: the port was safe,",
            "joined: and Ada Quill, its owner, said",
            "content: it was not.",
        ],
    ),
    (
        "what another made of what was told",
        "Norland accused Ister of spying, a claim Ister denied.",
        ["main: Norland accused Ister of spying, a claim Ister denied."],
    ),
    (
        "joined nouns are no clauses",
        "Chad and Niger sent troops and tents.",
        ["main: Chad and Niger sent troops and tents."],
    ),
    (
        "what was said",
        "The mayor said on Monday that tolls would rise.",
        ["main: The mayor said on Monday", "content: that tolls would rise."],
    ),
    (
        "that which points",
        "In that same letter, Ida Bell stated that the treaty was void.",
        ["main: In that same letter, Ida Bell stated", "content: that the treaty was void."],
    ),
    (
        "what was said, without that",
        "Officials said troops attacked the port.",
        ["main: Officials said", "content: troops attacked the port."],
    ),
    (
        "what was said, parted by a relative clause",
        "The mayor said that Ode Mills, which owns the port, had sold two ferries.",
        [
            "main: The mayor said",
            "content: that Ode Mills,",
            "relative: which owns the port",
            "content: , had sold two ferries.",
        ],
    ),
    (
        "who said it, last, behind whom another told",
        "Ada Quill told the board of the plan, a spokesman said.",
        [
            "main: Ada Quill told the board of the plan",
            "attribution: , a spokesman said.",
        ],
    ),
    (
        "who said it, last",
        "The port was closed, officials said.",
        ["main: The port was closed", "attribution: , officials said."],
    ),
    (
        "after, with a verb",
        "He spoke after the army left the town.",
        ["main: He spoke", "adverbial: after the army left the town."],
    ),
    (
        "after, with a noun",
        "After the meeting, he spoke.",
        ["phrase: After the meeting", "main: , he spoke."],
    ),
    (
        "before, at the end of a phrase",
        "A strain of flu never seen before has broken out.",
        ["main: A strain of flu never seen before has broken out."],
    ),
    (
        "the verb of the clause around a phrase",
        "The first vote since the coup is to be held in May.",
        ["main: The first vote", "phrase: since the coup", "main: is to be held in May."],
    ),
    (
        "the verb of the clause around a relative one and a phrase",
        "A docker who hid in the hold after leaving the camp was caught when the ferry sank.",
        [
            "main: A docker",
            "relative: who hid in the hold",
            "phrase: after leaving the camp",
            "main: was caught",
            "adverbial: when the ferry sank.",
        ],
    ),
    (
        "no verb of the clause around, which has its own behind a comma",
        "The school, which closed after ten pupils fell ill, said it was ready.",
        [
            "main: The school,",
            "relative: which closed",
            "adverbial: after ten pupils fell ill",
            "main: , said",
            "content: it was ready.",
        ],
    ),
    (
        "as what it is known opens none",
        "Cold was confirmed as the cause of ten deaths and some people have been shot.",
        [
            "main: Cold was confirmed as the cause of ten deaths",
            "joined: and some people have been shot.",
        ],
    ),
    (
        "and goes on with what has been so since",
        "About 50 people have died since the quake and a thousand have been made homeless.",
        [
            "main: About 50 people have died",
            "phrase: since the quake",
            "joined: and a thousand have been made homeless.",
        ],
    ),
    (
        "since, with a gerund",
        "It is the first vote since seizing power.",
        ["main: It is the first vote", "phrase: since seizing power."],
    ),
    (
        "relative clause inside",
        "The envoy, who led the talks, said he was content.",
        [
            "main: The envoy,",
            "relative: who led the talks",
            "main: , said",
            "content: he was content.",
        ],
    ),
    (
        "the verb behind a relative clause",
        "Roe, who led talks last week, resigned on Monday.",
        ["main: Roe,", "relative: who led talks last week", "main: , resigned on Monday."],
    ),
    (
        "passives that share one auxiliary",
        "He was held in May and released in July.",
        ["main: He was held in May", "joined: and released in July."],
    ),
    (
        "a speaker put in between",
        "The plan, police said, had failed.",
        ["main: The plan", "attribution: , police said", "main: , had failed."],
    ),
    (
        "a relative clause without its pronoun",
        "Norland keeps the truce they signed in May.",
        ["main: Norland keeps the truce", "relative: they signed in May."],
    ),
    (
        "what is asked for is no content",
        "The king urged both sides to keep the truce they signed.",
        ["main: The king urged both sides to keep the truce", "relative: they signed."],
    ),
    (
        "so small that, without that",
        "He hid in a room so small she could not find him.",
        ["main: He hid in a room so small she could not find him."],
    ),
    (
        "what is said meanwhile",
        "The king left, claiming most towns were safe.",
        ["main: The king left, claiming most towns were safe."],
    ),
    (
        "when somebody warned, and of what",
        "Bo Roe warned when he opened the port that the crews were late.",
        [
            "main: Bo Roe warned",
            "adverbial: when he opened the port",
            "content: that the crews were late.",
        ],
    ),
    (
        "who does what is said",
        "Bo Roe said Oster and Lesk signed a pact.",
        ["main: Bo Roe said", "content: Oster and Lesk signed a pact."],
    ),
    (
        "a list of those who do what is said",
        "Bo Roe said police from Oster, Norland and Lesk came.",
        ["main: Bo Roe said", "content: police from Oster, Norland and Lesk came."],
    ),
    (
        "two words of one noun in what is said",
        "Bo Roe said the old and new crews came.",
        ["main: Bo Roe said", "content: the old and new crews came."],
    ),
    (
        "no more than so is said",
        "Bo Roe said so and Lesk signed a pact.",
        ["main: Bo Roe said so", "joined: and Lesk signed a pact."],
    ),
    (
        "two words of one noun behind saying",
        "Bo Roe left, saying the old and new crews came.",
        ["main: Bo Roe left, saying the old and new crews came."],
    ),
    (
        "a list of those who do what although tells",
        "Although crews from Oster, Norland and Lesk came, the mill burned.",
        [
            "adverbial: Although crews from Oster, Norland and Lesk came",
            "main: , the mill burned.",
        ],
    ),
    (
        "a phrase before those who do it",
        "After the vote, Oster and Lesk signed a pact.",
        ["phrase: After the vote", "main: , Oster and Lesk signed a pact."],
    ),
    (
        "a name in commas before and",
        "Acme is the maker of a player, the Quill and opened a shop.",
        ["main: Acme is the maker of a player, the Quill", "joined: and opened a shop."],
    ),
    (
        "a participle behind the subject of after",
        "The talks ended after crews, led by Roe, walked out.",
        ["main: The talks ended", "adverbial: after crews, led by Roe, walked out."],
    ),
    (
        "a noun behind that",
        "Acme reported that profits rose.",
        ["main: Acme reported", "content: that profits rose."],
    ),
]


@pytest.mark.parametrize(("label", "sentence", "expected"), CUT, ids=[row[0] for row in CUT])
def test_clauses(label: str, sentence: str, expected: list[str]) -> None:
    clauses = split_clauses(sentence, find_verbs(sentence))
    assert [
        f"{one.kind}: {sentence[one.start : one.end].strip()}" for one in clauses
    ] == expected, label


def test_quotations_are_not_cut() -> None:
    sentence = "“He came and they left after we spoke,” she said."
    clauses = split_clauses(sentence, find_verbs(sentence), quoted=((0, 39),))
    assert len(clauses) == 1


def test_a_bare_date_before_and_opens_no_clause() -> None:
    sentence = "He has been ill since 2004 and has left his post."
    first, second = split_clauses(sentence, find_verbs(sentence), dates=((22, 26),))
    assert sentence[first.start : first.end] == "He has been ill since 2004 "
    assert second.kind == "joined"


def test_what_somebody_says_of_another_day_is_a_clause() -> None:
    sentence = "Bo Roe left, saying ten new crews came on Monday."
    first, second = split_clauses(sentence, find_verbs(sentence), dates=((39, 48),))
    assert sentence[first.start : first.end] == "Bo Roe left, saying"
    assert second.kind == "content"


def test_a_bare_date_opens_no_clause() -> None:
    sentence = "The port has been closed since May 2020."
    assert len(split_clauses(sentence, find_verbs(sentence), dates=((31, 39),))) == 1


PIECES = ["and", "that", "who", "said", "the port", "closed", ",", "since", "seizing", ";", "“"]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_clauses_cover_the_sentence(pieces: list[str]) -> None:
    sentence = " ".join(pieces)
    clauses = split_clauses(sentence, find_verbs(sentence))
    assert "".join(sentence[one.start : one.end] for one in clauses) == sentence
