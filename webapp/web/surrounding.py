"""What stands around every page: the story's name, the ways through the site, its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import request

from webapp.records import DateSpan, Precision
from webapp.spans import in_words
from webapp.store.entries import BuildFacts
from webapp.store.opening import NoTimelineError
from webapp.web import addresses
from webapp.web.answering import site
from webapp.web.telling import day_from

HTMX = "vendor/htmx.org@4.0.1/htmx.min.js"
NAMELESS = "Dateline"


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the site; ``is_current`` on the page that it leads to."""

    name: str
    url: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the layout shows around a page; ``built`` is empty where nothing has been built."""

    title: str
    home: str
    ways: tuple[Way, ...]
    foot: tuple[Way, ...]
    built: str
    articles: str


def surroundings() -> dict[str, object]:
    """Give every template ``site``, and where htmx lies."""
    try:
        around = _around(site().shelf.current().facts)
    except NoTimelineError:
        around = Surroundings(NAMELESS, addresses.timeline(), (), (), "", "")
    return {"site": around, "htmx_file": HTMX}


def _around(facts: BuildFacts) -> Surroundings:
    foot = (("For programs", addresses.developers()),)
    return Surroundings(
        facts.title,
        addresses.timeline(),
        tuple(Way(name, url, _is_here(url)) for name, url in _ways()),
        tuple(Way(name, url) for name, url in foot),
        _day(facts.built),
        f"{facts.articles:,} {'article' if facts.articles == 1 else 'articles'}",
    )


def _ways() -> Iterator[tuple[str, str]]:
    yield "Timeline", addresses.timeline()
    yield "Actors", addresses.actors()
    yield "Topics", addresses.topics()
    yield "Articles", addresses.articles()
    if not addresses.is_copy():  # a copy holds no lanes: there are too many to choose from
        yield "Compare", addresses.lanes()
    yield "Embed", addresses.embed_builder()


def _is_here(url: str) -> bool:
    return addresses.under_prefix(request.path) == url


def _day(built: str) -> str:
    first = day_from(built[:10])
    return in_words(DateSpan(first, first, Precision.DAY)).partition(" ")[2]


def as_sentence(words: str) -> str:
    """Set words as a sentence of their own: a capital first, a full stop last."""
    words = words.strip()
    if not words:
        return ""
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"
