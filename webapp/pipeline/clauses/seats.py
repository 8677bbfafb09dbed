"""Seats told before a noun, whose commas part nothing: "an Oster, Ill., mill"."""

from __future__ import annotations

import re
from collections.abc import Iterable

SEATED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[A-Z][\w.’'-]*\s){0,2}[A-Z][\w.’'-]*"
    r",\s(?:[A-Z][\w.]*\s?){1,2},(?=\s[a-z])"
)
JOINED = re.compile(r"\s(?:and|or|but|who|which|that|where|when|while|as)\b")


def first_border(border: re.Pattern[str], text: str, start: int, stop: int) -> re.Match[str] | None:
    """Find the first border of a stretch of a text that stands in no seat before a noun."""
    seats = [
        seat.span()
        for seat in SEATED.finditer(text, start, stop)
        if not JOINED.match(text, seat.end())
    ]
    found = border.finditer(text, start, stop)
    return next((one for one in found if not _within(one.start(), seats)), None)


def _within(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= at < last for first, last in spans)
