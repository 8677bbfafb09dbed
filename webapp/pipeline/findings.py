"""What the first stages have found in one article, looked up by stretch of its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from webapp.pipeline.clauses.insertions import blanked, insertions
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.records import Article, DateMention, NameMention, Quotation, Sentence, SentenceKind

LONGEST_TELLING = 700


class Placed(Protocol):
    """Anything at offsets of an article."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


Record = TypeVar("Record", bound=Placed)


class Ordered(Generic[Record]):
    """Records looked up by stretch of the text without reading them all."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Sort once."""
        self.records = sorted(records, key=lambda one: (one.start, -one.end))
        self.starts = [record.start for record in self.records]

    def within(self, start: int, end: int) -> tuple[Record, ...]:
        """Give those that begin in the stretch."""
        return tuple(self.records[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def nearest(self, at: int) -> Record:
        """Give the last that begins before ``at``, or the first of all."""
        return self.records[max(0, bisect_left(self.starts, at) - 1)]


def may_tell(sentence: Sentence) -> bool:
    """Say whether a sentence can tell events: prose, no question, and no list run into one line."""
    prose = sentence.kind is SentenceKind.PROSE
    return prose and not sentence.text.endswith("?") and len(sentence.text) <= LONGEST_TELLING


@dataclass(frozen=True, eq=False)
class Findings:
    """What was found in an article; ``quotations`` are in order and do not overlap."""

    article: Article
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    names: tuple[NameMention, ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def words(self) -> str:
        """The article's text with blanks for what is put in between dashes."""
        text = self.article.text
        return blanked(text, tuple(insertions(text, self.sentences, self.quotations, self.dates)))

    @cached_property
    def _dates(self) -> Ordered[DateMention]:
        return Ordered(self.dates)

    @cached_property
    def _names(self) -> Ordered[NameMention]:
        return Ordered(self.names)

    @cached_property
    def _named(self) -> dict[str, Ordered[NameMention]]:
        named: dict[str, list[NameMention]] = defaultdict(list)
        for name in self.names:
            named[name.name].append(name)
        return {name: Ordered(mentions) for name, mentions in named.items()}

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Where the quotations begin and end."""
        return [one.start for one in self.quotations], [one.end for one in self.quotations]

    def quotations_in(self, sentence: Sentence) -> tuple[Quotation, ...]:
        """Give the quotations that touch a sentence."""
        starts, ends = self._quoted
        first, last = bisect_right(ends, sentence.start), bisect_left(starts, sentence.end)
        return self.quotations[first:last]

    def dates_in(self, sentence: Sentence) -> tuple[DateMention, ...]:
        """Give the dates that begin in a sentence."""
        return self._dates.within(sentence.start, sentence.end)

    def names_in(self, sentence: Sentence) -> tuple[NameMention, ...]:
        """Give the names of a sentence, but for those in what is put in between dashes."""
        names = self._names.within(sentence.start, sentence.end)
        return tuple(one for one in names if self.words[one.start : one.end] == one.text)

    def speakers(self, quotations: Sequence[Quotation]) -> tuple[NameMention, ...]:
        """Give where each speaker of the quotations was last named, or is first."""
        spoken = (one for one in quotations if one.speaker in self._named)
        return tuple(self._named[one.speaker].nearest(one.start) for one in spoken)

    def reading(self, sentence: Sentence) -> Reading:
        """Give a sentence as it is read, what is put in between dashes left out."""
        return Reading(
            self.words,
            replace(sentence, text=self.words[sentence.start : sentence.end]),
            tuple((one.start, one.end) for one in self.quotations_in(sentence)),
            self.dates_in(sentence),
            self.article.published,
        )
