"""What stands beside the database: the file being written, and nothing of writers who are gone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builders import BUILT, harbour
from webapp.paths import ROOT
from webapp.store.replacing import replacing
from webapp.store.writing import write

KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from webapp.store.replacing import replacing

with replacing(Path(sys.argv[1])) as aside:
    aside.write_text("half a database")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> list[str]:
    """List what stands in a folder, hidden files too."""
    return sorted(found.name for found in folder.iterdir())


def kill_a_writer(path: Path) -> None:
    """Start a process that is killed while it writes ``path``, as where memory runs out."""
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_WRITING, path], cwd=ROOT, check=False
    )
    assert ended.returncode == -signal.SIGKILL


def test_what_a_killed_writer_left_is_gone_after_the_next(tmp_path: Path) -> None:
    kill_a_writer(tmp_path / "t.db")
    assert len(names(tmp_path)) == 1
    write(harbour(), tmp_path / "t.db", built=BUILT)
    assert names(tmp_path) == ["t.db"]


def test_a_writer_at_work_keeps_its_file_while_others_come_and_go(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with replacing(path) as slow:
        slow.write_text("slow")
        write(harbour(), path, built=BUILT)
        kill_a_writer(path)
        write(harbour(), path, built=BUILT)
        assert slow.read_text() == "slow"
    assert path.read_text() == "slow"


def test_two_writers_at_once_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with replacing(path) as one, replacing(path) as other:
        one.write_text("one")
        other.write_text("other")
    assert path.read_text() == "one"
    assert names(tmp_path) == ["t.db"]


@pytest.mark.parametrize(
    "name", [".t.db.notes.tmp", ".other.db.12.tmp", "t.db.12.tmp", ".t.db.12", ".txdb.12.tmp"]
)
def test_what_nobody_writes_under_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("somebody's")
    write(harbour(), tmp_path / "t.db", built=BUILT)
    assert names(tmp_path) == sorted([name, "t.db"])


def test_a_folder_of_such_a_name_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".t.db.12.tmp").mkdir()
    write(harbour(), tmp_path / "t.db", built=BUILT)
    assert names(tmp_path) == [".t.db.12.tmp", "t.db"]


def test_what_fails_leaves_the_file_before_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    path.write_text("before")

    def fail() -> None:
        with replacing(path) as aside:
            aside.write_text("half")
            raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        fail()
    assert (path.read_text(), names(tmp_path)) == ("before", ["t.db"])


def test_where_the_folder_cannot_be_locked_the_file_is_written_and_nothing_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr("webapp.store.replacing.flock", refuse)
    (tmp_path / ".t.db.12.tmp").write_text("may be at work")
    write(harbour(), tmp_path / "t.db", built=BUILT)
    assert names(tmp_path) == [".t.db.12.tmp", "t.db"]
