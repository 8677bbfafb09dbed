"""Topics a corpus makes itself: terms that set its entries apart, offered to the editor.

A term is a run of one to three words. It is worth offering where it stands in several entries of
several articles but not in most of them, and where its words keep together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from webapp.pipeline.wording import carries, stem, words_of
from webapp.records import Event, SuggestedTerm

LONGEST = 3
FEWEST_ENTRIES = 3
FEWEST_ARTICLES = 2
LARGEST_SHARE = 0.5
SUGGESTED = 20
SHORTEST_WORD = 4


@dataclass(slots=True)
class _Standing:
    """Where a term stands: its written forms, its entries, the articles behind them."""

    forms: Counter[str] = field(default_factory=Counter)
    entries: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the runs that can name something: no adverb in them, no participle at their end."""
    first = 0
    for last, word in enumerate(words):
        if not _may_stand_in_term(word):
            first = last + 1
        elif not word.endswith(("ed", "ing")):
            for start in range(max(first, last - LONGEST + 1), last + 1):
                yield tuple(words[start : last + 1])


@lru_cache(maxsize=1 << 15)
def _may_stand_in_term(word: str) -> bool:
    return carries(word) and word[0].islower() and not word.endswith("ly")


def _often(events: Iterable[Event]) -> frozenset[int]:
    """Give the hashes of the terms that are told often enough; a few may be others' too."""
    told = Counter(
        hash(tuple(map(stem, run)))
        for event in events
        for sighting in event.evidence
        for run in _runs(words_of(sighting.quote))
    )
    return frozenset(term for term, count in told.items() if count >= FEWEST_ENTRIES)


def _standings(events: Sequence[Event]) -> dict[tuple[str, ...], _Standing]:
    """Note where each term stands that is told often enough; most are told once."""
    often = _often(events)
    standings: dict[tuple[str, ...], _Standing] = defaultdict(_Standing)
    for event in events:
        for sighting in event.evidence:
            for run in _runs(words_of(sighting.quote)):
                term = tuple(map(stem, run))
                if hash(term) not in often:
                    continue
                standing = standings[term]
                standing.forms[" ".join(run)] += 1
                standing.entries.add(event.id)
                standing.articles.add(sighting.article)
    return standings


def _score(term: tuple[str, ...], standing: _Standing, entries: int) -> float:
    """Favour longer terms and those of a middling number of entries."""
    rarity = math.log(entries / len(standing.entries))
    return math.sqrt(len(standing.entries)) * rarity * len(term)


def _worth(term: tuple[str, ...], standing: _Standing, entries: int) -> bool:
    return (
        len(standing.entries) >= FEWEST_ENTRIES
        and len(standing.articles) >= FEWEST_ARTICLES
        and len(standing.entries) <= LARGEST_SHARE * entries
        and all(len(word) >= SHORTEST_WORD for word in term)
    )


def _inside(term: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return len(term) != len(longer) and (" ".join(term) in " ".join(longer))


def suggest_terms(events: Sequence[Event], most: int = SUGGESTED) -> tuple[SuggestedTerm, ...]:
    """Suggest terms that part the entries well, best first, none inside a better one."""
    ranked = sorted(
        (
            (-round(_score(term, standing, len(events)), 3), term, standing)
            for term, standing in _standings(events).items()
            if _worth(term, standing, len(events))
        ),
        key=lambda row: (row[0], row[1]),
    )
    chosen: list[tuple[str, ...]] = []
    suggested: list[SuggestedTerm] = []
    for minus, term, standing in ranked:
        if len(suggested) == most:
            break
        if not any(_inside(term, other) or _inside(other, term) for other in chosen):
            chosen.append(term)
            form = min(standing.forms, key=lambda f: (-standing.forms[f], f))
            suggested.append(SuggestedTerm(form, len(standing.entries), -minus))
    return tuple(suggested)
