"""Verbs near names: the finite verb of a subject, its main verb, and whether it is passive.

A lighter reading than that of a parser: it needs only what tells a name's role.
"""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, participles, verbs, words
from webapp.pipeline.pronouns import POSSESSIVES, SUBJECTS
from webapp.pipeline.verbs.lexicon import words as verb_words

BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"]
)
HAVE = frozenset({"has", "have", "had"})
QUOTES = frozenset("\"'“”‘’")
CLOSERS = {",": {","}, "(": {")"}, "–": {"–", ","}, "—": {"—", ","}, "-": {"-", ","}}
PHRASES = frozenset({"on", "in", "at", "during", "of", "for", "to", "from", "after", "with", "by"})
DETERMINERS = verb_words("articles") | POSSESSIVES | {"this", "that"}
APPOSED = frozenset({"the", "a", "an", "who", "which", "whose"})
APPOSITION = 24
UNCLOSED = 28
PHRASE = 7
AUXILIARIES = 8
SHORTEST_PAST = 4
DATED = 3
MOST_ASIDES = 4


def verb_like(token: Token) -> bool:
    """Say whether the word may be a finite verb."""
    return token.word and (
        token.lower in verbs()
        or (
            token.lower.endswith("ed")
            and len(token.lower) >= SHORTEST_PAST
            and token.lower not in words().verbs.not_past
        )
    )


def _passing(token: Token) -> bool:
    return (
        token.lower in words().grammar.passing
        or token.lower in calendar()
        or token.lower.endswith("ly")
        or token.text in QUOTES
    )


def _after_aside(tokens: Sequence[Token], place: int, *, again: bool) -> int:
    """Step over an aside between marks; stay at ``place`` where what follows is none.

    An apposition that does not close ("X, the spokesman of the club said") ends before a verb
    of speech; "X, he said" and "X, said Y" are no appositions. ``again``: a second mark.
    """
    closers = CLOSERS[tokens[place].text]
    if place + 1 >= len(tokens) or tokens[place + 1].lower in SUBJECTS:
        return place
    closed = _aside_end(tokens, place, closers)
    if verb_like(tokens[place + 1]) and not (closed and _describes(tokens, place + 1, closed)):
        return place + 1 if again else place
    return closed or _unclosed(tokens, place)


def _describes(tokens: Sequence[Token], place: int, closed: int) -> bool:
    """Say whether a participle begins an aside: "X, born in Oslo, has", "X, aged 9, said"."""
    if place + 1 >= len(tokens) or closed >= len(tokens) or not _participle(tokens[place]):
        return False
    after = tokens[place + 1]
    goes_on = after.lower in words().grammar.prepositions or after.text[0].isdigit()
    return goes_on and verb_like(tokens[closed])


def _participle(token: Token) -> bool:
    return token.lower.endswith("ed") or token.lower in participles()


def _aside_end(tokens: Sequence[Token], place: int, closers: set[str]) -> int:
    """Say where the aside's second mark ends; 0 where it has none nearby."""
    for after in range(place + 1, min(len(tokens), place + APPOSITION)):
        if tokens[after].text in closers and not _before_a_year(tokens, after):
            return after + 1
        if tokens[after].text in {";", ":"}:
            break
    return 0


def _before_a_year(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether the comma stands inside a date ("February 24, 1955,")."""
    after = [token.text for token in tokens[comma - 1 : comma + 3]]
    return len(after) > DATED and after[0].isdigit() and after[2].isdigit() and after[3] == ","


def _unclosed(tokens: Sequence[Token], place: int) -> int:
    """Find the verb of speech that ends an apposition without a second mark."""
    first = tokens[place + 1].lower
    if first not in APPOSED and first not in words().titles.roles:
        return place
    for after in range(place + 1, min(len(tokens), place + UNCLOSED)):
        if not tokens[after].word:
            break
        if tokens[after].lower in words().verbs.reporting:
            return after
    return place


def _after_phrase(tokens: Sequence[Token], place: int) -> int | None:
    """Step over a short phrase ("on Wednesday", "of the Ode party (OP)") to the verb after it.

    Names in it count for nothing.
    """
    small, after = 1, place + 1
    while after < len(tokens) and small < PHRASE:
        token = tokens[after]
        if verb_like(token) and tokens[after - 1].lower not in DETERMINERS:
            return None if token.lower == "based" else after
        bracket = _bracketed(tokens, after)
        if not (token.word or bracket) and token.text not in QUOTES:
            break
        small += not (token.capital or bracket)
        after += 1 + bracket
    return None


def _bracketed(tokens: Sequence[Token], place: int) -> int:
    """Count the tokens of one word in brackets after the first: "(OP)"."""
    marks = [token.text for token in tokens[place : place + 3 : 2]]
    return 2 if marks == ["(", ")"] else 0


def find_verb(tokens: Sequence[Token], place: int) -> int | None:
    """Find the finite verb whose subject ends before ``place``."""
    asides = 0
    while place < len(tokens):
        token = tokens[place]
        if verb_like(token):
            return place
        if _passing(token) or token.lower in {"who", "which"}:
            place += 1
        elif token.text in CLOSERS and asides < MOST_ASIDES:
            after = _after_aside(tokens, place, again=asides > 0)
            if after == place:
                return None
            place, asides = after - _goes_on_aside(tokens, after), asides + 1
        elif token.lower in PHRASES:
            return _after_phrase(tokens, place)
        else:
            return None
    return None


def _goes_on_aside(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a comma that closes an aside opens another: "X, 44, of Oster, has"."""
    if place >= len(tokens) or tokens[place - 1].text != "," or not tokens[place].word:
        return False
    opens = APPOSED | {"of", "from", "when", "where", "until"}
    apposed = tokens[place].capital or tokens[place].lower in opens
    return apposed and not verb_like(tokens[place]) and not _passing(tokens[place])


def main_verb(tokens: Sequence[Token], place: int) -> tuple[int, bool]:
    """Step from an auxiliary to its main verb; say whether it is passive."""
    listed, passive, start = words().verbs, False, place
    while place < min(len(tokens), start + AUXILIARIES):
        token = tokens[place]
        if token.lower in listed.auxiliaries:
            passive = token.lower in BE
        elif not _passing(token) and token.lower not in {"to", "in", "fact"}:
            break
        place += 1
    if place >= min(len(tokens), start + AUXILIARIES):
        return start, False
    lower = tokens[place].lower
    done = (lower.endswith("ed") or lower in participles()) and lower not in listed.stative
    return place, passive and done and place > start
