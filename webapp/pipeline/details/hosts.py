"""A clause that tells a happening, with what goes on with it, and one that may go on with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import lru_cache

from webapp.pipeline.anchoring.anchors import CONTINUED
from webapp.pipeline.details.quoted import is_brief, leaves_open, quoted_in
from webapp.pipeline.details.ties import Ground, goes_on_speaking
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.wording import (
    carries,
    classes_of,
    merging_words,
    stem,
    wording,
    words_of,
)
from webapp.records import Detail, Role, Sighting

REACH = 3
NAMED = re.compile(r"\b[A-Z][\w’'-]+")


def speakers_of(sighting: Sighting) -> frozenset[str]:
    """Give who speaks in a clause, by name or in quotation marks."""
    named = {name.name for name in sighting.names if name.role is Role.SPEAKS}
    return frozenset(named | {one.speaker for one in sighting.quotations if one.speaker})


def stems_of(text: str) -> set[str]:
    """Give the stems of all words, and the classes of happenings: "the blast" of "exploded"."""
    return {stem(word) for word in words_of(text)} | wording(text).happenings


def things_in(text: str) -> AbstractSet[str]:
    """Give the stems of the words that tell of something, and not that it was said."""
    told = {word for word in words_of(text) if carries(word) and not _tells_speech(word)}
    telling = {text[verb.main : verb.end] for verb in find_verbs(text) if verb.reporting}
    return {stem(word) for word in told - telling}


@lru_cache(maxsize=1 << 14)
def _tells_speech(word: str) -> bool:
    """Say whether a word alone tells that something was said: "announcement"."""
    return not merging_words().reporting.isdisjoint(classes_of([word]))


def named_in(sighting: Sighting) -> set[str]:
    """Give the words with a capital inside of a clause."""
    return set(NAMED.findall(sighting.quote, 1))


@dataclass(slots=True)
class Host:
    """A clause that tells a happening, who speaks in it, the stems told, and its details so far."""

    sighting: Sighting
    speakers: frozenset[str]
    told: set[str]
    last: int
    details: list[Detail] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Keep who and what is named, and whom the clause lets speak."""
        self.named |= named_in(self.sighting)
        self.heard |= self.speakers

    def add(self, sighting: Sighting, ground: Ground) -> None:
        """Let a clause go on with this one."""
        self.heard |= speakers_of(sighting)
        self.details.append(ground.detail(sighting))
        self.told |= stems_of(sighting.quote)
        self.named |= named_in(sighting)
        self.last = sighting.sentence.index

    def follow(self, sighting: Sighting, ground: Ground) -> None:
        """Let a clause that says more of a speech stand for it, and what stood for it go on."""
        first, self.sighting = self.sighting, sighting
        self.details.insert(0, ground.detail(first))
        self.told |= stems_of(sighting.quote)
        self.last = sighting.sentence.index

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        return replace(self.sighting, details=tuple(self.details))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of an article, who speaks in it, and whether these are but witnesses."""

    sighting: Sighting
    speakers: frozenset[str]
    witness: bool

    @property
    def testifies(self) -> bool:
        """Say whether it is a quotation of a mere witness."""
        return self.witness and quoted_in(self.sighting.headline) != ""

    def reaches(self, host: Host) -> bool:
        """Say whether a happening was told a few sentences before."""
        return self.sighting.sentence.index - host.last <= REACH

    def may_follow(self, host: Host) -> bool:
        """Say whether nobody speaks in a happening, or the same one."""
        return not host.speakers or not host.speakers.isdisjoint(self.speakers)

    def completes(self, host: Host) -> bool:
        """Say whether it can be read alone, and what the same one said right before cannot."""
        first, mine = host.sighting.headline, self.sighting.headline
        if not mine or not self.reaches(host) or not leaves_open(first):
            return False
        return (self.sighting.rule == CONTINUED or is_brief(first)) and not leaves_open(mine)

    def by_one(self, hosts: Iterable[Host]) -> Iterator[tuple[Host, Ground]]:
        """Give what the same one said before."""
        for host in hosts:
            named = sorted(self.speakers & host.speakers)
            yield from ((host, goes_on_speaking(one)) for one in named)
