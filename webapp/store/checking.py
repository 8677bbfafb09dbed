"""The checks that a database passes before it is put in place, and before it is read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from webapp.store.schema import APPLICATION_ID, SCHEMA_VERSION


class StoreError(sqlite3.DatabaseError):
    """A file that is not a whole database of this version; the message says what is wrong."""


def check(path: Path) -> None:
    """Check the file at ``path`` in full: pages, references, search index and counts."""
    with closing(sqlite3.connect(path)) as connection:
        check_kind(connection, path)
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise StoreError(f"{path}: the written database is damaged")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise StoreError(f"{path}: a row refers to one that is not there")
        connection.execute(
            "INSERT INTO events_fts (events_fts, rank) VALUES ('integrity-check', 1)"
        )
        connection.rollback()
        _check_counts(connection, path)


def check_kind(connection: sqlite3.Connection, path: Path) -> None:
    """Check that the file was written by this version of the program."""
    found = tuple(
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    )
    if found[0] != APPLICATION_ID:
        raise StoreError(f"{path}: is not a timeline")
    if found[1] != SCHEMA_VERSION:
        raise StoreError(f"{path}: was built by another version; build it again")


def check_size(connection: sqlite3.Connection, path: Path) -> None:
    """Check that no page is missing at the end of the file."""
    pages, page_size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    if path.stat().st_size != pages * page_size:
        raise StoreError(f"{path}: is not whole")


def _check_counts(connection: sqlite3.Connection, path: Path) -> None:
    said = dict(connection.execute("SELECT key, value FROM build"))
    for table in ("events", "articles", "actors", "topics"):
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        if str(count) != said[table]:
            raise StoreError(f"{path}: {said[table]} {table} were to be written, {count} are there")
    (searched, last) = connection.execute("SELECT count(*), max(rowid) FROM events_fts").fetchone()
    if str(searched) != said["events"] or (searched and last != searched):
        raise StoreError(f"{path}: the search index does not fit the events")
