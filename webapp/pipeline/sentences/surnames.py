"""Find sentences that a known surname opens behind letters: "in the U.S. | Quill also said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.names.words import words

BEHIND_LETTERS = re.compile(
    r"\b[Tt]he (?:U\.S|U\.K|U\.N|E\.U)\.[\"”’)]{0,2}(?=\s+(?P<name>[A-Z][a-z]+)\s+[a-z])"
)


def surname_points(text: str, line: str, start: int, end: int) -> Iterator[int]:
    """Give where sentences of ``line`` end before the surname of somebody whom ``text`` names."""
    for found in BEHIND_LETTERS.finditer(line, start, end):
        if _is_surname(found["name"], text):
            yield found.end()


def _is_surname(name: str, text: str) -> bool:
    """Say whether somebody is told in full by this name: "Ada Quill" for "Quill"."""
    told = re.findall(rf"\b([A-Z][a-z]+) {re.escape(name)}\b", text)
    return any(one.lower() in words().given.names for one in told)
