"""How the database is written: the same rows each time, plain tables, and whole or not at all."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from builders import BUILT, article, day, event, harbour, sighting
from webapp.filters import EVERYTHING
from webapp.records import (
    AncientDay,
    DateSpan,
    Precision,
    PublishedBasis,
    Sentence,
    SentenceKind,
    Timeline,
)
from webapp.store.checking import StoreError, check
from webapp.store.querying import Snapshot, built_from
from webapp.store.writing import write

PLAIN_TABLES = "articles events evidence actors topics event_actors event_topics events_fts build"


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Read every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - our names
            for (name,) in tables.fetchall()
        }


def test_the_same_timeline_gives_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "one.db", tmp_path / "two.db"]
    versions = {write(harbour(), path, built=BUILT) for path in paths}
    assert len(versions) == 1
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_when_it_was_built_is_no_part_of_the_version(tmp_path: Path) -> None:
    first = write(harbour(), tmp_path / "t.db", built=BUILT)
    later = BUILT + dt.timedelta(days=9)
    assert write(harbour(), tmp_path / "t.db", built=later, fingerprint="seen") == first
    assert Snapshot(tmp_path / "t.db").facts.built == "2021-11-10T09:00:00Z"
    assert built_from(tmp_path / "t.db") == "seen"


def test_a_changed_word_changes_the_version(tmp_path: Path) -> None:
    before = write(harbour(), tmp_path / "t.db", built=BUILT)
    edited = dataclasses.replace(harbour(), title="The old bridge")
    assert write(edited, tmp_path / "t.db", built=BUILT) != before


def test_events_in_any_order_are_numbered_by_date(tmp_path: Path) -> None:
    events = list(harbour().events)
    Random(7).shuffle(events)  # noqa: S311 - any order will do
    write(dataclasses.replace(harbour(), events=tuple(events)), tmp_path / "t.db", built=BUILT)
    first_days = [str(row[4]) for row in rows(tmp_path / "t.db")["events"]]
    assert first_days[:2] == ["1980-01-01", "2003-01-01"]
    assert first_days == sorted(first_days)


def test_of_one_day_the_exactly_dated_stand_first_and_of_them_the_weightiest(
    tmp_path: Path,
) -> None:
    that_day = day(2021, 10, 20)
    about = dataclasses.replace(that_day, approximate=True)
    timeline = harbour()
    said = timeline.events[0].evidence[0]
    told = {"light": (that_day, 0.2), "about": (about, 0.9), "weighty": (that_day, 0.8)}
    events = tuple(
        dataclasses.replace(event(key, key, [said], salience=salience), span=span)
        for key, (span, salience) in told.items()
    )
    write(dataclasses.replace(timeline, events=events), tmp_path / "t.db", built=BUILT)
    assert [row[1] for row in rows(tmp_path / "t.db")["events"]] == ["weighty", "light", "about"]


def test_any_tool_can_read_the_tables(database: Path) -> None:
    found = rows(database)
    assert set(PLAIN_TABLES.split()) <= set(found)
    assert {key for key, _ in found["build"]} >= {"title", "version", "built"}
    assert len(found["events"]) == len(found["events_fts"]) == 12
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        told = connection.execute(
            "SELECT actors.name FROM actors JOIN event_actors ON actor = actors.number "
            "JOIN events ON event = events.number WHERE events.id = 'e-talks' ORDER BY 1"
        )
        assert told.fetchall() == [("Norland",), ("Sudland",)]


def test_problems_and_suggestions_are_kept(database: Path) -> None:
    assert rows(database)["problems"][0][1] == "chronicle"
    assert rows(database)["suggestions"] == [(1, "bridge", 7, 3.2)]


def test_a_timeline_without_entries_is_written(tmp_path: Path) -> None:
    empty = Timeline("Nothing", (), (), (), (), (), ())
    write(empty, tmp_path / "t.db", built=BUILT)
    assert Snapshot(tmp_path / "t.db").facts.events == 0


def test_days_before_the_common_era_are_written(tmp_path: Path) -> None:
    words = "Caesar was killed on 15 March 44 BC."
    one = article("rome", words, published=None, basis=PublishedBasis.UNKNOWN)
    sentence = Sentence(0, len(words), words, 0, 0, SentenceKind.PROSE)
    ides = DateSpan(AncientDay(-43, 3, 15), AncientDay(-43, 3, 15), Precision.DAY)
    told = event("ides", words, [sighting(one, [sentence], words, "15 March 44 BC", ides)])
    timeline = Timeline("Rome", (one,), ((sentence,),), (), (), (told,), ())
    write(timeline, tmp_path / "t.db", built=BUILT)
    snapshot = Snapshot(tmp_path / "t.db")
    found = snapshot.event("ides")
    assert found is not None
    assert (found.first, found.date_text) == ("-0043-03-15", "15 March 44 BCE")
    for unit, text in {"decade": "-0050s", "year": "-0043", "week": "-0043-03-11"}.items():
        assert [bar.text for bar in snapshot.periods(EVERYTHING, unit).bars] == [text]


def test_carriage_returns_and_nul_survive(tmp_path: Path) -> None:
    words = "It rained on 4 May 2020.\r\nIt\0 stopped.\r"
    one = article("rain", words)
    sentence = Sentence(0, 24, words[:24], 0, 0, SentenceKind.PROSE)
    told = event("r", "It rained", [sighting(one, [sentence], words[:24], "2020", day(2020, 5, 4))])
    timeline = Timeline("Rain", (one,), ((sentence,),), (), (), (told,), ())
    write(timeline, tmp_path / "t.db", built=BUILT)
    assert Snapshot(tmp_path / "t.db").article_text("rain") == words


def test_a_timeline_that_contradicts_itself_is_not_put_in_place(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    write(harbour(), path, built=BUILT)
    before = path.read_bytes()
    twice = harbour().events[0]
    broken = dataclasses.replace(harbour(), events=(twice, twice))
    with pytest.raises(sqlite3.IntegrityError):
        write(broken, path, built=BUILT)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["t.db"]


DAMAGE = {
    "another program's file": ("PRAGMA application_id = 7", "is not a timeline"),
    "another version's file": ("PRAGMA user_version = 999", "another version; build it again"),
    "a lost event": ("DELETE FROM events WHERE number = 12", "one that is not there"),
    "a reference to nothing": (
        "UPDATE evidence SET article = 99 WHERE event = 1",
        "one that is not there",
    ),
    "a search index that lags behind": (
        "DELETE FROM events_fts WHERE rowid = 12",
        "search index does not fit",
    ),
    "fewer topics than were made": (
        "UPDATE build SET value = '99' WHERE key = 'topics'",
        "99 topics were to be written, 3 are there",
    ),
}


@pytest.mark.parametrize(("statement", "said"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_found_and_said(
    database: Path, tmp_path: Path, statement: str, said: str
) -> None:
    path = tmp_path / "t.db"
    path.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    with pytest.raises(StoreError, match=rf"t\.db: .*{said}"):
        check(path)


def test_a_file_that_was_cut_or_overwritten_is_found(database: Path, tmp_path: Path) -> None:
    whole = database.read_bytes()
    for cut in (whole[:-100], whole[:-4096], whole[:8192] + bytes(4096) + whole[12288:]):
        (tmp_path / "t.db").write_bytes(cut)
        with pytest.raises(sqlite3.DatabaseError):
            check(tmp_path / "t.db")


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "volume").mkdir()
    (tmp_path / "link.db").symlink_to("volume/timeline.db")
    for _ in range(2):
        write(harbour(), tmp_path / "link.db", built=BUILT)
    assert (tmp_path / "link.db").is_symlink()
    assert [path.name for path in (tmp_path / "volume").iterdir()] == ["timeline.db"]


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    with pytest.raises(FileExistsError, match="no file"):
        write(harbour(), tmp_path / "pipe.db", built=BUILT)
    assert (tmp_path / "pipe.db").is_fifo()
