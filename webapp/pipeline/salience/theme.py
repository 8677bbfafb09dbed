"""What a folder of articles is about as a whole, and how near a text is to that.

A folder gathered around a subject often holds strays; what only a stray tells matters less. The
theme is the mean of the articles' words: in a folder of many subjects it is spread thin, and then
no article is far from it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from webapp.pipeline.wording import stems_in
from webapp.shelves import Shelf

Vector = Mapping[str, float]
NEAR_SENTENCE = 0.3
MOST_RELEVANCE = 1.2


def unit(vector: Vector) -> dict[str, float]:
    """Scale a vector to length 1; an empty one stays empty."""
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def cosine(first: Vector, second: Vector) -> float:
    """Multiply two unit vectors."""
    small, large = sorted((first, second), key=len)
    return sum(value * large.get(term, 0.0) for term, value in small.items())


def _logarithmic(stems: Iterable[str]) -> dict[str, float]:
    return unit({stem: 1 + math.log(n) for stem, n in Counter(stems).items()})


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The weights of an article's words, as they are kept."""

    article: str
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class Theme:
    """The mean of all articles, and how near each article is to it (about 1 is ordinary)."""

    center: Vector
    nearness: Mapping[str, float]

    def of_article(self, article: str) -> float:
        """Say how near an article is, from 0 to a little over 1."""
        return min(MOST_RELEVANCE, self.nearness.get(article, 1.0))

    def of_text(self, stems: Iterable[str]) -> float:
        """Say how much of the theme a sentence touches, from 0 to 1."""
        touched = math.sqrt(sum(self.center.get(stem, 0.0) ** 2 for stem in sorted(set(stems))))
        return min(1.0, touched / NEAR_SENTENCE)


def find_theme(texts: Iterable[tuple[str, str]]) -> Theme:
    """Find the theme of articles, given by id and text in the order of their ids."""
    weighed = Shelf(_Weighed, (_Weighed(one, _logarithmic(stems_in(text))) for one, text in texts))
    total: Counter[str] = Counter()
    for one in weighed:
        total.update(one.weights)
    center = unit(total)
    raw = {one.article: cosine(one.weights, center) for one in weighed}
    usual = median(raw.values()) if raw else 0.0
    return Theme(center, {article: near / usual for article, near in raw.items()} if usual else {})
