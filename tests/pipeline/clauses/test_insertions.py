"""What stands between two dashes is left out of what a sentence tells; its offsets stay."""

import pytest
from reports import sightings_of, told

INSERTED = [
    (
        "a complement behind a relative clause",
        "Bell called Roe on Monday -- who drove a taxi in Lesk -- a thief.".replace("--", "—"),
        ["2021-10-18 Bell called Roe a thief"],
    ),
    (
        "a subject with what it is",
        "About 200 dockers — guards and their crews — left Lesk on Monday.",
        ["2021-10-18 About 200 dockers left Lesk"],
    ),
    (
        "a sentence between two dashes",
        "Ada Quill said one of the ferries – she did not know which – had sunk on Monday.",
        ["2021-10-18 Ada Quill said one of the ferries had sunk"],
    ),
    (
        "one dash alone",
        "The dockers left Lesk on Monday — a town of 900.",
        ["2021-10-18 The dockers left Lesk — a town of 900"],
    ),
]


@pytest.mark.parametrize(("label", "text", "expected"), INSERTED, ids=[row[0] for row in INSERTED])
def test_insertions_are_left_out(label: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected, label


def test_evidence_keeps_what_was_inserted() -> None:
    text = "The dockers — guards and crews — left Lesk on Monday."
    (found,) = sightings_of(text)
    assert found.quote == text[found.start : found.end]
    assert found.sentence.text == text
