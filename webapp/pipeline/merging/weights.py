"""How much a shared word says: the rarer among the articles, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from webapp.pipeline.merging.tellings import Telling

# In a handful of articles a word that two share looks common; these unseen tellings without it
# keep it as rare as it is in news at large.
PRIOR = 50
# So many, and how alike two texts are no longer hangs on how much else is told beside them.
NEWS_AT_LARGE = 5_000
MOST_KEPT = 1 << 11


class Weights:
    """Inverse sentence frequencies of stems; sums over sets of stems are kept for a while."""

    def __init__(self, frequency: Mapping[str, int], count: int, unseen: int = PRIOR) -> None:
        """Take in how many of ``count`` tellings each stem stands, and how many are unseen."""
        self.frequency = frequency
        self.of = {stem: math.log((count + unseen) / (n + 1)) for stem, n in frequency.items()}
        self.squared = {stem: weight**2 for stem, weight in self.of.items()}
        self._totals: dict[frozenset[str], float] = {}
        self._lengths: dict[frozenset[str], float] = {}

    def total(self, stems: frozenset[str]) -> float:
        """Sum the weights of stems."""
        if stems not in self._totals:
            total = sum(map(self.of.__getitem__, sorted(stems)))
            _keep(self._totals, stems, total)
        return self._totals[stems]

    def length(self, stems: frozenset[str]) -> float:
        """Give the length of the stems' vector."""
        if stems not in self._lengths:
            length = math.sqrt(sum(map(self.squared.__getitem__, sorted(stems))))
            _keep(self._lengths, stems, length)
        return self._lengths[stems]


def _keep(kept: dict[frozenset[str], float], stems: frozenset[str], reckoned: float) -> None:
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[stems] = reckoned


class Frequencies:
    """In how many tellings each stem stands, counted as they come."""

    def __init__(self) -> None:
        """Begin with none."""
        self._frequency: Counter[str] = Counter()
        self._count = 0

    def add(self, telling: Telling) -> None:
        """Count the stems of one telling."""
        self._frequency.update(telling.words.stems | telling.gist.stems)
        self._count += 1

    def weights(self, unseen: int = PRIOR) -> Weights:
        """Weigh the stems by what has been counted."""
        return Weights(self._frequency, self._count, unseen)


def weigh_words(tellings: Iterable[Telling], unseen: int = PRIOR) -> Weights:
    """Count in how many tellings each stem stands."""
    counted = Frequencies()
    for telling in tellings:
        counted.add(telling)
    return counted.weights(unseen)
