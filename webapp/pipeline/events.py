"""From the sightings of all articles to events: the composition of merging and what follows it."""

from __future__ import annotations

import datetime as dt
import hashlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from webapp.pipeline.disagreement import find_disagreements
from webapp.pipeline.introducing import Introducing, capitalised
from webapp.pipeline.involved import Involving, actors_of_entry
from webapp.pipeline.merging import Merged, merge
from webapp.pipeline.merging.tellings import is_copy, plain
from webapp.pipeline.merging.whereabouts import Placing
from webapp.pipeline.salience import Weighed, weigh
from webapp.pipeline.titles import title_of
from webapp.pipeline.topics import ArticleTopics, find_topics, read_article
from webapp.pipeline.topics.words import OwnTopic
from webapp.records import Actor, Article, Event, NameMention, Sentence, Sighting
from webapp.shelves import Shelf, reordered

ID_LENGTH = 12
ARTICLES_AT_HAND = 256


class ActorIndex(Placing, Involving, Protocol):
    """Who is who and where is where: says which actor or place a name in an article is."""

    def actor_of(self, article: str, mention: NameMention) -> Actor | None:
        """Give the actor that ``mention`` of ``article`` names, if it names one."""

    @property
    def familiar(self) -> frozenset[str]:
        """The ids of those whom several articles name."""


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
) -> Sequence[Event]:
    """Make the events that the sightings tell, in date order.

    ``sentences[i]`` are those of ``articles[i]``. The order of sightings and articles is no matter.
    All are read, and events are given, one at a time.
    """
    published: dict[str, dt.date | None] = {}
    in_titles: set[str] = set()
    for article in articles:
        published[article.id] = article.published
        in_titles |= capitalised(article.title)
    introducing = Introducing(index.actor_of, index.familiar, in_titles, published)
    place_of = {name: place for place, name in enumerate(published)}
    places = [place_of[name] for name in sorted(published)]

    @lru_cache(maxsize=ARTICLES_AT_HAND)
    def told(name: str) -> ArticleTopics:
        article = articles[place_of[name]]
        return read_article(article.title, article.text)

    groups = merge(sightings, index.actor_of, index)
    names, independent = Names(published), array("I")
    for group in groups:
        names.add(group.sightings)
        independent.append(count_independent(group.sightings))
    weighed = weigh(groups, reordered(articles, places), reordered(sentences, places), independent)
    ids = names.given
    events = Shelf(Event)
    first, last = array("q"), array("q")
    for name, group, weight, count in zip(ids, groups, weighed, independent, strict=True):
        event = _event(name, group, weight, ids, index, told, own_topics, count, introducing)
        events.append(event)
        first.append(event.span.first.toordinal())
        last.append(event.span.last.toordinal())
    in_date_order = sorted(range(len(ids)), key=ids.__getitem__)
    in_date_order.sort(key=last.__getitem__)
    in_date_order.sort(key=first.__getitem__)
    return reordered(events, array("I", in_date_order))


def _event(  # noqa: PLR0913, PLR0917 - one argument a source of fields
    name: str,
    group: Merged,
    weighed: Weighed,
    ids: Sequence[str],
    index: ActorIndex,
    told: Callable[[str], ArticleTopics],
    own_topics: Mapping[str, OwnTopic] | None,
    independent: int,
    introducing: Introducing,
) -> Event:
    evidence = tuple(group.sightings[place] for place in weighed.order)
    title = title_of(evidence, index.actor_of)
    introduced = introducing.introduced(title, evidence)
    details = [detail for sighting in evidence for detail in sighting.details]
    return Event(
        id=name,
        title=introduced,
        span=group.sightings[0].span,
        actors=actors_of_entry(title, evidence, index, introduced.removesuffix(title)),
        topics=_topics(title, evidence, told, own_topics),
        evidence=(*evidence, *(detail.sighting for detail in details)),
        salience=weighed.salience,
        key=weighed.key,
        independent=independent,
        merging=(*_reasons(group, weighed.order), *(detail.why for detail in details)),
        related=tuple(ids[place] for place in group.related),
        disagreements=find_disagreements(evidence, index.actor_of),
    )


class Names:
    """The ids of events, ``given`` in the order in which their evidence comes."""

    def __init__(self, published: Mapping[str, dt.date | None]) -> None:
        """Begin with none; ``published`` says when each article appeared."""
        self.given: list[str] = []
        self._published = published
        self._taken: set[str] = set()

    def add(self, evidence: Iterable[Sighting]) -> None:
        """Name an event by its first evidence; where one id would serve two, number the later."""
        first = event_id(min(evidence, key=self._appeared))
        name, number = first, 2
        while name in self._taken:
            name, number = f"{first[:-2]}{number:02d}", number + 1
        self._taken.add(name)
        self.given.append(name)

    def _appeared(self, sighting: Sighting) -> tuple[bool, str, str, int, int]:
        """Order evidence by when it appeared, so that later articles leave the id as it is."""
        on = self._published[sighting.article]
        day = on.isoformat() if on else ""
        return (on is None, day, sighting.article, sighting.start, sighting.end)


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


def _reasons(group: Merged, order: Sequence[int]) -> tuple[str, ...]:
    """Give the reason of each further evidence, in the order of the evidence."""
    why = ("", *group.reasons)
    return tuple(why[place] or why[order[0]] for place in order[1:])


def count_independent(evidence: Sequence[Sighting]) -> int:
    """Count the articles that tell it in words of their own: copies of one text count once."""
    kept: list[tuple[str, str]] = []
    for sighting in evidence:
        words = plain(sighting.sentence.text)
        if not any(sighting.article == article or is_copy(words, other) for article, other in kept):
            kept.append((sighting.article, words))
    return len(kept)
