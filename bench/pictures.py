"""Take the pictures of the README and the docs from a built timeline.

    .venv/bin/python bench/pictures.py var/timeline.db

Writes ``docs/pictures/*.png``, kept small by a palette of 96 colours.
"""

from __future__ import annotations

import shutil
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from embed_hosts import serving  # noqa: E402 - after the path
from looking import DESKTOP, PHONE  # noqa: E402
from PIL import Image  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from webapp import create_app  # noqa: E402
from webapp.filters import Filter  # noqa: E402
from webapp.store.querying import Snapshot  # noqa: E402
from webapp.web import addresses  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"]
COLOURS = 96
LANES = 4
Look = dict[str, Any]
LIGHT: Look = {"viewport": DESKTOP, "color_scheme": "light"}
DARK: Look = {"viewport": DESKTOP, "color_scheme": "dark"}
ON_A_PHONE: Look = {"viewport": PHONE, "color_scheme": "light"}


def subjects(snapshot: Snapshot) -> dict[str, tuple[str, Look]]:
    """Say what is pictured: its address and its look, by the name of the file."""
    page = snapshot.find(Filter())
    actors = tuple(one.id for one in page.facets.actors[:LANES])
    topic = page.facets.topics[0].id
    told = max(page.entries, key=lambda one: (len(one.evidence), one.salience))
    busiest = max(snapshot.all_articles(), key=lambda one: one.entries)
    return {
        "timeline": (addresses.timeline(), LIGHT),
        "filtered": (addresses.timeline(Filter(actor=actors[:1], topic=(topic,))), DARK),
        "phone": (addresses.timeline(), ON_A_PHONE),
        "entry": (addresses.event(told.id), LIGHT),
        "article": (addresses.article(busiest.id), LIGHT),
        "lanes": (addresses.lanes(Filter(actor=tuple(sorted(actors)))), LIGHT),
        "actor": (addresses.actor(actors[0]), LIGHT),
    }


def take(browser: Browser, address: str, look: Look, path: Path) -> int:
    """Take one picture and return its bytes."""
    context = browser.new_context(reduced_motion="reduce", **look)
    page = context.new_page()
    page.goto(address, wait_until="load")
    shot = Image.open(BytesIO(page.screenshot()))
    context.close()
    shot.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(path, optimize=True)
    return path.stat().st_size


def main(database: Path) -> None:
    """Take all pictures of the timeline in ``database``."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        serving(create_app({"DATELINE_DATABASE": str(database)})) as origin,
        sync_playwright() as playwright,
    ):
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for name, (address, look) in subjects(Snapshot(database)).items():
            size = take(browser, f"{origin}{address}", look, PICTURES / f"{name}.png")
            print(f"docs/pictures/{name}.png {size:,} bytes")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
