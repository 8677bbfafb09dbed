"""What "when" tells of the date before it; all reports are of Wednesday 20 October 2021."""

import pytest
from reports import told

WHEN = [
    (
        "two happenings of one day",
        "The ferry talks broke down on Monday, when dockers stormed the office of the mayor.",
        [
            "2021-10-18 The ferry talks broke down",
            "2021-10-18 Dockers stormed the office of the mayor",
        ],
    ),
    (
        "since when",
        "The two banks have been in dispute since 4 May, when Ode Mills sold its ferries.",
        ["2021-05-04 Ode Mills sold its ferries"],
    ),
    (
        "what only comes is told by what it was",
        "The last flood came in August, when the dam at Lesk failed.",
        ["2021-08-01..2021-08-31 The dam at Lesk failed"],
    ),
    (
        "how it was then is no happening",
        "Ada Quill left Oster in 2008, when Tom Bond was mayor.",
        ["2008-01-01..2008-12-31 Ada Quill left Oster"],
    ),
    (
        "what is to come is no happening of its own",
        "The bridge will close on Friday, when the board meets.",
        ["2021-10-22 The bridge will close"],
    ),
    (
        "without a comma both are one",
        "Two crew members drowned on Monday when a ferry sank.",
        ["2021-10-18 Two crew members drowned when a ferry sank"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN]
)
def test_when_goes_on_with_a_date(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
