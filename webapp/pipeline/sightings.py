"""Find the dated clauses of an article: what happened, when, who was in it, in which words.

Only prose tells events. A sentence that tells two happenings gives two sightings; a sentence
without a date of its own gives one where the text licenses it (``anchoring``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from webapp.pipeline.anchoring import Anchors, Candidate, explain
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.eventfulness import event_words, is_eventful, weigh
from webapp.pipeline.happenings import Happening, Reading, find_happenings
from webapp.pipeline.headlines import Telling, make_headline
from webapp.pipeline.tellings import Teller
from webapp.records import (
    Article,
    Basis,
    DateMention,
    NameMention,
    Quotation,
    Role,
    Sentence,
    SentenceKind,
    Sighting,
)

UNTITLED_WEIGHT = 0.3


class Placed(Protocol):
    """Anything at offsets of an article."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


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


def _touching(quotations: Sequence[Quotation], sentence: Sentence) -> tuple[Quotation, ...]:
    return tuple(q for q in quotations if q.start < sentence.end and q.end > sentence.start)


class Finder:
    """Goes through the sentences of one article and collects what they tell."""

    def __init__(
        self,
        article: Article,
        dates: Sequence[DateMention],
        names: Sequence[NameMention],
        quotations: Sequence[Quotation],
    ) -> None:
        """Order what the stages before have found."""
        self.article = article
        self.dates = Ordered(dates)
        self.names = Ordered(names)
        self.quotations = tuple(quotations)
        self.anchors = Anchors(article)

    def find(self, sentences: Sequence[Sentence]) -> Iterator[Sighting]:
        """Give the sightings of all prose sentences in order."""
        first = 0
        for sentence in sentences:
            while first < len(self.quotations) and self.quotations[first].end <= sentence.start:
                first += 1
            if sentence.kind is SentenceKind.PROSE:
                near = self.quotations[first : first + 40]
                yield from self._sentence(sentence, _touching(near, sentence))

    def _sentence(
        self, sentence: Sentence, quotations: tuple[Quotation, ...]
    ) -> Iterator[Sighting]:
        reading = Reading(
            self.article.text,
            sentence,
            tuple((q.start, q.end) for q in quotations),
            self.dates.within(sentence.start, sentence.end),
        )
        names = self.names.within(sentence.start, sentence.end)
        told = Told(self.article, reading, names, quotations)
        stated = list(told.stated())
        yield from stated
        main = [sighting for sighting, top in told.ranked if top]
        for sighting in main:
            self.anchors.note(sighting, sentence.index, told.speaker, fresh=True)
        if not main and (inherited := self._inherited(told)):
            yield inherited

    def _inherited(self, told: Told) -> Sighting | None:
        candidate = told.candidate()
        licence = self.anchors.licence(candidate)
        if licence is None:
            return None
        sighting = told.inherited(licence.anchor, licence.rule, explain(licence))
        if sighting:
            index = told.reading.sentence.index
            self.anchors.note(sighting, index, told.speaker, fresh=False)
        return sighting


class Told:
    """What one sentence tells."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        names: tuple[NameMention, ...],
        quotations: tuple[Quotation, ...],
    ) -> None:
        """Take what was found in the sentence."""
        self.article = article
        self.reading = reading
        self.names = names
        self.quotations = quotations
        spoken = {(q.start, q.end): q.speaker for q in quotations}
        self.teller = Teller(reading, names, spoken)
        self.ranked: list[tuple[Sighting, bool]] = []

    @property
    def main(self) -> Clause:
        """The clause that the sentence hangs on: its attribution, else its first with a verb."""
        clauses = self.reading.clauses
        last = clauses[-1]
        if last.kind is ClauseKind.ATTRIBUTION and last.verb:
            return last
        return next((c for c in clauses if c.kind in TOP and c.verb), clauses[0])

    @property
    def speaker(self) -> str:
        """Who speaks in the sentence: in its main clause, or in its quotations."""
        base, clause = self.reading.sentence.start, self.main
        if clause.verb is not None and clause.verb.reporting:
            before = [n for n in self.names if n.end <= base + clause.verb.start]
            mine = [n for n in before if n.start >= base + clause.start and n.role is Role.SPEAKS]
            if mine:
                return mine[-1].name
        return next((q.speaker for q in self.quotations if q.speaker), "")

    def stated(self) -> Iterator[Sighting]:
        """Give the clauses that have dates of their own."""
        for happening in find_happenings(self.reading):
            clause = self.reading.clauses[happening.clause]
            sighting = self._sighting(happening, clause)
            if sighting:
                self.ranked.append((sighting, clause.kind in TOP))
                if sighting.headline:
                    yield sighting

    def _sighting(self, happening: Happening, clause: Clause) -> Sighting | None:
        mention = happening.mention
        if mention is None or mention.span is None:
            return None
        words = self.article.text[happening.start : happening.end]
        if clause.kind is ClauseKind.PHRASE and not clause.verb and not is_eventful(words):
            return None
        return self._record(
            happening, clause, mention, Basis.STATED, mention.rule, mention.explanation
        )

    def _record(
        self,
        happening: Happening,
        clause: Clause,
        mention: DateMention,
        basis: Basis,
        rule: str,
        explanation: str,
    ) -> Sighting:
        start, end = happening.start, happening.end
        base = self.reading.sentence.start
        telling = self.teller.tell(happening)
        headline = make_headline(self.article.text, telling) if telling else ""
        verbs = tuple(v for v in self.reading.verbs if start <= base + v.start < end)
        assert mention.span is not None  # noqa: S101
        return Sighting(
            article=self.article.id,
            start=start,
            end=end,
            quote=self.article.text[start:end],
            sentence=self.reading.sentence,
            span=mention.span,
            mention=mention,
            basis=basis,
            rule=rule,
            explanation=explanation,
            names=self._names(start, end, telling),
            quotations=tuple(q for q in self.quotations if q.start < end and q.end > start),
            event_words=event_words(self.article.text[start:end], verbs),
            headline=headline,
            weight=weigh(clause, basis),
        )

    def _names(self, start: int, end: int, telling: Telling | None) -> tuple[NameMention, ...]:
        """The names inside of the clause, and the subject that it leaves out."""
        inside = [name for name in self.names if start <= name.start and name.end <= end]
        if telling is None:
            return tuple(inside)
        known = {name.name for name in inside}
        carried = [
            name
            for name in self.names
            if name.name not in known
            and (
                name.name == telling.subject_words
                or (telling.subject and telling.subject[0] <= name.start < telling.subject[1])
            )
        ]
        return tuple(sorted([*carried[:3], *inside], key=lambda one: one.start))

    def candidate(self) -> Candidate:
        """Give the sentence as one that may take over a date."""
        reading, sentence = self.reading, self.reading.sentence
        clause = self.main
        free = "".join(
            character if not reading.in_speech(sentence.start + at) else " "
            for at, character in enumerate(sentence.text[clause.start : clause.end], clause.start)
        )
        start, end = sentence.start + clause.start, sentence.start + clause.end
        timed = any(
            start <= m.start < end and m.timex_value != "PRESENT_REF" for m in reading.mentions
        )
        return Candidate(
            index=sentence.index,
            paragraph=sentence.paragraph,
            verb=clause.verb,
            speaker=self.speaker,
            plain=free,
            all_quoted=not reading.free_verbs and bool(reading.speech),
            has_time=timed,
        )

    def inherited(self, anchor: Sighting, rule: str, explanation: str) -> Sighting | None:
        """Give the whole sentence the date of ``anchor``; None where no headline can be made."""
        sentence = self.reading.sentence
        at = self.reading.clauses.index(self.main)
        happening = Happening(at, sentence.start, sentence.end, anchor.mention)
        mention = replace(anchor.mention, span=anchor.span)
        made = self._record(happening, self.main, mention, Basis.INHERITED, rule, explanation)
        return made if made.headline else None


def find_sightings(
    article: Article,
    sentences: tuple[Sentence, ...],
    dates: tuple[DateMention, ...],
    names: tuple[NameMention, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Sighting, ...]:
    """Find the dated clauses of an article, in the order of the text.

    Each ``text[start:end]`` is its ``quote``. Expressions without a span (durations, habits, "now",
    relative ones in an undated article) date nothing.
    """
    return tuple(Finder(article, dates, names, quotations).find(sentences))
