"""Words as merging, salience and terms count them: stems, classes of happenings, numbers.

A text becomes a :class:`Wording`: the stems of the words that carry something, those of them that
tell a happening ("seized", "takeover" and "came to power" are one class, ``=take power``), and its
numbers. Which words carry nothing, and which are one class, is data: ``vocabulary/merging.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeVar

import msgspec
import Stemmer  # type: ignore[import-not-found]  # a C extension without stubs

from webapp.vocabulary import built_in

Member = TypeVar("Member", str, tuple[str, str])
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:er)?s\b|\d+(?:[.,:]\d+)*")
CLASS_MARK = "="
SWAP = str.maketrans("-+", "+-")
SHORTEST = 2


class SameHappening(msgspec.Struct, frozen=True):
    """Words and phrases that tell one kind of happening; examples have it, counters have not.

    Inside of the phrases of ``unless`` its words tell something else ("a murder charge"). ``once``
    says that one actor does or suffers it once in a while: in one month, it is the same;
    ``befalls`` that it befalls a person, seldom twice in a story; ``placed`` that it happens at one
    spot, ``wide`` in many at once; ``single`` that it strikes a place once in a day;
    ``reporting`` that it is said, ``uttering`` that it is done by words.
    """

    name: str
    words: tuple[str, ...]
    once: bool = False
    befalls: bool = False
    placed: bool = False
    wide: bool = False
    single: bool = False
    reporting: bool = False
    uttering: bool = False
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class Opposites(msgspec.Struct, frozen=True):
    """Two happenings of which one undoes the other; examples tell ``one``, counters ``other``."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class Fate(msgspec.Struct, frozen=True):
    """What befalls a person: the verbs of what is done to one, and of what one does oneself.

    What is ``placed`` may befall one again elsewhere. Of the examples' only person it is told, of
    the counters' it is not.
    """

    name: str
    suffers: tuple[str, ...]
    does: tuple[str, ...]
    placed: bool = False
    examples: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class MergingWords(msgspec.Struct, frozen=True):
    """The shape of ``vocabulary/merging.toml``."""

    stop: str
    dates: str
    leaning: str
    supposing: str
    turning: str
    stepping: str
    harking: str
    more: str
    striking: str
    further: str
    reacting: str
    deciding: str
    due: str
    telling: str
    holding: str
    families: str
    nouns_in_ly: str
    same: tuple[SameHappening, ...]
    fate: tuple[Fate, ...]
    opposite: tuple[Opposites, ...]


@dataclass(frozen=True, slots=True)
class WordSets:
    """What words, and classes of happenings, say of a telling.

    Of words: ``stop`` carry nothing; ``dates`` name weekdays and months; ``leaning`` open a clause
    that leans on another; ``supposing`` tell what may not have happened; ``turning``
    what is not so or is to come; ``stepping`` a step of
    what is told as a whole; ``harking`` look back at an earlier happening of the kind; ``more``
    tell of one more of the kind;
    ``striking`` are what a quake does; ``further`` tell that there was more than one; ``reacting``
    are stems of what is done about something that happened; behind ``deciding`` verbs, and behind
    "is" and what is ``due``, the same one's deed is told; ``telling`` verbs only say so;
    ``holding`` are those of who meets, before "talks". Of classes, as :class:`SameHappening`
    says: ``once``, ``befalling``, ``placed``, ``wide``, ``single``, ``reporting``,
    ``uttering``.
    """

    stop: frozenset[str]
    dates: frozenset[str]
    leaning: frozenset[str]
    supposing: frozenset[str]
    turning: frozenset[str]
    stepping: frozenset[str]
    harking: frozenset[str]
    more: frozenset[str]
    striking: frozenset[str]
    further: frozenset[str]
    reacting: frozenset[str]
    deciding: frozenset[str]
    due: frozenset[str]
    telling: frozenset[str]
    holding: frozenset[str]
    once: frozenset[str]
    befalling: frozenset[str]
    placed: frozenset[str]
    wide: frozenset[str]
    single: frozenset[str]
    reporting: frozenset[str]
    uttering: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text says, as sets: ``stems`` of carrying words, ``happenings``, ``numbers``.

    ``happenings`` are stems of words that are not names, and the classes of happenings told;
    ``capitals`` are stems of words written with a capital, "al-Holm" too;
    ``labels`` are numbers that name something ("Flight 447").
    """

    stems: frozenset[str]
    happenings: frozenset[str]
    capitals: frozenset[str]
    numbers: frozenset[str]
    labels: frozenset[tuple[str, str]]


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the Porter2 stem of a word, lower-cased, without a genitive ending."""
    lowered = word.lower().replace("’", "'").removesuffix("'s").replace(".", "")
    return str(_stemmer().stemWord(lowered))


def ends_plural(word: str) -> bool:
    """Say whether a word has the ending of a plural: not "bus", "boss", "crisis", "news"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word != "news"


def ends_adverb(word: str) -> bool:
    """Say whether a word has the ending of an adverb: not "family", "assembly"."""
    return word.endswith("ly") and word not in nouns_in_ly()


@cache
def nouns_in_ly() -> frozenset[str]:
    """Give the nouns that end as adverbs do."""
    return frozenset(listed_words().nouns_in_ly.split())


def words_of(text: str) -> list[str]:
    """List the words and numbers of a text in order, as they are written."""
    return WORD.findall(text)


def listed_words() -> MergingWords:
    """Give the project's own lists."""
    listed: MergingWords = built_in("merging", MergingWords)
    return listed


@cache
def merging_words() -> WordSets:
    """Give the project's own lists as sets, the names of days among the stop words."""
    listed = listed_words()
    dates = frozenset(listed.dates.split())

    def classes(wanted: Callable[[SameHappening], bool]) -> frozenset[str]:
        return frozenset(CLASS_MARK + same.name for same in listed.same if wanted(same))

    return WordSets(
        stop=frozenset(listed.stop.split()) | dates,
        dates=dates,
        leaning=frozenset(listed.leaning.split()),
        supposing=frozenset(listed.supposing.split()),
        turning=frozenset(listed.turning.split()),
        stepping=frozenset(listed.stepping.split()),
        harking=frozenset(listed.harking.split()),
        more=frozenset(listed.more.split()),
        striking=frozenset(listed.striking.split()),
        further=frozenset(listed.further.split()),
        reacting=frozenset(map(stem, listed.reacting.split())),
        deciding=frozenset(listed.deciding.split()),
        due=frozenset(listed.due.split()),
        telling=frozenset(listed.telling.split()),
        holding=frozenset(listed.holding.split()),
        once=classes(lambda same: same.once),
        befalling=classes(lambda same: same.befalls),
        placed=classes(lambda same: same.placed),
        wide=classes(lambda same: same.wide),
        single=classes(lambda same: same.single),
        reporting=classes(lambda same: same.reporting),
        uttering=classes(lambda same: same.uttering),
    )


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for same in listed_words().same:
        for word in same.words:
            found.setdefault(stem(word), []).append(CLASS_MARK + same.name)
    return {word: tuple(names) for word, names in found.items()}


@cache
def _empty() -> frozenset[str]:
    listed = listed_words()
    return frozenset(listed.stop.split()).difference(*(same.words for same in listed.same))


Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def _by_first_word(phrases: Iterable[tuple[str, str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, name in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, name))
    return {first: tuple(entries) for first, entries in found.items()}


@cache
def _phrases() -> Phrases:
    return _by_first_word(
        (run, CLASS_MARK + same.name) for same in listed_words().same for run in same.phrases
    )


@cache
def _exceptions() -> Phrases:
    return _by_first_word(
        (run, CLASS_MARK + same.name) for same in listed_words().same for run in same.unless
    )


def _runs(lowered: list[str], phrases: Phrases) -> Iterator[tuple[range, str]]:
    for place, word in enumerate(lowered):
        for words, name in phrases.get(word, ()):
            if tuple(lowered[place : place + len(words)]) == words:
                yield range(place, place + len(words)), name


def classes_of(words: Iterable[str]) -> frozenset[str]:
    """Give the classes of happenings that the words tell, single words and phrases alike.

    What carries nothing tells none: "quite" is no "quit", nor does a month: "March 5" is no march.
    """
    lowered = ["" if _is_date(word) else word.lower() for word in words]
    excepted = {(place, name) for run, name in _runs(lowered, _exceptions()) for place in run}
    single = {
        name
        for place, word in enumerate(lowered)
        for name in _classes().get(stem(word), ())
        if (place, name) not in excepted and word not in _empty()
    }
    return frozenset(single.union(name for _, name in _runs(lowered, _phrases())))


def _is_date(word: str) -> bool:
    return word[:1].isupper() and word.lower() in merging_words().dates


@cache
def _sides() -> Phrases:
    """List the words of opposites; "3-" and "3+" are the sides of the fourth."""
    return _by_first_word(
        (run, f"{number}{side}")
        for number, pair in enumerate(listed_words().opposite)
        for side, runs in (("-", pair.one), ("+", pair.other))
        for run in runs
    )


@lru_cache(maxsize=1 << 12)
def sides_of(text: str) -> frozenset[str]:
    """Give the sides of opposites that a text in small letters tells."""
    return frozenset(name for _, name in _runs(text.split(), _sides()))


def are_opposite(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether one text tells the opposite of what the other tells, and not the same as well."""
    swapped = {side.translate(SWAP) for side in one}
    return not swapped.isdisjoint(other) and one != other


def distinct(happenings: frozenset[str]) -> int:
    """Count happenings; a class and the words that tell it are one."""
    words = {told for told in happenings if not told.startswith(CLASS_MARK)}
    named = {name for word in words for name in _classes().get(word, ())}
    return len(words) + len(happenings - words - named)


@lru_cache(maxsize=1 << 16)
def carries(word: str) -> bool:
    """Say whether a word carries something of its own."""
    return len(word) >= SHORTEST and word.lower().replace("’", "'") not in merging_words().stop


@lru_cache(maxsize=1 << 16)
def _carried(word: str) -> str:
    return stem(word) if carries(word) else ""


def stems_in(text: str) -> Iterator[str]:
    """Give the stems of the carrying words of a text, in order, repetitions kept."""
    return filter(None, map(_carried, words_of(text)))


@lru_cache(maxsize=1 << 14)
def stems_of(text: str) -> tuple[str, ...]:
    """List the stems of the carrying words of a sentence, and remember them for a while."""
    return tuple(stems_in(text))


def _labels(words: list[str]) -> Iterator[tuple[str, str]]:
    for before, number in pairwise(words):
        if number[0].isdigit() and before[0].isupper() and carries(before):
            yield stem(before), number


@lru_cache(maxsize=1 << 14)
def shared(found: frozenset[Member]) -> frozenset[Member]:
    """Give the first of equal sets: most are empty or small, and an empty one takes 200 bytes."""
    return found


@lru_cache(maxsize=1 << 12)
def wording(text: str) -> Wording:
    """Read the wording of a text.

    Sets are frozen from sets: made member by member, they would take twice the memory.
    """
    words = words_of(text)
    carrying = [word for word in words if carries(word)]
    small = {stem(word) for word in carrying if word == word.lower() and not word[0].isdigit()}
    return Wording(
        stems=frozenset({stem(word) for word in carrying}),
        happenings=frozenset(small | classes_of(words)),
        capitals=shared(
            frozenset({stem(word) for word in carrying if word != word.lower()} - small)
        ),
        numbers=shared(frozenset(word for word in words if word[-1].isdigit())),
        labels=shared(frozenset(_labels(words))),
    )


COUNTED_DAY = re.compile(r".* (?:ago|earlier|later)|the (?:next|following) \w+", re.IGNORECASE)


def is_counted_day(words: str) -> bool:
    """Say whether a date is counted from another, so that no noun can follow it as its own.

    "A year ago | police fled", "the next day | rebels came"; but "the next day's vote".
    """
    return COUNTED_DAY.fullmatch(words) is not None


HOURS_LATER = re.compile(
    r"\b(?:(?:a few|several|some|two|three|four|five|six|[2-6]) hours|an hour|(?:\w+ )?minutes"
    r"|moments|(?<![\w-] )hours) (?:later|afterwards?)\b|\bwithin (?:hours|minutes)\b(?! of)",
    re.IGNORECASE,
)
"""That hours went by since what was told before: "two hours later", as a pattern."""
