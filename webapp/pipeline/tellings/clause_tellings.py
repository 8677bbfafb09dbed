"""Who does what in a clause with a verb: the subject before it, behind it, or lent by another."""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.clauses import HANGING, Clause, ClauseKind
from webapp.pipeline.clauses.eliding import (
    goes_on_relative,
    is_set_apart,
    on_one_level,
    resumes,
    shares_subject,
    subject_limit,
)
from webapp.pipeline.headlines.contents import voices
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.tellings.describing import shared_words
from webapp.pipeline.tellings.hanging import meant_subject
from webapp.pipeline.tellings.relative_tellings import RelativeTeller
from webapp.pipeline.tellings.speaking import stripped
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.records import ActorKind

Span = tuple[int, int]

INVERTED = re.compile(
    r"\s*(?P<who>(?:[^,.;“”\"]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\."
    r"|(?<=\b[A-Z][a-z]{3})\.(?= [A-Z]))"
    r"{2,80})"
)
SAID_BY = re.compile(r"[,”\"] ?(?P<who>(?:s?he|they)) $")
NO_SPEAKER = re.compile(r"that ")
SECOND_TIME = re.compile(r"\band,? (?:in |on )?(?:the )?$")
PHRASE_BEHIND = re.compile(r", (?:and )?(?:to|from) ")
LONGEST_WITH_RELATIVE = 120
DEGREE = re.compile(r"\b(?:most|very|highly|less) $")


class ClauseTeller(RelativeTeller):
    """Finds the parts of the clauses with a verb of one sentence."""

    def tell_clause(self, at: int, span: Span) -> Telling | None:
        """Give the parts of a clause with a verb: who does it, or who says it, and what."""
        clause = self.reading.clauses[at]
        if clause.verb is None or self._is_degree(clause.verb) or self._asks_where(clause):
            return None
        verb = (self.base + clause.verb.start, self.base + clause.verb.end)
        end = self.speaking.end(at, span)
        if clause.verb.lemma == "quote" and (quoted := self.quoted_as(verb[1], end)):
            return quoted
        front = self.speaking.front(at, span)
        start = max(self._behind_quotation(clause, verb[0]), front[1] if front else 0)
        subject = self._subject(at, start, verb[0])
        if subject is None:
            return self._without_subject(at, verb, end, front)
        return self._with_subject(at, subject, end, front)

    def _behind_quotation(self, clause: Clause, stop: int) -> int:
        """Say where a clause may name its subject: ", “and we left,” | Ada Quill said"."""
        body = self.base + clause.body
        if clause.kind is not ClauseKind.ATTRIBUTION:
            return body
        ends = (self.base + end for _, end in self.reading.speech)
        return max((end for end in ends if body < end < stop), default=body)

    def _subject(self, at: int, start: int, stop: int) -> Span | None:
        """Find the subject before a verb; None where it is a pronoun that may mean anybody."""
        subject = find_subject(self.text, start, stop, self.dates)
        if subject is None or self._is_open(self.reading.clauses[at], subject):
            return None
        named = any(name.start == subject[0] for name in self.names)
        return subject if named else meant_subject(self.reading, at, subject)

    def _with_subject(self, at: int, subject: Span, end: int, front: Span | None) -> Telling | None:
        """Tell a clause whose subject stands before its verb."""
        clause, verb = self.reading.clauses[at], self.reading.clauses[at].verb
        if verb is None or self._is_verb(subject[0] - self.base) or self._is_gapped(subject):
            return None
        start, stop = self.base + verb.start, self.base + verb.end
        if _is_quoted(verb):
            return self.quoted_by(subject, (stop, end), front)
        if clause.opener == "whose":
            return self.owned(at, subject, (start, end))
        if self.lacks_object(at):
            return self.with_object(at, subject, (start, end))
        end = self._end_of_where(clause, stop, end)
        if front is None and (after := self.speaking.after(clause, end)):
            return self.telling(subject, (start, stop), verb_end=stop, content=after)
        end = self._end_of_report(stop, end) if front else end
        return self.telling(subject, (start, end), verb_end=stop, content=front)

    def _end_of_report(self, stop: int, end: int) -> int:
        """End who said so before what goes on: "Ada Quill said on May 3, 2001|, a victory for"."""
        commas = (stop + at for at, mark in enumerate(self.text[stop:end]) if mark == ",")
        free = (at for at in commas if not any(a < at < b for a, b in self.dates))
        return next(free, end)

    def _end_of_where(self, clause: Clause, stop: int, end: int) -> int:
        """Say where a clause ends: one with "where" where that around it goes on."""
        where = clause.kind is ClauseKind.RELATIVE and clause.opener == "where"
        return self._before_phrase(stop, end) if where else end

    def _before_phrase(self, start: int, end: int) -> int:
        """End a clause where that around it goes on: "from Lesk, where Roe slept, | to Oster"."""
        phrase = PHRASE_BEHIND.search(self.text, start, end)
        return phrase.start() if phrase else end

    def _without_subject(self, at: int, verb: Span, end: int, front: Span | None) -> Telling | None:
        """Tell who stands behind the verb ("“We left,” | said Ada Quill"), or before it.

        Who is told stands behind it too: "“We left,” he told | Ada Quill".
        """
        if front and (said_by := SAID_BY.search(self.text, self.base, verb[0])):
            return self._said_by(said_by.span("who"), (verb[0], end), verb[1], front)
        inverted = INVERTED.match(self.text, verb[1], end) if front else None
        if inverted is None:
            return self._elided(at, (verb[0], end), front)
        if NO_SPEAKER.match(inverted["who"]):
            return None
        who = find_subject(self.text, *inverted.span("who"), self.dates)
        return self.telling(who, verb, verb_end=verb[1], content=front) if who else None

    def _said_by(self, who: Span, said: Span, verb_end: int, front: Span) -> Telling | None:
        """Tell what one says behind his words: "“We left,” she told the board"."""
        if self.is_nobody(who):
            return None
        return self.telling(who, said, verb_end=verb_end, content=front)

    def _elided(self, at: int, predicate: Span, front: Span | None) -> Telling | None:
        """Tell a clause whose subject stands in an earlier one: "came on Monday | and built"."""
        clause = self.reading.clauses[at]
        if clause.kind is ClauseKind.RELATIVE:
            return self.tell_relative(at, self.own_part(clause, predicate))
        if self._goes_on_condition(at):
            return None
        for earlier in range(at - 1, -1, -1):
            other = self.reading.clauses[earlier]
            if clause.kind is ClauseKind.CONTENT and not _is_begun(other):
                continue
            if goes_on_relative(self.reading, other, clause):
                own = self.own_part(clause, predicate)
                return self._shared(clause, self.tell_relative(earlier, own))
            if not self._lends(earlier, at):
                continue
            stop = subject_limit(self.reading, other, clause)
            subject = find_subject(self.text, self.base + other.body, self.base + stop, self.dates)
            if subject:
                who = self._with_relative(earlier, at, subject)
                told = self.telling(who, predicate, content=front)
                return self._shared(clause, self.reported_of_itself(earlier, clause, told))
        return None

    def _with_relative(self, earlier: int, at: int, subject: Span) -> Span:
        """Keep what alone tells who is meant: "a man | who robbed a bank | was jailed".

        What has a date is told by itself, and what stands between commas can go.
        """
        relative, clause = self.reading.clauses[at - 1], self.reading.clauses[at]
        start, end = stripped(self.text, self.base + relative.start, self.base + relative.end)
        who = self.text[slice(*subject)].lower()
        tells_apart = relative.kind is ClauseKind.RELATIVE and relative.opener == "who"
        beside = earlier == at - 2 and start == subject[1] + 1
        dated = any(start <= date[0] < end for date in self.dates)
        short = self.base + clause.end - subject[0] <= LONGEST_WITH_RELATIVE
        one = who.startswith(("a ", "an ")) and "," not in self.text[start : end + 1]
        if not (tells_apart and beside and short and one) or dated:
            return subject
        return subject[0], end

    def _goes_on_condition(self, at: int) -> bool:
        """Say whether a clause goes on with the one before: "said although Ode came | and sat,"."""
        if at < 2 or self.reading.clauses[at - 1].kind is not ClauseKind.ADVERBIAL:  # noqa: PLR2004
            return False
        said, hanging = self.reading.clauses[at - 2 : at]
        if said.verb is None or not said.verb.reporting:
            return False
        text = self.reading.sentence.text
        bare = not text[said.verb.end : said.end].strip(" ,")
        return bare and not text[hanging.start : hanging.end].rstrip().endswith(",")

    def reported_of_itself(self, earlier: int, clause: Clause, telling: Telling) -> Telling:
        """Name whom "it" means that a firm says of itself: "said it is shut | and reported".

        What is no report of its own is told with the words of saying so.
        """
        told = self.reading.clauses[earlier]
        word = self.text[slice(*telling.subject)].lower() if telling.subject else ""
        report = self.reading.clauses[earlier - 1] if earlier else told
        if told.kind is not ClauseKind.CONTENT or not (clause.verb and report.verb):
            return telling
        said = self.speaking.reports(earlier - 1) and telling.content is None
        who = self._who_reports(earlier - 1, report.verb)
        if not said or who is None or not self._is_one(who, word):
            return telling
        words = _in_report(clause.verb, f"{report.verb.text} {word}")
        end = self.base + clause.verb.end
        return replace(telling, subject=who, verb_words=words, verb_end=end)

    def _who_reports(self, at: int, verb: VerbGroup) -> Span | None:
        """Find who says what follows, also before a relative clause: "Bond, who left, | said"."""
        start, end = self.base + verb.start, self.base + verb.end
        who = self._subject(at, self.base + self.reading.clauses[at].body, start)
        lent = self._elided(at, (start, end), None) if who is None else None
        return lent.subject if lent else who

    def _is_one(self, who: Span, pronoun: str) -> bool:
        """Say whether a pronoun fits one person or body that words name, and no more."""
        named = [n for n in self.names if who[0] <= n.start and who[1] - n.end in {0, 1}]
        persons = [n.kind is ActorKind.PERSON for n in named]
        plural = " and " in self.text[slice(*who)]
        fits = {"it": not any(persons), "he": all(persons), "she": all(persons)}
        return bool(named) and not plural and fits.get(pronoun, False)

    def _lends(self, earlier: int, at: int) -> bool:
        """Say whether a clause may lend its subject to a later one that has none."""
        other, clause = self.reading.clauses[earlier], self.reading.clauses[at]
        put_in = other.kind is ClauseKind.ATTRIBUTION and clause.kind is ClauseKind.MAIN
        if other.kind in HANGING or put_in:
            return False
        if clause.kind is ClauseKind.CONTENT:
            return True
        if other.kind is ClauseKind.CONTENT and (
            is_set_apart(self.reading, clause) or self._was_done_to(other, clause)
        ):
            return False
        teller = earlier if other.verb else self._resumed_at(earlier, at)
        if teller is None:
            return True
        told = self.reading.clauses[teller]
        return on_one_level(told, clause) or shares_subject(self.reading, at, teller)

    def _was_done_to(self, other: Clause, clause: Clause) -> bool:
        """Say whether who speaks goes on: "told us men had been freed and | promised to stay"."""
        if other.verb is None or clause.verb is None or clause.verb.passive:
            return False
        text = self.reading.sentence.text
        return " been " in other.verb.text and text.startswith(" to ", clause.verb.end)

    def _resumed_at(self, begun: int, at: int) -> int | None:
        """Find the clause before ``at`` that has the verb of one begun: "Roe, who left, | said"."""
        between = range(begun + 1, at)
        return next((n for n in between if resumes(self.reading.clauses[n])), None)

    def _shared(self, clause: Clause, telling: Telling | None) -> Telling | None:
        """Put the auxiliary before a passive that shares that of another: "and | was released"."""
        words = shared_words(self.reading, clause.verb) if clause.verb else ""
        if clause.verb is None or not words or telling is None:
            return telling
        return replace(telling, verb_words=words, verb_end=self.base + clause.verb.end)

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


def _is_begun(clause: Clause) -> bool:
    """Say whether what is said has named its subject, and lacks its verb: "that Ode, | which"."""
    return clause.kind is ClauseKind.CONTENT and clause.verb is None


def _is_quoted(verb: VerbGroup) -> bool:
    """Say whether a subject is quoted: "was quoted as saying"."""
    return verb.lemma == "quote" and verb.passive


def _in_report(verb: VerbGroup, said: str) -> str:
    """Write what a verb tells behind who says it, unless it reports by itself."""
    return verb.text if voices(verb) else f"{said} {verb.text}"
