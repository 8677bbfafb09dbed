"""What an event is about: topics behind IPTC Media Topics, found by their words.

One strong word is enough; weak ones must be two. The clause decides, as far as the text around it
bears it out: a topic that a single word tells, and nothing before or after it, is a metaphor, a
name or an aside ("a scandal erupted", "a formal protest to the auditors").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from webapp.pipeline.topics.words import (
    STRONG,
    WEAK,
    Hit,
    OwnTopic,
    bodies,
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
BORNE_OUT_WEAK = 1 / 3

Weights = Mapping[str, int]


def all_topics(own: Mapping[str, OwnTopic] | None = None) -> tuple[Topic, ...]:
    """List every topic there can be, the editor's own and "other" included, by id."""
    listed = {one.id: Topic(one.id, one.name, one.medtop) for one in listed_topics()}
    ours = {key: Topic(key, topic.name) for key, topic in (own or {}).items()}
    return tuple(topic for _, topic in sorted(({OTHER.id: OTHER} | listed | ours).items()))


def _weigh(hits: Iterable[Hit], repeated: int = 1) -> dict[str, int]:
    """Add up what each topic's words are worth, of those that they tell."""
    added = _added(hits, repeated)
    return {topic: weight for topic, weight in added.items() if weight >= STRONG}


def _added(hits: Iterable[Hit], repeated: int = 1) -> dict[str, int]:
    """Add up what each topic's words are worth; a word counts as often as ``repeated`` allows.

    Bodies alone tell no topic, however many and often.
    """
    best: dict[tuple[str, str], list[int]] = defaultdict(list)
    for hit in hits:
        best[hit.topic, hit.key].append(hit.worth)
    total: dict[str, int] = defaultdict(int)
    others = {topic for topic, key in best if (topic, key) not in bodies()}
    for (topic, _), worths in best.items():
        total[topic] += sum(sorted(worths, reverse=True)[:repeated])
    return {topic: n if topic in others else min(n, WEAK) for topic, n in total.items()}


@dataclass(frozen=True, slots=True)
class ArticleTopics:
    """What an article tells of all topics: its title's words first, then those of its text.

    Those of the title stand before the text, at places below zero.
    """

    title: tuple[Hit, ...]
    text: tuple[Hit, ...]

    def around(self, start: int, end: int) -> Weights:
        """Weigh the topics of the title and of the text before and after ``text[start:end]``."""
        first, begin, close, last = (
            bisect_left(self.text, place, key=lambda hit: hit.start)
            for place in (start - AROUND, start, end, end + AROUND)
        )
        near = (*self.title, *self.text[first:begin], *self.text[close:last])
        return _weigh(_pointed(near, _added(_sole(near), REPEATED)), REPEATED)


def read_article(title: str, text: str) -> ArticleTopics:
    """Read where an article's words tell topics."""
    index = built_in_index()
    before = (replace(hit, start=hit.start - len(title) - 1) for hit in find_hits(title, index))
    return ArticleTopics(tuple(before), find_hits(text, index))


@cache
def _general() -> frozenset[str]:
    return frozenset(topic.id for topic in listed_topics() if topic.general)


def _ranked(weights: Weights, leaning: Weights) -> list[str]:
    """Order topics by what tells them, here and around."""

    def rank(topic: str) -> tuple[int, int, bool, str]:
        both = weights[topic] + leaning.get(topic, 0)
        return (-both, -weights[topic], topic in _general(), topic)

    return sorted(weights, key=rank)


def _best(weights: Weights, leaning: Weights) -> list[str]:
    """Give the strongest topics first; those far behind, and general ones beside others, not.

    The one that leads around them is never far behind.
    """
    ranked = _ranked(weights, leaning)
    most = max(weights.values(), default=0)
    return [
        topic
        for topic in ranked[:MOST_TOPICS]
        if topic == ranked[0]
        or (
            (weights[topic] >= BEHIND * most or leaning.get(topic, 0) >= STRONG)
            and (topic not in _general() or weights[topic] >= GENERAL)
        )
    ]


def _borne_out(weights: Weights, around: Weights, strong: Collection[str]) -> dict[str, int]:
    """Keep the topics that two strong words tell, or that the text around tells too.

    It must tell more of those that weak words alone tell than of ``strong`` ones; where it tells
    little of anything, none need be borne out.
    """
    lead = max(around.values(), default=0)
    return {
        topic: weight
        for topic, weight in weights.items()
        if weight >= GENERAL
        or lead <= GENERAL
        or around.get(topic, 0) > (BORNE_OUT if topic in strong else BORNE_OUT_WEAK) * lead
    }


def _told(hits: Sequence[Hit], around: Weights) -> dict[str, int]:
    """Weigh the topics that words tell; a weak word is enough for one that leads around them."""
    lead = max(around.values(), default=0)
    return {
        topic: weight
        for topic, weight in _added(_pointed(hits, around)).items()
        if weight >= STRONG or (weight >= WEAK and around.get(topic, 0) >= max(1, BEHIND * lead))
    }


def _sole(hits: Iterable[Hit]) -> list[Hit]:
    """Give the words that tell one topic alone."""
    read = list(hits)
    shared = Counter(hit.start for hit in read)
    return [hit for hit in read if shared[hit.start] == 1]


def _pointed(hits: Iterable[Hit], weights: Weights) -> list[Hit]:
    """Let a word of several topics ("rescue", "win") tell those that weigh most, if they do."""
    read = list(hits)
    least = BORNE_OUT_WEAK * max(weights.values(), default=0)
    most: dict[int, int] = {}
    for hit in read:
        most[hit.start] = max(most.get(hit.start, 0), weights.get(hit.topic, 0))
    return [
        hit
        for hit in read
        if most[hit.start] <= least or weights.get(hit.topic, 0) >= BEHIND * most[hit.start]
    ]


def _leaning(around: Weights) -> dict[str, int]:
    """Let topics count for more, the more of them is told around."""
    lead = max(around.values(), default=0) or 1
    return {topic: round(STRONG * weight / lead) for topic, weight in around.items()}


def _kept(found: Sequence[Hit], headline: Sequence[Hit], around: Weights) -> dict[str, int]:
    """Keep what is borne out; beside a mere hint also what a strong word of the headline tells."""
    weights = _told(found, around)
    told = {hit.topic for hit in headline if hit.worth == STRONG}
    strong = {hit.topic for hit in found if hit.worth == STRONG}
    kept = _borne_out(weights, around, strong)
    if all(weight < STRONG for weight in kept.values()):
        kept |= {topic: weight for topic, weight in weights.items() if topic in told}
    return kept


def _near(found: Sequence[Hit], headline: Sequence[Hit], around: Weights | None) -> dict[str, int]:
    """Weigh the topics of a text that count, as far as what stands around it is known."""
    if around is None:
        return _weigh(found)
    return _kept(found, headline, around)


def _own_topics(texts: Sequence[str], own: Mapping[str, OwnTopic], headline: str) -> list[str]:
    """Give the editor's own topics that the nearest text with any of them tells."""
    index = own_index(own)
    twice = _weigh(find_hits(headline, index))
    for text in texts:
        if weights := _weigh(find_hits(text, index)):
            total = Counter(weights) + Counter({t: twice.get(t, 0) for t in weights})
            return _ranked(total, {})
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
        kept = _near(find_hits(text, index), hits, around)
        if kept:
            counted = {topic: n + twice.get(topic, 0) for topic, n in kept.items()}
            return _best(counted, _leaning(around or {})), number
    return _ranked(around or {}, {})[:1], len(texts)
