"""A headline is not told with a pronoun that nothing in it can mean."""

from __future__ import annotations

import pytest
from reports import names_of, sightings_of

from webapp.pipeline.headlines.dangling import is_dangling

NAMES = names_of("Ode Inc. sold a mill. Ada Quill said so. Envoy Sam Roe left. Oster Rail said so.")

DANGLING = [
    ("a person does it to something", "A judge dismissed it"),
    ("a body does it to something else", "Oster Rail denied it"),
    ("so does who tries to", "Oster Rail tried to sell it, but talks collapsed"),
    ("a person is no thing", "Ada Quill said it will reopen in May"),
    ("a court is no person", "A court ruled that she had been unfairly sacked"),
    ("she is no man", "Sam Roe hired her"),
    ("one is not many", "Sam Roe was due to visit them"),
    ("a body of one name prints nothing of his", "The Lancet printed his findings"),
    ("whom a noun is against is another", "A court threw out most of the charges against them"),
    ("nobody halts a body", "Oster Rail asked a court to halt it"),
    ("a team has no surface", "Ada Quill’s team found that its surface holds clay"),
    ("doctors tell of the sick", "Doctors said that their condition was stable"),
    ("some of those told before", "Two of them were tested"),
    ("a month is no thing", "Ada Quill said in June that it will reopen"),
    ("what the sentence opens with", "It was shut in May"),
]

STANDING = [
    ("a body has a cargo plane", "Ode Inc said its cargo plane had been turned away"),
    ("who speaks tells of itself", "Oster Rail said it would shut its port"),
    ("so does a person", "Ada Quill said she would leave"),
    ("a noun for a person", "A nurse said that he was ill"),
    ("what was done to it before", "Oster Rail bought a mill and sold it"),
    ("many", "Doctors said they had no beds"),
    ("two together", "Ada Quill and Sam Roe sold their boats"),
    ("two persons", "Ada Quill met Sam Roe before they left"),
    ("a body of many", "The crew left their boat"),
    ("nobody at all", "Ada Quill said it took nine days to shut the port"),
    ("what is hoped", "Ada Quill said it is hoped the port can open"),
    ("what is made clear", "Ada Quill made it clear that the port will stay"),
    ("somebody's own words", "Ada Quill said: “They knew it”"),
    ("whose age it is", "A woman in her 90s was saved"),
    ("an owner behind his own thing", "In his report Sam Roe blamed the storm"),
    ("a name that nobody knows", "Elian printed his name"),
    ("the other owns it", "Oster Rail’s board asked a court to save it"),
]


@pytest.mark.parametrize("words", [pytest.param(row[1], id=row[0]) for row in DANGLING])
def test_nothing_tells_what_is_meant(words: str) -> None:
    assert is_dangling(words, NAMES)


@pytest.mark.parametrize("words", [pytest.param(row[1], id=row[0]) for row in STANDING])
def test_something_tells_what_is_meant(words: str) -> None:
    assert not is_dangling(words, NAMES)


def test_a_clause_is_told_without_the_part_that_dangles() -> None:
    text = "Ten thousand people rallied in a seaside park on Monday to demand his return."
    told = [one.headline for one in sightings_of(text)]
    assert told == ["Ten thousand people rallied in a seaside park"]


def test_a_clause_that_is_nothing_else_is_not_told() -> None:
    assert not sightings_of("A judge dismissed it on Monday.")
