"""Which dated clauses of an article only go on with one told before: its details.

"At least 40 people were injured in the accident" is no event beside the accident, and leans on it:
who reads it alone asks which accident. Such a clause, one that no headline can be made of, and a
quotation that leaves open what it speaks of, belong to the clause of the same days that they go on
with. They stand with it as further evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from webapp.pipeline.references.leaning import leaning_nouns, names_any
from webapp.pipeline.wording import stem, wording, words_of
from webapp.records import Basis, Detail, Role, Sighting

FEWEST_WORDS = 5
REACH = 3
SAID = re.compile(r"said: “(?P<words>[^”]*)”")
LEAVES_OPEN = re.compile(r"\b(?:it|they|them|this|that|these|those|there|here)\b", re.IGNORECASE)
OURS = re.compile(r"\b(?:[Ww]e|us)\b(?!.*\b[A-Z])")
FEWEST_OF_OURS = 8


@dataclass(slots=True)
class _Host:
    """A clause that tells a happening, the stems told with it, and the details found so far."""

    sighting: Sighting
    told: set[str]
    last: int
    details: list[Detail] = field(default_factory=list)

    def add(self, sighting: Sighting, why: str) -> None:
        self.details.append(Detail(sighting, f"same article: {why}"))
        self.told |= _stems(sighting.quote)
        self.last = sighting.sentence.index

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        return replace(self.sighting, details=tuple(self.details))


def fold_details(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Give the clauses of one article that tell happenings, the others as details of these.

    ``found`` is in the order of the text. A clause without a headline that goes on with none is
    left out.
    """
    hosts: list[_Host] = []
    for sighting in found:
        near = [one for one in reversed(hosts) if _may_go_on(one.sighting, sighting)]
        host, why = next(_going_on(sighting, near), (None, ""))
        if host is not None:
            host.add(sighting, why)
        elif sighting.headline:
            hosts.append(_Host(sighting, _stems(sighting.quote), sighting.sentence.index))
    return tuple(host.whole() for host in hosts)


def _may_go_on(one: Sighting, other: Sighting) -> bool:
    """Say whether a clause is of the days of another; with words, only their speaker goes on."""
    days = (one.span.first, one.span.last) == (other.span.first, other.span.last)
    said = _speakers(one)
    return days and (not said or not said.isdisjoint(_speakers(other)))


def _stems(text: str) -> set[str]:
    """Give the stems of all words, and the classes of happenings: "the blast" of "exploded"."""
    return {stem(word) for word in words_of(text)} | wording(text).happenings


def _going_on(sighting: Sighting, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the clauses that a clause may go on with, the surest first, and why in words."""
    if not hosts or len(words_of(sighting.quote)) < FEWEST_WORDS:
        return
    nouns = _leaning(sighting)
    wanting = not sighting.headline
    yield from _about_one_thing(nouns, hosts)
    near = _near(sighting, hosts, leans=wanting or bool(nouns))
    yield from ((one, "goes on with what it tells there") for one in near)
    if wanting or _leaves_open(sighting.headline):
        yield from _one_speech(sighting, hosts)


def _near(sighting: Sighting, hosts: Sequence[_Host], *, leans: bool) -> list[_Host]:
    """Give the clauses shortly before that date one that leans; any, for one that names nothing."""
    near = [one for one in hosts if sighting.sentence.index - one.last <= REACH]
    of_one = [one for one in near if leans and _one_occasion(sighting, one.sighting)]
    return of_one or (near if _names_nothing(sighting) else [])


def _names_nothing(sighting: Sighting) -> bool:
    """Say whether a clause has neither a date nor a name of its own: "15 people were hurt"."""
    undated = sighting.basis is Basis.INHERITED and bool(sighting.headline)
    return undated and not names_any(sighting.headline, _called(sighting))


def _called(sighting: Sighting) -> list[str]:
    return [called for name in sighting.names for called in (name.name, name.text)]


def _leaning(sighting: Sighting) -> tuple[str, ...]:
    """Give the nouns that a headline leaves open, without one that of the subject at the head."""
    if sighting.headline:
        return leaning_nouns(sighting.headline, _called(sighting))
    return leaning_nouns(sighting.quote, [sighting.quote])


def _about_one_thing(nouns: Sequence[str], hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    for host in hosts:
        noun = next((one for one in nouns if not host.told.isdisjoint(_stems(_last(one)))), "")
        if noun:
            yield host, f"tells more about “the {noun}”"


def _last(words: str) -> str:
    return words.rpartition(" ")[2]


def _one_occasion(sighting: Sighting, host: Sighting) -> bool:
    """Say whether a clause has its date from the words that date another.

    What somebody else says of it is another matter.
    """
    mine, theirs = sighting.mention, host.mention
    known = {name.name for name in host.names} | _speakers(host)
    return (
        sighting.basis is Basis.INHERITED
        and (mine.start, mine.end) == (theirs.start, theirs.end)
        and _speakers(sighting) <= known
    )


def _one_speech(sighting: Sighting, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    speakers = _speakers(sighting)
    for host in hosts:
        for speaker in sorted(speakers & _speakers(host.sighting)):
            yield host, f"{speaker} goes on speaking"


def _leaves_open(headline: str) -> bool:
    """Say whether a headline is a quotation of what only its speech tells: “We have seen this”."""
    said = SAID.search(headline)
    if said is None:
        return False
    words = said["words"]
    short = words.count(" ") < FEWEST_OF_OURS - 1
    return LEAVES_OPEN.search(words) is not None or (short and OURS.search(words) is not None)


def _speakers(sighting: Sighting) -> set[str]:
    named = {name.name for name in sighting.names if name.role is Role.SPEAKS}
    return named | {one.speaker for one in sighting.quotations if one.speaker}
