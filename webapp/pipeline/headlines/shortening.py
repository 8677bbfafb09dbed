"""Bring a headline to its length by leaving off whole phrases at its end."""

from __future__ import annotations

from collections.abc import Iterator

from webapp.pipeline.clauses import Clause, ClauseKind, split_clauses
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token, tokenize

LONGEST = 90
SHORTEST = 18
PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"))
NEEDS_OBJECT_SPACE = 2


def balanced(words: str) -> bool:
    """Say whether quotation marks and brackets come in pairs."""
    even = words.count('"') % 2 == 0
    return even and words.count("“") == words.count("”") and words.count("(") == words.count(")")


class Shortener:
    """Looks for the places where a headline may end."""

    def __init__(self, headline: str) -> None:
        """Read the verbs and clauses of the whole headline once."""
        self.headline = headline
        self.verbs = find_verbs(headline)
        self.clauses = split_clauses(headline, self.verbs)
        self.tokens = tokenize(headline)

    def shorten(self, longest: int) -> str:
        """Give the longest whole beginning of at most ``longest`` characters, or nothing."""
        ends = [end for end in self._ends() if SHORTEST <= end <= longest]
        for end in sorted(ends, reverse=True):
            words = self._closed(self.headline[:end].rstrip(" ,;:–—-"))
            if len(words) <= longest and self._whole(end, words):
                return words
        return ""

    def _closed(self, words: str) -> str:
        """Close a quotation that was left in the middle."""
        return f"{words}”" if words.count("“") == words.count("”") + 1 else words

    def _ends(self) -> Iterator[int]:
        for before, token in zip(self.tokens, self.tokens[1:], strict=False):
            if (
                (
                    token.lower in {",", ";", "—", "–", ":", "("}
                    and self.headline[token.end :][:1] == " "
                )
                or token.lower == "("
                or self._spares(before, token)
            ):
                yield token.start

    def _spares(self, before: Token, token: Token) -> bool:
        vocabulary = headline_words()
        if not token.word or token.capital or before.lower in vocabulary.dangling:
            return False
        if token.lower in {"and", "but"}:
            return any(0 <= verb.start - token.end <= 1 and verb.finite for verb in self.verbs)
        if token.lower in vocabulary.sparable:
            return True
        return token.lower.endswith("ing") and any(v.start == token.start for v in self.verbs)

    def _whole(self, end: int, words: str) -> bool:
        """Say whether the words up to ``end`` are a sentence that lacks nothing."""
        vocabulary = headline_words()
        following = self.headline[end:].lstrip(" ,;:–—-").split(" ", 1)[0].strip("“”,.;").lower()
        last = words.rstrip("”’\"'").rsplit(" ", 1)[-1].lower()
        if last in vocabulary.dangling or following in vocabulary.binding or not balanced(words):
            return False
        return self._clause_is_told(end) and self._verb_is_told(end, words)

    def _clause_is_told(self, end: int) -> bool:
        """Say whether every clause that has begun before ``end`` has its verb before ``end``."""
        for clause in self.clauses:
            if clause.start >= end - 1:
                break
            late = clause.verb is None or clause.verb.start >= end
            if late and clause.kind is not ClauseKind.PHRASE:
                return False
            if clause.verb is None and _bare_opener(clause, end):
                return False
        return True

    def _verb_is_told(self, end: int, words: str) -> bool:
        """Say whether the last verb has the words that it needs: no "said", no "to seize"."""
        inside = [verb for verb in self.verbs if verb.start < end]
        if not any(verb.finite for verb in inside) or inside[-1].end > end:
            return False
        last = inside[-1]
        tail = [t for t in self.tokens if last.end <= t.start < end and t.word]
        content = self._content_follows(last, end)
        if content:
            return False
        if tail:
            return True
        return last.passive or last.lemma in headline_words().intransitive

    def _content_follows(self, verb: VerbGroup, end: int) -> bool:
        """Say whether what was said begins after the cut: "told the conference | that ..."."""
        following = next((c for c in self.clauses if c.start >= end - 1), None)
        return verb.reporting and following is not None and following.kind is ClauseKind.CONTENT


def _bare_opener(clause: Clause, end: int) -> bool:
    return clause.kind is ClauseKind.PHRASE and end - clause.body < NEEDS_OBJECT_SPACE


def shorten(headline: str, longest: int = LONGEST) -> str:
    """Shorten ``headline`` to ``longest`` characters at a phrase border; empty where none fits."""
    if len(headline) <= longest:
        return headline
    return Shortener(headline).shorten(longest)


def ends_well(headline: str) -> bool:
    """Say whether the last word can be a last word."""
    last = headline.rstrip("”’\"') ").rsplit(" ", 1)[-1].lower()
    return last not in headline_words().dangling or last in verb_words("pronouns")
