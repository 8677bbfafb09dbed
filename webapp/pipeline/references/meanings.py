"""What a definite noun means, in words that stand alone."""

from __future__ import annotations

from dataclasses import dataclass

from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import reference_words

LONGEST = 46


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words that a noun stands for, and where they are told; ``anew`` where no name is."""

    words: str = ""
    source: int = -1
    anew: bool = False


NOTHING = Meaning()


@dataclass(frozen=True, slots=True)
class Introduced:
    """A noun told with more words: whose it is, what stands behind it, or how it was introduced.

    ``index`` counts sentences, ``start`` characters; ``described`` are all words before it.
    ``name`` is what it is called, ``named`` it with a name among the words before it.
    """

    index: int
    start: int
    described: frozenset[str] = frozenset()
    name: str = ""
    owner: str = ""
    tail: str = ""
    named: str = ""
    anew: str = ""

    @property
    def told(self) -> bool:
        """Whether more than the noun is told."""
        return bool(self.anew) or not self.only_anew

    @property
    def only_anew(self) -> bool:
        """Whether nothing tells which is meant."""
        return not (self.name or self.owner or self.tail or self.named)


def meaning(phrase: NounPhrase, found: Introduced, sentence: str) -> Meaning:
    """Give what a definite noun means by one introduced before; nothing if it may be another."""
    listed = reference_words()
    told = {word for word in phrase.described if not word.endswith("ed")}
    more = told - found.described - listed.judging
    if more or told & listed.parting - found.described:
        return NOTHING
    own = sentence[phrase.own : phrase.end]
    words = " ".join(_written(own, found).split())
    return Meaning(words, found.start, found.only_anew) if len(words) <= LONGEST else NOTHING


def _written(own: str, found: Introduced) -> str:
    """Write the shortest form that stands alone."""
    if found.owner:
        return f"{found.owner} {own}"
    if found.tail:
        return f"the {own} {found.tail}"
    return found.name or found.named or found.anew
