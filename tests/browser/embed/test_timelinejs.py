"""The real TimelineJS, on another origin, loads our file and shows our dates and headlines."""

from __future__ import annotations

import pytest
from embed_hosts import TIMELINEJS, Host
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

HTML = """<link rel="stylesheet" href="/timeline.css"><div id="t" style="height: 600px"></div>
<script src="/timeline.js"></script>
<script>new TL.Timeline("t", "{data}", {{font: null, hash_bookmark: false}});</script>"""


@pytest.fixture
def shown(page: Page, host: Host, site: str) -> Page:
    """Show the harbour timeline in TimelineJS."""
    host.serve("/timeline.js", TIMELINEJS / "js" / "timeline.js")
    host.serve("/timeline.css", TIMELINEJS / "css" / "timeline.css")
    page.goto(host.show(HTML.format(data=f"{site}/events.timelinejs.json")))
    page.locator(".tl-slide").first.wait_for()
    return page


def test_it_makes_a_slide_and_a_marker_of_every_entry(shown: Page) -> None:
    expect(shown.locator(".tl-timemarker")).to_have_count(12)
    expect(shown.locator(".tl-slide")).to_have_count(13)
    expect(shown.locator(".tl-message-full")).to_have_count(0)


def test_it_shows_our_words_for_a_date_and_no_day_nobody_stated(shown: Page) -> None:
    dates = shown.locator(".tl-headline-date").all_inner_texts()
    assert {"1980s", "2003", "August 2021", "Wednesday 20 October 2021"} <= set(
        map(str.strip, dates)
    )


def test_markup_of_an_article_shows_as_text(shown: Page) -> None:
    headline = shown.locator(".tl-slide h2", has_text="welcomed her words")
    expect(headline).to_contain_text("<b>warmly</b>")
