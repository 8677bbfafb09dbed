"""Which clauses of an article tell one happening, and on which day it was.

An opening that sums up ("has been jailed") states no day; a sentence behind it that tells the same
does ("was jailed on Monday"). The opening is of that day then, and both are one entry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from webapp.pipeline.anchoring.anchored import Licence, days_before, taken_over
from webapp.pipeline.retelling.agreeing import is_seldom, one_happening
from webapp.pipeline.retelling.deeds import GENERIC, Deed
from webapp.pipeline.retelling.occasions import NEWS_DAYS, of_the_occasion
from webapp.pipeline.retelling.words import retelling_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.wording import stem, wording
from webapp.records import Article, Basis, Day, Sighting

Place = tuple[int, int, int]
Deeds = Mapping[Place, tuple[Deed, ...]]
SELDOM_DAYS = 21
LONGEST = 3
A_WEEK = 7
MOST_AT_HAND = 60
RULE = "told again"


def place_of(sighting: Sighting) -> Place:
    """Tell the dated clauses of an article apart."""
    return sighting.start, sighting.end, sighting.mention.start


def settle(article: Article, found: Sequence[Sighting], deeds: Deeds) -> tuple[Sighting, ...]:
    """Give what only a publication dates the day that its article states where it tells it again.

    ``found`` are all dated clauses in order, ``deeds`` what each tells. Those that tell one
    happening say where the first of them begins.
    """
    deeds = _with_incident(found, deeds)
    stated = [one for one in found if _states_news_day(article, one)]
    own = {place_of(one): _of_its_day(deeds.get(place_of(one), ())) for one in stated}
    filed = _by_act(stated, own)
    told = {**deeds, **own}
    settled = of_the_occasion(
        article, [_settled(article, one, _near(one, filed, deeds), told) for one in found]
    )
    first = _told_first(found, settled, deeds)
    return tuple(replace(one, told_first=at) for one, at in zip(settled, first, strict=True))


def hold_together(hosts: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Let a clause be told again where one of its details is."""
    return tuple(_holding(host) for host in hosts)


def _holding(host: Sighting) -> Sighting:
    again = (one.sighting.told_first for one in host.details)
    first = next((at for at in (host.told_first, *again) if at >= 0), -1)
    return host if first == host.told_first else replace(host, told_first=first)


def _with_incident(found: Sequence[Sighting], deeds: Deeds) -> Deeds:
    """Let "the incident" be the one that the article opens with, if it does."""
    opening = next((deeds[place_of(one)] for one in found if deeds.get(place_of(one))), ())
    told = frozenset[str]().union(*(deed.acts for deed in opening if not deed.further))
    meant = told & retelling_words().incidents
    if not meant:
        return deeds
    return {place: tuple(_meaning(deed, meant) for deed in them) for place, them in deeds.items()}


def _meaning(deed: Deed, meant: frozenset[str]) -> Deed:
    return replace(deed, acts=deed.acts | meant) if GENERIC in deed.acts else deed


def _states_news_day(article: Article, one: Sighting) -> bool:
    """Say whether a clause states a day of the weeks before its article appeared."""
    if article.published is None or one.basis is not Basis.STATED or one.span.days > A_WEEK:
        return False
    return 0 <= days_before(article, one) <= SELDOM_DAYS and not one.span.part


def _by_act(stated: Sequence[Sighting], deeds: Deeds) -> Mapping[str, list[Sighting]]:
    """File clauses by what they tell to have been done."""
    filed: dict[str, list[Sighting]] = defaultdict(list)
    for one in stated:
        for act in _acts_of(one, deeds):
            filed[act].append(one)
    return filed


def _near(one: Sighting, filed: Mapping[str, list[Sighting]], deeds: Deeds) -> Iterator[Sighting]:
    """Give the clauses that tell an act of this one, of each act some."""
    if one.basis is Basis.INHERITED and not one.mention.text:
        for act in sorted(_acts_of(one, deeds)):
            yield from filed.get(act, ())[:MOST_AT_HAND]


def _acts_of(one: Sighting, deeds: Deeds) -> frozenset[str]:
    return frozenset[str]().union(*(deed.acts for deed in deeds.get(place_of(one), ())))


def _of_its_day(deeds: Sequence[Deed]) -> tuple[Deed, ...]:
    """Leave out what somebody only said on a day."""
    return tuple(deed for deed in deeds if not deed.said)


def _settled(
    article: Article, sighting: Sighting, near: Iterable[Sighting], deeds: Deeds
) -> Sighting:
    """Give a clause without a day that of the one that tells it again, if it is one day."""
    telling = [
        one
        for one in near
        if (pair := _retold(sighting, one, deeds))
        and (is_seldom(pair[1]) or days_before(article, one) <= NEWS_DAYS)
    ]
    if len({(one.span.first, one.span.last) for one in telling}) != 1:
        return sighting
    anchor = min(telling, key=place_of)
    licence = Licence(anchor, RULE, "The same is told with its day in")
    return taken_over(sighting, licence)


def _retold(one: Sighting, other: Sighting, deeds: Deeds) -> tuple[Deed, Deed] | None:
    """Give the deeds by which two sentences tell one happening; None where they do not."""
    far = abs(one.sentence.index - other.sentence.index)
    if not far:
        return None
    first, second = sorted((one, other), key=place_of)
    return next(
        (
            (earlier, later)
            for earlier in deeds.get(place_of(first), ())
            for later in deeds.get(place_of(second), ())
            if (far == 1 or not later.is_near) and one_happening(earlier, later)
        ),
        None,
    )


def _tell_one(one: Sighting, other: Sighting, deeds: Deeds) -> bool:
    """Say whether two clauses of one day tell one happening, the headline of each too."""
    pair = _retold(one, other, deeds)
    if pair is None:
        return False
    told = zip(pair, sorted((one, other), key=place_of), strict=True)
    return all(not deed.acts.isdisjoint(_acts_in(sighting)) for deed, sighting in told)


def _acts_in(sighting: Sighting) -> frozenset[str]:
    """Give the stems of the verbs of a headline, and the happenings that it tells."""
    words = sighting.headline or sighting.quote
    return wording(words).happenings | {stem(verb.lemma) for verb in find_verbs(words)}


def _told_first(found: Sequence[Sighting], settled: Sequence[Sighting], deeds: Deeds) -> list[int]:
    """Say for each clause where the first that tells the same begins; -1 where it is told once."""
    of_days: dict[tuple[Day, Day], list[int]] = defaultdict(list)
    first = [-1] * len(found)
    for number, one in enumerate(settled):
        if one.span.days > LONGEST:
            continue
        told = of_days[one.span.first, one.span.last]
        same = (at for at in told[-MOST_AT_HAND:] if _tell_one(found[at], found[number], deeds))
        if (before := next(same, None)) is not None:
            first[before] = first[number] = max(first[before], found[before].start)
        told.append(number)
    return first
