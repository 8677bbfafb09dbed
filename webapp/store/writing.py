"""A timeline -> the database: built aside, checked, then put in place in one step.

The same timeline gives the same rows and the same version; when it was built is kept beside them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

import msgspec
from sqlite_utils import Database

from webapp.records import Timeline
from webapp.store.checking import check
from webapp.store.replacing import replacing
from webapp.store.rows import Row, tables
from webapp.store.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES

Origin = tuple[dt.datetime, str]


def write(timeline: Timeline, path: Path, *, built: dt.datetime, fingerprint: str = "") -> str:
    """Write ``timeline`` to the database at ``path`` and return its version.

    ``built`` is the time of the build, ``fingerprint`` says from what it was built: both are kept
    beside the content and are no part of the version.

    The file appears under its name only when it is whole and checked; until then readers see the
    one before. A link stays, and what it leads to is replaced. StoreError where the checks fail,
    OSError where the folder cannot be written or something else than a file has the name.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise FileExistsError(f"{path} is no file, and is not replaced")
    with replacing(path) as aside:
        version = _build(timeline, aside, (built, fingerprint))
        check(aside)
    return version


def _build(timeline: Timeline, path: Path, origin: Origin) -> str:
    database = Database(path, strict=True)
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        version = _fill(database, timeline, origin)
        database.execute("INSERT INTO events_fts (events_fts) VALUES ('optimize')")
        database.execute("ANALYZE")
        database.execute("PRAGMA journal_mode = DELETE")
        database.conn.commit()
    finally:
        database.close()
    return version


def _fill(database: Database, timeline: Timeline, origin: Origin) -> str:
    written = hashlib.sha256(f"{SCHEMA_VERSION}\n{timeline.title}".encode())
    with database.atomic():
        for statement in _statements(TABLES):
            database.execute(statement)
        for table, rows in tables(timeline):
            written.update(table.encode())
            _insert(database, table, _told(rows, written.update))
        version = written.hexdigest()[:32]
        _insert(database, "build", sorted(_build_rows(timeline, version, origin)))
        for statement in _statements(INDEXES):
            database.execute(statement)
    return version


def _statements(script: str) -> Iterator[str]:
    return (statement for statement in script.split(";\n") if statement.strip())


def _told(rows: Iterable[Row], tell: Callable[[bytes], None]) -> Iterator[Row]:
    """Give rows one at a time, and tell each of them, encoded, as it goes by."""
    for row in rows:
        tell(msgspec.json.encode(row))
        yield row


def _insert(database: Database, table: str, rows: Iterable[Row]) -> None:
    coming = iter(rows)
    for first in coming:
        marks = ", ".join("?" * len(first))
        statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our name
        database.conn.executemany(statement, chain((first,), coming))


def _build_rows(timeline: Timeline, version: str, origin: Origin) -> Iterator[Row]:
    built, fingerprint = origin
    yield "title", timeline.title
    yield "fingerprint", fingerprint
    yield "version", version
    yield "built", built.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    yield "events", str(len(timeline.events))
    yield "articles", str(len(timeline.articles))
    yield "actors", str(len(timeline.actors))
    yield "topics", str(len(timeline.topics))
