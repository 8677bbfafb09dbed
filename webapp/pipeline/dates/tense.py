"""Which way a clause looks: the nearest verb puts a bare weekday ahead or behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from webapp.pipeline.dates.meaning import Scene

REACH: Final = 14
PAST: Final = -1
FUTURE: Final = 1
UNKNOWN: Final = 0
ED_LENGTH: Final = 4


def direction(scene: Scene) -> int:
    """Return FUTURE or PAST by the nearest verb before the phrase, else after it."""
    listed = scene.tokens.listed
    before = range(scene.first - 1, max(scene.first - REACH, -1), -1)
    after = range(scene.last, min(scene.last + REACH, len(listed)))
    for places in (before, after):
        for place in places:
            token = listed[place]
            if _ends_sentence(scene, place):
                break
            if found := _looks(token.word, token.sense.values):
                return found
    return UNKNOWN


def _looks(word: str, kinds: Mapping[str, object]) -> int:
    if "FUTURE_CUE" in kinds:
        return FUTURE
    if "PAST_CUE" in kinds or ("WORD" in kinds and word.endswith("ed") and len(word) > ED_LENGTH):
        return PAST
    return UNKNOWN


def _ends_sentence(scene: Scene, place: int) -> bool:
    """Say whether the token ends a sentence; the dot of "Aug." or "U.S." does not."""
    listed = scene.tokens.listed
    kinds = listed[place].sense.values
    if "DOT" not in kinds:
        return "STOP" in kinds or "BREAK" in kinds
    if place and len(listed[place - 1].word) <= 1:
        return False
    text, end = scene.tokens.text, listed[place].end
    return text[end : end + 1].isspace() and text[end + 1 : end + 2].isupper()
