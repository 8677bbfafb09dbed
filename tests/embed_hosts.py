"""Host pages on an origin of their own, for embeds to be shown in.

A host serves a few made-up pages from memory, and records which paths were asked for with which
headers, so that a test can say what a visitor's browser sent.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server

VENDOR = Path(__file__).parent / "browser" / "vendor"
PYM = VENDOR / "pym.js@1.3.2" / "pym.v1.min.js"
TIMELINEJS = VENDOR / "timelinejs@3.9.11"
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a host answers on one path."""

    body: str | bytes
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Host:
    """A running host: put pages in, take its address."""

    origin: str
    pages: dict[str, Page] = field(default_factory=dict)

    def show(self, html: str, path: str = "/", **headers: str) -> str:
        """Serve a document with ``html`` as its body; return its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Page(f"<!doctype html><title>Host</title>{html}", headers=named)
        return f"{self.origin}{path}"

    def serve(self, path: str, file: Path) -> str:
        """Serve ``file`` under ``path``; return its address."""
        self.pages[path] = Page(file.read_bytes(), TYPES[file.suffix])
        return f"{self.origin}{path}"


@contextmanager
def hosting() -> Iterator[Host]:
    """Run a host on a free port until the block ends."""
    pages: dict[str, Page] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path.partition("?")[0])
            body = page.body if page else b"not found"
            written = body.encode() if isinstance(body, str) else body
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", page.content_type if page else "text/plain")
            self.send_header("Content-Length", str(len(written)))
            for name, value in (page.headers if page else {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(written)

        def log_message(self, *_: object) -> None:
            """Say nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}", pages)
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Run the site on a free port until the block ends; give its origin."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
