"""Which way a clause looks: the nearest verb puts a bare weekday or month ahead or behind."""

from __future__ import annotations

from typing import Final

from webapp.pipeline.dates.scene import Scene

REACH: Final = 18
PAST: Final = -1
FUTURE: Final = 1
UNKNOWN: Final = 0
ED_LENGTH: Final = 4
PREPOSITION_REACH: Final = 5
PREPOSITIONS: Final = {"UNTIL": FUTURE, "SINCE": PAST}
NO_INFINITIVE: Final = frozenset({"according", "due", "close", "next", "up"})


def looks_ahead(scene: Scene, months: int = 0) -> bool:
    """Say whether the clause looks ahead; ``months`` is how far off a bare month lies ahead."""
    found = direction(scene)
    if found == UNKNOWN:
        return months == 1
    return found == FUTURE


def direction(scene: Scene) -> int:
    """Return FUTURE or PAST by the nearest verb before the phrase, else after it."""
    for place in range(scene.first - 1, max(scene.first - PREPOSITION_REACH, -1), -1):
        for kind, way in PREPOSITIONS.items():
            if kind in scene.tokens.listed[place].sense.values:
                return way
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
    if "TO" in kinds and _is_infinitive(scene, place):
        return PAST if _after(scene, place, "had") else FUTURE
    if "WORD" in kinds and token.word.endswith("ed") and len(token.word) > ED_LENGTH:
        return UNKNOWN if _after(scene, place, "be") else PAST
    return UNKNOWN


def _is_infinitive(scene: Scene, place: int) -> bool:
    """Say whether "to" stands before a verb: what is to be done lies ahead."""
    listed = scene.tokens.listed
    if place + 1 >= len(listed) or (place and listed[place - 1].word in NO_INFINITIVE):
        return False
    word = listed[place + 1]
    return "WORD" in word.sense.values and not word.word.endswith(("s", "ing", "ed"))


def _after(scene: Scene, place: int, word: str) -> bool:
    """Say whether ``word`` stands one, two or three tokens before ``place``."""
    return any(token.word.split()[-1:] == [word] for token in scene.tokens.listed[max(place - 3, 0) : place])


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
