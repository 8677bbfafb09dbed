"""What a clause only tells of the course of a speech, tells again, or tells nobody said.

"She started by hinting at the storm" is no event beside her speech, nor is "unveiled the device"
beside "introduced a phone", nor "declined to comment" beside what there is to comment on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from webapp.pipeline.references.phrases import OWNER, NounPhrase, find_phrases, is_plain_noun
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import first_finite
from webapp.pipeline.verbs.spelling import any_form
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.vocabulary import built_in

BEHIND = 60
ASKS = re.compile(r" (?:for|on|upon)\b")
CONTENT = re.compile(
    r"[“”:\"\d]|\b(?:of|about|at|against|out|for|on|that|how|why|what|as|by|up|down|with)\b"
    r"|\bin favou?r\b"
)
RECEIVED = re.compile(
    r" (?:the|(?:the )?[A-Z][^,;:“”]*?[’']s?) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)(?: on [A-Z]\w+)?"
)
CAME = re.compile(r"(?:The|(?:The )?[A-Z][^,;:“”]*?[’']s?) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+) ")
BINDING = frozenset({"of", "for", "from", "with", "between", "about", "against", "to", "and", "on"})


class Example(msgspec.Struct, frozen=True):
    """A report, and how many of its clauses only go on with another."""

    text: str
    details: int


class DetailWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``details.toml``."""

    moving: tuple[str, ...]
    judging: frozenset[str]
    presenting: frozenset[str]
    made_known: frozenset[str]
    silent: tuple[str, ...]
    unsaid: tuple[str, ...]
    feeling: tuple[str, ...]
    talking: frozenset[str]
    receiving: frozenset[str]
    made_so: frozenset[str]
    further: frozenset[str]
    examples: tuple[Example, ...]


@cache
def detail_words() -> DetailWords:
    """Give the words by which a clause goes on with another."""
    words: DetailWords = built_in("details", DetailWords)
    return words


def _doing(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match a verb in any form, and the words right behind it."""
    parts = (phrase.partition(" ") for phrase in sorted(phrases, key=len, reverse=True))
    tails = ((any_form([verb]), rf" {re.escape(rest)}" if rest else "") for verb, _, rest in parts)
    return re.compile("|".join(rf"(?:{verb}){rest}\b" for verb, rest in tails))


@cache
def _moving() -> re.Pattern[str]:
    return _doing(detail_words().moving)


@cache
def _silent() -> re.Pattern[str]:
    return _doing(detail_words().silent)


@cache
def _unsaid() -> re.Pattern[str]:
    return _doing(detail_words().unsaid)


@cache
def _feeling() -> re.Pattern[str]:
    words = "|".join(map(re.escape, detail_words().feeling))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def feels(words: str) -> bool:
    """Say whether somebody's words tell what is felt: "These are exciting times for us"."""
    return _feeling().search(words) is not None


def says_nothing(headline: str) -> bool:
    """Say whether a headline tells that somebody spoke, or was glad of what was told, and no more.

    "Ada Quill spoke to reporters" does, and "The council welcomed Ode’s announcement"; so does when
    something was made known: "Ode’s announcement came at a meeting".
    """
    verb = first_finite(headline)
    if verb is None or verb.passive or verb.negated or verb.modal:
        return False
    if verb.lemma == "come":
        came = CAME.fullmatch(headline, 0, verb.start)
        return came is not None and came["noun"] in detail_words().made_so
    behind = headline[verb.end :]
    if verb.lemma in detail_words().talking:
        return CONTENT.search(behind) is None
    received = RECEIVED.fullmatch(behind)
    known = received is not None and received["noun"].lower() in detail_words().made_so
    return known and verb.lemma in detail_words().receiving


def moves_on(headline: str) -> bool:
    """Say whether somebody moves through a speech: "started by hinting at the storm"."""
    verb = first_finite(headline)
    return verb is not None and _moving().match(headline, verb.main) is not None


def judges(headline: str) -> bool:
    """Say whether a headline tells what somebody thinks of a thing; not what they "called for"."""
    verb = first_finite(headline)
    if verb is None or verb.passive or ASKS.match(headline, verb.end):
        return False
    return verb.lemma in detail_words().judging


def is_silent(headline: str) -> bool:
    """Say whether somebody is told to have said nothing: "declined to comment"."""
    verb = first_finite(headline)
    if verb is None:
        return False
    meant = _unsaid() if verb.negated else _silent()
    return meant.match(headline, verb.main) is not None


def presents(headline: str) -> bool:
    """Say whether somebody makes something known by what a headline tells."""
    verb = first_finite(headline)
    return verb is not None and verb.lemma in detail_words().presenting


def presented_again(headline: str) -> str:
    """Give the noun of what was told before and is only made known again: "unveiled the device".

    Empty where something new is.
    """
    verb = first_finite(headline)
    if verb is None or verb.passive or verb.lemma not in detail_words().presenting:
        return ""
    tokens = tokenize(headline[verb.end : verb.end + BEHIND])
    phrase = next(find_phrases(tokens, ()), None)
    if phrase is None or phrase.start > 1 or not _is_known(phrase, tokens):
        return ""
    return phrase.owner[-1].lower if phrase.determiner == OWNER else phrase.noun.lower


def _is_known(phrase: NounPhrase, tokens: Sequence[Token]) -> bool:
    """Say whether a noun or its owner is told as known, and nothing with it says which."""
    if phrase.determiner == OWNER:
        return (
            bool(phrase.owner) and phrase.first.lower == "the" and is_plain_noun(phrase.owner[-1])
        )
    if phrase.determiner != "the" or not is_plain_noun(phrase.noun):
        return False
    behind = next(iter(tokens[phrase.at + 1 : phrase.at + 2]), None)
    named = any(token.capital for token in phrase.modifiers)
    binds = behind is not None and (
        behind.capital or behind.lower in BINDING | reference_words().opening
    )
    return not (named or binds)
