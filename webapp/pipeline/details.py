"""Which dated clauses of an article only go on with one told before: its details.

"At least 40 people were injured in the accident" is no event beside the accident, and leans on it:
who reads it alone asks which accident. Such a clause, one that no headline can be made of, and a
quotation that leaves open what it speaks of, belong to the clause of the same days that they go on
with. They stand with it as further evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from webapp.pipeline.references.leaning import leaning_nouns
from webapp.pipeline.wording import stem, wording, words_of
from webapp.records import Basis, Day, Detail, Role, Sighting

FEWEST_WORDS = 5
REACH = 3
HOSTS_AT_HAND = 200
CAPITAL = re.compile(r"\b[A-Z]")
SAID = re.compile(r"said: “(?P<words>[^”]*)”")
LEAVES_OPEN = re.compile(r"\b(?:it|they|them|this|that|these|those|there|here)\b", re.IGNORECASE)
OURS = re.compile(r"\b(?:[Ww]e|us)\b(?!.*\b[A-Z])")
FEWEST_OF_OURS = 8


@dataclass(slots=True)
class _Host:
    """A clause that tells a happening, who speaks in it, the stems told, and its details so far."""

    sighting: Sighting
    speakers: frozenset[str]
    told: set[str]
    last: int
    details: list[Detail] = field(default_factory=list)

    def add(self, sighting: Sighting, why: str) -> None:
        """Let a clause go on with this one."""
        self.details.append(Detail(sighting, f"same article: {why}"))
        self.told |= _stems(sighting.quote)
        self.last = sighting.sentence.index

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        return replace(self.sighting, details=tuple(self.details))


def fold_details(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Give the clauses of one article that tell happenings, the others as details of these.

    ``found`` is in the order of the text. A clause without a headline that goes on with none is
    left out. With what somebody said goes on only what the same one says.
    """
    hosts: list[_Host] = []
    of_days: dict[tuple[Day, Day], list[_Host]] = defaultdict(list)
    for sighting in found:
        speakers = _speakers(sighting)
        told = of_days[sighting.span.first, sighting.span.last]
        near = [
            one
            for one in reversed(told[-HOSTS_AT_HAND:])
            if not one.speakers or one.speakers & speakers
        ]
        host, why = next(_going_on(sighting, speakers, near), (None, ""))
        if host is not None:
            host.add(sighting, why)
        elif sighting.headline:
            told.append(_Host(sighting, speakers, _stems(sighting.quote), sighting.sentence.index))
            hosts.append(told[-1])
    return tuple(host.whole() for host in hosts)


def _speakers(sighting: Sighting) -> frozenset[str]:
    named = {name.name for name in sighting.names if name.role is Role.SPEAKS}
    return frozenset(named | {one.speaker for one in sighting.quotations if one.speaker})


def _stems(text: str) -> set[str]:
    """Give the stems of all words, and the classes of happenings: "the blast" of "exploded"."""
    return {stem(word) for word in words_of(text)} | wording(text).happenings


def _going_on(
    sighting: Sighting, speakers: frozenset[str], hosts: Sequence[_Host]
) -> Iterator[tuple[_Host, str]]:
    """Give the clauses that a clause may go on with, the surest first, and why in words."""
    if not hosts or len(words_of(sighting.quote)) < FEWEST_WORDS:
        return
    wanting = not sighting.headline
    named = wanting or _names_any(sighting)
    nouns = leaning_nouns(sighting.headline or sighting.quote, named=named)
    yield from _about_one_thing(nouns, hosts)
    if sighting.basis is Basis.INHERITED:
        near = [one for one in hosts if sighting.sentence.index - one.last <= REACH]
        leans = wanting or bool(nouns)
        of_one = [one for one in near if leans and _one_occasion(sighting, speakers, one)]
        going = of_one or ([] if named else near)
        yield from ((one, "goes on with what it tells there") for one in going)
    if wanting or _leaves_open(sighting.headline):
        for host in hosts:
            yield from (
                (host, f"{one} goes on speaking") for one in sorted(speakers & host.speakers)
            )


def _names_any(sighting: Sighting) -> bool:
    """Say whether a headline names anybody or anything: not "At least 15 people were hurt"."""
    called = tuple(words for name in sighting.names for words in (name.name, name.text))
    return CAPITAL.search(sighting.headline, 1) is not None or sighting.headline.startswith(called)


def _about_one_thing(nouns: Sequence[str], hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    known = [(noun, _stems(noun.rpartition(" ")[2])) for noun in nouns]
    for host in hosts:
        noun = next((noun for noun, stems in known if not host.told.isdisjoint(stems)), "")
        if noun:
            yield host, f"tells more about “the {noun}”"


def _one_occasion(sighting: Sighting, speakers: frozenset[str], host: _Host) -> bool:
    """Say whether a clause has its date from the words that date another.

    What somebody else says of it is another matter.
    """
    mine, theirs = sighting.mention, host.sighting.mention
    known = {name.name for name in host.sighting.names} | host.speakers
    return (mine.start, mine.end) == (theirs.start, theirs.end) and speakers <= known


def _leaves_open(headline: str) -> bool:
    """Say whether a headline is a quotation of what only its speech tells: “We have seen this”."""
    said = SAID.search(headline)
    if said is None:
        return False
    words = said["words"]
    short = words.count(" ") < FEWEST_OF_OURS - 1
    return LEAVES_OPEN.search(words) is not None or (short and OURS.search(words) is not None)
