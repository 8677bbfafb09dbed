"""Sentences that name what a story is about, and yet tell something beside it.

They tell a step of it ("then", "again"), look back at an earlier one of its kind ("first hosted it
in 2007"), or tell it of somebody whom no other article names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.wording import merging_words, words_of

YEAR = r"\b(?:1[89]|20)\d\d\b"
A_YEAR = re.compile(YEAR)
IN_A_YEAR = re.compile(rf"\b(?:in|since|of) (?:\w+ )?({YEAR})")
KNOWN_BY = 0.5
STRANGERS = 2


def _is_step(text: str) -> bool:
    """Say whether a sentence tells a step of a happening."""
    return not merging_words().stepping.isdisjoint(_small(text))


def _small(text: str) -> list[str]:
    return [word.lower() for word in words_of(text)]


def _dated_back(text: str) -> frozenset[str]:
    """Give the years in which a sentence puts what came first, once or earlier."""
    if merging_words().harking.isdisjoint(_small(text)):
        return frozenset()
    return frozenset(IN_A_YEAR.findall(text))


def _years(telling: Telling) -> Iterable[str]:
    return A_YEAR.findall(telling.key[3])


def _names(telling: Telling) -> Iterable[str]:
    return telling.words.capitals


def _tellers(
    tellings: Sequence[Telling], told: Callable[[Telling], Iterable[str]]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        for one in told(telling):
            found[one].add(telling.article)
    return found


def without_digressions(centre: Sequence[Telling], story: Sequence[Telling]) -> list[Telling]:
    """Leave out of the tellings of a central happening what looks aside."""
    years, names = _tellers(story, _years), _tellers(centre, _names)
    known = KNOWN_BY * len({telling.article for telling in centre})

    def is_digression(telling: Telling) -> bool:
        named = telling.words.capitals
        strange = len(named) >= STRANGERS and all(len(names[name]) == 1 for name in named)
        back = any(len(years[year]) < known for year in _dated_back(telling.key[3]))
        return strange or back or _is_step(telling.key[3])

    return [telling for telling in centre if not is_digression(telling)]
