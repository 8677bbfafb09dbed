"""What an article says more of a thing told before, in no time of its own: remarks.

"The ferry has two decks" tells nothing that happened, and has no day. Behind the launch of that
ferry it says more of it, and stands with the launch as a detail: never as an entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.pipeline.anchoring.anchored import Candidate, Dated, Licence, explain
from webapp.pipeline.anchoring.words import anchoring_words, is_background, reports, tells_of_first
from webapp.pipeline.details.course import detail_words
from webapp.pipeline.details.ties import POINTS_AT, Ground, tells_of_name, tells_of_thing
from webapp.pipeline.references.leaning import leaning_nouns
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.wording import stem, wording, words_of
from webapp.records import Basis, Precision, Sighting

REMARK = "remark"
REACH = 3
POINTING = re.compile(r"(?:it|this|that|these|those|they)\b", re.IGNORECASE)
NAME = re.compile(r"(?<![\w'’-])[a-z]?[A-Z\d][\w-]*")
LEADING = re.compile(r"(?:The|An?|Its|Their) ")


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence without a time of its own: what it is about, and how it is written with a date."""

    index: int
    subject: str
    verb: VerbGroup
    write: Callable[[Dated], Sighting]

    @property
    def is_pointing(self) -> bool:
        """Whether its subject only points at what the sentence before told."""
        vague = any(noun in anchoring_words().vague for noun in self.nouns)
        return vague or (not self.nouns and POINTING.match(self.subject) is not None)

    @property
    def nouns(self) -> tuple[str, ...]:
        """The definite noun of its subject, if a reader asks which is meant."""
        return leaning_nouns(f"{self.subject} was", named=True)

    @property
    def named(self) -> frozenset[str]:
        """The names in its subject as written, where it tells how something is or will be."""
        now = self.verb.tense is Tense.PRESENT and self.verb.aspect is not Aspect.PERFECT
        apart = self.subject == "There" or _is_further(self.subject)
        if self.is_pointing or apart or not (now or self.verb.modal):
            return frozenset()
        return frozenset(NAME.findall(LEADING.sub("", self.subject)))


def _is_further(subject: str) -> bool:
    """Say whether a subject is one more of a kind: "another ferry", "a second pier"."""
    return LEADING.sub("", subject).partition(" ")[0].lower() in detail_words().further


def _is_of_other_time(candidate: Candidate) -> bool:
    """Say whether a clause has a time of its own, names one, or looks back."""
    return candidate.has_time or candidate.names_time or candidate.looks_back


def remarks_in(candidate: Candidate, write: Callable[[Dated], Sighting]) -> Iterator[Remark]:
    """Give a sentence that states something in its own words, of no other time."""
    verb = candidate.verb
    if verb is None or verb.form is not Form.FINITE or candidate.all_quoted:
        return
    if (reports(verb) and not verb.passive) or _is_of_other_time(candidate):
        return
    if is_background(candidate.around) or tells_of_first(candidate.around):
        return
    yield Remark(candidate.index, candidate.subject, verb, write)


class _Told:
    """A clause with its details: what it has told up to a sentence."""

    def __init__(self, host: Sighting) -> None:
        self.host = host
        self.details = list(host.details)
        self.told = {one.sentence.index: _known(one.quote) for one in host.in_full}

    def last(self, before: int) -> int:
        """Give the last sentence before one in which it was told; -1 where in none."""
        return max((at for at in self.told if at < before), default=-1)

    def knows(self, words: frozenset[str], before: int) -> bool:
        """Say whether one of its sentences so far has all of some words."""
        return bool(words) and any(words <= told for at, told in self.told.items() if at < before)

    def add(self, one: Remark, ground: Ground) -> None:
        """Let a remark stand with it."""
        host = self.host
        licence = Licence(host, REMARK, "It says more of what is told in")
        mention = replace(host.mention, span=licence.span)
        dated = Dated(mention, Basis.INHERITED, REMARK, explain(licence))
        sighting = one.write(dated)
        self.details.append(ground.detail(sighting))
        self.told[one.index] = _known(sighting.quote)

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        details = sorted(self.details, key=lambda one: one.sighting.start)
        return replace(self.host, details=tuple(details))


def set_beside(hosts: Sequence[Sighting], remarks: Iterable[Remark]) -> tuple[Sighting, ...]:
    """Give the clauses of an article, remarks as details of what they say more about.

    Both come in the order of the text. A remark that says more of nothing told near is left out.
    """
    told = [_Told(host) for host in hosts if host.span.precision is Precision.DAY]
    for one in remarks:
        near = [host for host in told if 0 <= host.last(one.index) >= one.index - REACH]
        near.sort(key=lambda host: -host.last(one.index))
        found = next(_grounds(one, near), None)
        if found is not None:
            host, ground = found
            host.add(one, ground)
    whole = {id(one.host): one.whole() for one in told}
    return tuple(whole.get(id(host), host) for host in hosts)


def _grounds(one: Remark, near: Sequence[_Told]) -> Iterator[tuple[_Told, Ground]]:
    """Give what a remark may say more of, the last told first, and why."""
    for noun in one.nouns:
        known = frozenset({stem(noun.rpartition(" ")[2])})
        yield from ((host, tells_of_thing(noun)) for host in _knowing(known, one, near))
    if one.is_pointing:
        beside = (host for host in near if host.last(one.index) == one.index - 1)
        yield from ((host, POINTS_AT) for host in beside)
    named = _knowing(one.named, one, near)
    yield from ((host, tells_of_name(one.subject)) for host in named)


def _knowing(words: frozenset[str], one: Remark, near: Iterable[_Told]) -> Iterator[_Told]:
    return (host for host in near if host.knows(words, one.index))


def _known(text: str) -> set[str]:
    """Give the stems of all words, the classes of happenings, and the names as written.

    "The blast" is of the class of "exploded".
    """
    stems = {stem(word) for word in words_of(text)}
    return stems | wording(text).happenings | set(NAME.findall(text))
