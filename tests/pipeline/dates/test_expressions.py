"""Every kind of expression: what is found in a text, its TIMEX3 value, and its days in words.

All texts are published on Monday 25 October 2021.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from webapp.pipeline.dates import find_dates
from webapp.pipeline.dates.finding import EXPRESSIONS
from webapp.records import DateMention
from webapp.spans import in_words

MONDAY = dt.date(2021, 10, 25)


class Row(NamedTuple):
    """A rule, a text, the words it marks, their value, and the days they mean (or nothing)."""

    rule: str
    text: str
    words: str
    value: str
    days: str = ""


def rows() -> Iterator[Row]:
    """Yield the rows of the table in ``expressions.txt``."""
    rule = ""
    for line in Path(__file__).with_name("expressions.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            rule = line.strip("[]")
        elif line and not line.startswith("#"):
            yield Row(rule, *line.split(" | "))


ROWS = list(rows())
NO_DATES = [
    ("an age", "The man, 52 years old, left."),
    ("an age before its noun", "A 52-year-old man left."),
    ("a number of people", "They sent 2000 soldiers."),
    ("about a number of people", "A force of about 2000 soldiers left."),
    ("a price", "It cost $2000."),
    ("a score", "They won 3-2 after trailing 1-2."),
    ("a phone number", "Call 555-2021 or 0171-1999."),
    ("a flight number", "Flight 1549 came down."),
    ("a version", "It runs on Windows 2000."),
    ("a fraction", "Three-quarters of them left."),
    ("a rate", "It earns $3 million a year."),
    ("a verb in May", "They may march on the town."),
    ("a surname", "Theresa May resigned."),
    ("a first name", "The minister, Jan Kowal, resigned."),
    ("a first name behind a small word", "It is a painting by Jan Kowal."),
    ("a company", "Sun is a maker of computers."),
    ("a newspaper", "The Sunday Times said so."),
    ("a day that no month has", "The form says 30 February 2020 99:99."),
    ("a newspaper that begins with it", "The Daily Landpost said so."),
    ("a newspaper with a frequency", "Ruan wrote in China Daily that he agreed."),
    ("the last minute", "He left at the last minute."),
    ("years of life", "A man in his 50s or 60s and the over-70s came."),
    ("a body called DEC", "They gave to the DEC fund."),
    ("a body without an article", "They gave to DEC in Oster."),
    ("a second one", "A second group came."),
    ("the fall of a city", "Much changed with the fall of Kabul and the fall in trade."),
    ("a period of a match", "She scored in the second period."),
    ("a low figure that names a body", "The UN 1267 committee met."),
    ("a figure behind an owner in the plural", "It ended the Rovers' 13-match run."),
    ("a low figure of people", "Some 1000 came to the square."),
    ("a low figure of things", "The fire spread in 1000 barns."),
    ("a kind of aeroplane", "Three KC-30s flew in."),
    ("a newspaper between names", "The Farmers' Party daily Landpost said so."),
    ("so much annually", "It makes 10,000 cars annually and grows 8 percent annually."),
    ("people after a preposition", "Of 2000 people, half left."),
    ("an old house", "The century-old house and the centuries-old church burned."),
    ("a weekday that no month has", "The fifth Monday of February 2021 is none."),
    ("an hour told in another zone, too", "The clock read 1653 (2153 GMT)."),
    ("minutes that no clock shows", "It read 1260 GMT and 13:30 a.m. there."),
    ("a class", "He took one second-class seat."),
    ("a low figure between names", "The map of 1599 Rome is lost."),
    ("years of life in part", "She is in her early 20s, he in his mid-30s."),
    ("years of life behind a name", "Ada Bell, early 30s, and Jan Roe, late 60s, left."),
    ("a century before all", "It was in the 101st century BC."),
    ("a quarter that no year has", "It was in the fifth quarter of it."),
    ("days that run backwards", "They met on 5-3 and on 4-4 of it."),
    ("a month that no year has", "It was dated 31/31/2021."),
    ("two numbers that are no year", "It had nineteen two hundred litre tanks."),
    ("an Easter before its reckoning", "They met at Easter 1500."),
    ("the day before somebody acted", "He was hurt the day before police came."),
    ("the year before something that no day is known of", "The year before the flood he left."),
    ("the year after somebody acted", "The year after she left, he came back."),
]


def mention_of(row: Row) -> DateMention:
    """Return the mention that marks the row's words."""
    found = [one for one in find_dates(row.text, MONDAY) if one.text == row.words]
    assert len(found) == 1, find_dates(row.text, MONDAY)
    return found[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule}: {row.words}")
def test_an_expression_has_its_value_and_its_days(row: Row) -> None:
    mention = mention_of(row)
    assert (mention.rule, mention.timex_value) == (row.rule, row.value)
    assert (in_words(mention.span) if mention.span else "") == row.days
    assert row.text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule}: {row.words}")
def test_the_explanation_quotes_the_words_and_says_the_days(row: Row) -> None:
    explanation = mention_of(row).explanation
    assert explanation.startswith(f"“{row.words}”")
    assert explanation.endswith(".")
    assert row.days in explanation


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule}: {row.words}")
def test_the_type_follows_from_the_value(row: Row) -> None:
    kinds = {"P": "DURATION", "X": "SET"}
    kind = "SET" if row.rule == "how often" else kinds.get(row.value[0], "DATE")
    if row.days:
        kind = "TIME" if "T" in row.value.partition("-")[2] else "DATE"
    if row.value.endswith("_REF"):
        kind = "DATE"
    assert mention_of(row).timex_type == kind


@pytest.mark.parametrize(
    ("mod", "text"),
    [
        ("", "It fell in August."),
        ("START", "It fell early this month."),
        ("START", "It fell at the beginning of May."),
        ("MID", "It fell in mid-August 2019."),
        ("END", "It fell late on Friday."),
        ("END", "It closes by year-end."),
        ("APPROX", "It lasted about two weeks."),
        ("APPROX", "He left some 40 years ago."),
        ("MORE_THAN", "He left more than a year ago."),
        ("MORE_THAN", "It lasted over two years and three months."),
        ("LESS_THAN", "It lasted less than a week."),
        ("EQUAL_OR_MORE", "It lasted at least two days."),
        ("EQUAL_OR_LESS", "It lasted up to two days."),
        ("APPROX", "It began around 5 p.m. on Friday."),
        ("START", "It began in the early evening of 3 May."),
    ],
)
def test_words_around_a_time_become_its_mod(mod: str, text: str) -> None:
    (mention,) = find_dates(text, MONDAY)
    assert mention.mod == mod


def test_every_rule_has_an_example() -> None:
    rules = {rule for expression in EXPRESSIONS for rule in expression.rules}
    assert {row.rule for row in ROWS} == rules - {"no date"}


@pytest.mark.parametrize(
    "text", [text for _, text in NO_DATES], ids=[label for label, _ in NO_DATES]
)
def test_what_is_no_date_is_not_marked(text: str) -> None:
    assert [one.text for one in find_dates(text, MONDAY)] == []
