"""The builder in Chromium: live, copying, and whole without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SNIPPET = "#snippet-plain"


def test_a_choice_changes_the_snippet_and_the_preview_at_once(page: Page, site: str) -> None:
    page.goto(f"{site}/embed/builder")
    page.get_by_label("Ada Quill").check()
    expect(page.locator("#made .sentence")).to_contain_text("3 of 12 entries")
    page.get_by_label("Dark", exact=True).check()
    expect(page.locator("iframe").first).to_have_attribute(
        "src", "/embed?actor=ada-quill&theme=dark"
    )
    assert "actor=ada-quill&amp;theme=dark" in page.locator(SNIPPET).input_value()


def test_a_button_copies_the_snippet(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page.goto(f"{site}/embed/builder?actor=norland")
    page.get_by_role("button", name="Copy: Frame", exact=True).click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(SNIPPET).input_value()


def test_without_a_script_the_form_and_the_snippets_work(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/embed/builder")
    page.get_by_label("Norland").check()
    page.get_by_role("button", name="Show").click()
    assert "actor=norland" in page.locator(SNIPPET).input_value()
    assert page.get_by_role("button", name="Copy").count() == 0
    context.close()


@pytest.mark.parametrize("path", ["/embed/builder", "/embed/doctor", "/developers"])
@pytest.mark.parametrize("width", [320, 1200])
def test_nothing_is_wider_than_the_window(page: Page, site: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_frame_of_the_doctor_reads(page: Page, site: str) -> None:
    page.goto(f"{site}/embed/doctor")
    assert page.evaluate("crossOriginIsolated")
    for index in range(page.locator("iframe").count()):
        frame = page.locator("iframe").nth(index).content_frame
        expect(frame.locator(".sentence")).to_have_text("12 entries from 3 articles.")
