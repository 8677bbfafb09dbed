"""The title of an article as a headline of what its opening tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.headlines.titled import tells_more, title_telling
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import find_verbs
from webapp.records import ACTING, ActorKind, Article, NameMention, Role, Sighting

RECENT_DAYS = 30
STATES = frozenset({ActorKind.COUNTRY})
OWNER = re.compile(r"['’]s? (?P<whose>[\w -]+)")


class TitleTeller:
    """Goes along the opening of an article, whose title is told once."""

    def __init__(self, article: Article) -> None:
        """Begin an article."""
        self.article = article
        self.told = False

    def tell(self, found: Sequence[Sighting]) -> Iterator[Sighting]:
        """Let the title tell an opening sentence of which it says more than a headline, or any."""
        untold = not any(one.headline for one in found)
        for sighting in found:
            title = self._title_of(sighting)
            if title and (untold or tells_more(title, sighting.headline, sighting.quote)):
                self.told = True
                yield replace(sighting, headline=title, names=acting(title, sighting.names))
            else:
                yield sighting

    def _title_of(self, sighting: Sighting) -> str:
        """Give the title as a headline of what a sentence tells; empty where it is none."""
        if self.told or not self._is_new(sighting):
            return ""
        return title_telling(self.article.title, sighting.quote, self.article.text)

    def _is_new(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the weeks before its article appeared, or to come."""
        published = self.article.published
        return published is None or sighting.span.days_before(published) <= RECENT_DAYS


def acting(title: str, names: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """Give the names of an opening, of which the one that the title begins with acts there.

    A country acts by what is its own ("Norland's minister quits"), a body by that or as one of two
    ("Ode and Quill sign"); what stands before another name describes that ("Ode parent Oster").
    """
    begun = next((one for one in names if _begins(title, one)), None)
    return tuple(replace(one, role=Role.ACTS) if one is begun else one for one in names)


def _begins(title: str, name: NameMention) -> bool:
    """Say whether a title begins with a name that is only mentioned, as its subject."""
    if name.role is not Role.MENTIONED or name.kind not in ACTING:
        return False
    if not title.startswith(name.text):
        return False
    rest = title[len(name.text) :]
    if own := OWNER.match(rest):
        return names_words().nouns.others.isdisjoint(own["whose"].lower().split())
    if name.kind in STATES:
        return False
    verbs = (verb.start for verb in find_verbs(title) if verb.finite)
    return rest.startswith(" and ") or len(name.text) + 1 in verbs
