"""Why a clause may go on with another: what it leans on, who speaks on, what it tells again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
from webapp.pipeline.details.hosts import (
    REACH,
    Clause,
    Host,
    named_in,
    stems_of,
    things_in,
)
from webapp.pipeline.details.quoted import (
    CAPITAL,
    asked_after_in,
    is_brief,
    leaves_open,
    quoted_in,
)
from webapp.pipeline.details.ties import (
    BESIDE,
    NEWS,
    SPEAKS_OF,
    Ground,
    goes_on_speaking,
    tells_of_thing,
)
from webapp.pipeline.references.leaning import leaning_nouns
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.wording import words_of
from webapp.records import ACTING, ActorKind, Basis, Role, Sighting

FEWEST_WORDS = 5
FAR = 8
HOSTS_AT_HAND = 200
ENOUGH_TOLD = 2
HOURS = frozenset({CLOCK, "part of the same day"})
JOINED = re.compile(r"(?:For|And|But|Then|Or|Because|So),? ")
OPENING = 2
DOING = frozenset({Role.SPEAKS, Role.ACTS})
BEFALLEN = frozenset((Role.ACTED_ON, kind) for kind in ACTING - {ActorKind.COUNTRY})


def grounds_of(
    clause: Clause, before: Sequence[Host], told: Sequence[Host]
) -> Iterator[tuple[Host, Ground]]:
    """Give what of its days a clause may go on with, and why; the surest come first.

    ``before`` is what of all that was ``told`` it may follow, as :func:`before_it` gives it.
    """
    return chain(
        _going_on(clause, before),
        _of_its_course(clause, before),
        _unsaid(clause, told),
        _continued(clause, told),
        _idle(clause, told),
        _of_the_opening(clause, told),
    )


def before_it(clause: Clause, told: Sequence[Host]) -> list[Host]:
    """Give what a clause may follow of what was told of its days, the last told first."""
    return [one for one in reversed(told[-HOSTS_AT_HAND:]) if clause.may_follow(one)]


def _going_on(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give what a clause may go on with of ``hosts``, the last told first, and why.

    The surest come first.
    """
    sighting = clause.sighting
    if sighting.rule == CONTINUED:
        yield from clause.by_one(filter(clause.reaches, hosts))
    if not hosts or len(words_of(sighting.quote)) < FEWEST_WORDS:
        return
    yield from _by_words(clause, hosts)
    if not sighting.headline or leaves_open(sighting.headline):
        yield from clause.by_one(hosts)
        yield from _beside(clause, [one for one in hosts if not one.speakers])


def _of_its_course(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give the speech that a clause only moves through or goes on with, or what it tells again."""
    yield from _of_its_speech(clause, hosts)
    yield from _told_again(clause, hosts)


def _of_its_speech(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give the speech that somebody only moves through, or goes on with by what they think."""
    headline = clause.sighting.headline
    persons = {one for one in _persons(clause.sighting) if _is_subject(headline, one)}
    ours = [host for host in hosts if persons & _persons(host.sighting)]
    if ours and (moves_on(headline) or (len(ours) >= ENOUGH_TOLD and judges(headline))):
        told = things_in(clause.sighting.quote)
        host = max(reversed(ours), key=lambda one: len(one.told & told))
        yield host, goes_on_speaking(min(persons & _persons(host.sighting)))


def _told_again(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give what told before of a thing that is only made known again: "unveiled the device"."""
    noun = presented_again(clause.sighting.headline)
    known = noun in detail_words().made_known
    for host in hosts if noun else ():
        far = clause.sighting.sentence.index - host.last
        if far <= (REACH if known else FAR) and (known or presents(host.sighting.headline)):
            yield host, tells_of_thing(noun)


def _persons(sighting: Sighting) -> set[str]:
    named = (name for name in sighting.names if name.kind is ActorKind.PERSON)
    return {name.name for name in named if name.role in DOING}


def _is_subject(headline: str, name: str) -> bool:
    """Say whether a headline begins with somebody, by the full name or the last."""
    return headline.startswith((name, name.rpartition(" ")[2]))


def _unsaid(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give what somebody is told to have said nothing about."""
    if is_silent(clause.sighting.headline):
        yield from ((one, NEWS) for one in reversed(hosts) if clause.reaches(one))


def _continued(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give what holds the beginning of a quotation that goes on: “For, if we win, ...”."""
    words = quoted_in(clause.sighting.headline)
    if clause.sighting.rule == CONTINUED and JOINED.match(words):
        for host in filter(clause.reaches, reversed(hosts)):
            named = sorted(clause.speakers & host.heard)
            yield from ((host, goes_on_speaking(one)) for one in named)


def _idle(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give the news that somebody only feels something about, or speaks of without being told."""
    headline = clause.sighting.headline
    idle, words = says_nothing(headline), quoted_in(headline)
    if any(one.isdigit() for one in words):
        return
    if idle or (is_brief(headline) and (leaves_open(headline) or feels(words))):
        ground = NEWS if idle else SPEAKS_OF
        yield from ((one, ground) for one in _news_near(clause, hosts))


def _news_near(clause: Clause, hosts: Sequence[Host]) -> Sequence[Host]:
    """Give the news that a clause reaches, the last told first; else the first of all."""
    news = [one for one in hosts if not one.speakers or presents(one.sighting.headline)]
    return [one for one in reversed(news) if clause.reaches(one)] or news[:1]


def _of_the_opening(clause: Clause, told: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give the news that an article opens with, for what was told of its day without a headline."""
    one = clause.sighting
    if one.headline or one.basis is Basis.STATED or len(words_of(one.quote)) < FEWEST_WORDS:
        return
    opening = (host for host in told[:1] if host.sighting.sentence.index < OPENING)
    yield from ((host, NEWS) for host in opening if clause.may_follow(host))


def _by_words(clause: Clause, hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give what a clause goes on with by the nouns that it leans on, or by what it leaves out."""
    sighting = clause.sighting
    wanting = not sighting.headline
    named = wanting or _names_any(sighting)
    nouns = _asked_after(sighting, named=named)
    yield from _about_one_thing(nouns, hosts)
    if sighting.basis is Basis.INHERITED or sighting.rule in HOURS:
        yield from _of_its_news(clause, hosts, leans=wanting or bool(nouns), named=named)


def _beside(clause: Clause, deeds: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    """Give the deeds near a clause without a headline, or those that a few words speak of."""
    near = [one for one in deeds if clause.reaches(one)]
    if not clause.sighting.headline:
        yield from ((one, BESIDE) for one in near)
    elif clause.witness or is_brief(clause.sighting.headline):
        yield from ((one, SPEAKS_OF) for one in near or deeds[-1:])


def _of_its_news(
    clause: Clause, hosts: Sequence[Host], *, leans: bool, named: bool
) -> Iterator[tuple[Host, Ground]]:
    """Give what a clause without a date of its own goes on with, where nobody of weight acts."""
    near = _by_names(clause, [one for one in hosts if clause.reaches(one)], hosts)
    if leans:
        yield from ((one, NEWS) for one in near if _one_occasion(clause, one))
    if clause.testifies:
        yield from clause.by_one(hosts)
    if clause.testifies or not named or not _anyone_acts(clause.sighting):
        yield from ((one, NEWS) for one in near or hosts[-1:])


def _by_names(clause: Clause, near: list[Host], hosts: Sequence[Host]) -> Sequence[Host]:
    """Put first who is named in a clause, where the nearest tells of nobody that the clause does.

    "A ferry left for Oster. Another left for Lesk. The trip to Oster": of the one to Oster.
    """
    mine = named_in(clause.sighting)
    told = clause.speakers or _is_reported(clause.sighting.quote)
    if told or not near or not mine.isdisjoint(near[0].named):
        return near
    far = (one for one in hosts if clause.sighting.sentence.index - one.last <= FAR)
    return [*(one for one in far if not mine.isdisjoint(one.named)), *near]


def _is_reported(words: str) -> bool:
    """Say whether somebody says what a clause tells."""
    return any(verb.reporting for verb in find_verbs(words))


def _anyone_acts(sighting: Sighting) -> bool:
    """Say whether somebody acts, or a person or a body is acted on: not who a storm hits."""
    told = {(name.role, name.kind) for name in sighting.names if name.kind in ACTING}
    return any(role in DOING or (role, kind) in BEFALLEN for role, kind in told)


def _asked_after(sighting: Sighting, *, named: bool) -> tuple[str, ...]:
    """Give the nouns that a reader of a clause or a quotation asks after."""
    if words := quoted_in(sighting.headline):
        return asked_after_in(words)
    return leaning_nouns(sighting.headline or sighting.quote, named=named)


def _names_any(sighting: Sighting) -> bool:
    """Say whether a headline names anybody or anything: not "At least 15 people were hurt"."""
    called = tuple(words for name in sighting.names for words in (name.name, name.text))
    return CAPITAL.search(sighting.headline, 1) is not None or sighting.headline.startswith(called)


def _about_one_thing(nouns: Sequence[str], hosts: Sequence[Host]) -> Iterator[tuple[Host, Ground]]:
    known = [(noun, stems_of(noun.rpartition(" ")[2])) for noun in nouns]
    for host in hosts:
        noun = next((noun for noun, stems in known if not host.told.isdisjoint(stems)), "")
        if noun:
            yield host, tells_of_thing(noun)


def _one_occasion(clause: Clause, host: Host) -> bool:
    """Say whether a clause has its date from the words that date another.

    What somebody else says of it is another matter.
    """
    mine, theirs = clause.sighting.mention, host.sighting.mention
    known = {name.name for name in host.sighting.names} | host.speakers
    return (mine.start, mine.end) == (theirs.start, theirs.end) and clause.speakers <= known
