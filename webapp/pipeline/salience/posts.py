"""Readers' comments that saved pages carry below an article: they report nothing."""

from __future__ import annotations

import re

STAMP = re.compile(
    r"\b\d{1,2}:\d{2} ?[ap]m\b[^.!?]{0,60}(?:\||\bwrote:)|\| ?Reply\b", re.IGNORECASE
)


def is_posted(text: str) -> bool:
    """Say whether a sentence bears a comment's stamp: "At 4:16 pm on 18 Jan 2010, X wrote:"."""
    return STAMP.search(text) is not None
