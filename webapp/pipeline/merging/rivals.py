"""Articles that tell rival numbers tell two happenings of one kind.

Each of two earthquakes has its magnitude, each of two matches its score. A number that several
articles of a story tell belongs to its happening; two such numbers that no article tells both of
are rivals. Words and names are no such sign: what one article leaves out, another has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from webapp.pipeline.merging.tellings import Telling

SEVERAL = 3
MOST_NUMBERS = 60
Told = tuple[int, str]


class Rivals:
    """Which articles of a story tell rival numbers."""

    def __init__(self, tellings: Iterable[Telling], stories: Mapping[str, int]) -> None:
        """Read the numbers of all articles."""
        self._numbers: dict[str, set[Told]] = defaultdict(set)
        for telling in tellings:
            story = stories[telling.article]
            self._numbers[telling.article] |= {(story, number) for number in telling.words.numbers}
        self._rivals = _rivals(self._numbers)

    def apart(self, one: str, other: str) -> bool:
        """Say whether two articles tell rival numbers."""
        told = self._numbers.get(other, set())
        return any(self._rivals.get(number, set()) & told for number in self._numbers.get(one, ()))

    def agreeing(self, articles: Iterable[str]) -> frozenset[str]:
        """Leave out articles that tell rivals of numbers which more of the articles tell."""
        left = set(articles)
        tellers: dict[Told, set[str]] = defaultdict(set)
        for article in left:
            for number in self._numbers.get(article, set()) & self._rivals.keys():
                tellers[number].add(article)
        for number in sorted(tellers, key=lambda number: (-len(tellers[number]), number)):
            if not tellers[number].isdisjoint(left):
                left.difference_update(
                    *(tellers[one] for one in self._rivals[number] if one in tellers)
                )
        return frozenset(left)


def _rivals(numbers: Mapping[str, set[Told]]) -> dict[Told, set[Told]]:
    tellers: dict[Told, set[str]] = defaultdict(set)
    for article, told in numbers.items():
        for number in told:
            tellers[number].add(article)
    by_story: dict[int, list[Told]] = defaultdict(list)
    for number in sorted(tellers, key=lambda number: (-len(tellers[number]), number)):
        if len(tellers[number]) >= SEVERAL:
            by_story[number[0]].append(number)
    return _apart(by_story.values(), tellers)


def _apart(
    stories: Iterable[Sequence[Told]], tellers: Mapping[Told, set[str]]
) -> dict[Told, set[Told]]:
    found: dict[Told, set[Told]] = defaultdict(set)
    for told in stories:
        for one, other in permutations(told[:MOST_NUMBERS], 2):
            if tellers[one].isdisjoint(tellers[other]):
                found[one].add(other)
    return dict(found)
