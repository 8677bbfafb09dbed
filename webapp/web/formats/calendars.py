"""A listing as an iCalendar file: its head by the icalendar library, its events line by line.

A calendar shows days, so only entries dated to one day are in it, as all-day events (RFC 5545:
``DTEND`` is the day after). How many others there are stands in the calendar's description.
The library takes a second for the events of 5,000 entries; the few properties that they have are
written here in a tenth of it, and read back by the library in the tests.
"""

from __future__ import annotations

import datetime as dt
import uuid

from icalendar import Calendar

from webapp.web.formats.listing import Entry, Listing

PRODUCT = "-//Dateline//Timeline//EN"
ONE_DAY = dt.timedelta(days=1)
END = b"END:VCALENDAR\r\n"
LONGEST_LINE = 75
CONTINUED = 0b10


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
    )
    head = bytes(calendar.to_ical()).removesuffix(END)
    return b"".join((head, *exact, END))


def describe(listing: Listing, left_out: int) -> str:
    """Say what the calendar holds, and how many entries it leaves out and why."""
    if not left_out:
        return listing.sentence
    entries = "1 entry is" if left_out == 1 else f"{left_out} entries are"
    return f"{listing.sentence} {entries} left out, as not dated to one day: {listing.url}"


def _event(entry: Entry, day: dt.date, stamp: dt.datetime) -> bytes:
    topics = ",".join(_text(topic.name) for topic in entry.topics)
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY:{_text(entry.title)}",
        f"DTSTART;VALUE=DATE:{_basic(day)}",
        f"DTEND;VALUE=DATE:{_basic(_day_after(day))}",
        f"DTSTAMP:{stamp.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        f"UID:{_text(entry.id)}@dateline",
        *([f"CATEGORIES:{topics}"] if topics else []),
        f"DESCRIPTION:{_text(_description(entry))}",
        "TRANSP:TRANSPARENT",
        *(["STATUS:TENTATIVE"] if entry.ahead else []),
        f"URL:{entry.url}",
        "END:VEVENT",
    )
    return b"".join(map(_folded, lines))


def _basic(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _text(words: str) -> str:
    """Escape words as RFC 5545, 3.3.11 has it."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> bytes:
    """Fold a line to 75 octets, between characters and not inside of an escape (3.1)."""
    octets, lines = line.encode(), []
    while len(octets) > LONGEST_LINE:
        cut = LONGEST_LINE - 1
        while octets[cut] >> 6 == CONTINUED:
            cut -= 1
        backslashes = cut - len(octets[:cut].rstrip(b"\\"))
        cut -= backslashes % 2
        lines.append(octets[:cut])
        octets = octets[cut:]
    return b"\r\n ".join((*lines, octets)) + b"\r\n"


def _day_after(day: dt.date) -> dt.date:
    return day + ONE_DAY if day < dt.date.max else day


def _description(entry: Entry) -> str:
    """Quote each article, its outlet and publication date before it."""
    return "\n\n".join(
        f"{each.credit}{f', {each.published}' if each.published else ''}: {each.quote}"
        for each in entry.evidence
    )
