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
from statistics import fmean

from webapp.pipeline.merging.digressions import without_digressions
from webapp.pipeline.merging.retellings import retellings
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling, common_names
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import merging_words

ARTICLES = 4


@dataclass(frozen=True, slots=True)
class Demand:
    """What a central happening has to have at least.

    ``told_by`` is a share of the articles, ``tellings`` their number, ``alike`` their mean cosine,
    once the share ``outliers`` of them that are least alike may be left out;
    instead of it, what befalls somebody may have the share ``named`` that names the same one.
    """

    told_by: float
    tellings: int
    alike: float
    named: float
    outliers: float = 0.0


NAMED = 0.5
TELLERS_OF_MORE = 2
SHARE_OF_MORE = 0.2
NEARLY_ALL = Demand(told_by=0.75, tellings=6, alike=0.245, named=NAMED, outliers=0.1)
A_PART = Demand(told_by=0.3, tellings=4, alike=0.5, named=1.0)


def _likenesses(tellings: Sequence[Telling], weights: Weights) -> list[float]:
    """Give the mean cosine of each to all others, in time linear in the number of tellings."""
    total: dict[str, float] = defaultdict(float)
    vectors = [_vector(telling, weights) for telling in tellings]
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    others = len(tellings) - 1
    return [
        (sum(total[word] * weight for word, weight in vector.items()) - bool(vector)) / others
        for vector in vectors
    ]


def _vector(telling: Telling, weights: Weights) -> dict[str, float]:
    length = weights.length(telling.words.stems)
    return {word: weights.of[word] / length for word in sorted(telling.words.stems)}


def likeness(tellings: Sequence[Telling], weights: Weights) -> float:
    """Give the mean cosine of all pairs, in time linear in the number of tellings."""
    return fmean(_likenesses(tellings, weights))


def _named(tellings: Sequence[Telling]) -> float:
    """Give the share of tellings that have the most frequent name among them."""
    names = Counter(
        name
        for telling in tellings
        for name in telling.words.capitals - telling.words.happenings - common_names()
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


def _one_event(
    happening: str, told: Sequence[Telling], demand: Demand, weights: Weights
) -> Sequence[Telling]:
    """Give the tellings of a happening that are one event: all, or all but the least alike."""
    if len(told) < demand.tellings:
        return ()
    befalls = happening in merging_words().befalling and _named(told) >= demand.named
    if befalls or likeness(told, weights) >= demand.alike:
        return told
    kept = _without_least_alike(told, demand.outliers, weights)
    enough = len(kept) >= demand.tellings and likeness(kept, weights) >= demand.alike
    return kept if enough else ()


def _befalls_several(happening: str, told: Sequence[Telling]) -> bool:
    """Say whether one thing befell several, each by himself: "a second climber died".

    So it is where no one is named by most, and several articles tell of one more.
    """
    if happening not in merging_words().befalling or _named(told) >= NAMED:
        return False
    more = merging_words().more
    tellers = {one.article for one in told if not more.isdisjoint(one.plain.split())}
    least = max(TELLERS_OF_MORE, SHARE_OF_MORE * len({one.article for one in told}))
    return len(tellers) >= least


def _without_least_alike(
    told: Sequence[Telling], share: float, weights: Weights
) -> Sequence[Telling]:
    alike = _likenesses(told, weights)
    order = sorted(range(len(told)), key=lambda at: (alike[at], told[at].key))
    left_out = set(order[: int(share * len(told))])
    return [telling for at, telling in enumerate(told) if at not in left_out]


def _centre(
    story: Sequence[Telling], demand: Demand, weights: Weights, rivals: Rivals
) -> list[Telling]:
    often = tuple(_often_told(story, demand.told_by))
    if any(_befalls_several(happening, told) for happening, told in often):
        return []
    for happening, told in often:
        articles = rivals.agreeing(telling.article for telling in told)
        sure = [one for one in told if one.article in articles and happening not in one.supposed]
        if one := _one_event(happening, sure, demand, weights):
            centre = without_digressions(one, story)
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
