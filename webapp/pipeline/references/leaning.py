"""Say whether and on what a headline leans: a definite noun that only its article tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.numerals import COUNT
from webapp.pipeline.references.phrases import NounPhrase, find_phrases, is_plain_noun
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.tokens import Token, tokenize

BARE = re.compile(rf"The (?:(?:{COUNT}) )?(?P<noun>[a-z]+) (?=[a-z])")
COUNTED = re.compile(rf"The (?:\d[\d,]*|{COUNT}) (?=[a-z])")
NAMED = re.compile(r"[A-Z\d“$£€]")
QUOTED = re.compile(r"“[^”]*”?")
POINTING = frozenset({"the", "this", "that", "these", "those"})


def leans(headline: str) -> bool:
    """Say whether nobody can tell who is meant: "The school will close", "The 16 were freed"."""
    starts = {verb.start for verb in find_verbs(headline) if verb.finite}
    counted = COUNTED.match(headline)
    if counted is not None and counted.end() in starts:
        return True
    bare = BARE.match(headline)
    if bare is None or bare.end() not in starts or NAMED.search(headline, 1):
        return False
    noun, listed = tokenize(bare["noun"])[0], reference_words()
    return is_plain_noun(noun) and noun.lower not in listed.unique | listed.parties


def leaning_nouns(words: str, *, named: bool) -> tuple[str, ...]:
    """Give the definite nouns that a reader of these words alone asks after, with their adjectives.

    They are that of the subject at the head, and where nobody is ``named``, the rest: "test flight"
    in "The test flight lasted long", "accident" in "40 were hurt in the accident".
    """
    tokens = tokenize(words)
    quoted = [found.span() for found in QUOTED.finditer(words)]
    phrases = [
        phrase
        for phrase in find_phrases(tokens, find_verbs(words))
        if _leans(phrase, tokens) and not any(a <= phrase.start < b for a, b in quoted)
    ]
    asked = (words[p.own : p.end] for p in phrases if p.start == 0 or not named)
    return tuple(noun for noun in asked if noun.rpartition(" ")[2].islower())


def _leans(phrase: NounPhrase, tokens: Sequence[Token]) -> bool:
    """Say whether a noun is definite and nothing beside it tells which is meant."""
    listed, noun = reference_words(), phrase.noun
    known = noun.lower in listed.unique | listed.parties
    if phrase.determiner not in POINTING or known or not is_plain_noun(noun):
        return False
    if any(token.capital and token.start for token in phrase.modifiers):
        return False
    return not any(_tells_which(token) for token in tokens[phrase.at + 1 : phrase.at + 2])


def _tells_which(token: Token) -> bool:
    """Say whether a word goes on with a noun or tells which is meant: "and", "that", a name."""
    listed = reference_words()
    return token.capital or token.lower in listed.opening | listed.joining | {"and"}
