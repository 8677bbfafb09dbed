"""How much a shared word says: the rarer among the articles, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from webapp.pipeline.merging.tellings import Telling

# In a handful of articles a word that two share looks common; these unseen tellings without it
# keep it as rare as it is in news at large.
PRIOR = 50


class Weights:
    """Inverse sentence frequencies of stems; sums over sets of stems are kept once reckoned."""

    def __init__(self, frequency: Mapping[str, int], count: int) -> None:
        """Take in how many of ``count`` tellings each stem stands."""
        self.frequency = frequency
        self.of = {stem: math.log((count + PRIOR) / (n + 1)) for stem, n in frequency.items()}
        self._totals: dict[frozenset[str], float] = {}
        self._lengths: dict[frozenset[str], float] = {}

    def total(self, stems: frozenset[str]) -> float:
        """Sum the weights of stems."""
        if stems not in self._totals:
            self._totals[stems] = sum(self.of[stem] for stem in sorted(stems))
        return self._totals[stems]

    def length(self, stems: frozenset[str]) -> float:
        """Give the length of the stems' vector."""
        if stems not in self._lengths:
            self._lengths[stems] = math.sqrt(sum(self.of[stem] ** 2 for stem in sorted(stems)))
        return self._lengths[stems]


def weigh_words(tellings: Iterable[Telling]) -> Weights:
    """Count in how many tellings each stem stands."""
    frequency: Counter[str] = Counter()
    count = 0
    for telling in tellings:
        frequency.update(telling.words.stems | telling.gist.stems)
        count += 1
    return Weights(frequency, count)
