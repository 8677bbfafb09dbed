"""Which day a clause gets, beside others that have days; all told on Wednesday 20 October 2021."""

import pytest
from reports import told

HANGING = [
    (
        "what hangs behind happened before",
        "The fever in Lesk has now spread to nine ports after it was first seen in April.",
        [
            "2021-10-20 The fever in Lesk has now spread to nine ports",
            "2021-04-01..2021-04-30 The fever in Lesk was first seen",
        ],
    ),
    (
        "they are the many of the main clause",
        "Two bridges in Lesk were shut after they were hit by a flood on Monday.",
        ["2021-10-18 Two bridges in Lesk were hit by a flood"],
    ),
    (
        "it may be what was done to",
        "The council of Lesk shut the bridge after it was hit by a ship in May.",
        [],
    ),
    (
        "who was held then is freed now",
        "The police freed one of two men who were held in Lesk last week.",
        [],
    ),
    (
        "a jail long after the deed",
        "The court freed a docker jailed after killing a guard in May 2010.",
        [],
    ),
    (
        "when both happened",
        "Lesk was shut when a storm came on Monday.",
        ["2021-10-18 Lesk was shut when a storm came"],
    ),
    (
        "as both happened",
        "Nine dockers were hurt as police broke up a rally in Lesk on Monday.",
        ["2021-10-18 Nine dockers were hurt as police broke up a rally in Lesk"],
    ),
    (
        "as both happened, the other first",
        "As police broke up a rally on Monday, nine dockers were hurt in Lesk.",
        ["2021-10-18 Nine dockers were hurt in Lesk"],
    ),
    (
        "minutes after",
        "A bomb went off in Lesk minutes after Ada Quill left on Monday.",
        ["2021-10-18 A bomb went off in Lesk minutes after Ada Quill left"],
    ),
    (
        "some time after",
        "Ada Quill resigned after the port closed on Monday.",
        ["2021-10-18 The port closed"],
    ),
    (
        "before the markets opened",
        "Before the markets opened on Monday, Zorbel shut two mills.",
        ["2021-10-18 Zorbel shut two mills"],
    ),
    (
        "what never was",
        "Ada Quill would have won if the vote had been held on Monday.",
        [],
    ),
    (
        "a name that is spelled as who",
        "Sixty dockers fell ill in Lesk, according to WHO's tally on Tuesday.",
        ["2021-10-19 Sixty dockers fell ill in Lesk, according to WHO's tally"],
    ),
]
BOUNDS = [
    (
        "what is so since",
        "Lesk has been shut since Monday.",
        ["2021-10-18 Lesk has been shut since Monday"],
    ),
    (
        "what was put off",
        "The court adjourned the trial of Ada Quill until Friday.",
        ["2021-10-20 The court adjourned the trial of Ada Quill until Friday"],
    ),
    (
        "what will be put off",
        "The trial of Ada Quill will be delayed until Friday.",
        ["2021-10-22 The trial of Ada Quill will be delayed until Friday"],
    ),
    (
        "from one day to another",
        "Zorbel moved its meeting from Monday to Friday.",
        [],
    ),
]
NOUNS = [
    (
        "a deed that one is held for",
        "Ada Quill was arrested for burning a barn in May.",
        ["2021-10-20 Ada Quill was arrested for burning a barn"],
    ),
    (
        "an attack does what it does on its day",
        "The May 3 attack in Lesk killed nine dockers.",
        ["2021-05-03 The May 3 attack in Lesk killed nine dockers"],
    ),
    ("a report does not", "The May 3 report in Lesk named nine dockers.", []),
]
AHEAD = [
    (
        "a start behind an aside",
        "Talks in the capital, Lesk, start on Monday and aim to end the strike.",
        ["2021-10-25 Talks in the capital start and aim to end the strike"],
    ),
    (
        "a start, and what was said",
        "The fair in Lesk opens on Monday and the board said it looks forward to a vote on Nov. 8.",
        [
            "2021-10-25 The fair in Lesk opens",
            "2021-11-08 The board said it looks forward to a vote on Nov. 8",
        ],
    ),
    (
        "a law in a relative clause",
        "The law, which takes effect on Friday, bans rafts.",
        ["2021-10-22 The law takes effect"],
    ),
    (
        "what could happen",
        "Talks in Lesk could collapse on Friday.",
        ["2021-10-22 Talks in Lesk could collapse"],
    ),
    (
        "what could be seen",
        "Ships in Lesk could be seen on Friday.",
        ["2021-10-15 Ships in Lesk could be seen"],
    ),
]
LATER = [
    (
        "how it was explains the news",
        "A ferry has sunk off Lesk. The ferry in Lesk had nine decks.",
        ["2021-10-20 A ferry has sunk off Lesk"],
    ),
    (
        "who spoke by calling goes on by name",
        (
            "The port of Lesk was shut on Wednesday. A navy spokesman said Tuesday that the ships"
            " would stay. “We will stay for years,” said spokesman Bo Lind."
        ),
        [
            "2021-10-20 The port of Lesk was shut",
            "2021-10-19 A navy spokesman said that the ships would stay",
            "2021-10-19 Bo Lind said: “We will stay for years”",
        ],
    ),
]
SPOKEN_OF = [
    (
        "who proposes something for a day does so now",
        "Ida Bell has left the board and proposed a vote in Lesk on Dec. 1.",
        ["2021-10-20 Ida Bell has left the board and proposed a vote in Lesk on Dec. 1"],
    ),
    (
        "the year of what will be is told with who says so",
        "Ida Bell announced that a bridge would be opened in Lesk in 2024.",
        ["2021-10-20 Ida Bell announced that a bridge would be opened in Lesk in 2024"],
    ),
    (
        "what is to be, and who says so at the end",
        "Ferries will stop in Lesk on Dec. 1, Ida Bell said.",
        [
            "2021-10-20 Ida Bell said ferries will stop in Lesk",
            "2021-12-01 Ida Bell: Ferries will stop in Lesk",
        ],
    ),
    (
        "a plan for a time that goes on",
        "Ida Bell said the board intends to sell the ferry in Lesk this year.",
        ["2021-10-20 Ida Bell said the board intends to sell the ferry in Lesk"],
    ),
    (
        "what is said to have been stands in its own time",
        "Ida Bell said the board sold a ferry in Lesk last year.",
        ["2020-01-01..2020-12-31 Ida Bell said the board sold a ferry in Lesk"],
    ),
    (
        "what is arranged for a day",
        "Judge Bo Lind set a trial in Lesk for 6 May.",
        ["2021-10-20 Bo Lind set a trial in Lesk"],
    ),
    (
        "a plan without an act",
        "Dockers planned a rally in Lesk on Saturday.",
        ["2021-10-23 Dockers planned a rally in Lesk"],
    ),
]
ROWS = [*LATER, *HANGING, *BOUNDS, *NOUNS, *AHEAD, *SPOKEN_OF]


@pytest.mark.parametrize(("label", "text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_clause_gets_its_own_day(label: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected, label
