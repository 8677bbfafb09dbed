"""Which of several ways to shorten a sentence is told: the one that loses least of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import told

from webapp.pipeline.headlines.condensing import Named, condensed
from webapp.pipeline.headlines.contents import stands_alone
from webapp.pipeline.headlines.losses import loss_behind
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.presenting import UTMOST
from webapp.pipeline.headlines.shortening import shortenings


def loss(words: str) -> float:
    """Weigh the cut of "The crew left | as it rained"."""
    kept, _, rest = words.partition("| ")
    return loss_behind(parse(kept + rest), len(kept), kept.strip())


WORSE = [
    (
        "an object parted from its aim, and an afterthought",
        "The board requested talks | with the crews of the port",
        "The board requested talks with the crews |, saying the port was shut",
    ),
    (
        "where it happened, and that it rained",
        "A ferry has sunk | near Oster with sixty on board",
        "A ferry has sunk near Oster | despite calm seas and a new crew",
    ),
    (
        "a further thing, and a further deed",
        "The board sold two mills in Oster | and ten old ferries",
        "The board sold two mills in Oster | and shut ten ferries",
    ),
    (
        "a rate, and a time",
        "The wells pump 900 barrels | per day into the port",
        "The wells pump 900 barrels | in May 1998 into a port",
    ),
    (
        "what is said till when, and since when",
        "The mayor will not shut the port | until the crews leave",
        "The mayor will not shut the port | as the crews leave it",
    ),
]


@pytest.mark.parametrize(("label", "worse", "lighter"), WORSE, ids=[row[0] for row in WORSE])
def test_what_is_lost_more(label: str, worse: str, lighter: str) -> None:
    assert loss(worse) > loss(lighter), label


def test_nothing_is_lost_where_nothing_is_cut() -> None:
    words = "The crew left the port"
    assert loss_behind(parse(f"{words}."), len(words), words) == 0


CONDENSED = [
    (
        "what kind of place a place is",
        "Crews met in the northern mining town of Oster",
        "Crews met in Oster",
    ),
    ("a capital", "A plane left for the capital Lesk", "A plane left for Lesk"),
    ("a title", "Guards loyal to Norland's leader Tom Bond fled", None),
    ("a role", "Crews met with embattled leader Tom Bond in May", "Crews met with Tom Bond in May"),
    (
        "two titles",
        "He met Prime Minister Ada Quill and envoy Tom Bond",
        "He met Ada Quill and Tom Bond",
    ),
    (
        "a total",
        "The flu has infected a total of 4,379 people",
        "The flu has infected 4,379 people",
    ),
    (
        "an aim in many words",
        "Crews left in an attempt to reach Oster",
        "Crews left to reach Oster",
    ),
    (
        "a title with whom somebody serves",
        "Crews met Ambassador to the United Nations Ada Quill in May",
        "Crews met Ada Quill in May",
    ),
    ("what kind of body it is", "Dutch state-owned ferry group Isterline sank", "Isterline sank"),
    ("a body's part", "The ferries of the group Isterline sank", "The ferries of Isterline sank"),
    ("a body that acts on another", "The ferry group bought Isterline in May", None),
    ("whom somebody speaks for", "A spokesman for Ada Quill left Oster", None),
    (
        "somebody's own words",
        "Ada Quill said “a total of 90 ferries sank in the town of Oster”",
        None,
    ),
    ("a capital of a country is another place", "Crews met in the capital of Norland", None),
    ("a senate is no place", "Crews met in the state Senate", None),
    ("a verb is no title", "Rebels ousted Tom Bond in May", None),
]


@pytest.mark.parametrize(("label", "words", "short"), CONDENSED, ids=[row[0] for row in CONDENSED])
def test_the_same_in_fewer_words(label: str, words: str, short: str | None) -> None:
    names = Named(frozenset({"Tom Bond", "Ada Quill"}), frozenset({"Isterline"}))
    made = min((one for one, _ in condensed(words, names)), key=len, default=None)
    assert made == short, label


CHOSEN = [
    (
        "a title gives way to what the attack was on",
        """Forces loyal to embattled Norwegian strongman Tom Bond launched a new attack on the
        rebel-held city of Oster on Monday, with crews reporting shelling.""",
        "Forces loyal to Tom Bond launched a new attack on Oster, with crews reporting shelling",
    ),
    (
        "what kind of place it is, to where it happened",
        """The Transport Board of Norland said on Monday that two military planes left the airport
        in the northern mining town of Oster with a total of 132 miners on board.""",
        "The Transport Board of Norland said two military planes left the airport in Oster",
    ),
    (
        "how it is said, to whom it was sold",
        """The Ister Board announced on Monday that crews of the port of Lesk had sold 500 tons
        of coal to the Oster mills in the hills.""",
        "The Ister Board: Crews of the port of Lesk had sold 500 tons of coal to the Oster mills",
    ),
    (
        "a half-told afterthought goes",
        """Norland has confirmed on Monday its first case of northern flu as infections rose in the
        nine northernmost islands of Oster and in the towns of Lesk and Quillham.""",
        "Norland has confirmed its first case of northern flu",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), CHOSEN, ids=[row[0] for row in CHOSEN])
def test_the_wording_that_loses_least(label: str, text: str, headline: str) -> None:
    assert f"2021-10-18 {headline}" in told(" ".join(text.split())), label


WORDS = st.sampled_from(
    [
        "the crew",
        "of Oster",
        "left",
        "a port",
        "in Lesk",
        "and",
        "said that",
        "were",
        "shut",
        ", who",
    ]
)


@given(st.lists(WORDS, min_size=4, max_size=30))
def test_every_shortening_fits_and_begins_the_sentence(words: list[str]) -> None:
    sentence = " ".join(words).replace(" ,", ",")
    for short, lost in shortenings(sentence, UTMOST):
        assert len(short) <= UTMOST
        assert sentence.startswith(short.rstrip("”"))
        assert lost >= 0


@pytest.mark.parametrize(
    ("content", "alone"),
    [
        ("the ferries of Oster were sold", True),
        ("$3 million was paid", True),
        (": 'the ferries were sold", False),
    ],
)
def test_what_is_said_begins_with_a_word(content: str, alone: bool) -> None:  # noqa: FBT001 - a table's column
    assert stands_alone(content) is alone
