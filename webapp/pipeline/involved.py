"""Whom an entry is of: who acts, speaks or suffers something in it, and whom its title names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from webapp.pipeline.cited import cites
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.merging.tellings import DOING
from webapp.pipeline.names import find_names
from webapp.pipeline.names.neighbours import modifies
from webapp.pipeline.names.tokens import tokenise
from webapp.pipeline.names.words import words
from webapp.records import Actor, ActorKind, NameMention, Role, Sentence, SentenceKind, Sighting

PARTIES = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})
NAMED = PARTIES | {ActorKind.PERSON}


class Involving(Protocol):
    """Says which actor a name means."""

    @property
    def acting(self) -> frozenset[str]:
        """The ids of those who act or speak anywhere."""

    def actors_of(self, article: str, mention: NameMention) -> tuple[Actor, ...]:
        """Give the actor of a mention, and whom it speaks for."""

    def named_in(self, words: str) -> tuple[Actor, ...]:
        """Give the actors whose whole names stand in ``words``."""

    def makers_in(self, words: str) -> tuple[Actor, ...]:
        """Give those whose products stand in ``words``."""

    def is_product(self, actor: Actor) -> bool:
        """Say whether a name is a product's, though it was read as a body's."""


Known = tuple[Sighting, NameMention, Actor]
"""A name of a sighting, and an actor whom it means."""


def actors_of_entry(title: str, evidence: Sequence[Sighting], index: Involving) -> tuple[str, ...]:
    """List those in it, and whom a spokesman serves; an outlet that is only cited is not in it.

    Behind those who do or suffer something stands who is named in a headline, and behind these who
    came into the title from elsewhere in the article.
    """
    named = list(_known(evidence, index))
    doing = (actor for _, name, actor in named if name.role in DOING)
    called = (actor for one, name, actor in named if _is_called(one, name, actor, index))
    told = (*doing, *called, *_filled_in(title, evidence, index))
    found = [actor for actor in told if not index.is_product(actor)] or _read_in(title, index)
    if not any(_is_named(actor, title) for actor in found):
        found = [*index.makers_in(without_speech(title)), *found]
    return tuple(dict.fromkeys(actor.id for actor in found))


def _read_in(title: str, index: Involving) -> list[Actor]:
    """Read the title of an entry of nobody by itself: it may say who "the government" is."""
    words = without_speech(title)
    sentence = Sentence(0, len(words), words, 0, 0, SentenceKind.PROSE)
    doing = (name for name in find_names(words, (sentence,)) if name.role in DOING)
    return [actor for name in doing for actor in index.actors_of("", name)]


def _is_named(actor: Actor, title: str) -> bool:
    """Say whether a title names an actor in any way."""
    return any(name in title for name in _names(actor))


def _names(actor: Actor) -> Iterator[str]:
    """Give what an actor is called, save pronouns and descriptions."""
    return (called for called in (actor.name, *actor.called) if called[:1].isupper())


def _known(evidence: Iterable[Sighting], index: Involving) -> Iterator[Known]:
    """Give the names of the evidence with their actors, without outlets that are only cited."""
    for sighting in evidence:
        for name in sighting.names:
            if not cites(sighting, name):
                for actor in index.actors_of(sighting.article, name):
                    yield sighting, name, actor


def _is_called(sighting: Sighting, name: NameMention, actor: Actor, index: Involving) -> bool:
    """Say whether a headline names a person, or a body that acts elsewhere, in no quotation."""
    told = name.role is Role.MENTIONED and name.sure and name.kind in NAMED
    if not told or name.text not in without_speech(sighting.headline):
        return False
    if _is_part_of_word(sighting, name):
        return False
    if name.kind is ActorKind.PERSON:
        return not _only_describes(sighting, name)
    return actor.id in index.acting


def _is_part_of_word(sighting: Sighting, name: NameMention) -> bool:
    """Say whether a hyphen binds the name to another word: "anti-Roe protests"."""
    text, start = sighting.sentence.text, sighting.sentence.start
    return text[max(0, name.start - start - 1) : name.start - start] == "-"


def _only_describes(sighting: Sighting, name: NameMention) -> bool:
    """Say whether a person only tells whose or which something is: "Roe's aunt", "the Roe prize".

    What he did or what befell him is of him: "Roe's remarks", "Roe's death".
    """
    tokens = tokenise(sighting.sentence)
    last = next((n for n, one in enumerate(tokens) if one.start >= name.end), len(tokens))
    if last == 0 or not (tokens[last - 1].possessive or modifies(tokens, last)):
        return False
    nouns = words().nouns
    own = nouns.deeds | nouns.done_to | nouns.of_persons
    return not any(token.lower in own for token in tokens[last : last + 2])


def _filled_in(title: str, evidence: Sequence[Sighting], index: Involving) -> Iterator[Actor]:
    """Give whom the title names though no clause has the words: it says who "the company" is."""
    told = [one for sighting in evidence for one in sighting.in_full]
    named = {actor.id for one, name, actor in _known(told, index) if _is_party(name)}
    cited = {name.name for one in told for name in one.names if cites(one, name)}
    for actor in index.named_in(without_speech(title)):
        new = not any(_is_named(actor, sighting.quote) for sighting in evidence)
        acts = actor.kind in NAMED and actor.id in index.acting and cited.isdisjoint(_names(actor))
        if acts and (actor.id in named or new):
            yield actor


def _is_party(name: NameMention) -> bool:
    return name.sure and name.kind in PARTIES
