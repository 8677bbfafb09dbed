"""The commands as an editor runs them: what they say, and with which status they end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from webapp import create_app

ARTICLE = """date 2021-10-20
Title: The bridge is open
Source: The Courier

Ada Quill, the minister of roads, opened the harbour bridge on Monday. The Harbour Union will strike
on 4 November.
"""

Runs = Callable[..., Result]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder of one article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "courier.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def runs(app: Flask, tmp_path: Path) -> Runs:
    """Return a function that runs a command on ``timeline.db`` in a folder of its own."""

    def run(command: str, *arguments: str | Path) -> Result:
        database = ("--database", str(tmp_path / "timeline.db"))
        return app.test_cli_runner().invoke(args=[command, *map(str, arguments), *database])

    return run


def build(runs: Runs, articles: Path, *more: str) -> Result:
    """Build the timeline of a folder, in one process."""
    return runs("build", "--articles", articles, "--jobs", "1", *more)


def test_a_build_says_what_it_made_and_from_what(
    runs: Runs, articles: Path, tmp_path: Path
) -> None:
    result = build(runs, articles)
    assert result.exit_code == 0
    assert "2 entries from 2 dated clauses" in result.output
    assert f"Wrote {tmp_path / 'timeline.db'}." in result.output
    client = create_app({"DATELINE_DATABASE": str(tmp_path / "timeline.db")}).test_client()
    assert [one["ahead"] for one in client.get("/events.json").get_json()["events"]] == [
        False,
        True,
    ]


def test_a_second_build_is_made_only_where_something_has_changed(
    runs: Runs, articles: Path
) -> None:
    build(runs, articles)
    assert "is up to date with" in build(runs, articles, "--if-changed").output
    (articles / "courier.txt").write_text(ARTICLE.replace("Monday", "Tuesday"), encoding="utf-8")
    assert "Wrote" in build(runs, articles, "--if-changed").output


BROKEN = {
    "nothing to show": ("courier.txt", "date 2021-10-20\n\nIt is mild.\n", "could be dated"),
    "a key that is not known": ("timeline.toml", "titel = 'The bridge'\n", "titel"),
    "no TOML": ("timeline.toml", "title = \n", "timeline.toml"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_failed_build_says_why_and_leaves_the_timeline_in_place(
    runs: Runs, articles: Path, tmp_path: Path, broken: tuple[str, str, str]
) -> None:
    name, text, said = broken
    build(runs, articles)
    before = (tmp_path / "timeline.db").read_bytes()
    (articles / name).write_text(text, encoding="utf-8")
    result = build(runs, articles)
    assert (result.exit_code, said in result.output) == (1, True)
    assert "No timeline was built: " in result.output
    assert (tmp_path / "timeline.db").read_bytes() == before


def test_a_folder_that_is_not_there_is_named(runs: Runs, tmp_path: Path) -> None:
    result = build(runs, tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "nowhere" in result.output


@pytest.mark.parametrize("jobs", ["0", "65", "many"])
def test_a_number_of_processes_is_checked(runs: Runs, articles: Path, jobs: str) -> None:
    result = runs("build", "--articles", articles, "--jobs", jobs)
    assert result.exit_code == 2
    assert "--jobs" in result.output


def test_an_export_before_the_first_build_says_what_is_missing(runs: Runs, tmp_path: Path) -> None:
    result = runs("export", tmp_path / "copy")
    assert result.exit_code == 1
    assert "holds no timeline; build it first" in result.output
    assert not (tmp_path / "copy").exists()


def test_an_export_says_what_it_wrote(runs: Runs, articles: Path, tmp_path: Path) -> None:
    build(runs, articles)
    result = runs("export", tmp_path / "copy")
    assert result.exit_code == 0
    files = sum(path.is_file() for path in (tmp_path / "copy").rglob("*"))
    assert f"Wrote {files} files to {tmp_path / 'copy'}" in result.output
