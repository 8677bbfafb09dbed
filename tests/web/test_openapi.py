"""``/openapi.json`` is true: schemathesis asks every address of it and finds nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from embed_hosts import serving
from flask import Flask
from flask.testing import FlaskClient
from lxml.html import document_fromstring

from webapp.web.operations import OPERATIONS

SETTINGS = """
[[operations]]
include-path = "/oembed"
checks.not_a_server_error.expected-statuses = ["2xx", "4xx", 501]
"""  # oEmbed 1.0 asks for 501 where a format is not offered
TESTS = Path(__file__).parent.parent
ALL = ("--phases", "examples,fuzzing", "--mode", "positive", "--max-examples", "8")
CLOSELY = ("--phases", "coverage", "--include-path-regex", "^/(events.json|oembed|articles/.*)$")


@pytest.mark.parametrize("how", [ALL, CLOSELY], ids=["all addresses", "three of them closely"])
def test_schemathesis_finds_nothing(app: Flask, tmp_path: Path, how: tuple[str, ...]) -> None:
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", "--seed", "1", *how]
    (tmp_path / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
    hooks = {"SCHEMATHESIS_HOOKS": "openapi_hooks", "PYTHONPATH": str(TESTS)}
    with serving(app) as site:
        done = subprocess.run(
            [*command, f"{site}/openapi.json"],
            env=os.environ | hooks,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    assert "No issues found" in done.stdout


def test_the_description_describes_every_address_for_programs(client: FlaskClient) -> None:
    told = client.get("/openapi.json").get_json()
    assert told["openapi"].startswith("3.1")
    assert set(told["paths"]) == {operation.path for operation in OPERATIONS}


def test_events_json_has_exactly_the_fields_described(client: FlaskClient) -> None:
    told = client.get("/openapi.json").get_json()
    schema = told["components"]["schemas"]["Timeline"] | {"components": told["components"]}
    jsonschema.validate(client.get("/events.json").get_json(), schema)
    event = client.get("/events.json").get_json()["events"][0]
    assert set(event["evidence"][0]) == set(told["components"]["schemas"]["Evidence"]["properties"])


def test_the_page_for_developers_has_an_example_of_each_address_that_works(
    client: FlaskClient,
) -> None:
    page = document_fromstring(client.get("/developers").get_data(as_text=True))
    links = [str(link.get("href")) for term in page.iter("dt") for link in term.iter("a")]
    assert len(links) == len(OPERATIONS)
    assert {client.get(link).status_code for link in links} == {200}
