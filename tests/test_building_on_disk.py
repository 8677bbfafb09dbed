"""What a build keeps on disk: the same timeline however it is cut, and nothing left behind."""

from __future__ import annotations

import datetime as dt
import resource
import tempfile
import tracemalloc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from volumes import volume
from webapp import building
from webapp.building import build, compose, read_articles
from webapp.editorial import Editorial
from webapp.paths import SEEDS
from webapp.pipeline.extraction import Extract
from webapp.pipeline.kept import KeptArticles
from webapp.records import Event
from webapp.shelves import NoRoom
from webapp.store.writing import write

SMALL = {
    "blocks": ("webapp.shelves.BLOCK", 1),
    "records read at once": ("webapp.shelves.READ_AT_ONCE", 1),
    "tellings at hand": ("webapp.pipeline.merging.groups.TELLINGS_AT_HAND", 1),
    "verdicts at hand": ("webapp.pipeline.merging.groups.VERDICTS_AT_HAND", 1),
    "rows sorted at once": ("webapp.rows.SORTED_AT_ONCE", 1),
    "articles at hand": ("webapp.pipeline.events.ARTICLES_AT_HAND", 1),
    "vectors of one day": ("webapp.pipeline.salience.weighing.VECTORS_AT_ONCE", 0),
    "sums of words": ("webapp.pipeline.merging.weights.MOST_KEPT", 1),
}


@cache
def extracts() -> tuple[Extract, ...]:
    """Read the seeds once."""
    return read_articles(SEEDS, jobs=1)[0]


@cache
def events() -> tuple[Event, ...]:
    """Make the events of the seeds."""
    return tuple(compose(extracts(), (), Editorial()).events)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary files stand in a folder of their own, all records in them."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr("webapp.shelves.BLOCK", 1)
    return tmp_path / "temporary"


@pytest.mark.parametrize(("name", "size"), SMALL.values(), ids=SMALL)
def test_however_little_is_held_at_once_the_events_are_the_same(
    name: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = events()
    monkeypatch.setattr(name, size)
    assert compose(extracts(), (), Editorial()).events == wanted


@settings(deadline=None, max_examples=5)
@given(st.permutations(range(len(list(SEEDS.glob("*.txt"))))))
def test_the_order_of_the_articles_is_no_matter(order: list[int]) -> None:
    shuffled = [extracts()[place] for place in order]
    assert compose(shuffled, (), Editorial()).events == events()


def test_however_few_tallies_are_counted_at_once_they_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline, built = volume(200, actors=4, topics=3), dt.datetime(2021, 1, 1, tzinfo=dt.UTC)
    at_once = write(timeline, tmp_path / "one.db", built=built)
    monkeypatch.setattr("webapp.store.tallies.OPEN_AT_ONCE", 1)
    assert write(timeline, tmp_path / "other.db", built=built) == at_once


def test_processes_that_read_little_ahead_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "ARTICLES_A_TASK", 1)
    monkeypatch.setattr(building, "TASKS_AHEAD", 1)
    assert read_articles(SEEDS, jobs=2)[0] == extracts()


def test_a_build_leaves_no_temporary_file(folder: Path, tmp_path: Path) -> None:
    build(SEEDS, tmp_path / "timeline.db", jobs=1)
    assert not list(folder.iterdir())


def test_a_build_that_fails_leaves_no_file_at_all(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("the power is out")

    monkeypatch.setattr("webapp.building.suggest_terms", fail)
    with pytest.raises(RuntimeError, match="power"):
        build(SEEDS, tmp_path / "timeline.db", jobs=1)
    assert [path.name for path in tmp_path.rglob("*")] == [folder.name]


@pytest.fixture
def little_room() -> Iterator[None]:
    """Let no file grow beyond 50 kB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("little_room")
def test_a_full_disk_stops_the_build_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NoRoom, match=r"takes no more .* set TMPDIR to a folder with more room"):
        build(SEEDS, tmp_path / "timeline.db", jobs=1)
    assert [path.name for path in tmp_path.rglob("*")] == [folder.name]


def test_an_article_more_takes_hardly_any_memory(folder: Path) -> None:
    articles = KeptArticles()
    tracemalloc.start()
    for _ in range(100):
        for one in extracts():
            articles.add(one)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held / len(articles.articles) < 1000
    assert not list(folder.iterdir())
