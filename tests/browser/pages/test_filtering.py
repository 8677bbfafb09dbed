"""Filtering in a real browser: with both lines of htmx, and without any script."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from looking import OLDER_HTMX, PHONE, Opens, shown
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

both_lines = pytest.mark.parametrize("htmx", [None, OLDER_HTMX], ids=["htmx 4", "htmx 2"])
SENTENCE = ".sentence"


def tick(page: Page, actor: str) -> None:
    """Tick an actor among the filters."""
    page.locator(f'input[name="actor"][value="{actor}"]').check()


@both_lines
def test_ticking_an_actor_filters_in_place(opens: Opens, htmx: Path | None) -> None:
    page = opens(htmx=htmx)
    page.evaluate("window.same = true")
    tick(page, "ada-quill")
    expect(page.locator(SENTENCE)).to_contain_text("of 41 entries with Ada Quill")
    assert page.url.endswith("/?actor=ada-quill")
    assert page.evaluate("window.same")
    assert page.evaluate("document.activeElement.id") == "actor-ada-quill"
    expect(page.locator("#status")).to_contain_text("with Ada Quill")


@both_lines
def test_back_and_forward_lead_through_the_filters(opens: Opens, htmx: Path | None) -> None:
    page = opens(htmx=htmx)
    everything = shown(page)
    tick(page, "ada-quill")
    expect(page.locator(SENTENCE)).to_contain_text("with Ada Quill")
    page.locator('input[name="topic"]').first.check()
    expect(page.locator(SENTENCE)).to_contain_text("about")
    narrowest = shown(page)
    page.go_back()
    expect(page.locator(SENTENCE)).not_to_contain_text("about")
    page.go_back()
    expect(page.locator(SENTENCE)).to_have_text("Showing 41 entries from 86 articles.")
    assert shown(page) == everything
    expect(page.locator("header.masthead")).to_have_count(1)
    page.go_forward()
    expect(page.locator(SENTENCE)).to_contain_text("with Ada Quill")
    page.go_forward()
    expect(page.locator(SENTENCE)).to_contain_text("about")
    assert shown(page) == narrowest


@both_lines
def test_quick_ticks_on_a_slow_server_all_count(opens: Opens, htmx: Path | None) -> None:
    page = opens(htmx=htmx)

    def slowly(route: Route) -> None:
        time.sleep(0.5)
        route.fallback()

    page.route(re.compile(r"/\?"), slowly)
    for actor in ("ada-quill", "carla-venn"):
        tick(page, actor)
    expect(page.locator(SENTENCE)).to_contain_text("with Ada Quill × and Carla Venn")
    assert page.url.endswith("/?actor=ada-quill&actor=carla-venn")


@both_lines
def test_a_bar_of_the_strip_filters_and_its_crumb_leads_back(
    opens: Opens, htmx: Path | None
) -> None:
    page = opens(htmx=htmx)
    bar = page.locator("svg.many a.bar").nth(8)
    count = re.search(r": (\d+) entr", bar.get_attribute("aria-label") or "")
    bar.click()
    assert count
    expect(page.locator(SENTENCE)).to_contain_text(f"Showing {count[1]} of 41")
    page.get_by_role("link", name="Whole story").click()
    expect(page.locator(SENTENCE)).to_have_text("Showing 41 entries from 86 articles.")


@both_lines
def test_an_opened_entry_shows_paragraph_and_calendar(opens: Opens, htmx: Path | None) -> None:
    page = opens("/?from=2021-10-12&to=2021-10-12", htmx=htmx)
    page.locator(".entry summary").nth(2).click()
    opened = page.locator(".entry details[open]")
    expect(opened.locator("mark.when").first).to_be_visible()
    expect(opened.locator("table.weeks").first).to_be_visible()
    expect(opened.locator("cite").first).to_be_visible()


@both_lines
def test_a_failing_server_is_said_and_the_entries_stay(opens: Opens, htmx: Path | None) -> None:
    page = opens(htmx=htmx, fails=True)
    before = shown(page)
    page.route("**/?actor=*", lambda route: route.fulfill(status=503, body="<h1>No</h1>"))
    tick(page, "ada-quill")
    expect(page.locator("#alarm")).to_contain_text("could not be loaded")
    assert shown(page) == before


@both_lines
def test_a_date_that_cannot_be_read_is_said_and_leaves_the_address_alone(
    opens: Opens, htmx: Path | None
) -> None:
    page = opens(htmx=htmx, fails=True)
    page.get_by_label("From").fill("last October")
    page.keyboard.press("Enter")
    expect(page.locator("#alarm")).to_contain_text("“from” accepts a year, month, day or decade")
    assert page.url.endswith("/")
    page.get_by_label("From").fill("2021-10")
    page.keyboard.press("Enter")
    expect(page.locator(SENTENCE)).to_contain_text("from October 2021 on")
    expect(page.locator("#alarm")).to_be_empty()


def test_search_by_the_form(opens: Opens) -> None:
    page = opens()
    page.get_by_label("Search").fill("rejected")
    page.keyboard.press("Enter")
    expect(page.locator(SENTENCE)).to_contain_text("that say “rejected”")
    assert page.url.endswith("/?q=rejected")
    assert all("rejected" in headline for headline in shown(page))


def test_an_open_filter_panel_stays_open_on_a_phone(opens: Opens) -> None:
    page = opens(viewport=PHONE)
    page.locator("#filters > summary").click()
    tick(page, "ada-quill")
    expect(page.locator(SENTENCE)).to_contain_text("with Ada Quill")
    expect(page.locator('input[value="carla-venn"]')).to_be_visible()


def test_everything_works_without_javascript(opens: Opens) -> None:
    page = opens(java_script_enabled=False)
    tick(page, "ada-quill")
    tick(page, "carla-venn")
    page.get_by_label("Search").fill("talks")
    page.get_by_role("button", name="Show entries").click()
    expect(page.locator(SENTENCE)).to_contain_text("with Ada Quill × and Carla Venn")
    page.get_by_role("link", name="Clear “talks”").click()
    expect(page.locator(SENTENCE)).not_to_contain_text("talks")
    page.locator(".entry summary").first.click()
    expect(page.locator(".entry mark.when").first).to_be_visible()
    page.get_by_role("link", name="Newest").click()
    expect(page).to_have_url(re.compile("order=newest"))
    page.locator("svg.many a.bar").last.click()
    expect(page.locator(SENTENCE)).to_contain_text(" from ")


def test_paging_without_javascript(opens: Opens) -> None:
    page = opens(java_script_enabled=False)
    first = shown(page)
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".entry h3")).to_have_count(41 - len(first))
    assert shown(page) != first
