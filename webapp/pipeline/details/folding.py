"""Which dated clauses of an article only go on with one told before: its details.

"At least 40 people were injured in the accident" is no event beside the accident, and leans on it:
who reads it alone asks which accident. Such a clause, one that no headline can be made of, what
nobody is named in, and a quotation that goes on or leaves open what it speaks of, belong to the
clause of the same days that they go on with. They stand with it as further evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from webapp.pipeline.details.grounds import before_it, grounds_of
from webapp.pipeline.details.hosts import Clause, Host, speakers_of, stems_of
from webapp.records import ActorKind, Day, Sighting


def fold_details(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Give the clauses of one article that tell happenings, the others as details of these.

    ``found`` is in the order of the text. A clause without a headline that goes on with none is
    left out. With what somebody said goes on only what the same one says.
    """
    hosts: list[Host] = []
    of_days: dict[tuple[Day, Day], list[Host]] = defaultdict(list)
    officials = officials_of(found)
    for sighting in found:
        speakers = speakers_of(sighting)
        clause = Clause(sighting, speakers, bool(speakers) and speakers.isdisjoint(officials))
        told = of_days[sighting.span.first, sighting.span.last]
        before = before_it(clause, told)
        going_on = next(grounds_of(clause, before, told), None)
        opened = next(clause.by_one(filter(clause.completes, before)), None)
        if opened is not None:
            host, ground = opened
            host.follow(sighting, ground)
        elif going_on is not None:
            host, ground = going_on
            host.add(sighting, ground)
        elif sighting.headline:
            told.append(Host(sighting, speakers, stems_of(sighting.quote), sighting.sentence.index))
            hosts.append(told[-1])
    return tuple(sorted((host.whole() for host in hosts), key=lambda one: (one.start, -one.end)))


def officials_of(found: Iterable[Sighting]) -> frozenset[str]:
    """Give who is no mere witness: bodies, and persons of whom an office or a body is told."""
    return frozenset(
        name.name
        for sighting in found
        for name in sighting.names
        if name.kind is not ActorKind.PERSON or name.titles or name.affiliations
    )
