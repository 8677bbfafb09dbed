"""A listing as an Atom feed of what was newly reported, written by the feedgenerator library.

A reader of a feed wants what is new: entries stand by the day of their first report; the feed calls
them updated on the day of their last one. Where no article has a date, the day that the entry tells
of stands in, so that a rebuild alone makes nothing new.
"""

from __future__ import annotations

import datetime as dt
import uuid
from html import escape
from io import StringIO

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]  # it ships no types

from webapp.web.formats.listing import Entry, Evidence, Listing, as_date

LENGTH = 50


class _Feed(Atom1Feed):  # type: ignore[misc]  # an untyped base class
    """Atom1Feed takes the present moment for an empty feed; the same build must give one text."""

    built: dt.datetime

    def latest_post_date(self) -> dt.datetime:
        return max((item["updateddate"] for item in self.items), default=self.built)


def to_atom(listing: Listing, feed_url: str) -> str:
    """Write the newest reported entries, at most ``LENGTH``; ``feed_url`` is the feed's own."""
    feed = _Feed(
        title=listing.title,
        link=listing.url,
        description=listing.sentence,
        feed_url=feed_url,
        feed_guid=_urn(f"feed:{feed_url}"),
        author_name=listing.title,
        language="en",
    )
    feed.built = listing.built_at
    for entry in newest_reported(listing.entries)[:LENGTH]:
        _add(feed, entry, listing.built_at)
    text = StringIO()
    feed.write(text, "utf-8")
    return text.getvalue()


def newest_reported(entries: tuple[Entry, ...]) -> list[Entry]:
    """Put the newest report first; those of one day stand in the order of their ids."""
    by_id = sorted(entries, key=lambda entry: entry.id)
    return sorted(by_id, key=lambda entry: entry.reported, reverse=True)


def _add(feed: _Feed, entry: Entry, built: dt.datetime) -> None:
    feed.add_item(
        title=f"{entry.date_text}{entry.expected}: {entry.title}",
        link=entry.url,
        description=None,
        content="".join(_paragraph(each) for each in entry.evidence),
        unique_id=_urn(f"event:{entry.id}"),
        pubdate=_at(entry.reported or entry.last, built),
        updateddate=_at(entry.updated or entry.last, built),
        categories=[*(each.name for each in entry.topics), *(each.name for each in entry.actors)],
    )


def _at(day: str, built: dt.datetime) -> dt.datetime:
    """Return the beginning of a day; the build where it lies outside of the feed's calendar."""
    date = as_date(day)
    return min(dt.datetime.combine(date, dt.time(), dt.UTC), built) if date else built


def _urn(name: str) -> str:
    """Name a thing the same on every server and in every build."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"dateline:{name}").urn


def _paragraph(each: Evidence) -> str:
    published = f", {each.published}" if each.published else ""
    return (
        f"<blockquote>{escape(each.quote)}</blockquote>"
        f'<p><a href="{escape(each.article_url)}">{escape(each.credit)}</a>{published}. '
        f"{escape(each.explanation)}</p>"
    )
