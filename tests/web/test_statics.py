"""Static files: compressed, kept, and only those of the folder."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

from webapp.paths import STATIC


def test_a_static_file_is_sent_compressed(client: FlaskClient) -> None:
    content = (STATIC / "dateline.css").read_bytes()
    packed = client.get("/static/dateline.css", headers={"Accept-Encoding": "gzip"})
    assert packed.content_type == "text/css; charset=utf-8"
    assert gzip.decompress(packed.data) == content
    assert client.get("/static/dateline.css").data == content


def test_under_its_hash_it_is_kept_for_a_year(client: FlaskClient) -> None:
    kept = client.get("/static/dateline.css?v=1234").headers["Cache-Control"]
    asked = client.get("/static/dateline.css").headers["Cache-Control"]
    assert (kept, asked) == (
        "public, max-age=31536000, immutable",
        "public, max-age=0, s-maxage=60",
    )


def test_it_is_not_sent_twice(client: FlaskClient) -> None:
    etag = client.get("/static/dateline.js").headers["ETag"]
    again = client.get("/static/dateline.js", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "../README.md",
        "..%2fREADME.md",
        "%2e%2e/README.md",
        "/etc/passwd",
        "vendor",
        "%00",
        ".",
        "9" * 4000,
    ],
)
def test_nothing_outside_the_folder_is_sent(client: FlaskClient, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404
