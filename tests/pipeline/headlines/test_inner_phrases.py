"""Openings too long for a headline: what goes inside, and what must stay."""

import pytest
from reports import told

from webapp.pipeline.headlines.inner_phrases import left_out

GOES = [
    (
        "which envoys, before what they are to do",
        "Ode wants envoys based in Lesk to meet the crew",
        "Ode wants envoys to meet the crew",
    ),
    (
        "who stands in commas before a verb",
        "Quill said its chief, Ada Ode, left",
        "Quill said Ada Ode left",
    ),
    (
        "a seat",
        "A sale to Lesk Bank, of Oster, Ill., failed",
        "A sale to Lesk Bank failed",
    ),
    (
        "how something was refused",
        "The board refused as too low the bid of the union",
        "The board refused the bid of the union",
    ),
    (
        "to whom something was recommended",
        "Quill would recommend to the board that it sells",
        "Quill would recommend that it sells",
    ),
    (
        "despite what a truce held",
        "The truce despite the vote is kept by all",
        "The truce is kept by all",
    ),
    (
        "to whom something was to be sold",
        "Ode said a plan to sell mills to Lesk Bank fell through",
        "Ode said a plan to sell mills fell through",
    ),
]


@pytest.mark.parametrize(("label", "words", "short"), GOES, ids=[row[0] for row in GOES])
def test_a_phrase_inside_goes(label: str, words: str, short: str) -> None:
    assert short in left_out(words), label


STAYS = [
    ("which of all", "All ships built in Oster were sold"),
    ("of whom somebody is the first", "The first man hurt in Lesk was freed"),
    ("what may be the verb itself", "The army deployed at the port as envoys tried to talk"),
    ("how the main clause goes on", "Ode said a mill shut in Lesk and it sank"),
]


@pytest.mark.parametrize(("label", "words"), STAYS, ids=[row[0] for row in STAYS])
def test_nothing_goes_without_which_it_would_be_false(label: str, words: str) -> None:
    assert left_out(words) == (), label


def test_somebodys_own_words_are_never_altered() -> None:
    quoted = "“envoys based in Lesk to meet the crew, a big one, were”"
    shorter = left_out(f"Quill said its chief, Ada Ode, had said {quoted}")
    assert f"Quill said Ada Ode had said {quoted}" in shorter
    assert all(quoted in words for words in shorter)


OPENINGS = [
    (
        "letters for a long name",
        (
            "The Norland Environmental Health Organisation (NEHO) has decided to admit Lesk,"
            " Oster and"
            " the Ister Islands, an official from the organisation said on Wednesday."
        ),
        "An official said NEHO has decided to admit Lesk, Oster and the Ister Islands",
    ),
    (
        "a letter and where envoys are based",
        (
            "Ada Quill’s father said in a letter printed Tuesday that he wants the Norland"
            " envoys based"
            " in Oster to meet with his two small children in Lesk and ask after them."
        ),
        (
            "Ada Quill’s father said he wants the Norland envoys to meet"
            " with his two small children in Lesk"
        ),
    ),
    (
        "a plan that fell through",
        (
            "Lesk Savings Bank said Tuesday a plan to sell all of its South Norland branches"
            " to First"
            " Ister Bank, of Oster, Ill., fell through."
        ),
        "Lesk Savings Bank said a plan to sell all of its South Norland branches fell through",
    ),
    (
        "who is ill says so",
        "Tired of waiting, Norland’s Ada Quill is leaving for Oster, she said Tuesday.",
        "Ada Quill said she is leaving for Oster",
    ),
    (
        "a firm on its own officer",
        (
            "Ode Inc.'s chief, Tom Bell, resigned and Ada Quill is to lead the maker of ferries"
            " and yachts until the spring of 2023, the company said Tuesday."
        ),
        "Ode Inc. said its chief, Tom Bell, resigned",
    ),
    (
        "what a firm says and reports",
        (
            "Ode Inc. said it hired a bank to assist in selling two of its mills near Lesk"
            " and reported"
            " a net loss of $8 million for the quarter ended Sept. 30."
        ),
        "Ode Inc. reported a net loss of $8 million",
    ),
    (
        "calling somebody something",
        (
            "Calling the mayor of Lesk “a brave man,” Ada Quill said Tuesday he had been"
            " “much wronged”"
            " by those who sat with him on the board that the town had chosen in its need."
        ),
        "Ada Quill called the mayor of Lesk “a brave man”",
    ),
    (
        "an office and a name in commas",
        (
            "The head of the Norland Health Board, Ada Quill, on Tuesday suggested the alert"
            " would end."
        ),
        "Ada Quill suggested the alert would end",
    ),
    (
        "a carrier of some seat gives no answer",
        (
            "Ister Airlines said Tuesday it withdrew its offer to acquire Ode Airlines because the"
            " Lesk, Ill., carrier didn't respond to its offer by the time it had set."
        ),
        "Ister Airlines said it withdrew its offer to acquire Ode Airlines",
    ),
    (
        "rules meant to do something",
        (
            "Norland on Tuesday announced new rules designed to change the way ferries are"
            " made safe for"
            " all of the many passengers and the crews of Oster."
        ),
        "Norland announced new rules designed to change the way ferries are made safe",
    ),
    (
        "a relative clause that helps",
        "A commander who helped defend Lesk has called on Tuesday for a vote.",
        "A commander who helped defend Lesk has called for a vote",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), OPENINGS, ids=[row[0] for row in OPENINGS])
def test_a_long_opening_is_told(label: str, text: str, headline: str) -> None:
    assert headline in [one.split(" ", 1)[1] for one in told(text)], label


def test_what_somebody_manages_to_do_is_not_left_out() -> None:
    sentence = (
        "Oster crews managed to save ten sailors held under the wreck of an old ferry in the bay"
    )
    assert not any(one.startswith("Oster crews managed the") for one in left_out(sentence))
