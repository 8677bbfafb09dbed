"""The names of the files of a static copy: one for each address that it holds.

A name has no sign that any file system or host takes amiss, and no two differ by case alone.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from webapp.filters import Filter, FilterError, parse, parse_look, to_query, without_paging

FILTERED = "/filter.html"
FILTERED_IN_FRAME = "/embed.filter.html"
EXPLAINED = "/copy.html"
PLAIN = re.compile(r"[a-z0-9_-][a-z0-9._-]{0,100}", re.ASCII)
UNSAFE = re.compile(r"[^a-z0-9._-]+", re.ASCII)
PAGE = re.compile(r"page=([0-9]{1,9})", re.ASCII)
HASH = 8
LONGEST = 60
LISTS = {"/": "/index", "/embed": "/embed", "/card.png": "/card"}
PAGED = ("/actors", "/topics", "/articles")


def safe(part: str) -> str:
    """Return a part of a file's name for any id; a hash keeps apart what would look the same."""
    if PLAIN.fullmatch(part):
        return part
    plain = UNSAFE.sub("-", part.lower()).strip(".-")[:LONGEST]
    return f"{plain}-{hashlib.sha256(part.encode()).hexdigest()[:HASH]}"


@dataclass(frozen=True, slots=True)
class Names:
    """Names files; ``filters`` are the shortest query strings of the lists that are held."""

    filters: frozenset[str]

    def __call__(self, path: str, query: str = "") -> str:
        """Name the file of an address, from the root of the copy, as a link may carry it."""
        if path.startswith("/static/"):
            return path
        if path in LISTS or path.startswith("/events."):
            return self._of_list(path, query)
        if path.startswith(("/events/", "/articles/", "/embed/events/")):
            return _of_thing(path, "") + _look(path, query)
        page = PAGE.fullmatch(query)
        if path.startswith(PAGED) and (page or not query):
            return _of_thing(path, f".page-{page[1]}" if page else "")
        return EXPLAINED

    def _of_list(self, path: str, query: str) -> str:
        try:
            chosen = parse(query)
        except FilterError:
            return EXPLAINED
        if not self.holds(chosen):
            return _elsewhere(path, to_query(without_paging(chosen)))
        stem, ending = _stem(path)
        asked = to_query(chosen).replace("=", "-").replace("&", ".")
        return f"{stem}{'.' if asked else ''}{safe(unquote(asked)) if asked else ''}.{ending}" + (
            _look(path, query)
        )

    def holds(self, chosen: Filter) -> bool:
        """Say whether the copy holds the list of this filter."""
        return to_query(without_paging(chosen)) in self.filters


def _stem(path: str) -> tuple[str, str]:
    if path.startswith("/events."):
        return "/events", path.removeprefix("/events.")
    return LISTS[path], "png" if path.endswith(".png") else "html"


def _elsewhere(path: str, query: str) -> str:
    """Send a question that has no file to the page whose script answers it."""
    page = {"/": FILTERED, "/embed": FILTERED_IN_FRAME}.get(path)
    return f"{page}{'?' if query else ''}{query}" if page else EXPLAINED


def _of_thing(path: str, page: str) -> str:
    folder, last = posixpath.split(path)
    name, dot, ending = unquote(last).rpartition(".")
    is_file = dot and f"{dot}{ending}" in FILES
    for double in (".cite.txt", ".csl.json"):
        if unquote(last).endswith(double):
            return f"{folder}/{safe(unquote(last).removesuffix(double))}{double}"
    if is_file:
        return f"{folder}/{safe(name)}.{ending}"
    return f"{folder.rstrip('/')}/{safe(unquote(last))}{page}.html"


FILES = {".txt", ".bib", ".json", ".png"}


def _look(path: str, query: str) -> str:
    """Keep the look of an embed, which a script of the copy puts on."""
    if not path.startswith("/embed"):
        return ""
    look = to_query(Filter(), parse_look(query))
    return f"?{look}" if look else ""
