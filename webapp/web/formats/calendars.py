"""A listing as an iCalendar file, written by the icalendar library.

A calendar shows days, so only entries dated to one day are in it, as all-day events (RFC 5545:
``DTEND`` is the day after). How many others there are stands in the calendar's description.
"""

from __future__ import annotations

import datetime as dt
import uuid

from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from webapp.web.formats.listing import Entry, Listing

PRODUCT = "-//Dateline//Timeline//EN"
ONE_DAY = dt.timedelta(days=1)


def to_calendar(listing: Listing) -> bytes:
    """Write the day-exact entries as all-day events."""
    dated = [(entry, entry.day) for entry in listing.entries]
    exact = [_event(entry, day, listing.built_at) for entry, day in dated if day]
    left_out = listing.total - len(exact)
    calendar = Calendar.new(
        prodid=PRODUCT,
        uid=uuid.uuid5(uuid.NAMESPACE_URL, listing.url),
        method="PUBLISH",
        name=listing.title,
        description=describe(listing, left_out),
        url=listing.url,
        refresh_interval=ONE_DAY,
        subcomponents=exact,
    )
    return bytes(calendar.to_ical())


def describe(listing: Listing, left_out: int) -> str:
    """Say what the calendar holds, and how many entries it leaves out and why."""
    if not left_out:
        return listing.sentence
    entries = "1 entry is" if left_out == 1 else f"{left_out} entries are"
    return f"{listing.sentence} {entries} left out, as not dated to one day: {listing.url}"


def _event(entry: Entry, day: dt.date, stamp: dt.datetime) -> Event:
    event = Event.new(
        uid=f"{entry.id}@dateline",
        stamp=stamp,
        start=day,
        summary=entry.title,
        description=_description(entry),
        url=entry.url,
        categories=[topic.name for topic in entry.topics],
        transparency=TRANSP.TRANSPARENT,
    )
    event.add("dtend", _day_after(day))
    return event


def _day_after(day: dt.date) -> dt.date:
    return day + ONE_DAY if day < dt.date.max else day


def _description(entry: Entry) -> str:
    """Quote each article, its outlet and publication date before it."""
    return "\n\n".join(
        f"{each.credit}{f', {each.published}' if each.published else ''}: {each.quote}"
        for each in entry.evidence
    )
