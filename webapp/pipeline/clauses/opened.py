"""The clauses opened so far on the way through a sentence: which still lack their verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from webapp.pipeline.clauses.clause import ASIDE, Clause, ClauseKind
from webapp.pipeline.clauses.scanning import PAIR, Scan, inside, openers, stops
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.tokens import Token

Span = tuple[int, int]

TAKES_BARE = frozenset({"help", "let", "make"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will"})
OWNING = frozenset({ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.CONTENT})


class OpenedClauses(Scan):
    """Keeps the clauses opened so far in one sentence, the last of them still open."""

    def __init__(
        self,
        sentence: str,
        verbs: Sequence[VerbGroup],
        quoted: Sequence[Span],
        dates: Sequence[Span],
    ) -> None:
        """Begin with a main clause that covers the sentence."""
        super().__init__(sentence, verbs, quoted, dates)
        self.opened = [Clause(0, len(sentence), 0, ClauseKind.MAIN)]

    def open(self, clause: Clause) -> None:
        """End the clause before where one opens; one at the very start takes its place."""
        if clause.start == 0:
            self.opened = [clause]
            return
        self.opened[-1] = replace(self.opened[-1], end=clause.start)
        self.opened.append(clause)

    def resumed(self, start: int, body: int) -> Clause:
        """Go on behind an aside with the clause that still lacks its verb."""
        outer = next((c for c in reversed(self.opened) if c.kind not in ASIDE), None)
        if outer is None or self.has_verb(outer.start, outer.end):
            return Clause(start, len(self.sentence), body, ClauseKind.MAIN)
        return Clause(start, len(self.sentence), body, outer.kind, outer.opener)

    def behind_aside(self, token: Token, inner: VerbGroup) -> VerbGroup | None:
        """Find the verb behind a relative in commas: "that Ode, which | is small, | won"."""
        second = self.next(inner.end)
        lead = [one.lower for one in self.between(token.end, inner.start)]
        told = sum(word in clause_words().relative for word in lead)
        if second is None or told != 1 or not self._is_set_off(lead):
            return None
        between = [one.lower for one in self.between(inner.end, second.start)]
        apart = between[-1:] == [","] and stops(commas=True).isdisjoint(between)
        return second if apart else None

    def behind_relative(self, token: Token, inner: VerbGroup) -> VerbGroup | None:
        """Find the verb right behind a relative clause: "that the men who | fled | had died"."""
        lead = [one.lower for one in self.between(token.end, inner.start)]
        noun, told = lead[:-1], lead[-1:]
        relative = bool(noun) and told in (["who"], ["which"])
        return self.goes_back(inner) if relative and stops(commas=False).isdisjoint(noun) else None

    def _is_set_off(self, lead: Sequence[str]) -> bool:
        """Say whether the relative among some words stands behind a comma and a noun."""
        at = next(n for n, word in enumerate(lead) if word in clause_words().relative)
        return at > 1 and lead[at - 1] == "," and stops(commas=True).isdisjoint(lead[:at])

    @property
    def content_without_verb(self) -> Clause | None:
        """Give the content that a relative clause has parted from its verb, while it is open."""
        if len(self.opened) < PAIR or self.opened[-1].kind is not ClauseKind.RELATIVE:
            return None
        held = self.opened[-2]
        waits = held.kind is ClauseKind.CONTENT and not self.has_verb(held.start, held.end)
        return held if waits else None

    def lacks_its_verb(self, token: Token) -> bool:
        """Say whether a main clause has named its subject and told nothing of it at a word."""
        outer = next((c for c in reversed(self.opened) if c.kind is ClauseKind.MAIN), None)
        if outer is None or self._has_told(outer, token.start):
            return False
        named = self.sentence[outer.body : min(outer.end, token.start)].strip()
        return bool(named) and not named.endswith(",")

    def _has_told(self, outer: Clause, end: int) -> bool:
        """Say whether a clause had its verb before ``end``, besides those of what hangs in it."""
        told = sum(outer.start <= verb.start < end for verb in self.finite)
        return told > sum(one.start > outer.start and one.kind in OWNING for one in self.opened)

    def goes_back(self, verb: VerbGroup) -> VerbGroup | None:
        """Find a second verb right behind a relative clause's: "that sank | is to be raised"."""
        second = self.next(verb.end)
        if second is None or (self._takes_content(verb) and not self._is_own(verb, second)):
            return None
        dated = {start - 1 for start, _ in self.dates}
        near = (t for t in self.between(verb.end, second.start) if not inside(t.start, self.dates))
        between = [one.lower for one in near if one.end not in dated]
        touches = bool(between) and between[-1] in words("subjects") - {"that"}
        return None if touches or not openers().isdisjoint(between) else second

    def _is_own(self, verb: VerbGroup, second: VerbGroup) -> bool:
        """Say whether a verb with an auxiliary follows what takes a bare form: "helped raise"."""
        auxiliary = " " in second.text and second.text.split(" ", 1)[0] in AUXILIARIES
        return verb.lemma in TAKES_BARE and auxiliary

    def _takes_content(self, verb: VerbGroup) -> bool:
        """Say whether what follows a verb may be its content: "who said | the port is shut"."""
        says = verb.reporting and not self.holds_against(verb)
        return says or verb.lemma in clause_words().thinking

    def with_verb(self, token: Token, kind: ClauseKind, *, commas: bool = False) -> Clause | None:
        """Open a clause at a word from which the next verb can be reached."""
        verb = self.next(token.end)
        if verb is None or not self.reaches(token.end, verb, commas=commas):
            return None
        *_, last = token, *self.between(token.end, verb.start)
        if last.lower in clause_words().joining:
            return None
        return Clause(token.start, len(self.sentence), token.end, kind, token.lower)
