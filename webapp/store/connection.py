"""Read-only connections to one database file, each with a deadline, shared by all threads."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

Row = tuple[Any, ...]
# SQLite takes well under a millisecond for so many steps: deadlines are met closely, at no cost.
STEPS_BETWEEN_LOOKS = 2000


class TooSlowError(Exception):
    """A query that did not finish before its deadline."""


class Connection:
    """One SQLite connection (``sqlite``); a query that runs past the deadline is stopped."""

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``, which never changes under its name."""
        # The file is replaced, never changed: "immutable" spares locks; a read-only folder serves.
        address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        self.sqlite = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._deadline = float("inf")
        self.sqlite.execute("PRAGMA query_only = ON")
        self.sqlite.set_progress_handler(self._is_late, STEPS_BETWEEN_LOOKS)

    def _is_late(self) -> bool:
        return time.monotonic() > self._deadline

    def until(self, deadline: float) -> None:
        """Set when, on the monotonic clock, queries are stopped."""
        self._deadline = deadline

    def rows(self, sql: str, arguments: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query; TooSlowError at the deadline."""
        try:
            return self.sqlite.execute(sql, arguments).fetchall()
        except sqlite3.OperationalError as error:
            if self._is_late():
                raise TooSlowError from error
            raise

    def row(self, sql: str, arguments: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        rows = self.rows(sql, arguments)
        return rows[0] if rows else None

    def close(self) -> None:
        """Close the connection."""
        self.sqlite.close()


class Connections:
    """The idle connections to one file; they close when the last user has let go of them."""

    def __init__(self, path: Path, seconds: float) -> None:
        """Keep connections to ``path`` whose users have ``seconds`` each."""
        self._path = path
        self._seconds = seconds
        self._idle: deque[Connection] = deque()

    @contextmanager
    def one(self) -> Iterator[Connection]:
        """Lend a connection for as long as one question takes."""
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = Connection(self._path)
        connection.until(time.monotonic() + self._seconds)
        try:
            yield connection
        finally:
            self._idle.append(connection)

    def __del__(self) -> None:
        """Close what is idle, so that a replaced file does not stay on the disk."""
        while self._idle:
            self._idle.pop().close()
