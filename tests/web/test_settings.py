"""The settings that an operator may choose, and what is refused at the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from webapp import create_app
from webapp.web.settings import Settings, SettingsError, read_settings


def test_nothing_has_to_be_set() -> None:
    assert read_settings({}) == Settings()
    assert read_settings({"DATELINE_DATABASE": "", "DATELINE_BASE_URL": ""}) == Settings()


def test_everything_can_be_set() -> None:
    settings = read_settings(
        {
            "DATELINE_DATABASE": "/srv/t.db",
            "DATELINE_BASE_URL": "https://news.example/timeline/",
            "DATELINE_FRAME_ANCESTORS": "https://a.example  'self'",
            "DATELINE_TRUSTED_HOSTS": "news.example .news.example",
            "DATELINE_CACHE_MB": "5",
            "DATELINE_QUERY_SECONDS": "9",
        }
    )
    assert settings == Settings(
        Path("/srv/t.db"),
        "https://news.example/timeline",
        "https://a.example 'self'",
        ("news.example", ".news.example"),
        5_000_000,
        9,
    )
    assert settings.prefix == "/timeline"


REFUSED = {
    "an injected directive": ("DATELINE_FRAME_ANCESTORS", "*; script-src *"),
    "a header of its own": ("DATELINE_FRAME_ANCESTORS", "https://a.example\r\nX: y;"),
    "a bare host": ("DATELINE_FRAME_ANCESTORS", "a.example"),
    "an unquoted word": ("DATELINE_FRAME_ANCESTORS", "none"),
    "another scheme": ("DATELINE_FRAME_ANCESTORS", "javascript://a"),
    "'none' beside others": ("DATELINE_FRAME_ANCESTORS", "'none' https://a.example"),
    "a path": ("DATELINE_FRAME_ANCESTORS", "https://a.example/page"),
    "a base that is no address": ("DATELINE_BASE_URL", "news.example"),
    "a base with a query": ("DATELINE_BASE_URL", "https://news.example/?a=b"),
    "a base with a password": ("DATELINE_BASE_URL", "https://a:b@news.example"),
    "a base with a broken port": ("DATELINE_BASE_URL", "https://news.example:port"),
    "a base with markup": ("DATELINE_BASE_URL", "https://news.example/<b>"),
    "a cache of words": ("DATELINE_CACHE_MB", "much"),
    "negative seconds": ("DATELINE_QUERY_SECONDS", "-1"),
}


@pytest.mark.parametrize(("name", "value"), REFUSED.values(), ids=REFUSED)
def test_a_setting_that_cannot_be_used_is_refused_at_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} accepts"):
        create_app({name: value})


def test_only_trusted_hosts_are_answered_where_some_are_named(database: Path) -> None:
    client = create_app(
        {"DATELINE_DATABASE": str(database), "DATELINE_TRUSTED_HOSTS": "news.example"}
    ).test_client()
    assert client.get("/events.json", headers={"Host": "news.example"}).status_code == 200
    assert client.get("/events.json", headers={"Host": "evil.example"}).status_code == 400
