"""What the title of an article calls a thing: "the ban" is "the EU ban"."""

from __future__ import annotations

from collections.abc import Iterator

from webapp.pipeline.numerals import counts
from webapp.pipeline.references.meanings import Introduced
from webapp.pipeline.references.phrases import NounPhrase, find_phrases, is_plain_noun
from webapp.pipeline.references.words import kind_of
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.tokens import tokenize
from webapp.pipeline.wording import ends_plural

LONG = 4
MOST_WORDS = 3


def named_in(title: str) -> Iterator[tuple[str, Introduced]]:
    """Give the nouns of a title that stand behind a name, with it: "due to EU ban".

    Nothing in a title with a capital on every word, nor for several things or with a figure.
    """
    tokens = tokenize(title)
    long = [one for one in tokens[1:] if one.word and one.end - one.start >= LONG]
    if not any(one.lower == title[one.start : one.end] for one in long):
        return
    for phrase in find_phrases(tokens, find_verbs(title)):
        if _is_named(phrase):
            words = title[phrase.own : phrase.end]
            described = phrase.described
            yield phrase.noun.lower, Introduced(0, -1, described, named=f"the {words}")


def _is_named(phrase: NounPhrase) -> bool:
    """Say whether one thing is told by a name before it alone, not at the head of the title."""
    noun = phrase.noun
    if not is_plain_noun(noun) or ends_plural(noun.lower) or kind_of(noun.lower):
        return False
    if phrase.start == 0 or phrase.determiner in counts() or len(phrase.modifiers) > MOST_WORDS:
        return False
    return bool(phrase.modifiers) and all(one.capital for one in phrase.modifiers)
