"""One sentence with its verbs, clauses and tokens read once."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

from webapp.pipeline.clauses.splitting import split_clauses
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.tokens import Token, tokenize

RECENT = 64
DUTY = re.compile(r"(?:must|should|needs?|has|have|had|ought)\b(?! been)")
PURPOSE = re.compile(r"\s*if (?:\w+ ){1,3}?(?:wants?|wish(?:es)?|hopes?|is|are) to ")
BESIDE_OPENERS = frozenset({"while", "when", "whereas", "though", "although"})


class Parsed:
    """A sentence that is looked through for places where it may end."""

    def __init__(self, sentence: str) -> None:
        """Read the verbs and clauses of the whole sentence once."""
        self.sentence = sentence
        self.verbs = find_verbs(sentence)
        self.clauses = split_clauses(sentence, self.verbs)
        self.tokens = tokenize(sentence)

    def before(self, end: int) -> list[VerbGroup]:
        """Give the verbs that begin before ``end``."""
        return [verb for verb in self.verbs if verb.start < end]

    def words(self, start: int, end: int) -> list[Token]:
        """Give the words, without marks and numbers, that begin in a stretch."""
        return [token for token in self.tokens if start <= token.start < end and token.word]

    def opener_waits(self, end: int) -> bool:
        """Say whether "that", "who" or the like stands before ``end`` and its verb does not."""
        told = [verb.start for verb in self.verbs if verb.finite]
        gerunds = [verb.start for verb in self.verbs if verb.form is Form.GERUND]
        return self._waits(_telling_openers(), told, end) or self._waits(
            BESIDE_OPENERS, told + gerunds, end
        )

    def _waits(self, openers: frozenset[str], verbs: list[int], end: int) -> bool:
        last = max((t.end for t in self.tokens if t.lower in openers and t.end <= end), default=-1)
        return last >= 0 and not any(last <= start < end for start in verbs)

    @cached_property
    def leans(self) -> bool:
        """Say whether the sentence opens with a clause that cannot stand alone ("Now that ...")."""
        first = self.tokens[0].lower if self.tokens else ""
        return first in clause_words().adverbial | {
            "now",
            "despite",
            "following",
            "unlike",
            "like",
            "besides",
        }

    @property
    def conditional(self) -> bool:
        """Say whether something told to come waits for a clause behind it."""
        waits = (c.start for c in self.clauses if c.opener in headline_words().waiting)
        return any(self.condition_follows(start) for start in waits if start)

    def condition_follows(self, end: int) -> bool:
        """Say whether what is told to come hangs on what stands behind the cut."""
        comes = any(verb.ahead for verb in self.before(end)[-2:])
        if not comes:
            return False
        waits = (c for c in self.clauses if c.opener in headline_words().waiting)
        nearest = next((c.start for c in waits if c.start >= end - 1), -1)
        others = (v for v in self.verbs if v.finite and end <= v.start < nearest)
        awaits = nearest >= 0 and next(others, None) is None
        return awaits and not self.is_purpose(nearest, end)

    def is_purpose(self, at: int, end: int) -> bool:
        """Say whether an "if" tells what a duty is for: "must pay | if they want to stay"."""
        last = self.before(end)[-1:]
        owed = bool(last) and DUTY.match(last[0].text) is not None
        return owed and PURPOSE.match(self.sentence, at) is not None


def is_apart(parsed: Parsed, end: int) -> bool:
    """Say whether a comma stands at the cut."""
    return "," in parsed.sentence[end - 2 : end + 1]


@cache
def _telling_openers() -> frozenset[str]:
    """Give the words that ask for a finite verb: "who", "that", "because"."""
    return clause_words().relative | {"that", "whether", "because", "if"}


@lru_cache(maxsize=RECENT)
def parse(sentence: str) -> Parsed:
    """Keep the reading of a sentence that is shortened to several lengths."""
    return Parsed(sentence)
