"""Bodies made once, ETags, compression, and what htmx is given."""

from __future__ import annotations

import dataclasses
import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from builders import BUILT, harbour
from webapp import create_app
from webapp.store.writing import write
from webapp.web.answering import Answer, Answers, Kept, Site, finish

SAME = {
    "parameters in another order": "topic=diplomacy&actor=norland&actor=sudland",
    "defaults spelt out": "actor=sudland&actor=norland&topic=diplomacy&order=oldest&page=1",
    "empty fields": "q=&actor=norland&from=&topic=diplomacy&actor=sudland",
    "what other sites add": "utm_source=x&actor=norland&actor=sudland&topic=diplomacy",
}


@pytest.mark.parametrize("query", SAME.values(), ids=SAME)
def test_one_question_has_one_answer_however_it_is_written(
    client: FlaskClient, app: Flask, query: str
) -> None:
    first = client.get("/events.json?actor=norland&actor=sudland&topic=diplomacy")
    held = kept(app).held
    again = client.get(f"/events.json?{query}")
    assert (again.headers["ETag"], again.data) == (first.headers["ETag"], first.data)
    assert kept(app).held == held


def kept(app: Flask) -> Answers:
    """Return the finished answers of an app."""
    site: Site = app.extensions["dateline"]
    return site.answers


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_a_client_has_is_not_sent_again(client: FlaskClient, method: str) -> None:
    etag = client.get("/events.json").headers["ETag"]
    again = client.open("/events.json", method=method, headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == etag
    assert again.headers["X-Content-Type-Options"] == "nosniff"


def test_the_etag_changes_exactly_with_the_content(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    client = create_app({"DATELINE_DATABASE": str(path)}).test_client()
    etags = []
    for title in ("old", "old", "new"):
        write(dataclasses.replace(harbour(), title=title), path, built=BUILT)
        etags.append(client.get("/events.json").headers["ETag"])
    assert etags[0] == etags[1] != etags[2]


def test_different_questions_have_different_etags(client: FlaskClient) -> None:
    queries = ("", "actor=norland", "order=newest", "page=2", "actor=nobody")
    assert len({client.get(f"/events.json?{query}").headers["ETag"] for query in queries}) == 5


def test_a_part_for_htmx_is_never_taken_for_the_page(client: FlaskClient) -> None:
    whole = client.get("/")
    part = client.get("/", headers={"HX-Request": "true"})
    restored = client.get("/", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert whole.headers["ETag"] != part.headers["ETag"]
    assert restored.headers["ETag"] == whole.headers["ETag"]
    assert "HX-Request" in whole.headers["Vary"]
    assert "HX-Request" in part.headers["Vary"]


def test_answers_are_compressed_for_those_who_take_it_so(client: FlaskClient) -> None:
    plain = client.get("/events.json")
    packed = client.get("/events.json", headers={"Accept-Encoding": "br, gzip;q=0.5"})
    refused = client.get("/events.json", headers={"Accept-Encoding": "gzip;q=0, *;q=0"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data == refused.data
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_browsers_ask_again_and_proxies_keep(client: FlaskClient) -> None:
    said = client.get("/events.json").headers["Cache-Control"]
    assert said == "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
    assert client.get("/events.json?from=x").headers["Cache-Control"] == "no-store"


def body(size: int) -> Kept:
    """Make an answer that takes about ``size`` bytes."""
    return Kept(b"x" * size, None, "text/plain", 200, ())


def test_what_is_kept_is_bounded_in_bytes() -> None:
    answers = Answers(100_000)
    for number in range(100):
        answers.put(str(number), body(5_000))
        answers.put(str(number), body(5_000))
    assert answers.held <= 100_000
    assert answers.get("0") is None
    assert answers.get("99") is not None


def test_what_was_asked_for_lately_stays() -> None:
    answers = Answers(100_000)
    answers.put("home", body(5_000))
    for number in range(100):
        answers.put(str(number), body(5_000))
        assert answers.get("home")


def test_one_answer_may_not_take_the_room_of_all() -> None:
    answers = Answers(100_000)
    answers.put("small", body(10))
    answers.put("large", body(50_000))
    assert (answers.get("large"), answers.get("small") is not None) == (None, True)


def test_pictures_are_not_compressed_again() -> None:
    assert finish(Answer(b"x" * 9999, "image/png")).packed is None
    assert finish(Answer("x" * 9999)).packed is not None
    assert finish("short").packed is None
