"""A static copy in Chromium: from the disk, and from a sub-path of another host."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import urlopen

import pytest
from embed_hosts import Host
from playwright.sync_api import Page, expect
from stories import story, told

from builders import BUILT, day
from webapp.store.writing import write
from webapp.web.static_site import Copy, write_copy

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def copy(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a copy of the harbour timeline."""
    folder = tmp_path_factory.mktemp("copies") / "harbour"
    write_copy(Copy(folder, database))
    return folder


QUESTIONS = [
    "actor=norland&topic=transport",
    "actor=ada-quill&actor=harbour-union&actors=any",
    "not_actor=norland&topic=diplomacy",
    "from=2021-10-20&to=2021-10-20",
    "from=1985&to=2003",
    "from=1980s&to=1980s",
    "q=bridge+talks",
    "q=toll",
    "detail=key&order=newest",
    "order=salience",
    "order=reported",
    "article=gazette",
    "actor=nobody",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_script_answers_as_the_server_does(
    page: Page, site: str, copy: Path, question: str
) -> None:
    with urlopen(f"{site}/events.json?{question}") as answer:  # noqa: S310 (our own server)
        told = [event["title"] for event in json.load(answer)["events"]]
    page.goto(f"{(copy / 'filter.html').as_uri()}?{question}")
    expect(page.locator("#sentence")).to_contain_text(f"Showing {len(told)} of 12 entries")
    assert page.locator("#timeline h3").all_inner_texts() == told


def test_the_script_says_what_the_server_says_of_an_entry(page: Page, tmp_path: Path) -> None:
    ruling = told("The court will rule on 4 November.", "4 November", day(2021, 11, 4))
    write(story(ruling), tmp_path / "timeline.db", built=BUILT)
    write_copy(Copy(tmp_path / "copy", tmp_path / "timeline.db"))
    page.goto(f"{(tmp_path / 'copy' / 'filter.html').as_uri()}?q=court")
    expect(page.locator("#timeline .by")).to_have_text("Expected · 1 article: Bridge talks")


def test_a_reader_can_go_round_from_the_disk(page: Page, copy: Path) -> None:
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_role("link", name="Ada Quill").first.click()
    expect(page.get_by_role("heading", name="Ada Quill", exact=True)).to_be_visible()
    page.get_by_role("link", name="Timeline", exact=True).click()
    page.locator("summary", has_text="Search and filter").click()
    page.get_by_label("Search", exact=True).fill("tolls")
    page.get_by_role("button", name="Show entries").click()
    expect(page.locator("#sentence")).to_have_text("Showing 2 of 12 entries that say “tolls”.")


def test_the_form_of_the_copy_shows_what_was_asked(page: Page, copy: Path) -> None:
    page.goto(f"{(copy / 'filter.html').as_uri()}?actor=norland&from=2021&order=newest&actors=any")
    expect(page.get_by_label("From")).to_have_value("2021")
    assert page.locator("#actor").evaluate("s => s.value") == "norland"
    expect(page.get_by_label("any").first).to_be_checked()


def test_an_embed_of_a_copy_filters_and_tells_its_height(
    page: Page, host: Host, copy: Path
) -> None:
    for file in copy.rglob("*"):
        if file.suffix in {".html", ".js", ".css"}:
            served = f"/deep/down/{file.relative_to(copy).as_posix()}"
            if file.suffix == ".html":
                host.show(file.read_text(encoding="utf-8"), served)
            else:
                host.serve(served, file)
    html = """<iframe src="/deep/down/embed.html?theme=dark" title="t" width="100%" height="150">
    </iframe><script src="/deep/down/static/embed.js"></script>"""
    page.goto(host.show(html))
    frame = page.frame_locator("iframe")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    page.wait_for_function("() => document.querySelector('iframe').offsetHeight > 400")
    frame.locator("summary", has_text="Filter by actor or topic").click()
    frame.get_by_role("link", name="Norland 4").click()
    expect(frame.locator(".sentence")).to_contain_text("Showing 4 of 12 entries with Norland")
    frame.get_by_role("link", name="Transport 2").click()
    expect(frame.locator("#sentence")).to_have_text(
        "Showing 2 of 12 entries with Norland about Transport."
    )
