"""The first view stays light and full of entries, however many the timeline has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from embed_hosts import serving
from looking import DESKTOP, PHONE
from playwright.sync_api import Browser, Page

from builders import BUILT
from crowds import crowd
from webapp import create_app
from webapp.store.writing import write

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
MOST_ELEMENTS = 1_500
MOST_SHIFT = 0.02
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 400);
})"""
READABLE = """() => [...document.querySelectorAll(".entry h3")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
}).length"""


@pytest.fixture(scope="module", params=[25, 500], ids=["25 entries", "500 entries"])
def uneven(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve uneven timelines of some sizes."""
    path: Path = tmp_path_factory.mktemp("uneven") / "timeline.db"
    write(crowd(request.param), path, built=BUILT)
    with serving(create_app({"DATELINE_DATABASE": str(path)})) as origin:
        yield origin


def visit(browser: Browser, address: str, viewport: dict[str, int]) -> tuple[Page, int]:
    """Open an address in a fresh context; return the page and the bytes that came over the wire."""
    context = browser.new_context(
        viewport={"width": viewport["width"], "height": viewport["height"]}
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    return page, round(sum(sizes))


def test_the_first_view_is_light(browser: Browser, uneven: str) -> None:
    page, size = visit(browser, uneven, DESKTOP)
    assert size <= MOST_BYTES
    assert page.evaluate("document.querySelectorAll('*').length") <= MOST_ELEMENTS
    page.context.close()


@pytest.mark.parametrize(("viewport", "fewest"), [(DESKTOP, 10), (PHONE, 3)], ids=["desk", "phone"])
def test_the_first_screen_has_entries_to_read_and_stays_still(
    browser: Browser, uneven: str, viewport: dict[str, int], fewest: int
) -> None:
    page, _ = visit(browser, uneven, viewport)
    assert page.evaluate(READABLE) >= fewest
    assert page.evaluate(SHIFTS) < MOST_SHIFT
    page.context.close()
