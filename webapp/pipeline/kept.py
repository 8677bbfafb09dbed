"""What is kept of an article while all articles are joined: as little as joining needs.

The words of a sentence stand in the article's text already: kept is where, and a sentence is made
anew each time that it is asked for. Words that many sightings share are held once.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from sys import intern
from typing import overload

from webapp.records import Article, DateMention, NameMention, Sentence, SentenceKind, Sighting

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


def keep_sightings(sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """Give the sightings as joining needs them: short words held once, event words let go.

    Articles come from other processes with words of their own, most of which others have too;
    event words have done their work when the dates of an article are told.
    """
    names = {id(name): _keep_name(name) for one in sightings for name in one.names}
    for one in sightings:
        yield replace(
            one,
            mention=_keep_mention(one.mention),
            rule=intern(one.rule),
            names=tuple(names[id(name)] for name in one.names),
            event_words=(),
        )


def _keep_name(name: NameMention) -> NameMention:
    return replace(name, text=intern(name.text), name=intern(name.name), how=intern(name.how))


def _keep_mention(mention: DateMention) -> DateMention:
    return replace(
        mention,
        text=intern(mention.text),
        timex_type=intern(mention.timex_type),
        timex_value=intern(mention.timex_value),
        rule=intern(mention.rule),
        mod=intern(mention.mod),
    )
