"""Infer when an undated article was published, from dated articles that tell the same words.

Articles of one day share quotations and whole sentences. An article that states no date takes the
day of the dated ones with which it shares enough of them; a line of its own with a full date
counts too. Where the evidence is thin the article stays undated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec
from rapidfuzz import fuzz

from webapp.pipeline.dates import find_dates
from webapp.records import Article, DateMention, Precision, PublishedBasis
from webapp.shelves import Shelf
from webapp.vocabulary import built_in

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
    """A quotation or sentence as plain words; ``key`` counts units over all undated articles.

    ``fresh`` units are of their day: words in quotation marks, or with a day in them. The others
    may be background that an agency repeats for weeks.
    """

    article: int
    key: int
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


@dataclass(frozen=True, slots=True)
class Shared:
    """A unit of an undated article that an article of ``day`` tells too, ``source`` its id."""

    unit: Unit
    source: str
    day: dt.date


def _plain(words: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(words))


def _pieces(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the sentences of a text, those inside of quotations apart."""
    for match in QUOTED.finditer(text):
        for piece in SENTENCE_END.split(match[1]):
            yield _plain(piece), True
    for piece in SENTENCE_END.split(QUOTED.sub(" ", text)):
        yield _plain(piece), False


def _units(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    seen: set[tuple[str, ...]] = set()
    for words, quoted in _pieces(text):
        if len(words) >= FEWEST_WORDS and words not in seen:
            seen.add(words)
            yield words, quoted


def _shingles(words: Sequence[str]) -> set[int]:
    return {hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)}


class Sharing:
    """Finds which units of undated articles stand in dated ones, by shared runs of words."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Index the undated articles alone: they are few."""
        self.articles = articles
        self.units: list[Unit] = []
        self.index: defaultdict[int, list[int]] = defaultdict(list)
        for at, article in enumerate(articles):
            if article.published is None:
                self._add(at, article.text)

    def _add(self, at: int, text: str) -> None:
        for words, quoted in _units(text):
            key = len(self.units)
            self.units.append(Unit(at, key, words, quoted))
            for shingle in _shingles(words):
                self.index[shingle].append(key)

    def find(self) -> list[Shared]:
        """Give every unit that is told in a dated article, boilerplate left out."""
        shared = [
            Shared(self.units[key], article.id, article.published)
            for article in self.articles
            if article.published is not None
            for key in sorted(self._told_in(article.text))
        ]
        return _without_boilerplate(shared)

    def _told_in(self, text: str) -> set[int]:
        return {
            key
            for words, quoted in _units(text)
            for key in self._candidates(words)
            if _alike(self.units[key], words, quoted=quoted)
        }

    def _candidates(self, words: tuple[str, ...]) -> set[int]:
        hits = Counter(key for one in _shingles(words) for key in self.index.get(one, ()))
        enough = max(1, (min(len(words), FEWEST_WORDS * 2) - SHINGLE) // 2)
        return {key for key, count in hits.items() if count >= enough}


def _without_boilerplate(shared: Sequence[Shared]) -> list[Shared]:
    days: defaultdict[int, set[dt.date]] = defaultdict(set)
    for one in shared:
        days[one.unit.key].add(one.day)
    return [one for one in shared if len(days[one.unit.key]) < BOILERPLATE_DAYS]


def _alike(unit: Unit, words: tuple[str, ...], *, quoted: bool) -> bool:
    """Compare two sentences; a quotation may be told in part."""
    one, other = " ".join(unit.words), " ".join(words)
    if unit.quoted or quoted:
        return fuzz.partial_ratio(one, other) >= SAME
    return fuzz.ratio(one, other) >= NEARLY_SAME


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


def _by_day(shared: Iterable[Shared]) -> list[Evidence]:
    units: defaultdict[dt.date, dict[int, Unit]] = defaultdict(dict)
    sources: defaultdict[dt.date, Counter[str]] = defaultdict(Counter)
    for one in shared:
        units[one.day][one.unit.key] = one.unit
        sources[one.day][one.source] += len(one.unit.words)
    evidence = [
        Evidence(
            day,
            tuple(found.values()),
            tuple(name for name, _ in sorted(sources[day].items(), key=lambda x: (-x[1], x[0]))),
        )
        for day, found in units.items()
    ]
    return sorted(evidence, key=lambda one: (-one.words, one.day))


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
    shared: defaultdict[int, list[Shared]] = defaultdict(list)
    for one in Sharing(articles).find():
        shared[one.unit.article].append(one)
    return Shelf(
        Article,
        (
            article if article.published is not None else _infer(article, shared[at])
            for at, article in enumerate(articles)
        ),
    )


def _infer(article: Article, shared: Sequence[Shared]) -> Article:
    line = _own_line(article)
    if line:
        day, words = line
        explanation = f"inferred: the text has the line “{words}” (confidence: high)"
        return _inferred(article, day, explanation)
    evidence = _by_day(shared)
    confidence = _confidence(evidence) if evidence else ""
    if not confidence:
        return article
    return _inferred(article, evidence[0].day, _explain(evidence[0], confidence))
