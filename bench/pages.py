"""The pages in Chromium, beside TimelineJS and vis-timeline on the same entries.

    .venv/bin/python bench/pages.py 25 500 5000

For each number of entries a table: bytes over the wire (compressed), seconds of main-thread CPU
(the median of five first visits), elements, megabytes of script heap, headlines that can be read
on the first screen of 1280 x 800 and of 360 x 740, layout shift, and violations that axe-core
finds. All is served from this machine; what is beside us comes from the packages vendored here
and in tests/browser/vendor. They are measured up to 500 entries: TimelineJS keeps a browser busy
for minutes with 5,000.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from embed_hosts import serving  # noqa: E402 - after the path
from looking import AXE  # noqa: E402
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright  # noqa: E402

from builders import BUILT  # noqa: E402
from crowds import crowd  # noqa: E402
from webapp import create_app  # noqa: E402
from webapp.records import Event, Timeline  # noqa: E402
from webapp.store.writing import write  # noqa: E402

SIZES = (25, 500, 5000)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
TIMELINEJS = ROOT / "tests" / "browser" / "vendor" / "timelinejs@3.9.11"
VIS = ROOT / "bench" / "vendor" / "vis-timeline@8.5.4"
MOST_BESIDE = 500
LOADS = 5
SETTLED_MS = 2500
MEGABYTE = 1_000_000
READABLE = """(headlines) => {
  const wanted = new Set(headlines), seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const words = node.textContent.trim(), one = node.parentElement;
    if (!wanted.has(words)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect(), y = (box.top + box.bottom) / 2;
    if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) continue;
    const ends = [box.left + 3, box.right - 3].map((x) => document.elementFromPoint(x, y));
    const isUncovered = ends.every((hit) => hit && (one.contains(hit) || hit.contains(one)));
    if (isUncovered) seen.add(box.top + words);
  }
  return seen.size;
}"""
WATCH_SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({type: "layout-shift", buffered: true});"""
RUN_AXE = "async () => (await axe.run(document)).violations.length"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one page cost and showed."""

    name: str
    entries: int
    kilobytes: float
    cpu: float
    elements: int
    heap: float
    desk: int
    phone: int
    shift: float
    axe: int


@contextmanager
def hosting(files: Mapping[str, tuple[str, bytes]]) -> Iterator[str]:
    """Serve some files, compressed, from memory; give the origin."""
    packed = {path: (kind, gzip.compress(body)) for path, (kind, body) in files.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, body = packed.get(self.path, ("text/plain", b""))
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def timelinejs(timeline: Timeline) -> dict[str, tuple[str, bytes]]:
    """Put the entries on a page of TimelineJS."""
    events = [_slide(one) for one in timeline.events]
    options = json.dumps({"font": None, "hash_bookmark": False})
    html = f"""<!doctype html><html lang=en><meta name=viewport content="width=device-width">
<title>T</title><link rel=stylesheet href=/t.css><style>body{{margin:0}}#t{{height:100vh}}</style>
<div id=t></div><script src=/t.js></script>
<script>new TL.Timeline("t", {json.dumps({"events": events})}, {options})</script>"""
    return {
        "/": ("text/html", html.encode()),
        "/t.css": ("text/css", (TIMELINEJS / "css" / "timeline.css").read_bytes()),
        "/t.js": ("text/javascript", (TIMELINEJS / "js" / "timeline.js").read_bytes()),
    }


def _slide(event: Event) -> dict[str, object]:
    first = event.span.first
    return {
        "unique_id": event.id,
        "start_date": {"year": first.year, "month": first.month, "day": first.day},
        "text": {"headline": event.title, "text": event.evidence[0].quote},
    }


def vis(timeline: Timeline) -> dict[str, tuple[str, bytes]]:
    """Put the entries on a page of vis-timeline."""
    items = [_item(one) for one in timeline.events]
    html = f"""<!doctype html><html lang=en><meta name=viewport content="width=device-width">
<title>V</title><link rel=stylesheet href=/v.css><style>body{{margin:0}}</style>
<div id=v></div><script src=/v.js></script>
<script>new vis.Timeline(document.getElementById("v"), new vis.DataSet({json.dumps(items)}),
{{height: innerHeight + "px"}})</script>"""
    return {
        "/": ("text/html", html.encode()),
        "/v.css": ("text/css", (VIS / "vis-timeline-graph2d.min.css").read_bytes()),
        "/v.js": ("text/javascript", (VIS / "vis-timeline-graph2d.min.js").read_bytes()),
    }


def _item(event: Event) -> dict[str, str]:
    return {"id": event.id, "content": event.title, "start": event.span.first.isoformat()}


def measure(browser: Browser, name: str, address: str, timeline: Timeline) -> Measured:
    """Open an address on two screens and take its measures."""
    headlines = [one.title for one in timeline.events]
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)
    session = context.new_cdp_session(page)
    sizes = _sizes(session)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    figures = _figures(session)
    measured = Measured(
        name,
        len(headlines),
        sum(sizes) / 1000,
        median(_task_seconds(browser, address) for _ in range(LOADS)),
        page.evaluate("document.querySelectorAll('*').length"),
        figures["JSHeapUsedSize"] / MEGABYTE,
        page.evaluate(READABLE, headlines),
        _on_a_phone(browser, address, headlines),
        page.evaluate("window.shifted"),
        _axe(page),
    )
    context.close()
    return measured


def _task_seconds(browser: Browser, address: str) -> float:
    """Open an address as a new reader and give the seconds that its main thread was at work."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    seconds = _figures(session)["TaskDuration"]
    context.close()
    return seconds


def _sizes(session: CDPSession) -> list[float]:
    sizes: list[float] = []
    session.send("Network.enable")
    session.send("Performance.enable")
    session.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    return sizes


def _figures(session: CDPSession) -> dict[str, float]:
    found = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in found}


def _on_a_phone(browser: Browser, address: str, headlines: list[str]) -> int:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    readable = int(page.evaluate(READABLE, headlines))
    context.close()
    return readable


def _axe(page: Page) -> int:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return int(page.evaluate(RUN_AXE))


def beside(browser: Browser, size: int) -> Iterator[Measured]:
    """Measure the three of them on the same entries."""
    timeline = crowd(size)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.db"
        write(timeline, path, built=BUILT)
        with serving(create_app({"DATELINE_DATABASE": str(path)})) as origin:
            yield measure(browser, "Dateline", f"{origin}/", timeline)
            yield measure(browser, "Dateline embed", f"{origin}/embed", timeline)
    if size > MOST_BESIDE:
        return
    for name, files in (("TimelineJS 3.9.11", timelinejs), ("vis-timeline 8.5.4", vis)):
        with hosting(files(timeline)) as address:
            yield measure(browser, name, address, timeline)


HEAD = "| entries | page | KB | CPU s | elements | heap MB | desk | phone | shift | axe |"


def row(one: Measured) -> str:
    """Write a line of the table."""
    cells = (
        f"{one.entries:,}", one.name, f"{one.kilobytes:.0f}", f"{one.cpu:.2f}",
        f"{one.elements:,}", f"{one.heap:.1f}", one.desk, one.phone, f"{one.shift:.3f}",
        one.axe,
    )  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


def main(sizes: tuple[int, ...]) -> None:
    """Print the table for some numbers of entries."""
    print(HEAD)
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for size in sizes:
            for one in beside(browser, size):
                print(row(one), flush=True)
        browser.close()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
