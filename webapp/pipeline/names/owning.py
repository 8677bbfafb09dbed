"""What a name owns or stands before: "the Taliban takeover", "Acme's newest jet crashed"."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.gazetteer import Via
from webapp.pipeline.names.neighbours import governs, lower_at, modifies, word_before
from webapp.pipeline.names.prepositions import role_behind_by, with_deed
from webapp.pipeline.names.roles import BODIES, Clause, role_by_verb
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import find_verb, verb_like
from webapp.pipeline.names.words import titles, words
from webapp.records import ActorKind, Role

OPENING = frozenset({"as", "since", "after", "before", "until"})
DEALING = frozenset({"on", "of", "for", "over"})
QUOTED = frozenset({"shares", "stock", "profit", "profits", "revenue", "sales", "earnings"})
LONGEST_OWN = 6


def owned_from(tokens: Sequence[Token], last: int, spot: Spot, before: str) -> int | None:
    """Give where what a name owns or stands before begins: "Quill's | ferry", "Norland | ferry"."""
    if spot.after or spot.via is Via.DEMONYM:
        return None
    if tokens[spot.last - 1].possessive and not spot.name.endswith("'s"):
        return spot.last
    return last if modifies(tokens, last) and not with_deed(tokens, before, last) else None


def owned(tokens: Sequence[Token], spot: Spot, last: int, before: str) -> Clause:
    """Read a name that owns or qualifies the noun after it ("the Taliban takeover").

    A country's name before a deed tells about whom it is ("the Libya effort"), letters tell who
    does it ("the U.S. bombing").
    """
    deed = _does(tokens, spot) and _is_deed(tokens, last) and not _is_led(tokens, spot)
    if not deed and (through := _through_its_own(tokens, spot, last)):
        return through
    return Clause(Role.ACTS if deed else Role.MENTIONED, "", before)


def _is_led(tokens: Sequence[Token], spot: Spot) -> bool:
    """Say whether an office in a deed is told, not the deed: "the chairman of X's campaign"."""
    left = word_before(tokens, spot.first)
    return lower_at(tokens, left) == "of" and lower_at(tokens, left - 1) in titles()


def _does(tokens: Sequence[Token], spot: Spot) -> bool:
    """Say whether a name before a deed tells who does it, not about whom it is."""
    country = spot.known is not None and spot.kind is ActorKind.COUNTRY
    about = country and not tokens[spot.first].text.isupper()
    return tokens[spot.last - 1].possessive or not about


def _is_deed(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the noun at ``place`` is a deed, an adjective before it left out."""
    if place + 1 < len(tokens) and tokens[place].lower in words().titles.modifiers:
        place += 1
    return place < len(tokens) and tokens[place].lower in words().nouns.deeds


def _through_its_own(tokens: Sequence[Token], spot: Spot, last: int) -> Clause | None:
    """Read a body by what its own does or suffers: "Acme's jet crashed", "upheld Acme's claim".

    What a rival or customer of it does is not its own; nor is what a name does that follows.
    """
    head = _own_head(tokens, spot, last)
    if head is None:
        return None
    left = word_before(tokens, spot.first)
    before = lower_at(tokens, left)
    if before in DEALING and tokens[head].lower in words().nouns.owned:
        return Clause(Role.ACTED_ON, "", before)
    if left >= 0 and before in words().grammar.prepositions - OPENING:
        acts = before == "by" and role_behind_by(tokens, left) is Role.ACTS
        return Clause(Role.ACTS, "", before) if acts else None
    if left >= 0 and governs(tokens, left):
        return Clause(Role.ACTED_ON, "", before)
    return _by_its_own(tokens, head, before)


def _own_head(tokens: Sequence[Token], spot: Spot, last: int) -> int | None:
    """Find what is a body's own behind its name; None where nothing, or a rival of it, stands."""
    quoted = last < len(tokens) and tokens[last].lower in QUOTED
    owns = spot.kind in BODIES and (tokens[spot.last - 1].possessive or quoted)
    head = head_of(tokens, last) if owns else None
    rival = head is not None and tokens[head].lower in words().nouns.others
    return None if rival else head


def _by_its_own(tokens: Sequence[Token], head: int, before: str) -> Clause | None:
    """Read what the noun at ``head`` does, unless it is the office of a name behind it."""
    verb = find_verb(tokens, head + 1)
    if verb is None or names_bearer(tokens, head, verb):
        return None
    return role_by_verb(tokens, verb, before)


def head_of(tokens: Sequence[Token], start: int) -> int | None:
    """Find the noun that a name owns: "Acme's newest | jet"; None where a name or mark comes."""
    end = start
    while end < min(len(tokens), start + LONGEST_OWN) and _is_of_noun(tokens, start, end):
        end += 1
    named = end < len(tokens) and tokens[end].capital
    return None if end == start or named else end - 1


def _is_of_noun(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Say whether a word may be of the noun phrase that begins at ``start``: no verb but first."""
    token, grammar = tokens[place], words().grammar
    if not token.word or token.capital or (place > start and verb_like(token)):
        return False
    return token.lower not in grammar.prepositions | grammar.passing


def names_bearer(tokens: Sequence[Token], head: int, verb: int) -> bool:
    """Say whether a person with a name follows the office: "Acme's chief of sales Jane Roe"."""
    office = tokens[head].lower in titles() | words().nouns.mouths
    return office and any(token.capital for token in tokens[head + 1 : verb])
