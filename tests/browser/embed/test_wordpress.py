"""What WordPress makes of our oEmbed answer, in Chromium: sandboxed, sized, and its links work.

WordPress keeps the quotation and the frame of a provider that it does not list, puts the frame in a
sandbox that may run scripts and nothing else, gives both a secret, and listens for the frame's
height and for links of the frame's own site.
"""

from __future__ import annotations

import json
import re
from urllib.request import urlopen

import pytest
from embed_hosts import Host
from playwright.sync_api import FrameLocator, Page, expect

pytestmark = pytest.mark.browser

SECRET = "Zz9Yy8Xx7W"  # noqa: S105 (WordPress's word for a mark on the frame)
LISTENER = """<script>
addEventListener("message", ({data, source}) => {
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quoted of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`))
    quoted.style.display = "none";
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (source !== frame.contentWindow) continue;
    if (data.message === "height") frame.height = Math.min(1000, Math.max(200, data.value));
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host
        && document.activeElement === frame) location.href = data.value;
  }
});
</script>"""


@pytest.fixture
def post(page: Page, host: Host, site: str) -> FrameLocator:
    """Show a post that has the timeline in it; give the frame."""
    with urlopen(f"{site}/oembed?url={site}/?topic=labour&maxwidth=600") as answer:  # noqa: S310 (our own server)
        html = json.load(answer)["html"]
    html = html.replace("<blockquote", f'<blockquote data-secret="{SECRET}"').replace(
        "<iframe",
        f'<iframe class="wp-embedded-content" sandbox="allow-scripts" data-secret="{SECRET}"',
    )
    html = re.sub(r'src="([^"]*)"', rf'src="\1#?secret={SECRET}"', html)
    page.goto(host.show(LISTENER + html))
    return page.frame_locator("iframe")


def test_the_frame_takes_the_place_of_the_quotation_at_its_height(
    page: Page, post: FrameLocator
) -> None:
    expect(post.locator(".sentence")).to_contain_text("Showing 5 of 12 entries about Labour")
    expect(page.locator("blockquote")).to_be_hidden()
    high = post.locator("body").evaluate("b => Math.ceil(b.getBoundingClientRect().height)")
    expect(page.locator("iframe")).to_have_attribute("height", str(high))


def test_after_a_filter_the_frame_is_still_sized(page: Page, post: FrameLocator) -> None:
    post.locator("summary", has_text="Filter by actor or topic").click()
    post.get_by_role("link", name="Ada Quill 1").click()
    expect(post.locator(".sentence")).to_contain_text("Showing 1 of 12 entries")
    high = post.locator("body").evaluate(
        "b => Math.max(200, Math.ceil(b.getBoundingClientRect().height))"
    )
    expect(page.locator("iframe")).to_have_attribute("height", str(high))


def test_a_link_out_of_the_frame_is_opened_by_wordpress(
    page: Page, post: FrameLocator, site: str
) -> None:
    post.locator(".foot a").click()
    expect(page).to_have_url(f"{site}/?topic=labour")
