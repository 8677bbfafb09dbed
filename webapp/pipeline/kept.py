"""What is kept of the articles while all are joined: their texts and dated clauses, on disk.

The words of a sentence stand in the article's text already: kept is where, and a sentence is made
anew each time that it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from webapp.pipeline.extraction import Extract
from webapp.records import Article, Sentence, SentenceKind, Sighting
from webapp.shelves import Lazy, Shelf, View

KINDS = tuple(SentenceKind)


@dataclass(frozen=True, slots=True)
class _Kept:
    """An article, where each of its sentences stands (three numbers each), and their kinds."""

    article: Article
    places: tuple[int, ...]
    kinds: bytes


def _without_words(one: Sighting) -> Sighting:
    details = (replace(each, sighting=_without_words(each.sighting)) for each in one.details)
    return replace(one, event_words=(), details=tuple(details))


class KeptSentences(Lazy[Sentence]):
    """The sentences of one article; ``kept[i]`` equals the sentence that was kept at ``i``."""

    def __init__(self, kept: _Kept) -> None:
        """Make sentences of where they stand; the index of each is its place among them."""
        self._kept = kept

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self._kept.kinds)

    def _at(self, place: int) -> Sentence:
        start, end, paragraph = self._kept.places[3 * place : 3 * place + 3]
        kind = KINDS[self._kept.kinds[place]]
        return Sentence(start, end, self._kept.article.text[start:end], place, paragraph, kind)


class KeptArticles:
    """What was found in articles, kept as it comes and read back one at a time.

    ``sentences`` run beside ``articles``; event words have done their work when the dates of an
    article are told, and are let go.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._kept = Shelf(_Kept)
        self.sightings = Shelf(Sighting)

    def add(self, found: Extract) -> None:
        """Keep what was found in one article."""
        places = ((one.start, one.end, one.paragraph) for one in found.sentences)
        kinds = bytes(KINDS.index(one.kind) for one in found.sentences)
        self._kept.append(_Kept(found.article, tuple(chain.from_iterable(places)), kinds))
        self.sightings.extend(map(_without_words, found.sightings))

    @property
    def articles(self) -> Sequence[Article]:
        """The articles in the order in which they came."""
        return View(self._kept, lambda kept: kept.article)

    @property
    def sentences(self) -> Sequence[Sequence[Sentence]]:
        """The sentences of each article."""
        return View(self._kept, KeptSentences)
