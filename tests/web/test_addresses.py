"""Addresses: made in one place, and each one leads somewhere."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.routing import Map, Rule

from webapp import create_app
from webapp.filters import parse
from webapp.paths import STATIC
from webapp.web import addresses

OF_HARBOUR = [
    addresses.timeline(parse("actor=norland&q=a%26b")),
    addresses.events("json", parse("topic=labour")),
    addresses.embed(parse("actor=norland")),
    addresses.event("e-talks"),
    addresses.actor("norland"),
    addresses.actors("quill", 1),
    addresses.topic("labour"),
    addresses.articles(),
    addresses.article("post", 17),
    addresses.article_text("post"),
]


@pytest.mark.parametrize("address", OF_HARBOUR)
def test_every_address_leads_somewhere(client: FlaskClient, address: str) -> None:
    assert client.get(address.partition("#")[0]).status_code == 200


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_an_id_of_any_characters_survives_its_address(one: str) -> None:
    routes = Map([Rule("/events/<event>", endpoint="event")]).bind("a.example")
    path = addresses.event(one)
    assert path.isascii()
    if "/" not in one:
        assert routes.match(unquote(path))[1] == {"event": one}


def test_an_asset_is_named_by_its_content() -> None:
    asset = addresses.asset("dateline.css")
    content = (STATIC / "dateline.css").read_bytes()
    digest = base64.b64encode(hashlib.sha384(content).digest()).decode()
    assert asset.integrity == f"sha384-{digest}"
    assert asset.url.startswith("/static/dateline.css?v=")


def test_under_a_prefix_every_address_has_it(database: Path) -> None:
    client = create_app(
        {"DATELINE_DATABASE": str(database), "DATELINE_BASE_URL": "https://a.example/sub"}
    ).test_client()
    said = client.get("/events.json?per_page=1").get_json()
    assert said["events"][0]["evidence"][0]["text_url"] == "https://a.example/sub/articles/post.txt"
    page = client.get("/").text
    assert 'href="/sub/' in page
    assert 'href="/events' not in page


def test_a_prefix_is_forgotten_with_its_request(database: Path) -> None:
    client = create_app(
        {"DATELINE_DATABASE": str(database), "DATELINE_BASE_URL": "https://a.example/sub"}
    ).test_client()
    client.get("/")
    assert addresses.topics() == "/topics"
