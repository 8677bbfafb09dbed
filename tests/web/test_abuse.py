"""Hostile requests: each has its status and a sentence, none is a failure of ours."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webapp.filters import LOOK_READERS, READERS

SEARCHES = {
    "a lone quote": '"',
    "quoted words": '"abc',
    "an operator": "AND",
    "two operators": "OR NOT",
    "a function": "NEAR(",
    "a star": "*",
    "a prefix": "br*",
    "a minus": "-a",
    "a column": "nosuch:x",
    "a column of ours": "title:bridge",
    "a caret": "^bridge",
    "a semicolon": "a';drop table events",
    "braces": "{a b}:c",
    "many brackets": "(" * 150,
    "wildcards of LIKE": "%_",
    "a slash": "\\",
    "only punctuation": "….!?",
    "right to left": "\u202eabc",
    "a flag of two code points": "\U0001f1f3\U0001f1f4",
    "combining marks": "e\u0301" * 50,
    "one letter": "a",
}
PAGES = ("/", "/events.json", "/embed", "/actors")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("search", SEARCHES.values(), ids=SEARCHES)
def test_any_words_may_be_looked_for(client: FlaskClient, path: str, search: str) -> None:
    assert client.get(f"{path}?q={quote(search)}").status_code == 200


RAW = {
    "bytes that are not UTF-8": ("q=%ff%fe", 200),
    "an overlong encoding": ("q=%c0%af", 200),
    "a surrogate": ("q=%ed%a0%80", 200),
    "a broken escape": ("q=%zz", 200),
    "raw UTF-8": ("q=caf\u00e9", 200),
    "a NUL": ("q=%00", 400),
    "a NUL in an id": ("actor=a%00b", 400),
    "a line break in an id": ("actor=a%0d%0aSet-Cookie:x", 400),
    "a huge page": ("page=" + "9" * 20, 400),
    "the last page there could be": ("page=999999999&per_page=1000", 200),
    "a huge number of entries": ("per_page=" + "9" * 20, 400),
    "a negative number of entries": ("per_page=-1", 400),
    "Arabic digits": ("page=%D9%A1", 400),
    "the last day there is": ("from=9999-12-31", 200),
    "a day after the last": ("from=10000-01-01", 400),
    "30 February": ("from=2024-02-30", 400),
    "900 searches": ("&".join(["q=a"] * 900), 400),
    "900 actors": ("&".join(f"actor={n}" for n in range(900)), 400),
    "names without values": ("actor&topic&q", 200),
    "only separators": ("&&&;;;===", 200),
    "a long unknown parameter": ("x=" + "a" * 3900, 200),
    "286 prefixes": ("q=" + quote(" OR ".join(f"a{n}*" for n in range(286))), 400),
    "an id that is a path": ("actor=../../etc/passwd", 200),
    "an id that is SQL": ("actor=' OR 1=1 --", 200),
    "brackets in a name": ("actor[]=norland", 200),
    "a look for a page": ("theme=dark&accent=ff0000", 200),
}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("query", "status"), RAW.values(), ids=RAW)
def test_any_query_string_has_its_status(
    client: FlaskClient, path: str, query: str, status: int
) -> None:
    response = client.get(path, query_string=query)
    assert response.status_code == status
    if status == 400:
        assert "accepts" in response.text


PATHS = {
    "a number for an entry": "/events/99999999999999999999",
    "a NUL": "/events/%00",
    "not UTF-8": "/events/%ff%fe",
    "a long id": "/events/" + "a" * 3000,
    "markup": "/actors/%3Cscript%3E",
    "up and away": "/articles/..%2f..%2fetc%2fpasswd",
    "a line break": "/topics/%0d%0aX:y",
    "a script's address": "/javascript:alert(1)",
    "a template": "/{{7*7}}",
    "git": "/.git/config",
}


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_any_path_that_is_not_ours_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "evil example", "<script>", "[::1", "x" * 300, "é"]
)
def test_a_strange_host_never_breaks_or_poisons(client: FlaskClient, host: str) -> None:
    response = client.get("/events.json", headers={"Host": host})
    assert response.status_code in {200, 400}
    assert host not in response.text
    assert client.get("/events.json").status_code == 200


@cache
def rules() -> list[str]:
    """Return the parameters of a filter and of a look, and one that nobody knows."""
    return [*READERS, *LOOK_READERS, "unknown"]


pairs = st.lists(st.tuples(st.sampled_from(rules()), st.text(max_size=20)), max_size=6)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from([*PAGES, "/events/e-talks", "/topics/labour"]), chosen=pairs)
def test_no_query_makes_us_fail(
    client: FlaskClient, path: str, chosen: list[tuple[str, str]]
) -> None:
    query = urlencode(chosen, errors="replace")
    assert client.get(path, query_string=query).status_code in {200, 400}


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=80))
def test_no_bytes_make_us_fail(client: FlaskClient, raw: bytes) -> None:
    text = raw.decode("latin-1").replace("#", "")
    assert client.get("/events.json", query_string=text).status_code in {200, 400}
    assert client.get(f"/events/{quote(raw)}").status_code == 404
