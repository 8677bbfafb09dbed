"""A static copy: whole, the same each time, and leading nowhere that is not in it."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from icalendar import Calendar
from lxml.html import document_fromstring

from webapp.web.commands import export
from webapp.web.static_site import Copy, CopyError, write_copy


@pytest.fixture(scope="session")
def copy(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a copy of the harbour timeline."""
    folder = tmp_path_factory.mktemp("copies") / "harbour"
    write_copy(Copy(folder, database))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_link_of_every_page_leads_to_a_file_of_the_copy(copy: Path) -> None:
    missing, followed = set(), 0
    for page in copy.rglob("*.html"):
        for _, name, link, _ in document_fromstring(page.read_bytes()).iterlinks():
            parts = urlsplit(link)
            if parts.scheme or name == "content" or not parts.path:
                continue
            followed += 1
            if not (page.parent / unquote(parts.path)).is_file():
                missing.add((page.name, link))
    assert not missing
    assert followed > 1000


def test_a_page_of_the_copy_shows_where_one_is_and_offers_no_lanes(copy: Path) -> None:
    for name, way in {"index": "Timeline", "actors": "Actors", "articles": "Articles"}.items():
        page = document_fromstring((copy / f"{name}.html").read_bytes())
        (here,) = page.xpath("//nav[@class='ways']/a[@aria-current]")
        assert here.text == way
        assert "Compare" not in page.xpath("//nav[@class='ways']/a/text()")


def test_no_page_leans_on_a_server(copy: Path) -> None:
    for page in copy.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [word for word in ("hx-", "htmx", "integrity=", "localhost") if word in text]


@pytest.mark.parametrize(
    "name",
    ["index.html", "index.actor-norland.html", "index.topic-labour.html", "index.order-newest.html",
     "embed.html", "embed.actor-ada-quill.html", "embed/events/e-talks.html", "events/e-talks.html",
     "events/e-talks.bib", "events/e-talks.png", "actors/norland.html", "topics/labour.html",
     "articles/post.html", "articles/post.txt", "events.json", "events.topic-labour.ics",
     "events.actor-norland.csv", "card.actor-norland.png", "filter.html", "copy.html", "data.js",
     "static/embed.js", "static/dateline.css"],
)  # fmt: skip
def test_a_copy_holds_pages_embeds_and_files(copy: Path, name: str) -> None:
    assert (copy / name).stat().st_size


def test_the_same_timeline_gives_the_same_bytes(copy: Path, database: Path, tmp_path: Path) -> None:
    write_copy(Copy(tmp_path / "again", database))
    assert files(tmp_path / "again") == files(copy)


def test_a_copy_replaces_a_former_one_whole(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    write_copy(Copy(folder, database))
    (folder / "old.html").write_text("old", encoding="utf-8")
    write_copy(Copy(folder, database))
    assert not (folder / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_a_folder_of_other_things_is_left_alone(database: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CopyError, match="is not empty"):
        write_copy(Copy(tmp_path, database))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_with_a_base_files_for_programs_have_full_addresses(database: Path, tmp_path: Path) -> None:
    write_copy(Copy(tmp_path / "copy", database, "https://news.example/tl"))
    events = json.loads((tmp_path / "copy" / "events.json").read_bytes())["events"]
    assert events[0]["url"] == "https://news.example/tl/events/e-eighties.html"
    calendar = Calendar.from_ical((tmp_path / "copy" / "events.ics").read_bytes())
    assert str(calendar.events[0]["url"]).startswith("https://news.example/tl/events/")
    page = (tmp_path / "copy" / "events" / "e-talks.html").read_text(encoding="utf-8")
    assert 'content="https://news.example/tl/events/e-talks.png"' in page


def test_the_command_writes_a_copy_and_says_where_its_limits_stand(
    database: Path, tmp_path: Path
) -> None:
    done = CliRunner().invoke(export, [str(tmp_path / "copy"), "--database", str(database)])
    assert done.exit_code == 0
    assert "copy.html says what they cannot do" in done.output


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--database", "missing.db"], "holds no timeline; build it first"),
        (["--base-url", "news.example"], "DATELINE_BASE_URL accepts an address"),
    ],
)
def test_the_command_says_why_it_wrote_nothing(
    database: Path, tmp_path: Path, options: list[str], sentence: str
) -> None:
    all_options = [str(tmp_path / "copy"), "--database", str(database), *options]
    done = CliRunner().invoke(export, all_options)
    assert done.exit_code == 1
    assert sentence in done.output
    assert not (tmp_path / "copy").exists()
