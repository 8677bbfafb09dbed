"""Local news and news of courts: councils, verdicts, and the deeds that they are about."""

import pytest
from reports import told

TOLD = [
    (
        "a council's capitals",
        "The City Council adopted a budget on Monday.",
        ["2021-10-18 The City Council adopted a budget"],
    ),
    (
        "what goes before voters",
        "The plan is scheduled to go before voters in a referendum on Nov. 4.",
        ["2021-11-04 The plan is scheduled to go before voters in a referendum"],
    ),
    (
        "a deed has another day than its verdict",
        "A court convicted Ada Quill on Monday of taking bribes in 2003.",
        ["2021-10-18 A court convicted Ada Quill of taking bribes"],
    ),
    (
        "a verdict without a day is not of the deed's",
        "Tom Bond was accused of taking bribes between 1991 and 2001.",
        ["2021-10-20 Tom Bond was accused of taking bribes"],
    ),
    (
        "a crime without a gerund is told by its verdict's year",
        "A court convicted Ada Quill of murder in 2003.",
        ["2003-01-01..2003-12-31 A court convicted Ada Quill of murder"],
    ),
    (
        "both ends of a time go",
        "Norland Ferries sold 200 ships between late May and early July, it said.",
        ["2021-05-21..2021-07-10 Norland Ferries sold 200 ships"],
    ),
    (
        "of two nouns behind after only the second is put out",
        "Rescuers came after the accident and the fire was put out at 10am.",
        ["2021-10-20 The fire was put out"],
    ),
    (
        "two deeds of who is named in commas",
        "Ada Quill, who denied fraud but admitted theft, left in silence on Monday.",
        ["2021-10-18 Ada Quill left in silence"],
    ),
    (
        "one year ago goes as a whole",
        "Ada Quill was jailed in Lesk one year ago.",
        ["2020-01-01..2020-12-31 Ada Quill was jailed in Lesk"],
    ),
]


@pytest.mark.parametrize(
    ("text", "entries"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_local_news(text: str, entries: list[str]) -> None:
    assert told(text) == entries
