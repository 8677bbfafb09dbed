"""Cut a sentence into clauses, so that each happening can have a date and a headline of its own.

Borders are words that open a clause (subordinators, relatives, "that"), conjunctions between two
finite verbs, and commas after which a verb stands. Quotations are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from webapp.pipeline.clause_words import clause_words
from webapp.pipeline.scanning import Scan, inside, openers
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.context import closed_nouns
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.tokens import Token

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
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


PERSONAL = frozenset({"they", "he", "she", "it", "we"})
ONE_NOUN = frozenset({"the", "a", "an", "its", "his", "her", "their"})
POINTS_AFTER = frozenset({"in", "on", "at", "of", "from", "for", "with", "by", "to", "about"})
ASIDE = frozenset({ClauseKind.PARTICIPLE, ClauseKind.ATTRIBUTION})
HELD = frozenset({ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE})
VERBLESS = HELD | {ClauseKind.PHRASE}
HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.PHRASE})
PERIOD_END = re.compile(
    rf"\b(?:{'|'.join(sorted(words('periods')))})(?: ,)? (?:(?:that|which) ended|that ends)\b"
)
LEADING_WITH = re.compile(r"[\s,]{0,3}with\s", re.IGNORECASE)
TOP = frozenset({ClauseKind.MAIN, ClauseKind.JOINED, ClauseKind.CONTENT, ClauseKind.ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at offsets of its sentence; ``body`` is where its opening word ends.

    ``verb`` is its first finite verb, or the gerund of a phrase ("since seizing power"), the
    participle or the infinitive that opens it.
    """

    start: int
    end: int
    body: int
    kind: ClauseKind
    opener: str = ""
    verb: VerbGroup | None = None


@cache
def _no_nouns() -> frozenset[str]:
    """Give the words behind which "they" opens no relative clause."""
    return closed_nouns() | words("determiners") | words("modals")


@cache
def _hanging_openers() -> frozenset[str]:
    """Give the words that open an adverbial clause or a phrase."""
    return clause_words().adverbial | clause_words().phrasal


def _within(token: Token, verbs: Sequence[Span]) -> bool:
    """Say whether a word stands inside of a verb group: "has since been", not "following it"."""
    phrasal = token.lower in clause_words().phrasal
    return any(start + phrasal <= token.start < end for start, end in verbs)


def _are_joined(words_between: Sequence[str]) -> bool:
    """Say whether what stands before a verb joins it: ", and | closed", ", but it | sank"."""
    at_an_end = "and" in {*words_between[:1], *words_between[-1:]}
    return at_an_end or not clause_words().joining.isdisjoint({*words_between} - {"and"})


class Splitter(Scan):
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
        self.opened = [Clause(0, len(sentence), 0, ClauseKind.MAIN)]

    def split(self) -> tuple[Clause, ...]:
        """Give the clauses in order; together they cover the sentence."""
        reports = {verb.end: verb for verb in reversed(self.finite) if verb.reporting}
        past = 0
        for at, token in enumerate(self.tokens):
            if token.start in self.asides:
                past = self.asides[token.start]
                self._aside(token.start, past)
            if token.start < past:
                continue
            self._open_at(at, token)
            if token.end in reports:
                self._zero_that(reports[token.end])
        return tuple(self._closed())

    def _open_at(self, at: int, token: Token) -> None:
        """Open the clause that a word opens, or the relative one that "they" begins."""
        if token.lower in openers() and not _within(token, self.verb_spans):
            clause = self._opening(at, token)
            if clause and (clause.start > self.opened[-1].start or not clause.start):
                self._open(clause)
        if token.lower in PERSONAL and at > 1:
            self._zero_relative(self.tokens[at - 2 : at], token)

    def _open(self, clause: Clause) -> None:
        if clause.start == 0:
            self.opened = [clause]
            return
        self.opened[-1] = replace(self.opened[-1], end=clause.start)
        self.opened.append(clause)

    def _aside(self, start: int, end: int) -> None:
        """Open what has a date of its own, and what follows it where no comma does."""
        verb = next((verb for verb in self.verbs if start <= verb.start < end), None)
        later = verb is not None and verb.form is Form.INFINITIVE
        kind = ClauseKind.INFINITIVE if later else ClauseKind.PARTICIPLE
        self._open(Clause(start, end, start, kind, verb=verb))
        following = next((verb for verb in self.finite if verb.start >= end), None)
        if following is not None and not self.sentence[end : following.start].strip():
            self._open(self._resumed(end, end))

    def _resumed(self, start: int, body: int) -> Clause:
        """Go on behind an aside with the clause that still lacks its verb."""
        outer = next((c for c in reversed(self.opened) if c.kind not in ASIDE), None)
        if outer is None or self.has_verb(outer.start, outer.end):
            return Clause(start, len(self.sentence), body, ClauseKind.MAIN)
        return Clause(start, len(self.sentence), body, outer.kind, outer.opener)

    def _opening(self, at: int, token: Token) -> Clause | None:
        vocabulary = clause_words()
        word = token.lower
        if inside(token.start, self.dates) or self._tells_period(at) or self._is_name(token):
            return None
        if word in {"that", "whether"}:
            return self._that(at, token) if word == "that" else self._asked(token)
        if word in vocabulary.relative and at:
            return self._with_verb(token, ClauseKind.RELATIVE, commas=True)
        if word in _hanging_openers():
            return self._adverbial(at, token)
        if word in vocabulary.joining or word in {";", ":", "—", "–"}:
            return self._joined(token)
        return self._after_comma(token) if word == "," else None

    def _is_name(self, token: Token) -> bool:
        """Say whether a word is written as an acronym: "the WHO's tally"."""
        spelled = self.sentence[token.start : token.end]
        return len(spelled) > 1 and spelled.isupper() and not self.sentence.isupper()

    def _tells_period(self, at: int) -> bool:
        """Say whether a period is told by its end: "the quarter | that ended"."""
        around = " ".join(token.lower for token in self.tokens[max(0, at - 2) : at + 3])
        return PERIOD_END.search(around) is not None

    def _with_verb(self, token: Token, kind: ClauseKind, *, commas: bool = False) -> Clause | None:
        verb = self.next(token.end)
        if verb is None or not self.reaches(token.end, verb, commas=commas):
            return None
        *_, last = token, *self.between(token.end, verb.start)
        if last.lower in clause_words().joining:
            return None
        return Clause(token.start, len(self.sentence), token.end, kind, token.lower)

    def _asked(self, token: Token) -> Clause | None:
        """Open what somebody is asked: "the mayor, asked | whether it was shut, said"."""
        asked = self.last(token.start)
        if asked is None or asked.form is not Form.PARTICIPLE or asked.end < token.start - 1:
            return None
        return self._with_verb(token, ClauseKind.ADVERBIAL)

    def _that(self, at: int, token: Token) -> Clause | None:
        verb = self.next(token.end)
        if verb is None or not self.reaches(token.end, verb, commas=True):
            return None
        if not at or self.tokens[at - 1].lower in POINTS_AFTER:
            return None
        lone = at + 1 < len(self.tokens) and verb.start <= self.tokens[at + 1].start
        reports = any(verb.reporting for verb in self.verbs if verb.end <= token.start)
        kind = ClauseKind.CONTENT if reports and not lone else ClauseKind.RELATIVE
        return Clause(token.start, len(self.sentence), token.end, kind, "that")

    def _adverbial(self, at: int, token: Token) -> Clause | None:
        vocabulary = clause_words()
        if self._opens_nothing(at, token):
            return None
        if token.lower in vocabulary.adverbial:
            clause = self._with_verb(token, ClauseKind.ADVERBIAL, commas=self._is_apposed(token))
            if clause and (at > 1 or self.leaves_a_verb(token)) and not self._passes_on(token):
                return clause
        return self._phrase(token) if token.lower in vocabulary.phrasal else None

    def _opens_nothing(self, at: int, token: Token) -> bool:
        """Say whether an opener is one in looks alone: "such | as", "before Judge Quill"."""
        vocabulary = clause_words()
        before, after = self._word(at - 1), self._word(at + 1)
        likened = token.lower == "as" and before in vocabulary.likened
        fixed = before in vocabulary.no_opener_after or after in vocabulary.no_opener_before
        if likened or fixed or after in vocabulary.relative:
            return True
        until = token.lower == "before" and (self.faces(at) or self.ends_at(token))
        return until or self.is_since_date(token)

    def _word(self, at: int) -> str:
        """Give the word at a place in small letters, "" beyond either end."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def _is_apposed(self, token: Token) -> bool:
        """Say whether commas set off who a subject is: "When Ada Quill, a guard, | left"."""
        verb = self.next(token.end)
        between = [one.lower for one in self.between(token.end, verb.start)] if verb else []
        commas = [n for n, word in enumerate(between) if word == ","]
        if len(commas) != 2 or commas[1] != len(between) - 1:  # noqa: PLR2004 - one aside
            return False
        return commas[0] > 0 and between[commas[0] + 1] in words("determiners")

    def _passes_on(self, token: Token) -> bool:
        """Say whether the verb behind "after a blast" is that of the clause around it.

        That clause has none ("a man caught after a chase | was jailed"), or goes on behind "and"
        with what has been so since ("has grown since the 1990 vote | and trains have come").
        """
        verb = self.next(token.end)
        if verb is None or token.lower not in clause_words().phrasal:
            return False
        goes_on = any(one.lower == "and" for one in self.between(token.end, verb.start))
        if goes_on and self._is_of_second(token, verb):
            return True
        if not self._lacks_its_verb(token) or self._comma_follows(verb):
            return False
        return self.sentence[token.end : verb.start].strip() not in PERSONAL

    def _is_of_second(self, token: Token, verb: VerbGroup) -> bool:
        """Say whether of two nouns only the second does something: "a crash and the road | was"."""
        if token.lower == "since" and verb.tense is not Tense.PAST:
            return True
        if not verb.text.lower().startswith(("was ", "is ", "has ")):
            return False
        named = [one.lower for one in self.between(token.end, verb.start)]
        joint = named.index("and")
        second = named[joint + 1 :]
        plain = words("prepositions").isdisjoint(named[:joint]) and "and" not in second
        return plain and not ONE_NOUN.isdisjoint(second[:1])

    def _comma_follows(self, verb: VerbGroup) -> bool:
        """Say whether a comma, or nothing at all, parts a verb from the next one."""
        second = self.next(verb.end)
        if second is None:
            return False
        between = (one.lower for one in self.between(verb.end, second.start))
        return next((word for word in between if word in openers()), ",") == ","

    def _lacks_its_verb(self, token: Token) -> bool:
        """Say whether a main clause has named its subject and told nothing of it at a word."""
        outer = next((c for c in reversed(self.opened) if c.kind is ClauseKind.MAIN), None)
        if outer is None or self._has_told(outer, token.start):
            return False
        named = self.sentence[outer.body : min(outer.end, token.start)].strip()
        return bool(named) and not named.endswith(",")

    def _has_told(self, outer: Clause, end: int) -> bool:
        """Say whether a clause had its verb before ``end``, besides those of what hangs in it."""
        told = sum(outer.start <= verb.start < end for verb in self.finite)
        owning = {ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.CONTENT}
        return told > sum(one.start > outer.start and one.kind in owning for one in self.opened)

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
        verb = self.next(token.end)
        if verb is None or not self._can_be_joined(token) or not self._joins_at(token, verb):
            return None
        first = self.opened[0]
        in_relative = self.opened[-1].kind is ClauseKind.RELATIVE
        if in_relative and not self.has_verb(first.start, first.end):
            if self._stays_inside(token, verb):
                return None
            start = (self._goes_back(verb) or verb).start
            return Clause(start, len(self.sentence), start, ClauseKind.MAIN)
        return Clause(token.start, len(self.sentence), token.end, ClauseKind.JOINED, token.lower)

    def _stays_inside(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether two commas hold a relative: ", who shot two | and fled, was jailed"."""
        opened = self.sentence[: self.opened[-1].start].rstrip().endswith(",")
        second = self.next(verb.end)
        between = self.sentence[joint.end : verb.start].strip()
        return bool(
            opened and second and not between and self.sentence[: second.start].endswith(", ")
        )

    def _can_be_joined(self, joint: Token) -> bool:
        """Say whether the clause before "and" has told something to which more can be joined."""
        current = self.opened[-1]
        if current.kind in HELD or self.has_verb(current.start, joint.start):
            return True
        bare = current.kind is ClauseKind.PHRASE and current.verb is None
        return bare and self.has_verb(0, current.start)

    def _joins_at(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether the next verb is joined here, and at no later "and"."""
        between = self.between(joint.end, verb.start)
        nearer = (
            one.lower in clause_words().joining and not self.joins_name(one) for one in between
        )
        if self.joins_name(joint) or self.joins_dates(joint) or any(nearer):
            return False
        return self.reaches(joint.end, verb, commas=self.date_leads(joint))

    def _goes_back(self, verb: VerbGroup) -> VerbGroup | None:
        """Find a second verb right behind a relative clause's: "that sank | is to be raised"."""
        second = self.next(verb.end)
        if second is None or verb.reporting or verb.lemma in clause_words().thinking:
            return None
        dated = {start - 1 for start, _ in self.dates}
        near = (t for t in self.between(verb.end, second.start) if not inside(t.start, self.dates))
        between = [one.lower for one in near if one.end not in dated]
        touches = bool(between) and between[-1] in words("subjects") - {"that"}
        return None if touches or not openers().isdisjoint(between) else second

    def _after_comma(self, token: Token) -> Clause | None:
        current = self.opened[-1]
        verb = self.next(token.end)
        if verb is None:
            return None
        listed = self._lists_subject(token, verb, current)
        if not listed and not self.reaches(token.end, verb, commas=False):
            return None
        between = [one.lower for one in self.between(token.end, verb.start)]
        if _are_joined(between) or self.opens_with_gerund(token, verb):
            return None
        if not between and current.kind in ASIDE and len(self.opened) > 1:
            return self._resumed(token.start, token.end)
        kind = self._kind_behind(token, verb, current)
        return Clause(token.start, len(self.sentence), token.end, kind) if kind else None

    def _lists_subject(self, comma: Token, verb: VerbGroup, current: Clause) -> bool:
        """Say whether a list is who does it: "Since it began, | Norland, Ister and Oster have"."""
        leads = current.kind is ClauseKind.ADVERBIAL and not current.start
        if not leads or not self.has_verb(0, comma.start):
            return False
        if not self.reaches(comma.end, verb, commas=True):
            return False
        between = [one.lower for one in self.between(comma.end, verb.start)]
        last = max((n for n, word in enumerate(between) if word == ","), default=-1)
        return last > 0 and bool({"and", "or"} & {*between[last + 1 : -1]})

    def _kind_behind(self, comma: Token, verb: VerbGroup, current: Clause) -> ClauseKind | None:
        """Say what opens at a comma; None where the clause before has no verb to end with."""
        told = self.has_verb(current.start, comma.start)
        if not told and self.is_put_in(comma, verb):
            return ClauseKind.ATTRIBUTION
        if current.kind not in TOP and (told or current.kind in VERBLESS):
            return self._outer_kind(verb)
        spoken = current.start == 0 and inside(max(0, comma.start - 2), self.quoted)
        joined = ClauseKind.ATTRIBUTION if verb.reporting else ClauseKind.JOINED
        return joined if told and not spoken else None

    def _outer_kind(self, verb: VerbGroup) -> ClauseKind:
        """Say what goes on behind an inner clause: who said it all, or the main clause."""
        first = self.opened[0]
        main = first.kind in TOP and self.has_verb(first.start, first.end)
        return ClauseKind.ATTRIBUTION if verb.reporting and main else ClauseKind.MAIN

    def _zero_that(self, verb: VerbGroup) -> None:
        """Open the content of "said the port was closed" after the verb and its date."""
        if self.opened[-1].kind is ClauseKind.ATTRIBUTION:
            return
        start = self.past_dates(verb.end)
        content = self.next(start)
        if content is not None and verb.lemma in clause_words().addressing:
            start = self.past_listener(start, content.start)
        if content is None or self.goes_on_small(verb) or self.asks_for(verb, content):
            return
        if not self.reaches(start, content, commas=self.set_apart(start, content)):
            return
        if any(t.lower in clause_words().joining for t in self.between(start, content.start)):
            return
        self.opened.append(Clause(start, len(self.sentence), start, ClauseKind.CONTENT))

    def _zero_relative(self, two: Sequence[Token], token: Token) -> None:
        """Open a relative clause without its pronoun: "the truce | they signed in May"."""
        verb, last = self.next(token.end), self.last(token.start)
        if verb is None or last is None or self.sentence[token.end : verb.start].strip():
            return
        degree, noun = two
        if last.end == noun.end or last.reporting or last.lemma in clause_words().thinking:
            return
        if degree.lower not in {"so", "too", "such"} and self._is_common_noun(noun):
            self._open(Clause(token.start, len(self.sentence), token.start, ClauseKind.RELATIVE))

    def _is_common_noun(self, token: Token) -> bool:
        if not token.word or token.capital or inside(token.start, self.dates):
            return False
        return token.lower not in _no_nouns()

    def _part_hanging(self) -> None:
        """End a clause inside of another where the verb of that one begins."""
        for at in range(len(self.opened) - 1, 0, -1):
            clause = self.opened[at]
            if clause.kind not in HANGING or not self._waits_for_verb(at):
                continue
            back = self._verb_back(clause)
            if back is not None and back.start < clause.end:
                start = back.start
                main = Clause(start, clause.end, start, ClauseKind.MAIN)
                self.opened[at : at + 1] = [replace(clause, end=start), main]

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
        return self._goes_back(verb)

    def _closed(self) -> Iterator[Clause]:
        self._part_hanging()
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
