"""Who is meant where a pronoun tells a fate: "he was arrested", "she died"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from webapp.pipeline.names.clauses import Pair
from webapp.pipeline.names.referring import may_be
from webapp.pipeline.names.resolving import Person
from webapp.pipeline.names.roles import Clause
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, Role

TELLING = frozenset({Role.SPEAKS, Role.MENTIONED})
ACTING = frozenset({Role.ACTS})


def is_fate(verb: str, *, passive: bool) -> bool:
    """Say whether a verb tells what befell its subject: "was arrested", "died"."""
    verbs = words().verbs
    return verb in (verbs.befalling if passive else verbs.faring)


def is_subject_of_fate(clause: Clause) -> bool:
    """Say whether a clause tells what befell its subject."""
    told = clause.role in {Role.ACTED_ON, Role.ACTS}
    return told and is_fate(clause.verb, passive=clause.role is Role.ACTED_ON)


def _befalls(clause: Clause) -> bool:
    """Say whether a fate befalls the one named, also as an object: "sentenced Ann Ode"."""
    done = clause.role is Role.ACTED_ON and clause.before in words().verbs.befalling
    return done or is_subject_of_fate(clause)


class Fates:
    """What befell the persons of an article so far, and who of them only told of it."""

    def __init__(self, persons: Iterable[Person]) -> None:
        """Take all persons of the article with their titles."""
        telling = words().titles.telling
        self.officials = {one.name for one in persons if not telling.isdisjoint(one.titles)}
        self.roles: dict[str, set[Role]] = defaultdict(set)
        self.befallen: list[str] = []

    def note(self, pairs: Sequence[Pair]) -> None:
        """Remember what a sentence tells of its persons."""
        for spot, clause in pairs:
            if spot.kind is ActorKind.PERSON:
                self.roles[spot.name].add(clause.role)
                if _befalls(clause):
                    self.befallen.append(spot.name)

    def sufferer(self, here: Sequence[str], before: Sequence[str], *, woman: bool) -> str:
        """Name who is meant of those named in the clause's sentence and before; empty in doubt."""
        near = (*here, *before)
        fitting = [one for one in self.befallen if may_be(one, woman=woman)]
        if not near or not self._only_tells(near[0]):
            return next(iter(near), "")
        if here and here[0] not in self.officials:
            return "" if fitting else here[0]
        others = (one for one in near if not self._only_tells(one))
        return next(iter((*reversed(fitting), *others)), "")

    def _only_tells(self, name: str) -> bool:
        """Say whether somebody judges, heads the police or speaks, and nothing befell him."""
        spoke = self.roles.get(name, ACTING) <= TELLING and len(self.roles) > 1
        return name not in self.befallen and (name in self.officials or spoke)
