"""What an entry repeats of the stronger ones of its date counts less."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.salience.theme import Vector, cosine

REPEATED = 0.3
LOOKED_AT = 12


def without_repetition(strengths: Sequence[float], vectors: Sequence[Vector]) -> list[float]:
    """Take from each strength what its words share with the dozen that are stronger."""
    shared = [0.0] * len(strengths)
    left = set(range(len(strengths)))

    def counts(number: int) -> float:
        return strengths[number] * (1 - REPEATED * shared[number])

    for _ in range(min(LOOKED_AT, len(strengths) - 1)):
        strongest = max(left, key=lambda number: (counts(number), -number))
        left.discard(strongest)
        for number in left:
            shared[number] = max(shared[number], cosine(vectors[number], vectors[strongest]))
    return [counts(number) for number in range(len(strengths))]
