"""Keeping up with a database file that is replaced by whole new ones while it is being read."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

from webapp.store.querying import SECONDS, Snapshot

Signature = tuple[int, int, int, int]


class NoTimelineError(Exception):
    """There is no database to read yet, and none has been read before."""


def _signature(path: Path) -> Signature | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a quarter of the time of Path.stat, at every request
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


class Shelf:
    """The latest good state of the database at one path, one for all threads of a worker.

    A new file is taken up at the first request after it was put in place. While the file is
    missing, damaged or foreign, the state that was read last goes on being served.
    """

    def __init__(self, path: Path, seconds: float = SECONDS) -> None:
        """Read the database at ``path``, not before it is asked for; ``seconds`` a question."""
        self.path = path
        self._seconds = seconds
        self._lock = threading.Lock()
        self._seen: Signature | None = None
        self._snapshot: Snapshot | None = None

    def current(self) -> Snapshot:
        """Return the latest good state; NoTimelineError where there has never been one."""
        found = _signature(self.path)
        if found != self._seen and found is not None:
            self._take_up()
        if self._snapshot is None:
            raise NoTimelineError(str(self.path))
        return self._snapshot

    def _take_up(self) -> None:
        with self._lock:
            before = _signature(self.path)
            if before == self._seen:
                return
            try:
                snapshot = Snapshot(self.path, self._seconds)
            except (sqlite3.Error, ValueError, KeyError):
                self._seen = before
                return
            if _signature(self.path) == before:
                self._seen, self._snapshot = before, snapshot
