"""What the form of a name makes it: a head noun, a style, initials, what it is called."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from itertools import takewhile

from webapp.pipeline.names.spots import is_acronym
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import titles, words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind

LINKS = frozenset({"of", "for", "on"})
LONG_NAME = 3
PAIR = 2
ANYBODYS = frozenset({"bank", "communications", "company", "group"})
APPOSED = 9
SHORTEST_APPOSED = 4
QUARTERS = frozenset({"north", "south", "east", "west"})
ARTICLES = verb_words("articles")
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")

Head = tuple[int, ActorKind | None]


def is_generation(token: Token) -> bool:
    """Say whether the word tells a father from a son ("Jr.")."""
    return token.capital and token.lower.rstrip(".") in words().words.generations


def head_of(tokens: Sequence[Token], first: int, last: int) -> Head | None:
    """Find the end of a name made by its head noun, and the kind it gives (None: a thing)."""
    found: Head | None = None
    if last > first + 1 and _leads_body(tokens, first, last):
        return last, ActorKind.ORGANISATION
    for place in range(first, _before_role(tokens, first, last)):
        if _is_called_so(tokens, place, first, last):
            continue
        body = _heads_body(tokens, place, first, last)
        if body and _goes_on(tokens, place, last):
            return last, _kind_of_whole(tokens[last - 1])
        head = (place + 1, ActorKind.ORGANISATION) if body else _head_at(tokens, place, first)
        found = head or found
    return found


def _leads_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a first word makes a body: "Union Ode", not "Union Station", "Union of"."""
    nouns, ends = words().nouns, tokens[last - 1].lower
    leads = tokens[first].lower in nouns.leading and not is_link_at(tokens, first)
    return leads and ends not in nouns.places | nouns.things


def _kind_of_whole(last: Token) -> ActorKind | None:
    """Say what a name is that a link leads on: "Bank of Oster" a body, "Bank of Oster Cup" none."""
    return None if last.lower in words().nouns.things else ActorKind.ORGANISATION


def _before_role(tokens: Sequence[Token], first: int, last: int) -> int:
    """Find the role inside of a name, behind which somebody else is named; else its end."""
    inside = range(first + 1, last - 1)
    return next((place for place in inside if _is_role(tokens[place])), last)


def _is_role(token: Token) -> bool:
    """Say whether a word is what somebody is, who is named behind it: "Acme | Chairman | Roe"."""
    return token.lower in words().titles.roles and not token.possessive


def _head_at(tokens: Sequence[Token], place: int, first: int) -> Head | None:
    """Give the head that a noun for a place or thing is: "Quill | Bridge"; not "North | Ode"."""
    lower = tokens[place].lower
    if lower in words().nouns.places and (place > first or lower not in QUARTERS):
        return place + 1, ActorKind.PLACE
    return (place + 1, None) if lower in words().nouns.things else None


def is_link_at(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a title or a link follows the word: "Club President", "Club of"."""
    after = tokens[place + 1].lower
    return after in LINKS or after in titles()


def _heads_body(tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
    """Say whether a word makes the name a body's: its noun ("Ministry"), or a firm's style."""
    noun = tokens[place].lower in words().nouns.organisations
    return noun or (place > first and _styles(tokens, place, last))


def _goes_on(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Say whether a link leads on from a head noun ("Ministry | of Health")."""
    noun = tokens[place].lower in words().nouns.organisations
    return noun and place + 1 < last and tokens[place + 1].lower in LINKS


def _styles(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Say whether a firm's style ends its name, before a title at most ("Ode Co Chairman")."""
    ends = place + 1 == last or tokens[place + 1].lower in titles()
    return ends and is_style(tokens[place])


def _is_called_so(tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
    """Say whether a noun is a given name before a surname ("CEO Bill Ode", "Park Ode")."""
    given = tokens[place].lower in words().given.names and place + 1 < last
    return given and (place == first or _is_title(tokens[place - 1]))


def _is_title(token: Token) -> bool:
    return token.lower in titles() or token.text in words().words.acronyms


def is_style(token: Token) -> bool:
    """Say whether the word is a firm's style ("Ode Co.", "Ode AG")."""
    return token.capital and token.lower.rstrip(".") in words().nouns.styles


def is_personal(tokens: Sequence[Token]) -> bool:
    """Say whether a name has a person's form: a given name, initials, a particle, "Jr."."""
    first, size = tokens[0], len(tokens)
    if size == 1 or is_acronym(tokens[-1].text):
        return False
    closed = is_generation(tokens[-1]) and (size > PAIR or tokens[-1].text.endswith("."))
    if first.lower.rstrip(".") in words().given.names or closed:
        return True
    if INITIALS.fullmatch(first.text):
        return True
    inside = tokens[1:-1]
    return any(token.lower in words().words.particles for token in inside) and not _of_body(tokens)


def _of_body(tokens: Sequence[Token]) -> bool:
    return any(token.lower in words().common.words for token in tokens)


def is_generic(name: str) -> bool:
    """Say whether the words name no certain body ("Health Ministry", "Supreme Court")."""
    nouns = words().nouns
    parts = name.lower().split()
    vague = nouns.generic | nouns.organisations
    firms = (nouns.firms | nouns.styles) - ANYBODYS
    if len(parts) >= LONG_NAME or parts[-1] in firms:
        return False
    return vague.issuperset(parts[:-1]) and parts[-1] in vague | nouns.places


def is_called_body(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether what follows calls a name a body: ", the state copper firm,"."""
    after = tokens[comma : comma + APPOSED]
    if len(after) < SHORTEST_APPOSED or after[0].text != "," or after[1].lower not in ARTICLES:
        return False
    inside = takewhile(_is_inside, after[2:])
    head = next(iter(deque(inside, maxlen=1)), None)
    return head is not None and head.lower in words().nouns.bodies


def _is_inside(token: Token) -> bool:
    return token.word and token.lower not in words().grammar.prepositions
