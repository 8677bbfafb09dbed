"""From the sightings of all articles to events: the composition of merging and what follows it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Protocol

from webapp.pipeline.cited import cites
from webapp.pipeline.disagreement import find_disagreements
from webapp.pipeline.merging import Merged, merge
from webapp.pipeline.merging.tellings import is_copy, plain
from webapp.pipeline.salience import Weighed, weigh
from webapp.pipeline.titles import title_of
from webapp.pipeline.topic_words import OwnTopic
from webapp.pipeline.topics import ArticleTopics, find_topics, read_article
from webapp.records import Actor, Article, Event, NameMention, Role, Sentence, Sighting

ID_LENGTH = 12
IN_IT = frozenset({Role.SPEAKS, Role.ACTS, Role.ACTED_ON})


class ActorIndex(Protocol):
    """Who is who: says which actor a name in an article is."""

    def actor_of(self, article: str, mention: NameMention) -> Actor | None:
        """Give the actor that ``mention`` of ``article`` names, if it names one."""

    def actors_of(self, article: str, mention: NameMention) -> tuple[Actor, ...]:
        """Give the actor of a mention, and whom it speaks for."""


def event_id(sighting: Sighting) -> str:
    """Name an event by its first evidence: article and words, never position or headline."""
    told = f"{sighting.article}\n{plain(sighting.quote)}\n{sighting.span.first.isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:ID_LENGTH]


def make_events(
    sightings: Sequence[Sighting],
    articles: Sequence[Article],
    index: ActorIndex,
    *,
    sentences: Sequence[Sequence[Sentence]],
    own_topics: Mapping[str, OwnTopic] | None = None,
) -> tuple[Event, ...]:
    """Make the events that the sightings tell, in date order.

    ``sentences[i]`` are those of ``articles[i]``. The order of sightings and articles is no matter.
    """
    ordered = sorted(zip(articles, sentences, strict=True), key=lambda pair: pair[0].id)
    by_id = {article.id: article for article, _ in ordered}
    told = cache(lambda name: read_article(by_id[name].title, by_id[name].text))
    groups = merge(sightings, index.actor_of)
    independent = [count_independent(group.sightings) for group in groups]
    weighed = weigh(
        groups, [article for article, _ in ordered], [own for _, own in ordered], independent
    )
    ids = _ids(groups, by_id)
    return tuple(
        sorted(
            (
                _event(name, group, weight, ids, index, told, own_topics, count)
                for name, group, weight, count in zip(
                    ids, groups, weighed, independent, strict=True
                )
            ),
            key=_in_date_order,
        )
    )


def _in_date_order(event: Event) -> tuple[int, int, str]:
    return event.span.first.toordinal(), event.span.last.toordinal(), event.id


def _event(  # noqa: PLR0913, PLR0917 - one argument a source of fields
    name: str,
    group: Merged,
    weighed: Weighed,
    ids: Sequence[str],
    index: ActorIndex,
    told: Callable[[str], ArticleTopics],
    own_topics: Mapping[str, OwnTopic] | None,
    independent: int,
) -> Event:
    evidence = weighed.sightings
    title = title_of(evidence, index.actor_of)
    return Event(
        id=name,
        title=title,
        span=group.sightings[0].span,
        actors=_actors(evidence, index),
        topics=_topics(title, evidence, told, own_topics),
        evidence=evidence,
        salience=weighed.salience,
        key=weighed.key,
        independent=independent,
        merging=_reasons(group, evidence),
        related=tuple(ids[place] for place in group.related),
        disagreements=find_disagreements(evidence, index.actor_of),
    )


def _first_told(group: Merged, articles: Mapping[str, Article]) -> Sighting:
    """Give the evidence that appeared first, so that later articles leave the id as it is."""

    def appeared(sighting: Sighting) -> tuple[bool, str, str, int, int]:
        published = articles[sighting.article].published
        day = published.isoformat() if published else ""
        return (published is None, day, sighting.article, sighting.start, sighting.end)

    return min(group.sightings, key=appeared)


def _ids(groups: Sequence[Merged], articles: Mapping[str, Article]) -> list[str]:
    """Name every group; where one id would serve two, later ones are numbered."""
    ids: list[str] = []
    taken: set[str] = set()
    for group in groups:
        first = event_id(_first_told(group, articles))
        name, number = first, 2
        while name in taken:
            name, number = f"{first[:-2]}{number:02d}", number + 1
        taken.add(name)
        ids.append(name)
    return ids


def _actors(evidence: Sequence[Sighting], index: ActorIndex) -> tuple[str, ...]:
    """List those in it, and whom a spokesman serves; an outlet that is only cited is not in it."""
    named = (
        actor
        for sighting in evidence
        for name in sighting.names
        if name.role in IN_IT and not cites(sighting, name)
        for actor in index.actors_of(sighting.article, name)
    )
    return tuple(dict.fromkeys(actor.id for actor in named))


def _topics(
    title: str,
    evidence: Sequence[Sighting],
    told: Callable[[str], ArticleTopics],
    own: Mapping[str, OwnTopic] | None,
) -> tuple[str, ...]:
    """Find what an event is about from its words, the nearest first, and what stands around."""
    best = evidence[0]
    texts = (
        f"{title}\n{best.quote}",
        "\n".join(sighting.quote for sighting in evidence),
        "\n".join(sighting.sentence.text for sighting in evidence),
    )
    around = told(best.article).around(best.start, best.end)
    return find_topics(texts, own, title, around)


def _reasons(group: Merged, evidence: Sequence[Sighting]) -> tuple[str, ...]:
    """Give the reason of each further evidence, in the order of the evidence."""
    why = dict(zip(group.sightings[1:], group.reasons, strict=True))
    fallback = why.get(evidence[0], "")
    return tuple(why.get(sighting, fallback) for sighting in evidence[1:])


def count_independent(evidence: Sequence[Sighting]) -> int:
    """Count the articles that tell it in words of their own: copies of one text count once."""
    kept: list[tuple[str, str]] = []
    for sighting in evidence:
        words = plain(sighting.sentence.text)
        if not any(sighting.article == article or is_copy(words, other) for article, other in kept):
            kept.append((sighting.article, words))
    return len(kept)
