"""Names behind prepositions: "sold to X", "an order from X", "a spokeswoman for X"."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.neighbours import lower_at, word_before
from webapp.pipeline.names.roles import BODIES, Clause, is_verbal, role_by_verb
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import BE, find_verb, verb_like
from webapp.pipeline.names.words import calendar, participles, words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind, Role

PASSIVE = 9
CAUSES = frozenset({"by", "amid", "despite", "due", "because", "over"})
GIFT_ENDS = frozenset({"to", "from", "by", "that", "who", "which", "and", "but"})
NEAR = 2
LONGEST_GIFT = 9
OWN = frozenset({"of", "at", "with", "from"})
SPOKEN_FOR = frozenset({"for", "from", "of"})


def preposed(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause:
    """Read a name after a preposition."""
    lower = tokens[left].lower
    if lower in words().grammar.examples and last < len(tokens) and verb_like(tokens[last]):
        return role_by_verb(tokens, last, lower)
    if through := _through_others(tokens, left, last, spot):
        return through
    if lower in PREPOSED:
        return Clause(PREPOSED[lower](tokens, left), "", lower)
    if doing := _doing(tokens, lower, last):
        return doing
    if _is_particle(tokens, left):
        return Clause(Role.ACTED_ON, "", tokens[left - 1].lower)
    return Clause(_dealt_with(tokens, left, spot), "", _held_at(tokens, left) or lower)


def _is_particle(tokens: Sequence[Token], left: int) -> bool:
    """Say whether a small word belongs to the verb before: "carried out", not "clash over"."""
    particle = tokens[left].lower in verb_words("particles") - {"over"}
    return particle and left > 0 and verb_like(tokens[left - 1])


def _of(tokens: Sequence[Token], left: int) -> Role:
    done = lower_at(tokens, left - 1) in words().nouns.done_to
    return Role.ACTED_ON if done else Role.MENTIONED


def role_behind_by(tokens: Sequence[Token], left: int) -> Role:
    """Read a name behind "by": who does it, or where and by when."""
    before = lower_at(tokens, left - 1)
    agent = before.endswith("ed") or before in participles() | words().nouns.deeds
    return Role.ACTS if agent or _suffered(tokens, left) else Role.MENTIONED


def _suffered(tokens: Sequence[Token], by: int) -> bool:
    """Say whether a passive stands before "by": "was fined four million euros by"."""
    for place in range(by - 1, max(0, by - PASSIVE), -1):
        if not (tokens[place].word or tokens[place + 1].text[0].isdigit()):
            return False
        if tokens[place].lower in BE and tokens[place + 1].word:
            return is_verbal(tokens[place + 1]) and not tokens[place + 1].lower.endswith("ing")
    return False


def _to(tokens: Sequence[Token], left: int) -> Role:
    place = left - 1
    while place > 0 and tokens[place].lower in calendar():
        place -= 1 + (tokens[place - 1].lower == "on")
    before = lower_at(tokens, place)
    if before == "according":
        return Role.SPEAKS
    handed = _in_reach(tokens, left, words().verbs.handing)
    given = before in words().grammar.given_to or handed or _is_sent(tokens, place)
    return Role.ACTED_ON if given else Role.MENTIONED


def _is_sent(tokens: Sequence[Token], place: int) -> bool:
    """Say whether something had from one goes to the next: "a letter from Ode | to X"."""
    sender = place
    while sender > 0 and (tokens[sender].capital or tokens[sender].text == "&"):
        sender -= 1
    sent = lower_at(tokens, sender) == "from" and sender < place
    return sent and lower_at(tokens, sender - 1) in words().grammar.had_from


def _in_reach(tokens: Sequence[Token], left: int, verbs: frozenset[str]) -> bool:
    """Say whether one of some verbs governs a preposition: "sold ten boats | to X"."""
    for token in reversed(tokens[max(0, left - LONGEST_GIFT) : left]):
        if token.lower in verbs:
            return True
        if not (token.word or token.text[0].isdigit()) or token.lower in GIFT_ENDS:
            return False
    return False


def _on(tokens: Sequence[Token], left: int) -> Role:
    near = {lower_at(tokens, left - 1), lower_at(tokens, left - 2)}
    done = near & words().grammar.done_on or _in_reach(tokens, left, words().verbs.imposing)
    return Role.ACTED_ON if done else Role.MENTIONED


def _between(tokens: Sequence[Token], left: int) -> Role:
    near = [token.lower for token in tokens[max(0, left - 6) : left]]
    while near and near[0] not in CAUSES and any(word in CAUSES for word in near):
        near.pop(0)
    relates = words().grammar.relations.intersection(near)
    return Role.ACTS if relates and near[0] not in CAUSES else Role.MENTIONED


PREPOSED = {
    "of": _of,
    "by": role_behind_by,
    "to": _to,
    "on": _on,
    "between": _between,
    "among": _between,
}


def _doing(tokens: Sequence[Token], before: str, last: int) -> Clause | None:
    """Read what a name does without a clause: "for Ode AG to pay", "with Ode AG paying"."""
    if before == "for" and last < len(tokens) and tokens[last].lower == "to":
        return Clause(Role.ACTS, "", before)
    deed = with_deed(tokens, before, last)
    return Clause(Role.ACTS, tokens[last].lower, before) if deed else None


def with_deed(tokens: Sequence[Token], before: str, last: int) -> bool:
    """Say whether "with" tells what the name does: "with Ode AG paying the costs"."""
    return before == "with" and last < len(tokens) and tokens[last].lower.endswith("ing")


def _held_at(tokens: Sequence[Token], at: int) -> str:
    """Name what stands before "at" where that shows a body, no place: "his post at X"."""
    noun = lower_at(tokens, at - 1) if tokens[at].lower == "at" else ""
    return noun if noun in words().nouns.inside else ""


def _is_held(tokens: Sequence[Token], left: int, spot: Spot) -> bool:
    """Say whether somebody holds a part of a firm: "a stake in X"."""
    held = words().nouns.traded | words().nouns.stakes
    return tokens[left].lower == "in" and tokens[left - 1].lower in held and spot.kind in BODIES


def _dealt_with(tokens: Sequence[Token], left: int, spot: Spot) -> Role:
    """Say whether a preposition tells that something is done to the name: "against X"."""
    if tokens[left].lower == "from" and spot.kind in BODIES and is_asked(tokens, left):
        return Role.ACTED_ON
    dealt = (
        tokens[left].lower in words().grammar.dealing
        and tokens[left - 1].lower not in words().grammar.beside
    )
    suffers = dealt or _is_held(tokens, left, spot) or _is_paid_for(tokens, left, spot)
    suffers = suffers or _is_beaten(tokens, left)
    return Role.ACTED_ON if suffers else Role.MENTIONED


def _is_beaten(tokens: Sequence[Token], left: int) -> bool:
    """Say whether a win stands before "over" and the one named: "a 2-0 win over X"."""
    near = {token.lower for token in tokens[max(0, left - NEAR) : left]}
    return tokens[left].lower == "over" and not near.isdisjoint(words().nouns.wins)


def _is_paid_for(tokens: Sequence[Token], left: int, spot: Spot) -> bool:
    """Say whether a price is paid or bid "for" a body: "will pay $115 a share for X"."""
    if tokens[left].lower != "for" or spot.kind not in BODIES:
        return False
    return any(
        token.lower in words().verbs.paying for token in tokens[max(0, left - LONGEST_GIFT) : left]
    )


def is_asked(tokens: Sequence[Token], left: int) -> bool:
    """Say whether something is had or asked from the name: "an order for ten boats | from X"."""
    for token in reversed(tokens[max(0, left - LONGEST_GIFT) : left]):
        if token.lower in words().grammar.had_from:
            return True
        if not (token.word or token.text[0].isdigit()) or verb_like(token):
            return False
    return False


def _has_a_mouth(tokens: Sequence[Token], left: int, spot: Spot) -> bool:
    """Say whether somebody speaks for the name; "officials from X" may only tell where."""
    link, noun = tokens[left].lower, tokens[left - 1].lower
    if noun in words().nouns.experts:
        return link in {"at", "from", "for", "with"}
    told = link != "from" or spot.kind is not None or noun.startswith("statement")
    return told and link in SPOKEN_FOR and noun in words().nouns.mouths


def _spoken_for(tokens: Sequence[Token], mouth: int, last: int, spot: Spot) -> Clause:
    """Read whom "a spokeswoman for X", "officials from X" speak for: a body does what they do."""
    noun, verb = tokens[mouth].lower, find_verb(tokens, last)
    if spot.kind is ActorKind.PERSON:
        return Clause(Role.MENTIONED, "", noun)
    verb = _mouths_verb(tokens, mouth, last) if verb is None else verb
    if verb is not None:
        return role_by_verb(tokens, verb, noun)
    before = lower_at(tokens, word_before(tokens, mouth))
    return Clause(Role.SPEAKS if before in words().verbs.reporting else Role.MENTIONED, "", noun)


def _through_others(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause | None:
    """Read a name by what those say or do who stand before it: "a spokesman for", "members of"."""
    if left and _has_a_mouth(tokens, left, spot):
        return _spoken_for(tokens, left - 1, last, spot)
    return _through_members(tokens, left, last, spot)


def _through_members(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause | None:
    """Read a body by what its own do or suffer: "members of X voted", "arrested workers at X"."""
    own = lower_at(tokens, left - 1) in words().nouns.staff
    if not own or spot.kind not in BODIES or tokens[left].lower not in OWN:
        return None
    before = lower_at(tokens, left - 2)
    if before in words().verbs.suffered | words().verbs.befalling:
        return Clause(Role.ACTED_ON, "", before)
    if before not in {"", ",", "the"} | words().grammar.subordinators:
        return None
    verb = find_verb(tokens, last)
    if verb is None or lower_at(tokens, last) in words().grammar.prepositions:
        return None
    return role_by_verb(tokens, verb, before)


def _mouths_verb(tokens: Sequence[Token], mouth: int, last: int) -> int | None:
    """Find the verb of who was named before: "Roe, a spokesman for X, | said", "| said Roe, a"."""
    comma = next((at for at in range(mouth, 0, -1) if not tokens[at].word), 0)
    if not comma or tokens[comma].text != "," or not tokens[comma - 1].capital:
        return None
    if last + 1 < len(tokens) and tokens[last].text == "," and _reports(tokens[last + 1]):
        return last + 1
    named = (at for at in range(comma, 0, -1) if not _is_of_name(tokens[at]))
    place = next(named, 0)
    return place if _reports(tokens[place]) else None


def _is_of_name(token: Token) -> bool:
    return token.capital or token.text == ","


def _reports(token: Token) -> bool:
    return token.lower in words().verbs.reporting
