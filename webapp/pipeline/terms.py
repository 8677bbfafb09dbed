"""Topics a corpus makes itself: terms that set its entries apart, offered to the editor.

A term is a run of one to three words. It is worth offering where it stands in several entries of
several articles but not in most of them, and where its words keep together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

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
    for size in range(1, LONGEST + 1):
        for start in range(len(words) - size + 1):
            run = tuple(words[start : start + size])
            if all(carries(word) and word[0].islower() for word in run) and _names(run):
                yield run


def _names(run: Sequence[str]) -> bool:
    """Say whether a run can name something: no adverb in it, no participle at its end."""
    return not any(word.endswith("ly") for word in run) and not run[-1].endswith(("ed", "ing"))


def _standings(events: Iterable[Event]) -> dict[tuple[str, ...], _Standing]:
    standings: dict[tuple[str, ...], _Standing] = defaultdict(_Standing)
    for event in events:
        for sighting in event.evidence:
            for run in _runs(words_of(sighting.quote)):
                standing = standings[tuple(map(stem, run))]
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
