"""From sightings to groups of them: the composition of the parts of merging."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from webapp.pipeline.merging.agreement import Degree
from webapp.pipeline.merging.candidates import Gates, candidates
from webapp.pipeline.merging.groups import Grouping, Judging
from webapp.pipeline.merging.links import Nearness
from webapp.pipeline.merging.tellings import ActorOf, Telling, telling_of
from webapp.pipeline.merging.weights import Frequencies
from webapp.pipeline.merging.whereabouts import Placing, places_of
from webapp.records import Basis, Sighting
from webapp.shelves import Lazy, Shelf, View, reordered

Key = tuple[str, int, int, str]
MOST_RELATED = 8
MEMBERS_AT_ONCE = 256
NONE_NEAR: tuple[int, Nearness] = (-1, {})


@dataclass(frozen=True, slots=True)
class Merged:
    """Sightings that tell one event, best first; ``reasons[i]`` is for ``sightings[i + 1]``.

    ``key`` tells groups apart; ``related`` are the places of the groups nearest to it among all
    groups, the nearest first.
    """

    key: Key
    sightings: tuple[Sighting, ...]
    reasons: tuple[str, ...]
    related: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A group as it is kept, its sightings by their numbers."""

    numbers: tuple[int, ...]
    reasons: tuple[str, ...]
    related: tuple[int, ...]


class Merges(Lazy[Merged]):
    """The groups, each made when it is asked for.

    ``sightings`` are those of all groups in the order of their keys, and ``groups`` the numbers
    that the sightings of each group have there.
    """

    def __init__(self, sightings: Sequence[Sighting], kept: Sequence[_Kept]) -> None:
        """Make groups of ``sightings`` as they are kept."""
        self.sightings = sightings
        self.groups = View(kept, attrgetter("numbers"))
        self._kept = kept

    def __len__(self) -> int:
        """Count the groups."""
        return len(self._kept)

    def key(self, place: int) -> Key:
        """Give the key of the group at a place."""
        return key_of(self.sightings[self.groups[place][0]])

    def _at(self, place: int) -> Merged:
        kept = self._kept[place]
        told = tuple(self.sightings[number] for number in kept.numbers)
        return Merged(key_of(told[0]), told, kept.reasons, kept.related)


def key_of(sighting: Sighting) -> Key:
    """Give what orders sightings whatever order they come in."""
    return (sighting.article, sighting.start, sighting.end, sighting.quote)


def _rank(sighting: Sighting) -> tuple[float, float, int, float, int, Key]:
    """Put the most exact, most telling, earliest stated sighting first."""
    return (
        sighting.span.days,
        0.0 if sighting.basis is Basis.STATED else 1.0,
        sighting.span.first.toordinal(),
        -round(sighting.weight, 2),
        sighting.sentence.index,
        key_of(sighting),
    )


def _reason(judging: Judging, best: int, other: int, members: Sequence[int]) -> str:
    direct = judging.judge(best, other)
    if direct.degree >= Degree.SAME:
        return f"merged: {direct.why}"
    nearest = direct
    for first in range(0, len(members), MEMBERS_AT_ONCE):
        some = members[first : first + MEMBERS_AT_ONCE]
        judged = (judging.judge(other, member) for member in some if member != other)
        nearest = max((nearest, *judged), key=attrgetter("degree", "score", "why"))
        if nearest.degree >= Degree.SAME:
            break
    return f"merged: {nearest.why}"


def _nearest(near: Nearness) -> list[int]:
    return sorted(near, key=lambda other: (-near[other], other))[:MOST_RELATED]


def _in_order(sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """Give the sightings in the order of their keys: as they are, or looked at in that order."""
    if all(one <= other for one, other in pairwise(map(key_of, sightings))):
        return sightings
    keys = [key_of(sighting) for sighting in sightings]
    places = array("I", sorted(range(len(keys)), key=keys.__getitem__))
    return reordered(sightings, places)


def _groups(grouping: Grouping, judging: Judging, sightings: Sequence[Sighting]) -> Iterator[_Kept]:
    near = grouping.neighbours()
    group, others = next(near, NONE_NEAR)
    place_of = _places(grouping)
    for first in grouping.firsts():
        members = grouping.members(first)
        order = sorted(members, key=lambda member: _rank(sightings[member]))
        yield _Kept(
            tuple(order),
            tuple(_reason(judging, order[0], member, members) for member in order[1:]),
            tuple(place_of[other] for other in _nearest(others)) if first == group else (),
        )
        if first == group:
            group, others = next(near, NONE_NEAR)


def _places(grouping: Grouping) -> array[int]:
    """Give the place of each group among all, under the number of its first member."""
    places = array("I", bytes(4 * len(grouping.home)))
    for place, first in enumerate(grouping.firsts()):
        places[first] = place
    return places


def merge(
    sightings: Sequence[Sighting], actor_of: ActorOf, placing: Placing | None = None
) -> Merges:
    """Group the sightings that tell one event; every sighting is in exactly one group.

    Without ``placing`` no places tell happenings apart.

    Sightings are read, and groups are made, one at a time as they are asked for.
    """
    ordered = _in_order(sightings)
    tellings, gates, counted = Shelf(Telling), Gates(), Frequencies()
    for number, one in enumerate(ordered):
        telling = telling_of(one, actor_of)
        if placing is not None:
            told = places_of(one, placing, everywhere=telling.stroke != "")
            telling = replace(telling, places=told)
        tellings.append(telling)
        gates.add(number, telling.span, stated=telling.stated)
        counted.add(telling)
    weights = counted.weights()
    judging = Judging(tellings, lambda _: weights, placing=placing)
    grouping = Grouping(judging, candidates(gates, judging.telling, weights))
    return Merges(ordered, Shelf(_Kept, _groups(grouping, judging, ordered)))
