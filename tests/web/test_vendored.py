"""What is vendored is what its makers published."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from webapp.paths import ROOT, STATIC
from webapp.web.addresses import asset
from webapp.web.surrounding import HTMX

TESTED_WITH = ROOT / "tests" / "browser" / "vendor"
HTMX_4 = "Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn"
HTMX_2 = "2OatzQy1H+Zd/IIrjr1TcuDGqLXeHhbooAyJY1KdQMKnr4LZ22k31GBLdYKHmVjg"


@pytest.mark.parametrize(
    ("file", "sha384"),
    [
        (STATIC / HTMX, HTMX_4),
        (TESTED_WITH / "htmx.org@2.0.11" / "htmx.min.js", HTMX_2),
    ],
    ids=["served", "tested with"],
)
def test_htmx_is_as_published_with_its_licence_beside_it(file: Path, sha384: str) -> None:
    assert base64.b64encode(hashlib.sha384(file.read_bytes()).digest()).decode() == sha384
    assert (file.parent / "LICENSE").is_file()


def test_pages_load_htmx_only_with_that_hash() -> None:
    assert asset(HTMX).integrity == f"sha384-{HTMX_4}"
