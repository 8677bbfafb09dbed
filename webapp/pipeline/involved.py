"""Whom an entry is of: who acts, speaks or suffers something in it, and whom its title names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Protocol

from webapp.pipeline.cited import cites
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.merging.tellings import DOING
from webapp.pipeline.names import find_names
from webapp.pipeline.names.neighbours import modifies
from webapp.pipeline.names.tokens import tokenise
from webapp.pipeline.names.words import words as word_lists
from webapp.pipeline.pronouns import DEFINITE
from webapp.pipeline.verbs import first_finite
from webapp.records import Actor, ActorKind, NameMention, Role, Sentence, SentenceKind, Sighting

FOR_SALE = re.compile(r" for (?:public )?(?:release|launch|delivery|sale)\b")
TWO_NAMES = re.compile(r"['’]s [A-Z]\w+ [A-Z]")
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

    def firms_of(self, article: str) -> tuple[Actor, ...]:
        """Give the firm, or the two, whose deeds an article tells, and hardly anybody else's."""

    def is_maker(self, actor: Actor) -> bool:
        """Say whether products of an actor are told of."""

    def is_product(self, actor: Actor) -> bool:
        """Say whether a name is a product's, though it was read as a body's."""


Known = tuple[Sighting, NameMention, Actor]
"""A name of a sighting, and an actor whom it means."""


def actors_of_entry(
    title: str, evidence: Sequence[Sighting], index: Involving, office: str = ""
) -> tuple[str, ...]:
    """List those in it, and whom a spokesman serves; an outlet that is only cited is not in it.

    ``office`` stands before the title where that tells who its first person is: "Ode spokeswoman".
    Behind those who do or suffer something stands who is named in a headline, and behind these who
    came into the title from elsewhere in the article.
    """
    named = list(_known(evidence, index))
    doing = (actor for _, name, actor in named if name.role in DOING)
    called = (actor for one, name, actor in named if _is_called(one, name, actor, index))
    told = (
        *doing,
        *called,
        *_filled_in(title, evidence, index),
        *_served(title, office, evidence, index),
    )
    found = [actor for actor in told if not index.is_product(actor)] or _read_in(title, index)
    found = [*_makers(title, found, index), *found]
    found += _understood(title, evidence, found, index)
    return tuple(dict.fromkeys(actor.id for actor in found))


def _makers(title: str, found: Sequence[Actor], index: Involving) -> tuple[Actor, ...]:
    """Give whose product a title is of: one in it, or where it names others, one at its head.

    "The first A12 was delivered to Roe Airlines" is of Ode as well, "Roe's A12 crashed" is not.
    """
    words = without_speech(title)
    named = [words.find(name) for actor in found for name in _names(actor) if name in words]
    if named:
        verb = first_finite(words)
        words = words[: min(*named, verb.start)] if verb else ""
    return index.makers_in(words)


def _understood(
    title: str, evidence: Sequence[Sighting], found: Sequence[Actor], index: Involving
) -> Iterator[Actor]:
    """Give the firm of which an article is, where the title leaves it to be understood.

    It is "the company" where no body is told of, and who puts out what is put out by nobody: "the
    new ferry was released". Of two firms, it is both where "the parties" act.
    """
    firms, words = index.firms_of(evidence[0].article), without_speech(title)
    if len(firms) > 1:
        yield from firms if _parties().match(words) else ()
    elif firms and not any(actor.kind in PARTIES for actor in found):
        made = not found and index.is_maker(firms[0]) and _is_put_out(words)
        yield from firms if made or _company().search(words) else ()


@cache
def _company() -> re.Pattern[str]:
    """Match "the company", "his firm"."""
    nouns = "|".join(sorted(word_lists().nouns.companies))
    return re.compile(rf"\b{DEFINITE} (?:{nouns})\b", re.IGNORECASE)


@cache
def _parties() -> re.Pattern[str]:
    """Match "The two firms" and "Both sides" at the head of a title."""
    nouns = "|".join(sorted(word_lists().nouns.sides))
    return re.compile(rf"(?:The|Both)(?: (?:two|other))? (?:{nouns})\b")


def _is_put_out(words: str) -> bool:
    """Say whether a thing is released, shipped or the like, and nobody told who does it."""
    verb = first_finite(words)
    if verb is None:
        return False
    if not word_lists().verbs.put_out.isdisjoint(words[: verb.start].lower().split()):
        return True
    if not verb.passive:
        return False
    done = words[verb.main : verb.end].lower()
    return done in word_lists().verbs.putting_out or FOR_SALE.match(words, verb.end) is not None


def _served(
    title: str, office: str, evidence: Sequence[Sighting], index: Involving
) -> Iterator[Actor]:
    """Give the body for which somebody speaks: "Ode spokeswoman" Jane Roe, no "Ode economist".

    So it is where there was no room for the office before the title.
    """
    told = office.strip().lower()
    held = {
        name.office
        for one in evidence
        for name in one.names
        if name.office and (name.office.lower() == told or _says(title, name))
    }
    for words in sorted(held):
        if words.lower().rpartition(" ")[2] in word_lists().titles.speaking_for:
            yield from (actor for actor in index.named_in(words) if actor.kind in PARTIES)


def _says(title: str, name: NameMention) -> bool:
    """Say whether a title tells what somebody says: "Ada Quill: ...".

    Not where two may have been read as one: "Radio Lesk’s Bo Roe President" Quill.
    """
    two = TWO_NAMES.search(name.office) is not None
    return (
        name.role is Role.SPEAKS
        and not two
        and title.startswith((f"{name.name} ", f"{name.name}: "))
    )


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
    nouns = word_lists().nouns
    own = nouns.deeds | nouns.done_to | nouns.of_persons
    return not any(token.lower in own for token in tokens[last : last + 2])


def _filled_in(title: str, evidence: Sequence[Sighting], index: Involving) -> Iterator[Actor]:
    """Give whom the title names though no clause has the words: it says who "the company" is."""
    told = [one for sighting in evidence for one in sighting.in_full]
    named = {actor.id for one, name, actor in _known(told, index) if _is_party(name)}
    cited = {name.name for one in told for name in one.names if cites(one, name)}
    for actor in index.named_in(without_speech(title)):
        if _acts_uncited(actor, cited, index) and (actor.id in named or _is_new(actor, evidence)):
            yield actor


def _acts_uncited(actor: Actor, cited: set[str], index: Involving) -> bool:
    """Say whether somebody acts anywhere, and is not only cited here."""
    acts = actor.kind in NAMED and actor.id in index.acting
    return acts and cited.isdisjoint(_names(actor))


def _is_new(actor: Actor, evidence: Sequence[Sighting]) -> bool:
    """Say whether no clause of the evidence names an actor."""
    return not any(_is_named(actor, sighting.quote) for sighting in evidence)


def _is_party(name: NameMention) -> bool:
    return name.sure and name.kind in PARTIES
