"""Wars, votes, spills and bailouts: days, doers and words of what an ordinary report tells."""

import pytest
from reports import entries_of, told

TOLD = [
    (
        "what was to happen on a weekday is still to come",
        "The Oster Union was to discuss a ban at talks in Lesk on Monday.",
        ["2021-10-25 The Oster Union was to discuss a ban at talks in Lesk"],
    ),
    (
        "the next day is that after what was said, not after what was spoken of",
        (
            "A panel declared on Thursday that Bo Lind had won the vote of October 3 in Lesk."
            " The next day the Lesk Court annulled the results in Oster."
        ),
        [
            "2021-10-14 A panel declared that Bo Lind had won the vote of October 3 in Lesk",
            "2021-10-15 The Lesk Court annulled the results in Oster",
        ],
    ),
    (
        "hours later it is still that day",
        (
            "Bo Lind was sworn in as mayor of Lesk on Saturday."
            " Hours later Ida Bell was sworn in at a hotel in Oster."
        ),
        [
            "2021-10-16 Bo Lind was sworn in as mayor of Lesk",
            "2021-10-16 Ida Bell was sworn in at a hotel in Oster",
        ],
    ),
    (
        "the same attack",
        (
            "Two crews of the Oster Mail were hurt in an attack in Lesk on Monday."
            " Ida Bell of the Morning Herald was killed in the same attack."
        ),
        [
            "2021-10-18 Two crews of the Oster Mail were hurt in an attack in Lesk",
            "2021-10-18 Ida Bell was killed in the same attack",
        ],
    ),
    (
        "a day to come does not turn from the news of the day",
        (
            "Police shot five dockers in Lesk on Wednesday."
            " The Oster Union was to hold talks in Lesk on Monday. Ida Bell said she was worried."
        ),
        [
            "2021-10-20 Police shot five dockers in Lesk",
            "2021-10-25 The Oster Union was to hold talks in Lesk",
            "2021-10-20 Ida Bell said she was worried",
        ],
    ),
    (
        "a bare noun behind last week is who does it",
        "Tar washed ashore in Lesk on October 4, and last week oil reached the port of Oster.",
        [
            "2021-10-04 Tar washed ashore in Lesk",
            "2021-10-11..2021-10-17 Oil reached the port of Oster",
        ],
    ),
    (
        "a past before last Thursday",
        (
            "Norland, which had been expected to lead it, disappointed envoys last Thursday;"
            " Mayor Ida Bell was due to meet them on Friday."
        ),
        [
            "2021-10-14 Norland disappointed envoys",
            "2021-10-22 Ida Bell was due to meet envoys",
        ],
    ),
    (
        "what those who had fled did, as somebody said",
        "Ida Bell said that nearly all of the people who had fled to Lesk had gone home by Monday.",
        ["2021-10-18 Ida Bell: Nearly all of the people had gone home"],
    ),
    (
        "what somebody demands, and what was done before",
        "Ida Bell has demanded that Bo Lind return bonuses paid in March.",
        [
            "2021-10-20 Ida Bell has demanded that Bo Lind return bonuses",
            "2021-03-01..2021-03-31 Bonuses were paid",
        ],
    ),
    (
        "he is nobody whom his own clause names",
        (
            "Bo Lind won a vote in Lesk on Monday."
            " The envoy, Choi Young, said on Tuesday that he had backed Lind's plan."
        ),
        [
            "2021-10-18 Bo Lind won a vote in Lesk",
            "2021-10-19 Choi Young said that he had backed Bo Lind's plan",
        ],
    ),
    (
        "the president is the one of whom the article tells",
        (
            "President Bo Lind left Lesk on Friday. Rain fell. Snow fell. Hail fell. Dust fell."
            " Ash fell. Sleet fell. The president visited Oster on Tuesday."
        ),
        ["2021-10-15 Bo Lind left Lesk", "2021-10-19 Bo Lind visited Oster"],
    ),
    (
        "a title of a work is nobody's words",
        "Ode Films said on Monday that it would release “The Long Harbour” in Lesk.",
        ["2021-10-18 Ode Films said that it would release “The Long Harbour” in Lesk"],
    ),
    (
        "in a letter sent on a day somebody said so",
        (
            "In a letter sent to the mayor on Monday, two Democrats, Ida Bell and Bo"
            " Lind, said that Ode had taken risks."
        ),
        ["2021-10-18 Two Democrats, Ida Bell and Bo Lind said that Ode had taken risks"],
    ),
    (
        "after the vote somebody spoke on its day",
        (
            "The Oster Council approved a dam in Lesk on Tuesday. The plan was drawn up in 1998."
            " Bo Lind told reporters after the vote that he was glad."
        ),
        [
            "2021-10-19 The Oster Council approved a dam in Lesk",
            "1998-01-01..1998-12-31 The plan was drawn up",
            "2021-10-19 Bo Lind told reporters after the vote that he was glad",
        ],
    ),
    (
        "who speaks promises, not those to whom something was done",
        "Bo Lind said on Monday that 1,200 crews had been freed and promised to free the rest.",
        ["2021-10-18 Bo Lind said that 1,200 crews had been freed and promised to free the rest"],
    ),
    (
        "what is needed for a season is not done in it",
        "Ida Bell appealed on Tuesday for $220 million to help crews in Lesk through the winter.",
        ["2021-10-19 Ida Bell appealed for $220 million"],
    ),
    (
        "a siege that ends is no period",
        "Troops swept into the stronghold of Oster on Monday, ending a siege of Lesk.",
        ["2021-10-18 Troops swept into the stronghold of Oster, ending a siege of Lesk"],
    ),
    (
        "a thing with its own day behind and ends what was done before it",
        "A dam failed in Lesk in May, and a cap fitted on October 3 has caught the flow.",
        ["2021-05-01..2021-05-31 A dam failed in Lesk", "2021-10-03 A cap was fitted"],
    ),
    (
        "no day is that of a source",
        (
            "Ode Mills had sales of $4 million in Lesk on Monday, which was a record, according to"
            " a memo passed by its owner, Bo Lind, to banks last March."
        ),
        [
            (
                "2021-10-18 Ode Mills had sales of $4 million in Lesk, which was a record,"
                " according to a memo passed by Bo Lind to banks"
            ),
        ],
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_wars_and_crises(label: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected, label


CROWDS = [
    ("how many suffered", "In Oster, 15 people were killed by shells.", True),
    ("what a crowd did", "In Oster, police used tear gas.", True),
    ("not one who is new", "A baker in Oster drew up a plan.", False),
    ("not what had long been so", "About 900 people had once lived in Oster.", False),
]


@pytest.mark.parametrize(("label", "sentence", "then"), CROWDS, ids=[row[0] for row in CROWDS])
def test_crowds_act_on_the_day_of_what_was_told_right_before(
    label: str,
    sentence: str,
    then: bool,  # noqa: FBT001
) -> None:
    text = (
        "Ida Bell met Bo Lind in Lesk on Tuesday. Protests shook the towns of Norland on Friday."
        f" {sentence}"
    )
    protests = "Protests shook the towns of Norland"
    assert entries_of(text)[1] == (f"{protests} + {sentence}" if then else protests), label
