"""Who does what in a clause: the parts of a headline, found among the words around a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.controlling import doing_clause, owner_of
from webapp.pipeline.days_ahead import with_day_ahead
from webapp.pipeline.describing import described, past_words, shared_words, subject_of
from webapp.pipeline.eliding import (
    goes_on_relative,
    is_set_apart,
    on_one_level,
    shares_subject,
    subject_limit,
)
from webapp.pipeline.hanging import happens_at_once, meant_subject
from webapp.pipeline.happenings import Happening
from webapp.pipeline.headlines import Telling, make_headline
from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.references.leaning import leans
from webapp.pipeline.relatives import head_of, noun_before
from webapp.pipeline.second_days import with_second_day
from webapp.pipeline.speech_tellings import ARGUING, PRONOUNS, SpeechTeller
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import past_of
from webapp.records import ACTING, ActorKind, NameMention, Role

Span = tuple[int, int]

INVERTED = re.compile(
    r"\s*(?P<who>(?:[^,.;“”\"]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\."
    r"|(?<=\b[A-Z][a-z]{3})\.(?= [A-Z]))"
    r"{2,80})"
)
OPENING = 3
SECOND_TIME = re.compile(r"\band,? (?:in |on )?(?:the )?$")
DEGREE = re.compile(r"\b(?:most|very|highly|less) $")
APPEARING = frozenset({"speak", "address", "visit", "attend", "arrive", "tour"})
HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.PHRASE, ClauseKind.ADVERBIAL})
POINTING_OBJECT = re.compile(r"\s+(?:it|them|him|her|this|that|these|those)\b")
EXPLETIVE = frozenset({"it", "there"})
SECOND_GERUND = re.compile(r"\s(?:and|or)\s(?:\w+ly\s)?[a-z]+ing\b")
STYLED = re.compile(r"\b(?:Mrs|Ms|Miss)\.? $")
APPOSITION = re.compile(r",\s*(?:a|an|the|its|their)\b")
COMMA = re.compile(r",(?!\d)(?! (?:[^\s,]+ ){1,4}?(?:and|or) )")
SEVERAL = re.compile(r"\b(?:their|they|were|are|have|both)\b")
SECOND_HEAD = re.compile(r",(?= and [^,]{2,60}, (?:which|who|whose)\b)")
BORDER = re.compile(
    r"[,;:“”\"–—]|\s(?:and|but|or|that|who|which|when|while|as|after|before|because)\s"
)


class Teller(SpeechTeller):
    """Finds the parts of the clauses of one sentence."""

    def tell(  # noqa: PLR0911 - one return a way to tell
        self, happening: Happening
    ) -> Telling | None:
        """Give the parts of a happening's headline; None where its words name nobody."""
        clause = self.reading.clauses[happening.clause]
        span = (happening.start, happening.end)
        if clause.kind in HELD | {ClauseKind.PHRASE}:
            return self._phrase(happening.clause, span)
        if clause.verb is None:
            return self.according(span)
        if inserted := self.speaking.inserted(happening.clause):
            return self.inserted(*inserted, span[1])
        if self.speaking.comments(happening.clause):
            return self._commented(happening.clause, span)
        report = self._undated_report(happening)
        if report is not None:
            return self._clause(report, span)
        telling = self._clause(happening.clause, span)
        if telling is None:
            return None
        if clause.kind is ClauseKind.RELATIVE and clause.opener != "whose":
            telling = self._behind_relative(happening, telling)
        held = clause.kind is ClauseKind.CONTENT or self._is_claimed(happening.clause)
        if self.speaking.is_hearsay(happening.clause):
            return None
        argued = self.is_argued(happening.clause)
        held = held or argued
        voice = self._voice(happening.clause) if held else self.source_of(happening.clause)
        nobody = voice is not None and self.is_nobody(voice)
        return None if argued and nobody else replace(telling, voice=voice)

    def _behind_relative(self, happening: Happening, telling: Telling) -> Telling:
        """Tell what the noun itself does on the day: "A man who slept | was woken on Monday"."""
        end, mention = telling.predicate[1], happening.mention
        if mention is None or mention.start < end:
            return telling
        finite = [v for v in self.reading.free_verbs if v.finite]
        behind = [v for v in finite if end <= self.base + v.start < mention.start]
        if not behind or BORDER.search(self.text, end + 1, self.base + behind[-1].start):
            return telling
        verb = behind[-1]
        if verb.lemma == "quote" and verb.passive and telling.subject:
            rest = (self.base + verb.end, happening.end)
            return self.quoted_by(telling.subject, rest, None) or telling
        predicate = (self.base + verb.start, happening.end)
        return replace(telling, predicate=predicate, verb_words="", verb_end=self.base + verb.end)

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

    def content_alone(self, happening: Happening) -> Telling | None:
        """Give the parts of dated content without the clause that reports it."""
        if self.reading.clauses[happening.clause].kind is not ClauseKind.CONTENT:
            return None
        if self.speaking.is_hearsay(happening.clause):
            return None
        telling = self._clause(happening.clause, (happening.start, happening.end))
        return replace(telling, voice=self._voice(happening.clause)) if telling else None

    def headline(
        self, happening: Happening, telling: Telling | None, *, stated: bool, clipped: bool = True
    ) -> str:
        """Write the headline of a happening; empty where no wording of it stands alone.

        ``telling`` is what ``tell`` gives for it; ``clipped`` lets it end at any phrase. Behind the
        opening of an article, which says what it is about, a bare noun means one told before.
        """
        if telling and not clipped:
            telling = replace(telling, main=False)
        tellings = self._tellings(happening, telling, stated=stated)
        made = (make_headline(self.text, one) for one in tellings if not self.names_itself(one))
        sound = (words for words in made if words and not is_misread(words))
        opens = self.reading.sentence.index < OPENING
        return next((words for words in sound if opens or not leans(words)), "")

    def _tellings(
        self, happening: Happening, telling: Telling | None, *, stated: bool
    ) -> Iterator[Telling]:
        """Give the ways to tell a happening, the best first."""
        if telling:
            telling = with_second_day(self.text, happening, telling)
            if stated and (dated := with_day_ahead(self.reading, happening, telling)):
                yield dated
            yield telling
        others = (
            self.performed(telling),
            self.content_alone(happening),
            self.leading_gerund(happening.clause),
            self._around(happening) if stated else None,
        )
        yield from (one for one in others if one)

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
        telling = self._clause(at, (self.base + clauses[at].start, happening.end))
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
        telling = self._clause(beside, (self.base + report.start, self.base + report.end))
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
        report = clauses[at - 1]
        if report.kind is ClauseKind.CONTENT and not self.speaking.reports(at - 1):
            return None
        starts = self.base + report.start >= happening.start
        reports = report.verb is not None and report.verb.finite and report.kind in TOP
        told = verb.tense is Tense.PAST or self._opens_with_pronoun(at)
        return at - 1 if starts and reports and told else None

    def _opens_with_pronoun(self, at: int) -> bool:
        """Say whether a clause leans on its speaker: "said | it will report"."""
        clause = self.reading.clauses[at]
        stop = clause.verb.start if clause.verb else clause.end
        lead = self.reading.sentence.text[clause.body : stop].strip(" ,").lower()
        return lead.removeprefix("that ") in PRONOUNS

    def _clause(self, at: int, span: Span) -> Telling | None:
        """Give the parts of a clause with a verb: who does it, or who says it, and what."""
        clause = self.reading.clauses[at]
        if clause.verb is None or self._is_degree(clause.verb) or self._asks_where(clause):
            return None
        verb = (self.base + clause.verb.start, self.base + clause.verb.end)
        end = self.speaking.end(at, span)
        if clause.verb.lemma == "quote" and (quoted := self.quoted_as(verb[1], end)):
            return quoted
        front = self.speaking.front(at, span)
        start = max(self.base + clause.body, front[1] if front else 0)
        subject = find_subject(self.text, start, verb[0], self.dates)
        if subject is None or self._is_open(clause, subject):
            return self._without_subject(at, verb, end, front)
        if not any(name.start == subject[0] for name in self.names):
            subject = meant_subject(self.reading, at, subject)
        return self._with_subject(at, subject, end, front)

    def _with_subject(self, at: int, subject: Span, end: int, front: Span | None) -> Telling | None:
        """Tell a clause whose subject stands before its verb."""
        clause, verb = self.reading.clauses[at], self.reading.clauses[at].verb
        if verb is None or self._is_verb(subject[0] - self.base) or self._is_gapped(subject):
            return None
        start, stop = self.base + verb.start, self.base + verb.end
        if verb.lemma == "quote" and verb.passive:
            return self.quoted_by(subject, (stop, end), front)
        if clause.opener == "whose":
            return self._owned(at, subject, (start, end))
        if self._lacks_object(at):
            return self._with_object(at, subject, (start, end))
        if front is None and (after := self.speaking.after(clause, end)):
            return self.telling(subject, (start, stop), verb_end=stop, content=after)
        return self.telling(subject, (start, end), verb_end=stop, content=front)

    def _without_subject(self, at: int, verb: Span, end: int, front: Span | None) -> Telling | None:
        """Tell who stands behind the verb ("“We left,” | said Ada Quill"), or before it."""
        inverted = INVERTED.match(self.text, verb[1], end) if front else None
        if inverted is None:
            return self._elided(at, (verb[0], end), front)
        who = find_subject(self.text, *inverted.span("who"), self.dates)
        return self.telling(who, verb, verb_end=verb[1], content=front) if who else None

    def _is_gapped(self, subject: Span) -> bool:
        """Say whether two things of two times share a verb: "the mill and, in May, the port"."""
        inside = (m for m in self.reading.mentions if m.span and subject[0] < m.start < subject[1])
        return any(SECOND_TIME.search(self.text, subject[0], one.start) for one in inside)

    def _is_verb(self, at: int) -> bool:
        """Say whether a verb begins at ``at``, so that no subject does: "and | bring in more"."""
        forms = {Form.INFINITIVE, Form.FINITE}
        return any(verb.start == at and verb.form in forms for verb in self.reading.verbs)

    def _is_degree(self, verb: VerbGroup) -> bool:
        """Say whether a verb only describes: "the most | organised group"."""
        return DEGREE.search(self.reading.sentence.text, 0, verb.start) is not None

    def _asks_where(self, clause: Clause) -> bool:
        """Say whether a clause tells no more than that somebody was somewhere: "where she was"."""
        verb, asked = clause.verb, clause.opener in {"where", "how", "what"}
        if verb is None or not asked or verb.lemma != "be" or verb.passive:
            return False
        return self.speaking.only_dates(self.text[self.base + verb.end : self.base + clause.end])

    def _is_open(self, clause: Clause, span: Span) -> bool:
        """Say whether the subject of "and it ..." is a pronoun that no name is known for."""
        return self.is_nobody(span) and clause.kind is ClauseKind.JOINED

    def leading_gerund(self, at: int) -> Telling | None:
        """Read "Speaking to reporters, X said ..." as "X spoke to reporters"."""
        clause = self.reading.clauses[at]
        first = self.reading.verbs[0] if self.reading.verbs else None
        comma = self.reading.sentence.text.find(",")
        if first is None or clause.verb is None or first.start or not 0 < comma < clause.verb.start:
            return None
        if clause.kind not in TOP:
            return None
        if first.lemma not in APPEARING or not first.text.lower().endswith("ing"):
            return None
        start = self.base + max(comma + 1, clause.body)
        subject = find_subject(self.text, start, self.base + clause.verb.start, self.dates)
        if subject is None:
            return None
        return self.telling(
            subject,
            (self.base, self.base + comma),
            verb_words=past_of(first.lemma),
            verb_end=self.base + first.end,
        )

    def _elided(self, at: int, predicate: Span, front: Span | None) -> Telling | None:
        clause = self.reading.clauses[at]
        if clause.kind is ClauseKind.RELATIVE:
            return self._relative(at, self._own(clause, predicate))
        if clause.kind is ClauseKind.CONTENT:
            return None
        for earlier in range(at - 1, -1, -1):
            other = self.reading.clauses[earlier]
            if goes_on_relative(self.reading, other, clause):
                return self._shared(clause, self._relative(earlier, self._own(clause, predicate)))
            if not self._lends(earlier, at):
                continue
            stop = subject_limit(self.reading, other, clause)
            subject = find_subject(self.text, self.base + other.body, self.base + stop, self.dates)
            if subject:
                return self._shared(clause, self.telling(subject, predicate, content=front))
        return None

    def _lends(self, earlier: int, at: int) -> bool:
        """Say whether a clause may lend its subject to a later one that has none."""
        other, clause = self.reading.clauses[earlier], self.reading.clauses[at]
        put_in = other.kind is ClauseKind.ATTRIBUTION and clause.kind is ClauseKind.MAIN
        if other.kind in HANGING or put_in:
            return False
        if other.kind is ClauseKind.CONTENT and is_set_apart(self.reading, clause):
            return False
        level = on_one_level(other, clause) or shares_subject(self.reading, at, earlier)
        return level or not other.verb

    def _shared(self, clause: Clause, telling: Telling | None) -> Telling | None:
        """Put the auxiliary before a passive that shares that of another: "and | was released"."""
        words = shared_words(self.reading, clause.verb) if clause.verb else ""
        if clause.verb is None or not words or telling is None:
            return telling
        return replace(telling, verb_words=words, verb_end=self.base + clause.verb.end)

    def _described(self, at: int, span: Span) -> Telling | None:
        """Read "students arrested in May" as "students were arrested"."""
        found, verb = described(self.reading, at, self.names), self.reading.clauses[at].verb
        if found is None or verb is None:
            return None
        subject, words = found
        predicate = (self.base + verb.start, span[1])
        return self.telling(subject, predicate, verb_words=words, verb_end=self.base + verb.end)

    def _relative(self, at: int, own: Span) -> Telling | None:
        """Put what "who" or "which" stands for before the verb of ``own``, and its object."""
        clause, before = self.reading.clauses[at], self.reading.clauses[at - 1]
        stop = clause.start
        near = [n for n in self.names if self.base + before.start <= n.start]
        persons = [
            n
            for n in near
            if n.kind is ActorKind.PERSON and n.end <= self.base + stop and self._touches(n, stop)
        ]
        if clause.opener == "who" and persons:
            several = self._is_of_several(persons[-1], own)
            return (
                None
                if several
                else self.telling(None, own, subject_words=self._called(persons[-1]))
            )
        head = head_of(self.reading, clause, before)
        if head and clause.opener == "which" and self._ends_in_person(head):
            head = noun_before(self.reading, head)
        if head is None or (clause.opener == "who" and self._is_one_country(self._placed(head))):
            return None
        return self.telling(self._placed(head), own)

    def _is_of_several(self, last: NameMention, own: Span) -> bool:
        """Say whether "who" means more than the last of two: "Bo and Ada Quill, who lost their"."""
        joined = self.text[: last.start].endswith(" and ")
        return joined and SEVERAL.search(self.text, *own) is not None

    def _ends_in_person(self, head: Span) -> bool:
        """Say whether a noun phrase is a person, of whom "which" is not said."""
        ends = self.base + head[1]
        return any(n.kind is ActorKind.PERSON and n.end == ends for n in self.names)

    def _called(self, person: NameMention) -> str:
        """Name a person, with "Mrs" where nothing but a surname is known."""
        lone = " " not in person.name and person.name == person.text
        styled = STYLED.search(self.text, max(0, person.start - 6), person.start) if lone else None
        return f"{styled[0]}{person.name}" if styled else person.name

    def _owned(self, at: int, subject: Span, predicate: Span) -> Telling | None:
        """Put what "whose" stands for before what it owns: "the firm’s ferry"."""
        clause = replace(self.reading.clauses[at], opener="which")
        head = head_of(self.reading, clause, self.reading.clauses[at - 1])
        if head is None:
            return None
        owner = self.reading.sentence.text[slice(*head)]
        words = f"{owner}{'’' if owner.endswith('s') else '’s'} {self.text[slice(*subject)]}"
        return self.telling(None, self._own(clause, predicate), subject_words=words)

    def _own(self, clause: Clause, predicate: Span) -> Span:
        """End a relative clause at the verb of the clause around it: "... | was closed"."""
        after = self.base + (clause.verb.end if clause.verb else clause.body)
        comma = SECOND_HEAD.search(self.text, after, predicate[1])
        comma = comma or COMMA.search(self.text, after, predicate[1])
        stop = comma.start() if comma else predicate[1]
        inside = [v for v in self.reading.verbs if v.finite and clause.start < v.start < clause.end]
        if len(inside) > 1 and not BORDER.search(
            self.text, after, max(after, self.base + inside[1].start)
        ):
            stop = min(stop, self.base + inside[1].start)
        return predicate[0], max(after, stop)

    def _lacks_object(self, at: int) -> bool:
        """Say whether "which" is the object of its clause: "the plan which Norland gave"."""
        clause = self.reading.clauses[at]
        return clause.kind is ClauseKind.RELATIVE and clause.opener in {"which", "that", "whom", ""}

    def _with_object(self, at: int, subject: Span, predicate: Span) -> Telling | None:
        """Put what "which" stands for behind the verb: "Norland gave the plan"."""
        clause, verb = self.reading.clauses[at], self.reading.clauses[at].verb
        head = head_of(self.reading, clause, self.reading.clauses[at - 1])
        if verb is None or head is None or verb.passive or verb.lemma == "be":
            return None
        if not self.speaking.only_dates(self.text[self.base + verb.end : predicate[1]]):
            return None
        told = f"{verb.text} {self.reading.sentence.text[slice(*head)]}"
        return self.telling(subject, predicate, verb_words=told, verb_end=self.base + verb.end)

    def _placed(self, span: Span) -> Span:
        return self.base + span[0], self.base + span[1]

    def _is_one_country(self, subject: Span) -> bool:
        """Say whether a subject is a country or place alone, of which "who" is not said."""
        kinds = {n.kind for n in self.names if subject[0] <= n.start and n.end == subject[1]}
        alone = " and " not in self.text[slice(*subject)]
        return alone and bool(kinds & {ActorKind.COUNTRY, ActorKind.PLACE})

    def _touches(self, name: NameMention, stop: int) -> bool:
        """Say whether nothing but an apposition stands between a name and "who"."""
        between = self.text[name.end : self.base + stop].strip()
        start = name.end - self.base
        told = any(v.finite and start <= v.start < stop for v in self.reading.verbs)
        return not between.strip(",") or (not told and APPOSITION.match(between) is not None)

    def _phrase(self, at: int, span: Span) -> Telling | None:
        """Tell what has no finite verb: "since seizing power", "following the vote"."""
        clause = self.reading.clauses[at]
        if clause.kind in HELD:
            return self._described(at, span)
        return self._gerund(at, span) if clause.verb else self.noun_phrase(clause, span)

    def _gerund(self, at: int, span: Span) -> Telling | None:
        """Read "since seizing power" as "X seized power"; X acts in the clause around."""
        clause = self.reading.clauses[at]
        verb = clause.verb
        if verb is None or verb.start - clause.body > 1:
            return None
        if POINTING_OBJECT.match(self.text, self.base + verb.end):
            return None
        subject, who = self._doer(at)
        if not who:
            return None
        second = SECOND_GERUND.search(self.text, self.base + verb.end, span[1])
        return self.telling(
            subject,
            (self.base + verb.start, second.start() if second else span[1]),
            subject_words="" if subject else who,
            verb_words=past_words(self.reading, verb, who, self.names),
            verb_end=self.base + verb.end,
        )

    def _doer(self, at: int) -> tuple[Span | None, str]:
        """Find who does what a gerund tells: whose first it is, or who does the clause around."""
        if owned := owner_of(self.reading, at, self.names):
            return None, owned
        around = doing_clause(self.reading, at)
        if around is None:
            return None, ""
        clause = self.reading.clauses[around]
        telling = self._clause(around, (self.base + clause.start, self.base + clause.end))
        if telling is None:
            return None, ""
        subject = telling.subject
        words = self.text[slice(*subject)] if subject else telling.subject_words
        return (None, "") if words.lower() in EXPLETIVE else (subject, words)

    def _commented(self, at: int, span: Span) -> Telling | None:
        """Tell the clause before a comment: "The ferry was late, | it emerged on Monday"."""
        clauses = self.reading.clauses
        mains = (n for n in range(at - 1, -1, -1) if clauses[n].kind in TOP and clauses[n].verb)
        before = next(mains, None)
        start = min(span[0], self.base + (clauses[before].start if before is not None else 0))
        stop = self.base + clauses[at].start
        return None if before is None else self._clause(before, (start, stop))


def _within(name: NameMention, span: Span | None) -> bool:
    """Say whether a name begins in a stretch of the article."""
    return span is not None and span[0] <= name.start < span[1]
