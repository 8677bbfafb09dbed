"""Lives, votes, tolls and fixtures: what obituaries, elections, clashes and match reports tell."""

import pytest
from reports import told

TOLD = [
    (
        "who retired",
        "Ada Quill retired from the stage in 1983 and taught in Lesk until 2010.",
        [
            "1983-01-01..1983-12-31 Ada Quill retired from the stage",
            "2010-01-01..2010-12-31 Ada Quill taught in Lesk until 2010",
        ],
    ),
    (
        "who is a retired judge",
        "Retired judge Tom Bond met retired pilots in Oster on Monday.",
        ["2021-10-18 Tom Bond met retired pilots in Oster"],
    ),
    (
        "a vote by figures",
        "Councillors voted by 31 to 24 on Monday night to close four libraries.",
        ["2021-10-18 Councillors voted by 31 to 24 to close four libraries"],
    ),
    (
        "by how much",
        "Ferry fares increased by nearly 3 percent in May.",
        ["2021-05-01..2021-05-31 Ferry fares increased by nearly 3 percent"],
    ),
    (
        "by whom",
        "The village razed by three shells in May was rebuilt on Monday.",
        [
            "2021-05-01..2021-05-31 The village was razed by three shells",
            "2021-10-18 The village was rebuilt",
        ],
    ),
    (
        "days counted from a sentence before, no comma behind them",
        (
            "Mira Ode closed the port on 3 May 2021. The next day rebels took Oster. A week later"
            " its mayor, Tom Bond, fled."
        ),
        [
            "2021-05-03 Mira Ode closed the port",
            "2021-05-04 Rebels took Oster",
            "2021-05-10..2021-05-16 Tom Bond fled",
        ],
    ),
    (
        "a year ago, no comma behind it",
        "Ten years ago rebels took the port of Oster.",
        ["2011-01-01..2011-12-31 Rebels took the port of Oster"],
    ),
    (
        "the killed as well as the hurt",
        "At least 34 people were killed or injured in Oster on Monday.",
        ["2021-10-18 At least 34 people were killed or injured in Oster"],
    ),
    (
        "the killed and those who have no noun",
        "Ten people were killed and at least 20 others were hurt in Oster on Monday.",
        ["2021-10-18 Ten people were killed and at least 20 others were hurt in Oster"],
    ),
    (
        "the killed and those who have no verb",
        "Ten people were killed and dozens wounded on Monday in a bombing in Oster.",
        ["2021-10-18 Ten people were killed and dozens wounded in a bombing in Oster"],
    ),
    (
        "what was lifted years later",
        "The embargo was imposed in 1990 and lifted 12 years later.",
        [
            "1990-01-01..1990-12-31 The embargo was imposed",
            "2002-01-01..2002-12-31 The embargo was lifted",
        ],
    ),
    (
        "an office from one year to another",
        "Tom Bond served as mayor from 1990 to 1994.",
        ["1990-01-01..1994-12-31 Tom Bond served as mayor"],
    ),
    (
        "those who act behind where and when",
        "At a meeting in Oster on Monday ministers agreed to cut fares.",
        ["2021-10-18 Ministers agreed to cut fares"],
    ),
    (
        "a present is not of what its object was",
        "Ode Corp owns a mill in Oster under a deal announced on Friday.",
        [],
    ),
    (
        "to charges is no verb",
        "Tom Bond pleaded not guilty on Monday to charges that he robbed the state.",
        ["2021-10-18 Tom Bond pleaded not guilty to charges that he robbed the state"],
    ),
    (
        "what came to light looks at nothing ahead",
        "The theft came to light in February, when a committee found a hole.",
        ["2021-02-01..2021-02-28 A committee found a hole"],
    ),
    (
        "what fell through",
        "The merger of Ode Corp with Lesk Inc. fell through in 2014.",
        ["2014-01-01..2014-12-31 The merger of Ode Corp with Lesk Inc. fell through"],
    ),
    (
        "what came later to one who underwent it",
        "Ada Quill was captured and later shot in Oster on 3 May.",
        ["2021-05-03 Ada Quill was captured and later shot in Oster"],
    ),
    (
        "days of fighting are no charge",
        "At least 34 people were killed in five days of fighting in Oster in May.",
        ["2021-05-01..2021-05-31 At least 34 people were killed in five days of fighting in Oster"],
    ),
    (
        "a second subject behind an aside",
        "Talks were held in May, and the union, led by Ada Quill, rejected an offer on Monday.",
        [
            "2021-05-01..2021-05-31 Talks were held",
            "2021-10-18 The union rejected an offer",
        ],
    ),
    (
        "a second subject with a name of its own",
        "Rebels took Oster, and the mayor, Ada Quill, fled on Monday.",
        ["2021-10-18 Ada Quill fled"],
    ),
    (
        "the verb behind a relative clause, as often a noun",
        "The Reds, who lost 2-0 on Sunday, play Oster on Saturday.",
        ["2021-10-17 The Reds lost 2-0", "2021-10-23 The Reds play Oster"],
    ),
    (
        "a plan behind a relative clause",
        "Ode Corp, which lost $3 million in May, plans to close two yards on Friday.",
        [
            "2021-05-01..2021-05-31 Ode Corp lost $3 million",
            "2021-10-22 Ode Corp plans to close two yards on Friday",
        ],
    ),
    (
        "a rank behind a comma counts the year",
        "The Bank of Oster raised its rate, the third rise this year.",
        ["2021-10-20 The Bank of Oster raised its rate, the third rise this year"],
    ),
    (
        "what only goes on with a date is not told by its main clause",
        (
            "On Monday Tom Bond said that sales had grown since the bank's review in April, when"
            " it cut rates."
        ),
        ["2021-10-18 Tom Bond said that sales had grown"],
    ),
    (
        "what will not be on its day",
        "The vote due on Nov. 5 will be put off, Ada Quill said on Monday.",
        ["2021-10-18 Ada Quill said the vote due on Nov. 5 will be put off"],
    ),
    (
        "it, behind a date",
        "Ode Inc. was founded in 2006. In March it pulled 300 toys off the shelves.",
        [
            "2006-01-01..2006-12-31 Ode Inc. was founded",
            "2021-03-01..2021-03-31 Ode Inc. pulled 300 toys off the shelves",
        ],
    ),
    (
        "it, behind what was put in",
        "The Ode Union, founded in 2006 by three bakers, has won much. It will meet in May.",
        [
            "2006-01-01..2006-12-31 The Ode Union was founded by three bakers",
            "2022-05-01..2022-05-31 The Ode Union will meet",
        ],
    ),
    (
        "an opening is not of a speech long ago",
        (
            "Ada Quill, the singer, died on Saturday in Lesk. Her death was announced by the Oster"
            " Opera, where she sang. In 1942 she refused to sing for officers."
        ),
        [
            "1942-01-01..1942-12-31 Ada Quill refused to sing for officers",
            "2021-10-16 Ada Quill died in Lesk",
        ],
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_lives_and_votes(label: str, text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == expected, label
