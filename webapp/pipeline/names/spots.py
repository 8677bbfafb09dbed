"""Stretches of a sentence that may name someone, before the article decides who."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from webapp.pipeline.names.gazetteer import Known, Via, match
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

LONGEST_ACRONYM = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a sentence's tokens that may name someone; ``kind`` is None while unknown.

    ``first`` and ``last`` count tokens, ``last`` exclusive. ``begin`` is where the phrase around
    it begins ("Russian Foreign Minister" before a name), ``after`` where the noun that goes with
    it ends ("Russian officials"). ``definite``: "the" stands before it, as before no person's name.
    """

    first: int
    last: int
    name: str
    kind: ActorKind | None = None
    known: Known | None = None
    begin: int = -1
    after: int = 0
    title: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    how: str = ""
    definite: bool = False

    @property
    def via(self) -> Via | None:
        """How a name known beforehand means its actor; None where it was not known."""
        return self.known.via if self.known else None

    @property
    def start(self) -> int:
        """The first token of the whole phrase."""
        return self.first if self.begin < 0 else self.begin

    @property
    def end(self) -> int:
        """The token after the whole phrase."""
        return max(self.last, self.after)


@dataclass(frozen=True, slots=True)
class Survey:
    """What an article shows of its words: in small letters, or with a capital inside a sentence.

    ``pairs`` are two capitalised words that stand together inside a sentence, ``leading`` those
    that begin a firm's name in full ("Citizens Financial Group").
    """

    small: frozenset[str]
    capital: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    leading: frozenset[str] = frozenset()


def survey(sentences: Sequence[Sequence[Token]]) -> Survey:
    """See how the article writes its words."""
    tokens = [token for row in sentences for token in row if token.word]
    beside = [pair for row in sentences for pair in pairwise(row) if _both_capital(*pair)]
    return Survey(
        frozenset(token.text for token in tokens if not token.capital),
        frozenset(name for token in tokens if not token.opens for name in _capital_in(token))
        | _opening_names(beside),
        _pairs(beside),
        frozenset(one.text for row in sentences for one in _leading(row)),
    )


def _leading(tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the first words of names in a firm's full style."""
    for place, token in enumerate(tokens):
        if token.lower.rstrip(".") in words().nouns.styles and token.capital:
            first = place
            while first > 0 and tokens[first - 1].capital and not tokens[first - 1].possessive:
                first -= 1
            if place - first > 1:
                yield tokens[first]


def _capital_in(token: Token) -> tuple[str, ...]:
    """Give a capitalised word, and the name in it after an article ("al-Ode")."""
    if not token.capital:
        return ()
    return (token.text, token.text[3:]) if token.text[2:3] == "-" else (token.text,)


def _opening_names(beside: Sequence[tuple[Token, Token]]) -> frozenset[str]:
    return frozenset(one.text for one, two in beside if one.opens and _begins_name(one, two))


def _pairs(beside: Sequence[tuple[Token, Token]]) -> frozenset[tuple[str, str]]:
    common = words().common.words
    return frozenset(
        (one.text, two.text) for one, two in beside if not one.opens and two.lower not in common
    )


def _both_capital(one: Token, two: Token) -> bool:
    return one.capital and two.capital


def _begins_name(one: Token, two: Token) -> bool:
    """Say whether the first of two capitals is a name's ("Acme Corp", not "Isolating Cuba")."""
    return one.lower not in words().common.words and match([two.text], 0, 1) is None


def is_acronym(text: str) -> bool:
    """Say whether the word is a name in capitals."""
    letters = text.replace(".", "")
    return (
        1 < len(letters) <= LONGEST_ACRONYM
        and letters.isalpha()
        and letters[0].isupper()
        and sum(letter.isupper() for letter in letters) * 2 > len(letters)
        and text not in words().words.acronyms
    )


def is_camel(name: str) -> bool:
    """Say whether a capital stands inside the word ("SpaceX"), as firms write themselves."""
    inside = any(one.islower() and two.isupper() for one, two in pairwise(name))
    return inside and not name.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz"))


def shouting(tokens: Sequence[Token]) -> bool:
    """Say whether the sentence is all in capitals, so that capitals tell nothing."""
    long = [token.text for token in tokens if token.word and len(token.text) > 1]
    return sum(map(str.isupper, long)) * 2 > len(long) > 3  # noqa: PLR2004 "US, UK, EU"
