"""The settings of the web app: read once, from the environment, and checked at the start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from webapp.paths import ROOT

HOST_SOURCE = re.compile(r"https?://(\*\.)?[a-zA-Z0-9.-]{1,253}(:([0-9]{1,5}|\*))?", re.ASCII)
SCHEMES = frozenset({"*", "http:", "https:"})
KEYWORDS = frozenset({"'self'", "'none'"})
MEGABYTE = 1_000_000


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it and says what it accepts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may choose.

    ``base_url`` is the public address without a trailing slash, or empty; ``frame_ancestors`` are
    the sources that may show an embed in a frame; ``trusted_hosts`` the host names that the site
    answers to (all, where none is named). ``cache_bytes`` bounds the finished pages kept in
    memory by each worker, ``query_seconds`` the work on one question.
    """

    database: Path = ROOT / "var" / "timeline.db"
    base_url: str = ""
    frame_ancestors: str = "*"
    trusted_hosts: tuple[str, ...] = ()
    cache_bytes: int = 32 * MEGABYTE
    query_seconds: float = 2.0

    @property
    def prefix(self) -> str:
        """The path under which the site stands, such as ``/timeline``, or empty."""
        return urlsplit(self.base_url).path


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings of ``environment``; SettingsError where one cannot be used."""
    defaults = Settings()
    return Settings(
        Path(environment.get("DATELINE_DATABASE") or defaults.database),
        base_url(environment.get("DATELINE_BASE_URL", "")),
        frame_ancestors(environment.get("DATELINE_FRAME_ANCESTORS") or defaults.frame_ancestors),
        tuple(environment.get("DATELINE_TRUSTED_HOSTS", "").split()),
        _whole(environment, "DATELINE_CACHE_MB", defaults.cache_bytes // MEGABYTE) * MEGABYTE,
        _whole(environment, "DATELINE_QUERY_SECONDS", int(defaults.query_seconds)),
    )


def _whole(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not re.fullmatch("[0-9]{1,5}", value):
        raise SettingsError(f"{name} accepts a whole number, not {value!r}.")
    return int(value)


def base_url(value: str) -> str:
    """Check the public address of the site and return it without a trailing slash."""
    accepts = f"DATELINE_BASE_URL accepts an address such as https://example.org, not {value!r}."
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError as error:
        raise SettingsError(accepts) from error
    is_plain = not (
        parts.query or parts.fragment or parts.username or re.search(r"[\s\"<>]", value)
    )
    if value and not (parts.scheme in {"http", "https"} and parts.hostname and is_plain):
        raise SettingsError(accepts)
    return value.rstrip("/")


def frame_ancestors(value: str) -> str:
    """Check the list of who may embed and return it as the Content-Security-Policy has it."""
    sources = value.split()
    for source in sources:
        if source not in SCHEMES | KEYWORDS and not HOST_SOURCE.fullmatch(source):
            raise SettingsError(
                "DATELINE_FRAME_ANCESTORS accepts addresses such as https://example.org or "
                f"https://*.example.org:8443, *, https:, 'self' or 'none', not {source!r}."
            )
    if "'none'" in sources and len(sources) > 1:
        raise SettingsError("DATELINE_FRAME_ANCESTORS accepts 'none' only by itself.")
    return " ".join(sources)
