"""What an event is about: topics behind IPTC Media Topics, found by their words.

One strong word is enough; weak ones must be two. The clause decides, as far as the text around it
bears it out: a topic that a single word tells, and nothing before or after it, is a metaphor, a
name or an aside ("a scandal erupted", "a formal protest to the auditors").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.topic_words import (
    STRONG,
    Hit,
    OwnTopic,
    built_in_index,
    find_hits,
    listed_topics,
    own_index,
)
from webapp.records import Topic

OTHER = Topic("other", "Other")
MOST_TOPICS = 3
GENERAL = 4
BEHIND = 0.5
AROUND = 1500
REPEATED = 3
BORNE_OUT = 0.2

Weights = Mapping[str, int]


def all_topics(own: Mapping[str, OwnTopic] | None = None) -> tuple[Topic, ...]:
    """List every topic there can be, the editor's own and "other" included, by id."""
    listed = {one.id: Topic(one.id, one.name, one.medtop) for one in listed_topics()}
    ours = {key: Topic(key, topic.name) for key, topic in (own or {}).items()}
    return tuple(topic for _, topic in sorted(({OTHER.id: OTHER} | listed | ours).items()))


def _weigh(hits: Iterable[Hit], repeated: int = 1) -> dict[str, int]:
    """Add up what each topic's words are worth; a word counts as often as ``repeated`` allows."""
    best: dict[tuple[str, str], list[int]] = defaultdict(list)
    for hit in hits:
        best[hit.topic, hit.key].append(hit.worth)
    total: dict[str, int] = defaultdict(int)
    for (topic, _), worths in best.items():
        total[topic] += sum(sorted(worths, reverse=True)[:repeated])
    return {topic: weight for topic, weight in total.items() if weight >= STRONG}


@dataclass(frozen=True, slots=True)
class ArticleTopics:
    """What an article tells of all topics: its title's words first, then those of its text."""

    title: tuple[Hit, ...]
    text: tuple[Hit, ...]

    def around(self, start: int, end: int) -> Weights:
        """Weigh the topics of the title and of the text around ``text[start:end]``."""
        first = bisect_left(self.text, start - AROUND, key=lambda hit: hit.start)
        last = bisect_left(self.text, end + AROUND, key=lambda hit: hit.start)
        return _weigh((*self.title, *self.text[first:last]), REPEATED)


def read_article(title: str, text: str) -> ArticleTopics:
    """Read where an article's words tell topics."""
    index = built_in_index()
    return ArticleTopics(find_hits(title, index), find_hits(text, index))


@cache
def _general() -> frozenset[str]:
    return frozenset(topic.id for topic in listed_topics() if topic.general)


def _ranked(weights: Weights) -> list[str]:
    return sorted(weights, key=lambda topic: (-weights[topic], topic in _general(), topic))


def _best(weights: Weights) -> list[str]:
    """Give the strongest topics first; those far behind, and general ones beside others, not."""
    ranked = _ranked(weights)
    return [
        topic
        for topic in ranked[:MOST_TOPICS]
        if topic == ranked[0]
        or (
            weights[topic] >= BEHIND * weights[ranked[0]]
            and (topic not in _general() or weights[topic] >= GENERAL)
        )
    ]


def _borne_out(weights: Weights, around: Weights) -> dict[str, int]:
    """Keep the topics that two strong words tell, or that the text around tells too."""
    least = BORNE_OUT * max(around.values(), default=0)
    return {
        topic: weight
        for topic, weight in weights.items()
        if weight >= GENERAL or around.get(topic, 0) > max(least, weight)
    }


def _kept(weights: Weights, headline: Sequence[Hit], around: Weights) -> dict[str, int]:
    """Keep what is borne out, else what a strong word of the headline tells."""
    told = {hit.topic for hit in headline if hit.worth == STRONG}
    return _borne_out(weights, around) or {t: n for t, n in weights.items() if t in told}


def _own_topics(texts: Sequence[str], own: Mapping[str, OwnTopic], headline: str) -> list[str]:
    """Give the editor's own topics that the nearest text with any of them tells."""
    index = own_index(own)
    twice = _weigh(find_hits(headline, index))
    for text in texts:
        if weights := _weigh(find_hits(text, index)):
            total = Counter(weights) + Counter({t: twice.get(t, 0) for t in weights})
            return _ranked(total)
    return []


def find_topics(
    texts: Iterable[str],
    own: Mapping[str, OwnTopic] | None = None,
    headline: str = "",
    around: Weights | None = None,
) -> tuple[str, ...]:
    """Find the topics of an event from texts, the nearest first (its clause, then around it).

    The first text that tells any topic decides, as far as ``around`` (the topics of the article
    near it) bears it out; what the headline tells too counts twice. Else the topic that leads
    ``around``. The strongest three are kept; else the event is "other". An editor's own topics come
    first, from no text further away than the one that decides.
    """
    read = tuple(texts)
    listed, decided = _listed(read, headline, around)
    chosen = _own_topics(read[:decided], own, headline) if own else []
    return (*chosen, *listed[: max(0, MOST_TOPICS - len(chosen))]) or (OTHER.id,)


def _listed(texts: Sequence[str], headline: str, around: Weights | None) -> tuple[list[str], int]:
    """Give the topics of the list, and how many of the texts were read to find them."""
    index = built_in_index()
    hits = find_hits(headline, index)
    twice = _weigh(hits)
    for number, text in enumerate(texts, 1):
        weights = _weigh(find_hits(text, index))
        kept = weights if around is None else _kept(weights, hits, around)
        if kept:
            return _best({topic: n + twice.get(topic, 0) for topic, n in kept.items()}), number
    return _ranked(around or {})[:1], len(texts)
