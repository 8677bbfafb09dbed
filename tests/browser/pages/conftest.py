"""The site with an uneven timeline of 41 entries, and pages that fail a test on any trouble."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from embed_hosts import serving
from looking import DESKTOP, Opens, put_in_place
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from builders import BUILT
from crowds import crowd
from webapp import create_app
from webapp.store.writing import write

REPLACED = ("htmx:afterRequest", "htmx:sendAbort")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a database of 41 uneven entries."""
    path = tmp_path_factory.mktemp("crowd") / "timeline.db"
    write(crowd(41), path, built=BUILT)
    return path


@pytest.fixture(scope="session")
def site(crowded: Path) -> Iterator[str]:
    """Serve the uneven timeline; give the site's origin."""
    with serving(create_app({"DATELINE_DATABASE": str(crowded)})) as origin:
        yield origin


@pytest.fixture
def opens(browser: Browser, site: str) -> Iterator[Opens]:
    """Return a function that opens a path in a new context; troubles fail the test.

    Its options are those of a context, and ``htmx`` for another file in the place of htmx. A
    script error, a breach of the policy or a request to another origin is a trouble; that a
    request failed is none where the test says so by ``fails``.
    """
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith(site):
            troubles.append(f"a request to {request.url}")

    def open_page(
        path: str = "/",
        htmx: Path | None = None,
        *,
        fails: bool = False,
        **options: Any,  # noqa: ANN401 - as they are for a context
    ) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        context.set_default_timeout(8_000)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        if not fails:
            page.on("console", partial(_note_errors, troubles))
        page.on("request", watch)
        if htmx:
            put_in_place(page, htmx)
        page.goto(f"{site}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles


def _note_errors(troubles: list[str], said: ConsoleMessage) -> None:
    """Note what a page calls an error, but for requests that a newer one has replaced.

    htmx 2 says so of each; of one that fails it says more.
    """
    if said.type == "error" and not said.text.startswith(REPLACED):
        troubles.append(said.text)
