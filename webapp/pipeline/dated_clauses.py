"""What one sentence tells: its clauses that have a date, or the whole of it with another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from webapp.pipeline.anchored import Candidate, Dated
from webapp.pipeline.anchoring_words import anchoring_words, document_in, reports, speaker_in
from webapp.pipeline.asides import is_beside, is_source
from webapp.pipeline.clause_dates import CLOCK
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.days_ahead import is_plan, is_spoken_of
from webapp.pipeline.eventfulness import event_words, is_eventful, is_supposed, weigh
from webapp.pipeline.happenings import Happening, find_happenings, trimmed, undated_span
from webapp.pipeline.headlines import Telling
from webapp.pipeline.main_dates import MainDates
from webapp.pipeline.retelling import Deed, DeedReader, Place
from webapp.pipeline.second_deeds import new_doer, second_deed
from webapp.pipeline.sentence_reading import Reading
from webapp.pipeline.tellings import Teller
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.records import (
    ACTING,
    ActorKind,
    Article,
    Basis,
    DateMention,
    DateSpan,
    NameMention,
    Quotation,
    Role,
    Sentence,
    Sighting,
)

PLACES = frozenset({ActorKind.COUNTRY, ActorKind.PLACE})
OF = re.compile(r"\b(?:of|for|from|in|at|by|to|with|on|against|about|between|over)\b|['’]s\b")
IF_HAD = re.compile(r"(?:(?:But|And|If|Even) )*[Hh]ad")
LONGEST_BOUND = 12
BY = re.compile(r"\b[Bb]y (?:the )?$")
GOES_ON = re.compile(r"^\W*it\b|,\s*it\s+\w+\W*$", re.IGNORECASE)


def _is_denied(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells what was not done: "has not told"."""
    return verb is not None and verb.negated


def _was_before(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells what was before the past: "had closed"."""
    return verb is not None and verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECT


class Told:
    """What one sentence tells."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        names: tuple[NameMention, ...],
        quotations: tuple[Quotation, ...],
        speakers: tuple[NameMention, ...] = (),
    ) -> None:
        """Take what was found in the sentence; ``speakers`` of quotations are named before it."""
        self.article = article
        self.speakers = speakers
        self.reading = reading
        self.names = names
        self.quotations = quotations
        places = {one.name for one in speakers if one.kind in PLACES}
        spoken = {(q.start, q.end): q.speaker for q in quotations if q.speaker not in places}
        self.teller = Teller(reading, names, spoken)
        self.ranked: list[tuple[Sighting, Clause]] = []
        self.spoken_of: DateMention | None = None
        self.deeds: dict[Place, tuple[Deed, ...]] = {}
        self._deeds = DeedReader(reading, names, self.teller.tell_clause)

    @cached_property
    def mains(self) -> tuple[int, ...]:
        """The clauses that the sentence may hang on, best first: who reports, then its first."""
        clauses = self.reading.clauses
        top = [at for at, c in enumerate(clauses) if c.kind in TOP and c.verb and c.verb.finite]
        top = [at for at in top if not self.teller.speaking.by_outlet(clauses[at])]
        last = [at for at in top[-1:] if clauses[at].kind is ClauseKind.ATTRIBUTION]
        plain = [at for at in top if clauses[at].kind is not ClauseKind.CONTENT]
        speaking = [at for at in plain if reports(clauses[at].verb)]
        speaking.sort(key=lambda at: _is_denied(clauses[at].verb))
        return tuple(dict.fromkeys((*last, *speaking[:1], *plain[:1]))) or (0,)

    def _told_first(self) -> tuple[int, ...]:
        """Give the same clauses, a deed before what its doer goes on to say: "left | and said"."""
        deed = self.mains[-1]
        verb = self.reading.clauses[deed].verb
        does = verb is not None and verb.finite and verb.lemma not in anchoring_words().states
        does = does and not _was_before(verb)
        goes_on = self.main.kind is ClauseKind.JOINED and deed < self.mains[0]
        return tuple(sorted(self.mains)) if goes_on and does else self.mains

    @property
    def main(self) -> Clause:
        """The clause that the sentence hangs on."""
        return self.reading.clauses[self.mains[0]]

    @property
    def speaker(self) -> str:
        """Who speaks in the sentence: a name, or the document that says it."""
        quoted = next((q.speaker for q in self.quotations if q.speaker), "")
        named = self._named_speaker() or quoted
        return named or document_in(self.reading.plain) or self._unnamed_speaker()

    def _named_speaker(self) -> str:
        """Name who reports in the main clause: its subject, or who speaks last before its verb."""
        verb = self.main.verb
        if verb is None or not reports(verb):
            return ""
        end = self.reading.sentence.start + verb.start
        mine = [n for n in self.names if n.end <= end and n.role is Role.SPEAKS]
        subject = [n for n in self._subject_names() if n.kind in ACTING]
        return next((n.name for n in (*subject, *mine[-1:])), "")

    def _unnamed_speaker(self) -> str:
        """Name those who speak by their calling: "police said", "a ministry spokesman said"."""
        if not reports(self.main.verb):
            return ""
        return speaker_in(self._subject())

    @cached_property
    def _subject_span(self) -> tuple[int, int]:
        """Where the subject of the main clause stands; nowhere where it has none."""
        sentence = self.reading.sentence
        telling = self.teller.tell(Happening(self.mains[0], sentence.start, sentence.end, None))
        return telling.subject if telling and telling.subject else (sentence.start, sentence.start)

    def _within(self, start: int, end: int) -> list[NameMention]:
        return [n for n in self.names if start <= n.start and n.end <= end]

    def _subject(self) -> str:
        start, end = self._subject_span
        return self.article.text[start:end]

    def _subject_names(self) -> list[NameMention]:
        """Give the names in the subject of the main clause, persons first."""
        start, end = self._subject_span
        inside = self._within(start, end)
        persons = [n for n in inside if n.kind is ActorKind.PERSON]
        return persons or [n for n in inside if n.end == end or n.role is Role.SPEAKS]

    def stated(self) -> Iterator[Sighting]:
        """Give the clauses that have dates of their own."""
        for happening in find_happenings(self.reading):
            clause = self.reading.clauses[happening.clause]
            sighting = self._sighting(happening, clause)
            if sighting:
                first, *second = self._parted(happening, sighting)
                self.ranked.append((first, clause))
                yield from (first, *second)

    def set_aside(self) -> bool:
        """Take the dates of main clauses for what is only spoken of, where all of them are."""
        main = [(one.mention, clause) for one, clause in self.ranked if clause.kind in TOP]
        published = self.article.published
        if not main or not all(is_spoken_of(self.main, c, m, published) for m, c in main):
            return False
        self.spoken_of = main[0][0]
        return True

    def planned(self) -> Iterator[Sighting]:
        """Give apart from who said so what is to come, where its words can be told alone."""
        for sighting, clause in self.ranked:
            if clause.kind in TOP and clause is not self.main and is_plan(clause):
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
        if clause.kind is ClauseKind.PHRASE and not clause.verb and not is_eventful(words):
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
        base = self.reading.sentence.start
        telling = self.teller.tell(happening)
        stated = dated.basis is Basis.STATED
        if telling is not None and not stated:
            telling = replace(telling, dates=tuple(filter(self._dates.spares, telling.dates)))
        headline = self.teller.headline(happening, telling, stated=stated, clipped=clipped)
        self.deeds[start, end, dated.mention.start] = self._deeds.read(
            happening.clause, end, telling
        )
        verbs = tuple(v for v in self.reading.verbs if start <= base + v.start < end)
        clause = self.reading.clauses[happening.clause]
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
            names=self._names(start, end, telling),
            quotations=tuple(q for q in self.quotations if q.start < end and q.end > start),
            event_words=event_words(self.article.text[start:end], verbs),
            headline=headline,
            weight=weigh(clause, dated.basis),
        )

    @property
    def _whole(self) -> Sentence:
        """The sentence in the article's words, insertions included."""
        one = self.reading.sentence
        return replace(one, text=self.article.text[one.start : one.end])

    def _names(self, start: int, end: int, telling: Telling | None) -> tuple[NameMention, ...]:
        """Give the names inside of the clause, and the subject that it leaves out."""
        inside = [*self._speakers(start, end), *self._within(start, end)]
        if telling is None:
            return tuple(inside)
        inside = [self._as_subject(name, telling) for name in inside]
        known = {name.name for name in inside}
        carried = [
            self._as_subject(name, telling)
            for name in self.names
            if name.name not in known
            and (
                name.name == telling.subject_words
                or any(
                    span and span[0] <= name.start < span[1]
                    for span in (telling.subject, telling.voice)
                )
            )
        ]
        return tuple(sorted([*carried[:3], *inside], key=lambda one: one.start))

    def _as_subject(self, name: NameMention, telling: Telling) -> NameMention:
        """Let the one act whom the headline has for its subject: "X, which will build it"."""
        if name.role is not Role.MENTIONED or name.kind not in ACTING:
            return name
        subject = telling.subject or (0, 0)
        told = name.kind is ActorKind.PERSON and telling.subject_words.endswith(name.name)
        acts = told or self._ends_subject(name, subject) or self._apposed(name, subject[1])
        return replace(name, role=Role.ACTS) if acts else name

    def _ends_subject(self, name: NameMention, subject: tuple[int, int]) -> bool:
        """Say whether a name is what the subject says last, and of nothing: not "head of X"."""
        start, end = subject
        lead = self.article.text[start : name.start]
        apart = "," in lead and name.kind is not ActorKind.PERSON
        return start <= name.start and name.end == end and not (apart or OF.search(lead))

    def _apposed(self, name: NameMention, end: int) -> bool:
        """Say whether a person stands in commas behind a subject that ends there: "a cook, X,"."""
        text, person = self.article.text, name.kind is ActorKind.PERSON
        return person and text[end : name.start] == text[name.end : name.end + 2] == ", "

    def _speakers(self, start: int, end: int) -> Iterator[NameMention]:
        """Give who speaks the quotations in the words, where the sentence does not name them."""
        spoken = {q.speaker for q in self.quotations if q.start < end and q.end > start}
        named = {name.name for name in self.names}
        for name in self.speakers:
            if name.name in spoken - named:
                yield replace(name, role=Role.SPEAKS, how=f"{name.name} goes on speaking")

    def candidate(self) -> Candidate:
        """Give the sentence as one that may take over a date."""
        reading = self.reading
        told = [reading.clauses[at] for at in self.mains]
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
            looks_back=self._looks_back(),
            subject=self._subject(),
            actors=frozenset(name.name for name in self._within(*self._subject_span)),
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

    def _looks_back(self) -> bool:
        """Say whether a verb tells what was before the past: "had closed"."""
        return any(v.finite and _was_before(v) for v in self.reading.free_verbs)

    def inherited(self, dated: Dated, *, opens: bool = False) -> tuple[Sighting, ...]:
        """Give the whole sentence a date that its words do not carry.

        Where it ``opens`` the article, its headline may be clipped. What another does in it is a
        second sighting.
        """
        made = []
        for at in self._told_first():
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
        telling = beside and self.teller.tell_clause(beside.clause, (beside.start, beside.end))
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
