"""Words that stand in for a title are never shown as one."""

from __future__ import annotations

import pytest

from webapp.web.calling import called, described


@pytest.mark.parametrize(
    ("title", "basis", "shown", "cited"),
    [
        ("Rain in Lima", "stated", "Rain in Lima", "Rain in Lima"),
        ("Rain in Lima", "found", "Rain in Lima", "Rain in Lima"),
        ("Rain fell …", "opening", "“Rain fell …”", "[Article that opens “Rain fell …”]"),
        ('A "wet" day', "opening", "“A ‘wet’ day”", "[Article that opens “A ‘wet’ day”]"),
        ("", "opening", "", ""),
    ],
)
def test_an_article_is_called(title: str, basis: str, shown: str, cited: str) -> None:
    assert (called(title, basis), described(title, basis)) == (shown, cited)
