"""What was yet to come when it was told is set apart from what has happened."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar
from stories import AUTUMN, Told, serve, story, told

from builders import day, month, week, years
from webapp.records import DateSpan

NOVEMBER = dt.date(2021, 11, 5)
RULING = "The court will rule on 4 November."
OPENING = "The bridge opened on 18 October."
FUTURE = {
    "a day after publication": (day(2021, 11, 4), AUTUMN, True),
    "the day of publication": (day(2021, 10, 20), AUTUMN, False),
    "next month": (month(2021, 11), AUTUMN, True),
    "a week that has begun": (week(dt.date(2021, 10, 18)), AUTUMN, False),
    "next year": (years(2022), AUTUMN, True),
    "this year, of which some is past": (years(2021), AUTUMN, False),
    "told by an article of unknown date": (day(2021, 11, 4), None, False),
    "told the day after": (day(2021, 11, 4), NOVEMBER, False),
}


def read(client: FlaskClient, address: str) -> str:
    """Return the words of a page."""
    html = client.get(address).text
    return " ".join(re.sub(r"<[^>]+>|&nbsp;", " ", html).split())


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """Return a client of a timeline of what has happened and what is to come."""
    opened = told(OPENING, "18 October", day(2021, 10, 18))
    ruling = told(RULING, "4 November", day(2021, 11, 4))
    return serve(story(opened, ruling), tmp_path)


@pytest.mark.parametrize(("span", "published", "is_ahead"), FUTURE.values(), ids=FUTURE)
def test_an_entry_is_ahead_if_it_was_told_before_its_first_day(
    tmp_path: Path, span: DateSpan, published: dt.date | None, *, is_ahead: bool
) -> None:
    client = serve(story(told(RULING, "4 November", span, published)), tmp_path)
    (entry,) = client.get("/events.json").get_json()["events"]
    assert entry["ahead"] is is_ahead


def test_what_one_article_tells_afterwards_has_come(tmp_path: Path) -> None:
    ruling = day(2021, 11, 4)
    before = Told(RULING, "4 November", ruling)
    after = Told("The court ruled on 4 November.", "4 November", ruling, NOVEMBER)
    client = serve(story((before, after)), tmp_path)
    assert client.get("/events.json").get_json()["events"][0]["ahead"] is False
    as_known = client.get("/events.json?as_of=2021-10-31").get_json()
    assert as_known["events"][0]["ahead"] is True


@pytest.mark.parametrize("address", ["/", "/embed", "/?order=salience", "/?order=newest"])
def test_lists_say_of_each_what_was_expected(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert html.count('<span class="ahead">Expected</span>') == 1


@pytest.mark.parametrize("address", ["/", "/embed", "/?order=newest"])
def test_a_date_is_coming_if_all_that_is_told_of_it_is(client: FlaskClient, address: str) -> None:
    days = re.findall(r'<li class="day( coming)?" id="d-([^"]*)-1"', client.get(address).text)
    assert set(days) == {("", "2021-10-18"), (" coming", "2021-11-04")}


def test_a_date_of_which_some_has_come_is_not(tmp_path: Path) -> None:
    ruling = day(2021, 11, 4)
    ruled = told("The court ruled on 4 November.", "4 November", ruling, NOVEMBER)
    client = serve(story(told(RULING, "4 November", ruling), ruled), tmp_path)
    assert client.get("/").text.count("Expected") == 1
    assert 'class="day coming"' not in client.get("/").text


def test_its_page_says_that_it_was_reported_before(client: FlaskClient) -> None:
    assert "Expected: reported before it was to happen" in read(client, "/events/e2")
    assert "Expected" not in read(client, "/events/e1")


def test_calendars_hold_it_as_tentative(client: FlaskClient) -> None:
    events = Calendar.from_ical(client.get("/events.ics").data).events
    assert [event.get("status") for event in events] == [None, "TENTATIVE"]


def test_tables_have_a_column_for_it(client: FlaskClient) -> None:
    rows = csv.DictReader(io.StringIO(client.get("/events.csv").text))
    assert [row["ahead"] for row in rows] == ["false", "true"]


@pytest.mark.parametrize("format_", ["md", "txt", "atom", "timelinejs.json", "timelinejs.csv"])
def test_what_people_read_says_that_it_is_expected(client: FlaskClient, format_: str) -> None:
    assert client.get(f"/events.{format_}").text.count("(expected)") == 1
