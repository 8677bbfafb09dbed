"""In whose words a clause is told, and what no words tell well."""

import pytest
from reports import sightings_of

TOLD = [
    (
        "who speaks inside of what is told does not tell all of it",
        "The port was shut on Monday after Ada Quill said it was old, an official said.",
        ["The port was shut after Ada Quill said it was old"],
    ),
    (
        "a quotation behind a noun is not all that is said",
        "Backers of “the Oster plan” said at a rally in Lesk on Monday that it works.",
        ["Backers of “the Oster plan” said at a rally in Lesk that it works"],
    ),
    ("two verbs without an “and”", "The Ister sank was shut on Monday.", []),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_in_whose_words_a_clause_is_told(sentence: str, expected: list[str]) -> None:
    assert [one.headline for one in sightings_of(sentence)] == expected
