"""The embed over HTTP: its headers, its links, what it answers when something is missing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from lxml.html import document_fromstring

from webapp import create_app

LOOK = ("theme=", "density=", "accent=")


def policy(client: FlaskClient, path: str) -> str:
    return client.get(path).headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/embed", "/embed?actor=norland", "/embed/events/e-talks"])
def test_an_embed_may_be_framed_everywhere_and_isolated(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("named", "framers"),
    [
        ("https://news.example", "https://news.example 'self'"),
        ("'none'", "'none'"),
        ("*", "*"),
    ],
)
def test_only_who_is_named_and_the_site_itself_may_frame(
    database: Path, named: str, framers: str
) -> None:
    config = {"DATELINE_DATABASE": str(database), "DATELINE_FRAME_ANCESTORS": named}
    client = create_app(config).test_client()
    assert policy(client, "/embed").endswith(f"frame-ancestors {framers}")


def links(client: FlaskClient, path: str) -> list[tuple[str, str]]:
    """Return target and address of every link of a page."""
    page = document_fromstring(client.get(path).get_data(as_text=True))
    return [(link.get("target", ""), link.get("href", "")) for link in page.iter("a")]


@pytest.mark.parametrize(
    "path",
    ["/embed", "/embed?actor=norland&actor=sudland&theme=dark&density=compact&accent=00558a",
     "/embed/events/e-talks?theme=dark", "/embed?q=nowhere"],
)  # fmt: skip
def test_links_stay_in_the_frame_and_keep_its_look_or_open_another_page(
    client: FlaskClient, path: str
) -> None:
    look = {part for part in urlsplit(path).query.split("&") if part.startswith(LOOK)}
    for target, address in links(client, path):
        stays = urlsplit(address).path == "/embed"
        assert stays == (target == "_self")
        assert not stays or look <= set(urlsplit(address).query.split("&"))


def test_every_link_of_the_frame_leads_to_an_answer(client: FlaskClient) -> None:
    inside = {address for target, address in links(client, "/embed?actor=norland") if target}
    assert len(inside) > 4
    assert {client.get(address).status_code for address in inside} == {200}


def test_an_htmx_request_gets_the_view_and_the_status_alone(client: FlaskClient) -> None:
    part = client.get("/embed?actor=ada-quill", headers={"HX-Request": "true"})
    text = part.get_data(as_text=True)
    assert "<html" not in text
    assert text.lstrip().startswith('<main id="view">')
    assert "Showing 3 of 12 entries with Ada Quill." in text
    assert "HX-Request" in part.headers["Vary"]


def test_a_name_that_the_timeline_does_not_know_gives_a_note(client: FlaskClient) -> None:
    answer = client.get("/embed?actor=nobody")
    assert answer.status_code == 200
    assert "This timeline has no actor “nobody”." in answer.get_data(as_text=True)


def test_an_entry_that_is_gone_says_so_and_leads_on(client: FlaskClient) -> None:
    answer = client.get("/embed/events/gone")
    assert answer.status_code == 404
    assert "This entry is no longer in the timeline." in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("theme=pink", "theme"), ("accent=red", "accent"), ("density=thin", "density"),
     ("order=sideways", "order")],
)  # fmt: skip
def test_a_malformed_look_is_refused_by_name(
    client: FlaskClient, query: str, parameter: str
) -> None:
    answer = client.get(f"/embed?{query}")
    assert answer.status_code == 400
    assert f"The parameter “{parameter}” accepts" in answer.get_data(as_text=True)


def test_what_hosts_add_to_the_address_is_ignored(client: FlaskClient) -> None:
    added = "childId=map&initialWidth=600&parentUrl=https://news.example/&utm_source=x"
    assert client.get(f"/embed?{added}").status_code == 200


def test_markup_in_an_article_is_text(client: FlaskClient) -> None:
    text = client.get("/embed").get_data(as_text=True)
    assert "&lt;b&gt;warmly&lt;/b&gt;" in text
    assert "<b>warmly" not in text


def test_an_accent_comes_as_a_stylesheet_that_any_frame_may_load(client: FlaskClient) -> None:
    answer = client.get("/embed/accent.css?accent=00558a")
    assert answer.mimetype == "text/css"
    assert "--accent: light-dark(#00558a, #" in answer.get_data(as_text=True)
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    ("database_name", "path", "status"),
    [("", "/embed?theme=pink", 400), ("missing.db", "/embed", 503)],
    ids=["a malformed address", "no timeline yet"],
)
def test_a_failure_in_a_frame_has_nothing_of_the_site_around_it(
    database: Path, database_name: str, path: str, status: int
) -> None:
    config = {"DATELINE_DATABASE": database_name or str(database)}
    answer = create_app(config).test_client().get(path)
    assert answer.status_code == status
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    text = answer.get_data(as_text=True)
    assert "masthead" not in text
    assert '<base target="_blank">' in text
