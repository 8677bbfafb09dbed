"""Sentences that tell what a story is about in other words: "is out as coach" for "was fired".

The words that half of a centre's sentences have are its profile. What has nearly all of it tells
the same, unless it tells a second happening of the story, or what is not so or is to come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.wording import merging_words

HELD_BY = 0.5
PROFILE = 0.7
FEWEST = 5
MAIN = 0.6
USUAL = 0.3
NOT = "n't"


def _changes(telling: Telling) -> Iterator[str]:
    """Give the words that turn what is told into what is not so or is to come."""
    turning = merging_words().turning
    return (
        NOT if word.endswith(NOT) else word
        for word in telling.plain.split()
        if word in turning or word.endswith(NOT)
    )


class _Centre:
    """What the sentences of a centre have in common."""

    def __init__(self, centre: Sequence[Telling]) -> None:
        self._count = len(centre)
        self._profile = self._held((one.words.stems for one in centre), HELD_BY)
        self._told = Counter(happening for one in centre for happening in one.told)
        self._main = self._held((one.told for one in centre), MAIN)
        self._changes = self._held((set(_changes(one)) for one in centre), USUAL)

    def _held(self, sets: Iterable[Iterable[str]], least: float) -> frozenset[str]:
        held = Counter(one for members in sets for one in members)
        return frozenset(one for one, count in held.items() if count >= least * self._count)

    def is_retold_by(self, telling: Telling) -> bool:
        shared = len(self._profile & telling.words.stems)
        alike = len(self._profile) >= FEWEST and shared >= PROFILE * len(self._profile)
        return alike and self._main_or_new(telling) and self._changes.issuperset(_changes(telling))

    def _main_or_new(self, telling: Telling) -> bool:
        """Say whether it tells the main happening, or one in other words, or none by a verb."""
        told = telling.told
        return not told or any(one in self._main or one not in self._told for one in told)


def retellings(
    centre: Sequence[Telling], story: Iterable[Telling], rivals: Rivals
) -> list[Telling]:
    """List the other tellings of a story that tell its centre in words of their own."""
    common = _Centre(centre)
    known, articles = {telling.key for telling in centre}, {one.article for one in centre}
    return [
        telling
        for telling in story
        if telling.key not in known
        and not telling.supposed
        and common.is_retold_by(telling)
        and telling.article in rivals.agreeing({*articles, telling.article})
    ]
