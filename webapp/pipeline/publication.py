"""Infer when an undated article was published, from dated articles that tell the same words.

Articles of one day share quotations and whole sentences. An article that states no date takes the
day of the dated ones with which it shares enough of them; a line of its own with a full date
counts too. Where the evidence is thin the article stays undated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

import msgspec
from rapidfuzz import fuzz

from webapp.pipeline.dates import find_dates
from webapp.records import Article, DateMention, Precision, PublishedBasis
from webapp.shelves import Shelf
from webapp.vocabulary import built_in

Answer = tuple[dt.date, str]
UNITS_AT_ONCE = 1 << 13
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")
QUOTED = re.compile(r"[“\"]([^“”\"\n]{20,1000})[”\"]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# Runs of four words are rare enough to find a sentence by and survive a word that was changed.
SHINGLE = 4
FEWEST_UNITS = 2
MANY = 6
FEWEST_WORDS = 6
# In hundredths of likeness: "forty bolts" and "40 bolts" are one sentence.
SAME = 88
NEARLY_SAME = 82
# What stands in articles of four days or more ("Subscribe to our letter") is of none of them.
BOILERPLATE_DAYS = 4
ENOUGH_WORDS = 24
SURE_WORDS = 60
LEAD_OVER_NEXT = 1.5
LEAD_OVER_NEXT_SURE = 3.0
HEAD = 400
LINE_WORDS = 12
NAMED = 3


class PublicationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``publication.toml``."""

    beside: frozenset[str]
    days: frozenset[str]


@cache
def _publication_words() -> PublicationWords:
    words: PublicationWords = built_in("publication", PublicationWords)
    return words


def _day_words() -> frozenset[str]:
    return _publication_words().days


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
        return self.quoted or not _day_words().isdisjoint(self.words)

    @property
    def worth(self) -> int:
        """Count its words: double in quotation marks, half in what may be background."""
        words = len(self.words)
        return words * 2 if self.quoted else words if self.fresh else words // 2


def _plain(words: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(words))


def _pieces(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the sentences of a text, those inside of quotations apart."""
    for match in QUOTED.finditer(text):
        for piece in SENTENCE_END.split(match[1]):
            yield _plain(piece), True
    for piece in SENTENCE_END.split(QUOTED.sub(" ", text)):
        yield _plain(piece), False


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


def _confidence(evidence: Sequence[Evidence]) -> str:
    """Say how sure the best day is; empty where the evidence is too thin to name one."""
    best = evidence[0]
    if len(best.units) < FEWEST_UNITS or best.words < ENOUGH_WORDS or not best.fresh:
        return ""
    lead = best.words / evidence[1].words if evidence[1:] else LEAD_OVER_NEXT_SURE
    if lead < LEAD_OVER_NEXT:
        return ""
    return "high" if best.words >= SURE_WORDS and lead >= LEAD_OVER_NEXT_SURE else "medium"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def day_in_words(day: dt.date) -> str:
    """Write a day as readers do: "20 October 2021"."""
    return f"{day.day} {day:%B %Y}"


def _explain(best: Evidence, confidence: str) -> str:
    quoted = sum(unit.quoted for unit in best.units)
    plain = len(best.units) - quoted
    kinds = [
        _counted(number, noun)
        for number, noun in ((quoted, "quotation"), (plain, "sentence"))
        if number
    ]
    sources = _listed(best.articles[:NAMED])
    shares = f"shares {_listed(kinds)} with {sources}"
    return f"inferred: {shares}, published {day_in_words(best.day)} (confidence: {confidence})"


def _inferred(article: Article, day: dt.date, explanation: str) -> Article:
    return replace(
        article,
        published=day,
        published_basis=PublishedBasis.INFERRED,
        published_explanation=explanation,
    )


def _beside() -> frozenset[str]:
    return _publication_words().beside


def _full_day(mention: DateMention) -> dt.date | None:
    span = mention.span
    if span is None or span.precision is not Precision.DAY or not isinstance(span.first, dt.date):
        return None
    return span.first if str(span.first.year) in mention.text else None


def _own_line(article: Article) -> tuple[dt.date, str] | None:
    """Find a line at the head or the foot that is a date with its year and little else."""
    lines = [line.strip() for line in article.text.splitlines() if line.strip()]
    for line in dict.fromkeys([*lines[:4], *lines[-3:]]):
        for mention in find_dates(line[:HEAD], None):
            day = _full_day(mention)
            if day and (_is_date_line(line, mention) or _is_dateline(line, mention)):
                return day, mention.text
    return None


def _is_date_line(line: str, mention: DateMention) -> bool:
    rest = _plain(line[: mention.start] + " " + line[mention.end :])
    if len(rest) > LINE_WORDS:
        return False
    names = sum(not word.isdigit() and word not in _beside() for word in rest)
    return not names or (names <= NAMED and line.lower().startswith(tuple(_beside())))


def _is_dateline(line: str, mention: DateMention) -> bool:
    """Say whether a line opens as "GENEVA, May 3, 2009 (Agency) - "."""
    before, after = line[: mention.start].strip(" ,"), line[mention.end : mention.end + 30]
    place = before and len(before.split()) <= NAMED and before.split()[0].isupper()
    return bool(place and re.match(r"\s*(?:\([^()]{2,20}\)\s*)?[-–—:]", after))


def infer_publications(articles: Sequence[Article]) -> Sequence[Article]:
    """Date the undated articles that a line of their own or shared words date.

    The order of the articles makes no difference; dated ones are never changed, and what is
    inferred for one article is no evidence for another.
    """
    if all(article.published is not None for article in articles):
        return articles
    found = dict(_found(articles))
    return Shelf(
        Article,
        (
            _inferred(article, *found[at]) if at in found else article
            for at, article in enumerate(articles)
        ),
    )


def _found(articles: Sequence[Article]) -> Iterator[tuple[int, Answer]]:
    """Give the days of undated articles by their places; so many at once are looked for."""
    sharing, asking = Sharing(), dict[int, tuple[int, ...]]()
    for at, article in enumerate(articles):
        if article.published is None:
            line = _own_line(article)
            if line:
                yield at, _by_line(*line)
            else:
                asking[at] = sharing.add(article.text)
        if len(sharing) >= UNITS_AT_ONCE:
            yield from _answered(sharing, asking, articles)
            sharing, asking = Sharing(), {}
    yield from _answered(sharing, asking, articles)


def _by_line(day: dt.date, words: str) -> Answer:
    return day, f"inferred: the text has the line “{words}” (confidence: high)"


def _answered(
    sharing: Sharing, asking: Mapping[int, tuple[int, ...]], articles: Iterable[Article]
) -> Iterator[tuple[int, Answer]]:
    """Give the days that shared words tell; copies share the same words."""
    if len(sharing):
        sharing.find(articles)
    same = sorted(asking, key=asking.__getitem__)
    for units, copies in groupby(same, key=asking.__getitem__):
        answer = _by_words(sharing.evidence(units))
        if answer:
            yield from ((at, answer) for at in copies)


def _by_words(evidence: Sequence[Evidence]) -> Answer | None:
    confidence = _confidence(evidence) if evidence else ""
    return (evidence[0].day, _explain(evidence[0], confidence)) if confidence else None
