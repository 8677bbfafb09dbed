"""What is kept of an article's sentences while all articles are joined: places, no words.

The words of a sentence stand in the article's text already. A sentence is made anew each time that
it is asked for, so that thousands of articles are held in little more than their texts.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import overload

from webapp.records import Article, Sentence, SentenceKind

KINDS = tuple(SentenceKind)


class KeptSentences(Sequence[Sentence]):
    """The sentences of one article; ``kept[i]`` equals the sentence that was given at ``i``."""

    __slots__ = ("_kinds", "_places", "_text")

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        """Keep where each sentence stands; its index is its place among them."""
        self._text = article.text
        self._places = array("I", chain.from_iterable(map(_place, sentences)))
        self._kinds = bytes(KINDS.index(one.kind) for one in sentences)

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self._kinds)

    def __iter__(self) -> Iterator[Sentence]:
        """Make the sentences, one at a time."""
        return map(self._at, range(len(self)))

    @overload
    def __getitem__(self, place: int) -> Sentence: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, place: int | slice) -> Sentence | tuple[Sentence, ...]:
        """Make the sentence at a place, or those of a slice."""
        places = range(len(self))[place]
        return self._at(places) if isinstance(places, int) else tuple(map(self._at, places))

    def _at(self, place: int) -> Sentence:
        start, end, paragraph = self._places[3 * place : 3 * place + 3]
        kind = KINDS[self._kinds[place]]
        return Sentence(start, end, self._text[start:end], place, paragraph, kind)


def _place(sentence: Sentence) -> tuple[int, int, int]:
    return sentence.start, sentence.end, sentence.paragraph
