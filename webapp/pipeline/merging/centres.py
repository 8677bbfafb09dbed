"""What a story is about: the one happening that nearly all of its articles tell.

Sentences that tell it are one event in whatever words, where they are alike on the whole, or where
it befalls a person who is named in most of them. What is supposed only is left out, and so are
articles with rival numbers. All the rest of a story has to agree pair by pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import befalling_classes

ARTICLES = 4
TOLD_BY = 0.75
TELLINGS = 6
ALIKE = 0.22
NAMED = 0.5


def likeness(tellings: Sequence[Telling], weights: Weights) -> float:
    """Give the mean cosine of all pairs, in time linear in the number of tellings."""
    total: dict[str, float] = defaultdict(float)
    own = 0.0
    for telling in tellings:
        length = weights.length(telling.words.stems)
        for stem in sorted(telling.words.stems):
            total[stem] += weights.of[stem] / length
        own += bool(length)
    count = len(tellings)
    across = sum(value * value for value in total.values()) - own
    return across / (count * (count - 1))


def _named(tellings: Sequence[Telling]) -> float:
    """Give the share of tellings that have the most frequent name among them."""
    names = Counter(name for telling in tellings for name in telling.words.capitals)
    return max(names.values(), default=0) / len(tellings)


def _often_told(story: Sequence[Telling]) -> Iterator[tuple[str, list[Telling]]]:
    """Give the happenings that nearly all articles tell, the most told first."""
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for telling in story:
        for happening in telling.told:
            tellings[happening].append(telling)
    articles = {name: len({one.article for one in told}) for name, told in tellings.items()}
    least = max(ARTICLES, TOLD_BY * len({telling.article for telling in story}))
    for name in sorted(tellings, key=lambda name: (-articles[name], -len(tellings[name]), name)):
        if articles[name] >= least:
            yield name, tellings[name]


def _centre(story: Sequence[Telling], weights: Weights, rivals: Rivals) -> list[Telling]:
    for happening, told in _often_told(story):
        articles = rivals.agreeing(telling.article for telling in told)
        sure = [one for one in told if one.article in articles and not one.supposed]
        if len(sure) >= TELLINGS and (
            likeness(sure, weights) >= ALIKE
            or (happening in befalling_classes() and _named(sure) >= NAMED)
        ):
            return sure
    return []


def find_centres(
    tellings: Sequence[Telling], stories: Mapping[str, int], weights: Weights, rivals: Rivals
) -> list[list[int]]:
    """List the tellings of each story's central happening, where it has one, by their numbers."""
    numbers = {telling.key: number for number, telling in enumerate(tellings)}
    by_story: dict[int, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_story[stories[telling.article]].append(telling)
    centres = (_centre(story, weights, rivals) for _, story in sorted(by_story.items()))
    return [[numbers[telling.key] for telling in centre] for centre in centres if centre]
