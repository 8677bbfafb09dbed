"""Say whether the verb of a subject stands behind a cut: "the crew who left | were"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.parsed import Parsed
from webapp.pipeline.verbs import Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, may_be_adverb
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token

AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "do", "does", "did"})
JOINTS = frozenset({"and", "or", "but"})
LONGEST_NAME = 8


class Gap(Enum):
    """What the words between two verbs hold for the second."""

    NOTHING = auto()
    SUBJECT = auto()
    SHARED = auto()


def verb_is_awaited(parsed: Parsed, end: int) -> bool:
    """Say whether a verb behind ``end`` has its subject before it, so that a cut parts them.

    Behind "most of those hurt" the words "in the port were miners" hold no subject of "were".
    """
    at, shared = end, False
    for verb in parsed.verbs:
        if not verb.finite or verb.start < end - 1:
            continue
        gap = gap_between(parsed, at, verb.start, object_first=shared)
        if gap is Gap.NOTHING:
            return _is_plainly_finite(verb) and not _is_inverted(parsed, verb)
        if gap is Gap.SUBJECT or takes_clause(verb):
            return False
        at, shared = verb.end, True
    return False


def takes_clause(verb: VerbGroup) -> bool:
    """Say whether a clause may be the object of a verb without "that": "it hopes will help"."""
    return verb.reporting or verb.lemma in clause_words().thinking


def _is_plainly_finite(verb: VerbGroup) -> bool:
    """Say whether a verb can be no noun or participle: "were", "will be", "took"; not "closed"."""
    first = verb.text.split(" ", 1)[0].lower()
    return bool(verb.modal) or first in AUXILIARIES or form_of(first) == WordForm.PAST


def may_be_noun(verb: VerbGroup) -> bool:
    """Say whether a plain present may be a noun as well: "the pro-port | protests"."""
    plain = " " not in verb.text and verb.tense is Tense.PRESENT
    return plain and verb.lemma not in {"be", "have", "do"}


def _is_inverted(parsed: Parsed, verb: VerbGroup) -> bool:
    """Say whether a subject stands behind the auxiliary: "had they been nearer"."""
    second = [token.lower for token in parsed.tokens if token.start > verb.start][:1]
    return not verb_words("subjects").isdisjoint(second)


def gap_between(parsed: Parsed, start: int, end: int, *, object_first: bool) -> Gap:
    """Say whether the words before a verb hold its subject, or share one told before.

    ``object_first`` says that a verb stands before them, whose object may open them.
    """
    tokens = _outside_verbs(parsed, start, end)
    for at, token in enumerate(tokens):
        if token.lower in clause_words().relative or _joins_verb(parsed, tokens, at):
            return Gap.SHARED
        if token.lower in JOINTS | {"that"} or _opens_clause(token):
            return Gap.SUBJECT
    return Gap.SUBJECT if _holds_noun(tokens, object_first=object_first) else Gap.NOTHING


def _outside_verbs(parsed: Parsed, start: int, end: int) -> list[Token]:
    """Give the words of a stretch that belong to no verb without a tense."""
    bare = [verb for verb in parsed.verbs if not verb.finite]
    inside = [token for token in parsed.tokens if start <= token.start < end]
    return [t for t in inside if not any(v.start <= t.start < v.end for v in bare)]


def _joins_verb(parsed: Parsed, tokens: Sequence[Token], at: int) -> bool:
    """Say whether only adverbs follow "and" or "that": "and also | left", not "said that | is"."""
    if tokens[at].lower not in JOINTS | {"that"}:
        return False
    touches = all(may_be_adverb(one.lower) for one in tokens[at + 1 :])
    said = any(v.end == tokens[at].start - 1 and takes_clause(v) for v in parsed.verbs)
    return touches and not said


def _opens_clause(token: Token) -> bool:
    """Say whether a word opens a clause, also one glued to another by a dash: "bay-it"."""
    parts = token.lower.split("-") if "-" in token.lower else [token.lower]
    known = verb_words("subordinators") | verb_words("conjunctions")
    return not (known | (verb_words("subjects") if parts[1:] else frozenset())).isdisjoint(parts)


def _holds_noun(tokens: Sequence[Token], *, object_first: bool) -> bool:
    """Say whether words hold a noun that no preposition or verb stands before.

    ``governed`` counts the words behind the last of these; it is negative where there is none.
    """
    governed, before = 0 if object_first else -1, None
    for token in tokens:
        if token.lower == ",":
            governed = -1
        elif token.lower in _governing():
            governed, before = 0, None
        elif not _is_passed(token):
            if not 0 <= governed <= LONGEST_NAME or not token.word:
                return True
            if governed and _starts_noun(token, before, after_verb=object_first):
                return True
            governed, before = governed + 1, token
    return False


def _is_passed(token: Token) -> bool:
    """Say whether a word neither is a noun nor governs one: "also", "12", "'s"."""
    return may_be_adverb(token.lower) or token.lower[:1].isdigit() or token.lower == "'s"


def _starts_noun(token: Token, before: Token | None, *, after_verb: bool) -> bool:
    """Say whether another noun begins: "in Oster | the bridge", "in Oster | Crews"."""
    glued = before is not None and before.capital and token.capital and not after_verb
    return glued or token.lower in verb_words("determiners") | verb_words("subjects")


@cache
def _governing() -> frozenset[str]:
    return verb_words("prepositions") | {"to"}
