"""A listing as Markdown and as plain text, for newsletters and documents."""

from __future__ import annotations

import re
import textwrap
from itertools import groupby

from webapp.web.formats.listing import Entry, Evidence, Listing

WIDTH = 72
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
BLOCK_START = re.compile(r"^(\s*)([-+=]|\d{1,9}[.)])", re.MULTILINE)


def to_markdown(listing: Listing) -> str:
    """Write a CommonMark document: a heading a date, an item an entry, a quotation an article."""
    parts = [f"# {as_markdown(listing.title)}", as_markdown(listing.sentence)]
    for date, entries in groupby(listing.entries, key=lambda entry: entry.date_text):
        parts.append(f"## {as_markdown(date)}")
        parts.extend(_item(entry) for entry in entries)
    parts.append(f"Source: <{listing.url}>")
    return "\n\n".join(parts) + "\n"


def as_markdown(text: str) -> str:
    """Escape ``text`` so that CommonMark shows exactly its words, on one line."""
    line = " ".join(text.split())
    return BLOCK_START.sub(_escaped_block, SPECIAL.sub(r"\\\1", line))


def _escaped_block(found: re.Match[str]) -> str:
    r"""Keep a line's first sign from opening a list or a rule: ``1.`` becomes ``1\.``."""
    sign = found[2]
    return f"{found[1]}{sign[:-1]}\\{sign[-1]}"


def _item(entry: Entry) -> str:
    quotes = "\n\n".join(_markdown_quote(each) for each in entry.evidence)
    return f"**[{as_markdown(entry.title)}]({entry.url})**{entry.expected}\n\n{quotes}"


def _markdown_quote(each: Evidence) -> str:
    published = f", {each.published}" if each.published else ""
    credit = f"[{as_markdown(each.credit)}](<{each.article_url}>){published}"
    return f"> {as_markdown(each.quote)}\n>\n> — {credit}"


def to_text(listing: Listing) -> str:
    """Write plain text, wrapped at ``WIDTH``, with the addresses on lines of their own."""
    parts = [f"{listing.title}\n{'=' * min(len(listing.title), WIDTH)}", _wrap(listing.sentence)]
    for date, entries in groupby(listing.entries, key=lambda entry: entry.date_text):
        parts.append(f"{date}\n{'-' * len(date)}")
        parts.extend(_paragraph(entry) for entry in entries)
    parts.append(f"Source: {listing.url}")
    return "\n\n".join(parts) + "\n"


def _paragraph(entry: Entry) -> str:
    sources = dict.fromkeys(_credit(each) for each in entry.evidence)
    quote = entry.evidence[0].quote if entry.evidence else ""
    lines = [_wrap(f"* {entry.title}{entry.expected}", "  ")]
    if quote:
        lines.append(_wrap(f"  “{' '.join(quote.split())}”", "  "))
    lines.append(_wrap(f"  {'; '.join(sources)}", "  "))
    return "\n".join([*lines, f"  {entry.url}"])


def _credit(each: Evidence) -> str:
    return f"{each.credit}, {each.published}" if each.published else each.credit


def _wrap(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
