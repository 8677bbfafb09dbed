"""What a reader and a program get where there is no answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from builders import BUILT
from volumes import volume
from webapp import create_app
from webapp.store.writing import write
from webapp.web.errors import BUILD_COMMAND

UNANSWERED = {
    "a malformed date": ("/?from=2021-13", 400, "The parameter “from” accepts a year, month, day"),
    "a malformed look": ("/embed?theme=blue", 400, "The parameter “theme” accepts “auto”, “light”"),
    "no such page": ("/nowhere", 404, "Nothing stands at this address"),
    "no such article": ("/articles/nothing", 404, "This timeline has no such article"),
}


@pytest.mark.parametrize(("path", "status", "says"), UNANSWERED.values(), ids=UNANSWERED)
def test_a_reader_is_told_why(client: FlaskClient, path: str, status: int, says: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (status, "text/html")
    assert says in response.text
    assert "</html>" in response.text


def test_a_page_that_stays_is_told_why_in_one_sentence(client: FlaskClient) -> None:
    """And neither the address nor the history changes."""
    response = client.get("/?from=2021-13", headers={"HX-Request": "true"})
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert response.text.startswith("The parameter “from” accepts a year, month, day")
    assert response.headers["HX-Push-Url"] == response.headers["HX-Replace-Url"] == "false"


def test_a_program_is_told_which_parameter(client: FlaskClient) -> None:
    response = client.get("/events.json?per_page=0")
    assert response.status_code == 400
    assert response.get_json() == {
        "status": 400,
        "error": "This address cannot be read",
        "sentence": "The parameter “per_page” accepts a whole number from 1 to 1000.",
        "parameter": "per_page",
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/", "/events.json", "/static/dateline.css"])
def test_the_site_can_only_be_read(client: FlaskClient, method: str, path: str) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD"}


def test_a_head_request_is_a_page_without_its_body(client: FlaskClient) -> None:
    whole, head = client.get("/events.json"), client.head("/events.json")
    assert head.data == b""
    for name in ("ETag", "Content-Type", "Content-Length", "Vary"):
        assert head.headers[name] == whole.headers[name]


def test_before_the_first_build_one_is_told_how_to_build(tmp_path: Path) -> None:
    client = create_app({"DATELINE_DATABASE": str(tmp_path / "none.db")}).test_client()
    page = client.get("/")
    assert page.status_code == 503
    assert BUILD_COMMAND in page.text
    assert client.get("/events.json").get_json()["sentence"].startswith("No timeline has been")


def test_markup_in_a_parameter_is_shown_as_text(client: FlaskClient) -> None:
    for path in ("/?q=%3Cscript%3Ealert(1)%3C/script%3E", "/?actor=%3Cscript%3Ex", "/%3Cscript%3E"):
        assert "<script>" not in client.get(path).text


def test_a_question_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    write(volume(2000), tmp_path / "t.db", built=BUILT)
    client = create_app(
        {"DATELINE_DATABASE": str(tmp_path / "t.db"), "DATELINE_QUERY_SECONDS": "0"}
    ).test_client()
    response = client.get("/events.json?q=treaty&not_topic=topic-01")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert "too long" in response.get_json()["sentence"]


def test_a_failure_of_our_own_is_told_without_its_details(app: Flask) -> None:
    app.add_url_rule("/broken", view_func=lambda: 1 / 0)  # type: ignore[arg-type]
    app.config["PROPAGATE_EXCEPTIONS"] = False
    response = app.test_client().get("/broken")
    assert response.status_code == 500
    assert "<h1>Something went wrong here</h1>" in response.text
    assert 'class="masthead"' in response.text
    assert not [told for told in ("ZeroDivisionError", "Traceback") if told in response.text]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_cut_short_under_our_hands_is_no_failure_of_ours(
    database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "t.db"
    path.write_bytes(database.read_bytes())
    client = create_app({"DATELINE_DATABASE": str(path)}).test_client()
    assert client.get("/events.json").status_code == 200
    with path.open("r+b") as handle:
        handle.truncate(8192)
    assert client.get("/events.json?actor=norland").status_code in {200, 503}
