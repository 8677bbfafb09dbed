"""Articles on the same story, told by their words alone, where no date can be the gate.

Average-link clusters of TF-IDF vectors of single words and pairs of words. Two happenings of one
kind share many words, so each cluster is parted again with weights counted inside it: what all of
its articles share then weighs nothing, and the names that set two stories apart weigh most.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from webapp.pipeline.wording import carries, merging_words, stem, words_of

Terms = Counter[str]
Vector = dict[str, float]
Pair = tuple[int, int]

TOGETHER = 0.03
APART_INSIDE = 0.075
COMMONEST = 250


def terms_of(texts: Iterable[str]) -> Terms:
    """Count the stems and the pairs of neighbouring stems of an article's texts.

    Weekdays and months count: two stories of one kind differ in them.
    """
    terms: Terms = Counter()
    dates = merging_words().dates
    for text in texts:
        words = (word for word in words_of(text) if carries(word) or word.lower() in dates)
        stems = [stem(word) for word in words]
        terms.update(stems)
        terms.update(f"{one} {other}" for one, other in pairwise(stems))
    return terms


def _vectors(articles: Sequence[Terms]) -> list[Vector]:
    found = Counter(term for terms in articles for term in terms)
    rarity = {
        term: math.log((len(articles) + 1) / count) for term, count in found.items() if count > 1
    }
    return [_unit(terms, rarity) for terms in articles]


def _unit(terms: Terms, rarity: Mapping[str, float]) -> Vector:
    vector = {t: (1 + math.log(n)) * rarity[t] for t, n in terms.items() if t in rarity}
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()}


def _similarities(vectors: Sequence[Vector]) -> dict[Pair, float]:
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders[term].append((number, weight))
    found: dict[Pair, float] = defaultdict(float)
    for held in holders.values():
        if len(held) <= COMMONEST:
            for (one, left), (other, right) in combinations(held, 2):
                found[one, other] += left * right
    return found


class _Linkage:
    """Average-link clusters while they grow: sums of similarities between clusters, in a heap."""

    def __init__(self, count: int, similarities: Mapping[Pair, float]) -> None:
        self.members = {number: [number] for number in range(count)}
        self.sums: dict[int, dict[int, float]] = {number: {} for number in range(count)}
        self.heap: list[tuple[float, int, int]] = []
        self.next = count
        for (one, other), similarity in similarities.items():
            self._link(one, other, similarity)

    def _link(self, one: int, other: int, total: float) -> None:
        self.sums[one][other] = self.sums[other][one] = total
        mean = total / (len(self.members[one]) * len(self.members[other]))
        heapq.heappush(self.heap, (-mean, one, other))

    def _join(self, one: int, other: int) -> None:
        totals: dict[int, float] = defaultdict(float)
        for part in (one, other):
            for neighbour, total in self.sums.pop(part).items():
                self.sums.get(neighbour, {}).pop(part, None)
                totals[neighbour] += total
        joined, self.next = self.next, self.next + 1
        self.members[joined] = self.members.pop(one) + self.members.pop(other)
        self.sums[joined] = {}
        for neighbour in totals.keys() - {one, other}:
            self._link(joined, neighbour, totals[neighbour])

    def grow(self, least: float) -> list[list[int]]:
        while self.heap and -self.heap[0][0] >= least:
            _, one, other = heapq.heappop(self.heap)
            if one in self.members and other in self.members:
                self._join(one, other)
        return sorted(sorted(members) for members in self.members.values())


def _link(articles: Sequence[Terms], least: float) -> list[list[int]]:
    return _Linkage(len(articles), _similarities(_vectors(articles))).grow(least)


def settled(parts: Sequence[list[int]], similarities: Mapping[Pair, float]) -> list[list[int]]:
    """Let an article stand alone that is nearer to another part than to the rest of its own."""

    def nearness(one: int, part: Sequence[int]) -> float:
        others = [other for other in part if other != one]
        pairs = ((min(one, other), max(one, other)) for other in others)
        return sum(similarities.get(pair, 0.0) for pair in pairs) / max(1, len(others))

    settled = [list(part) for part in parts]
    for home in settled[: len(parts)]:
        others = [part for part in settled if part is not home and len(part) > 1]
        for one in list(home):
            if len(home) > 1 and any(nearness(one, part) > nearness(one, home) for part in others):
                home.remove(one)
                settled.append([one])
    return settled


def cluster(articles: Mapping[str, Terms]) -> dict[str, int]:
    """Give each article id the number of its story; the order of articles is no matter."""
    ids = sorted(articles)
    terms = [articles[article] for article in ids]
    stories: list[list[int]] = []
    for together in _link(terms, TOGETHER):
        inside = _similarities(_vectors([terms[number] for number in together]))
        parts = settled(_Linkage(len(together), inside).grow(APART_INSIDE), inside)
        stories.extend([together[number] for number in part] for part in parts)
    return {ids[number]: story for story, part in enumerate(stories) for number in part}
