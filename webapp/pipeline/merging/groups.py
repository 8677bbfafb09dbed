"""Groups of tellings that tell one event, joined from the surest link on.

Two groups join only if no pair across them is vetoed, the pairs across them agree on average, and
all tellings of the group still have a happening in common. A group that would only hold together by
weak links is refused: what is near but not in a group is related. What a story is about is a group
of its own, that no other joins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from statistics import fmean

from webapp.pipeline.merging.agreement import Degree, Verdict, compare, holds_together
from webapp.pipeline.merging.candidates import Pair
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights

LOOKED_AT = 12
MEAN_BELOW = 0.85
RIVALS = Verdict(Degree.VETO, 0.0, "rival numbers")


@dataclass(slots=True)
class _Group:
    members: list[int]
    core: frozenset[str]


@dataclass(slots=True)
class Grouping:
    """Tellings, what was judged of pairs of them, and the groups they have joined."""

    tellings: Sequence[Telling]
    weights: Weights
    rivals: Rivals | None = None
    verdicts: dict[Pair, Verdict] = field(default_factory=dict)
    groups: dict[int, _Group] = field(default_factory=dict)
    home: list[int] = field(default_factory=list)

    def judge(self, one: int, other: int) -> Verdict:
        """Judge a pair once."""
        return self._judge((one, other) if one < other else (other, one))

    def _judge(self, pair: Pair) -> Verdict:
        if pair not in self.verdicts:
            self.verdicts[pair] = self._compare(*(self.tellings[number] for number in pair))
        return self.verdicts[pair]

    def _compare(self, first: Telling, second: Telling) -> Verdict:
        if self.rivals is not None and self.rivals.apart(first.article, second.article):
            return RIVALS
        return compare(first, second, self.weights)

    def _start(self) -> None:
        self.home = list(range(len(self.tellings)))
        self.groups = {
            number: _Group([number], telling.words.happenings if telling.span else telling.told)
            for number, telling in enumerate(self.tellings)
        }

    def _holds(self, one: _Group, other: _Group, link: Verdict) -> bool:
        across = [
            self.judge(left, right)
            for left, right in product(one.members[:LOOKED_AT], other.members[:LOOKED_AT])
        ]
        if any(verdict.degree is Degree.VETO for verdict in across):
            return False
        if link.degree is Degree.SURE:
            return all(verdict.degree >= Degree.RELATED for verdict in across)
        dated = self.tellings[one.members[0]].span is not None
        if not holds_together(one.core & other.core, link.score, dated=dated):
            return False
        return fmean(verdict.score for verdict in across) >= MEAN_BELOW * link.score

    def _join(self, one: int, other: int) -> None:
        gone = self.groups.pop(other)
        kept = self.groups[one]
        kept.members.extend(gone.members)
        kept.core &= gone.core
        for member in gone.members:
            self.home[member] = one

    def _join_all(self, centres: Sequence[Sequence[int]]) -> set[int]:
        for first, *rest in centres:
            for member in rest:
                self._join(first, member)
        return {member for centre in centres for member in centre}

    def grow(self, pairs: Sequence[Pair], centres: Sequence[Sequence[int]] = ()) -> list[list[int]]:
        """Join tellings by their surest links; give the groups, members and groups in order.

        The tellings of each of ``centres`` are joined first, and closed to others.
        """
        self._start()
        closed = self._join_all(centres)
        links = ((self._judge(pair), pair) for pair in pairs if closed.isdisjoint(pair))
        sure = [link for link in links if link[0].degree >= Degree.SAME]
        for verdict, (left, right) in sorted(sure, key=lambda link: (-link[0].score, link[1])):
            one, other = sorted((self.home[left], self.home[right]))
            if one != other and self._holds(self.groups[one], self.groups[other], verdict):
                self._join(one, other)
        return sorted(sorted(group.members) for group in self.groups.values())

    def related(self) -> dict[int, dict[int, float]]:
        """Give for each group the groups near to it, with how near, by their first members."""
        near: dict[int, dict[int, float]] = {}
        for (left, right), verdict in self.verdicts.items():
            one, other = self.home[left], self.home[right]
            if verdict.degree >= Degree.RELATED and one != other:
                for here, there in ((one, other), (other, one)):
                    known = near.setdefault(here, {})
                    known[there] = max(verdict.score, known.get(there, 0.0))
        return near
