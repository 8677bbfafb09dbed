"""The headers of every kind of answer, whatever its status."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from webapp import create_app

EVERYWHERE = {
    "a page": ("GET", "/", 200),
    "an embed": ("GET", "/embed", 200),
    "data": ("GET", "/events.json", 200),
    "a text": ("GET", "/articles/post.txt", 200),
    "a static file": ("GET", "/static/dateline.css", 200),
    "a malformed page": ("GET", "/?from=x", 400),
    "malformed data": ("GET", "/events.json?from=x", 400),
    "a malformed embed": ("GET", "/embed?from=x", 400),
    "nothing there": ("GET", "/nothing/here", 404),
    "no such entry": ("GET", "/events/nothing", 404),
    "no such static file": ("GET", "/static/nothing.css", 404),
    "another method": ("POST", "/", 405),
    "health": ("GET", "/healthz", 200),
}


@pytest.mark.parametrize(("method", "path", "status"), EVERYWHERE.values(), ids=EVERYWHERE)
def test_every_answer_is_guarded(client: FlaskClient, method: str, path: str, status: int) -> None:
    response = client.open(path, method=method)
    headers = response.headers
    assert response.status_code == status
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "frame-ancestors" in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ["/", "/events.json", "/embed/builder", "/nothing", "/?from=x"])
def test_only_embeds_may_be_framed(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/embed", "/embed?actor=norland", "/embed?from=x"])
def test_an_embed_may_be_framed_by_everyone(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert "X-Frame-Options" not in headers
    assert headers["Content-Security-Policy"].endswith("frame-ancestors *")
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_an_embed_may_be_framed_by_those_who_are_named(database: Path) -> None:
    app = create_app(
        {
            "DATELINE_DATABASE": str(database),
            "DATELINE_FRAME_ANCESTORS": "https://a.example https://*.b.example:8443",
        }
    )
    policy = app.test_client().get("/embed").headers["Content-Security-Policy"]
    assert "frame-ancestors https://a.example https://*.b.example:8443" in policy


def test_without_a_database_everything_is_guarded_too(tmp_path: Path) -> None:
    client = create_app({"DATELINE_DATABASE": str(tmp_path / "none.db")}).test_client()
    for path in ("/", "/embed", "/events.json"):
        response = client.get(path)
        assert response.status_code == 503
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Retry-After"] == "5"


@pytest.mark.parametrize("path", ["/events.json", "/articles/post.txt", "/events.json?from=x"])
def test_programs_of_any_origin_may_read_data(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"


def test_pages_are_for_no_other_origin(client: FlaskClient) -> None:
    headers = client.get("/").headers
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_transport_security_is_asked_for_where_there_is_transport_security(
    database: Path,
) -> None:
    for base, asked in (("https://a.example", True), ("http://a.example", False)):
        app = create_app({"DATELINE_DATABASE": str(database), "DATELINE_BASE_URL": base})
        assert ("Strict-Transport-Security" in app.test_client().get("/").headers) is asked
