"""The words that open, join and hold clauses, from ``clauses.toml``."""

from __future__ import annotations

from functools import cache

import msgspec

from webapp.vocabulary import built_in


class ClauseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``clauses.toml``."""

    adverbial: frozenset[str]
    phrasal: frozenset[str]
    relative: frozenset[str]
    joining: frozenset[str]
    closing: frozenset[str]
    thinking: frozenset[str]
    doubting: frozenset[str]
    untrue: frozenset[str]
    falsely: frozenset[str]
    claims: frozenset[str]
    likening: frozenset[str]
    at_once: frozenset[str]
    coming: frozenset[str]
    reaching: frozenset[str]
    saying_that: frozenset[str]
    saying_no_more: frozenset[str]
    charging: frozenset[str]
    arresting: frozenset[str]
    crimes: frozenset[str]
    designating: frozenset[str]
    disputing: frozenset[str]
    settled: frozenset[str]
    made: frozenset[str]
    addressing: frozenset[str]
    hearers: frozenset[str]
    answering: frozenset[str]
    no_opener_after: frozenset[str]
    likened: frozenset[str]
    no_opener_before: frozenset[str]
    time_nouns: frozenset[str]
    routines: frozenset[str]
    shifting: frozenset[str]
    holding_until: frozenset[str]
    calling_off: frozenset[str]
    counting: frozenset[str]
    attending: frozenset[str]
    taking_in: frozenset[str]
    making: frozenset[str]
    coming_out: frozenset[str]
    entailing: frozenset[str]
    measured: frozenset[str]
    stemming: frozenset[str]
    laws: frozenset[str]
    opening: frozenset[str]


@cache
def clause_words() -> ClauseWords:
    """Give the words that open and join clauses."""
    known: ClauseWords = built_in("clauses", ClauseWords)
    return known
