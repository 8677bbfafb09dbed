"""What a headline may do to its clause: leave out a date or bracket, change a subject."""

import pytest
from reports import sightings_of

LEFT_OUT = [
    (
        "how one was shot",
        "A guard on Monday fatally shot a man in Oster.",
        ["A guard fatally shot a man in Oster"],
    ),
    (
        "a rise alone",
        "Prices rose 2 percent in March 1990, following a 0.1 percent increase in February.",
        ["Prices rose 2 percent"],
    ),
    (
        "a phrase behind a clause of place",
        "The ship came from Lesk, where Ada Quill held a vote on Friday, to Oster.",
        ["Ada Quill held a vote"],
    ),
    (
        "how long before an hour",
        "Ada Quill left the port a little before 9 a.m. on Monday in a boat.",
        ["Ada Quill left the port in a boat"],
    ),
    (
        "both commas of an hour before a phrase",
        "The board shut mills, at 9:12 a.m. on Monday, at Oster and Lesk.",
        ["The board shut mills at Oster and Lesk"],
    ),
    (
        "a day for which something is set",
        "The vote is set for Nov. 2, the board said on Friday.",
        ["The vote is set for Nov. 2"],
    ),
    (
        "an aim without its clause",
        "A law to ensure that Oster shuts the mills of the old port was passed on Monday.",
        ["A law was passed"],
    ),
    (
        "a verb that ends in a small word",
        "Ada Quill turned herself in on Monday in Oster.",
        ["Ada Quill turned herself in in Oster"],
    ),
    (
        "of which century it is the first",
        "Norland saw the first flood of the 21st century on Monday.",
        ["Norland saw the first flood of the 21st century"],
    ),
    (
        "the year of a flood goes",
        "The flood of 2008 killed ten people in Oster.",
        ["The flood killed ten people in Oster"],
    ),
    (
        "two months of one deed",
        "Ada Quill went to Oster in March and June to open a mill and a dam.",
        ["Ada Quill went to Oster in March and June to open a mill and a dam"],
    ),
    (
        "when a former sum was so",
        "Sales of Ode Corp. rose to $3 million in 2006 from $2 million in 2005.",
        ["Sales of Ode Corp. rose to $3 million from $2 million in 2005"],
    ),
    (
        "a comma inside of the mark of a former name",
        "Formerly “Ister Line,” the Oster was sold to Lesk in May.",
        ["Formerly “Ister Line”, the Oster was sold to Lesk"],
    ),
    (
        "a comma inside of the mark of what something is called",
        "Ada Quill said on Monday that ten boats, commonly called “kites,” were sold to Oster.",
        ["Ada Quill said that ten boats, commonly called “kites”, were sold to Oster"],
    ),
    (
        "a visit, and no town, has a day",
        "Ada Quill was glad of a visit to Oster, which begins on 5 May 2031.",
        ["A visit to Oster begins"],
    ),
    (
        "a visit whose day nobody can tell by its words",
        "Ada Quill’s visit to Oster, which began on 5 May 1998, was short.",
        [],
    ),
    (
        "two years that belong together",
        "Gas prices are likely to rise in 2022 and 2023 due to a lack of ships.",
        ["Gas prices are likely to rise due to a lack of ships"],
    ),
    (
        "a season behind and",
        "Norland expects more floods this autumn and winter with the end of the dam.",
        ["Norland expects more floods with the end of the dam"],
    ),
    (
        "time that is spent",
        "Ada Quill spent Monday evening with the crew.",
        ["Ada Quill spent Monday evening with the crew"],
    ),
    (
        "both ends of days",
        "The fever peaked between 23 and 28 April.",
        ["The fever peaked"],
    ),
    (
        "what is put in for somebody",
        'Ada Quill said on Monday: "We expect (the mayor) to keep the promise."',
        ["Ada Quill said: “We expect the mayor to keep the promise”"],
    ),
    (
        "an explanation goes",
        'Ada Quill said on Monday: "The board sent its drovers (thugs) to the quay."',
        ["Ada Quill said: “The board sent its drovers to the quay”"],
    ),
    (
        "a comma before what is argued",
        "In the end, Quill argued on Monday, the port will stay open.",
        ["Quill argued the port will stay open"],
    ),
]

SPOKEN = [
    (
        "behind although",
        "Although the government said sales grew in May, analysts are predicting slow growth.",
        ["The government: Sales grew"],
    ),
    (
        "a second that",
        "Ada Quill said the raids had saved lives, and that the board will meet on Monday.",
        [
            "Ada Quill said the raids had saved lives, and that the board will meet on Monday",
            "Ada Quill: The board will meet",
        ],
    ),
    ("that is what was told before", "That parts the two crews, Quill said on Monday.", []),
    (
        "not until",
        "On Monday Quill said they would not open the port until next week.",
        [
            "Quill said they would not open the port until next week",
            "Quill would not open the port until next week",
        ],
    ),
    (
        "a former mayor has no capital",
        "Former mayor Ada Quill was hurt in a raid, officials said on Monday.",
        ["Officials said former mayor Ada Quill was hurt in a raid"],
    ),
]

TURNED = [
    (
        "which is no person",
        "Ports were hit in the uprising against President Bo Lind, which began in May.",
        ["The uprising began"],
    ),
    (
        "what the noun itself does on the day",
        "A man who slept in the port was woken on Monday by ferries.",
        ["A man who slept in the port was woken by ferries"],
    ),
    (
        "who people were is no news",
        "Those people who were children before 1957 are safe. People who were young in 1957 know.",
        [],
    ),
    (
        "a list does it behind a clause",
        "Since the flood began in May, the towns of Oster, Lesk, Ister and Quay have bought sand.",
        ["The flood began"],
    ),
    (
        "a statement made",
        "Here are statements made on Monday by the board.",
        [],
    ),
    (
        "who a subject is stands in commas",
        "When Ada Quill, a local guard, came back to Oster on Monday, the town was empty.",
        ["Ada Quill came back to Oster"],
    ),
    (
        "a second verb ends a relative clause",
        "The car bomb that exploded in Oster on Monday killed at least two people and hurt ten.",
        ["The car bomb exploded in Oster"],
    ),
    (
        "a comma behind somebody's words",
        "On Monday Quill called the port “ready,” adding that boats were late.",
        ["Quill called the port “ready”, adding that boats were late"],
    ),
    (
        "which means all of it",
        "Quill holds that rain is good for Norland, which could help those who sail next May.",
        [],
    ),
    (
        "another that is told of with which",
        "Others are Norland, which will send boats next May, and Ister and Oster, which agreed.",
        ["Norland will send boats"],
    ),
    (
        "what a passive says of its subject is no aside",
        "Ten were reported hurt on Monday in one of the worst raids since strikes began in May.",
        [
            "Ten were reported hurt in one of the worst raids since strikes began",
            "Strikes began in May",
        ],
    ),
    (
        "a law passed",
        "They broke a law passed in May by the board.",
        ["A law was passed by the board"],
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "headlines"),
    LEFT_OUT + SPOKEN + TURNED,
    ids=[row[0] for row in LEFT_OUT + SPOKEN + TURNED],
)
def test_what_becomes_of_the_words(label: str, text: str, headlines: list[str]) -> None:
    """Words that the clause needs stay, and nobody does or says what another does."""
    assert [one.headline for one in sightings_of(text)] == headlines, label
