"""One sentence as it is read: its verbs, clauses and quotations, and the dates that can date it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from webapp.pipeline.clauses.asides import Asides, Dating
from webapp.pipeline.clauses.clause import Clause
from webapp.pipeline.clauses.comparisons import compared_period, is_compared
from webapp.pipeline.clauses.doubted import is_doubted
from webapp.pipeline.clauses.ended_periods import told_by_end, told_so_far
from webapp.pipeline.clauses.splitting import split_clauses
from webapp.pipeline.headlines.telling import Completion
from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.records import DateMention, Day, Sentence

Span = tuple[int, int]
CALENDAR = frozenset({"DATE", "TIME"})
LONG_QUOTATION = 3
COMPOUND = re.compile(r"-to-")
LONGEST_END = 20


@dataclass(frozen=True)
class Reading:
    """A sentence as it is read; ``quoted`` and ``mentions`` are those that touch it.

    ``completions`` say what its definite nouns mean; ``opens`` that it is the article's first.

    Offsets of verbs and clauses count from the sentence's start, those of mentions and ``quoted``
    from the article's.
    """

    text: str
    sentence: Sentence
    quoted: tuple[Span, ...]
    mentions: tuple[DateMention, ...]
    published: Day | None = None
    completions: tuple[Completion, ...] = ()
    opens: bool = False

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups of the sentence."""
        return find_verbs(self.sentence.text)

    @cached_property
    def speech(self) -> tuple[Span, ...]:
        """The quotations that are more than a word or two, from the sentence's start."""
        base, end = self.sentence.start, self.sentence.end
        spans = ((max(start, base), min(stop, end)) for start, stop in self.quoted)
        return tuple(
            (start - base, stop - base)
            for start, stop in spans
            if len(self.text[start:stop].split()) >= LONG_QUOTATION
        )

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence."""
        base = self.sentence.start
        dates = [(mention.start - base, mention.end - base) for mention in self.mentions]
        return split_clauses(self.sentence.text, self.verbs, self.speech, dates, self._asides)

    @cached_property
    def _asides(self) -> tuple[Span, ...]:
        """The participles of the sentence that have a date of their own."""
        base = self.sentence.start
        dates = tuple(
            Dating(mention.start - base, mention.end - base, mention.span.days)
            for mention in self.datable
            if mention.span is not None
        )
        return tuple(Asides(self.sentence.text, self.free_verbs, dates).find()) if dates else ()

    @cached_property
    def compared(self) -> frozenset[int]:
        """Where the dates begin of what is compared with what the sentence tells."""
        return frozenset(
            one.start
            for one in self.mentions
            if is_compared(self.text, self.sentence.start, self.verbs, one)
        )

    @cached_property
    def datable(self) -> list[DateMention]:
        """The dates of the sentence that can date a clause, periods compared put right."""
        return _datable(self)

    def in_speech(self, at: int) -> bool:
        """Say whether an offset of the article lies inside a quotation of the sentence."""
        return any(start <= at - self.sentence.start < end for start, end in self.speech)

    @cached_property
    def plain(self) -> str:
        """The words of the sentence outside of its quotations."""
        return self.plain_within(0, len(self.sentence.text))

    def plain_within(self, start: int, end: int) -> str:
        """Give the words of a stretch of the sentence outside of its quotations."""
        at, pieces = start, []
        for opening, close in self.speech:
            if start < close and opening < end:
                pieces.append(self.sentence.text[at : max(at, opening)])
                at = max(at, close)
        return " ".join([*pieces, self.sentence.text[at:end]])

    @cached_property
    def free_verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups outside of quotations."""
        base = self.sentence.start
        return tuple(verb for verb in self.verbs if not self.in_speech(base + verb.start))


def _told_by_their_ends(reading: Reading) -> list[DateMention]:
    """Give the free dates; of a stretch of which an end is told, that end."""
    free = [mention for mention in reading.mentions if _is_free(reading, mention)]
    ended = {one.start: told_by_end(reading.text, reading.sentence.start, one) for one in free}
    return [ended[one.start] or one for one in free if not _is_ended(one, ended, free)]


def _datable(reading: Reading) -> list[DateMention]:
    free = _told_by_their_ends(reading)
    plain = [one for one in free if one.start not in reading.compared]
    told = (compared_period(one) for one in free if one.start in reading.compared)
    periods = [one for one in told if one and not any(_covers(other, one) for other in plain)]
    sentence, published = reading.sentence.text, reading.published
    told_now = (told_so_far(sentence, one, published) for one in (*plain, *periods))
    return sorted(told_now, key=lambda one: one.start)


def _is_free(reading: Reading, mention: DateMention) -> bool:
    """Say whether a date is one of the calendar, in no quotation, no compound and no denial.

    An hour alone dates nothing where the text tells no day near it.
    """
    if mention.span is None or mention.supposed or mention.timex_type not in CALENDAR:
        return False
    if reading.in_speech(mention.start) or COMPOUND.match(reading.text, mention.end) is not None:
        return False
    sentence = reading.sentence
    return not is_doubted(sentence.text, reading.verbs, mention, sentence.start)


def _is_ended(
    one: DateMention, ended: Mapping[int, DateMention | None], free: Sequence[DateMention]
) -> bool:
    """Say whether a period is told by the date behind it: "the quarter | that ended May 1"."""
    behind = next((other.start for other in free if other.start >= one.end), None)
    told = behind is not None and ended[behind] is not None
    return told and behind is not None and behind - one.end <= LONGEST_END


def _covers(one: DateMention, other: DateMention) -> bool:
    """Say whether one date holds the other: it tells already when."""
    return one.span is not None and other.span is not None and one.span.contains(other.span)
