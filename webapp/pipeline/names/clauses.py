"""What a name does in its clause: speaks, acts, is acted on, is where it happens, or is mentioned.

Read from the words on both sides; names joined by commas and "and" are read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from webapp.pipeline.names.gazetteer import Via, match
from webapp.pipeline.names.owning import head_of, is_asked, names_bearer
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import BE, HAVE, find_verb, main_verb, verb_like
from webapp.pipeline.names.words import calendar, participles, titles, words
from webapp.records import ActorKind, Role

QUOTING = frozenset({"quoted", "quoting", "citing", "cited"})
ARTICLES = frozenset({"the", "a", "an"})
PAST = frozenset({"said", "told"})
SAYING = frozenset({"said", "says"})
PASSIVE = 9
ADJECTIVAL = ("al", "an", "ese", "ic", "ish", "ist")
BESIDE = frozenset({"border", "borders", "frontier", "compared", "together", "along"})
CAUSES = frozenset({"by", "amid", "despite", "due", "because", "over"})
GIFT_ENDS = frozenset({"to", "from", "by", "that", "who", "which", "and", "but"})
LONGEST_GIFT = 9
OPENING = frozenset({"as", "since", "after", "before", "until"})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})
SPOKEN_FOR = frozenset({"for", "from", "of"})


@dataclass(frozen=True, slots=True)
class Clause:
    """What was read around a name: its role, its verb and the word before it.

    ``commanded``: others do it for the one named ("X's forces shelled the town").
    """

    role: Role
    verb: str = ""
    before: str = ""
    commanded: bool = False


def _subject(tokens: Sequence[Token], verb: int, before: str) -> Clause:
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
        return not (_is_verbal(main) or verb_like(main))
    return verb.lower in BE and not _is_verbal(main)


def _is_verbal(token: Token) -> bool:
    return token.lower.endswith(("ed", "ing")) or token.lower in participles()


@cache
def beside_names() -> frozenset[str]:
    """Articles and adjectives that may stand before a name."""
    return ARTICLES | words().words.adjectives | words().grammar.qualifying


def _left(tokens: Sequence[Token], first: int) -> int:
    """Find the word before a name, its article, adjectives and title left out; -1 for none."""
    place = _beside(tokens, first - 1)
    while place > 0 and _is_home(tokens[place]):
        place = _beside(tokens, place - 1)
    titled = tokens[place + 1].lower in titles()
    while titled and place >= 0 and _serves(tokens[place]):
        place = _beside(tokens, place - 1)
    return place


def _is_home(token: Token) -> bool:
    """Say whether the word names the state that the name after it is of ("Peru's Ode Council")."""
    if not (token.possessive and token.capital):
        return False
    found = match([token.text], 0, 1)
    return found is not None and found[1].kind is ActorKind.COUNTRY


def _beside(tokens: Sequence[Token], place: int) -> int:
    """Step back over articles, adjectives and titles."""
    while place >= 0 and (
        tokens[place].lower in beside_names()
        or (tokens[place].lower in titles() and not tokens[place].possessive)
    ):
        place -= 1
    return place


def _serves(token: Token) -> bool:
    """Say whether the word may name whom a title's bearer serves ("Acme chairwoman Jane Roe")."""
    small = token.lower in words().grammar.prepositions or token.lower in calendar()
    return token.word and token.capital and not token.possessive and not small


def _before(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if place >= 0 else ""


def _of(tokens: Sequence[Token], left: int) -> Role:
    done = _before(tokens, left - 1) in words().nouns.done_to
    return Role.ACTED_ON if done else Role.MENTIONED


def _by(tokens: Sequence[Token], left: int) -> Role:
    before = _before(tokens, left - 1)
    agent = before.endswith("ed") or before in participles() | words().nouns.deeds
    return Role.ACTS if agent or _suffered(tokens, left) else Role.MENTIONED


def _suffered(tokens: Sequence[Token], by: int) -> bool:
    """Say whether a passive stands before "by": "was fined four million euros by"."""
    for place in range(by - 1, max(0, by - PASSIVE), -1):
        if not (tokens[place].word or tokens[place + 1].text[0].isdigit()):
            return False
        if tokens[place].lower in BE and tokens[place + 1].word:
            return _is_verbal(tokens[place + 1]) and not tokens[place + 1].lower.endswith("ing")
    return False


def _to(tokens: Sequence[Token], left: int) -> Role:
    place = left - 1
    while place > 0 and tokens[place].lower in calendar():
        place -= 1 + (tokens[place - 1].lower == "on")
    before = _before(tokens, place)
    if before == "according":
        return Role.SPEAKS
    given = before in words().grammar.given_to or _hands_over(tokens, left)
    return Role.ACTED_ON if given else Role.MENTIONED


def _hands_over(tokens: Sequence[Token], left: int) -> bool:
    """Say whether something is handed over by the words before: "sold ten boats | to X"."""
    for token in reversed(tokens[max(0, left - LONGEST_GIFT) : left]):
        if token.lower in words().verbs.handing:
            return True
        if not (token.word or token.text[0].isdigit()) or token.lower in GIFT_ENDS:
            return False
    return False


def _on(tokens: Sequence[Token], left: int) -> Role:
    near = {_before(tokens, left - 1), _before(tokens, left - 2)}
    return Role.ACTED_ON if near & words().grammar.done_on else Role.MENTIONED


def _between(tokens: Sequence[Token], left: int) -> Role:
    near = [token.lower for token in tokens[max(0, left - 6) : left]]
    while near and near[0] not in CAUSES and any(word in CAUSES for word in near):
        near.pop(0)
    relates = words().grammar.relations.intersection(near)
    return Role.ACTS if relates and near[0] not in CAUSES else Role.MENTIONED


PREPOSED = {"of": _of, "by": _by, "to": _to, "on": _on, "between": _between, "among": _between}


def _preposed(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause:
    """Read a name after a preposition."""
    lower, after = tokens[left].lower, tokens[last] if last < len(tokens) else None
    if after and lower in words().grammar.examples and verb_like(after):
        return _subject(tokens, last, lower)
    if left and _has_a_mouth(tokens, left, spot):
        return _spoken_for(tokens, left - 1, last, spot)
    if lower in PREPOSED:
        return Clause(PREPOSED[lower](tokens, left), "", lower)
    if lower == "for" and after and after.lower == "to":
        return Clause(Role.ACTS, "", lower)
    if after and _with_deed(tokens, lower, last):
        return Clause(Role.ACTS, after.lower, lower)
    return Clause(_dealt_with(tokens, left, spot), "", _held_at(tokens, left) or lower)


def _held_at(tokens: Sequence[Token], at: int) -> str:
    """Name what stands before "at" where that shows a body, no place: "his post at X"."""
    noun = _before(tokens, at - 1) if tokens[at].lower == "at" else ""
    return noun if noun in words().nouns.inside else ""


def _dealt_with(tokens: Sequence[Token], left: int, spot: Spot) -> Role:
    """Say whether a preposition tells that something is done to the name: "against X"."""
    if tokens[left].lower == "from" and spot.kind in BODIES and is_asked(tokens, left):
        return Role.ACTED_ON
    dealt = tokens[left].lower in words().grammar.dealing and tokens[left - 1].lower not in BESIDE
    return Role.ACTED_ON if dealt else Role.MENTIONED


def _with_deed(tokens: Sequence[Token], before: str, last: int) -> bool:
    """Say whether "with" tells what the name does: "with Ode AG paying the costs"."""
    return before == "with" and last < len(tokens) and tokens[last].lower.endswith("ing")


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
    if verb is not None:
        return _subject(tokens, verb, noun)
    before = _before(tokens, _left(tokens, mouth))
    return Clause(Role.SPEAKS if before in words().verbs.reporting else Role.MENTIONED, "", noun)


def _objective(tokens: Sequence[Token], left: int, last: int) -> Clause:
    """Read a name straight after a verb."""
    lower = tokens[left].lower
    reporting = lower in words().verbs.reporting
    after = find_verb(tokens, last) if reporting else None
    inverted = left > 0 and not tokens[left - 1].word
    if inverted and reporting and after is None:
        return Clause(Role.SPEAKS, lower)
    if after is not None:
        return _subject(tokens, after, lower)
    if lower in QUOTING:
        return Clause(Role.SPEAKS, "quoted", lower)
    if lower in words().verbs.auxiliaries | words().verbs.winning:
        return Clause(Role.MENTIONED, "", lower)
    return Clause(Role.ACTED_ON, "", lower)


def _governs(tokens: Sequence[Token], left: int) -> bool:
    """Say whether the word before a name is a verb that takes it as its object."""
    token = tokens[left]
    if not token.word or (token.capital and left > 0):
        return False
    if verb_like(token) or token.lower in words().verbs.addressed:
        return True
    infinitive = left > 0 and tokens[left - 1].lower == "to" and token.lower not in ARTICLES
    return infinitive or (token.lower.endswith("ing") and len(token.lower) > len("being"))


def _modifies(tokens: Sequence[Token], last: int) -> bool:
    """Say whether the word after a name is a noun that the name stands before as an adjective."""
    if last >= len(tokens):
        return False
    token = tokens[last]
    grammar = words().grammar
    return token.word and not (
        (verb_like(token) and not _is_noun(tokens, last))
        or token.lower in grammar.passing
        or token.lower.endswith("ly")
        or token.lower in grammar.prepositions
        or token.lower in grammar.breaking
        or token.lower in calendar()
        or token.text[0].isdigit()
    )


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word that may be a verb is a noun, as in "the Peru visit will be"."""
    word = tokens[place].lower
    auxiliaries = words().verbs.auxiliaries
    follows = place + 1 < len(tokens) and tokens[place + 1].lower in auxiliaries
    past = word.endswith(("ed", "s")) or word in PAST
    return follows and not past and word not in auxiliaries


def _owned(tokens: Sequence[Token], spot: Spot, last: int, before: str) -> Clause:
    """Read a name that owns or qualifies the noun after it ("the Taliban takeover").

    A country's name before a deed tells about whom it is ("the Libya effort"), letters tell who
    does it ("the U.S. bombing").
    """
    place = last
    if place + 1 < len(tokens) and tokens[place].lower in words().titles.modifiers:
        place += 1
    country = spot.known is not None and spot.kind is ActorKind.COUNTRY
    about = country and not tokens[spot.first].text.isupper()
    acts = tokens[spot.last - 1].possessive or not about
    deed = acts and place < len(tokens) and tokens[place].lower in words().nouns.deeds
    if not deed and (through := _through_its_own(tokens, spot, last)):
        return through
    return Clause(Role.ACTS if deed else Role.MENTIONED, "", before)


def _through_its_own(tokens: Sequence[Token], spot: Spot, last: int) -> Clause | None:
    """Read a body by what its own does or suffers: "Acme's jet crashed", "upheld Acme's claim".

    What a rival or customer of it does is not its own; nor is what a name does that follows.
    """
    owns = spot.kind in BODIES and tokens[spot.last - 1].possessive
    head = head_of(tokens, last) if owns else None
    if head is None or tokens[head].lower in words().nouns.others:
        return None
    left = _left(tokens, spot.first)
    before = _before(tokens, left)
    if left >= 0 and before in words().grammar.prepositions - OPENING:
        acts = before == "by" and _by(tokens, left) is Role.ACTS
        return Clause(Role.ACTS, "", before) if acts else None
    if left >= 0 and _governs(tokens, left):
        return Clause(Role.ACTED_ON, "", before)
    verb = find_verb(tokens, head + 1)
    bears = verb is None or names_bearer(tokens, head, verb)
    return None if verb is None or bears else _subject(tokens, verb, before)


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
    return nouns.mouths | nouns.experts | nouns.staff


def _has_staff(tokens: Sequence[Token], last: int) -> bool:
    """Say whether those who speak for the name follow, unnamed: "Acme executives said"."""
    if last >= len(tokens) or tokens[last].lower not in _behind_bodies():
        return False
    return last + 1 == len(tokens) or not tokens[last + 1].capital


def _is_adjective(spot: Spot) -> bool:
    """Say whether an unknown word may only describe ("Congressional leaders")."""
    return spot.known is None and " " not in spot.name and spot.name.endswith(ADJECTIVAL)


def _read(tokens: Sequence[Token], first: int, last: int, spot: Spot) -> Clause:
    left = _left(tokens, first)
    before = _before(tokens, left)
    owned_from = _owned_from(tokens, last, spot, before)
    if owned_from is not None:
        return _owned(tokens, spot, owned_from, before)
    if left >= 0 and before in words().grammar.prepositions:
        return _preposed(tokens, left, last, spot)
    if left >= 0 and _governs(tokens, left):
        return _objective(tokens, left, last)
    return _as_subject(tokens, left, last, spot)


def _as_subject(tokens: Sequence[Token], left: int, last: int, spot: Spot) -> Clause:
    """Read a name that the verb behind it may tell of, past an aside or a seat in commas."""
    before = _before(tokens, left)
    verb = _apposed_verb(tokens, left, last) or _titled_verb(tokens, spot, last)
    verb = verb or find_verb(tokens, last)
    seated = before == "," and _in_region(tokens, last)
    if verb is None or seated:
        return Clause(Role.MENTIONED, "", "in" if seated else before)
    return _subject(tokens, verb, before)


def _owned_from(tokens: Sequence[Token], last: int, spot: Spot, before: str) -> int | None:
    """Give where what a name owns or stands before begins: "Quill's | ferry", "Norland | ferry"."""
    if spot.after or spot.via is Via.DEMONYM:
        return None
    if tokens[spot.last - 1].possessive and not spot.name.endswith("'s"):
        return spot.last
    return last if _modifies(tokens, last) and not _with_deed(tokens, before, last) else None


def _in_region(tokens: Sequence[Token], last: int) -> bool:
    """Say whether a name in commas is where a firm has its seat: "Ode Inc., Oster, Ill., said"."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    found = match([token.text for token in tokens[last + 1 : last + 4]], 0, 3)
    region = found is not None and (found[1].wide or found[1].kind is ActorKind.COUNTRY)
    size = found[0] if found is not None and region else 1
    short = tokens[last + 1].lower.rstrip(".") in words().words.regions
    return (region or short) and [one.text for one in tokens[last + 1 + size :][:1]] == [","]


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


def _titled_verb(tokens: Sequence[Token], spot: Spot, last: int) -> int | None:
    """Find the verb after a name whose title stands before it ("Its chief, X, said")."""
    titled = any(token.text == "," for token in tokens[spot.start : spot.first])
    closed = titled and last + 1 < len(tokens) and tokens[last].text == ","
    return last + 1 if closed and verb_like(tokens[last + 1]) else None


def _begins_noun(token: Token) -> bool:
    return token.capital or token.lower in ARTICLES


def together(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[tuple[int, int]]:
    """Give for each spot the stretch of the names it is listed with: commas alone make no list."""
    spans = [(spot.start, spot.end) for spot in spots]
    links = [_link(tokens, one, two) for one, two in pairwise(spots)]
    start = 0 if any(links) else len(spots)
    while start < len(spots):
        end = _chain_end(tokens, spots, links, start)
        closed = max((at + 1 for at in range(start, end) if links[at] == "and"), default=start)
        spans[start : closed + 1] = [(spots[start].start, spots[closed].end)] * (closed + 1 - start)
        start = (end if closed == start else closed) + 1
    return spans


def _chain_end(
    tokens: Sequence[Token], spots: Sequence[Spot], links: Sequence[str], start: int
) -> int:
    """Find the last name that is joined, link by link, with the one at ``start``."""
    end = start
    while end < len(links) and links[end]:
        if end == start and links[end] == "," and _fronted(tokens, spots[end].end):
            break
        end += 1
    return end


def _fronted(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether the comma is the first of a sentence that begins with a lesser clause."""
    first = tokens[0].lower
    begins = first in words().grammar.fronting or first.endswith("ing")
    return begins and not any(token.text == "," for token in tokens[:comma])


def _link(tokens: Sequence[Token], one: Spot, two: Spot) -> str:
    """Name what joins two names: a comma, "and", or nothing."""
    between = [token.lower for token in tokens[one.end : two.start]]
    if (
        not 0 < len(between) <= 4  # noqa: PLR2004 ", and the former"
        or tokens[one.last - 1].possessive
        or any(word not in words().grammar.joining for word in between)
    ):
        return ""
    if {"and", "or", "&", "nor"} & set(between) or between[:2] == ["as", "well"]:
        return "and"
    return "," if "," in between else ""


Pair = tuple[Spot, Clause]
"""A name and what was read around it."""


def read_clauses(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[Pair]:
    """Read what each name of a sentence does."""
    return [
        (spot, read_clause(tokens, first, last, spot))
        for spot, (first, last) in zip(spots, together(tokens, spots), strict=True)
    ]
