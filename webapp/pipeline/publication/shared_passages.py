"""Sentences and quotations that undated articles share with dated ones, and what they speak for."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from webapp.pipeline.publication.words import publication_words
from webapp.records import Article

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")
QUOTED = re.compile(r"[“\"]([^“”\"\n]{20,1000})[”\"]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# Runs of four words are rare enough to find a sentence by and survive a word that was changed.
SHINGLE = 4
MANY = 6
FEWEST_WORDS = 6
# In hundredths of likeness: "forty bolts" and "40 bolts" are one sentence.
SAME = 88
NEARLY_SAME = 82
# What stands in articles of four days or more ("Subscribe to our letter") is of none of them.
BOILERPLATE_DAYS = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A quotation or sentence as plain words.

    ``fresh`` units are of their day: words in quotation marks, or with a day in them. The others
    may be background that an agency repeats for weeks.
    """

    words: tuple[str, ...]
    quoted: bool

    @property
    def fresh(self) -> bool:
        """Say whether the unit is of its day."""
        return self.quoted or not publication_words().days.isdisjoint(self.words)

    @property
    def worth(self) -> int:
        """Count its words: double in quotation marks, half in what may be background."""
        words = len(self.words)
        return words * 2 if self.quoted else words if self.fresh else words // 2


def plain_words(words: str) -> tuple[str, ...]:
    """Give the words of a text in small letters, without marks."""
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(words))


def _pieces(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the sentences of a text, those inside of quotations apart."""
    for match in QUOTED.finditer(text):
        for piece in SENTENCE_END.split(match[1]):
            yield plain_words(piece), True
    for piece in SENTENCE_END.split(QUOTED.sub(" ", text)):
        yield plain_words(piece), False


def _units(text: str) -> Iterator[Unit]:
    seen: set[tuple[str, ...]] = set()
    for words, quoted in _pieces(text):
        if len(words) >= FEWEST_WORDS and words not in seen:
            seen.add(words)
            yield Unit(words, quoted)


def _shingles(words: Sequence[str]) -> set[int]:
    return {hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)}


class Sharing:
    """Finds which units of undated articles stand in dated ones, by shared runs of words.

    What several articles have is looked for once, and no longer when it is boilerplate.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[Unit, int] = {}
        self._units: list[Unit] = []
        self._index: defaultdict[int, list[int]] = defaultdict(list)
        self._told: list[dict[dt.date, list[str]]] = []

    def __len__(self) -> int:
        """Count the units that are looked for."""
        return len(self._units)

    def add(self, text: str) -> tuple[int, ...]:
        """Look for the units of an undated article; give their numbers."""
        return tuple(map(self._number, _units(text)))

    def _number(self, unit: Unit) -> int:
        number = self._numbers.setdefault(unit, len(self._units))
        if number == len(self._units):
            self._units.append(unit)
            self._told.append({})
            for shingle in _shingles(unit.words):
                self._index[shingle].append(number)
        return number

    def find(self, articles: Iterable[Article]) -> None:
        """Note where the units stand in dated articles."""
        for article in articles:
            if article.published is not None:
                for number in self._told_in(article.text):
                    self._told[number].setdefault(article.published, []).append(article.id)

    def _told_in(self, text: str) -> set[int]:
        return {
            number
            for unit in _units(text)
            for number in self._candidates(unit.words)
            if _alike(self._units[number], unit)
        }

    def _candidates(self, words: tuple[str, ...]) -> set[int]:
        hits = Counter(number for one in _shingles(words) for number in self._index.get(one, ()))
        enough = max(1, (min(len(words), FEWEST_WORDS * 2) - SHINGLE) // 2)
        return {
            number
            for number, count in hits.items()
            if count >= enough and not self._is_boilerplate(number)
        }

    def _is_boilerplate(self, number: int) -> bool:
        return len(self._told[number]) >= BOILERPLATE_DAYS

    def evidence(self, numbers: Iterable[int]) -> list[Evidence]:
        """Say what the units of an article speak for, the day with most first."""
        units: defaultdict[dt.date, list[Unit]] = defaultdict(list)
        sources: defaultdict[dt.date, Counter[str]] = defaultdict(Counter)
        for number in numbers:
            unit = self._units[number]
            for day, told_by in () if self._is_boilerplate(number) else self._told[number].items():
                units[day].append(unit)
                for source in told_by:
                    sources[day][source] += len(unit.words)
        found = (Evidence(day, tuple(units[day]), _most_first(sources[day])) for day in units)
        return sorted(found, key=lambda one: (-one.words, one.day))


def _most_first(sources: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(sources, key=lambda name: (-sources[name], name)))


def _alike(one: Unit, other: Unit) -> bool:
    """Compare two sentences; a quotation may be told in part."""
    first, second = " ".join(one.words), " ".join(other.words)
    if one.quoted or other.quoted:
        return fuzz.partial_ratio(first, second) >= SAME
    return fuzz.ratio(first, second) >= NEARLY_SAME


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one day: the shared units, and the articles of that day that share them."""

    day: dt.date
    units: tuple[Unit, ...]
    articles: tuple[str, ...]

    @property
    def words(self) -> int:
        """Count the shared words: double in quotation marks, half in what may be background."""
        return sum(unit.worth for unit in self.units)

    @property
    def fresh(self) -> bool:
        """Say whether some of it is of its day, or it is too much for background."""
        return any(unit.fresh for unit in self.units) or len(self.units) >= MANY
