"""Cut a sentence into clauses, so that each happening can have a date and a headline of its own.

Borders are words that open a clause (subordinators, relatives, "that"), conjunctions between two
finite verbs, and commas after which a verb stands. Quotations are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.clauses.clause import HANGING, Clause, ClauseKind
from webapp.pipeline.clauses.coordination import Coordination
from webapp.pipeline.clauses.scanning import inside, openers
from webapp.pipeline.clauses.subordination import PERSONAL, Subordination
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.neighbours import ends_name
from webapp.pipeline.verbs.tokens import Token

Span = tuple[int, int]

PERIOD_END = re.compile(
    rf"\b(?:{'|'.join(sorted(words('periods')))})(?: ,)? (?:(?:that|which) ended|that ends)\b"
)
MARKS = frozenset({";", ":", "—", "–"})
LEADING_WITH = re.compile(r"[\s,]{0,3}with\s", re.IGNORECASE)


def _within(token: Token, verbs: Sequence[Span]) -> bool:
    """Say whether a word stands inside of a verb group: "has since been", not "following it"."""
    phrasal = token.lower in clause_words().phrasal
    return any(start + phrasal <= token.start < end for start, end in verbs)


class Splitter(Subordination, Coordination):
    """Walks over the tokens of one sentence and notes where clauses open."""

    def __init__(
        self,
        sentence: str,
        verbs: Sequence[VerbGroup],
        quoted: Sequence[Span],
        dates: Sequence[Span],
        asides: Sequence[Span] = (),
    ) -> None:
        """Leave out what stands in quotation marks; ``dates`` are never taken for clauses."""
        super().__init__(sentence, verbs, quoted, dates)
        self.asides = dict(asides)
        self.verb_spans = [(verb.start, verb.end) for verb in self.verbs]

    def split(self) -> tuple[Clause, ...]:
        """Give the clauses in order; together they cover the sentence."""
        reports = {verb.end: verb for verb in reversed(self.verbs) if self._may_report(verb)}
        past = 0
        for at, token in enumerate(self.tokens):
            if token.start in self.asides:
                past = self.asides[token.start]
                self._aside(token.start, past)
            if token.start < past:
                continue
            self._open_at(at, token)
            if token.end in reports:
                self.zero_that(reports[token.end])
        return tuple(self._with_ends())

    def _may_report(self, verb: VerbGroup) -> bool:
        """Say whether what is said may follow a verb: "said", and ", saying" before a date."""
        if verb.finite:
            return verb.reporting
        goes_on = verb.form is Form.GERUND and verb.lemma in clause_words().saying_that
        dated = any(start >= verb.end for start, _ in self.dates)
        return goes_on and dated and self.sentence[: verb.start].rstrip().endswith(",")

    def _open_at(self, at: int, token: Token) -> None:
        """Open the clause that a word opens, or the relative one that "they" begins."""
        if ends_name(self.tokens, at):
            return
        if token.lower in openers() and not _within(token, self.verb_spans):
            clause = self._opening(at, token)
            if clause and (clause.start > self.opened[-1].start or not clause.start):
                self.open(clause)
        if token.lower in PERSONAL and at > 1:
            self.zero_relative(self.tokens[at - 2 : at], token)

    def _aside(self, start: int, end: int) -> None:
        """Open what has a date of its own, and what follows it where no comma does."""
        verb = next((verb for verb in self.verbs if start <= verb.start < end), None)
        later = verb is not None and verb.form is Form.INFINITIVE
        kind = ClauseKind.INFINITIVE if later else ClauseKind.PARTICIPLE
        self.open(Clause(start, end, start, kind, verb=verb))
        following = next((verb for verb in self.finite if verb.start >= end), None)
        if following is not None and not self.sentence[end : following.start].strip():
            self.open(self.resumed(end, end))

    def _opening(self, at: int, token: Token) -> Clause | None:
        """Open what a word or mark opens, unless it is part of a date, a period or a name."""
        if inside(token.start, self.dates) or self._tells_period(at) or self._is_name(token):
            return None
        if token.lower == ",":
            return self.after_comma(token)
        if token.lower in clause_words().joining | MARKS:
            return self.joined(token)
        return self.subordinate(at, token)

    def _is_name(self, token: Token) -> bool:
        """Say whether a word is written as an acronym: "the WHO's tally"."""
        spelled = self.sentence[token.start : token.end]
        return len(spelled) > 1 and spelled.isupper() and not self.sentence.isupper()

    def _tells_period(self, at: int) -> bool:
        """Say whether a period is told by its end: "the quarter | that ended"."""
        around = " ".join(token.lower for token in self.tokens[max(0, at - 2) : at + 3])
        return PERIOD_END.search(around) is not None

    def _part_hanging(self) -> None:
        """End a clause inside of another where the verb of that one begins."""
        for at in range(len(self.opened) - 1, 0, -1):
            clause = self.opened[at]
            outer = self._outer(at) if clause.kind in HANGING else None
            back = self._verb_back(clause) if outer else None
            if outer and back is not None and back.start < clause.end:
                start = back.start
                resumed = Clause(start, clause.end, start, outer.kind, outer.opener)
                self.opened[at : at + 1] = [replace(clause, end=start), resumed]

    def _outer(self, at: int) -> Clause | None:
        """Give the clause around ``at`` that goes on behind it, if it lacks its verb."""
        held = self.opened[at - 1]
        content = held.kind is ClauseKind.CONTENT and held.opener == "that"
        waits = content and not self.has_verb(held.start, held.end)
        if waits and self.sentence[held.body : held.end].strip():
            return held
        return Clause(0, 0, 0, ClauseKind.MAIN) if self._waits_for_verb(at) else None

    def _note_contents(self) -> None:
        """Let what follows a clause be what is said: "said that when it rained, | he left"."""
        for at in range(2, len(self.opened)):
            clause, hanging, report = self.opened[at], self.opened[at - 1], self.opened[at - 2]
            before = hanging.kind is ClauseKind.ADVERBIAL and clause.kind is ClauseKind.MAIN
            if before and self._leaves_unsaid(report, hanging.start):
                self.opened[at] = replace(clause, kind=ClauseKind.CONTENT)

    def _leaves_unsaid(self, report: Clause, end: int) -> bool:
        """Say whether a clause ends in a verb of speech, and "that" at most behind it."""
        verb = self.last(end)
        if verb is None or not verb.reporting or verb.start < report.start:
            return False
        rest = self.sentence[self.past_dates(verb.end) : end].strip(" ,")
        return rest in {"", "that"}

    def _waits_for_verb(self, at: int) -> bool:
        """Say whether the main clause before ``at`` lacks its verb, none but hanging ones since."""
        for before in reversed(self.opened[:at]):
            if before.kind is ClauseKind.MAIN:
                named = self.sentence[before.body : before.end].strip()
                apart = named.endswith(",") and before is not self.opened[at - 1]
                waits = not self.has_verb(before.start, before.end)
                return waits and bool(named.strip(",")) and not apart
            if before.kind not in HANGING:
                return False
        return False

    def _verb_back(self, clause: Clause) -> VerbGroup | None:
        """Give the verb in a hanging clause that is none of its own."""
        verb = self.next(clause.body)
        if verb is None or verb.start >= clause.end or clause.kind is ClauseKind.PHRASE:
            return verb
        return self.goes_back(verb)

    def _with_ends(self) -> Iterator[Clause]:
        """Give the opened clauses with their ends and verbs."""
        self._part_hanging()
        self._note_contents()
        ends = [clause.start for clause in self.opened[1:]] + [len(self.sentence)]
        for clause, end in zip(self.opened, ends, strict=True):
            verb = next((v for v in self.finite if clause.start <= v.start < end), clause.verb)
            yield replace(clause, end=end, verb=verb, body=self._past_absolute(clause, verb))

    def _past_absolute(self, clause: Clause, verb: VerbGroup | None) -> int:
        """Go past what opens a clause besides: "but with no deal reached | the town gave up"."""
        if verb is None or not LEADING_WITH.match(self.sentence, clause.body):
            return clause.body
        ends = (v.end for v in self.verbs if clause.body < v.start < verb.start)
        end = max(ends, default=clause.body)
        return clause.body if self.sentence[end : verb.start].strip() in {"", ","} else end


def split_clauses(
    sentence: str,
    verbs: Sequence[VerbGroup],
    quoted: Sequence[Span] = (),
    dates: Sequence[Span] = (),
    asides: Sequence[Span] = (),
) -> tuple[Clause, ...]:
    """Cut ``sentence`` into clauses, in order and without gaps; all offsets count from its start.

    ``quoted`` and ``dates`` are the stretches in quotation marks and the temporal expressions,
    ``asides`` the participles that have a date of their own.
    """
    return Splitter(sentence, verbs, quoted, dates, asides).split()
