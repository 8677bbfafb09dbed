"""iCalendar, read back by the icalendar library's parser."""

from __future__ import annotations

import datetime as dt

import pytest
from icalendar import Calendar
from listings import entry, listing, month

from webapp.web.formats.calendars import to_calendar
from webapp.web.formats.listing import Entry, Listing, Named


def read(answer: Listing) -> Calendar:
    calendar = Calendar.from_ical(to_calendar(answer))
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    return calendar


def test_a_day_is_an_all_day_event_that_ends_on_the_next() -> None:
    (event,) = read(listing(entry(day="2021-12-31"))).events
    assert (event.start, event.end) == (dt.date(2021, 12, 31), dt.date(2022, 1, 1))
    assert event["summary"] == "The bridge opens"
    assert event["url"] == "https://timeline.example/events/e1"
    assert "The Courier, 2021-10-21: The bridge opened on Wednesday." in str(event["description"])


@pytest.mark.parametrize(
    ("vague", "why"),
    [
        (month(), "a month"),
        (entry(approximate=True), "about a day"),
        (entry(precision="range", last="2021-10-24"), "several days"),
        (entry(day="-0043-03-15"), "before the year 1"),
        (entry(day="0000-03-15"), "the year 1 BCE"),
    ],
)
def test_what_is_not_one_day_is_left_out_and_counted(vague: Entry, why: str) -> None:
    calendar = read(listing(entry(), vague))
    assert len(calendar.events) == 1, why
    assert "1 entry is left out, as not dated to one day" in str(calendar.description)


def test_entries_beyond_the_first_part_count_as_left_out() -> None:
    assert "9 entries are left out" in str(read(listing(entry(), total=10)).description)


def test_a_full_calendar_says_nothing_of_others() -> None:
    assert "left out" not in str(read(listing(entry())).description)


def test_the_same_listing_gives_the_same_bytes() -> None:
    assert to_calendar(listing(entry())) == to_calendar(listing(entry()))


def test_an_event_keeps_its_uid_when_its_headline_is_edited() -> None:
    (before,), (after,) = (read(listing(entry(title))).events for title in ("Old", "New"))
    assert before["uid"] == after["uid"]


def test_the_last_day_that_a_calendar_has_does_not_fail() -> None:
    assert len(read(listing(entry(day="9999-12-31"))).events) == 1


def test_lines_are_folded_and_signs_escaped() -> None:
    title = "One; two, three\\four " + "и" * 90
    written = to_calendar(listing(entry(title)))
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    (event,) = read(listing(entry(title))).events
    assert event["summary"] == title


AWKWARD = "Ä; b, c\\d – “é”\nin two lines, " + "漢字 " * 30 + "\\" * 200


def test_awkward_words_come_back_as_they_were() -> None:
    (event,) = read(listing(entry(AWKWARD, topics=(Named("a", "Law, order; and\\or"),)))).events
    assert str(event["summary"]) == AWKWARD
    assert [str(one) for one in event.categories] == ["Law, order; and\\or"]


@pytest.mark.parametrize("title", [AWKWARD, "x" * 66, "x" * 67, "x" * 68, "é" * 400, "\\" * 67])
def test_no_line_is_longer_than_75_octets_or_cut_inside_of_a_character(title: str) -> None:
    lines = to_calendar(listing(entry(title))).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)


def test_an_entry_without_topics_has_no_categories() -> None:
    assert b"CATEGORIES" not in to_calendar(listing(entry(topics=())))
