"""Headlines in capitals, written as the sentences of all articles write their words.

"Ferry Sinks Off Westport" tells what happened in words that look like names. A word is written
small where sentences write it so more often than not; what no sentence has keeps its capital.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from webapp.pipeline.wording import WORD, carries, stem, words_of

CAPITALS = 0.75
FEWEST = 3


def is_heading(text: str) -> bool:
    """Say whether nearly all words that carry something have a capital, names or not."""
    words = [word for word in words_of(text) if carries(word) and not word[0].isdigit()]
    return len(words) >= FEWEST and sum(map(_has_capital, words)) >= CAPITALS * len(words)


def _has_capital(word: str) -> bool:
    return word[0].isupper()


class Casing:
    """How the sentences of articles write each word."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count small and capital spellings, but for headings and the first word of each text."""
        self._small: Counter[str] = Counter()
        for text in texts:
            if not is_heading(text):
                self._small.update(
                    {stem(word): -1 if _has_capital(word) else 1 for word in words_of(text)[1:]}
                )

    def as_sentence(self, text: str) -> str:
        """Write a heading as a sentence; any other text stays as it is."""
        return WORD.sub(lambda match: self._word(match[0]), text) if is_heading(text) else text

    def _word(self, word: str) -> str:
        if self._small[stem(word)] > 0 or not carries(word):
            return word.lower()
        return word.capitalize() if word.isupper() else word
