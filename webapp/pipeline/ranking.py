"""What was the first or the most of its kind: "the first flood since 2005", "the biggest"."""

from __future__ import annotations

from typing import Final

RANK: Final = r"\b(?:first|second|third|only|last|most|least|best|worst|[a-z]{3,12}est)\b"
"""A word that ranks, as part of a pattern; nouns like "arrest" are among what it finds."""
