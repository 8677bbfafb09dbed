"""Undated sentences, where the story of their articles stands in for the date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from webapp.pipeline.merging.candidates import Gates, candidates
from webapp.pipeline.merging.casing import Casing
from webapp.pipeline.merging.centres import find_centres
from webapp.pipeline.merging.clusters import cluster, terms_of
from webapp.pipeline.merging.groups import Grouping, Judging
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling, telling_of_text
from webapp.pipeline.merging.weights import NEWS_AT_LARGE, Weights, weigh_words

Text = tuple[str, int, str]


def _read(texts: Iterable[Text]) -> Iterator[Telling]:
    """Read texts in their order, headlines as sentences would write them."""
    ordered = sorted(texts)
    casing = Casing(text for _, _, text in ordered)
    for article, texts_of_it in groupby(ordered, key=itemgetter(0)):
        for place, (_, number, text) in enumerate(texts_of_it):
            yield telling_of_text(article, number, text, casing.as_sentence(text), place=place)


def _stories(tellings: Iterable[Telling]) -> dict[str, int]:
    articles: dict[str, list[str]] = defaultdict(list)
    for telling in tellings:
        articles[telling.article].append(telling.key[3])
    return cluster({article: terms_of(parts) for article, parts in articles.items()})


def _weights_inside(tellings: Sequence[Telling], stories: Mapping[str, int]) -> dict[int, Weights]:
    """Weigh the words of each story by how few of its own tellings have them."""
    parts: dict[int, list[Telling]] = defaultdict(list)
    for telling in tellings:
        parts[stories[telling.article]].append(telling)
    return {story: weigh_words(part) for story, part in parts.items()}


def group_texts(texts: Iterable[Text]) -> list[list[tuple[str, int]]]:
    """Group undated sentences, each given as article, number and text.

    What a story is about is one event; the rest agrees pair by pair.
    """
    tellings = list(_read(texts))
    stories = _stories(tellings)
    weights, rivals = weigh_words(tellings, NEWS_AT_LARGE), Rivals(tellings, stories)
    inside = _weights_inside(tellings, stories)
    gates = Gates()
    for number, telling in enumerate(tellings):
        gates.add(number, telling.span, stories[telling.article])
    judging = Judging(tellings, lambda article: inside[stories[article]], rivals)
    grouping = Grouping(
        judging,
        candidates(gates, judging.telling, weights),
        find_centres(tellings, stories, weights, rivals),
    )
    return [
        sorted(tellings[member].key[:2] for member in grouping.members(first))
        for first in grouping.firsts()
    ]
