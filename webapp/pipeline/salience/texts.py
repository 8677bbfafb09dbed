"""Which sentences sum a date up: those nearest the middle of all that is told of it.

The middle of a date are the words of the sentences that tell of it, copies once, and of the first
sentences of the articles that appeared on it or the day after. As much counts what the folder
tells of all its dates, so that what few sentences tell of a date is not taken for all there is.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from webapp.pipeline.salience.dates import Days, days_of
from webapp.pipeline.salience.posts import is_posted
from webapp.pipeline.salience.theme import Theme, Vector, cosine, unit
from webapp.pipeline.wording import leaning_words, stems_of
from webapp.records import Article, Sentence, SentenceKind, Sighting

OPENING = 5
OPENING_SCREENS = 40
PART = 0.8
AFTERWARDS = 0.15
AHEAD = 0.7
LEANING = 0.5
FIGURES = 1.1
FAR_DOWN = 0.8
POSTED = 0.2


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each word is among all sentences."""

    weights: Mapping[str, float]
    unseen: float

    def vector(self, stems: Iterable[str]) -> dict[str, float]:
        """Make the unit vector of a text's stems."""
        counted = Counter(stems)
        return unit(
            {s: (1 + math.log(n)) * self.weights.get(s, self.unseen) for s, n in counted.items()}
        )

    def of_text(self, text: str) -> dict[str, float]:
        """Make the unit vector of a text."""
        return self.vector(stems_of(text))


def _prose(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.kind is SentenceKind.PROSE]


def find_rarity(sentences: Sequence[Sequence[Sentence]]) -> Rarity:
    """Count in how many prose sentences each word stands."""
    prose = [sentence for article in sentences for sentence in _prose(article)]
    found: Counter[str] = Counter()
    for sentence in prose:
        found.update(set(stems_of(sentence.text)))
    weights = {stem: math.log((len(prose) + 1) / count) for stem, count in found.items()}
    return Rarity(weights, math.log(len(prose) + 1))


class _Mean:
    """The mean of vectors as they come."""

    def __init__(self) -> None:
        self.total: dict[str, float] = defaultdict(float)
        self.count = 0

    def add(self, vector: Vector, weight: float = 1.0) -> None:
        self.count += 1
        for term, value in vector.items():
            self.total[term] += weight * value


def _openings(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]], rarity: Rarity
) -> dict[int, _Mean]:
    means: dict[int, _Mean] = defaultdict(_Mean)
    for article, own in zip(articles, sentences, strict=True):
        if article.published is None:
            continue
        day = article.published.toordinal()
        for sentence in _prose(own)[:OPENING]:
            vector = rarity.of_text(sentence.text)
            means[day].add(vector)
            means[day - 1].add(vector)
    return means


@dataclass(frozen=True, slots=True)
class Middles:
    """The middle of each date, and that of all that the folder dates."""

    dates: Mapping[Days, Vector]
    folder: Vector

    def nearness(self, vector: Vector, days: Days) -> float:
        """Say how near a sentence is to both, from 0 to 2."""
        return cosine(vector, self.dates[days]) + cosine(vector, self.folder)


def find_middles(
    sightings: Iterable[Sighting],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    rarity: Rarity,
    theme: Theme,
) -> Middles:
    """Find the middle of every date that is told, and of all."""
    told: dict[Days, _Mean] = defaultdict(_Mean)
    folder = _Mean()
    seen: set[tuple[Days, int]] = set()
    for sighting in sightings:
        days, stems = days_of(sighting.span), stems_of(sighting.quote)
        if (days, hash(stems)) in seen:
            continue
        seen.add((days, hash(stems)))
        vector = rarity.vector(stems)
        told[days].add(vector)
        folder.add(vector, theme.of_article(sighting.article))
    openings = _openings(articles, sentences, rarity)
    middles: dict[Days, Vector] = {}
    for days, mean in told.items():
        opening = openings.get(days[0]) if days[0] == days[1] else None
        middles[days] = _joined(mean, opening or _Mean())
    return Middles(middles, unit(folder.total))


def _joined(first: _Mean, second: _Mean) -> Vector:
    total: dict[str, float] = defaultdict(float)
    for mean in (first, second):
        for term, value in mean.total.items():
            total[term] += value / mean.count
    return unit(total)


def centrality(
    sighting: Sighting, article: Article, middles: Middles, theme: Theme, rarity: Rarity
) -> float:
    """Say how well a sighting sums its date up, from 0 to about 3."""
    vector = rarity.of_text(sighting.quote)
    factors = (
        theme.of_article(article.id) ** 2,
        _by_distance(sighting, article),
        LEANING if _leans(sighting) else 1.0,
        FIGURES if any(letter.isdigit() for letter in sighting.quote) else 1.0,
        FAR_DOWN if sighting.sentence.index > OPENING_SCREENS else 1.0,
        POSTED if is_posted(sighting.sentence.text) else 1.0,
    )
    return middles.nearness(vector, days_of(sighting.span)) * math.prod(factors)


def _by_distance(sighting: Sighting, article: Article) -> float:
    """Prefer what looks back, the more the longer after; distrust what looks ahead."""
    if article.published is None:
        return 1.0
    after = article.published.toordinal() - sighting.span.last.toordinal()
    return AHEAD if after < 0 else 1 + AFTERWARDS * math.log1p(after)


def _leans(sighting: Sighting) -> bool:
    """Say whether a clause leans on the rest of its sentence ("since the quake hit")."""
    first = sighting.quote.split(maxsplit=1)[:1]
    part = len(sighting.quote) < PART * len(sighting.sentence.text)
    return sighting.quote[:1].islower() or (part and "".join(first).lower() in leaning_words())
