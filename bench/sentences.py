"""How well sentence ends are found: ``python -m bench.sentences FILE.json``.

The file holds texts as lists of sentences; each list is joined by spaces and parted again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from webapp.pipeline.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Score:
    """Ends found and right, found and wrong, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def _stated(sentences: Sequence[str]) -> set[int]:
    ends, place = set(), 0
    for sentence in sentences:
        place += len(sentence)
        ends.add(place)
        place += 1
    return ends


def score(path: Path) -> Score:
    """Score the sentence ends of a JSON file of texts as lists of sentences."""
    right = wrong = missed = 0
    for sentences in json.loads(path.read_text(encoding="utf-8")):
        stated = _stated(sentences)
        found = {sentence.end for sentence in split_sentences(" ".join(sentences))}
        right += len(stated & found)
        wrong += len(found - stated)
        missed += len(stated - found)
    return Score(right, wrong, missed)


if __name__ == "__main__":
    made = score(Path(sys.argv[1]))
    sys.stdout.write(
        f"F1 {made.f1:.4f}: {made.right} right, {made.wrong} wrong, {made.missed} missed\n"
    )
