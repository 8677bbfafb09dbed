"""From a request to its answer: the snapshot, the filter, and bodies that are made once.

A view is decorated by :func:`answering` and takes an :class:`Asked`; it returns a body or an
:class:`Answer`. Its finished, compressed body is kept under the version of the timeline and the
shortest query string, and so is its ETag: a conditional request is answered before any work.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from flask import Request, Response, current_app, request

from webapp.filters import Filter, FilterError, Look, pairs_of, parse, parse_look, to_query
from webapp.store.opening import Shelf
from webapp.store.querying import Snapshot
from webapp.web.settings import Settings

HTML = "text/html; charset=utf-8"
# Browsers ask each time, and mostly get a 304; a proxy may answer for a minute, and ten more while
# it asks again, so that a new build is seen soon and a burst of readers costs one page.
FRESHNESS = "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
WORTH_COMPRESSING = 500
# Within 5 % of the bytes of level 9 at two thirds of its time; every kept answer pays it once.
GZIP_LEVEL = 6
PACKED_ALREADY = re.compile(r"image/(?!svg)|font/|application/(zip|octet-stream)")
LONGEST_EXTRA = 2000
PARSED_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: of which state of the timeline, under which filter, for what kind of answer.

    ``extras`` are the view's own parameters. ``is_fragment`` says that htmx asks for a part of
    the page.
    """

    snapshot: Snapshot
    chosen: Filter
    look: Look
    extras: dict[str, str]
    is_fragment: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A body with its media type, status and further headers."""

    body: str | bytes
    media_type: str = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


View = Callable[..., "str | Answer"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished answer as it goes out, plain and compressed."""

    plain: bytes
    packed: bytes | None
    media_type: str
    status: int
    headers: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """The bytes that it holds in memory."""
        return len(self.plain) + len(self.packed or b"") + 500


class Answers:
    """The finished answers of one worker, the least recently used dropped first."""

    def __init__(self, most_bytes: int) -> None:
        """Keep at most ``most_bytes``."""
        self._most = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Kept | None:
        """Return the answer kept under ``key``."""
        with self._lock:
            found = self._kept.get(key)
            if found:
                self._kept.move_to_end(key)
            return found

    def put(self, key: str, answer: Kept) -> None:
        """Keep an answer, unless it would take a large part of the room."""
        # An export of 5,000 entries would push out hundreds of pages that are asked for more often.
        if answer.size * 8 > self._most:
            return
        with self._lock:
            replaced = self._kept.pop(key, None)
            self._bytes += answer.size - (replaced.size if replaced else 0)
            self._kept[key] = answer
            while self._bytes > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._bytes -= dropped.size

    @property
    def held(self) -> int:
        """The bytes that are kept."""
        return self._bytes


@dataclass(frozen=True, slots=True)
class Site:
    """What the app holds for all requests: settings, database, finished answers, its release.

    ``release`` changes with the code, the templates and the static files.
    """

    settings: Settings
    shelf: Shelf
    answers: Answers
    release: str


def site() -> Site:
    """Return the site of the current app."""
    found: Site = current_app.extensions["dateline"]
    return found


@functools.lru_cache(PARSED_KEPT)
def _parsed(query: str) -> tuple[Filter, Look, str]:
    chosen, look = parse(query), parse_look(query)
    return chosen, look, to_query(chosen, look)


def query_of(asked: Request) -> str:
    """Return the raw query string; bytes that are not UTF-8 become U+FFFD."""
    return asked.query_string.decode("utf-8", "replace")


def is_fragment() -> bool:
    """Say whether htmx asks for a part of a page (and not for a page out of the history)."""
    headers = request.headers
    return "HX-Request" in headers and "HX-History-Restore-Request" not in headers


def answering(*extras: str) -> Callable[[View], Callable[..., Response]]:
    """Make a view of a function from an :class:`Asked` (and the path's parts) to a body.

    ``extras`` names the parameters that the view reads beside the filter, each at most once.
    """

    def decorate(view: View) -> Callable[..., Response]:
        @functools.wraps(view)
        def answer(**parts: str) -> Response:
            here = site()
            query = query_of(request)
            chosen, look, shortest = _parsed(query)
            own = _own(query, extras)
            asked = Asked(here.shelf.current(), chosen, look, own, is_fragment())
            key = _key(here, asked, shortest)
            etag = hashlib.sha256(key.encode()).hexdigest()[:24]
            if request.if_none_match.contains_weak(etag):
                return _conditional(Response(status=304), etag)
            kept = here.answers.get(key)
            if kept is None:
                kept = finish(view(asked, **parts))
                if kept.status == 200:  # noqa: PLR2004 - OK
                    here.answers.put(key, kept)
            return _conditional(send(kept), etag if kept.status == 200 else "")  # noqa: PLR2004

        return answer

    return decorate


def _own(query: str, names: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in pairs_of(query) if names else ():
        if name in names:
            if name in found or len(value) > LONGEST_EXTRA:
                raise FilterError(name, f"one value of at most {LONGEST_EXTRA} characters")
            found[name] = value
    return found


def _key(here: Site, asked: Asked, query: str) -> str:
    own = urlencode(sorted(asked.extras.items())) if asked.extras else ""
    kind = "part" if asked.is_fragment else "whole"
    # Without a public address, links in the body follow the Host header: it must be in the key.
    host = "" if here.settings.base_url else request.host
    version = f"{here.release}\n{asked.snapshot.version}\n{kind}\n{host}"
    return f"{version}\n{request.path}\n{query}\n{own}"


def finish(answer: str | Answer) -> Kept:
    """Encode and compress a body."""
    if isinstance(answer, str):
        answer = Answer(answer)
    plain = answer.body.encode() if isinstance(answer.body, str) else answer.body
    packs = len(plain) >= WORTH_COMPRESSING and not PACKED_ALREADY.match(answer.media_type)
    packed = gzip.compress(plain, GZIP_LEVEL, mtime=0) if packs else None
    return Kept(plain, packed, answer.media_type, answer.status, tuple(answer.headers.items()))


def send(kept: Kept) -> Response:
    """Make the response of a finished answer, compressed where the client takes it so."""
    packs = kept.packed is not None and request.accept_encodings["gzip"] > 0
    response = Response(kept.packed if packs else kept.plain, kept.status)
    response.headers["Content-Type"] = kept.media_type
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.headers.extend(kept.headers)
    return response


def _conditional(response: Response, etag: str) -> Response:
    if etag:
        response.set_etag(etag, weak=True)
        response.headers["Cache-Control"] = FRESHNESS
    response.headers["Vary"] = "Accept-Encoding, HX-Request"
    return response
