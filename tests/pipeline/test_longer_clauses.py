"""Clauses of longer sentences: what is charged, until when, and what a thing is called."""

import pytest
from reports import told

TOLD = [
    (
        "what ends in -ing and is no verb",
        (
            "Bo Roe was convicted on Monday on a count of money laundering in the biggest trial of"
            " its kind in the towns of Oster and Ister for years."
        ),
        ["2021-10-18 Bo Roe was convicted on a count of money laundering"],
    ),
    (
        "a new thing and what it is called",
        (
            "Ode announced a small cell phone, the Ister E1, on Monday, which will be sold by Lesk"
            " in the south of the country and in all of the towns of the north."
        ),
        ["2021-10-18 Ode announced a small cell phone, the Ister E1, which will be sold by Lesk"],
    ),
    (
        "what only adds to what is not told",
        "Ada Quill said on Monday that the boats can be sold as well.",
        ["2021-10-18 Ada Quill said that the boats can be sold"],
    ),
    (
        "a verb in -ing behind a noun stays one",
        "Police held a man smuggling guns in Lesk on Monday.",
        ["2021-10-18 Police held a man smuggling guns in Lesk"],
    ),
    (
        "until when something lasts is no day of its own behind who says so",
        "Ada Quill said on Monday that the bridge would be shut until 2028.",
        ["2021-10-18 Ada Quill said that the bridge would be shut until 2028"],
    ),
    (
        "until when somebody is barred is not when that was done",
        "A court barred Ada Quill from working until April 2009.",
        ["2021-10-20 A court barred Ada Quill from working until April 2009"],
    ),
    (
        "both ends of an office",
        "Tom Bond, a baker, was mayor from 2009 until 2017.",
        ["2009-01-01..2017-12-31 Tom Bond was mayor from 2009 until 2017"],
    ),
    (
        "the former sum of the year before",
        "Ode Ferries lost 4 million euros in 2018, compared with 3 million the year before.",
        ["2018-01-01..2018-12-31 Ode Ferries lost 4 million euros, compared with 3 million"],
    ),
    (
        "whose trial it is",
        "The trial of the former mayor, Ada Quill, began in Oster on Monday.",
        ["2021-10-18 The trial of Ada Quill began in Oster"],
    ),
    (
        "whoever heads a bank is named himself",
        "The head of the bank, Ada Quill, resigned on Monday.",
        ["2021-10-18 Ada Quill resigned"],
    ),
    (
        "what a thing is called, then and later",
        (
            "The probe, named Lume, left Oster on Monday. Police looked on. It was dark. The probe"
            " landed on the moon on Tuesday."
        ),
        ["2021-10-18 Lume left Oster", "2021-10-19 Lume landed on the moon"],
    ),
    (
        "the mission of the article is not another's",
        (
            "The mission's chief, Ada Quill, spoke in Lesk on Monday. Norland's Ister mission was"
            " the first to bring back dust, in 2010. The mission was nearly cancelled in 2011."
        ),
        [
            "2010-01-01..2010-12-31 Norland's Ister mission was the first to bring back dust",
            "2011-01-01..2011-12-31 The mission was nearly cancelled",
            "2021-10-18 Ada Quill spoke in Lesk",
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD]
)
def test_a_longer_sentence_keeps_what_it_tells(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
