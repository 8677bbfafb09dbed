"""Put the details of an article where their words belong, once all its entries are known.

What stands with an entry only because it is told near it, or because the same one speaks, goes to
the entry of its days that tells of the same things, if there is such a one; what somebody says, to
what the same one says right beside it. A pronoun that nothing there explains is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import fsum

from webapp.pipeline.anchoring.anchors import CONTINUED
from webapp.pipeline.details.hosts import speakers_of, things_in
from webapp.pipeline.details.quoted import quoted_in
from webapp.pipeline.details.ties import OF_ONE_THING, goes_on_speaking
from webapp.pipeline.pronouns import ONE_PERSON
from webapp.pipeline.wording import stem, words_of
from webapp.records import Day, Detail, Sighting, Tie

ENOUGH = 1.5
MORE = 1.0
FAINT = 0.5
OPENING = 2
THEY = "they"


@dataclass(slots=True, eq=False)
class _Entry:
    """A clause that tells a happening, its own words, and what stands with it so far."""

    host: Sighting
    own: AbstractSet[str]
    speakers: frozenset[str]
    told: set[str]
    sentences: set[int]
    names: set[str]
    details: list[Detail] = field(default_factory=list)

    def add(self, detail: Detail) -> None:
        """Let a detail stand with it."""
        self.details.append(detail)
        self.told |= things_in(detail.sighting.quote)
        self.sentences.add(detail.sighting.sentence.index)
        self.names.update(name.name for name in detail.sighting.names)

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        return replace(self.host, details=tuple(self.details))


@dataclass(frozen=True)
class _Placed:
    """A detail, and the entry with which it was put."""

    detail: Detail
    entry: _Entry

    @property
    def sighting(self) -> Sighting:
        """The clause itself."""
        return self.detail.sighting

    @property
    def at(self) -> int:
        """In which sentence it is told."""
        return self.sighting.sentence.index

    @cached_property
    def things(self) -> AbstractSet[str]:
        """The stems of what it tells."""
        speaking = (stem(word) for name in self.speakers for word in words_of(name))
        return things_in(self.sighting.quote) - set(speaking)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Who speaks in it."""
        return speakers_of(self.sighting)

    def may_join(self, other: _Entry) -> bool:
        """Say whether it may stand with an entry: in the same one's speech, or behind a deed."""
        if self.speakers & other.speakers:
            return True
        if self.speakers & self.entry.speakers or (self.speakers and other.speakers):
            return False
        return other.host.sentence.index < self.at and not quoted_in(other.host.headline)

    def dangles(self, entry: _Entry) -> bool:
        """Say whether it begins with a pronoun for one of whom its entry does not tell."""
        first = self.sighting.quote.partition(" ")[0].lower()
        if first not in ONE_PERSON | {THEY} or self.at - 1 in entry.sentences:
            return False
        meant = (name for name in self.sighting.names if name.start == self.sighting.start)
        return not any(name.name in entry.names for name in meant)


def place_details(hosts: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Give the clauses of an article with each detail at the one where its words belong."""
    if not any(host.details for host in hosts):
        return tuple(hosts)
    entries = [_entry(host) for host in hosts]
    told_in = Counter(thing for entry in entries for thing in entry.own)
    of_days: dict[tuple[Day, Day], list[_Entry]] = defaultdict(list)
    for entry in entries:
        of_days[entry.host.span.first, entry.host.span.last].append(entry)
    for beside in of_days.values():
        _place(beside, told_in)
    return tuple(entry.whole() for entry in entries)


def _entry(host: Sighting) -> _Entry:
    own = things_in(host.quote)
    names = {name.name for name in host.names}
    return _Entry(host, own, speakers_of(host), set(own), {host.sentence.index}, names)


def _place(beside: Sequence[_Entry], told_in: Counter[str]) -> None:
    """Put the details of some days where they belong, in the order of the text."""
    found = [_Placed(detail, entry) for entry in beside for detail in entry.host.details]
    found.sort(key=lambda one: one.sighting.start)
    moved: _Placed | None = None
    for one in found:
        entry, detail = next(_better(one, beside, told_in, moved), (one.entry, one.detail))
        moved = _Placed(one.detail, entry) if entry is not one.entry else None
        if not (_is_faint(one, detail.tie, entry, told_in) or one.dangles(entry)):
            entry.add(detail)


def _better(
    one: _Placed, beside: Sequence[_Entry], told_in: Counter[str], moved: _Placed | None
) -> Iterator[tuple[_Entry, Detail]]:
    """Give where a detail belongs better than where it stands, and the detail with the reason."""
    if one.sighting.rule == CONTINUED:
        if moved is not None and moved.at == one.at - 1 and one.speakers & moved.speakers:
            yield moved.entry, one.detail
        return
    if one.detail.tie is not Tie.THING:
        yield from _by_speaker(one, beside)
        yield from _by_things(one, beside, told_in)


def _by_speaker(one: _Placed, beside: Sequence[_Entry]) -> Iterator[tuple[_Entry, Detail]]:
    """Give what the same one says right beside it, where it stands with what he does not say."""
    for other in beside:
        speaking = (one.speakers - one.entry.speakers) & other.speakers
        if speaking and abs(other.host.sentence.index - one.at) == 1:
            yield other, goes_on_speaking(min(speaking)).detail(one.sighting)


def _by_things(
    one: _Placed, beside: Sequence[_Entry], told_in: Counter[str]
) -> Iterator[tuple[_Entry, Detail]]:
    """Give what tells most of the things that a detail tells of, each by how few tell of it."""
    others = [entry for entry in beside if entry is not one.entry and one.may_join(entry)]
    best = max(others, key=lambda entry: _weight(one.things & entry.own, told_in), default=None)
    if best is None:
        return
    here, there = (_weight(one.things & told, told_in) for told in (one.entry.told, best.own))
    if there >= max(ENOUGH, here + MORE):
        yield best, OF_ONE_THING.detail(one.sighting)


def _is_faint(one: _Placed, tie: Tie, entry: _Entry, told_in: Counter[str]) -> bool:
    """Say whether a detail has but a name with an entry, one that the whole article tells of.

    What an article opens with is what all of it goes on with.
    """
    if tie is not Tie.NAME or entry.host.sentence.index < OPENING:
        return False
    return _weight(one.things & entry.told, told_in) < FAINT


def _weight(things: AbstractSet[str], told_in: Counter[str]) -> float:
    """Weigh what two clauses both tell of: what few of the article tell of weighs most."""
    return fsum(1 / max(told_in[thing], 1) for thing in things)
