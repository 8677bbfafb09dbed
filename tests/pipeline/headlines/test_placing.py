"""The place that opens a sentence stands in its headline where nothing else tells where."""

import pytest
from reports import told

PLACED = [
    (
        "a town",
        "In Oster, two men were shot dead by soldiers on Monday.",
        "In Oster, two men were shot dead by soldiers",
    ),
    (
        "behind a date",
        "On Monday, in Paris, the crews of three ferries burned ten boats.",
        "In Paris, the crews of three ferries burned ten boats",
    ),
    (
        "before a date",
        "In Oster on Monday, crews burned ten boats.",
        "In Oster, crews burned ten boats",
    ),
    (
        "with what kind of place it is",
        "In the eastern oil city of Ras Oster, two men were shot dead on Monday.",
        "In the eastern oil city of Ras Oster, two men were shot dead",
    ),
    (
        "a place told behind the verb",
        "In Norland, two men were shot dead in Oster on Monday.",
        "Two men were shot dead in Oster",
    ),
    (
        "where somebody spoke",
        "In Paris, Ada Quill said on Monday that the port was shut.",
        "Ada Quill said that the port was shut",
    ),
    (
        "a month",
        "In May, Ada Quill met the crews of the port.",
        "Ada Quill met the crews of the port",
    ),
    (
        "the place of another clause",
        "In Paris, a strike began and on Monday ten ferries sank.",
        "Ten ferries sank",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), PLACED, ids=[row[0] for row in PLACED])
def test_a_place_that_opens_the_sentence(label: str, text: str, headline: str) -> None:
    assert headline in [one.partition(" ")[2] for one in told(text)], label
