"""What a name does in its clause: speaks, acts, is acted on, is where it happens, or is mentioned.

Read from the words on both sides; names joined by commas and "and" are read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from webapp.pipeline.names.apposed import governor
from webapp.pipeline.names.forms import ARTICLES
from webapp.pipeline.names.listing import together
from webapp.pipeline.names.neighbours import describes, governs, lower_at, word_before
from webapp.pipeline.names.owning import owned, owned_from
from webapp.pipeline.names.prepositions import preposed
from webapp.pipeline.names.roles import BODIES, Clause, role_by_verb
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.subjects import as_subject
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import find_verb, verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, Role

QUOTING = frozenset({"quoted", "quoting", "citing", "cited"})
LONGEST_CALLING = 10
LONGEST_TRADE = 4
ADJECTIVAL = ("al", "an", "ese", "ic", "ish", "ist")


def read_clause(tokens: Sequence[Token], first: int, last: int, spot: Spot) -> Clause:
    """Read what the names in ``tokens[first:last]`` do; ``spot`` is the one asked about."""
    if last == spot.end < len(tokens) and tokens[last].lower in words().nouns.commanded:
        read = _read(tokens, first, last + 1, replace(spot, after=last + 1))
        role = Role.ACTS if read.role is Role.SPEAKS else read.role
        return replace(read, role=role, commanded=True)
    staffed = spot.kind is not ActorKind.PERSON and not _is_adjective(spot)
    if last == spot.end and staffed and _has_staff(tokens, last):
        return _read(tokens, first, last + 1, replace(spot, after=last + 1))
    return _read(tokens, first, last, spot)


@cache
def _behind_bodies() -> frozenset[str]:
    nouns = words().nouns
    return nouns.mouths | nouns.experts | nouns.staff | nouns.calling_bodies


def _has_staff(tokens: Sequence[Token], last: int) -> bool:
    """Say whether who speaks for the name follows, unnamed: "Acme executives", "the Ode union"."""
    if last >= len(tokens) or tokens[last].lower not in _behind_bodies():
        return False
    return last + 1 == len(tokens) or not tokens[last + 1].capital


def _is_adjective(spot: Spot) -> bool:
    """Say whether an unknown word may only describe ("Congressional leaders")."""
    return spot.known is None and " " not in spot.name and spot.name.endswith(ADJECTIVAL)


def _tells_who_spoke(tokens: Sequence[Token], first: int, last: int, spot: Spot) -> bool:
    """Say whether a name tells who it was: "..., said the spokesman, | Ada Quill"."""
    ends = last >= len(tokens) or not tokens[last].word
    if spot.kind in BODIES or not ends or lower_at(tokens, first - 1) != ",":
        return False
    reporting = words().verbs.reporting
    behind = range(first - 2, max(0, first - LONGEST_CALLING), -1)
    at = next((n for n in behind if not tokens[n].word or tokens[n].lower in reporting), 0)
    inverted = at > 0 and tokens[at].word and not tokens[at - 1].word
    return inverted and tokens[at + 1].lower in ARTICLES


def _read(tokens: Sequence[Token], first: int, last: int, spot: Spot) -> Clause:
    if _tells_who_spoke(tokens, first, last, spot):
        return Clause(Role.SPEAKS, "said")
    left = word_before(tokens, first)
    if spot.kind in BODIES and _is_called(tokens, left, last):
        left = word_before(tokens, _named_first(tokens, left))
    before = lower_at(tokens, left)
    start = owned_from(tokens, last, spot, before)
    if start is not None:
        return owned(tokens, spot, start, before)
    if governed := _governed(tokens, left, last, spot):
        return governed
    read = as_subject(tokens, left, last, spot)
    if read.role is not Role.MENTIONED:
        return read
    return _governed(tokens, governor(tokens, left, last), last, spot) or read


def _governed(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause | None:
    """Read a name behind the preposition or verb that takes it; None where it is neither."""
    if left < 0:
        return None
    if tokens[left].lower == "than" and spot.kind in BODIES:
        return Clause(Role.ACTED_ON, "", "than")
    if tokens[left].lower in words().grammar.prepositions:
        return preposed(tokens, left, last, spot)
    return _objective(tokens, left, last) if governs(tokens, left) else None


def _is_called(tokens: Sequence[Token], left: int, last: int) -> bool:
    """Say whether what a body is stands before its name: "brewer X", "company X", with no verb."""
    nouns, called = words().nouns, lower_at(tokens, left)
    told = last < len(tokens) and verb_like(tokens[last])
    return called in nouns.outfits or (called in nouns.companies and not told)


def _named_first(tokens: Sequence[Token], outfit: int) -> int:
    """Say where what tells a firm's trade begins: "of | Botox maker X", "phone and pen maker X"."""
    begin = outfit
    while begin > 0 and (tokens[begin - 1].capital or "-" in tokens[begin - 1].text):
        begin -= 1
    while begin > max(1, outfit - LONGEST_TRADE) and _tells_trade(tokens, begin - 1):
        begin -= 1
    return begin


def _tells_trade(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word tells what a firm makes, alone or as one of two."""
    joins = tokens[place].lower == "and" and describes(tokens, place - 1)
    return (joins or describes(tokens, place)) and not tokens[place].capital


def _objective(tokens: Sequence[Token], left: int, last: int) -> Clause:
    """Read a name straight after a verb."""
    lower = tokens[left].lower
    reporting = lower in words().verbs.reporting
    after = find_verb(tokens, last) if reporting else None
    inverted = left > 0 and not tokens[left - 1].word
    if inverted and reporting and after is None:
        return Clause(Role.SPEAKS, lower)
    if after is not None:
        return role_by_verb(tokens, after, lower)
    if lower in QUOTING:
        return Clause(Role.SPEAKS, "quoted", lower)
    if lower in words().verbs.auxiliaries | words().verbs.winning:
        return Clause(Role.MENTIONED, "", lower)
    return Clause(Role.ACTED_ON, "", lower)


Pair = tuple[Spot, Clause]
"""A name and what was read around it."""


def read_clauses(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[Pair]:
    """Read what each name of a sentence does."""
    return [
        (spot, read_clause(tokens, first, last, spot))
        for spot, (first, last) in zip(spots, together(tokens, spots), strict=True)
    ]
