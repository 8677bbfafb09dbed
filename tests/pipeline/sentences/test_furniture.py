"""What stands around prose: every entry of the list keeps its examples and its counter-examples."""

from __future__ import annotations

import pytest

from webapp.pipeline.sentences import furniture
from webapp.pipeline.sentences.furniture import Entry
from webapp.records import SentenceKind

ENTRIES = furniture.words().entries


def kinds_of(entry: Entry, line: str) -> SentenceKind | None:
    """Say what the line, or its beginning, is taken for where the entry may stand."""
    if entry.where in {"comment", "button"}:
        twice = f"{line}\nWhy? {line}"
        return SentenceKind.FURNITURE if furniture.comments_start(twice) is not None else None
    if entry.where == "line":
        return furniture.kind_of_line(line.strip())
    found = furniture.prefix(line, 0, len(line))
    return found[1] if found else None


@pytest.mark.parametrize(
    ("entry", "line"),
    [pytest.param(e, line, id=f"{e.name}: {line}") for e in ENTRIES for line in e.examples],
)
def test_an_example_is_furniture(entry: Entry, line: str) -> None:
    """Each example is of its entry's kind."""
    assert kinds_of(entry, line) == SentenceKind(entry.kind)


@pytest.mark.parametrize(
    ("entry", "line"),
    [pytest.param(e, line, id=f"{e.name}: {line}") for e in ENTRIES for line in e.counters],
)
def test_a_counter_example_is_prose(entry: Entry, line: str) -> None:
    """A sentence that merely has the words is not furniture."""
    assert kinds_of(entry, line) is None
