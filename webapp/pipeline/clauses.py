"""Cut a sentence into clauses, so that each happening can have a date and a headline of its own.

Borders are words that open a clause (subordinators, relatives, "that"), conjunctions between two
finite verbs, and commas after which a verb stands. Quotations are never cut.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

import msgspec

from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.vocabulary import built_in

Span = tuple[int, int]


class ClauseKind(StrEnum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    JOINED = "joined"
    CONTENT = "content"
    ATTRIBUTION = "attribution"
    ADVERBIAL = "adverbial"
    RELATIVE = "relative"
    PHRASE = "phrase"


PAIR = 2
LONGEST_LEAD = 12
POINTS_AFTER = frozenset({"in", "on", "at", "of", "from", "for", "with", "by", "to", "about"})
TOP = frozenset({ClauseKind.MAIN, ClauseKind.JOINED, ClauseKind.CONTENT, ClauseKind.ATTRIBUTION})


class ClauseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``clauses.toml``."""

    adverbial: frozenset[str]
    phrasal: frozenset[str]
    relative: frozenset[str]
    joining: frozenset[str]
    thinking: frozenset[str]
    addressing: frozenset[str]
    small: frozenset[str]
    no_opener_after: frozenset[str]
    no_opener_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at offsets of its sentence; ``body`` is where its opening word ends.

    ``verb`` is its first finite verb, or the gerund of a phrase ("since seizing power").
    """

    start: int
    end: int
    body: int
    kind: ClauseKind
    opener: str = ""
    verb: VerbGroup | None = None


@cache
def clause_words() -> ClauseWords:
    """Give the words that open and join clauses."""
    known: ClauseWords = built_in("clauses", ClauseWords)
    return known


@cache
def _openers() -> frozenset[str]:
    """Give all words and marks at which a clause may open."""
    known = clause_words()
    opening = known.adverbial | known.phrasal | known.relative | known.joining
    return opening | {"that", ",", ";", ":", "—", "–"}


@cache
def _stops(*, commas: bool) -> frozenset[str]:
    """Give what ends the reach of an opener before its verb; a comma need not."""
    known = clause_words()
    stops = known.relative | known.adverbial | {";", "that"}
    return stops if commas else stops | {","}


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _within(token: Token, verbs: Sequence[Span]) -> bool:
    """Say whether a word stands inside of a verb group: "has since been", not "following it"."""
    phrasal = token.lower in clause_words().phrasal
    return any(start + phrasal <= token.start < end for start, end in verbs)


class Splitter:
    """Walks over the tokens of one sentence and notes where clauses open."""

    def __init__(
        self,
        sentence: str,
        verbs: Sequence[VerbGroup],
        quoted: Sequence[Span],
        dates: Sequence[Span],
    ) -> None:
        """Leave out what stands in quotation marks; ``dates`` are never taken for clauses."""
        self.sentence = sentence
        self.quoted = quoted
        self.dates = dates
        self.tokens: Sequence[Token] = tokenize(sentence)
        self.verbs = verbs
        if quoted:
            self.tokens = [t for t in self.tokens if not _inside(t.start, quoted)]
            self.verbs = [verb for verb in verbs if not _inside(verb.start, quoted)]
        self.starts = [token.start for token in self.tokens]
        self.finite = [verb for verb in self.verbs if verb.finite]
        self.opened = [Clause(0, len(sentence), 0, ClauseKind.MAIN)]

    def split(self) -> tuple[Clause, ...]:
        """Give the clauses in order; together they cover the sentence."""
        verb_spans = [(verb.start, verb.end) for verb in self.verbs]
        reports = {verb.end: verb for verb in reversed(self.finite) if verb.reporting}
        for at, token in enumerate(self.tokens):
            opens = token.lower in _openers()
            if opens and not _within(token, verb_spans):
                clause = self._opening(at, token)
                if clause and (clause.start > self.opened[-1].start or not clause.start):
                    self._open(clause)
            if token.end in reports:
                self._zero_that(reports[token.end])
        return tuple(self._closed())

    def _open(self, clause: Clause) -> None:
        if clause.start == 0:
            self.opened = [clause]
            return
        self.opened[-1] = replace(self.opened[-1], end=clause.start)
        self.opened.append(clause)

    def _opening(self, at: int, token: Token) -> Clause | None:
        vocabulary = clause_words()
        word = token.lower
        if _inside(token.start, self.dates):
            return None
        if word == "that":
            return self._that(at, token)
        if word in vocabulary.relative and at:
            return self._with_verb(token, ClauseKind.RELATIVE, commas=True)
        if word in vocabulary.adverbial or word in vocabulary.phrasal:
            return self._adverbial(at, token)
        if word in vocabulary.joining or word in {";", ":", "—", "–"}:
            return self._joined(token)
        return self._after_comma(token) if word == "," else None

    def _next(self, start: int) -> VerbGroup | None:
        return next((verb for verb in self.finite if verb.start >= start), None)

    def _has_verb(self, start: int, end: int) -> bool:
        return any(start <= verb.start < end for verb in self.finite)

    def _between(self, start: int, end: int) -> Iterator[Token]:
        first = bisect_left(self.starts, start)
        return iter(self.tokens[first : bisect_left(self.starts, end, first)])

    def _reaches(self, start: int, verb: VerbGroup, *, commas: bool) -> bool:
        """Say whether ``verb`` belongs to a clause that opens at ``start``."""
        stops = _stops(commas=commas)
        return not any(t.lower in stops for t in self._between(start, verb.start))

    def _with_verb(self, token: Token, kind: ClauseKind, *, commas: bool = False) -> Clause | None:
        verb = self._next(token.end)
        if verb is None or not self._reaches(token.end, verb, commas=commas):
            return None
        return Clause(token.start, len(self.sentence), token.end, kind, token.lower)

    def _that(self, at: int, token: Token) -> Clause | None:
        verb = self._next(token.end)
        if verb is None or not self._reaches(token.end, verb, commas=True):
            return None
        if not at or self.tokens[at - 1].lower in POINTS_AFTER:
            return None
        lone = at + 1 < len(self.tokens) and verb.start <= self.tokens[at + 1].start
        reports = any(verb.reporting for verb in self.verbs if verb.end <= token.start)
        kind = ClauseKind.CONTENT if reports and not lone else ClauseKind.RELATIVE
        return Clause(token.start, len(self.sentence), token.end, kind, "that")

    def _adverbial(self, at: int, token: Token) -> Clause | None:
        vocabulary = clause_words()
        before = self.tokens[at - 1].lower if at else ""
        after = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        if before in vocabulary.no_opener_after or after in vocabulary.no_opener_before:
            return None
        if after in vocabulary.relative:
            return None
        if token.lower in vocabulary.adverbial:
            clause = self._with_verb(token, ClauseKind.ADVERBIAL)
            if clause and (at > 1 or self._leaves_a_verb(token)):
                return clause
        return self._phrase(token) if token.lower in vocabulary.phrasal else None

    def _leaves_a_verb(self, token: Token) -> bool:
        """Say whether a sentence that opens with "after", "even after" has a verb for its main."""
        return sum(verb.start > token.start for verb in self.finite) > 1

    def _phrase(self, token: Token) -> Clause | None:
        """Open "since seizing power" or "following the takeover"; a bare date opens none."""
        following = next((t for t in self.tokens if t.start >= token.end), None)
        if following is None or any(start <= following.start < end for start, end in self.dates):
            return None
        gerund = next(
            (v for v in self.verbs if v.form is Form.GERUND and v.start == following.start), None
        )
        body = token.end
        return Clause(token.start, len(self.sentence), body, ClauseKind.PHRASE, token.lower, gerund)

    def _joined(self, token: Token) -> Clause | None:
        current = self.opened[-1]
        verb = self._next(token.end)
        if verb is None or not self._has_verb(current.start, token.start):
            return None
        between = self._between(token.end, verb.start)
        if any(one.lower in clause_words().joining for one in between):
            return None
        if not self._reaches(token.end, verb, commas=self._date_leads(token)):
            return None
        first = self.opened[0]
        if current.kind is ClauseKind.RELATIVE and not self._has_verb(first.start, first.end):
            start = (self._goes_back(verb) or verb).start
            return Clause(start, len(self.sentence), start, ClauseKind.MAIN)
        return Clause(token.start, len(self.sentence), token.end, ClauseKind.JOINED, token.lower)

    def _date_leads(self, token: Token) -> bool:
        """Say whether a date and a comma follow: "and in January 2004, the mayor was"."""
        ends = (end for start, end in self.dates if 0 < start - token.end <= LONGEST_LEAD)
        return any(self.sentence.startswith(",", end) for end in ends)

    def _goes_back(self, verb: VerbGroup) -> VerbGroup | None:
        """Find a second verb right behind a relative clause's: "that sank | is to be raised"."""
        second = self._next(verb.end)
        if second is None or verb.reporting or verb.lemma in clause_words().thinking:
            return None
        between = [one.lower for one in self._between(verb.end, second.start)]
        touches = bool(between) and between[-1] in words("subjects") - {"that"}
        return None if touches or not _openers().isdisjoint(between) else second

    def _after_comma(self, token: Token) -> Clause | None:
        current = self.opened[-1]
        verb = self._next(token.end)
        if verb is None or not self._reaches(token.end, verb, commas=False):
            return None
        between = [one.lower for one in self._between(token.end, verb.start)]
        if between[:1] == ["and"] or not clause_words().joining.isdisjoint({*between} - {"and"}):
            return None
        spoken = current.start == 0 and _inside(max(0, token.start - 2), self.quoted)
        if current.kind not in TOP and (
            current.kind is ClauseKind.PHRASE or self._has_verb(current.start, token.start)
        ):
            first = self.opened[0]
            told = first.kind in TOP and self._has_verb(first.start, first.end)
            spoke = verb.reporting and told
            kind = ClauseKind.ATTRIBUTION if spoke else ClauseKind.MAIN
            return Clause(token.start, len(self.sentence), token.end, kind)
        if not self._has_verb(current.start, token.start) or spoken:
            return None
        kind = ClauseKind.ATTRIBUTION if verb.reporting else ClauseKind.JOINED
        return Clause(token.start, len(self.sentence), token.end, kind)

    def _zero_that(self, verb: VerbGroup) -> None:
        """Open the content of "said the port was closed" after the verb and its date."""
        if self.opened[-1].kind is ClauseKind.ATTRIBUTION:
            return
        start = self._past_dates(verb.end)
        content = self._next(start)
        if content is not None and verb.lemma in clause_words().addressing:
            start = self._past_listener(start, content.start)
        if content is None or self._goes_on_small(verb):
            return
        if not self._reaches(start, content, commas=self._set_apart(start, content)):
            return
        if any(t.lower in clause_words().joining for t in self._between(start, content.start)):
            return
        self.opened.append(Clause(start, len(self.sentence), start, ClauseKind.CONTENT))

    def _goes_on_small(self, verb: VerbGroup) -> bool:
        """Say whether a small word belongs to the verb: "called off the search"."""
        following = next(self._between(verb.end, verb.end + len(" off ")), None)
        return following is not None and following.lower in clause_words().small

    def _set_apart(self, start: int, content: VerbGroup) -> bool:
        """Say whether two commas part subject and verb: "said the port, a big one, was"."""
        tokens = list(self._between(start, content.start))
        commas = [at for at, token in enumerate(tokens) if token.lower == ","]
        last = len(tokens) - 1
        return len(commas) == PAIR and commas[0] > 0 and commas[-1] == last

    def _past_listener(self, start: int, end: int) -> int:
        """Go past who is told: "told reporters | the port was", "told the board | there were"."""
        opening = words("determiners") | words("subjects") | {"there"}
        heard = list(self._between(start, end))
        for before, token in pairwise(heard):
            if before.lower in words("prepositions") | words("determiners") | words("conjunctions"):
                continue
            if token.lower in opening or (token.capital and not before.capital):
                return token.start
        return start

    def _past_dates(self, end: int) -> int:
        for start, stop in self.dates:
            lead = self.sentence[end:start] if start >= end else ","
            if len(lead.split()) <= 2 and "," not in lead:  # noqa: PLR2004
                return stop
        return end

    def _part_relatives(self) -> None:
        """End a relative clause where the verb of the clause around it begins."""
        for at in range(len(self.opened) - 1, 0, -1):
            clause, before = self.opened[at], self.opened[at - 1]
            if clause.kind is not ClauseKind.RELATIVE or before.kind is not ClauseKind.MAIN:
                continue
            verb = self._next(clause.body)
            if self._has_verb(before.start, before.end) or verb is None or verb.start >= clause.end:
                continue
            second = self._goes_back(verb)
            if second is not None and second.start < clause.end:
                start = second.start
                main = Clause(start, clause.end, start, ClauseKind.MAIN)
                self.opened[at : at + 1] = [replace(clause, end=start), main]

    def _closed(self) -> Iterator[Clause]:
        self._part_relatives()
        ends = [clause.start for clause in self.opened[1:]] + [len(self.sentence)]
        for clause, end in zip(self.opened, ends, strict=True):
            verb = next((v for v in self.finite if clause.start <= v.start < end), clause.verb)
            yield replace(clause, end=end, verb=verb)


def split_clauses(
    sentence: str,
    verbs: Sequence[VerbGroup],
    quoted: Sequence[Span] = (),
    dates: Sequence[Span] = (),
) -> tuple[Clause, ...]:
    """Cut ``sentence`` into clauses, in order and without gaps; all offsets count from its start.

    ``quoted`` and ``dates`` are the stretches in quotation marks and the temporal expressions.
    """
    return Splitter(sentence, verbs, quoted, dates).split()
