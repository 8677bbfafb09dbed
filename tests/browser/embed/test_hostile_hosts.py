"""The embed in frames that forbid nearly everything, and on pages that do not care."""

from __future__ import annotations

from pathlib import Path

import pytest
from embed_hosts import Host, serving
from looking import OLDER_HTMX, put_in_place
from playwright.sync_api import Browser, FrameLocator, Page, expect

from webapp import create_app

pytestmark = pytest.mark.browser

BOTH_LINES = pytest.mark.parametrize("htmx", [None, OLDER_HTMX], ids=["htmx 4", "htmx 2"])

FRAME = '<iframe src="{src}" title="Timeline" width="100%" height="640" {more}></iframe>'
SANDBOXES = {
    "no sandbox": "",
    "scripts alone, as WordPress has it": 'sandbox="allow-scripts"',
    "nothing at all": "sandbox",
    "scripts and their origin": 'sandbox="allow-scripts allow-same-origin"',
    "no referrer": 'referrerpolicy="no-referrer"',
}


def embedded(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


@pytest.mark.parametrize("more", SANDBOXES.values(), ids=SANDBOXES)
def test_the_embed_reads_and_its_filters_work(page: Page, host: Host, site: str, more: str) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}/embed", more=more)))
    frame = embedded(page)
    expect(frame.locator(".sentence")).to_have_text("12 entries from 3 articles.")
    frame.locator("summary", has_text="Filter by actor or topic").click()
    frame.get_by_role("link", name="Harbour Union 3").click()
    expect(frame.locator(".sentence")).to_contain_text("Showing 3 of 12 entries with Harbour Union")
    frame.get_by_role("link", name="Clear all").click()
    expect(frame.locator(".sentence")).to_have_text("12 entries from 3 articles.")


@pytest.mark.parametrize("more", SANDBOXES.values(), ids=SANDBOXES)
def test_an_entry_opens_to_its_evidence(page: Page, host: Host, site: str, more: str) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}/embed", more=more)))
    embedded(page).locator("summary", has_text="A treaty was signed").click()
    evidence = embedded(page).locator("#w-e-treaty blockquote")
    expect(evidence).to_contain_text("A treaty was signed in 2003, and the first pier")
    expect(evidence).to_be_visible()


def test_the_address_of_the_page_stands_in_the_foot_as_text(
    page: Page, host: Host, site: str
) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}/embed?actor=norland", more="sandbox")))
    expect(embedded(page).get_by_text(f"{site}/?actor=norland")).to_be_visible()


@pytest.fixture
def scriptless(browser: Browser) -> Page:
    """Open a page in a browser without JavaScript."""
    return browser.new_context(java_script_enabled=False).new_page()


def test_without_javascript_the_filters_are_links(scriptless: Page, host: Host, site: str) -> None:
    scriptless.goto(host.show(FRAME.format(src=f"{site}/embed", more="")))
    frame = embedded(scriptless)
    frame.locator("summary", has_text="Filter by actor or topic").click()
    frame.get_by_role("link", name="Ada Quill 3").click()
    expect(frame.locator(".sentence")).to_contain_text("with Ada Quill")
    frame.get_by_role("link", name="Labour 1").click()
    expect(frame.locator(".sentence")).to_contain_text("Showing 1 of 12 entries with Ada Quill")
    scriptless.context.close()


@pytest.mark.parametrize(
    ("more", "htmx"),
    [("", None), ("", OLDER_HTMX), ('sandbox="allow-scripts"', None)],
    ids=["htmx 4", "htmx 2", "a sandbox, so plain links"],
)
def test_filtering_leaves_the_history_of_the_host_alone(
    page: Page, host: Host, site: str, more: str, htmx: Path | None
) -> None:
    if htmx:
        put_in_place(page, htmx)
    page.goto(host.show("<p>before</p>", "/before"))
    page.goto(host.show(FRAME.format(src=f"{site}/embed", more=more)))
    frame = embedded(page)
    frame.locator(".sentence").wait_for()
    before = page.evaluate("history.length")
    frame.locator("summary", has_text="Filter by actor or topic").click()
    for name in ("Norland", "Diplomacy"):
        frame.locator(".facet").get_by_role("link", name=name).click()
        expect(frame.locator(".sentence")).to_contain_text(name)
    assert page.evaluate("history.length") == before
    page.go_back()
    expect(page.get_by_text("before")).to_be_visible()


@pytest.mark.parametrize("more", ["", 'sandbox="allow-scripts"'], ids=["a frame", "a sandbox"])
def test_zooming_into_lanes_stays_in_the_frame_and_leaves_the_history_alone(
    page: Page, host: Host, site: str, more: str
) -> None:
    lanes = f"{site}/embed/lanes?actor=norland&actor=sudland&theme=dark"
    page.goto(host.show(FRAME.format(src=lanes, more=more)))
    frame = embedded(page)
    before = page.evaluate("history.length")
    frame.locator("a.bar:visible").last.click()
    expect(frame.get_by_role("link", name="Whole story")).to_be_visible()
    expect(frame.locator(".htmx-added, .htmx-settling, .htmx-swapping")).to_have_count(0)
    frame.get_by_role("link", name="Whole story").click()
    expect(frame.get_by_role("link", name="Whole story")).to_have_count(0)
    expect(frame.locator(".sentence")).to_have_text("5 entries, 3 of them shared by all.")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("history.length") == before
    assert len(page.context.pages) == 1


@BOTH_LINES
def test_filtering_keeps_the_list_of_filters_open_and_says_what_is_shown(
    page: Page, host: Host, site: str, htmx: Path | None
) -> None:
    if htmx:
        put_in_place(page, htmx)
    page.goto(host.show(FRAME.format(src=f"{site}/embed", more="")))
    frame = embedded(page)
    frame.locator("summary", has_text="Filter by actor or topic").click()
    frame.get_by_role("link", name="Harbour Union 3").click()
    expect(frame.get_by_role("status")).to_have_text("Showing 3 of 12 entries with Harbour Union.")
    expect(frame.locator("#filters")).to_have_attribute("open", "")


def test_a_host_that_isolates_itself_may_show_the_embed(page: Page, host: Host, site: str) -> None:
    html = FRAME.format(src=f"{site}/embed", more="") + "<p id=i></p>"
    address = host.show(
        html,
        Cross_Origin_Embedder_Policy="require-corp",
        Cross_Origin_Opener_Policy="same-origin",
    )
    page.goto(address)
    assert page.evaluate("crossOriginIsolated")
    expect(embedded(page).locator(".sentence")).to_have_text("12 entries from 3 articles.")
    paper = embedded(page).locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    assert paper == "rgb(253, 252, 249)"


@pytest.mark.parametrize("path", ["/", "/events/e-talks", "/embed/builder", "/articles/post"])
def test_no_other_page_of_the_site_can_be_framed(
    page: Page, host: Host, site: str, path: str
) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}{path}", more="")))
    page.wait_for_timeout(300)
    assert not embedded(page).locator("main").count()


def test_only_who_is_named_may_frame_the_embed(page: Page, host: Host, database: Path) -> None:
    html = FRAME.format(src="{site}/embed", more="")
    for allowed, count in ((host.origin, 1), ("https://news.example", 0)):
        config = {"DATELINE_DATABASE": str(database), "DATELINE_FRAME_ANCESTORS": allowed}
        with serving(create_app(config)) as site:
            page.goto(host.show(html.replace("{site}", site)))
            page.wait_for_timeout(300)
            assert embedded(page).locator("#view").count() == count


def test_nothing_is_stored_and_no_one_else_is_asked(page: Page, host: Host, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host.show(FRAME.format(src=f"{site}/embed", more="")))
    body = embedded(page).locator("body")
    body.locator("#view").wait_for()
    assert [url for url in asked if not url.startswith((host.origin, site))] == []
    assert page.context.cookies() == []
    assert body.evaluate("() => localStorage.length + sessionStorage.length") == 0


def test_one_entry_can_be_embedded_and_stands_open(page: Page, host: Host, site: str) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}/embed/events/e-talks", more="sandbox")))
    frame = embedded(page)
    expect(frame.get_by_text("“Wednesday” → Wednesday 20 October 2021.")).to_be_visible()
    frame.get_by_role("link", name="The whole timeline").click()
    expect(frame.locator(".sentence")).to_have_text("12 entries from 3 articles.")


def test_an_address_may_point_at_one_entry_of_the_embed(page: Page, host: Host, site: str) -> None:
    page.goto(host.show(FRAME.format(src=f"{site}/embed#w-e-vote", more="sandbox")))
    expect(embedded(page).get_by_text("will vote on the bridge in 2022")).to_be_in_viewport()


@pytest.mark.parametrize("width", [280, 320, 600, 900])
def test_nothing_is_wider_than_the_frame(page: Page, host: Host, site: str, width: int) -> None:
    html = f'<iframe src="{site}/embed" title="t" width="{width}" height="640"></iframe>'
    page.goto(host.show(html))
    frame = embedded(page)
    frame.locator("summary", has_text="Filter by actor or topic").click()
    for entry in ("A treaty was signed", "Norland and Sudland opened talks"):
        frame.locator("summary", has_text=entry).click()
    wide = frame.locator("html").evaluate("h => h.scrollWidth - h.clientWidth")
    assert wide == 0


@pytest.mark.parametrize("path", ["/embed", "/embed?from=soon", "/embed/events/none"])
def test_no_failure_is_wider_than_the_frame(page: Page, tmp_path: Path, path: str) -> None:
    """Also that nothing has been built yet, with the command that builds it."""
    page.set_viewport_size({"width": 280, "height": 400})
    with serving(create_app({"DATELINE_DATABASE": str(tmp_path / "none.db")})) as origin:
        page.goto(f"{origin}{path}")
        expect(page.get_by_role("heading")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 280


@pytest.mark.parametrize(
    ("theme", "visitor", "paper"),
    [
        ("auto", "light", "rgb(253, 252, 249)"),
        ("auto", "dark", "rgb(23, 22, 20)"),
        ("dark", "light", "rgb(23, 22, 20)"),
        ("light", "dark", "rgb(253, 252, 249)"),
    ],
)
def test_the_theme_is_the_hosts_choice_or_the_visitors(
    page: Page, site: str, theme: str, visitor: str, paper: str
) -> None:
    page.emulate_media(color_scheme="dark" if visitor == "dark" else "light")
    page.goto(f"{site}/embed?theme={theme}")
    shown = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    assert shown == paper


def test_an_accent_colours_what_can_be_clicked(page: Page, host: Host, site: str) -> None:
    src = f"{site}/embed?accent=00558a&actor=norland"
    page.goto(host.show(FRAME.format(src=src, more='sandbox="allow-scripts"')))
    clear = embedded(page).get_by_role("link", name="Clear all")
    expect(clear).to_have_css("color", "rgb(0, 85, 138)")
