"""What an event is about: topics behind IPTC Media Topics, found by their words.

Words and phrases are matched by their stems. One strong word is enough; weak ones must be two. A
word inside a longer name ("Islamic Emirate", "Cold War") says little about what happened.
``vocabulary/topics.toml`` holds the words, an editor's own topics come as an argument.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import msgspec

from webapp.pipeline.wording import stem, words_of
from webapp.records import Topic
from webapp.vocabulary import built_in

OTHER = Topic("other", "Other")
MOST_TOPICS = 3
STRONG = 2
WEAK = 1
GENERAL = 4
BEHIND = 0.5

Stems = tuple[str, ...]
Entries = dict[str, list[tuple[Stems, str, int, str]]]


class TopicWords(msgspec.Struct, frozen=True):
    """One topic of ``vocabulary/topics.toml``; ``words`` and ``weak`` are parted by semicolons.

    ``not`` are phrases whose words do not count. ``general`` topics are near to most news; beside
    another one they need more words.
    """

    id: str
    name: str
    medtop: str
    words: str
    weak: str = ""
    general: bool = False
    excluded: tuple[str, ...] = msgspec.field(default=(), name="not")
    examples: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class TopicList(msgspec.Struct, frozen=True):
    """The shape of ``vocabulary/topics.toml``."""

    topics: tuple[TopicWords, ...]


class OwnTopic(Protocol):
    """A topic of the editor's own: the name readers see and the words that tell it."""

    @property
    def name(self) -> str:
        """The name that readers see."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words and phrases that tell it."""


@dataclass(frozen=True, slots=True)
class _Index:
    entries: Entries
    excluded: Entries


def listed_topics() -> tuple[TopicWords, ...]:
    """Give the project's own list."""
    listed: TopicList = built_in("topics", TopicList)
    return listed.topics


def all_topics(own: Mapping[str, OwnTopic] | None = None) -> tuple[Topic, ...]:
    """List every topic there can be, the editor's own and "other" included, by id."""
    listed = {one.id: Topic(one.id, one.name, one.medtop) for one in listed_topics()}
    ours = {key: Topic(key, topic.name) for key, topic in (own or {}).items()}
    return tuple(topic for _, topic in sorted(({OTHER.id: OTHER} | listed | ours).items()))


def _stems(text: str) -> Stems:
    return tuple(stem(word) for word in words_of(text))


def _listed(phrases: str) -> Iterator[str]:
    yield from (phrase.strip() for phrase in phrases.split(";") if phrase.strip())


def _add(entries: Entries, phrases: Iterable[str], topic: str, strength: int) -> None:
    """File phrases by their first stem; a single word with a capital as the name it is."""
    for phrase in phrases:
        stems = _stems(phrase)
        name = phrase if len(stems) == 1 and phrase[0].isupper() else ""
        entries[stems[0]].append((stems, topic, strength, name))


@cache
def _built_in_index() -> _Index:
    entries: Entries = defaultdict(list)
    excluded: Entries = defaultdict(list)
    for topic in listed_topics():
        _add(entries, _listed(topic.words), topic.id, STRONG)
        _add(entries, _listed(topic.weak), topic.id, WEAK)
        _add(excluded, topic.excluded, topic.id, STRONG)
    return _Index(entries, excluded)


def _own_index(own: Mapping[str, OwnTopic]) -> _Index:
    entries: Entries = defaultdict(list)
    for key, topic in own.items():
        _add(entries, map(str.lower, topic.words), key, STRONG)
    return _Index(entries, {})


@dataclass(frozen=True, slots=True)
class _Text:
    """A text's stems, and which of its words stand in a longer name, or begin one."""

    stems: Stems
    words: tuple[str, ...]
    named: frozenset[int]
    first: frozenset[int]


def _read(text: str) -> _Text:
    words = words_of(text)
    capital = [word[0].isupper() for word in words]
    after = {place for place in range(1, len(words)) if capital[place] and capital[place - 1]}
    first = {place - 1 for place in after} - after
    stems = tuple(stem(word) for word in words)
    return _Text(stems, tuple(words), frozenset(after | first), frozenset(first))


def _found(text: _Text, entries: Entries) -> Iterator[tuple[int, Stems, str, int]]:
    for place, first in enumerate(text.stems):
        for phrase, topic, strength, name in entries.get(first, ()):
            if name and text.words[place].lower() not in _forms(name):
                continue
            if text.stems[place : place + len(phrase)] == phrase:
                yield place, phrase, topic, strength


def _forms(name: str) -> tuple[str, ...]:
    """Give the forms of a listed name; its adjective ("Islamic") is another word."""
    lowered = name.lower()
    return lowered, f"{lowered}s", f"{lowered}'s", f"{lowered}’s", f"{lowered}es"


def _covered(text: _Text, index: _Index) -> set[tuple[str, int]]:
    return {
        (topic, place + step)
        for place, phrase, topic, _ in _found(text, index.excluded)
        for step in range(len(phrase))
    }


def _worth(text: _Text, place: int, length: int, strength: int) -> int:
    """Count a single word inside a longer name for less; a strong one may begin it."""
    if length > 1 or place not in text.named:
        return strength
    return strength if place in text.first and strength == STRONG else strength - WEAK


def _strengths(text: _Text, index: _Index) -> dict[str, int]:
    covered = _covered(text, index)
    best: dict[tuple[str, Stems], int] = {}
    for place, phrase, topic, strength in _found(text, index.entries):
        if (topic, place) not in covered:
            worth = _worth(text, place, len(phrase), strength)
            best[topic, phrase] = max(worth, best.get((topic, phrase), 0))
    total: dict[str, int] = defaultdict(int)
    for (topic, _), strength in best.items():
        total[topic] += strength
    return total


def weigh_topics(text: str, own: Mapping[str, OwnTopic] | None = None) -> dict[str, int]:
    """Weigh the topics that a text tells, by the words of each that stand in it."""
    read = _read(text)
    strengths = _strengths(read, _built_in_index())
    ours = _strengths(read, _own_index(own)) if own else {}
    return {topic: n for topic, n in (strengths | ours).items() if n >= STRONG}


@cache
def _general() -> frozenset[str]:
    return frozenset(topic.id for topic in listed_topics() if topic.general)


def _best(weights: Mapping[str, int]) -> Iterator[str]:
    """Give the strongest topics first; those far behind, and general ones beside others, not."""
    ranked = sorted(weights, key=lambda topic: (-weights[topic], topic in _general(), topic))
    for topic in ranked[:MOST_TOPICS]:
        near = weights[topic] >= BEHIND * weights[ranked[0]]
        if topic == ranked[0] or (near and (topic not in _general() or weights[topic] >= GENERAL)):
            yield topic


def find_topics(
    texts: Iterable[str], own: Mapping[str, OwnTopic] | None = None, headline: str = ""
) -> tuple[str, ...]:
    """Find the topics of an event from texts, the nearest first (its clause, then around it).

    The first text that tells any topic decides; what the headline tells too counts twice. The
    strongest three are kept, an editor's own always; an event whose words tell none is "other".
    """
    ours = own or {}
    twice = weigh_topics(headline, own)
    for text in texts:
        weights = Counter(weigh_topics(text, own))
        if weights:
            weights.update({topic: twice.get(topic, 0) for topic in weights})
            chosen = sorted(
                weights.keys() & ours.keys(), key=lambda topic: (-weights[topic], topic)
            )
            listed = {topic: n for topic, n in weights.items() if topic not in ours}
            return (*chosen, *list(_best(listed))[: max(0, MOST_TOPICS - len(chosen))])
    return (OTHER.id,)
