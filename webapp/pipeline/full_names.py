"""Name a body in full where a title begins with its letters: "OPA" is the port authority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from webapp.pipeline.headlines.presenting import AT_MOST
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.merging.tellings import ActorOf
from webapp.pipeline.verbs import find_verbs
from webapp.records import ActorKind, Sighting

LETTERS = re.compile(r"(?P<the>The )?(?P<letters>[A-Z]{2,6})(?= [a-z]|: )")
FEWEST_WORDS = 2


def in_full(title: str, evidence: Sequence[Sighting], actor_of: ActorOf) -> str:
    """Give a title with the body that it begins with in full, if there is room for it."""
    found = LETTERS.match(title)
    if found is None or found["letters"].lower() in headline_words().lettered:
        return title
    if not (title[found.end()] == ":" or _does_at(title, found.end() + 1)):
        return title
    for name in _names_of(found["letters"], evidence, actor_of):
        called = f"The {name}" if found["the"] or _takes_article(name) else name
        told = f"{called}{title[found.end() :]}"
        if name not in title and len(told) <= AT_MOST:
            return told
    return title


def _does_at(title: str, at: int) -> bool:
    """Say whether a verb stands at some place: "OPA | shut", not "the OPA | chief"."""
    return any(verb.finite and verb.start == at for verb in find_verbs(title))


def _names_of(letters: str, evidence: Sequence[Sighting], actor_of: ActorOf) -> Iterator[str]:
    """Give what an actor whom some article calls by these letters is called in full."""
    for sighting in evidence:
        for mention in sighting.names:
            actor = actor_of(sighting.article, mention) if mention.text == letters else None
            if actor and actor.kind is ActorKind.ORGANISATION and _stand_for(letters, actor.name):
                yield actor.name


def _stand_for(letters: str, name: str) -> bool:
    """Say whether letters stand in the words of a name, one after the other, with their first."""
    words = name.split()
    short = words[-1].lower() in headline_words().stopped
    if len(words) < FEWEST_WORDS or words[0].isupper() or short or name[:1] != letters[:1]:
        return False
    left = iter(name.lower())
    return all(letter in left for letter in letters.lower())


def _takes_article(name: str) -> bool:
    """Say whether "the" stands before a name: "the Oster Port Authority", not "Oster Airlines"."""
    return name.rpartition(" ")[2].lower() in headline_words().with_the
