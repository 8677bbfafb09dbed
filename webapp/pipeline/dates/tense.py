"""Which way a clause looks: the nearest verb puts a bare weekday or month ahead or behind."""

from __future__ import annotations

from typing import Final

from webapp.pipeline.dates.scene import Scene

REACH: Final = 18
PAST: Final = -1
FUTURE: Final = 1
UNKNOWN: Final = 0
ED_LENGTH: Final = 4
PREPOSITIONS: Final = {"SINCE": PAST, "UNTIL": FUTURE}


def looks_ahead(scene: Scene, months: int = 0) -> bool:
    """Say whether the clause looks ahead; ``months`` is how far off a bare month lies ahead."""
    found = direction(scene)
    if found == UNKNOWN:
        return months == 1
    return found == FUTURE


def direction(scene: Scene) -> int:
    """Return FUTURE or PAST by the nearest verb before the phrase, else after it."""
    before = range(scene.first - 1, max(scene.first - REACH, -1), -1)
    after = range(scene.last, min(scene.last + REACH, len(scene.tokens.listed)))
    return _first_look(scene, before) or _first_look(scene, after)


def _first_look(scene: Scene, places: range) -> int:
    for place in places:
        if _ends_sentence(scene, place):
            return UNKNOWN
        if found := _looks(scene, place):
            return found
    return UNKNOWN


def _looks(scene: Scene, place: int) -> int:
    token = scene.tokens.listed[place]
    kinds = token.sense.values
    if "FUTURE_CUE" in kinds:
        return PAST if _after(scene, place, "had") else FUTURE
    if "PAST_CUE" in kinds:
        return PAST
    if "WORD" in kinds and token.word.endswith("ed") and len(token.word) > ED_LENGTH:
        return UNKNOWN if _after(scene, place, "be") or _after(scene, place, "to") else PAST
    return UNKNOWN


def _after(scene: Scene, place: int, word: str) -> bool:
    """Say whether ``word`` stands one, two or three tokens before ``place``."""
    return any(token.word == word for token in scene.tokens.listed[max(place - 3, 0) : place])


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
