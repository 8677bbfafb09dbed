"""What is told without a finite verb: "since seizing power", "following the vote"."""

from __future__ import annotations

import re

from webapp.pipeline.clauses import HELD, TOP
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.tellings.clause_tellings import ClauseTeller
from webapp.pipeline.tellings.controlling import doing_clause, owner_of
from webapp.pipeline.tellings.describing import described, past_words
from webapp.pipeline.tellings.speaking import stripped
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import past_of

Span = tuple[int, int]

POINTING_OBJECT = re.compile(r"\s+(?:it|them|him|her|this|that|these|those)\b")
OWNED = re.compile(r"['’]s?\s")
RECKONING = frozenset({"account", "adjust", "allow", "exclude", "include", "discount", "assume"})
EXPLETIVE = frozenset({"it", "there"})
SECOND_GERUND = re.compile(r"\s(?:and|or)\s(?:\w+ly\s)?[a-z]+ing\b")


class PhraseTeller(ClauseTeller):
    """Finds the parts of the phrases of one sentence: who does what a gerund tells."""

    def tell_phrase(self, at: int, span: Span) -> Telling | None:
        """Tell what has no finite verb: "since seizing power", "following the vote"."""
        clause = self.reading.clauses[at]
        if clause.kind in HELD:
            return self._participle(at, span)
        return self._gerund(at, span) if clause.verb else self.noun_phrase(clause, span)

    def _participle(self, at: int, span: Span) -> Telling | None:
        """Read "students arrested in May" as "students were arrested"."""
        found, verb = described(self.reading, at, self.names), self.reading.clauses[at].verb
        if found is None or verb is None or verb.modal:
            return None
        subject, words = found
        start, end = self.base + verb.start, span[1]
        if start < subject[0] < end:
            end = stripped(self.text, start, subject[0])[1]
        return self.telling(subject, (start, end), verb_words=words, verb_end=self.base + verb.end)

    def _gerund(self, at: int, span: Span) -> Telling | None:
        """Read "since seizing power" as "X seized power"; X acts in the clause around."""
        clause = self.reading.clauses[at]
        verb = clause.verb
        if verb is None or verb.start - clause.body > 1 or verb.lemma in RECKONING:
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
        """Find who does what a gerund tells: whose first it is, or who does the clause around.

        What somebody owns does nothing: "since going public, Ode's share price has lost".
        """
        if owned := owner_of(self.reading, at, self.names):
            return None, owned
        around = doing_clause(self.reading, at)
        if around is None:
            return None, ""
        clause = self.reading.clauses[around]
        telling = self.tell_clause(around, (self.base + clause.start, self.base + clause.end))
        if telling is None:
            return None, ""
        subject = telling.subject
        words = self.text[slice(*subject)] if subject else telling.subject_words
        nobody = OWNED.search(words) is not None or words.lower() in EXPLETIVE
        return (None, "") if nobody else (subject, words)

    def _first_comma(self) -> int:
        """Say where the first comma stands that is in no quotation, or ends one; -1 without."""
        speech = self.reading.speech
        commas = (m.start() for m in re.finditer(",", self.reading.sentence.text))
        ends = (at for at in commas if not any(a < at < b - 2 for a, b in speech))
        return next(ends, -1)

    def _past_mark(self, comma: int) -> int:
        """Say where words end before a comma: behind the mark that closes a quotation."""
        return comma + 2 if self.text[comma + 1 : comma + 2] in {"”", '"'} else comma

    def _opens_doing(self, first: VerbGroup) -> bool:
        """Say whether a gerund tells what the subject did; not "Speaking for the board"."""
        if not first.text.lower().endswith("ing") or first.lemma not in clause_words().opening:
            return False
        return not self.reading.sentence.text.startswith(" for ", first.end)

    def leading_gerund(self, at: int) -> Telling | None:
        """Read "Speaking to reporters, X said ..." as "X spoke to reporters"."""
        clause = self.reading.clauses[at]
        first = self.reading.verbs[0] if self.reading.verbs else None
        comma = self._first_comma()
        if first is None or clause.verb is None or first.start or not 0 < comma < clause.verb.start:
            return None
        if clause.kind not in TOP:
            return None
        if not self._opens_doing(first):
            return None
        start = max(self._past_mark(self.base + comma), self.base + clause.body)
        subject = find_subject(self.text, start, self.base + clause.verb.start, self.dates)
        if subject is None:
            return None
        return self.telling(
            subject,
            (self.base, self._past_mark(self.base + comma)),
            verb_words=past_of(first.lemma),
            verb_end=self.base + first.end,
        )
