"""Data out over HTTP: one query in every format, with its type, name, validator and openness."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import feedparser  # type: ignore[import-untyped]  # it ships no types
import pytest
from edtf import parse_edtf
from flask.testing import FlaskClient
from icalendar import Calendar
from werkzeug.test import TestResponse

from webapp.web import listed

TYPES = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "jsonld": "application/ld+json",
    "timelinejs.json": "application/json",
    "timelinejs.csv": "text/csv",
    "md": "text/markdown",
    "txt": "text/plain",
}


def rows(answer: TestResponse) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True), newline="")))


TITLES: dict[str, Callable[[TestResponse], list[str]]] = {
    "csv": lambda answer: [row["title"] for row in rows(answer)],
    "ics": lambda answer: [str(one["summary"]) for one in Calendar.from_ical(answer.data).events],
    "atom": lambda answer: [
        one.title.partition(": ")[2] for one in feedparser.parse(answer.data).entries
    ],
    "jsonld": lambda answer: [
        one["item"]["name"] for one in json.loads(answer.data)["itemListElement"]
    ],
    "timelinejs.json": lambda answer: [
        one["text"]["headline"] for one in json.loads(answer.data)["events"]
    ],
    "timelinejs.csv": lambda answer: [row["Headline"] for row in rows(answer)],
    "md": lambda answer: [
        line[3:].partition("]")[0] for line in answer.text.splitlines() if line[:3] == "**["
    ],
    "txt": lambda answer: [line[2:] for line in answer.text.splitlines() if line[:2] == "* "],
}


@pytest.mark.parametrize("extension", TYPES)
def test_a_format_has_its_type_name_validator_and_is_open_to_all(
    client: FlaskClient, extension: str
) -> None:
    answer = client.get(f"/events.{extension}?actor=ada-quill")
    assert (answer.status_code, answer.mimetype) == (200, TYPES[extension])
    name = f'filename="the-harbour-bridge-ada-quill.{extension}"'
    assert answer.headers["Content-Disposition"].endswith(name)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    again = client.get(
        f"/events.{extension}?actor=ada-quill", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("extension", TYPES)
def test_a_format_obeys_the_query_of_the_page(client: FlaskClient, extension: str) -> None:
    query = "actor=norland&from=2021-10-20&order=newest"
    asked = client.get(f"/events.json?{query}").get_json()["events"]
    told = TITLES[extension](client.get(f"/events.{extension}?{query}"))
    assert set(told) == {event["title"] for event in asked}
    assert len(told) == 2


@pytest.mark.parametrize("extension", TYPES)
def test_a_malformed_query_is_refused_with_a_sentence(client: FlaskClient, extension: str) -> None:
    answer = client.get(f"/events.{extension}?from=yesterday")
    assert answer.status_code == 400
    assert "“from”" in answer.get_json()["sentence"]


@pytest.mark.parametrize("extension", TYPES)
def test_an_unknown_name_gives_no_entries_and_no_error(client: FlaskClient, extension: str) -> None:
    answer = client.get(f"/events.{extension}?actor=nobody")
    assert answer.status_code == 200
    assert TITLES[extension](answer) == []


def test_every_date_of_the_table_is_edtf(client: FlaskClient) -> None:
    dates = [row["date"] for row in rows(client.get("/events.csv"))]
    assert len(dates) == 12
    assert [str(parse_edtf(date)) for date in dates] == dates


def test_every_quotation_is_the_slice_of_its_article(client: FlaskClient) -> None:
    for row in rows(client.get("/events.csv")):
        text = client.get(f"/articles/{row['article']}.txt").get_data(as_text=True)
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_the_calendar_counts_what_it_leaves_out(client: FlaskClient) -> None:
    calendar = Calendar.from_ical(client.get("/events.ics").data)
    assert len(calendar.events) == 5
    assert "7 entries are left out, as not dated to one day" in str(calendar["description"])


def test_the_feed_has_the_newest_report_first(client: FlaskClient) -> None:
    entries = feedparser.parse(client.get("/events.atom").data).entries
    days = [entry.published[:10] for entry in entries if "vote" not in entry.title]
    assert days == sorted(days, reverse=True)
    assert len(entries) == 12


def test_what_is_left_for_a_second_answer_stands_in_the_link(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "MOST", 5)
    first = client.get("/events.csv?topic=transport")
    assert first.headers["Link"] == (
        '<http://localhost/events.csv?topic=transport&page=2>; rel="next"'
    )
    second = client.get("/events.csv?topic=transport&page=2")
    assert (len(rows(first)), len(rows(second))) == (5, 1)
    assert "Link" not in second.headers


@pytest.mark.parametrize(
    ("extension", "media_type", "part"),
    [
        ("cite.txt", "text/plain", "“Bridge talks open in Norland”. The Post. 2021-10-20."),
        ("bib", "application/x-bibtex", r"title = {{Tolls \& words}}"),
        ("csl.json", "application/vnd.citationstyles.csl+json", '"container-title":"The Gazette"'),
    ],
)
def test_an_entry_can_be_cited(
    client: FlaskClient, extension: str, media_type: str, part: str
) -> None:
    answer = client.get(f"/events/e-talks.{extension}")
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert part in answer.get_data(as_text=True)
    assert client.get(f"/events/gone.{extension}").status_code == 404


def test_only_a_real_outlet_is_cited_as_the_place_of_an_article(client: FlaskClient) -> None:
    text = client.get("/events/e-talks.cite.txt").get_data(as_text=True)
    assert "https://post.example/bridge" in text
    assert "javascript:" not in text
