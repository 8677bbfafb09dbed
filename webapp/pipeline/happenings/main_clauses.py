"""Which clause a sentence hangs on, what its subject is, and who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from webapp.pipeline.anchoring.words import anchoring_words, document_in, reports, speaker_in
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.tellings import Teller
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.records import ACTING, ActorKind, NameMention, Quotation, Role


def was_before(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells what was before the past: "had closed"."""
    return verb is not None and verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECT


def _is_denied(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells what was not done: "has not told"."""
    return verb is not None and verb.negated


class MainClause:
    """The clause that one sentence hangs on."""

    def __init__(
        self,
        reading: Reading,
        teller: Teller,
        names: Sequence[NameMention],
        quotations: Sequence[Quotation],
    ) -> None:
        """Take what was found in the sentence; nothing is decided yet."""
        self.reading = reading
        self.teller = teller
        self.names = names
        self.quotations = quotations

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where it may stand among the clauses, best first: who reports, then the first clause."""
        clauses = self.reading.clauses
        top = [at for at, c in enumerate(clauses) if c.kind in TOP and c.verb and c.verb.finite]
        top = [at for at in top if not self.teller.speaking.by_outlet(clauses[at])]
        last = [at for at in top[-1:] if clauses[at].kind is ClauseKind.ATTRIBUTION]
        plain = [at for at in top if clauses[at].kind is not ClauseKind.CONTENT]
        speaking = [at for at in plain if reports(clauses[at].verb)]
        speaking.sort(key=lambda at: _is_denied(clauses[at].verb))
        return tuple(dict.fromkeys((*last, *speaking[:1], *plain[:1]))) or (0,)

    @property
    def told_first(self) -> tuple[int, ...]:
        """The same places, a deed before what its doer goes on to say: "left | and said"."""
        deed = self.places[-1]
        verb = self.reading.clauses[deed].verb
        does = verb is not None and verb.finite and verb.lemma not in anchoring_words().states
        does = does and not was_before(verb)
        goes_on = self.clause.kind is ClauseKind.JOINED and deed < self.places[0]
        return tuple(sorted(self.places)) if goes_on and does else self.places

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.reading.clauses[self.places[0]]

    @property
    def verb(self) -> VerbGroup | None:
        """Its verb, if it has one."""
        return self.clause.verb

    @property
    def speaker(self) -> str:
        """Who speaks in the sentence: a name, or the document that says it."""
        quoted = next((q.speaker for q in self.quotations if q.speaker), "")
        named = self._named_speaker() or quoted
        return named or document_in(self.reading.plain) or self._unnamed_speaker()

    def _named_speaker(self) -> str:
        """Name who reports: the subject, or who speaks last before the verb."""
        if self.verb is None or not reports(self.verb):
            return ""
        end = self.reading.sentence.start + self.verb.start
        mine = [n for n in self.names if n.end <= end and n.role is Role.SPEAKS]
        subject = [n for n in self._speaking_subject() if n.kind in ACTING]
        return next((n.name for n in (*subject, *mine[-1:])), "")

    def _unnamed_speaker(self) -> str:
        """Name those who speak by their calling: "police said", "a ministry spokesman said"."""
        return speaker_in(self.subject) if reports(self.verb) else ""

    @cached_property
    def _subject_span(self) -> tuple[int, int]:
        """Where the subject stands; nowhere where there is none."""
        sentence = self.reading.sentence
        telling = self.teller.tell(Happening(self.places[0], sentence.start, sentence.end, None))
        return telling.subject if telling and telling.subject else (sentence.start, sentence.start)

    @property
    def subject(self) -> str:
        """The words of its subject."""
        start, end = self._subject_span
        return self.reading.text[start:end]

    @property
    def subject_names(self) -> list[NameMention]:
        """The names in its subject."""
        start, end = self._subject_span
        return [n for n in self.names if start <= n.start and n.end <= end]

    def _speaking_subject(self) -> list[NameMention]:
        """Give the names in the subject that may speak, persons first."""
        end, inside = self._subject_span[1], self.subject_names
        persons = [n for n in inside if n.kind is ActorKind.PERSON]
        return persons or [n for n in inside if n.end == end or n.role is Role.SPEAKS]
