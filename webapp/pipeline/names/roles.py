"""The role of a name in its clause, and which one its verb gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import BE, HAVE, main_verb, verb_like
from webapp.pipeline.names.words import participles, words
from webapp.records import ActorKind, Role

SUBJECT = frozenset({Role.SPEAKS, Role.ACTS})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})


@dataclass(frozen=True, slots=True)
class Clause:
    """What was read around a name: its role, its verb and the word before it.

    ``commanded``: others do it for the one named ("X's forces shelled the town").
    """

    role: Role
    verb: str = ""
    before: str = ""
    commanded: bool = False


def role_by_verb(tokens: Sequence[Token], verb: int, before: str) -> Clause:
    """Read the subject of a verb: who speaks, acts, or has something done to them."""
    main, passive = main_verb(tokens, verb)
    lower = tokens[main].lower
    if passive:
        return Clause(Role.ACTED_ON, lower, before)
    if _only_is(tokens[verb], tokens[main]):
        return Clause(Role.ACTS, tokens[verb].lower, before)
    role = Role.SPEAKS if lower in words().verbs.reporting else Role.ACTS
    return Clause(role, lower, before)


def _only_is(verb: Token, main: Token) -> bool:
    """Say whether after "is" or "has" stands what somebody is or has, no verb's form."""
    if verb.lower in HAVE:
        return not (is_verbal(main) or verb_like(main))
    return verb.lower in BE and not is_verbal(main)


def is_verbal(token: Token) -> bool:
    """Say whether a word has the form of a participle: "fined", "paying", "sold"."""
    return token.lower.endswith(("ed", "ing")) or token.lower in participles()
