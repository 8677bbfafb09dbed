"""Which sentences sum a date up: those nearest the middle of all that is told of it.

The middle of a date are the words of the sentences that tell of it, copies once, and of the first
sentences of the articles that appeared on it or the day after. As much counts what the folder
tells of all its dates, so that what few sentences tell of a date is not taken for all there is.
What leans on another clause or lies ahead counts less, and so does what somebody says, most of all
in the first person ("We tire").
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from webapp.pipeline.numerals import any_of
from webapp.pipeline.salience.dates import Days
from webapp.pipeline.salience.theme import Theme, Vector, cosine, unit
from webapp.pipeline.verbs.lexicon import past_of
from webapp.pipeline.wording import merging_words, stems_of
from webapp.records import Article, Role, Sentence, SentenceKind, Sighting
from webapp.vocabulary import built_in

OPENING = 5
OPENING_SCREENS = 40
PART = 0.8
AFTERWARDS = 0.15
AHEAD = 0.7
LEANING = 0.5
FAR_DOWN = 0.8
OWN_VOICE = 0.5
SPOKEN = 0.8


class SalienceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``salience.toml``."""

    trading: tuple[str, ...]
    moving: tuple[str, ...]


def salience_words() -> SalienceWords:
    """Give the words by which what a share did is known."""
    words: SalienceWords = built_in("salience", SalienceWords)
    return words


MARKET = re.compile(
    rf"(?i:\b(?:{any_of(salience_words().trading)}) trading\b)"
    r"|\bclos(?:ed|ing)\b[^.;]{0,30}?[$£€]\d"
    r"|\b(?:[Ss]hares|[Ss]tock)\b[^.;]{0,40}?"
    rf"\b(?:{any_of(map(past_of, salience_words().moving))}|were|was)\b[^.;]{{0,40}}?"
    r"(?:\b(?:cents?|pence|per ?cent)\b|%|[$£€]\d)"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me)\b")


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


def find_rarity(sentences: Iterable[Sequence[Sentence]]) -> Rarity:
    """Count in how many prose sentences each word stands."""
    found: Counter[str] = Counter()
    count = 0
    for article in sentences:
        for sentence in _prose(article):
            found.update(set(stems_of(sentence.text)))
            count += 1
    weights = {stem: math.log((count + 1) / number) for stem, number in found.items()}
    return Rarity(weights, math.log(count + 1))


class _Mean:
    """The mean of vectors as they come."""

    def __init__(self, vectors: Iterable[Vector] = ()) -> None:
        self.total: dict[str, float] = defaultdict(float)
        self.count = 0
        for vector in vectors:
            self.add(vector)

    def add(self, vector: Vector, weight: float = 1.0) -> None:
        self.count += 1
        for term, value in vector.items():
            self.total[term] += weight * value


class Openings:
    """The first sentences of the articles that appeared on each day."""

    def __init__(
        self, articles: Iterable[Article], sentences: Sequence[Sequence[Sentence]]
    ) -> None:
        """File the articles by their days; ``sentences`` run beside them."""
        self._sentences = sentences
        self._places: dict[int, list[int]] = defaultdict(list)
        for place, article in enumerate(articles):
            if article.published is not None:
                self._places[article.published.toordinal()].append(place)

    def of(self, days: Days, rarity: Rarity) -> Iterator[Vector]:
        """Give those of what appeared on a date that is one day, or on the day after."""
        first, last = days
        if first == last:
            both = (*self._places.get(first, ()), *self._places.get(first + 1, ()))
            for place in sorted(both):
                for sentence in _prose(self._sentences[place])[:OPENING]:
                    yield rarity.of_text(sentence.text)


def _uncopied(sightings: Iterable[Sighting]) -> Iterator[tuple[Sighting, tuple[str, ...]]]:
    """Give those that tell of one date with their stems, each wording once."""
    seen: set[tuple[str, ...]] = set()
    for sighting in sightings:
        stems = stems_of(sighting.quote)
        if stems not in seen:
            seen.add(stems)
            yield sighting, stems


def middle_of_folder(dates: Iterable[Iterable[Sighting]], rarity: Rarity, theme: Theme) -> Vector:
    """Find the middle of all that is told, given date by date."""
    folder = _Mean()
    for sightings in dates:
        for sighting, stems in _uncopied(sightings):
            folder.add(rarity.vector(stems), theme.of_article(sighting.article))
    return unit(folder.total)


def middle_of_date(
    sightings: Iterable[Sighting], openings: Iterable[Vector], rarity: Rarity
) -> Vector:
    """Find the middle of what is told of one date and of what appeared then."""
    told = _Mean(rarity.vector(stems) for _, stems in _uncopied(sightings))
    total: dict[str, float] = defaultdict(float)
    for mean in (told, _Mean(openings)):
        for term, value in mean.total.items():
            total[term] += value / mean.count
    return unit(total)


def centrality(
    sighting: Sighting, article: Article, middles: Sequence[Vector], theme: Theme, rarity: Rarity
) -> float:
    """Say how well a sighting sums up its date, and all, by the ``middles`` of both.

    From 0 to about 3.
    """
    vector = rarity.of_text(sighting.quote)
    factors = (
        theme.of_article(article.id) ** 2,
        _by_distance(sighting, article),
        LEANING if sighting.quote[:1].islower() or by_the_way(sighting) else 1.0,
        OWN_VOICE if FIRST_PERSON.search(sighting.quote) else 1.0,
        SPOKEN if is_spoken(sighting) else 1.0,
        FAR_DOWN if sighting.sentence.index > OPENING_SCREENS else 1.0,
    )
    near = sum(cosine(vector, middle) for middle in middles)
    return near * math.prod(factors)


def _by_distance(sighting: Sighting, article: Article) -> float:
    """Prefer what looks back, the more the longer after; distrust what looks ahead."""
    if article.published is None:
        return 1.0
    after = sighting.span.days_before(article.published)
    return AHEAD if after < 0 else 1 + AFTERWARDS * math.log1p(after)


def is_spoken(sighting: Sighting) -> bool:
    """Say whether somebody speaks in a clause: what was said is less than what was done."""
    return any(name.role is Role.SPEAKS for name in sighting.names)


def by_the_way(sighting: Sighting) -> bool:
    """Say whether something is told beside the news.

    A clause may hang on the rest of its sentence ("since the quake hit"); what a share did stands
    at the end of the news of its firm ("its shares rose 50 cents").
    """
    opener = "".join(sighting.quote.split(maxsplit=1)[:1])
    part = len(sighting.quote) < PART * len(sighting.sentence.text)
    if part and opener.lower() in merging_words().leaning:
        return True
    return sighting.sentence.index > 0 and MARKET.search(sighting.sentence.text) is not None
