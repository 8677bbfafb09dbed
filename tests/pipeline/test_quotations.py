"""What is quoted, in whatever marks, and who says it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import quotations_of

QUOTED = [
    ("straight", 'Ida Bell said: "The bridge is old."', [("Ida Bell", '"The bridge is old."')]),
    ("curly", "“The bridge is old,” Ida Bell said.", [("Ida Bell", "“The bridge is old,”")]),
    ("single", "Ida Bell called the bridge ‘very old’.", [("Ida Bell", "‘very old’")]),
    ("mixed", 'Ida Bell said “the bridge is old".', [("Ida Bell", '“the bridge is old"')]),
    ("inverted", "“The bridge is old,” said Ida Bell.", [("Ida Bell", "“The bridge is old,”")]),
    (
        "over sentences",
        "Ida Bell said, “The bridge is old. We will close it.”",
        [("Ida Bell", "“The bridge is old. We will close it.”")],
    ),
    (
        "carried on",
        "“The bridge is old,” Ida Bell said. “We will close it.”",
        [("Ida Bell", "“The bridge is old,”"), ("Ida Bell", "“We will close it.”")],
    ),
    (
        "quoted by an agency",
        "“The bridge is old,” the agency quoted Ida Bell as saying.",
        [("Ida Bell", "“The bridge is old,”")],
    ),
    (
        "a document",
        "“The sides will meet again,” according to the statement.",
        [("statement", "“The sides will meet again,”")],
    ),
    ("apostrophes", "The rebels' demand wasn't Ida Bell's.", []),
    (
        "a closing mark after a space",
        '"It is old, "Ida Bell said.',
        [("Ida Bell", '"It is old, "')],
    ),
    (
        "left open by its paragraph, closed in the next but one",
        'Ida Bell said: "It is old.\nWe waited.\nWe will close it. "\nTrains run.',
        [
            ("Ida Bell", '"It is old.'),
            ("Ida Bell", "We waited."),
            ("Ida Bell", 'We will close it. "'),
        ],
    ),
    (
        "opened anew in each paragraph",
        'Ida Bell said: "It is old.\n"We will close it."\nTrains run.',
        [("Ida Bell", '"It is old.'), ("Ida Bell", '"We will close it."')],
    ),
    (
        "never closed",
        'Ida Bell said: "It is old.\nTrains run.\nIt rained.',
        [("Ida Bell", '"It is old.')],
    ),
    ("inches", 'A 12" pipe burst.', []),
]


@pytest.mark.parametrize(("label", "text", "expected"), QUOTED, ids=[row[0] for row in QUOTED])
def test_quotations(label: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(one.speaker, text[one.start : one.end]) for one in quotations_of(text)]
    assert found == expected, label


@settings(deadline=None)
@given(st.text(alphabet="ab '\"“”‘’.,\n", max_size=120))
def test_quotations_stand_in_order_and_apart(text: str) -> None:
    found = quotations_of(text)
    assert all(one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
