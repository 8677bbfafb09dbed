"""Places: the ones that a corpus names, joined by spelling, and which lie in which.

Two happenings of one kind in two towns are two; but a town and its country, a square and its town
may be where one thing happened. So places are told apart only where the names, the lists or the
texts ("Oster, Norland") show that neither lies in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from webapp.pipeline.names.gazetteer import Known
from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.spellings import SHORTEST_SKELETON, plain, skeleton
from webapp.pipeline.names.words import words
from webapp.records import PLACES, ActorKind, NameMention, Role

SPELLED_ALIKE = 50
NEARLY_SAME = 80
ABBREVIATED = {"saint": "st", "mount": "mt", "fort": "ft"}


class Reach(StrEnum):
    """How wide a place is, as far as its name tells; of areas and sites nothing more is known."""

    COUNTRY = "country"
    REGION = "region"
    TOWN = "town"
    OTHER = "other"


def is_setting(mention: NameMention) -> bool:
    """Say whether the mention only tells where something happens."""
    return mention.kind is ActorKind.PLACE or mention.role is Role.SETTING


def _listed(name: str) -> Known | None:
    """Give the known place or country of a name; none for a body's seat."""
    known = known_names().get(name)
    return known if known and known.kind in PLACES else None


def _is_country(known: Known | None, name: str) -> bool:
    return known is not None and known.kind is ActorKind.COUNTRY and known.name == name


def country_of(name: str) -> str:
    """Give the code of the country that the name means or lies in; empty if no list has it."""
    known = _listed(name)
    return known.country if known else ""


def reach(name: str) -> Reach:
    """Say how wide a place is by the lists, or by its last word ("Oster Province")."""
    known, last, nouns = _listed(name), name.rsplit(maxsplit=1)[-1].lower(), words().nouns
    if _is_country(known, name):
        return Reach.COUNTRY
    if last in nouns.regions or (known and known.wide and known.country):
        return Reach.REGION
    other = (known and known.wide) or last in nouns.places - nouns.towns
    return Reach.OTHER if other else Reach.TOWN


@dataclass(slots=True)
class PlaceNames:
    """The places of a corpus as they come in: how often each is named, and what lies around it."""

    counted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    around: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, mention: NameMention) -> None:
        """Count a mention of a place."""
        self.counted[mention.name] += 1
        if mention.kind is ActorKind.PLACE and mention.affiliations:
            self.around[mention.name].update(mention.affiliations)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a corpus: what each name means, and which places lie around it.

    A country means its code ("PE"), any other place its most usual spelling.
    """

    meant: Mapping[str, str] = field(default_factory=dict)
    around: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reaches: Mapping[str, Reach] = field(default_factory=dict)

    def apart(self, one: str, other: str) -> bool:
        """Say whether two places are two and neither lies in the other, as far as is known."""
        if self._nested(one, other):
            return False
        for reach in (Reach.COUNTRY, Reach.REGION):
            mine, theirs = self._at(one, reach), self._at(other, reach)
            if mine and theirs and mine.isdisjoint(theirs):
                return True
        return self.reaches[one] is self.reaches[other] is Reach.TOWN

    def _nested(self, one: str, other: str) -> bool:
        """Say whether one is the other, lies in it, or shares a word ("Oster Province")."""
        if one == other or one in self.around[other] or other in self.around[one]:
            return True
        return not set(_spelled(one).split()).isdisjoint(_spelled(other).split())

    def _at(self, place: str, reach: Reach) -> set[str]:
        return {at for at in (place, *self.around[place]) if self.reaches[at] is reach}


def _spelled(name: str) -> str:
    """Write what spellings of a place have in common: "Saint Ives" and "St. Ives"."""
    parts = plain(name).replace(".", "").replace("-", " ").replace("'", "").split()
    kept = parts[:-1] if len(parts) > 1 and parts[-1] == "city" else parts
    return " ".join(ABBREVIATED.get(part, part) for part in kept if part not in {"the", "al", "el"})


def _join(counted: Mapping[str, int]) -> dict[str, str]:
    """Say for each name what it means: a country's code, or the most usual of its spellings."""
    meant: dict[str, str] = {}
    leaders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counted, key=lambda name: (-counted[name], name)):
        bones = skeleton(_spelled(name).replace(" ", ""))
        same = next((one for one in leaders[bones] if _alike(one, name, bones)), None)
        if same is None:
            leaders[bones].append(name)
        known = _listed(name)
        meant[name] = known.country if known and _is_country(known, name) else same or name
    return meant


def _alike(one: str, other: str, bones: str) -> bool:
    """Say whether two names of one skeleton are spellings of one place."""
    a, b = _spelled(one), _spelled(other)
    if a == b or country_of(one) != country_of(other):
        return a == b
    long = len(bones) >= SHORTEST_SKELETON or country_of(one) != ""
    return ratio(a, b) >= (SPELLED_ALIKE if long else NEARLY_SAME)


def join_places(names: PlaceNames) -> Places:
    """Join the places that a corpus names."""
    every = {*names.counted, *(name for around in names.around.values() for name in around)}
    meant = _join({name: names.counted.get(name, 0) for name in every})
    direct = _lying_in(names, meant)
    reaches = {meant[name]: reach(name) for name in sorted(every, reverse=True)}
    for code in {code for around in direct.values() for code in around} - set(reaches):
        reaches[code], direct[code] = Reach.COUNTRY, set()
    return Places(meant, {place: _all_around(place, direct) for place in reaches}, reaches)


def _lying_in(names: PlaceNames, meant: Mapping[str, str]) -> dict[str, set[str]]:
    """Give in what each place is said to lie, or known to."""
    direct: dict[str, set[str]] = defaultdict(set)
    for name, place in meant.items():
        direct[place].update(meant[around] for around in names.around.get(name, ()))
        direct[place].update(filter(None, [country_of(name)]))
    return direct


def _all_around(place: str, direct: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Gather what lies around a place, and around that."""
    found: set[str] = set()
    left = [place]
    while left:
        new = set(direct[left.pop()]) - found
        found |= new
        left += new
    return frozenset(found - {place})
