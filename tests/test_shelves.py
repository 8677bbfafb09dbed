"""Records on disk are read like a tuple, and leave nothing behind."""

from __future__ import annotations

import datetime as dt
import resource
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import named, told

from builders import day, years
from webapp.records import AncientDay, DateSpan, Precision, Sighting
from webapp.shelves import BLOCK, NoRoom, Shelf, View, reordered


@dataclass(frozen=True, slots=True)
class Note:
    """A made-up record."""

    number: int
    words: str = ""


LONG = "x" * (BLOCK // 3)
NOTES = tuple(Note(number, LONG) for number in range(10))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary files stand in a folder of their own."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("words", ["", LONG], ids=["in memory", "on disk"])
@pytest.mark.parametrize("place", [0, 9, -1, slice(2, 5), slice(None), slice(20, 30)], ids=str)
def test_places_and_slices_are_those_of_a_tuple(words: str, place: int | slice) -> None:
    notes = tuple(Note(number, words) for number in range(10))
    assert Shelf(Note, notes)[place] == notes[place]


@given(st.lists(st.builds(Note, st.integers(0, 9), st.text()), max_size=200))
def test_records_come_back_in_their_order(notes: list[Note]) -> None:
    shelf = Shelf(Note, notes)
    assert (list(shelf), len(shelf), shelf == tuple(notes)) == (notes, len(notes), True)


def test_records_may_be_read_between_those_that_come() -> None:
    shelf = Shelf(Note)
    for count, note in enumerate(NOTES, 1):
        shelf.append(note)
        assert tuple(shelf) == NOTES[:count]


SIGHTINGS = {
    "a day and names": told("post", "Ada Quill spoke.", names=[named("speaker", "Ada Quill")]),
    "a year": told("post", "The port was shut.", years(2020)),
    "a day before the year 1": told(
        "post",
        "Caesar fell.",
        DateSpan(AncientDay(-43, 3, 15), AncientDay(-43, 3, 15), Precision.DAY),
    ),
    "a day from which it was reckoned": replace(
        told("post", "It rained.", day(2021, 10, 20)),
        mention=replace(told("post", "It rained.").mention, reference=dt.date(2021, 10, 21)),
    ),
}


@pytest.mark.parametrize("sighting", SIGHTINGS.values(), ids=SIGHTINGS)
def test_a_sighting_comes_back_as_it_was(sighting: Sighting) -> None:
    assert Shelf(Sighting, [sighting])[0] == sighting


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        Shelf(Note, NOTES)[10]


def test_a_few_records_make_no_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "gone"))
    assert Shelf(Note, [Note(1)])[0] == Note(1)


def test_the_file_has_no_name_that_could_be_left_behind(folder: Path) -> None:
    shelf = Shelf(Note, NOTES)
    assert not list(folder.iterdir())
    assert shelf == NOTES


@pytest.fixture
def small_files() -> Iterator[int]:
    """Let no file grow beyond one block."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (BLOCK, before[1]))
    yield BLOCK
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_with_the_way_out(folder: Path, small_files: int) -> None:
    with pytest.raises(NoRoom, match="TMPDIR") as told_why:
        Shelf(Note, NOTES)
    assert str(told_why.value).startswith(str(folder))
    assert not list(folder.iterdir())
    assert small_files == BLOCK


def test_a_folder_that_is_gone_is_told_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(NoRoom, match="TMPDIR"):
        Shelf(Note, NOTES)


def test_a_view_makes_each_member_of_those_at_its_places() -> None:
    view = View(NOTES, lambda note: note.number, [3, 1])
    assert (tuple(view), len(view), view[-1]) == ((3, 1), 2, 1)


def test_a_view_of_all_has_all() -> None:
    assert tuple(View(NOTES, lambda note: note.number)) == tuple(range(10))


def test_members_may_be_read_in_another_order() -> None:
    assert reordered(NOTES, [2, 0]) == (NOTES[2], NOTES[0])


@pytest.mark.parametrize("other", [(1, 2), (1, 2, 4), 7, None], ids=str)
def test_what_has_other_members_is_not_equal(other: object) -> None:
    assert View((1, 2, 3), int) != other
