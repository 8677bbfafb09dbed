"""Where a headline is cut: what is left has its verb, and what its words ask for."""

import pytest

from webapp.pipeline.headlines.awaited import verb_is_awaited
from webapp.pipeline.headlines.compressing import compressions
from webapp.pipeline.headlines.parsed import parse

AWAITED = [
    ("behind a participle", "The board said most of those hurt so far | in Oster were miners", True),
    (
        "behind two relative verbs",
        "The board said boys who fell | and died from it in Oster may have slipped",
        True,
    ),
    ("behind an aside", "The income from the notes, | which fall due in May, will be paid", True),
    ("of a clause of its own", "The crew left the port | as the storm in Oster was near", False),
    ("of what it hopes", "The board tries a plan | that it hopes will help", False),
    ("of a second subject", "The crew left the port | and the mills in Oster were shut", False),
    ("behind another noun", "The crew left the port | in Oster the mills were shut", False),
    ("of a condition", "The fire could have been put out | by rain had it been heavier", False),
    ("of what a participle tells", "The crew left | , saying that the mills were shut", False),
]


@pytest.mark.parametrize(("label", "words", "awaited"), AWAITED, ids=[row[0] for row in AWAITED])
def test_a_verb_behind_the_cut(
    label: str,
    words: str,
    awaited: bool,  # noqa: FBT001 - a table's column
) -> None:
    told, _, rest = words.partition("| ")
    assert verb_is_awaited(parse(told + rest), len(told)) is awaited, label


WITHOUT_RELATIVES = [
    ("a man | left", "A man who ran the port was shot", "A man was shot"),
    ("those who", "All those who ran the port were shot", ""),
    ("a verb of another clause", "The crew met men who fell as the streets were dark", ""),
    ("by which", "The board shut the port by which all men had left", ""),
]


@pytest.mark.parametrize(
    ("label", "words", "short"), WITHOUT_RELATIVES, ids=[row[0] for row in WITHOUT_RELATIVES]
)
def test_a_relative_clause_behind_a_subject(label: str, words: str, short: str) -> None:
    assert next(compressions(words), "") == short, label
