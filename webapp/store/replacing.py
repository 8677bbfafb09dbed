"""A file is replaced in one step: written beside it under a name of its own, then moved there.

Who writes holds a shared lock on the folder. The system takes it back when the process ends,
however it ends; so who gets the whole lock knows that nobody writes, and that what stands beside
the file was left by one who was killed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, flock
from pathlib import Path
from secrets import token_hex


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a name to write under; what stands there at the end takes the place of ``path``.

    Until then readers see the file before, and where writing fails they go on doing so.
    """
    with _among_writers(path):
        aside = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
        try:
            yield aside
            _publish(aside, path)
        finally:
            aside.unlink(missing_ok=True)


@contextmanager
def _among_writers(path: Path) -> Iterator[None]:
    """Count as a writer in the folder of ``path``; the only one removes what others left there."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        if _locked(folder, LOCK_EX | LOCK_NB):
            _remove_left(path)
        _locked(folder, LOCK_SH)
        yield
    finally:
        os.close(folder)


def _locked(folder: int, kind: int) -> bool:
    """Take a lock; say whether it was got, as another may have it and some disks know none."""
    try:
        flock(folder, kind)
    except OSError:
        return False
    return True


def _remove_left(path: Path) -> None:
    """Remove what writers of ``path`` left who are no more, where that is allowed."""
    name = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{1,8}}\.tmp")
    for found in path.parent.iterdir():
        if name.fullmatch(found.name):
            with suppress(OSError):
                found.unlink()


def _publish(aside: Path, path: Path) -> None:
    """Put the file in place: its bytes are on the disk before its name is, and so is its name."""
    _sync(aside)
    aside.replace(path)
    _sync(path.parent)


def _sync(place: Path) -> None:
    """Wait until what is written of a file or folder is on the disk."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
