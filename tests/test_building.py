"""A folder in, a database and a report out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from webapp import building
from webapp.building import (
    NothingToShow,
    build,
    compose,
    fingerprint,
    read_articles,
    title_of,
)
from webapp.editorial import Editorial
from webapp.paths import ROOT, SEEDS
from webapp.records import Actor, ActorKind
from webapp.store.querying import built_from
from webapp.vocabulary import VocabularyError

BRIDGE = """date 2020-05-06
The new bridge over the river opened on Wednesday, Mayor Anna Holm said.

The city council approved the bridge in March 2016. Workers from Denmark began building it in 2018.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with one good article."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return tmp_path / "articles"


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``flask --app webapp`` as a user does."""
    program = [sys.executable, "-m", "flask", "--app", "webapp", *arguments]
    return subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)


def test_one_article_makes_a_timeline(folder: Path, tmp_path: Path) -> None:
    report = build(folder, tmp_path / "new" / "timeline.db")
    assert (report.articles, report.undated) == (1, 0)
    assert report.events >= 3
    assert (tmp_path / "new" / "timeline.db").exists()


TITLES = {
    "the three that most entries name": (
        {"Norland": 4, "Ada Quill": 9, "Sudland": 5, "Port": 1},
        "Ada Quill, Sudland, Norland",
    ),
    "one": ({"Norland": 1}, "Norland"),
    "nobody": ({}, "Timeline"),
}


@pytest.mark.parametrize(("entries", "title"), TITLES.values(), ids=TITLES)
def test_a_timeline_without_a_title_is_called_by_its_actors(
    entries: dict[str, int], title: str
) -> None:
    actors = [Actor(name, name, ActorKind.PERSON, (name,)) for name in entries]
    assert title_of(actors, entries) == title


def test_one_bad_article_is_named_and_the_rest_is_built(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "broken.json").write_text("{", encoding="utf-8")
    report = build(folder, tmp_path / "timeline.db")
    assert {problem.where for problem in report.problems} >= {"empty.txt", "broken.json"}
    assert report.articles == 1


def test_an_article_that_breaks_a_stage_is_named_and_the_rest_is_built(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str, __: object) -> tuple[()]:
        raise RuntimeError("no dates today")

    good = read_articles(folder)[0][0].sightings
    monkeypatch.setattr("webapp.pipeline.extraction.find_dates", fail)
    (extract,), _ = read_articles(folder)
    assert good
    assert not extract.sightings
    assert "no dates today" in extract.problems[0].what


@pytest.mark.parametrize("content", ["", "Nothing here has a date of any kind."])
def test_a_folder_that_tells_nothing_dated_keeps_the_old_timeline(
    folder: Path, tmp_path: Path, content: str
) -> None:
    database = tmp_path / "timeline.db"
    build(folder, database)
    before = database.read_bytes()
    (folder / "bridge.txt").write_text(content, encoding="utf-8")
    with pytest.raises(NothingToShow):
        build(folder, database)
    assert database.read_bytes() == before


def test_the_same_articles_give_the_same_timeline_whatever_the_cores() -> None:
    one, two = read_articles(SEEDS, jobs=1), read_articles(SEEDS, jobs=2)
    assert one == two


def test_articles_may_be_joined_as_they_come() -> None:
    extracts, problems = read_articles(SEEDS, jobs=1)
    at_once = compose(extracts, problems, Editorial())
    one_by_one = compose(iter(extracts), problems, Editorial())
    assert one_by_one.events == at_once.events
    assert [list(one) for one in one_by_one.sentences] == [list(e.sentences) for e in extracts]


def test_the_editors_words_for_an_article_are_used(folder: Path) -> None:
    note = '[articles.bridge]\nsource = "The Courier"\npublished = 2020-05-13\n'
    (folder / "timeline.toml").write_text(note, encoding="utf-8")
    (extract,), _ = read_articles(folder)
    assert extract.article.source == "The Courier"
    assert extract.article.published_explanation == "stated by the editor"


def test_a_note_on_an_article_that_is_gone_is_named(folder: Path) -> None:
    (folder / "timeline.toml").write_text('[articles.gone]\nsource = "x"\n', encoding="utf-8")
    _, (problem,) = read_articles(folder)
    assert "articles.gone" in problem.where


def test_a_timeline_toml_that_cannot_be_used_stops_the_build(folder: Path, tmp_path: Path) -> None:
    (folder / "timeline.toml").write_text("titel = 1", encoding="utf-8")
    with pytest.raises(VocabularyError, match="titel"):
        build(folder, tmp_path / "timeline.db")


def test_the_fingerprint_changes_with_an_article_and_with_nothing_else(folder: Path) -> None:
    first = fingerprint(folder)
    os.utime(folder / "bridge.txt", (0, 0))
    assert fingerprint(folder) == first
    (folder / "bridge.txt").write_text(BRIDGE + "More.", encoding="utf-8")
    assert fingerprint(folder) != first


def test_the_command_builds_and_reports(folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    done = command("build", "--articles", str(folder), "--database", str(database))
    assert done.returncode == 0, done.stderr
    assert "of 1 article;" in done.stdout
    assert built_from(database) == fingerprint(folder)


def test_the_command_leaves_an_unchanged_timeline_alone(folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "timeline.db"
    build(folder, database)
    stamp = database.stat().st_mtime_ns
    done = command("build", "--articles", str(folder), "--database", str(database), "--if-changed")
    assert "up to date" in done.stdout
    assert database.stat().st_mtime_ns == stamp


@pytest.mark.parametrize("articles", ["nowhere", "empty"])
def test_the_command_fails_in_a_sentence(tmp_path: Path, articles: str) -> None:
    (tmp_path / "empty").mkdir()
    place = str(tmp_path / articles)
    done = command("build", "--articles", place, "--database", str(tmp_path / "x.db"))
    assert done.returncode == 1
    assert done.stderr.startswith("No timeline was built: ")
    assert "Traceback" not in done.stderr


def begun(process: int) -> list[str]:
    """List the processes that one has started and that hold more than 20 MB by now."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    with suppress(FileNotFoundError):
        return [one for one in children if pages_held(one) > 5000]
    return []


def pages_held(process: str) -> int:
    """Count the pages of memory that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])


@pytest.fixture
def interrupts() -> signal.Handlers:
    """Say how a build takes an interrupt; that of a script's job in the background ignores it."""
    return signal.SIG_DFL


@pytest.fixture
def long_build(
    folder: Path, tmp_path: Path, interrupts: signal.Handlers
) -> Iterator[subprocess.Popen[str]]:
    """Start a build that reads for long in two processes of its own, and wait until it has both."""
    for number in range(200):
        (folder / f"copy{number}.txt").write_text(BRIDGE * 20, encoding="utf-8")
    program = [sys.executable, "-m", "flask", "--app", "webapp", "build", "--jobs", "2"]
    places = ["--articles", str(folder), "--database", str(tmp_path / "timeline.db")]
    before = signal.signal(signal.SIGINT, interrupts)
    running = subprocess.Popen(
        [*program, *places],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    with running:
        while running.poll() is None and len(begun(running.pid)) < 2:
            time.sleep(0.01)
        yield running
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)


def test_a_build_that_is_interrupted_says_so_and_leaves_nothing(
    long_build: subprocess.Popen[str], folder: Path, tmp_path: Path
) -> None:
    os.killpg(long_build.pid, signal.SIGINT)
    said, _ = long_build.communicate(timeout=60)
    assert long_build.returncode == 1
    assert "Aborted!" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("interrupts", [signal.SIG_IGN])
def test_a_build_that_ignores_interrupts_goes_on(long_build: subprocess.Popen[str]) -> None:
    readers = begun(long_build.pid)
    os.killpg(long_build.pid, signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        long_build.wait(timeout=0.5)
    assert begun(long_build.pid) == readers


def test_those_who_read_for_a_build_that_is_killed_end_too(
    long_build: subprocess.Popen[str],
) -> None:
    long_build.kill()
    long_build.communicate(timeout=60)  # ends when the last of them lets go of the output
    assert long_build.returncode == -signal.SIGKILL


def test_the_reports_problems_stand_in_its_words(folder: Path, tmp_path: Path) -> None:
    (folder / "list.json").write_text(json.dumps([]), encoding="utf-8")
    report = build(folder, tmp_path / "timeline.db")
    assert any("list.json: is not an article" in line for line in building.in_words(report))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 entry from 1 dated clause of 1 article; 1 actor."),
        (2400, "2,400 entries from 2,400 dated clauses of 2,400 articles; 2,400 actors."),
    ],
)
def test_the_report_counts_as_people_do(number: int, said: str) -> None:
    report = building.BuildReport(number, number, number, number, number, number, number, ())
    first, inferred, undated = building.in_words(report)
    assert first == said
    assert ("1 publication date was" in inferred) is (number == 1)
    assert ("1 article has no" in undated) is (number == 1)
