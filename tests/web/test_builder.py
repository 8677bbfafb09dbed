"""The builder and the doctor over HTTP: what is offered to copy, and which frames are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement, document_fromstring, fragment_fromstring

from webapp import create_app

CHOICE = "actor=norland&theme=dark&density=compact&accent=00558a&height=500"


def page(client: FlaskClient, path: str) -> HtmlElement:
    answer = client.get(path)
    assert answer.status_code == 200
    return document_fromstring(answer.get_data(as_text=True))


def snippet(found: HtmlElement, name: str) -> str:
    box = found.get_element_by_id(f"snippet-{name}")
    return str(box.text_content()).strip()


def test_the_snippet_shows_what_was_chosen(client: FlaskClient) -> None:
    frame = fragment_fromstring(snippet(page(client, f"/embed/builder?{CHOICE}"), "plain"))
    assert frame.get("src") == (
        "http://localhost/embed?actor=norland&theme=dark&density=compact&accent=00558a"
    )
    assert frame.get("height") == "500"


def test_four_things_can_be_copied(client: FlaskClient) -> None:
    found = page(client, "/embed/builder?topic=labour")
    assert "/static/embed.js" in snippet(found, "sized")
    assert snippet(found, "link") == "http://localhost/?topic=labour"
    oembed = snippet(found, "oembed").removeprefix("http://localhost")
    assert client.get(oembed).get_json()["title"] == "The harbour bridge: about Labour"


def test_the_script_in_the_snippet_is_served_to_all(client: FlaskClient) -> None:
    answer = client.get("/static/embed.js")
    assert answer.status_code == 200
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_form_shows_what_was_chosen(client: FlaskClient) -> None:
    form = page(client, f"/embed/builder?{CHOICE}&not_topic=labour").forms[0]
    values = dict(form.form_values())
    assert {
        "actor": "norland",
        "theme": "dark",
        "height": "500",
        "not_topic": "labour",
    }.items() <= (values.items())


def test_one_entry_has_its_own_snippet(client: FlaskClient) -> None:
    found = page(client, "/embed/builder?event=e-vote&theme=dark&height=300")
    frame = fragment_fromstring(snippet(found, "plain"))
    assert frame.get("src") == "http://localhost/embed/events/e-vote?theme=dark"
    assert snippet(found, "link") == "http://localhost/events/e-vote"
    assert dict(found.forms[0].form_values())["event"] == "e-vote"
    assert client.get("/embed/builder?event=gone").status_code == 404


def test_an_entry_leads_to_its_snippet(client: FlaskClient) -> None:
    text = client.get("/events/e-vote").get_data(as_text=True)
    assert 'href="/embed/builder?event=e-vote"' in text


def test_the_embed_is_shown_in_three_widths(client: FlaskClient) -> None:
    frames = list(page(client, "/embed/builder").iter("iframe"))
    assert [frame.get("width") for frame in frames] == ["320", "600", "900"]


def test_htmx_gets_what_was_made_alone(client: FlaskClient) -> None:
    text = client.get("/embed/builder?q=bridge", headers={"HX-Request": "1"}).get_data(as_text=True)
    assert text.startswith('<div id="made">')


@pytest.mark.parametrize("height", ["0", "199", "4001", "tall", "99999999"])
def test_a_height_that_no_frame_should_have_is_refused(client: FlaskClient, height: str) -> None:
    assert client.get(f"/embed/builder?height={height}").status_code == 400


def test_the_snippet_has_the_public_address(database: Path) -> None:
    config = {"DATELINE_DATABASE": str(database), "DATELINE_BASE_URL": "https://news.example/tl"}
    found = page(create_app(config).test_client(), "/embed/builder")
    assert 'src="https://news.example/tl/embed"' in snippet(found, "plain")
    assert "DATELINE_BASE_URL" not in found.text_content()


def test_the_doctor_shows_every_kind_of_frame(client: FlaskClient) -> None:
    frames = list(page(client, "/embed/doctor?actor=norland").iter("iframe"))
    assert {frame.get("sandbox") for frame in frames} == {None, "", "allow-scripts"}
    assert {"280", "900"} < {frame.get("width") for frame in frames}
    assert all("actor=norland" in str(frame.get("src")) for frame in frames)
    assert len({frame.get("title") for frame in frames}) == len(frames) == 8
