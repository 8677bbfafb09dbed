"""Groups of tellings that tell one event, joined from the surest link on.

Two groups join only if no pair across them is vetoed, the pairs across them agree on average, and
all tellings of the group still have a happening in common. A group that would only hold together by
weak links is refused: what is near but not in a group is related. What a story is about is a group
of its own, that no other joins.

Groups that no chain of sure links connects cannot meet, so each chain is joined by itself.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, product
from operator import attrgetter, itemgetter
from statistics import fmean

from webapp.pipeline.merging.agreement import Degree, Verdict, compare
from webapp.pipeline.merging.links import Link, Links, LooseLinks, Nearness, Pair, neighbours
from webapp.pipeline.merging.measuring import holds_together
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.vetoes import A_DAY_OF_IT, OTHER_ACTORS
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.merging.whereabouts import Placing, happened_apart
from webapp.rows import Sorted

TELLINGS_AT_HAND = 1 << 11
VERDICTS_AT_HAND = 1 << 14
LOOKED_AT = 12
MEAN_BELOW = 0.85
MEAN_OF_DATED = 0.55
RIVALS = Verdict(Degree.VETO, 0.0, "rival numbers")
APART = Verdict(Degree.VETO, 0.0, "other places")


@dataclass(slots=True)
class _Group:
    members: list[int]
    core: frozenset[str]


class Judging:
    """What is to be said of pairs of tellings."""

    def __init__(
        self,
        tellings: Sequence[Telling],
        weights: Callable[[str], Weights],
        rivals: Rivals | None = None,
        placing: Placing | None = None,
    ) -> None:
        """Judge pairs by the rarity of their words, their articles' numbers and their places.

        ``weights`` gives how rare words are among what is told with an article. The tellings that
        were judged last are remembered.
        """
        self.telling = lru_cache(maxsize=TELLINGS_AT_HAND)(tellings.__getitem__)
        self._count = len(tellings)
        self._weights = weights
        self._rivals = rivals
        self._placing = placing

    def judge(self, one: int, other: int) -> Verdict:
        """Judge a pair."""
        first, second = self.telling(min(one, other)), self.telling(max(one, other))
        if self._rivals is not None and self._rivals.apart(first.article, second.article):
            return RIVALS
        if self._placing is not None and happened_apart(first, second, self._placing):
            return APART
        return compare(first, second, self._weights(first.article))

    def __len__(self) -> int:
        """Count the tellings."""
        return self._count


class _Joining:
    """The groups of one chain of sure links."""

    def __init__(self, judging: Judging, near: Links) -> None:
        self._judging = judging
        self._near = near
        self._verdicts: dict[Pair, Verdict] = {}
        self._home: dict[int, _Group] = {}
        self._again: dict[int, set[int]] = defaultdict(set)

    def _judge(self, one: int, other: int) -> Verdict:
        """Judge a pair, once in a while; what is near is noted."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._verdicts:
            verdict = self._judging.judge(one, other)
            if len(self._verdicts) >= VERDICTS_AT_HAND:
                self._verdicts.clear()
            self._verdicts[pair] = verdict
            if verdict.degree >= Degree.RELATED:
                self._near.add(pair, verdict.score)
        return self._verdicts[pair]

    def _heard(self, one: int, other: int) -> Verdict:
        """Judge a pair by what tells either again in other words, if that is nearer.

        Who acts says nothing against it then: "the bureau said a first tremor struck" is the quake.
        """
        verdict = self._judge(one, other)
        if verdict.degree is Degree.VETO and verdict.why != OTHER_ACTORS:
            return verdict
        told = product((one, *self._again[one]), (other, *self._again[other]))
        return max((self._judge(*pair) for pair in told), key=attrgetter("degree", "score"))

    def _group(self, number: int) -> _Group:
        if number not in self._home:
            telling = self._judging.telling(number)
            told = telling.words.happenings | telling.fates | telling.predicate.acts
            core = told if telling.span else telling.told
            self._home[number] = _Group([number], core)
        return self._home[number]

    def _holds(self, one: _Group, other: _Group, link: Verdict) -> bool:
        across = [
            self._heard(left, right)
            for left, right in product(one.members[:LOOKED_AT], other.members[:LOOKED_AT])
        ]
        vetoes = {verdict.why for verdict in across if verdict.degree is Degree.VETO}
        if vetoes - {A_DAY_OF_IT} or (vetoes and not link.loose):
            return False
        if link.loose:
            return True
        if link.degree is Degree.SURE:
            return all(verdict.degree >= Degree.RELATED for verdict in across)
        return self._meets(one, other, link, across)

    def _meets(self, one: _Group, other: _Group, link: Verdict, across: Sequence[Verdict]) -> bool:
        """Say whether two groups tell of one thing, and are as near as their nearest tellings."""
        dated = self._judging.telling(one.members[0]).span is not None
        if not holds_together(one.core & other.core, link.score, dated=dated):
            return False
        least = min(link.score, MEAN_OF_DATED) if dated else link.score
        return fmean(verdict.score for verdict in across) >= MEAN_BELOW * least

    def follow(self, link: Link) -> None:
        """Join the groups of the two tellings of a link, if they hold together."""
        first, second = self._group(link.left), self._group(link.right)
        one, other = sorted((first, second), key=lambda group: group.members[0])
        if one is not other and self._holds(one, other, self._judge(link.left, link.right)):
            if self._judge(link.left, link.right).again:
                self._again[link.left].add(link.right)
                self._again[link.right].add(link.left)
            one.members.extend(other.members)
            one.core &= other.core
            self._home.update(dict.fromkeys(other.members, one))

    def groups(self) -> Iterator[list[int]]:
        """Give the groups that have been joined, the members of each in their order."""
        joined = {id(group): group for group in self._home.values()}
        return (sorted(group.members) for group in joined.values())


class Grouping:
    """The groups that tellings have joined; a group is called by its first member.

    ``home[number]`` is the first member of the group of a telling, ``joined`` the members of each
    group of more than one.
    """

    def __init__(
        self,
        judging: Judging,
        pairs: Iterable[Pair],
        centres: Iterable[Sequence[int]] = (),
    ) -> None:
        """Join tellings by the surest links of ``pairs``; ``centres`` are groups from the start."""
        self.home = array("I", range(len(judging)))
        self.joined: dict[int, list[int]] = {}
        self._near = Links()
        for centre in centres:
            self._keep(sorted(centre))
        for links in _chains(self._sure_links(judging, pairs), len(judging)):
            joining = _Joining(judging, self._near)
            for link in links:
                joining.follow(link)
            for group in joining.groups():
                self._keep(group)

    def _keep(self, members: list[int]) -> None:
        if len(members) > 1:
            self.joined[members[0]] = members
            for member in members:
                self.home[member] = members[0]

    def _sure_links(self, judging: Judging, pairs: Iterable[Pair]) -> Links:
        """Judge the pairs outside of centres; keep which are sure, and which are near."""
        closed = {member for members in self.joined.values() for member in members}
        sure, loose = Links(), LooseLinks(judging.telling)
        for pair in pairs:
            if closed.isdisjoint(pair):
                verdict = judging.judge(*pair)
                if verdict.degree >= Degree.RELATED:
                    self._near.add(pair, verdict.score)
                if verdict.loose:
                    loose.add(pair, verdict.score)
                elif verdict.degree >= Degree.SAME:
                    sure.add(pair, verdict.score)
        for pair, score in loose.unmistaken():
            sure.add(pair, score)
        return sure

    def firsts(self) -> Iterator[int]:
        """Give the first member of each group, in order."""
        return (number for number, home in enumerate(self.home) if number == home)

    def members(self, first: int) -> Sequence[int]:
        """Give the members of a group in order."""
        return self.joined.get(first, (first,))

    def neighbours(self) -> Iterator[tuple[int, Nearness]]:
        """Give the groups that others are near to, in order, with these and how near they are."""
        return neighbours(self._near, self.home)


def _chains(links: Links, count: int) -> Iterator[Iterator[Link]]:
    """Part links into those that are connected, the surest of each first."""
    roots = array("I", range(count))
    for link in links:
        one, other = sorted((_root(roots, link.left), _root(roots, link.right)))
        roots[other] = one
    rooted = ((_root(roots, left), -score, left, right) for left, right, score in links)
    chains = groupby(Sorted("IdII", rooted), key=itemgetter(0))
    return ((Link(left, right, -minus) for _, minus, left, right in chain) for _, chain in chains)


def _root(roots: array[int], number: int) -> int:
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number
