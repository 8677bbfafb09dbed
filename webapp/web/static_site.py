"""A copy of the whole site as files, for any static host, any folder, or a USB stick.

Every page is asked for as a browser would ask, under names that :mod:`webapp.web.static_names`
gives, and written with relative links. The same timeline and base address give the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

from flask import Flask
from flask.testing import FlaskClient
from tqdm import tqdm

from webapp.filters import (
    EVERYTHING,
    MOST_PER_PAGE,
    Detail,
    Filter,
    Order,
    in_full,
    to_query,
)
from webapp.paths import STATIC
from webapp.store.entries import ActorProfile
from webapp.store.querying import Snapshot
from webapp.web import addresses, copied, embedded, people, timeline
from webapp.web.exports import CITATIONS, FORMATS
from webapp.web.listed import MOST
from webapp.web.relinking import relink
from webapp.web.static_names import Names
from webapp.web.wiring import make_app

MARK = ".dateline-copy"
HERE = "."
EXTENSIONS = ("json", "atom", *FORMATS)
AT_ONCE = {"json": MOST_PER_PAGE, "atom": sys.maxsize}
HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Access-Control-Allow-Origin: *
"""


class CopyError(Exception):
    """A copy that cannot be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An address of the site, which the copy holds as one file, under its own name or ``file``."""

    path: str
    query: str = ""
    file: str = ""


OWN = tuple(
    Asked(path, file=path)
    for path in ("/filter.html", "/embed.filter.html", "/copy.html", "/data.js")
)


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a copy of which database goes, and the public address that it will have, or empty."""

    folder: Path
    database: Path
    base_url: str = ""


def filters_of(snapshot: Snapshot) -> tuple[Filter, ...]:
    """Return the filters whose lists a copy holds: everything, each actor, each topic."""
    orders = (replace(EVERYTHING, order=order) for order in Order)
    actors = (Filter(actor=(one.id,)) for one in all_actors(snapshot))
    topics = (Filter(topic=(one.id,)) for one in snapshot.topics())
    details = replace(EVERYTHING, detail=Detail.KEY), in_full(EVERYTHING, snapshot.facts.events)
    return tuple(dict.fromkeys((*orders, *details, *actors, *topics)))


def all_actors(snapshot: Snapshot) -> Iterator[ActorProfile]:
    """Return every actor, page by page."""
    for page in range(1, snapshot.actors().pages + 1):
        yield from snapshot.actors(page=page).actors


def addresses_of(snapshot: Snapshot) -> Iterator[Asked]:
    """Return every address that a copy holds."""
    for chosen in filters_of(snapshot):
        yield from _of_filter(snapshot, chosen)
    for entry in copied.all_entries(snapshot):
        path = f"/events/{addresses.segment(entry.id)}"
        yield from (Asked(path), Asked(f"/embed{path}"), Asked(f"{path}.png"))
        yield from (Asked(f"{path}.{extension}") for extension in CITATIONS)
    for article in snapshot.all_articles():
        path = f"/articles/{addresses.segment(article.id)}"
        yield from (Asked(path), Asked(f"{path}.txt"))
    yield from _of_names(snapshot)
    yield from map(Asked, ("/topics", "/articles"))


def _of_filter(snapshot: Snapshot, chosen: Filter) -> Iterator[Asked]:
    for path, per_page in (("/", timeline.PER_PAGE), ("/embed", embedded.PER_PAGE)):
        pages = snapshot.find(chosen, per_page=per_page, facets=0).pages
        for page in range(1, pages + 1):
            yield Asked(path, to_query(replace(chosen, page=page)))
    yield Asked("/card.png", to_query(chosen))
    total = snapshot.find(chosen, per_page=1, facets=0).total
    for extension in EXTENSIONS:
        for page in range(1, -(-total // AT_ONCE.get(extension, MOST)) + 1 if total else 2):
            yield Asked(f"/events.{extension}", to_query(replace(chosen, page=page)))


def _of_names(snapshot: Snapshot) -> Iterator[Asked]:
    yield from _paged("/actors", snapshot.actors().pages)
    actors = ((addresses.segment(one.id), one.entries) for one in all_actors(snapshot))
    topics = ((addresses.segment(one.id), one.entries) for one in snapshot.topics())
    for folder, named in (("actors", actors), ("topics", topics)):
        for one, entries in named:
            yield from _paged(f"/{folder}/{one}", -(-entries // people.PER_PAGE))


def _paged(path: str, pages: int) -> Iterator[Asked]:
    for page in range(1, max(1, pages) + 1):
        yield Asked(path, f"page={page}" if page > 1 else "")


def write_copy(copy: Copy, *, progress: bool = False) -> int:
    """Write the copy aside, put it in place, and return how many files it has."""
    _check(copy.folder)
    app = _app(copy)
    snapshot = app.extensions["dateline"].shelf.current()
    names = Names(frozenset(map(to_query, filters_of(snapshot))))
    aside = copy.folder.with_name(f".{copy.folder.name}.aside")
    shutil.rmtree(aside, ignore_errors=True)
    token = addresses.NAMING.set(names)
    try:
        asked = [*addresses_of(snapshot), *OWN]
        pages = _files(app, copy, names, tqdm(asked, unit="file", disable=not progress))
        count = sum(_write(aside, *file) for file in chain(pages, _static_files()))
    finally:
        addresses.NAMING.reset(token)
    shutil.rmtree(copy.folder, ignore_errors=True)
    aside.rename(copy.folder)
    return count


def _check(folder: Path) -> None:
    """Refuse a folder that holds anything but a former copy."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise CopyError(f"{folder} is not empty and no former copy: name another folder.")


def _app(copy: Copy) -> Flask:
    """Make an app that renders the site as a copy, under its public address or without one."""
    app = make_app({
        "DATELINE_DATABASE": str(copy.database),
        "DATELINE_BASE_URL": copy.base_url,
        "DATELINE_TRUSTED_HOSTS": "",
    })  # fmt: skip
    app.register_blueprint(copied.blueprint)
    app.jinja_env.globals["is_copy"] = True

    @app.before_request
    def be_relative() -> None:
        if not copy.base_url:
            addresses.BASE_URL.set(HERE)

    return app


def _files(
    app: Flask, copy: Copy, names: Names, asked: Iterable[Asked]
) -> Iterator[tuple[str, bytes]]:
    """Ask for every address; give its file's name, from the root, and what is written there."""
    client = app.test_client()
    taken: set[str] = set()
    for one in asked:
        name = one.file or unquote(names(one.path, one.query).partition("?")[0])
        if name.casefold() in taken:
            raise CopyError(f"Two addresses would be the file {name}: {one.path}?{one.query}")
        taken.add(name.casefold())
        yield name, _content(client, copy, one, name)


def _content(client: FlaskClient, copy: Copy, asked: Asked, name: str) -> bytes:
    answer = client.get(asked.path, query_string=asked.query)
    if answer.status_code != HTTPStatus.OK:
        raise CopyError(f"{asked.path}?{asked.query} answered {answer.status}.")
    if answer.mimetype != "text/html":
        return bytes(answer.data)
    parts = urlsplit(copy.base_url)
    origin = f"{parts.scheme}://{parts.netloc}" if copy.base_url else HERE
    text = answer.get_data(as_text=True)
    return relink(text, name, parts.path, origin, has_base=bool(copy.base_url)).encode()


def _static_files() -> Iterator[tuple[str, bytes]]:
    """Give the site's own scripts and styles; what is vendored serves the server alone."""
    for path in sorted(STATIC.iterdir()):
        if path.is_file():
            yield f"/static/{path.name}", path.read_bytes()
    yield f"/{MARK}", b""
    yield "/_headers", HEADERS.encode()


def _write(folder: Path, name: str, content: bytes) -> int:
    """Write one file, and count it."""
    path = folder / name.lstrip("/")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return 1
