"""A listing as CSV: one row an entry, its best evidence in the row."""

from __future__ import annotations

from webapp.web.formats.listing import Entry, Evidence, Listing, names
from webapp.web.formats.table import Cell, write_table

COLUMNS = (
    "id", "url", "title", "date", "first", "last", "precision", "approximate", "date_text",
    "salience", "key", "actors", "topics", "articles", "quote", "expression", "explanation",
    "rule", "article", "article_url", "source", "published", "published_basis", "start", "end",
    "ahead",
)  # fmt: skip


def to_csv(listing: Listing) -> str:
    """Write one row an entry; ``articles`` counts them, the columns after it quote the best."""
    return write_table(COLUMNS, (_row(entry) for entry in listing.entries))


def _row(entry: Entry) -> tuple[Cell, ...]:
    articles = len({each.article for each in entry.evidence})
    return (
        entry.id, entry.url, entry.title, entry.date, entry.first, entry.last, entry.precision,
        entry.approximate, entry.date_text, entry.salience, entry.key, names(entry.actors),
        names(entry.topics), articles, *_quoted(entry.evidence[0] if entry.evidence else None),
        entry.ahead,
    )  # fmt: skip


def _quoted(best: Evidence | None) -> tuple[Cell, ...]:
    if best is None:
        return ("",) * 11
    return (
        best.quote, best.expression, best.explanation, best.rule, best.article, best.article_url,
        best.source, best.published or "", best.published_basis, best.start, best.end,
    )  # fmt: skip
