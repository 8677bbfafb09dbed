"""``/events.json``, exact texts and ``/healthz``, read as a program would."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from edtf import parse_edtf
from flask.testing import FlaskClient

from webapp import create_app


def events(client: FlaskClient, query: str = "") -> dict[str, Any]:
    """Ask for the events of a query."""
    response = client.get(f"/events.json?{query}")
    assert (response.status_code, response.mimetype) == (200, "application/json")
    found: dict[str, Any] = response.get_json()
    return found


def test_the_answer_says_of_which_timeline_it_is(client: FlaskClient) -> None:
    said = events(client)
    assert said["timeline"]["title"] == "The harbour bridge"
    assert said["timeline"]["built"] == "2021-11-01T09:00:00Z"
    assert len(said["timeline"]["version"]) == 32
    assert (said["total"], said["returned"], said["next"], said["unknown"]) == (12, 12, None, [])


def test_an_event_is_told_in_full(client: FlaskClient) -> None:
    (event,) = events(client, "q=strike&from=2021-10")["events"]
    (evidence,) = event.pop("evidence")
    assert event == {
        "id": "e-strike",
        "url": "/events/e-strike",
        "title": "The Harbour Union said it would strike against the tolls",
        "date": "2021-10-19",
        "first": "2021-10-19",
        "last": "2021-10-19",
        "precision": "day",
        "approximate": False,
        "date_text": "Tuesday 19 October 2021",
        "salience": 0.5,
        "key": False,
        "ahead": False,
        "reported": "2021-10-20",
        "independent": 1,
        "actors": [
            {"id": "harbour-union", "name": "Harbour Union", "kind": "organisation", "role": ""}
        ],
        "topics": [{"id": "labour", "name": "Labour"}, {"id": "transport", "name": "Transport"}],
        "related": ["e-blocked"],
        "disagreements": [],
        "corrected": "",
    }
    assert evidence["article"] == "post"
    assert evidence["article_url"] == "/articles/post"
    assert evidence["source_url"] == "https://post.example/bridge"
    assert (evidence["published"], evidence["published_basis"]) == ("2021-10-20", "stated")
    assert (evidence["expression"], evidence["rule"]) == ("Tuesday", "calendar")
    assert evidence["explanation"] == "“Tuesday” is 2021-10-19"


def test_every_quote_is_the_slice_of_the_text_that_is_served(client: FlaskClient) -> None:
    for event in events(client)["events"]:
        for said in event["evidence"]:
            text = client.get(f"/articles/{said['article']}.txt").data.decode()
            assert text[said["start"] : said["end"]] == said["quote"]
            dated = text[said["expression_start"] : said["expression_end"]]
            assert dated == said["expression"]


def test_every_date_is_edtf(client: FlaskClient) -> None:
    for event in events(client)["events"]:
        parsed = parse_edtf(event["date"])
        assert "-".join(f"{part:02d}" for part in parsed.lower_strict()[:3]) == event["first"]


def test_an_unknown_id_is_named_and_no_error(client: FlaskClient) -> None:
    said = events(client, "actor=nobody&topic=labour")
    assert (said["total"], said["events"]) == (0, [])
    assert said["unknown"] == [{"parameter": "actor", "id": "nobody"}]


def test_facets_count_the_whole_answer_not_its_page(client: FlaskClient) -> None:
    facets = events(client, "actor=norland&per_page=1")["facets"]
    assert facets["actors"][0] == {
        "id": "norland",
        "name": "Norland",
        "kind": "country",
        "count": 4,
    }
    assert [(one["id"], one["count"]) for one in facets["topics"]] == [
        ("diplomacy", 3),
        ("transport", 2),
    ]
    assert [(one["id"], one["count"]) for one in facets["years"]] == [
        ("1980", 1),
        ("2003", 1),
        ("2021", 2),
    ]


def test_following_next_reads_everything_once(client: FlaskClient) -> None:
    address, seen = "/events.json?per_page=5&order=newest", []
    while address:
        said = client.get(address).get_json()
        seen += [event["id"] for event in said["events"]]
        address = said["next"]
    assert seen == [event["id"] for event in events(client, "order=newest")["events"]]
    assert len(seen) == 12


def test_addresses_are_full_where_the_operator_has_said_them(database: Path) -> None:
    app = create_app(
        {
            "DATELINE_DATABASE": str(database),
            "DATELINE_BASE_URL": "https://news.example/timeline/",
        }
    )
    client = app.test_client()
    said = client.get("/events.json?per_page=2", headers={"Host": "evil.example"}).get_json()
    assert said["events"][0]["url"] == "https://news.example/timeline/events/e-eighties"
    assert said["next"] == "https://news.example/timeline/events.json?page=2&per_page=2"


def test_addresses_are_paths_where_he_has_not(client: FlaskClient) -> None:
    said = client.get("/events.json?per_page=2", headers={"Host": "evil.example"}).get_json()
    for address in (said["next"], said["events"][0]["url"]):
        assert urlsplit(address).netloc == ""


def test_an_articles_text_is_served_unaltered(client: FlaskClient) -> None:
    response = client.get("/articles/gazette.txt")
    assert response.content_type == "text/plain; charset=utf-8"
    assert "“too high & unfair”" in response.data.decode()
    assert "<b>warmly</b>" in response.data.decode()


@pytest.mark.parametrize("article", ["nothing", "post.txt", "..%2Fpost", "%00", "9" * 400])
def test_no_other_text_is_served(client: FlaskClient, article: str) -> None:
    response = client.get(f"/articles/{article}.txt")
    assert response.status_code == 404
    assert response.get_json()["status"] == 404


def test_health_names_the_version(client: FlaskClient, tmp_path: Path) -> None:
    said = client.get("/healthz")
    assert said.get_json()["status"] == "ok"
    assert said.get_json()["version"] == events(client)["timeline"]["version"]
    nothing = create_app({"DATELINE_DATABASE": str(tmp_path / "none.db")}).test_client()
    assert nothing.get("/healthz").status_code == 503
