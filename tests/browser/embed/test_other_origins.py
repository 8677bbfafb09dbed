"""What pages of other origins take from the site, also when their browser has taken it before."""

from __future__ import annotations

import pytest
from embed_hosts import Host
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

READ = """async (address) => {
  const answer = await fetch(address, {cache: "no-cache"});
  return [answer.status, (await answer.text()).length > 100, answer.headers.get("ETag") !== null];
}"""


def test_a_card_is_shown_however_often_it_is_asked_for(page: Page, host: Host, site: str) -> None:
    """The browser keeps what it was sent, with the headers of the 304 that it got since."""
    page.goto(host.show(f'<img alt="" src="{site}/card.png">'))
    for _ in range(3):
        expect(page.locator("img")).to_have_js_property("naturalWidth", 1200)
        page.goto("about:blank")
        page.goto(f"{host.origin}/")


def test_a_script_may_ask_whether_anything_has_changed(page: Page, host: Host, site: str) -> None:
    page.goto(host.show("<p>A program</p>"))
    asks = """async (address) => {
      const tag = (await fetch(address)).headers.get("ETag");
      return (await fetch(address, {headers: {"If-None-Match": tag}})).status;
    }"""
    assert page.evaluate(asks, f"{site}/events.json") == 304


@pytest.mark.parametrize("path", ["/events.json", "/events.csv", "/articles/post.txt"])
def test_a_script_may_read_data_again_and_again(
    page: Page, host: Host, site: str, path: str
) -> None:
    page.goto(host.show("<p>A program</p>"))
    for _ in range(3):
        assert page.evaluate(READ, f"{site}{path}") == [200, True, True]
