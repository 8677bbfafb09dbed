"""What a story is about: the one happening that nearly all of its articles tell.

Sentences that tell it are one event in whatever words, where they are alike on the whole, or where
it befalls somebody who is named in most of them. Where nearly all tell nothing alike, what a part
of the articles tells in much the same words will do. What is supposed only, what tells something
beside it, and articles with rival numbers are left out. All the rest has to agree pair by pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.merging.digressions import without_digressions
from webapp.pipeline.merging.retellings import retellings
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.names.gazetteer import by_name
from webapp.pipeline.names.words import titles
from webapp.pipeline.wording import merging_words, stem
from webapp.records import ActorKind

ARTICLES = 4


@dataclass(frozen=True, slots=True)
class Demand:
    """What a central happening has to have at least.

    ``told_by`` is a share of the articles, ``tellings`` their number, ``alike`` their mean cosine;
    instead of it, what befalls somebody may have the share ``named`` that names the same one.
    """

    told_by: float
    tellings: int
    alike: float
    named: float


NEARLY_ALL = Demand(told_by=0.75, tellings=6, alike=0.24, named=0.5)
A_PART = Demand(told_by=0.3, tellings=4, alike=0.5, named=1.0)


def likeness(tellings: Sequence[Telling], weights: Weights) -> float:
    """Give the mean cosine of all pairs, in time linear in the number of tellings."""
    total: dict[str, float] = defaultdict(float)
    own = 0.0
    for telling in tellings:
        length = weights.length(telling.words.stems)
        for word in sorted(telling.words.stems):
            total[word] += weights.of[word] / length
        own += bool(length)
    count = len(tellings)
    across = sum(value * value for value in total.values()) - own
    return across / (count * (count - 1))


@cache
def _common_names() -> frozenset[str]:
    """Give the stems of titles, countries and their people: they name nobody in particular."""
    countries = (name for name, known in by_name().items() if known.kind is ActorKind.COUNTRY)
    return frozenset(map(stem, titles().union(*map(str.split, countries))))


def _named(tellings: Sequence[Telling]) -> float:
    """Give the share of tellings that have the most frequent name among them."""
    names = Counter(
        name
        for telling in tellings
        for name in telling.words.capitals - telling.words.happenings - _common_names()
    )
    return max(names.values(), default=0) / len(tellings)


def _often_told(story: Sequence[Telling], share: float) -> Iterator[tuple[str, list[Telling]]]:
    """Give the happenings that such a share of the articles tells, the most told first."""
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for telling in story:
        for happening in telling.told:
            tellings[happening].append(telling)
    articles = {name: len({one.article for one in told}) for name, told in tellings.items()}
    least = max(ARTICLES, share * len({telling.article for telling in story}))
    for name in sorted(tellings, key=lambda name: (-articles[name], -len(tellings[name]), name)):
        if articles[name] >= least:
            yield name, tellings[name]


def _centre(
    story: Sequence[Telling], demand: Demand, weights: Weights, rivals: Rivals
) -> list[Telling]:
    for happening, told in _often_told(story, demand.told_by):
        articles = rivals.agreeing(telling.article for telling in told)
        sure = [one for one in told if one.article in articles and not one.supposed]
        if len(sure) >= demand.tellings and (
            likeness(sure, weights) >= demand.alike
            or (happening in merging_words().befalling and _named(sure) >= demand.named)
        ):
            centre = without_digressions(sure, story)
            return without_digressions([*centre, *retellings(centre, story, rivals)], story)
    return []


def find_centres(
    tellings: Sequence[Telling], stories: Mapping[str, int], weights: Weights, rivals: Rivals
) -> list[list[int]]:
    """List the tellings of each story's central happening, where it has one, by their numbers."""
    numbers = {telling.key: number for number, telling in enumerate(tellings)}
    by_story: dict[int, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_story[stories[telling.article]].append(telling)
    centres = (
        _centre(story, NEARLY_ALL, weights, rivals) or _centre(story, A_PART, weights, rivals)
        for _, story in sorted(by_story.items())
    )
    return [[numbers[telling.key] for telling in centre] for centre in centres if centre]
