"""How much a shared word says: the rarer among the articles, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from webapp.pipeline.merging.tellings import Telling

# In a handful of articles a word that two share looks common; these unseen tellings without it
# keep it as rare as it is in news at large.
PRIOR = 50


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse sentence frequencies of stems over all tellings, ``count`` in number."""

    frequency: Counter[str]
    count: int

    def of(self, stem: str) -> float:
        """Weigh one stem; a stem nobody else has weighs most."""
        return math.log((self.count + PRIOR) / (max(1, self.frequency[stem]) + 1))

    def total(self, stems: Iterable[str]) -> float:
        """Sum the weights of stems."""
        return sum(map(self.of, stems))

    def length(self, stems: Iterable[str]) -> float:
        """Give the length of the stems' vector."""
        return math.sqrt(sum(self.of(stem) ** 2 for stem in stems))


def weigh_words(tellings: Iterable[Telling]) -> Weights:
    """Count in how many tellings each stem stands."""
    frequency: Counter[str] = Counter()
    count = 0
    for telling in tellings:
        frequency.update(telling.words.stems)
        count += 1
    return Weights(frequency, count)
