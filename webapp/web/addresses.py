"""Every address of the site is made here.

Each function returns a path that a link may carry, with the prefix under which the site stands;
:func:`absolute` makes it a full address where the operator has said what that is.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urlencode

from webapp.filters import EVERYTHING, Filter, Look, to_query
from webapp.paths import STATIC

BASE_URL: ContextVar[str] = ContextVar("BASE_URL", default="")
"""The public address of the site, such as ``https://example.org/timeline``, or empty."""
PREFIX: ContextVar[str] = ContextVar("PREFIX", default="")
"""The path of the public address, such as ``/timeline``, or empty."""
HERE: ContextVar[str] = ContextVar("HERE", default="")
"""The address under which the site was asked, for what cannot do without a full one."""

NAMING: ContextVar[Callable[[str, str], str] | None] = ContextVar("NAMING", default=None)
"""How a copy for a static host names the file of a path and a query; None on a server."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A static file: its address, which changes with its content, and its hash for integrity=."""

    url: str
    integrity: str


def _path(path: str, query: str = "") -> str:
    if naming := NAMING.get():
        return f"{PREFIX.get()}{naming(path, query)}"
    return f"{PREFIX.get()}{path}{'?' if query else ''}{query}"


def is_copy() -> bool:
    """Say whether addresses are those of a copy for a static host."""
    return NAMING.get() is not None


def segment(text: str) -> str:
    """Write an id as one part of a path."""
    return quote(text, safe="")


def under_prefix(address: str) -> str:
    """Return the link of an address that is written from the root of the site."""
    return _path(address)


def absolute(path: str) -> str:
    """Return the full address of a path made here; the path itself where no base is set."""
    return BASE_URL.get().removesuffix(PREFIX.get()) + path


def outside(path: str) -> str:
    """Return the full address of a path for other sites and programs, even where no base is set."""
    return absolute(path) if BASE_URL.get() else HERE.get() + path


def timeline(chosen: Filter = EVERYTHING) -> str:
    """Return the address of the timeline under a filter."""
    return _path("/", to_query(chosen))


def events(extension: str, chosen: Filter = EVERYTHING) -> str:
    """Return the address of the same query for programs: ``json``, ``csv``, ``ics`` ..."""
    return _path(f"/events.{extension}", to_query(chosen))


def embed(chosen: Filter = EVERYTHING, look: Look | None = None) -> str:
    """Return the address of the timeline without the site around it."""
    return _path("/embed", to_query(chosen, look))


def embed_event(one: str, look: Look | None = None) -> str:
    """Return the address of one entry without the site around it."""
    return _path(f"/embed/events/{segment(one)}", to_query(EVERYTHING, look))


def embed_accent(look: Look) -> str:
    """Return the address of the rules that give an embed its accent colour."""
    return _path("/embed/accent.css", to_query(EVERYTHING, Look(accent=look.accent)))


def embed_builder_of(event: str) -> str:
    """Return the address where one entry is made into a snippet."""
    return _path("/embed/builder", urlencode({"event": event}))


def embed_doctor(chosen: Filter = EVERYTHING, look: Look | None = None) -> str:
    """Return the address where an embed is shown in every kind of frame."""
    return _path("/embed/doctor", to_query(chosen, look))


def embed_builder(chosen: Filter = EVERYTHING, look: Look | None = None) -> str:
    """Return the address where a filtered timeline is made into a snippet."""
    return _path("/embed/builder", to_query(chosen, look))


def event(one: str, chosen: Filter = EVERYTHING) -> str:
    """Return the address of one entry."""
    return _path(f"/events/{segment(one)}", to_query(chosen))


def actor(one: str, chosen: Filter = EVERYTHING) -> str:
    """Return the address of an actor's page; ``chosen`` filters the entries shown there."""
    return _path(f"/actors/{segment(one)}", to_query(chosen))


def actors(search: str = "", page: int = 1) -> str:
    """Return the address of the list of actors."""
    return _path("/actors", _searching(search, page))


def topic(one: str, chosen: Filter = EVERYTHING) -> str:
    """Return the address of a topic's page."""
    return _path(f"/topics/{segment(one)}", to_query(chosen))


def topics() -> str:
    """Return the address of the list of topics."""
    return _path("/topics")


def lanes(chosen: Filter = EVERYTHING, articles: str = "") -> str:
    """Return the address where actors, or articles parted by commas, are compared."""
    return _path("/lanes", _comparing(chosen, articles))


def embed_lanes(chosen: Filter = EVERYTHING, articles: str = "", look: Look | None = None) -> str:
    """Return the address of the same comparison without the site around it."""
    return _path("/embed/lanes", _comparing(chosen, articles, look))


def _comparing(chosen: Filter, articles: str, look: Look | None = None) -> str:
    parts = (to_query(chosen, look), urlencode({"articles": articles}) if articles else "")
    return "&".join(part for part in parts if part)


def articles(search: str = "", page: int = 1) -> str:
    """Return the address of the list of articles."""
    return _path("/articles", _searching(search, page))


def _searching(search: str, page: int) -> str:
    return urlencode([("q", search)] * bool(search) + [("page", str(page))] * (page > 1))


def article(one: str, start: int | None = None) -> str:
    """Return the address of an article, at the words that begin at the offset ``start``."""
    place = "" if start is None else f"#at-{start}"
    return _path(f"/articles/{segment(one)}") + place


def article_text(one: str) -> str:
    """Return the address of an article's exact text, which all offsets count."""
    return _path(f"/articles/{segment(one)}.txt")


def oembed(url: str, form: str = "json") -> str:
    """Return the address of the oEmbed answer for one of the site's addresses."""
    return _path("/oembed", urlencode({"url": url, "format": form}))


def card(chosen: Filter = EVERYTHING) -> str:
    """Return the address of the picture card of a filtered timeline."""
    return _path("/card.png", to_query(chosen))


def event_card(one: str) -> str:
    """Return the address of the picture card of one entry."""
    return _path(f"/events/{segment(one)}.png")


def citation(one: str, extension: str) -> str:
    """Return the address of an entry's citation: ``cite.txt``, ``bib`` or ``csl.json``."""
    return _path(f"/events/{segment(one)}.{extension}")


def script_for_hosts() -> str:
    """Return the address, the same for ever, of the script that sizes frames on other pages."""
    return _path("/static/embed.js")


def developers() -> str:
    """Return the address of the page for those who write programs."""
    return _path("/developers")


def openapi() -> str:
    """Return the address of the description of all addresses for programs."""
    return _path("/openapi.json")


@cache
def _hashed(name: str) -> tuple[str, str]:
    content = (STATIC / name).read_bytes()
    integrity = base64.b64encode(hashlib.sha384(content).digest()).decode()
    return hashlib.sha256(content).hexdigest()[:10], f"sha384-{integrity}"


def asset(name: str) -> Asset:
    """Return the address and the hash of the static file ``name``."""
    version, integrity = _hashed(name)
    return Asset(_path(f"/static/{quote(name)}", urlencode({"v": version})), integrity)
