"""A listing for TimelineJS (Knight Lab): its JSON, and the CSV of its spreadsheet template.

Dates are given only as far as the words go: TimelineJS takes a missing month or day for what it
is, and shows our own words as the display date.
"""

from __future__ import annotations

from html import escape

from webapp.web.formats.listing import Entry, Evidence, Listing, year_month_day
from webapp.web.formats.table import Cell, write_table

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group", "Background",
)  # fmt: skip
PARTS_KEPT = {"month": 2, "quarter": 2, "half year": 2, "season": 2, "year": 1, "decade": 1,
              "century": 1}  # fmt: skip
Slide = dict[str, object]


def to_timelinejs(listing: Listing) -> Slide:
    """Write the listing as the document that ``new TL.Timeline(element, document)`` takes."""
    return {
        "title": {
            "text": {
                "headline": escape(listing.title),
                "text": f"<p>{escape(listing.sentence)}</p>",
            }
        },
        "events": [_slide(entry) for entry in listing.entries],
    }


def to_timelinejs_table(listing: Listing) -> str:
    """Write the listing as the CSV that TimelineJS's spreadsheet template has."""
    return write_table(COLUMNS, (_row(entry) for entry in listing.entries))


def _slide(entry: Entry) -> Slide:
    slide: Slide = {
        "unique_id": entry.id,
        "start_date": _date(entry, entry.first),
        "display_date": escape(f"{entry.date_text}{entry.expected}"),
        "text": {"headline": escape(entry.title), "text": _text(entry)},
    }
    if entry.first != entry.last:
        slide["end_date"] = _date(entry, entry.last)
    if entry.topics:
        slide["group"] = escape(entry.topics[0].name)
    return slide


def _parts(entry: Entry, day: str) -> tuple[int, ...]:
    return year_month_day(day)[: PARTS_KEPT.get(entry.precision, 3)]


def _date(entry: Entry, day: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), _parts(entry, day), strict=False))


def _text(entry: Entry) -> str:
    quotes = "".join(_quote(each) for each in entry.evidence)
    return f'{quotes}<p><a href="{escape(entry.url)}">How this date was reckoned</a></p>'


def _quote(each: Evidence) -> str:
    published = f", {each.published}" if each.published else ""
    return (
        f"<blockquote>{escape(each.quote)}</blockquote>"
        f'<p><a href="{escape(each.article_url)}">{escape(each.credit)}</a>{published}</p>'
    )


def _row(entry: Entry) -> tuple[Cell, ...]:
    ends = ("", "", "") if entry.first == entry.last else _cells(entry, entry.last)
    group = entry.topics[0].name if entry.topics else ""
    return (
        *_cells(entry, entry.first), "", *ends, "", f"{entry.date_text}{entry.expected}",
        escape(entry.title), _text(entry), "", "", "", "", "", group, "",
    )  # fmt: skip


def _cells(entry: Entry, day: str) -> tuple[Cell, ...]:
    parts = _parts(entry, day)
    return (*parts, *("",) * (3 - len(parts)))
