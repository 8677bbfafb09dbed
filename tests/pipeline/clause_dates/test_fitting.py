"""A verb is of no day that its tense cannot be of; all reports are of Wednesday 20 October 2021."""

import pytest
from reports import told

FITTING = [
    (
        "a past is not of a day to come",
        "Mayor Ida Bell promised to hold a vote on the bridge next year.",
        ["2021-10-20 Ida Bell promised to hold a vote on the bridge"],
    ),
    (
        "what was planned is of that day",
        "Dockers planned a rally in Lesk on Saturday.",
        ["2021-10-23 Dockers planned a rally in Lesk"],
    ),
    (
        "a day that is made something",
        "Hugh Roe left Lesk on Monday. Mayor Ida Bell named Friday a day of mourning.",
        ["2021-10-18 Hugh Roe left Lesk"],
    ),
    (
        "a day that is proclaimed to be something",
        "Hugh Roe left Lesk on Monday. Norland proclaimed Friday a public holiday.",
        ["2021-10-18 Hugh Roe left Lesk"],
    ),
    (
        "not a day on which something is proclaimed",
        "Rebels in Lesk on Monday proclaimed a republic.",
        ["2021-10-18 Rebels in Lesk proclaimed a republic"],
    ),
    (
        "a price is that of its day",
        "Ode offered $3 a share on Monday. Quill will pay $4, over its closing price on Friday.",
        ["2021-10-18 Ode offered $3 a share"],
    ),
    (
        "a paper may be of tomorrow",
        "The Lesk Times said in a leader on Thursday, Oct. 21: The port must close.",
        ["2021-10-21 The Lesk Times: The port must close"],
    ),
    (
        "a result is of no day long past",
        "A strike on Tuesday hit a court that has put off the trial of a thief of 1988.",
        ["2021-10-19 A strike hit a court that has put off the trial of a thief of 1988"],
    ),
    (
        "what will be done is of no day long past",
        "The board said on Monday that it would look into the flood of the old town two years ago.",
        ["2021-10-18 The board said that it would look into the flood of the old town"],
    ),
    (
        "what is done now is of no day long past",
        "Bell left Lesk on Monday. The warning follows two rulings by the court in June 2019.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "what is demanded is not told to happen",
        "The envoy demanded on Monday that Norland leave the isles by Friday, Oct. 29.",
        ["2021-10-18 The envoy demanded that Norland leave the isles by Friday, Oct. 29"],
    ),
    (
        "a body whose name has an and in it",
        "The mayor left, but the Health and Safety Council ruled on Monday that he must pay.",
        ["2021-10-18 The Health and Safety Council ruled that the mayor must pay"],
    ),
    (
        "a day of a noun",
        "The march marked a return to the protests of early 1990.",
        ["2021-10-20 The march marked a return to the protests"],
    ),
    (
        "the night of a day",
        "The ferry sank on the night of May 5, 2020.",
        ["2020-05-05 The ferry sank"],
    ),
    (
        "a time that began says so",
        "Norland has been free since 1901.",
        ["1901-01-01..1901-12-31 Norland has been free since 1901"],
    ),
    (
        "a past is of no time that began",
        "The rise in prices on Monday was the largest since 1990.",
        ["2021-10-18 The rise in prices was the largest since 1990"],
    ),
    (
        "what will be has no day that is over",
        "Bell left Lesk on Tuesday. The ferry, last seen on Monday, will be raised.",
        ["2021-10-19 Bell left Lesk"],
    ),
    (
        "how something is has no day that is over",
        "Bell left Lesk on Tuesday. The sum represents a gain over the price on Monday.",
        ["2021-10-19 Bell left Lesk"],
    ),
    (
        "when something was last done",
        "A ferry, last painted on Monday, was expected in Lesk.",
        ["2021-10-18 A ferry was painted"],
    ),
    (
        "the year of a law",
        "Ida Bell broke the Criminal Laws of Norland State 2011.",
        ["2021-10-20 Ida Bell broke the Criminal Laws of Norland State 2011"],
    ),
    (
        "the date of a number",
        "Ida Bell asked the port to quote incident 212 of October 19.",
        ["2021-10-20 Ida Bell asked the port to quote incident 212 of October 19"],
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), FITTING, ids=[row[0] for row in FITTING])
def test_a_verb_fits_its_day(label: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected, label
