"""What one sentence tells: its clauses that have a date, or the whole of it with another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from webapp.pipeline.anchoring.anchored import Candidate, Dated
from webapp.pipeline.anchoring.words import reports
from webapp.pipeline.clause_dates.choosing import CLOCK
from webapp.pipeline.clause_dates.main_dates import MainDates
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.asides import is_beside, is_source
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.clause_names import ClauseNames
from webapp.pipeline.happenings.days_ahead import is_foretold, is_spoken_of
from webapp.pipeline.happenings.eventfulness import event_words, is_eventful, is_supposed, weigh
from webapp.pipeline.happenings.finding import Happening, find_happenings, trimmed, undated_span
from webapp.pipeline.happenings.main_clauses import MainClause, was_before
from webapp.pipeline.happenings.second_deeds import new_doer, second_deed
from webapp.pipeline.retelling import Deed, DeedReader, Place
from webapp.pipeline.tellings import Teller
from webapp.pipeline.verbs import Form
from webapp.records import (
    PLACES,
    Article,
    Basis,
    DateMention,
    DateSpan,
    NameMention,
    Quotation,
    Sentence,
    Sighting,
)

IF_HAD = re.compile(r"(?:(?:But|And|If|Even) )*[Hh]ad")
BEHIND_NOUN = re.compile(r",\s(?!\d)")
LONGEST_BOUND = 12
VOICED = re.compile(r"(?!The )[^“”:]{2,70}: ")
BY = re.compile(r"\b[Bb]y (?:the )?$")
GOES_ON = re.compile(r"^\W*it\b|,\s*it\s+\w+\W*$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Told:
    """What one sentence tells.

    ``speakers`` of its ``quotations`` are named before it. ``deeds`` collects what each clause
    tells to have been done, as it is told. ``spoken_of`` is the date of its main clauses where
    these only speak of a day.
    """

    article: Article
    reading: Reading
    names: tuple[NameMention, ...]
    quotations: tuple[Quotation, ...]
    speakers: tuple[NameMention, ...] = ()
    deeds: dict[Place, tuple[Deed, ...]] = field(default_factory=dict)
    spoken_of: DateMention | None = None

    @cached_property
    def _teller(self) -> Teller:
        places = {one.name for one in self.speakers if one.kind in PLACES}
        spoken = [one for one in self.quotations if one.speaker not in places]
        voices = {(one.start, one.end): one.speaker for one in spoken}
        return Teller(self.reading, self.names, voices)

    @cached_property
    def _named(self) -> ClauseNames:
        return ClauseNames(self.article.text, self.names, self.quotations, self.speakers)

    @cached_property
    def _deeds(self) -> DeedReader:
        return DeedReader(self.reading, self.names, self._teller.tell_clause)

    @cached_property
    def _hangs_on(self) -> MainClause:
        return MainClause(self.reading, self._teller, self.names, self.quotations)

    @property
    def main(self) -> Clause:
        """The clause that the sentence hangs on."""
        return self._hangs_on.clause

    @property
    def dates(self) -> list[DateMention]:
        """The dates of the sentence, but for those of what it compares with."""
        return [one for one in self.reading.mentions if one.start not in self.reading.compared]

    @property
    def speaker(self) -> str:
        """Who speaks in the sentence: a name, or the document that says it."""
        return self._hangs_on.speaker

    @property
    def stated(self) -> tuple[Sighting, ...]:
        """The clauses that have dates of their own, and what another does in them."""
        return tuple(one for told, _ in self._stated for one in told)

    @property
    def ranked(self) -> tuple[tuple[Sighting, Clause], ...]:
        """The clauses that have dates of their own, as told and as read."""
        return tuple((told[0], clause) for told, clause in self._stated)

    @cached_property
    def _stated(self) -> tuple[tuple[tuple[Sighting, ...], Clause], ...]:
        found = find_happenings(self.reading)
        clauses = ((one, self.reading.clauses[one.clause]) for one in found)
        told = ((one, self._sighting(one, clause), clause) for one, clause in clauses)
        return tuple((self._parted(one, whole), clause) for one, whole, clause in told if whole)

    def set_aside(self) -> Told | None:
        """Give the sentence with its dates for what is only spoken of, where all of them are.

        So it is where its main clauses speak of what is to come, on whatever day that was said.
        """
        main = [(one.mention, clause) for one, clause in self.ranked if clause.kind in TOP]
        if not main or not all(is_spoken_of(self.reading, self.main, c, m) for m, c in main):
            return None
        return replace(self, spoken_of=main[0][0])

    def planned(self) -> Iterator[Sighting]:
        """Give apart from who said so what is to come, where its words can be told alone."""
        for sighting, clause in self.ranked:
            if clause.kind in TOP and clause is not self.main and is_foretold(clause):
                apart = self._apart(sighting, clause)
                if apart is not None and apart.headline and not self.is_headed(apart):
                    yield apart

    def _apart(self, sighting: Sighting, clause: Clause) -> Sighting | None:
        """Tell what is said behind its speaker alone; before its speaker it is told as it is."""
        if self.main.start > clause.start:
            return sighting
        at, text = self.reading.clauses.index(clause), self.article.text
        start, end = trimmed(text, self.reading.sentence.start + clause.start, sighting.end)
        return self._sighting(Happening(at, start, end, sighting.mention), clause)

    def is_headed(self, sighting: Sighting) -> bool:
        """Say whether a headline tells that somebody said so."""
        verb = self.main.verb
        return verb is not None and f" {verb.text} " in sighting.headline

    def is_voiced(self, sighting: Sighting) -> bool:
        """Say whether a headline tells who said so, by a verb or by a colon."""
        return self.is_headed(sighting) or VOICED.match(sighting.headline) is not None

    def _sighting(self, happening: Happening, clause: Clause) -> Sighting | None:
        mention = happening.mention
        if mention is None or mention.span is None:
            return None
        words = self.article.text[happening.start : happening.end]
        if (
            is_supposed(clause, self.reading.sentence.text)
            or self._is_unreal(clause)
            or self._is_beside(clause, mention)
        ):
            return None
        noun = clause.kind is ClauseKind.PHRASE and not clause.verb
        if noun and not is_eventful(BEHIND_NOUN.split(words, maxsplit=1)[0]):
            return None
        bounded = self._bounded(mention, mention.span)
        dated = Dated(bounded, Basis.STATED, mention.rule, mention.explanation)
        return self._record(happening, dated)

    def _bounded(self, mention: DateMention, span: DateSpan) -> DateMention:
        """Let a date say that it is the last day: "power was back | by Friday"."""
        lead = self.article.text[max(0, mention.start - LONGEST_BOUND) : mention.start]
        firm = mention.timex_type == "DATE" and not span.part and BY.search(lead) is not None
        return replace(mention, span=replace(span, part="by")) if firm else mention

    def _is_unreal(self, clause: Clause) -> bool:
        """Say whether a clause tells what never was: "Had the sale gone through in May, ..."."""
        verbs, sentence = self.reading.verbs, self.reading.sentence.text
        had = next((v for v in verbs if v.text.lower() == "had"), None)
        if had is None or clause.verb is None or IF_HAD.fullmatch(sentence[: had.end]) is None:
            return False
        done = next((v for v in verbs if v.start > had.end), None)
        inverted = done is not None and done.form is Form.PARTICIPLE
        return inverted and clause.verb in {had, done}

    def _is_beside(self, clause: Clause, mention: DateMention) -> bool:
        """Say whether a participle or gerund tells nothing of a day: "shut until May".

        The day of a source is none of what it says: "according to figures released in May".
        """
        if clause.kind not in HELD | {ClauseKind.PHRASE} or clause.verb is None:
            return False
        if is_source(self.reading.sentence.text, clause.verb.start):
            return True
        start = self.reading.sentence.start + clause.verb.end
        return is_beside(self.article.text[start : mention.start])

    def _record(self, happening: Happening, dated: Dated, *, clipped: bool = True) -> Sighting:
        start, end = happening.start, happening.end
        telling = self._teller.tell(happening)
        stated = dated.basis is Basis.STATED
        if telling is not None and not stated:
            telling = replace(telling, dates=tuple(filter(self._dates.spares, telling.dates)))
        headline = self._teller.headline(happening, telling, stated=stated, clipped=clipped)
        self.deeds[start, end, dated.mention.start] = self._deeds.read(
            happening.clause, end, telling
        )
        names = self._named.told(start, end, telling)
        return self._sighted(happening, dated, names, headline)

    def _sighted(
        self,
        happening: Happening,
        dated: Dated,
        names: tuple[NameMention, ...],
        headline: str = "",
    ) -> Sighting:
        """Give words with their date, who is in them, and how they are told, if they are."""
        start, end, base = happening.start, happening.end, self.reading.sentence.start
        verbs = tuple(v for v in self.reading.verbs if start <= base + v.start < end)
        return Sighting(
            article=self.article.id,
            start=start,
            end=end,
            quote=self.article.text[start:end],
            sentence=self._whole,
            span=dated.span,
            mention=dated.mention,
            basis=dated.basis,
            rule=dated.rule,
            explanation=dated.explanation,
            names=names,
            quotations=tuple(q for q in self.quotations if q.start < end and q.end > start),
            event_words=event_words(self.article.text[start:end], verbs),
            headline=headline,
            weight=weigh(self.reading.clauses[happening.clause], dated.basis),
        )

    @property
    def _whole(self) -> Sentence:
        """The sentence in the article's words, insertions included."""
        one = self.reading.sentence
        return replace(one, text=self.article.text[one.start : one.end])

    def candidate(self) -> Candidate:
        """Give the sentence as one that may take over a date."""
        reading = self.reading
        told = [reading.clauses[at] for at in self._hangs_on.places]
        free = " ".join(reading.plain_within(one.start, one.end) for one in told)
        return Candidate(
            index=reading.sentence.index,
            verb=self.main.verb,
            speaker=self.speaker,
            plain=free,
            around=reading.plain,
            all_quoted=not reading.free_verbs and bool(reading.speech),
            has_time=self._has_time(),
            has_dates=self._has_dates(),
            names_time=any(m.span for m in self._dates.unquoted),
            names_hour=any(m.supposed for m in self._dates.unspoken),
            goes_on=GOES_ON.search(free) is not None,
            looks_back=any(v.finite and was_before(v) for v in reading.free_verbs),
            subject=self._hangs_on.subject,
            actors=frozenset(name.name for name in self._hangs_on.subject_names),
        )

    @cached_property
    def _dates(self) -> MainDates:
        """The dates of the sentence that its main clause may have."""
        return MainDates(self.reading, self.main)

    def _has_dates(self) -> bool:
        """Say whether any clause has a date that may be its own."""
        return not self._idle and any(m.span and m.rule != CLOCK for m in self._dates.free)

    def _has_time(self) -> bool:
        """Say whether the main clause has a date or a habit: "every May"."""
        base, clause = self.reading.sentence.start, self.main
        within = (m for m in self._dates.free if base + clause.start <= m.start < base + clause.end)
        told = any(m.timex_type == "SET" or (m.span and not self._idle) for m in within)
        return told or self._dates.of_plan

    @property
    def _idle(self) -> bool:
        """Whether the dates of a report date no clause of it, and so are no other time.

        "The firm said its third-quarter loss grew" is of the day on which it said so.
        """
        return self.spoken_of is not None or (not self.ranked and reports(self.main.verb))

    def beside(self, dated: Dated) -> Sighting:
        """Give the whole sentence the date of another that it says more about; no headline."""
        at = self._hangs_on.places[0]
        start, end = undated_span(self.reading, at)
        return self._sighted(Happening(at, start, end, dated.mention), dated, self.names)

    def inherited(self, dated: Dated, *, opens: bool = False) -> tuple[Sighting, ...]:
        """Give the whole sentence a date that its words do not carry.

        Where it ``opens`` the article, its headline may be clipped. What another does in it is a
        second sighting.
        """
        made = []
        for at in self._hangs_on.told_first:
            start, end = undated_span(self.reading, at)
            happening = Happening(at, start, end, self.spoken_of or dated.mention)
            made.append(self._record(happening, dated, clipped=opens))
            if made[-1].headline:
                break
        return self._parted(happening, made[-1], clipped=opens)

    def _parted(
        self, happening: Happening, whole: Sighting, *, clipped: bool = True
    ) -> tuple[Sighting, ...]:
        """Part off what another, who has a name, does in the words of a sighting, if told apart."""
        stated = whole.basis is Basis.STATED
        beside = second_deed(self.reading, happening, stated=stated)
        telling = beside and self._teller.tell_clause(beside.clause, (beside.start, beside.end))
        if beside is None or not telling or not telling.subject:
            return (whole,)
        doer = new_doer(self.names, telling.subject, beside.start)
        if not doer or doer in whole.headline:
            return (whole,)
        dated = Dated(whole.mention, whole.basis, whole.rule, whole.explanation)
        opener = self.reading.sentence.start + self.reading.clauses[beside.clause].start
        start, end = trimmed(self.article.text, happening.start, opener)
        first = self._record(replace(happening, start=start, end=end), dated, clipped=clipped)
        second = self._record(beside, dated, clipped=clipped)
        apart = second.headline and first.headline == whole.headline
        return (first, second) if apart else (whole,)
