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


PUBLIC = [
    "/events.json", "/events.csv", "/events.ics", "/articles/post.txt", "/card.png",
    "/events/e-talks.png", "/events/e-talks.bib", "/openapi.json", "/static/dateline.css",
    "/oembed?url=http://localhost/", "/embed/accent.css?accent=00558a",
]  # fmt: skip
GUARDING = ("Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "X-Frame-Options")


@pytest.mark.parametrize("path", [*PUBLIC, "/", "/articles/post", "/events/e-talks", "/embed"])
def test_what_is_asked_for_again_is_guarded_like_the_first_time(
    client: FlaskClient, path: str
) -> None:
    """Browsers overwrite the headers that they have kept with those of a 304."""
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    for name in GUARDING:
        assert again.headers.get(name) == first.headers.get(name)
    assert (again.headers.get("Access-Control-Allow-Origin") == "*") is (path in PUBLIC)


ASKS_FIRST = {"Origin": "https://a.example", "Access-Control-Request-Method": "GET"}


@pytest.mark.parametrize("path", ["/events.json", "/events.json?from=x", "/articles/post.txt"])
def test_a_script_of_another_origin_may_send_headers_of_its_own(
    client: FlaskClient, path: str
) -> None:
    headers = {**ASKS_FIRST, "Access-Control-Request-Headers": "if-none-match"}
    answer = client.options(path, headers=headers)
    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Headers"] == "*"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/", "/embed", "/events/e-talks", "/nothing.json"])
def test_pages_are_not_asked_for_by_other_origins(client: FlaskClient, path: str) -> None:
    answer = client.options(path, headers=ASKS_FIRST)
    assert answer.status_code in {404, 405}
    assert "Access-Control-Allow-Methods" not in answer.headers


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
