"""Which entries a one-screen timeline holds: the most salient, of all its course, none alike.

It tells what happened: plans, states, speech and what a sentence only seems to date stand behind.
Who looks back at a day may tell it in the present ("3 May: Rebels enter the port"), but not what
has been so or gone on since; who opens with what has happened ("A ferry has sunk") tells the news.
What says little of the folder's theme, or is told once and by the way, stands behind too; and so
does what lies near an entry that is chosen already: little is told of the time between. Of what one
person says on a day one entry is enough.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby, islice

from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.salience.dates import LOOKING_BACK, Days
from webapp.pipeline.salience.texts import LEANING, by_the_way, is_spoken
from webapp.pipeline.salience.theme import Vector, cosine
from webapp.records import ActorKind, Article, Basis, Role, Sighting
from webapp.spans import days_of

KEY_ENTRIES = 12
KEY_SHARE = 0.34
FEWEST_KEY = 3
ANOTHER = 0.4
ALIKE = 0.5
ALIKE_THAT_DAY = 0.3
NEAR = 0.15
EVENTFUL = 0.7
OFF_THEME = 0.5
SPOKEN = 0.9
STATE = 0.5
OPENING = 4
ON_THE_WAY = re.compile(r"\b(?:is|are|been) (?:(?:now|still|also|[a-z]{2,20}ly) )?[a-z]{2,20}ing\b")
SINCE_THEN = re.compile(
    rf"\b(?:has|have) (?!(?:{DETERMINER}|to|no|any|some|more|many)\b)[a-z]{{2,20}}\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may be a key entry: its best evidence, how much it matters, its name."""

    sighting: Sighting
    salience: float
    name: str


def fitness(sighting: Sighting, article: Article, touching: float, independent: int) -> float:
    """Say which part of its salience an entry keeps where key entries are chosen, from 0 to 1.

    ``sighting`` of ``article`` is its best evidence, ``touching`` how much of the folder's theme
    its words touch, ``independent`` how many articles tell it: what several tell is of the theme,
    however few its words are.
    """
    fit = 1 - OFF_THEME * (1 - touching) / independent
    after = _days_after(sighting, article)
    if not (_is_chronicled(sighting, after) or _is_news(sighting, after)):
        fit *= 1 - EVENTFUL * (1 - sighting.weight)
    if is_spoken(sighting):
        fit *= SPOKEN
    return fit * (LEANING if independent == 1 and by_the_way(sighting) else 1.0)


def _days_after(sighting: Sighting, article: Article) -> int | None:
    """Count the days from what is told to the article that tells it."""
    published = article.published
    return None if published is None else sighting.span.days_before(published)


def _is_chronicled(sighting: Sighting, after: int | None) -> bool:
    """Say whether one who looks back tells a day, not what has been so or gone on since."""
    if after is None or after < LOOKING_BACK or sighting.basis is Basis.INHERITED:
        return False
    going_on = ON_THE_WAY.search(sighting.quote) or SINCE_THEN.search(sighting.quote)
    return sighting.weight >= STATE and going_on is None


def _is_news(sighting: Sighting, after: int | None) -> bool:
    """Say whether it opens an article with what has just happened: "A ferry has sunk"."""
    if after is None or after >= LOOKING_BACK or sighting.sentence.index >= OPENING:
        return False
    told = SINCE_THEN.search(sighting.headline) and not ON_THE_WAY.search(sighting.headline)
    return bool(told) and not is_spoken(sighting)


class _Screen:
    """The key entries chosen so far, on the course of all that is told."""

    def __init__(self, told_on: Iterable[int]) -> None:
        self._told_on = sorted(told_on)
        self._chosen: list[tuple[Days, float, Vector]] = []
        self._heard: set[tuple[Days, str]] = set()

    def _place(self, days: Days) -> float:
        """Say which share of all that is told is of before a date."""
        return bisect_left(self._told_on, days[0]) / len(self._told_on)

    def share_left(self, days: Days) -> float:
        """Say how much of its salience an entry keeps beside those of its date and near it."""
        place = self._place(days)
        return math.prod(
            ANOTHER if when == days else 1 - NEAR * math.exp(-KEY_ENTRIES * abs(place - other))
            for when, other, _ in self._chosen
        )

    def tells(self, sighting: Sighting, words: Vector) -> bool:
        """Say whether an entry tells what one that is chosen tells, or has its speaker speak."""
        days = days_of(sighting.span)
        return not self._heard.isdisjoint(_speaking(sighting)) or any(
            cosine(words, other) >= (ALIKE_THAT_DAY if when == days else ALIKE)
            for when, _, other in self._chosen
        )

    def add(self, sighting: Sighting, words: Vector) -> None:
        """Choose an entry."""
        days = days_of(sighting.span)
        self._chosen.append((days, self._place(days), words))
        self._heard.update(_speaking(sighting))


def _speaking(sighting: Sighting) -> Iterator[tuple[Days, str]]:
    """Give the date of an entry with each person who speaks in it."""
    days = days_of(sighting.span)
    for name in sighting.names:
        if name.role is Role.SPEAKS and name.kind is ActorKind.PERSON:
            yield days, name.name


_Waiting = tuple[float, str, bool, int]


def _most_salient_first(
    candidates: Sequence[Candidate], saliences: Sequence[float]
) -> Iterator[_Waiting]:
    """Give all in order; candidates are only looked at when their turn comes."""
    order = sorted(range(len(saliences)), key=lambda number: -saliences[number])
    for salience, numbers in groupby(order, key=saliences.__getitem__):
        yield from sorted((-salience, candidates[number].name, True, number) for number in numbers)


def choose_keys(
    candidates: Sequence[Candidate],
    saliences: Sequence[float],
    told_on: Sequence[int],
    vector: Callable[[str], Vector],
) -> Iterator[int]:
    """Choose the key entries; each counts less, the more are chosen of its date and near it.

    ``saliences[i]`` is that of ``candidates[i]``; ``told_on`` are the first days of all clauses
    that tell something: it does not matter for what lies near which of them are one entry.
    """
    wanted = min(KEY_ENTRIES, max(FEWEST_KEY, round(KEY_SHARE * len(saliences))))
    screen = _Screen(told_on)
    coming = _most_salient_first(candidates, saliences)
    waiting = list(islice(coming, 1))
    while waiting and wanted:
        before, name, fresh, number = heappop(waiting)
        for following in islice(coming, int(fresh)):
            heappush(waiting, following)
        one = candidates[number]
        days = days_of(one.sighting.span)
        now = -saliences[number] * screen.share_left(days)
        if now > before:
            heappush(waiting, (now, name, False, number))
            continue
        words = vector(one.sighting.quote)
        if not screen.tells(one.sighting, words):
            screen.add(one.sighting, words)
            wanted -= 1
            yield number
