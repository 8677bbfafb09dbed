"""Introduce whom few readers know where a title begins with the name: "Analyst Ada Quill said"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from webapp.pipeline.headlines.presenting import AT_MOST
from webapp.pipeline.merging.tellings import ActorOf
from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.offices import OWNED, says_nothing
from webapp.pipeline.wording import stem, words_of
from webapp.records import NameMention, Sighting

HELD_BEFORE = 400
LONGEST = AT_MOST + 14
WHO_IS = re.compile(r", wh(?:ich|o|ose) [^,:“”]+$")
CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Introducing:
    """Who needs no office: who is ``familiar``, and whom a title of an article calls by the name.

    ``published`` says when each article appeared: an office is told of nobody long before.
    """

    actor_of: ActorOf
    familiar: AbstractSet[str]
    in_titles: AbstractSet[str]
    published: Mapping[str, dt.date | None]

    def introduced(self, title: str, evidence: Sequence[Sighting]) -> str:
        """Give a title with the office of the person whose full name it begins with.

        It stays as it is where there is no room, or the title tells the office itself.
        """
        for sighting in evidence:
            for name in sighting.names:
                if name.office and self._begins(title, sighting, name):
                    return _with_office(title, name.office)
        return title

    def _begins(self, title: str, sighting: Sighting, name: NameMention) -> bool:
        """Say whether a title begins with the name of one whom few readers know."""
        actor = self.actor_of(sighting.article, name)
        if actor is None or not title.startswith((f"{actor.name} ", f"{actor.name}: ")):
            return False
        if actor.id in self.familiar or actor.name.rpartition(" ")[2] in self.in_titles:
            return False
        appeared = self.published[sighting.article]
        if appeared is None:
            return True
        return appeared.toordinal() - sighting.span.last.toordinal() <= HELD_BEFORE


def capitalised(title: str) -> AbstractSet[str]:
    """Give the words of a title that have a capital."""
    return frozenset(CAPITALISED.findall(title))


def _with_office(title: str, office: str) -> str:
    """Put an office before a title, or as much as there is room for; none that it tells itself."""
    head = stem(words_of(office)[-1])
    if head in {stem(word) for word in words_of(title)}:
        return title
    for told in (title, WHO_IS.sub("", title)):
        for held in (office, _without_owner(office)):
            introduced = f"{held[:1].upper()}{held[1:]} {told}"
            if len(introduced) <= LONGEST:
                return introduced
    return title


def _without_owner(office: str) -> str:
    """Leave out whose an office is: "interim minister" of "Norland’s interim minister"."""
    words = office.split()
    known = gazetteer.match(words, 0, len(words))
    owned = next((place for place, word in enumerate(words, 1) if OWNED.search(word)), 0)
    short = " ".join(words[owned or (known[0] if known else 0) :])
    return office if not short or says_nothing(short) else short
