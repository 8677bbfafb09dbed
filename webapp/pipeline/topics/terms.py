"""Topics a corpus makes itself: terms that set its entries apart, offered to the editor.

A term is a run of one to three words. It is worth offering where it stands in several entries of
several articles but not in most of them, and where its words keep together.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from webapp.pipeline.wording import carries, ends_adverb, stem, words_of
from webapp.records import Event, SuggestedTerm

LONGEST = 3
FEWEST_ENTRIES = 3
FEWEST_ARTICLES = 2
LARGEST_SHARE = 0.5
SUGGESTED = 20
SHORTEST_WORD = 4
COUNTERS = 1 << 23
Term = tuple[str, ...]


@dataclass(slots=True)
class _Standing:
    """Where a term stands: in how many entries, in more than one article, in which forms.

    Entries come one after the other, so that the last one is all that need be remembered.
    """

    forms: dict[str, int] = field(default_factory=dict)
    entries: int = 0
    articles: int = 0
    entry: int = -1
    article: str = ""

    def add(self, form: str, entry: int, article: str) -> None:
        """Note the term in an article of an entry; articles are counted up to two."""
        self.forms[form] = self.forms.get(form, 0) + 1
        self.entries += entry != self.entry
        self.entry = entry
        if self.articles < FEWEST_ARTICLES and article != self.article:
            self.articles += 1
            self.article = article


def _runs(words: Sequence[str]) -> Iterator[Term]:
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
    return carries(word) and word[0].islower() and not ends_adverb(word)


def _often(events: Iterable[Event]) -> Callable[[Term], bool]:
    """Say whether a term is told often enough; a few others are taken for such, too.

    Terms are counted by their hashes, in one table however many they are.
    """
    told = bytearray(COUNTERS)
    for event in events:
        for sighting in event.evidence:
            for run in _runs(words_of(sighting.quote)):
                counter = hash(tuple(map(stem, run))) % COUNTERS
                told[counter] += told[counter] < FEWEST_ENTRIES
    return lambda term: told[hash(term) % COUNTERS] == FEWEST_ENTRIES


def _standings(events: Iterable[Event]) -> dict[Term, _Standing]:
    """Note where each term stands that is told often enough; most are told once."""
    often = _often(events)
    standings: dict[Term, _Standing] = defaultdict(_Standing)
    for number, event in enumerate(events):
        for sighting in event.evidence:
            for run in _runs(words_of(sighting.quote)):
                term = tuple(map(stem, run))
                if often(term):
                    standings[term].add(" ".join(run), number, sighting.article)
    return standings


def _score(term: Term, standing: _Standing, entries: int) -> float:
    """Favour longer terms and those of a middling number of entries."""
    rarity = math.log(entries / standing.entries)
    return math.sqrt(standing.entries) * rarity * len(term)


def _worth(term: Term, standing: _Standing, entries: int) -> bool:
    return (
        standing.entries >= FEWEST_ENTRIES
        and standing.articles >= FEWEST_ARTICLES
        and standing.entries <= LARGEST_SHARE * entries
        and all(len(word) >= SHORTEST_WORD for word in term)
    )


def _inside(term: Term, longer: tuple[str, ...]) -> bool:
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
    chosen: list[Term] = []
    suggested: list[SuggestedTerm] = []
    for minus, term, standing in ranked:
        if len(suggested) == most:
            break
        if not any(_inside(term, other) or _inside(other, term) for other in chosen):
            chosen.append(term)
            form = min(standing.forms, key=lambda f: (-standing.forms[f], f))
            suggested.append(SuggestedTerm(form, standing.entries, -minus))
    return tuple(suggested)
