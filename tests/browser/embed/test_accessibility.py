"""axe-core finds nothing in the embed and in what its makers use, light and dark."""

from __future__ import annotations

from typing import Literal

import pytest
from looking import AXE
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}"
PATHS = [
    "/embed",
    "/embed?actor=norland&density=compact&accent=ffee00",
    "/embed/events/e-talks",
    "/embed?q=nowhere",
    "/embed/builder?actor=norland",
    "/developers",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(
    page: Page, site: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{site}{path}")
    for summary in page.locator("summary").all():
        summary.click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {RULES}).then((told) => told.violations)")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
