"""From sightings to groups of them: the composition of the parts of merging."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from webapp.pipeline.merging.agreement import Degree
from webapp.pipeline.merging.candidates import candidates
from webapp.pipeline.merging.centres import find_centres
from webapp.pipeline.merging.clusters import cluster, terms_of
from webapp.pipeline.merging.groups import Grouping
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import ActorOf, telling_of, telling_of_text
from webapp.pipeline.merging.weights import weigh_words
from webapp.records import Basis, Sighting

Key = tuple[str, int, int, str]
MOST_RELATED = 8


@dataclass(frozen=True, slots=True)
class Merged:
    """Sightings that tell one event, best first; ``reasons[i]`` is for ``sightings[i + 1]``.

    ``key`` tells groups apart; ``related`` are the keys of the groups nearest to it, the nearest
    first.
    """

    key: Key
    sightings: tuple[Sighting, ...]
    reasons: tuple[str, ...]
    related: tuple[Key, ...]


def key_of(sighting: Sighting) -> Key:
    """Give what orders sightings whatever order they come in."""
    return (sighting.article, sighting.start, sighting.end, sighting.quote)


def _rank(sighting: Sighting) -> tuple[float, float, float, int, Key]:
    """Put the most exact, most telling, earliest stated sighting first."""
    return (
        sighting.span.days,
        0.0 if sighting.basis is Basis.STATED else 1.0,
        -round(sighting.weight, 2),
        sighting.sentence.index,
        key_of(sighting),
    )


def _reason(grouping: Grouping, best: int, other: int, members: Sequence[int]) -> str:
    direct = grouping.judge(best, other)
    if direct.degree >= Degree.SAME:
        return f"merged: {direct.why}"
    nearest = max(
        (grouping.judge(other, member) for member in members if member != other),
        key=lambda verdict: (verdict.degree, verdict.score, verdict.why),
    )
    return f"merged: {nearest.why}"


def _nearest(near: Mapping[int, float]) -> list[int]:
    return sorted(near, key=lambda other: (-near[other], other))[:MOST_RELATED]


def _merged(grouping: Grouping, sightings: Sequence[Sighting]) -> tuple[Merged, ...]:
    groups = sorted(grouping.groups.items(), key=lambda group: min(group[1].members))
    near = grouping.related()
    best = {home: min(group.members, key=lambda m: _rank(sightings[m])) for home, group in groups}
    made = []
    for home, group in groups:
        order = sorted(group.members, key=lambda member: _rank(sightings[member]))
        made.append(
            Merged(
                key=key_of(sightings[order[0]]),
                sightings=tuple(sightings[member] for member in order),
                reasons=tuple(
                    _reason(grouping, order[0], member, group.members) for member in order[1:]
                ),
                related=tuple(
                    key_of(sightings[best[other]]) for other in _nearest(near.get(home, {}))
                ),
            )
        )
    return tuple(made)


def merge(sightings: Iterable[Sighting], actor_of: ActorOf) -> tuple[Merged, ...]:
    """Group the sightings that tell one event; every sighting is in exactly one group."""
    ordered = sorted(sightings, key=key_of)
    tellings = [telling_of(sighting, actor_of) for sighting in ordered]
    grouping = Grouping(tellings, weigh_words(tellings))
    grouping.grow(candidates(tellings, grouping.weights, {}))
    return _merged(grouping, ordered)


def group_texts(texts: Iterable[tuple[str, int, str]]) -> list[list[tuple[str, int]]]:
    """Group undated sentences, each given as article, number and text.

    The article's story, told by its words, stands in for the date. What a story is about is one
    event; the rest is as in `merge`.
    """
    tellings = sorted((telling_of_text(*text) for text in texts), key=lambda telling: telling.key)
    articles: dict[str, list[str]] = defaultdict(list)
    for telling in tellings:
        articles[telling.article].append(telling.key[3])
    stories = cluster({article: terms_of(parts) for article, parts in articles.items()})
    weights, rivals = weigh_words(tellings), Rivals(tellings, stories)
    grouping = Grouping(tellings, weights, rivals)
    pairs = candidates(tellings, weights, stories)
    grouping.grow(pairs, find_centres(tellings, stories, weights, rivals))
    return [
        sorted(tellings[member].key[:2] for member in group.members)
        for _, group in sorted(grouping.groups.items())
    ]
