"""The names of files in a static copy: readable, safe everywhere, one for each address."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.web.static_names import Names, safe

NAMES = Names(frozenset({"", "order=newest", "actor=norland", "topic=labour"}))


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("/", "", "/index.html"),
        ("/", "page=2", "/index.page-2.html"),
        ("/", "actor=norland", "/index.actor-norland.html"),
        ("/", "actor=norland&page=3", "/index.actor-norland.page-3.html"),
        ("/", "actor=norland&topic=labour", "/filter.html?actor=norland&topic=labour"),
        ("/", "q=bridge", "/filter.html?q=bridge"),
        ("/", "actor=norland&from=2021&page=2", "/filter.html?actor=norland&from=2021"),
        ("/embed", "topic=labour&theme=dark", "/embed.topic-labour.html?theme=dark"),
        ("/embed", "q=bridge", "/embed.filter.html?q=bridge"),
        ("/events.csv", "actor=norland", "/events.actor-norland.csv"),
        ("/events.timelinejs.json", "", "/events.timelinejs.json"),
        ("/events.csv", "q=bridge", "/copy.html"),
        ("/card.png", "topic=labour", "/card.topic-labour.png"),
        ("/events/e-1", "", "/events/e-1.html"),
        ("/events/e-1", "actor=norland", "/events/e-1.html"),
        ("/events/e-1.csl.json", "", "/events/e-1.csl.json"),
        ("/events/e-1.png", "", "/events/e-1.png"),
        ("/embed/events/e-1", "theme=light", "/embed/events/e-1.html?theme=light"),
        ("/articles/2021.10.20-a", "", "/articles/2021.10.20-a.html"),
        ("/articles/2021.10.20-a.txt", "", "/articles/2021.10.20-a.txt"),
        ("/actors", "page=2", "/actors.page-2.html"),
        ("/actors/norland", "page=2", "/actors/norland.page-2.html"),
        ("/actors", "q=nor", "/copy.html"),
        ("/embed/builder", "actor=norland", "/copy.html"),
        ("/static/embed.js", "v=1", "/static/embed.js"),
    ],
)
def test_an_address_has_a_file(path: str, query: str, name: str) -> None:
    assert NAMES(path, query) == name


@given(st.text(min_size=1, max_size=300))
def test_any_id_gives_a_name_that_every_file_system_takes(one: str) -> None:
    assert re.fullmatch(r"[a-z0-9_-][a-z0-9._-]{0,110}", safe(one))
    assert "/" not in NAMES(f"/events/{quote(one, safe='')}").removeprefix("/events/")


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_ids_never_share_a_name(one: str, other: str) -> None:
    assert (safe(one) == safe(other)) == (one == other)


def test_ids_that_differ_by_case_have_names_that_differ_by_more() -> None:
    assert len({safe("EU").casefold(), safe("eu"), safe("Eu").casefold()}) == 3
