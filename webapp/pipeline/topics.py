"""What an event is about: topics behind IPTC Media Topics, found by their words.

Words and phrases are matched by their stems. One strong word is enough; weak ones must be two.
``vocabulary/topics.toml`` holds them, an editor's own topics come as an argument.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import msgspec

from webapp.pipeline.wording import stem, words_of
from webapp.records import Topic
from webapp.vocabulary import built_in

OTHER = Topic("other", "Other")
MOST_TOPICS = 4
STRONG = 2
WEAK = 1

Stems = tuple[str, ...]
Entries = dict[str, list[tuple[Stems, str, int]]]


class TopicWords(msgspec.Struct, frozen=True):
    """One topic of ``vocabulary/topics.toml``; ``words`` and ``weak`` are parted by semicolons.

    ``not`` are phrases whose words do not count.
    """

    id: str
    name: str
    medtop: str
    words: str
    weak: str = ""
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


def _phrases(listed: str) -> Iterator[Stems]:
    yield from (_stems(phrase) for phrase in listed.split(";") if phrase.strip())


def _add(entries: Entries, phrases: Iterable[Stems], topic: str, strength: int) -> None:
    for stems in phrases:
        entries[stems[0]].append((stems, topic, strength))


@cache
def _built_in_index() -> _Index:
    entries: Entries = defaultdict(list)
    excluded: Entries = defaultdict(list)
    for topic in listed_topics():
        _add(entries, _phrases(topic.words), topic.id, STRONG)
        _add(entries, _phrases(topic.weak), topic.id, WEAK)
        _add(excluded, map(_stems, topic.excluded), topic.id, STRONG)
    return _Index(entries, excluded)


def _own_index(own: Mapping[str, OwnTopic]) -> _Index:
    entries: Entries = defaultdict(list)
    for key, topic in own.items():
        _add(entries, map(_stems, topic.words), key, STRONG)
    return _Index(entries, {})


def _found(stems: Stems, entries: Entries) -> Iterator[tuple[int, Stems, str, int]]:
    for place, first in enumerate(stems):
        for phrase, topic, strength in entries.get(first, ()):
            if stems[place : place + len(phrase)] == phrase:
                yield place, phrase, topic, strength


def _covered(stems: Stems, index: _Index) -> set[tuple[str, int]]:
    return {
        (topic, place + step)
        for place, phrase, topic, _ in _found(stems, index.excluded)
        for step in range(len(phrase))
    }


def _strengths(stems: Stems, index: _Index) -> dict[str, int]:
    covered = _covered(stems, index)
    best: dict[tuple[str, Stems], int] = {}
    for place, phrase, topic, strength in _found(stems, index.entries):
        if (topic, place) not in covered:
            best[topic, phrase] = max(strength, best.get((topic, phrase), 0))
    total: dict[str, int] = defaultdict(int)
    for (topic, _), strength in best.items():
        total[topic] += strength
    return total


def weigh_topics(text: str, own: Mapping[str, OwnTopic] | None = None) -> dict[str, int]:
    """Weigh the topics that a text tells, by the words of each that stand in it."""
    stems = _stems(text)
    strengths = _strengths(stems, _built_in_index())
    ours = _strengths(stems, _own_index(own)) if own else {}
    return {topic: n for topic, n in (strengths | ours).items() if n >= STRONG}


def find_topics(texts: Iterable[str], own: Mapping[str, OwnTopic] | None = None) -> tuple[str, ...]:
    """Find the topics of an event from texts, the nearest first (its clauses, then around them).

    The first text that tells any topic decides; the strongest four are kept, an editor's own
    always; an event whose words tell none is "other".
    """
    for text in texts:
        weights = weigh_topics(text, own)
        if weights:
            ranked = sorted(
                weights, key=lambda topic: (topic not in (own or {}), -weights[topic], topic)
            )
            return tuple(ranked[: max(MOST_TOPICS, len(weights.keys() & (own or {}).keys()))])
    return (OTHER.id,)
