"""The kinds of file an article comes in, each a function from the file's text to an Article.

Remarks say what of the file was not understood.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

import msgspec
from dateutil.parser import parse

from webapp.pipeline.reading.plain_text import Unreadable, clean
from webapp.records import Article, PublishedBasis

# "date 2021-10-20", "Published: 20 October 2021", "Title: ...": lines that saved articles begin
# with. The date may be followed by the text on the same line.
HEADER = re.compile(
    r"[ \t]{0,8}(?P<key>date|published|updated|title|headline|source|url|link)"
    r"(?P<colon>[ \t]{0,4}:)?[ \t]{1,8}(?P<value>[^\n]{0,500})",
    re.IGNORECASE,
)
ISO_DATE = re.compile(r"(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)", re.ASCII)
KEYS = {"updated": "", "headline": "title", "link": "url", "date": "published"}
# Past this, trafilatura's second opinions, which compare each paragraph with all, are not asked.
MOST_MARKS = 12_000
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? {1,2}"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\.?,? {1,2})?"
)
DAY_AND_MONTH = r"(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2})"
WRITTEN_DATE = re.compile(WEEKDAY + DAY_AND_MONTH + r",? \d{4}(?!\d)", re.IGNORECASE | re.ASCII)


Read = tuple[Article, tuple[str, ...]]
"""An article, and remarks on how it was read."""


class JsonArticle(msgspec.Struct, frozen=True):
    """A ``.json`` article as it is written; everything but the text may be left out."""

    text: str
    source: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None


def read_text(stem: str, text: str) -> Read:
    """Read a plain text, with or without header lines such as ``date 2021-10-20``."""
    header = dict(_header(text))
    return _article(stem, text, header, "stated at the head of the article")


def read_json(stem: str, text: str) -> Read:
    """Read one JSON object: ``id source published title url text``; the file's stem is the id."""
    try:
        written = msgspec.json.decode(text, type=JsonArticle)
    except msgspec.DecodeError as error:
        raise Unreadable(f"is not an article in JSON: {error}") from error
    fields = {
        "source": written.source or "",
        "title": written.title or "",
        "url": written.url or "",
        "published": written.published or "",
    }
    return _article(stem, clean(written.text), fields, "stated in the article's record")


def read_html(stem: str, text: str) -> Read:
    """Read a saved web page: its article alone, with what the page says of itself."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a second to import
    from trafilatura.settings import Document  # noqa: PLC0415 - the same

    hurried = text.count("<") > MOST_MARKS
    page = bare_extraction(text, with_metadata=True, include_comments=False, fast=hurried)
    if not isinstance(page, Document) or not page.text:
        raise Unreadable("holds no article that could be told from the rest of its page")
    fields = {
        "source": page.sitename or page.hostname or "",
        "title": page.title or "",
        "url": page.url or "",
        "published": page.date or "",
    }
    return _article(stem, clean(page.text), fields, "stated by the page itself")


def published_date(value: str) -> dt.date | None:
    """Read a publication date at the start of ``value``; the day as written, in no time zone."""
    iso = ISO_DATE.match(value)
    written = iso or WRITTEN_DATE.match(value)
    if written is None:
        return None
    try:
        return dt.date(*map(int, iso.group(1, 3, 4))) if iso else parse(written[0]).date()
    except (ValueError, OverflowError):
        return None


def _header(text: str) -> list[tuple[str, str]]:
    """List the header fields that the text begins with; the first line of prose ends them."""
    fields: list[tuple[str, str]] = []
    for line in text.split("\n", 12)[:12]:
        match = HEADER.match(line)
        if match is None or not _is_header(match):
            if line.strip() or fields:
                break
            continue
        key = match["key"].lower()
        fields.append((KEYS.get(key, key), match["value"].strip()))
    return fields


def _is_header(match: re.Match[str]) -> bool:
    dated = match["key"].lower() in {"date", "published", "updated"}
    return published_date(match["value"]) is not None if dated else match["colon"] is not None


def _article(stem: str, text: str, fields: dict[str, str], stated: str) -> Read:
    written = fields.get("published", "").strip()
    published = published_date(written)
    article = Article(
        id=stem,
        source=_one_line(fields.get("source", "")),
        title=_one_line(fields.get("title", "")),
        url=_web_address(fields.get("url", "")),
        published=published,
        published_basis=PublishedBasis.STATED if published else PublishedBasis.UNKNOWN,
        published_explanation=stated if published else "",
        text=text,
    )
    unread = f"its publication date “{_one_line(written)[:40]}” is not read; write it as 2015-06-12"
    return article, (unread,) if written and published is None else ()


def _one_line(value: str) -> str:
    return " ".join(clean(value).split())


def _web_address(value: str) -> str:
    """Keep an http or https address; anything else is no link to a source."""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return ""
    return value.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""
