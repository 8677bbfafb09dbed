"""Those without a name whom a sentence is about: "the gunman fled", "a teacher said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import find_verb, main_verb, verb_like
from webapp.pipeline.names.words import person_nouns, same_office, words
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.records import ActorKind

LONGEST = 6
NEW = frozenset({"a", "an", "another", "one"})
KNOWN = frozenset({"the", "that", "this"})
OWNED = POSSESSIVES
RELATIVES = frozenset({"who", "which", "that"})
MARKS = frozenset({";", ":", "“", "”", '"', "—", "–"})
CALLED = frozenset({"as", "only", "name", "named", "called", "identified"})
FARTHEST = 14


@dataclass(frozen=True, slots=True)
class Nameless:
    """One without a name who is a subject.

    ``known``: the words may mean somebody named before ("the suspect"), as "a suspect" does not.
    ``woman`` is None where the noun tells no sex. ``speaks``: a verb of speech follows.
    ``told_more``: "who" follows, so that it may stand beside a clause ("A man who fled, he").
    """

    place: int
    noun: str
    known: bool
    woman: bool | None
    speaks: bool
    told_more: bool

    def fits(self, *, woman: bool) -> bool:
        """Say whether "she", or "he", may be meant."""
        return self.woman in {woman, None}

    def may_be(self, titles: frozenset[str]) -> bool:
        """Say whether the words may mean one who holds these titles: no chief is "the gunman"."""
        listed = words().titles
        held = titles & (listed.offices | listed.telling)
        suffers = self.noun in words().nouns.unnamed
        rules = self.noun in listed.offices | listed.telling
        if not held or not (suffers or rules):
            return True
        return rules and any(same_office(self.noun, one) for one in held)


def find_nameless(tokens: Sequence[Token], spots: Sequence[Spot]) -> Iterator[Nameless]:
    """Find the subjects of a sentence that are one person without a name."""
    persons = person_nouns()
    for place, token in enumerate(tokens):
        if token.lower not in persons or token.capital or token.possessive or token.quoted:
            continue
        first = _phrase_start(tokens, place)
        if first is None or _is_named(tokens, spots, first, place):
            continue
        verb = _verb_of(tokens, first, place)
        if verb is not None and _begins_clause(tokens, spots, first):
            yield _nameless(tokens, first, place, verb)


def _verb_of(tokens: Sequence[Token], first: int, place: int) -> int | None:
    """Find the verb of a noun phrase, also before it: "“It is late,” | said | one resident"."""
    verb = find_verb(tokens, place + 1)
    if verb is None and (_calls(tokens, place + 1) or _is_called(tokens, place + 1)):
        verb = _verb_of_speech(tokens, place + 1)
    inverted = first > 1 and tokens[first - 1].lower in words().verbs.reporting
    if inverted and not tokens[first - 2].word:
        return first - 1
    return verb


def _calls(tokens: Sequence[Token], place: int) -> bool:
    """Say whether somebody calls the one before: "a man | Ode News will identify only as Rami"."""
    named = place
    while named < len(tokens) and tokens[named].capital:
        named += 1
    return place < named < len(tokens) and verb_like(tokens[named])


def _is_called(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an aside tells what somebody is called: "another cook, | named as Rami, said"."""
    opens = place + 1 < len(tokens) and tokens[place].text == ","
    return opens and tokens[place + 1].lower in CALLED


def _verb_of_speech(tokens: Sequence[Token], place: int) -> int | None:
    """Find the first verb of speech behind a place."""
    near = range(place, min(len(tokens), place + FARTHEST))
    return next((n for n in near if tokens[n].lower in words().verbs.reporting), None)


def _nameless(tokens: Sequence[Token], first: int, place: int, verb: int) -> Nameless:
    noun, nouns = tokens[place].lower, words().nouns
    woman = noun in nouns.women or (None if noun not in nouns.men else False)
    main, passive = main_verb(tokens, verb)
    speaks = tokens[main].lower in words().verbs.reporting and not passive
    owned = tokens[first].lower in OWNED and speaks
    told_more = place + 1 < len(tokens) and tokens[place + 1].lower in RELATIVES
    return Nameless(place, noun, tokens[first].lower in KNOWN or owned, woman, speaks, told_more)


def _phrase_start(tokens: Sequence[Token], place: int) -> int | None:
    """Find the article or owner that a noun phrase begins with; None where something else does."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    goes_on = following is not None and (following.lower in person_nouns() or following.capital)
    if goes_on and not _calls(tokens, place + 1):
        return None
    for first in range(place - 1, max(-1, place - LONGEST), -1):
        token = tokens[first]
        if token.lower in NEW | KNOWN | OWNED or token.possessive:
            return first
        if _ends_phrase(token):
            return None
    return None


def _ends_phrase(token: Token) -> bool:
    """Say whether no noun phrase goes on to the left: at a mark, a preposition or a verb."""
    if not token.word or token.lower in words().grammar.prepositions:
        return True
    return verb_like(token) and not token.lower.endswith("ed")


def _is_named(tokens: Sequence[Token], spots: Sequence[Spot], first: int, place: int) -> bool:
    """Say whether a phrase is somebody's: resolved, with a name behind it or in front of it."""
    if any(one.first <= place < one.last for one in spots):
        return True
    if tokens[first - 1].text == "," and any(one.end == first - 1 for one in spots):
        return True
    beside = next((one for one in spots if one.first > place), None)
    if beside is not None and beside.first <= place + 2 and _is_person(beside):
        return True
    return _is_named_before_verb(tokens, spots, place)


def _is_named_before_verb(tokens: Sequence[Token], spots: Sequence[Spot], place: int) -> bool:
    """Say whether a person stands between a noun and its verb: "the mayor, Ada Roe, said"."""
    verb = _verb_of(tokens, place, place)
    between = (one for one in spots if verb and place < one.first < verb and _is_person(one))
    return any(CALLED.isdisjoint(_small(tokens[place + 1 : one.first])) for one in between)


def _small(tokens: Sequence[Token]) -> set[str]:
    return {token.lower for token in tokens}


def _is_person(spot: Spot) -> bool:
    return spot.kind in {ActorKind.PERSON, None}


def _begins_clause(tokens: Sequence[Token], spots: Sequence[Spot], first: int) -> bool:
    """Say whether a phrase stands where a subject does: no preposition or verb governs it."""
    before = tokens[first - 1] if first else None
    if before is None or before.text in MARKS or before.text == ",":
        return True
    if before.lower in {"and", "or"}:
        return not any(one.end == first - 1 for one in spots)
    return before.lower in words().grammar.subordinators | words().verbs.reporting
