"""Wars, votes, spills and bailouts: days, doers and words of what an ordinary report tells."""

import pytest
from reports import told

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
            "2021-10-22 Ida Bell was due to meet them",
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
