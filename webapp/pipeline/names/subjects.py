"""Names that a verb tells of, past an aside, a title or a seat in commas: "its chief, X, said"."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.forms import ARTICLES
from webapp.pipeline.names.gazetteer import match
from webapp.pipeline.names.neighbours import lower_at
from webapp.pipeline.names.roles import Clause, role_by_verb
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import find_verb, verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, Role

SAYING = frozenset({"said", "says"})
LONGEST_REGION = 3
FEW = 5


def as_subject(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause:
    """Read a name that the verb behind it may tell of, past an aside or a seat in commas."""
    before = lower_at(tokens, left)
    verb = _apposed_verb(tokens, left, last) or _titled_verb(tokens, spot, last)
    verb = verb or find_verb(tokens, last) or _shared_verb(tokens, left, last)
    seated = before == "," and _in_region(tokens, last)
    if verb is None or seated:
        return Clause(Role.MENTIONED, "", "in" if seated else before)
    return role_by_verb(tokens, verb, before)


def _begins_clause(tokens: Sequence[Token], left: int) -> bool:
    """Say whether nothing of its clause stands before a name, up to ``left``."""
    inside = left >= 0 and tokens[left].word
    return not inside or lower_at(tokens, left) in words().grammar.subordinators


def _shared_verb(tokens: Sequence[Token], left: int, last: int) -> int | None:
    """Find the verb of a name and others beside it: "Peru and its partners | said".

    Only where the name begins its clause: "he met Peru and officials said".
    """
    joined = last < len(tokens) and tokens[last].lower == "and"
    if not joined or not _begins_clause(tokens, left):
        return None
    for place in range(last + 1, min(len(tokens), last + FEW)):
        token = tokens[place]
        if place > last + 1 and verb_like(token):
            return place
        if not token.word or token.capital or token.lower in words().grammar.prepositions:
            return None
    return None


def _apposed_verb(tokens: Sequence[Token], left: int, last: int) -> int | None:
    """Find the verb after a name between commas ("a rival, X, has won"); None for another comma.

    "The president, X, said officials" and "in Lima, Peru, was" have none.
    """
    if left < 1 or last + 1 >= len(tokens) or not tokens[left].text == tokens[last].text == ",":
        return None
    verb = tokens[last + 1]
    if not verb_like(verb) or not _is_plain_noun(tokens[left - 1]):
        return None
    inverted = verb.lower in SAYING and any(map(verb_like, tokens[:left]))
    if inverted and last + 2 < len(tokens) and _begins_noun(tokens[last + 2]):
        return None
    return last + 1


def _is_plain_noun(token: Token) -> bool:
    """Say whether a word may be the noun that a name is in apposition to: "a rival"."""
    return token.word and not token.capital and not token.possessive


def _begins_noun(token: Token) -> bool:
    return token.capital or token.lower in ARTICLES


def _titled_verb(tokens: Sequence[Token], spot: Spot, last: int) -> int | None:
    """Find the verb after a name whose title stands before it ("Its chief, X, said")."""
    titled = any(token.text == "," for token in tokens[spot.start : spot.first])
    closed = titled and last + 1 < len(tokens) and tokens[last].text == ","
    return last + 1 if closed and verb_like(tokens[last + 1]) else None


def _in_region(tokens: Sequence[Token], last: int) -> bool:
    """Say whether a name in commas is where a firm has its seat: "Ode Inc., Oster, Ill., said"."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    size = _region_size(tokens[last + 1 : last + 1 + LONGEST_REGION])
    return size > 0 and [one.text for one in tokens[last + 1 + size :][:1]] == [","]


def _region_size(tokens: Sequence[Token]) -> int:
    """Count the words of the region or country that the words begin with; 0 for none."""
    found = match([token.text for token in tokens], 0, LONGEST_REGION)
    if found is not None and (found[1].wide or found[1].kind is ActorKind.COUNTRY):
        return found[0]
    return int(tokens[0].lower.rstrip(".") in words().words.regions)
