"""The words and verbs of one sentence, looked up from any place in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.tokens import Token, tokenize

Span = tuple[int, int]

HELD_FOR = re.compile(r" (?:with|of|over) ")
BODY_NAME = re.compile(r"and (?:[A-Z][\w’'-]+ ){1,3}?([A-Z][\w’'-]+)(?= [a-z]|$)")
CAPITAL_BEFORE = re.compile(r"(?:^|\s)[A-Z][\w’'-]+ $")
PAIR = 2
LONGEST_HEARER = 6
LONGEST_LEAD = 12
SMALL_BREAK = re.compile(r"[,;.]|\s(?:and|but|or)\b")


@cache
def openers() -> frozenset[str]:
    """Give all words and marks at which a clause may open."""
    known = clause_words()
    opening = known.adverbial | known.phrasal | known.relative | known.joining
    return opening | {"that", "whether", ",", ";", ":", "—", "–"}


@cache
def stops(*, commas: bool) -> frozenset[str]:
    """Give what ends the reach of an opener before its verb; a comma need not."""
    known = clause_words()
    stops = known.relative | known.adverbial | {";", "that"}
    return stops if commas else stops | {","}


def inside(at: int, spans: Sequence[Span]) -> bool:
    """Say whether an offset lies in one of some stretches."""
    return any(start <= at < end for start, end in spans)


class Scan:
    """Looks up what stands before, behind and between places of one sentence."""

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
            self.tokens = [t for t in self.tokens if not inside(t.start, quoted)]
            self.verbs = [verb for verb in verbs if not inside(verb.start, quoted)]
        self.starts = [token.start for token in self.tokens]
        self.finite = [verb for verb in self.verbs if verb.finite]

    def next(self, start: int) -> VerbGroup | None:
        """Give the first finite verb from an offset on."""
        return next((verb for verb in self.finite if verb.start >= start), None)

    def last(self, end: int) -> VerbGroup | None:
        """Give the last verb of any form that ends before an offset."""
        return next((verb for verb in reversed(self.verbs) if verb.end <= end), None)

    def has_verb(self, start: int, end: int) -> bool:
        """Say whether a finite verb begins in a stretch."""
        return any(start <= verb.start < end for verb in self.finite)

    def between(self, start: int, end: int) -> Iterator[Token]:
        """Give the words and marks of a stretch."""
        first = bisect_left(self.starts, start)
        return iter(self.tokens[first : bisect_left(self.starts, end, first)])

    def reaches(self, start: int, verb: VerbGroup, *, commas: bool) -> bool:
        """Say whether ``verb`` belongs to a clause that opens at ``start``; dates end nothing."""
        ending = stops(commas=commas)
        reached = (t for t in self.between(start, verb.start) if t.lower in ending)
        return all(inside(t.start, self.dates) for t in reached)

    def holds_against(self, verb: VerbGroup) -> bool:
        """Say whether what somebody is charged with follows, and nothing told: "charged with"."""
        charges = verb.lemma in clause_words().charging
        return charges and HELD_FOR.match(self.sentence, verb.end) is not None

    def goes_on_small(self, verb: VerbGroup) -> bool:
        """Say whether a small word belongs to the verb: "called off the search"."""
        following = next(self.between(verb.end, verb.end + len(" off ")), None)
        return following is not None and following.lower in words("particles") | {"for"}

    def joins_name(self, joint: Token) -> bool:
        """Say whether "and" stands inside a body's name: "the Health and Safety Council"."""
        found = BODY_NAME.match(self.sentence, joint.start) if joint.lower == "and" else None
        body = found is not None and found[1].lower() in names_words().nouns.organisations
        return body and CAPITAL_BEFORE.search(self.sentence, 0, joint.start) is not None

    def joins_dates(self, joint: Token) -> bool:
        """Say whether "and" stands between the ends of a time: "between May | and July"."""
        opened = (start for start, end in self.dates if end + 1 == joint.start)
        return any(self.sentence.endswith("between ", 0, start) for start in opened)

    def asks_for(self, verb: VerbGroup, content: VerbGroup) -> bool:
        """Say whether "to" and a verb are asked for: "urged both sides to keep the truce"."""
        between = (one for one in self.verbs if verb.end <= one.start < content.start)
        asked = any(one.form is Form.INFINITIVE for one in between)
        return asked and verb.lemma in words("prospective")

    def set_apart(self, start: int, content: VerbGroup) -> bool:
        """Say whether two commas part subject and verb: "said the port, a big one, was"."""
        tokens = list(self.between(start, content.start))
        commas = [at for at, token in enumerate(tokens) if token.lower == ","]
        last = len(tokens) - 1
        return len(commas) == PAIR and commas[0] > 0 and commas[-1] == last

    def past_listener(self, start: int, end: int) -> int:
        """Go past who is told: "told reporters | the port was", "told the board | there were"."""
        opening = words("determiners") | words("subjects") | {"there"}
        leading = words("prepositions") | words("determiners") | words("conjunctions")
        for before, token in pairwise(self.between(start, end)):
            if before.lower in leading:
                continue
            if token.lower in opening or (token.capital and not before.capital):
                return token.start
        return start

    def faces(self, at: int) -> bool:
        """Say whether "before" at a place names who hears: "pleaded before Judge Quill"."""
        before = self.last(self.tokens[at].start)
        answers = before is not None and before.lemma in clause_words().answering
        for where in range(at + 1, min(len(self.tokens) - 1, at + LONGEST_HEARER)):
            token = self.tokens[where]
            if self._hears(token, named=answers) and self._ends(self.tokens[where + 1]):
                return True
            if (not token.word and token.lower != ".") or token.lower in words("prepositions"):
                return False
        return False

    def _hears(self, token: Token, *, named: bool) -> bool:
        """Say whether a word may be who hears: a judge, or a name where one is wanted."""
        if token.lower in clause_words().hearers:
            return True
        name = token.word and token.capital and token.lower not in words("prepositions")
        return named and name and not inside(token.start, self.dates)

    def _ends(self, following: Token) -> bool:
        """Say whether what follows a noun is no part of it."""
        closed = words("prepositions") | clause_words().joining
        if following.capital or not following.word or following.lower in closed:
            return True
        return inside(following.start, self.dates)

    def ends_at(self, token: Token) -> bool:
        """Say whether a verb follows a word at once: "never seen before | has broken out"."""
        verb = self.next(token.end)
        return verb is not None and not self.sentence[token.end : verb.start].strip()

    def past_dates(self, end: int) -> int:
        """Go past a date right behind a verb: "said on Monday | the port was"."""
        for start, stop in self.dates:
            lead = self.sentence[end:start] if start >= end else ","
            if len(lead.split()) <= 2 and "," not in lead:  # noqa: PLR2004
                return stop
        return end

    def is_since_date(self, token: Token) -> bool:
        """Say whether only a date hangs on "since": "since 2004 and has been"."""
        ends = (end for start, end in self.dates if start == token.end + 1)
        return any(SMALL_BREAK.match(self.sentence, end) for end in ends)

    def leaves_a_verb(self, token: Token) -> bool:
        """Say whether a sentence that opens with "after", "even after" has a verb for its main."""
        return sum(verb.start > token.start for verb in self.finite) > 1

    def date_leads(self, token: Token) -> bool:
        """Say whether a date and a comma follow: "and in January 2004, the mayor was"."""
        ends = (end for start, end in self.dates if 0 < start - token.end <= LONGEST_LEAD)
        return any(self.sentence.startswith(",", end) for end in ends)

    def is_put_in(self, comma: Token, verb: VerbGroup) -> bool:
        """Say whether a speaker parts subject and verb: "The plan, | police said |, had failed"."""
        if not verb.reporting:
            return False
        close = self.past_dates(verb.end)
        second = self.next(verb.end)
        if second is None or not self.sentence[comma.end : verb.start].strip():
            return False
        return self.sentence.startswith(", ", close) and second.start == close + len(", ")

    def opens_with_gerund(self, comma: Token, verb: VerbGroup) -> bool:
        """Say whether a verb hangs on what is said meanwhile: ", claiming most of them were"."""
        first = next((v for v in self.verbs if v.start >= comma.end), None)
        if first is None or first is verb or first.form is not Form.GERUND or not first.reporting:
            return False
        return not self.sentence[comma.end : first.start].strip()
