"""Following a database that is replaced, removed or spoilt while it is served."""

from __future__ import annotations

import dataclasses
import gc
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import BUILT, harbour
from webapp.filters import EVERYTHING
from webapp.store.opening import NoTimelineError, Shelf
from webapp.store.writing import write


def publish(path: Path, title: str = "The harbour bridge") -> None:
    """Write the harbour timeline under another title."""
    write(dataclasses.replace(harbour(), title=title), path, built=BUILT)


def put(path: Path, content: bytes) -> None:
    """Put a file in place as a careful operator would, in one step."""
    aside = path.with_suffix(".aside")
    aside.write_bytes(content)
    aside.replace(path)


def test_before_the_first_build_there_is_no_timeline(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "t.db")
    with pytest.raises(NoTimelineError):
        shelf.current()
    publish(tmp_path / "t.db")
    assert shelf.current().facts.title == "The harbour bridge"


def test_a_new_build_is_taken_up_and_the_old_one_finished(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    publish(path, "old")
    shelf = Shelf(path)
    old = shelf.current()
    publish(path, "new")
    assert shelf.current().facts.title == "new"
    assert old.find(EVERYTHING).total == 12
    assert old.facts.title == "old"


def test_an_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    publish(tmp_path / "t.db")
    shelf = Shelf(tmp_path / "t.db")
    assert shelf.current() is shelf.current()


def make_folder(path: Path) -> None:
    """Put a folder where the file was."""
    path.unlink()
    path.mkdir()


SPOILT: dict[str, Callable[[Path], None]] = {
    "removed": Path.unlink,
    "empty": lambda path: put(path, b""),
    "garbage": lambda path: put(path, b"not a database" * 999),
    "half a file": lambda path: put(path, path.read_bytes()[: path.stat().st_size // 2]),
    "the first page alone": lambda path: put(path, path.read_bytes()[:4096]),
    "a folder": make_folder,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_was_read_last_goes_on_being_served(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "t.db"
    publish(path, "old")
    shelf = Shelf(path)
    shelf.current()
    spoil(path)
    assert shelf.current().find(EVERYTHING).total == 12
    if path.is_dir():
        path.rmdir()
    publish(path, "new")
    assert shelf.current().facts.title == "new"


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_file_alone_is_no_timeline(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    publish(tmp_path / "t.db")
    spoil(tmp_path / "t.db")
    with pytest.raises(NoTimelineError):
        Shelf(tmp_path / "t.db").current()


def test_replaced_files_are_let_go(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    publish(path)
    shelf = Shelf(path)
    for number in range(20):
        publish(path, f"build {number}")
        shelf.current().find(EVERYTHING)
    gc.collect()
    maps = Path("/proc/self/fd")
    held = [str(os.path.realpath(handle)) for handle in maps.iterdir()]
    assert not [name for name in held if name.startswith(str(tmp_path)) and "deleted" in name]


def test_many_threads_see_whole_builds_while_they_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    publish(path, "build 0")
    shelf = Shelf(path)
    seen: list[int] = []
    finished = threading.Event()

    def read() -> None:
        while not finished.is_set():
            seen.append(shelf.current().find(EVERYTHING).total)

    readers = [threading.Thread(target=read) for _ in range(6)]
    for reader in readers:
        reader.start()
    for number in range(1, 15):
        publish(path, f"build {number}")
    finished.set()
    for reader in readers:
        reader.join()
    assert set(seen) == {12}
    assert shelf.current().facts.title == "build 14"
