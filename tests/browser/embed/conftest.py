"""The site on one port, a host of made-up pages on another, and a page of Chromium to look with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from embed_hosts import Host, hosting, serving
from playwright.sync_api import Browser, Page

from webapp import create_app


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """Serve the harbour timeline; give the site's origin."""
    with serving(create_app({"DATELINE_DATABASE": str(database)})) as origin:
        yield origin


@pytest.fixture
def host() -> Iterator[Host]:
    """Run a host for pages around an embed, on another origin."""
    with hosting() as one:
        yield one


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page; a script error or a breach of the policy fails the test."""
    context = browser.new_context(viewport={"width": 700, "height": 800})
    context.set_default_timeout(8_000)
    one = context.new_page()
    troubles: list[str] = []
    one.on("pageerror", lambda error: troubles.append(str(error)))
    yield one
    context.close()
    assert not troubles
