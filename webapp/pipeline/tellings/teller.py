"""Who does what in a happening: the parts of its headline, and by whose account it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.eliding import goes_on_with_would
from webapp.pipeline.happenings.days_ahead import with_day_ahead
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines.misreading import grants, is_misread
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.headlines.writing import make_headline
from webapp.pipeline.pronouns import THIRD_PERSON
from webapp.pipeline.references.leaning import leans
from webapp.pipeline.tellings.describing import subject_of
from webapp.pipeline.tellings.hanging import happens_at_once
from webapp.pipeline.tellings.phrase_tellings import PhraseTeller
from webapp.pipeline.tellings.pluperfects import in_simple_past
from webapp.pipeline.tellings.second_days import with_second_day
from webapp.pipeline.tellings.speech_tellings import ARGUING
from webapp.pipeline.verbs import Form, Tense
from webapp.records import ACTING, NameMention, Role

Span = tuple[int, int]

OPENING = 3


class Teller(PhraseTeller):
    """Finds the parts of the headlines of what happens in one sentence."""

    def tell(self, happening: Happening) -> Telling | None:
        """Give the parts of a happening's headline; None where its words name nobody."""
        at, span = happening.clause, (happening.start, happening.end)
        clause = self.reading.clauses[at]
        if clause.kind in HELD | {ClauseKind.PHRASE}:
            return self.tell_phrase(at, span)
        if clause.verb is None:
            return self.according(span)
        if inserted := self.speaking.inserted(at):
            return self.inserted(*inserted, span[1])
        if self.speaking.comments(at):
            return self._commented(at, span)
        report = self._undated_report(happening)
        if report is not None:
            return self.tell_clause(report, span)
        telling = self._with_voice(happening)
        return None if telling and self._is_held(telling, clause) else telling

    def _is_held(self, telling: Telling, clause: Clause) -> bool:
        """Say whether a clause's second deed is what somebody came to say: "to say she fell"."""
        start, does = telling.predicate[0] - self.base, clause.verb
        held = does is not None and does.end < start and telling.voice is None
        return held and any(
            verb.reporting and verb.form is Form.INFINITIVE and clause.start < verb.end < start
            for verb in self.reading.verbs
        )

    def _with_voice(self, happening: Happening) -> Telling | None:
        """Tell a clause, and by whose account; None where it is hearsay or nobody's reproach."""
        at = happening.clause
        telling = self._clause_or_behind(happening)
        if telling is None or self.speaking.is_hearsay(at):
            return None
        argued = self.is_argued(at)
        content = self.reading.clauses[at].kind is ClauseKind.CONTENT or self._goes_on_said(at)
        held = content or argued or self._is_claimed(at)
        voice = self._voice(at) if held else self.source_of(at)
        nobody = voice is not None and self.is_nobody(voice)
        return None if argued and nobody else replace(telling, voice=voice)

    def _goes_on_said(self, at: int) -> bool:
        """Say whether a clause goes on with what is said: "said it was shut | and would open"."""
        clauses = self.reading.clauses
        return at > 0 and goes_on_with_would(clauses[at - 1], clauses[at])

    def _clause_or_behind(self, happening: Happening) -> Telling | None:
        """Tell a clause; behind a relative one, what the noun that it tells of does itself."""
        clause = self.reading.clauses[happening.clause]
        telling = self.tell_clause(happening.clause, (happening.start, happening.end))
        if telling is None or clause.kind is not ClauseKind.RELATIVE or clause.opener == "whose":
            return telling
        return self.behind_relative(happening, telling)

    def _is_claimed(self, at: int) -> bool:
        """Say whether somebody with a name says it at the end: "..., Ada Quill said"."""
        last = len(self.reading.clauses) - 1
        if self._attribution is None or at >= last or not self.speaking.attributes(last):
            return False
        if self.speaking.reports(at):
            return False
        voice, whole = self._voice(at), self._attribution
        return any(
            (_within(one, voice) or (_within(one, whole) and one.role is Role.SPEAKS))
            and one.kind in ACTING
            for one in self.names
        )

    def _commented(self, at: int, span: Span) -> Telling | None:
        """Tell the clause before a comment: "The ferry was late, | it emerged on Monday"."""
        clauses = self.reading.clauses
        mains = (n for n in range(at - 1, -1, -1) if clauses[n].kind in TOP and clauses[n].verb)
        before = next(mains, None)
        start = min(span[0], self.base + (clauses[before].start if before is not None else 0))
        stop = self.base + clauses[at].start
        return None if before is None else self.tell_clause(before, (start, stop))

    def content_alone(self, happening: Happening) -> Telling | None:
        """Give the parts of dated content without the clause that reports it."""
        if self.reading.clauses[happening.clause].kind is not ClauseKind.CONTENT:
            return None
        if self.speaking.is_hearsay(happening.clause):
            return None
        telling = self.tell_clause(happening.clause, (happening.start, happening.end))
        return replace(telling, voice=self._voice(happening.clause)) if telling else None

    def headline(
        self, happening: Happening, telling: Telling | None, *, stated: bool, clipped: bool = True
    ) -> str:
        """Write the headline of a happening; empty where no wording of it stands alone.

        ``telling`` is what ``tell`` gives for it; ``clipped`` lets it end at any phrase. Behind the
        opening of an article, which says what it is about, a bare noun means one told before.
        """
        ways = self._tellings(happening, telling, stated=stated, clipped=clipped)
        told = chain.from_iterable(self._in_own_tense(happening, one) for one in ways)
        tellings = (replace(one, opening=self.reading.opens) for one in told)
        known = (one for one in tellings if not (self.names_itself(one) or self.is_no_speaker(one)))
        made = (make_headline(self.text, one) for one in known)
        return next(filter(self._stands_alone, made), "")

    def _stands_alone(self, headline: str) -> bool:
        """Say whether a headline can be told by itself, or behind the opening of its article."""
        if not headline or grants(headline, self.reading.sentence.text) or is_misread(headline):
            return False
        return self.reading.sentence.index < OPENING or not leans(headline)

    def _tellings(
        self, happening: Happening, telling: Telling | None, *, stated: bool, clipped: bool
    ) -> Iterator[Telling]:
        """Give the ways to tell a happening, the best first.

        What is told with a day to come may be clipped rather than lose it.
        """
        if telling:
            told = with_second_day(self.reading, happening, self.own_words(telling))
            telling = replace(told, main=told.main and clipped)
            if dated := with_day_ahead(self.reading, happening, telling):
                yield dated
                yield replace(dated, main=told.main)
            yield telling
        others = (
            self.performed(telling),
            self.content_alone(happening),
            self.leading_gerund(happening.clause),
            self._around(happening) if stated else None,
        )
        yield from (one for one in others if one)

    def _in_own_tense(self, happening: Happening, telling: Telling) -> Iterator[Telling]:
        """Give a telling as it reads on its own date, then as it came."""
        past = in_simple_past(self.reading, happening, telling, self.names)
        yield from (one for one in (past, telling) if one)

    def _around(self, happening: Happening) -> Telling | None:
        """Give the main clause before a dated one that hangs on it, the date kept in its words."""
        clauses, mention = self.reading.clauses, happening.mention
        if mention is None or not self._hangs(happening.clause):
            return None
        mains = (n for n in range(happening.clause - 1, -1, -1) if clauses[n].kind in TOP)
        at = next(mains, None)
        if at is None or not happens_at_once(self.reading, happening.clause, clauses[at], mention):
            return None
        if clauses[happening.clause].opener in ARGUING or self._is_second(at, happening.clause):
            return None
        telling = self.tell_clause(at, (self.base + clauses[at].start, happening.end))
        kept = (mention.start, mention.end)
        dates = tuple(date for date in self.dates if date != kept)
        return replace(telling, dates=dates, kept=kept, main=False) if telling else None

    def _is_second(self, at: int, later: int) -> bool:
        """Say whether both are what somebody says: "said that A | and that B"."""
        both = {self.reading.clauses[one].kind for one in (at, later)}
        return both == {ClauseKind.CONTENT} and not self.speaking.reports(at)

    def _hangs(self, at: int) -> bool:
        """Say whether a clause hangs on one before it; what is said does if it has a subject."""
        kind = self.reading.clauses[at].kind
        if kind is ClauseKind.CONTENT:
            return subject_of(self.reading, at) is not None
        return kind not in TOP

    def _voice(self, at: int) -> Span | None:
        """Find who says the clause ``at``: the subject of the reporting clause beside it."""
        clauses = self.reading.clauses
        closing = (i for i in range(at + 1, len(clauses)) if self.speaking.attributes(i))
        reported = self.speaking.reported_by(at)
        beside = next(closing, None) if reported is None else reported
        if beside is None or beside == at:
            return None
        report = clauses[beside]
        telling = self.tell_clause(beside, (self.base + report.start, self.base + report.end))
        if telling is None or telling.subject is not None:
            return telling.subject if telling else None
        named = (n for n in self.names if n.name == telling.subject_words)
        return next(((n.start, n.end) for n in named if n.start < self.base + report.start), None)

    def _undated_report(self, happening: Happening) -> int | None:
        """Find the clause that reports a dated past happening, itself without a date."""
        clauses, at = self.reading.clauses, happening.clause
        verb = clauses[at].verb
        if clauses[at].kind is not ClauseKind.CONTENT or at == 0 or verb is None:
            return None
        told = verb.tense is Tense.PAST or self._opens_with_pronoun(at)
        starts = self.base + clauses[at - 1].start >= happening.start
        return at - 1 if told and starts and self._may_report(at - 1) else None

    def _may_report(self, at: int) -> bool:
        """Say whether a clause before content may be the one that reports it."""
        clause = self.reading.clauses[at]
        if clause.kind is ClauseKind.CONTENT and not self.speaking.reports(at):
            return False
        if self.speaking.ends_saying(at):
            return False
        return clause.kind in TOP and clause.verb is not None and clause.verb.finite

    def _opens_with_pronoun(self, at: int) -> bool:
        """Say whether a clause leans on its speaker: "said | it will report"."""
        clause = self.reading.clauses[at]
        stop = clause.verb.start if clause.verb else clause.end
        lead = self.reading.sentence.text[clause.body : stop].strip(" ,").lower()
        return lead.removeprefix("that ") in THIRD_PERSON


def _within(name: NameMention, span: Span | None) -> bool:
    """Say whether a name begins in a stretch of the article."""
    return span is not None and span[0] <= name.start < span[1]
