"""Who is described in commas inside of another clause, and what stands behind those commas."""

import pytest
from reports import told

TOLD = [
    (
        "whose name stands in commas behind a subordinator",
        "Bo Roe left the party when its leader, Tom Bond, was jailed in 2004.",
        ["2004-01-01..2004-12-31 Bo Roe left the party when its leader, Tom Bond, was jailed"],
    ),
    (
        "a verb without an object behind such a name",
        "When the mayor, Ada Quill, resigned in 2004, the bank closed.",
        ["2004-01-01..2004-12-31 Ada Quill resigned"],
    ),
    (
        "an office in commas behind such a name",
        "When Ada Quill, a guard, left in 2004, the bank closed.",
        ["2004-01-01..2004-12-31 Ada Quill left"],
    ),
    (
        "an age behind a name",
        "Bo Roe left the party when Bond, 61, was jailed in 2004.",
        ["2004-01-01..2004-12-31 Bo Roe left the party when Bond, 61, was jailed"],
    ),
    (
        "with whom talks broke down",
        "A union of nurses struck after talks with the operator, Ode Health, broke down on Monday.",
        ["2021-10-18 Talks with Ode Health broke down"],
    ),
    (
        "a place in two parts is nobody's name",
        "He was shot after a party in Austin, Texas, organised in May.",
        [],
    ),
    (
        "a day behind a relative clause in commas is that of the clause around",
        "Ada Quill will meet the mayor, who took over from Roe, on Friday.",
        ["2021-10-22 Ada Quill will meet the mayor, who took over from Roe"],
    ),
    (
        "a place with its region leaves the day to the relative clause",
        "Ode bought the ferry Ister, which sank off Oster, Norland, on Monday.",
        ["2021-10-18 The ferry Ister sank off Oster"],
    ),
    (
        "a report that warns does so when it is published",
        "A report by the Harbour Ministry, published last year, rated the pier as poor.",
        ["2020-01-01..2020-12-31 A report by the Harbour Ministry rated the pier as poor"],
    ),
    (
        "what was put out is the work and not its maker",
        "The book by Ada Quill, published in 2004, sold a million copies.",
        ["2004-01-01..2004-12-31 The book by Ada Quill was published"],
    ),
    (
        "whom a deed was done by is who was jailed later",
        "The ferry was sunk by Tom Bond, jailed in 2004 for fraud.",
        ["2004-01-01..2004-12-31 Tom Bond was jailed for fraud"],
    ),
    (
        "what is said begins with a noun that may be a verb",
        "The minister said that state aid had risen on Monday.",
        ["2021-10-18 The minister said that state aid had risen"],
    ),
    (
        "what is said holds two things against each other",
        "Ada Quill said on Monday that the vote had been fair but that state media had lied.",
        ["2021-10-18 Ada Quill said that the vote had been fair but that state media had lied"],
    ),
    (
        "what is foretold begins on a day to come",
        "Experts forecast more heavy rain from Thursday.",
        ["2021-10-21 Experts forecast more heavy rain"],
    ),
    (
        "what somebody warns of keeps its day to come",
        "The Norland government warned of shortages from December.",
        ["2021-10-20 The Norland government warned of shortages from December"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD]
)
def test_an_aside_hides_neither_subject_nor_day(text: str, expected: list[str]) -> None:
    assert told(text) == expected
