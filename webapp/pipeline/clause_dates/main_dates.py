"""Which dates of a sentence its main clause may have, where none is stated to be its own.

A sentence that has none may take over another's day, or is told on that of publication.
"""

from __future__ import annotations

from functools import cached_property

from webapp.pipeline.anchoring.words import anchoring_words, tells_now, tells_result
from webapp.pipeline.clause_dates.beside_verbs import is_superseded
from webapp.pipeline.clause_dates.choosing import CLOCK, can_date, describes_noun
from webapp.pipeline.clause_dates.other_dates import dates_another, ranks_since
from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.verbs import Tense, VerbGroup
from webapp.records import DateMention, DateSpan

RECENT_DAYS = 31
NEWS_WEEK = 7


class MainDates:
    """The dates of one sentence, and its ``main`` clause."""

    def __init__(self, reading: Reading, main: Clause) -> None:
        """Take what was read; nothing is decided yet."""
        self.reading = reading
        self.main = main
        self.base = reading.sentence.start

    @cached_property
    def unspoken(self) -> tuple[DateMention, ...]:
        """The dates outside of quotations."""
        mentions = self.reading.mentions
        return tuple(one for one in mentions if not self.reading.in_speech(one.start))

    @cached_property
    def unquoted(self) -> tuple[DateMention, ...]:
        """The same without those that are only supposed."""
        return tuple(one for one in self.unspoken if not one.supposed)

    @property
    def of_plan(self) -> bool:
        """Whether the main clause tells of a plan for a day that is past, or was given up."""
        verb, reading = self.main.verb, self.reading
        return verb is not None and any(
            is_superseded(verb, m, reading.published, reading.text[self.base + verb.end : m.start])
            for m in self.unquoted
            if self.base + verb.end <= m.start < self.base + self.main.end
        )

    @cached_property
    def free(self) -> tuple[DateMention, ...]:
        """The dates that the main clause may have."""
        mine = (m for m in self.unquoted if not self._is_of_other_time(m))
        mine = (m for m in mine if can_date(self.reading, self.main, m))
        mine = (m for m in mine if not (self._is_of_noun(m) or self._hangs(m.start)))
        return tuple(m for m in mine if not self._is_just_before(m))

    def spares(self, date: tuple[int, int]) -> bool:
        """Say whether a headline can do without a date: not "a man | who was hurt on Monday".

        It always can without a clock.
        """
        if any(one.start == date[0] and one.rule == CLOCK for one in self.reading.mentions):
            return True
        at, verb = date[0] - self.base, self._holder(date[0]).verb
        behind = next((one for one in reversed(self.reading.verbs) if one.end <= at), None)
        return verb is None or verb is not behind or not self._hangs(date[0])

    def _is_of_other_time(self, mention: DateMention) -> bool:
        """Say whether a date tells of another time: "due in May", "the first since May"."""
        text = self.reading.text
        return dates_another(text, mention, self.base) or ranks_since(text, mention, self.base)

    def _holder(self, at: int) -> Clause:
        """Give the clause that a place of the article stands in."""
        clauses = self.reading.clauses
        before = (one for one in reversed(clauses) if self.base + one.start <= at)
        return next(before, clauses[0])

    def _hangs(self, at: int) -> bool:
        """Say whether a date is that of what hangs on the main clause: "those | hurt on Monday".

        So is that of what led to a result, "has died | after suffering a wound on Monday", and of
        what was done to its subject before: "the ferry, | built in 2009, | has been sold".
        """
        holder, verb = self._holder(at), self.main.verb
        if verb is None or holder.verb is None or verb.lemma in anchoring_words().states:
            return False
        if tells_result(verb) and holder.kind is ClauseKind.PHRASE:
            return holder.opener == "after"
        if tells_result(verb) and holder.kind is ClauseKind.PARTICIPLE:
            return verb.passive and holder.start < verb.start
        return holder.kind is ClauseKind.RELATIVE and self._tells_which(holder, verb)

    def _is_just_before(self, mention: DateMention) -> bool:
        """Say whether an article opens with what came of a deed: "left | after she lost on Monday".

        The deed is of the last days, and what came of it is the news of now.
        """
        holder, span, published = self._holder(mention.start), mention.span, self.reading.published
        if not self.reading.opens or span is None or published is None or span.days > 1:
            return False
        after = holder.kind is ClauseKind.ADVERBIAL and holder.opener == "after"
        came = self.main.verb is not None and tells_now(self.main.verb)
        return after and came and 0 <= span.days_before(published) <= NEWS_WEEK

    def _tells_which(self, relative: Clause, verb: VerbGroup) -> bool:
        """Say whether a relative clause tells who is meant, not what came next: ", which ended"."""
        comma = self.reading.sentence.text[: relative.body].rstrip().removesuffix(relative.opener)
        apart = comma.rstrip().endswith(",")
        return tells_result(verb) or relative.start < verb.start or not apart

    def _is_of_noun(self, mention: DateMention) -> bool:
        """Say whether a date is that of a noun alone: "has sent aid after Monday's flood".

        What happened in "Monday's flood" happened on Monday, unless it tells of the effect now;
        "a third-quarter loss" is told of, not then made.
        """
        verb, at = self.main.verb, mention.start - self.base
        long = mention.span is not None and mention.span.days > NEWS_WEEK
        if verb is None or at < verb.end or not (long or at < self.main.end):
            return False
        recent = mention.span is not None and self._is_recent(mention.span)
        now = verb.tense is Tense.PRESENT or not recent or long
        return now and describes_noun(self.reading.text, mention, self.main, self.base)

    def _is_recent(self, span: DateSpan) -> bool:
        """Say whether an interval ended in the weeks before the article appeared."""
        published = self.reading.published
        return published is None or span.days_before(published) <= RECENT_DAYS
