"""What browser tests of the pages look with: sizes of screens, the older htmx, how a page opens."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route

VENDOR = Path(__file__).parent / "browser" / "vendor"
OLDER_HTMX = VENDOR / "htmx.org@2.0.11" / "htmx.min.js"
AXE = VENDOR / "axe-core@4.14.1" / "axe.min.js"
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}

Opens = Callable[..., Page]


def put_in_place(page: Page, htmx: Path) -> None:
    """Answer with another htmx, in pages that do not insist on the hash of ours."""

    def without_hashes(route: Route) -> None:
        if route.request.resource_type != "document":
            route.continue_()
            return
        response = route.fetch()
        html = re.sub(r' integrity="[^"]*"', "", response.text())
        route.fulfill(response=response, body=html)

    page.route("**/*", without_hashes)
    page.route("**/htmx.min.js*", lambda route: route.fulfill(path=htmx))


def shown(page: Page) -> list[str]:
    """Return the headlines on the page, in their order."""
    return page.locator(".entry h3").all_text_contents()
