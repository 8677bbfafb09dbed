"""Which dated clauses of an article only go on with one told before: its details.

"At least 40 people were injured in the accident" is no event beside the accident, and leans on it:
who reads it alone asks which accident. Such a clause, one that no headline can be made of, what
nobody is named in, and a quotation that goes on or leaves open what it speaks of, belong to the
clause of the same days that they go on with. They stand with it as further evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from webapp.pipeline.anchoring.anchors import CONTINUED
from webapp.pipeline.clause_dates.choosing import CLOCK
from webapp.pipeline.details.course import (
    detail_words,
    feels,
    is_silent,
    judges,
    moves_on,
    presented_again,
    presents,
    says_nothing,
)
from webapp.pipeline.references.leaning import leaning_nouns
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.wording import stem, wording, words_of
from webapp.records import ACTING, ActorKind, Basis, Day, Detail, Role, Sighting

FEWEST_WORDS = 5
REACH = 3
FAR = 8
ENOUGH_TOLD = 2
HOURS = frozenset({CLOCK, "part of the same day"})
HOSTS_AT_HAND = 200
CAPITAL = re.compile(r"\b[A-Z]")
NAMED = re.compile(r"\b[A-Z][\w’'-]+")
SAID = re.compile(r": “(?P<words>[^”]*)”$")
LEAVES_OPEN = re.compile(r"\b(?:it|they|them|this|these|those|there|here)\b|^that\b", re.IGNORECASE)
THAT = re.compile(r"\bthat\b")
JOINED = re.compile(r"(?:For|And|But|Then|Or|Because|So),? ")
OURS = re.compile(r"\b(?:[Ww]e|us)\b(?!.*\b[A-Z])")
THEIRS = re.compile(r"^.[^A-Z]*\b(?:their|his|her)\b")
FEWEST_OF_OURS = 8
MOST_IN_BRIEF = 12
OPENING = 2
DOING = frozenset({Role.SPEAKS, Role.ACTS})
BEFALLEN = frozenset((Role.ACTED_ON, kind) for kind in ACTING - {ActorKind.COUNTRY})
NEWS = "goes on with what it tells there"


@dataclass(slots=True)
class _Host:
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
        self.named |= _named_in(self.sighting)
        self.heard |= self.speakers

    def add(self, sighting: Sighting, why: str) -> None:
        """Let a clause go on with this one."""
        self.heard |= _speakers(sighting)
        self.details.append(Detail(sighting, f"same article: {why}"))
        self.told |= _stems(sighting.quote)
        self.named |= _named_in(sighting)
        self.last = sighting.sentence.index

    def follow(self, sighting: Sighting, why: str) -> None:
        """Let a clause that says more of a speech stand for it, and what stood for it go on."""
        first, self.sighting = self.sighting, sighting
        self.details.insert(0, Detail(first, f"same article: {why}"))
        self.told |= _stems(sighting.quote)
        self.last = sighting.sentence.index

    def whole(self) -> Sighting:
        """Give the clause with its details."""
        return replace(self.sighting, details=tuple(self.details))


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of an article, who speaks in it, and whether these are but witnesses."""

    sighting: Sighting
    speakers: frozenset[str]
    witness: bool

    @property
    def testifies(self) -> bool:
        """Say whether it is a quotation of a mere witness."""
        return self.witness and _quoted(self.sighting.headline) != ""

    def reaches(self, host: _Host) -> bool:
        """Say whether a happening was told a few sentences before."""
        return self.sighting.sentence.index - host.last <= REACH

    def may_follow(self, host: _Host) -> bool:
        """Say whether nobody speaks in a happening, or the same one."""
        return not host.speakers or not host.speakers.isdisjoint(self.speakers)

    def completes(self, host: _Host) -> bool:
        """Say whether it can be read alone, and what the same one said right before cannot."""
        first, mine = host.sighting.headline, self.sighting.headline
        if not mine or not self.reaches(host) or not _leaves_open(first):
            return False
        return (self.sighting.rule == CONTINUED or _is_brief(first)) and not _leaves_open(mine)

    def by_one(self, hosts: Iterable[_Host]) -> Iterator[tuple[_Host, str]]:
        """Give what the same one said before."""
        for host in hosts:
            named = sorted(self.speakers & host.speakers)
            yield from ((host, f"{one} goes on speaking") for one in named)


def fold_details(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Give the clauses of one article that tell happenings, the others as details of these.

    ``found`` is in the order of the text. A clause without a headline that goes on with none is
    left out. With what somebody said goes on only what the same one says.
    """
    hosts: list[_Host] = []
    of_days: dict[tuple[Day, Day], list[_Host]] = defaultdict(list)
    officials = _officials(found)
    for sighting in found:
        speakers = _speakers(sighting)
        clause = _Clause(sighting, speakers, bool(speakers) and speakers.isdisjoint(officials))
        told = of_days[sighting.span.first, sighting.span.last]
        before = [one for one in reversed(told[-HOSTS_AT_HAND:]) if clause.may_follow(one)]
        grounds = (
            _going_on(clause, before),
            _of_its_course(clause, before),
            _unsaid(clause, told),
            _continued(clause, told),
            _idle(clause, told),
            _of_the_opening(clause, told),
        )
        host, why = next(chain.from_iterable(grounds), (None, ""))
        opened = next(clause.by_one(filter(clause.completes, before)), None)
        if opened is not None:
            opened[0].follow(sighting, opened[1])
        elif host is not None:
            host.add(sighting, why)
        elif sighting.headline:
            told.append(_Host(sighting, speakers, _stems(sighting.quote), sighting.sentence.index))
            hosts.append(told[-1])
    return tuple(sorted((host.whole() for host in hosts), key=lambda one: (one.start, -one.end)))


def _officials(found: Iterable[Sighting]) -> frozenset[str]:
    """Give who is no mere witness: bodies, and persons of whom an office or a body is told."""
    return frozenset(
        name.name
        for sighting in found
        for name in sighting.names
        if name.kind is not ActorKind.PERSON or name.titles or name.affiliations
    )


def _of_the_opening(clause: _Clause, told: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the news that an article opens with, for what was told of its day without a headline."""
    one = clause.sighting
    if one.headline or one.basis is Basis.STATED or len(words_of(one.quote)) < FEWEST_WORDS:
        return
    opening = (host for host in told[:1] if host.sighting.sentence.index < OPENING)
    yield from ((host, NEWS) for host in opening if clause.may_follow(host))


def _speakers(sighting: Sighting) -> frozenset[str]:
    named = {name.name for name in sighting.names if name.role is Role.SPEAKS}
    return frozenset(named | {one.speaker for one in sighting.quotations if one.speaker})


def _stems(text: str) -> set[str]:
    """Give the stems of all words, and the classes of happenings: "the blast" of "exploded"."""
    return {stem(word) for word in words_of(text)} | wording(text).happenings


def _going_on(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give what a clause may go on with of ``hosts``, the last told first, and why in words.

    The surest come first.
    """
    sighting = clause.sighting
    if sighting.rule == CONTINUED:
        yield from clause.by_one(filter(clause.reaches, hosts))
    if not hosts or len(words_of(sighting.quote)) < FEWEST_WORDS:
        return
    yield from _by_words(clause, hosts)
    if not sighting.headline or _leaves_open(sighting.headline):
        yield from clause.by_one(hosts)
        yield from _beside(clause, [one for one in hosts if not one.speakers])


def _of_its_course(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the speech that a clause only moves through or goes on with, or what it tells again."""
    yield from _of_its_speech(clause, hosts)
    yield from _told_again(clause, hosts)


def _of_its_speech(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the speech that somebody only moves through, or goes on with by what they think."""
    headline = clause.sighting.headline
    persons = {one for one in _persons(clause.sighting) if _is_subject(headline, one)}
    ours = [host for host in hosts if persons & _persons(host.sighting)]
    if ours and (moves_on(headline) or (len(ours) >= ENOUGH_TOLD and judges(headline))):
        told = _stems(clause.sighting.quote)
        host = max(reversed(ours), key=lambda one: len(one.told & told))
        yield host, f"{min(persons & _persons(host.sighting))} goes on speaking"


def _told_again(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give what told before of a thing that is only made known again: "unveiled the device"."""
    noun = presented_again(clause.sighting.headline)
    known = noun in detail_words().made_known
    for host in hosts if noun else ():
        far = clause.sighting.sentence.index - host.last
        if far <= (REACH if known else FAR) and (known or presents(host.sighting.headline)):
            yield host, f"tells more about “the {noun}”"


def _persons(sighting: Sighting) -> set[str]:
    named = (name for name in sighting.names if name.kind is ActorKind.PERSON)
    return {name.name for name in named if name.role in DOING}


def _is_subject(headline: str, name: str) -> bool:
    """Say whether a headline begins with somebody, by the full name or the last."""
    return headline.startswith((name, name.rpartition(" ")[2]))


def _unsaid(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give what somebody is told to have said nothing about."""
    if is_silent(clause.sighting.headline):
        yield from ((one, NEWS) for one in reversed(hosts) if clause.reaches(one))


def _continued(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give what holds the beginning of a quotation that goes on: “For, if we win, ...”."""
    words = _quoted(clause.sighting.headline)
    if clause.sighting.rule == CONTINUED and JOINED.match(words):
        for host in filter(clause.reaches, reversed(hosts)):
            named = sorted(clause.speakers & host.heard)
            yield from ((host, f"{one} goes on speaking") for one in named)


def _idle(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the news that somebody only feels something about, or speaks of without being told."""
    headline = clause.sighting.headline
    idle, words = says_nothing(headline), _quoted(headline)
    if any(one.isdigit() for one in words):
        return
    if idle or (_is_brief(headline) and (_leaves_open(headline) or feels(words))):
        news = [one for one in hosts if not one.speakers or presents(one.sighting.headline)]
        near = [one for one in reversed(news) if clause.reaches(one)]
        why = NEWS if idle else "speaks of what it tells"
        yield from ((one, why) for one in near or news[:1])


def _by_words(clause: _Clause, hosts: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give what a clause goes on with by the nouns that it leans on, or by what it leaves out."""
    sighting = clause.sighting
    wanting = not sighting.headline
    named = wanting or _names_any(sighting)
    nouns = _asked_after(sighting, named=named)
    yield from _about_one_thing(nouns, hosts)
    if sighting.basis is Basis.INHERITED or sighting.rule in HOURS:
        yield from _of_its_news(clause, hosts, leans=wanting or bool(nouns), named=named)


def _beside(clause: _Clause, deeds: Sequence[_Host]) -> Iterator[tuple[_Host, str]]:
    """Give the deeds near a clause without a headline, or those that a few words speak of."""
    near = [one for one in deeds if clause.reaches(one)]
    if not clause.sighting.headline:
        yield from ((one, "told beside it") for one in near)
    elif clause.witness or _is_brief(clause.sighting.headline):
        yield from ((one, "speaks of what it tells") for one in near or deeds[-1:])


def _of_its_news(
    clause: _Clause, hosts: Sequence[_Host], *, leans: bool, named: bool
) -> Iterator[tuple[_Host, str]]:
    """Give what a clause without a date of its own goes on with, where nobody of weight acts."""
    near = _by_names(clause, [one for one in hosts if clause.reaches(one)], hosts)
    if leans:
        yield from ((one, NEWS) for one in near if _one_occasion(clause, one))
    if clause.testifies:
        yield from clause.by_one(hosts)
    if clause.testifies or not named or not _anyone_acts(clause.sighting):
        yield from ((one, NEWS) for one in near or hosts[-1:])


def _by_names(clause: _Clause, near: list[_Host], hosts: Sequence[_Host]) -> Sequence[_Host]:
    """Put first who is named in a clause, where the nearest tells of nobody that the clause does.

    "A ferry left for Oster. Another left for Lesk. The trip to Oster": of the one to Oster.
    """
    mine = _named_in(clause.sighting)
    told = clause.speakers or _is_reported(clause.sighting.quote)
    if told or not near or not mine.isdisjoint(near[0].named):
        return near
    far = (one for one in hosts if clause.sighting.sentence.index - one.last <= FAR)
    return [*(one for one in far if not mine.isdisjoint(one.named)), *near]


def _is_reported(words: str) -> bool:
    """Say whether somebody says what a clause tells."""
    return any(verb.reporting for verb in find_verbs(words))


def _named_in(sighting: Sighting) -> set[str]:
    """Give the words with a capital inside of a clause."""
    return set(NAMED.findall(sighting.quote, 1))


def _anyone_acts(sighting: Sighting) -> bool:
    """Say whether somebody acts, or a person or a body is acted on: not who a storm hits."""
    told = {(name.role, name.kind) for name in sighting.names if name.kind in ACTING}
    return any(role in DOING or (role, kind) in BEFALLEN for role, kind in told)


def _asked_after(sighting: Sighting, *, named: bool) -> tuple[str, ...]:
    """Give the nouns that a reader of a clause or a quotation asks after."""
    if words := _quoted(sighting.headline):
        return _asked_after_in(words)
    return leaning_nouns(sighting.headline or sighting.quote, named=named)


def _asked_after_in(quoted: str) -> tuple[str, ...]:
    """Give the nouns that a reader of a brief quotation asks after; a long one explains them."""
    if quoted.count(" ") >= MOST_IN_BRIEF:
        return ()
    return leaning_nouns(quoted, named=CAPITAL.search(quoted, 1) is not None)


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


def _one_occasion(clause: _Clause, host: _Host) -> bool:
    """Say whether a clause has its date from the words that date another.

    What somebody else says of it is another matter.
    """
    mine, theirs = clause.sighting.mention, host.sighting.mention
    known = {name.name for name in host.sighting.names} | host.speakers
    return (mine.start, mine.end) == (theirs.start, theirs.end) and clause.speakers <= known


def _leaves_open(headline: str) -> bool:
    """Say whether a headline is a quotation of what only its speech tells: “We have seen this”."""
    words = _quoted(headline)
    if LEAVES_OPEN.search(words) or THEIRS.search(words):
        return True
    if _is_brief(headline) and (THAT.search(words) or _asked_after_in(words)):
        return True
    return words.count(" ") < FEWEST_OF_OURS - 1 and OURS.search(words) is not None


def _is_brief(headline: str) -> bool:
    """Say whether a headline is a quotation of a few words."""
    words = _quoted(headline)
    return bool(words) and words.count(" ") < MOST_IN_BRIEF


def _quoted(headline: str) -> str:
    """Give the words behind a speaker and a colon; empty where a headline is no quotation."""
    said = SAID.search(headline)
    return said["words"] if said else ""
