"""Days counted from the day of the clause around; all reports are of Wednesday 20 October 2021."""

import pytest
from reports import told

COUNTED = [
    (
        "days after",
        "Tom Bond was found dead in Lesk on Monday, two days after he left a ferry.",
        [
            "2021-10-18 Tom Bond was found dead in Lesk, two days after he left a ferry",
            "2021-10-16 Tom Bond left a ferry",
        ],
    ),
    (
        "a day after",
        "Ada Quill quit on Monday, a day after Ode Mills shut the port.",
        [
            "2021-10-18 Ada Quill quit, a day after Ode Mills shut the port",
            "2021-10-17 Ode Mills shut the port",
        ],
    ),
    (
        "months are no days",
        "Tom Bond died in Lesk on Monday, three months after he left Oster.",
        ["2021-10-18 Tom Bond died in Lesk, three months after he left Oster"],
    ),
    (
        "what is to come is not counted",
        "Tom Bond left on Monday, a day before the mill is to open.",
        ["2021-10-18 Tom Bond left, a day before the mill is to open"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [row[1:] for row in COUNTED], ids=[row[0] for row in COUNTED]
)
def test_days_are_counted_from_what_is_told_beside(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
