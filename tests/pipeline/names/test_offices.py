"""What an article calls a person beside the full name, as it may stand before it elsewhere."""

from __future__ import annotations

import pytest
from reports import names_of

BEFORE = [
    ("a calling", "Analyst Ada Roe expects rain.", "Analyst"),
    ("whose it is", "Lesk Rail spokeswoman Ada Roe said so.", "Lesk Rail spokeswoman"),
    ("behind a verb", "“It sank,” said Lesk Rail chairman Ada Roe.", "Lesk Rail chairman"),
    (
        "an owner",
        "Norland’s interim prime minister Ada Roe left.",
        "Norland’s interim prime minister",
    ),
    ("behind a comma", "Lesk Rail CEO, Ada Roe, left on Monday.", "Lesk Rail CEO"),
    ("behind an article and a comma", "A shipping analyst, Ada Roe, said so.", "shipping analyst"),
    ("a courtesy", "Mr Justice Tom Roe agreed.", "Justice"),
    ("what leans on its article", "The company CEO Ada Roe left.", ""),
    ("what asks whose it is", "Chief executive Ada Roe left.", ""),
    ("what befell her", "The victim Ada Roe left.", ""),
    ("a verb before it", "She called analyst Ada Roe on Monday.", "analyst"),
    ("what leans at the head", "Party spokesman Ada Roe left.", ""),
    ("a style before it", "She met Lesk Inc. analyst Ada Roe on Monday.", "Lesk analyst"),
    ("one of them", "Ten were held, among them analyst Ada Roe.", "analyst"),
    ("half of a name", "The Port and Ferry Service chief Ada Roe left.", ""),
    ("nobody in particular", "On Monday Ada Roe left.", ""),
]
BEHIND = [
    ("a calling", "Ada Roe, a lawyer, left on Monday.", "lawyer"),
    ("with whose it is", "Ada Roe, a Lesk Rail employee, left.", "Lesk Rail employee"),
    ("of a body", "Ada Roe, manager of Lesk Rail, left.", "Lesk Rail manager"),
    (
        "of two offices",
        "Ada Roe, president and chief of Lesk Rail, left.",
        "Lesk Rail president",
    ),
    ("of a country", "Ada Roe, the foreign minister of Poland, left.", "Poland’s foreign minister"),
    ("behind an age", "Ada Roe, 49, a lawyer, left on Monday.", "lawyer"),
    ("a style", "Ada Roe, chairman of Lesk Rail Inc., left.", "Lesk Rail chairman"),
    ("of what its article tells", "Ada Roe, head of the rail firm, left.", ""),
    ("of what lies elsewhere", "Ada Roe, chairman of the Oster, N.J., firm, left.", ""),
    ("its own", "Ada Roe, its chief, left on Monday.", ""),
    ("a list", "Ada Roe, analyst Ben Odell and a guard left.", ""),
]


@pytest.mark.parametrize(("label", "text", "office"), BEFORE, ids=[row[0] for row in BEFORE])
def test_an_office_stands_before_a_name(label: str, text: str, office: str) -> None:
    assert office_of(text) == office, label


@pytest.mark.parametrize(("label", "text", "office"), BEHIND, ids=[row[0] for row in BEHIND])
def test_an_office_stands_in_commas_behind_a_name(label: str, text: str, office: str) -> None:
    assert office_of(text) == office, label


def test_it_is_known_wherever_the_person_is_named() -> None:
    told = names_of("Judge Ada Roe ruled on Monday. Roe said that the port was shut.")
    assert [one.office for one in told] == ["Judge", "Judge"]


def office_of(text: str) -> str:
    """Give what a text calls the person named Roe."""
    return next((one.office for one in names_of(text) if one.name.endswith(" Roe")), "")
