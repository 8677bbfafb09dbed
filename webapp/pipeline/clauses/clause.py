"""The clauses of a sentence, and how each hangs in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from webapp.pipeline.verbs import VerbGroup


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


TOP = frozenset({ClauseKind.MAIN, ClauseKind.JOINED, ClauseKind.CONTENT, ClauseKind.ATTRIBUTION})
ASIDE = frozenset({ClauseKind.PARTICIPLE, ClauseKind.ATTRIBUTION})
HELD = frozenset({ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE})
VERBLESS = HELD | {ClauseKind.PHRASE}
HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.PHRASE})


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
