"""Which pairs are worth comparing: those that share a gate and a rare word.

Every telling is filed under its gates (its days, or its article's story), each with its rarest
words, its happenings, who did or suffered what, and the beginnings of its quotations. Files that
are too full say too little and are thinned to neighbours, so that the number of pairs grows with
the number of tellings. One gate is opened at a time, in the order of their dates, so that the
tellings of few are held at once.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, groupby, product
from operator import itemgetter
from typing import NamedTuple

from webapp.pipeline.merging.dating import YEAR_DAYS, is_reported
from webapp.pipeline.merging.links import Pair
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.records import DateSpan
from webapp.rows import Sorted
from webapp.spans import LONGEST_MONTH

RAREST = 8
FULL = 40
NEIGHBOURS = 6
DAYS, LATER, MONTH, STORY, YEAR = range(5)
Row = tuple[int, int, int, int, int, bool, int]


class Admitted(NamedTuple):
    """The numbers of the tellings behind one gate, in order.

    Those of ``inner`` are paired with each other, unless only ``across``, and with those of
    ``outer``, which are not paired with each other.
    """

    inner: array[int]
    outer: array[int]
    across: bool


class Gates:
    """Which tellings may be one event by their dates alone, or by the stories of their articles."""

    def __init__(self) -> None:
        """Begin with none."""
        self._let_in = Sorted[Row]("iiiii?I")

    def add(
        self, number: int, span: DateSpan | None, story: int = 0, *, stated: bool = True
    ) -> None:
        """Let a telling in: at its own days, at the months and years it touches, or at its story.

        Through one more gate what no date of its own sentence dates, its publication perhaps, meets
        what is dated so on the next day.
        """
        if span is None:
            self._let_in.add((story, 0, STORY, 0, 0, False, number))
            return
        first, last = span.first, span.last
        days = (first.year, first.month, DAYS, first.toordinal(), last.toordinal())
        self._let_in.add((*days, False, number))
        if is_reported(span) or (not stated and span.days == 1):
            day = last.toordinal()
            self._let_in.add((0, 0, LATER, day, day, False, number))
            self._let_in.add((0, 0, LATER, day - 1, day - 1, True, number))
        if span.days <= LONGEST_MONTH:
            for year, month in {(day.year, day.month) for day in (first, last)}:
                self._let_in.add((year, month, MONTH, 0, 0, span.days == 1, number))
        if span.days <= YEAR_DAYS:
            for year in {first.year, last.year}:
                self._let_in.add((year, 0, YEAR, 0, 0, span.days <= LONGEST_MONTH, number))

    def opened(self) -> Iterator[Admitted]:
        """Give who is behind each gate where there is a pair, in the order of the gates."""
        for gate, rows in groupby(self._let_in, key=itemgetter(0, 1, 2, 3, 4)):
            sides = array("I"), array("I")
            for *_, outer, number in rows:
                sides[outer].append(number)
            inner, outside = sides
            if inner and (outside or (len(inner) > 1 and gate[2] != LATER)):
                yield Admitted(inner, outside, gate[2] == LATER)


def _handles(telling: Telling, weights: Weights) -> set[str]:
    rarest = sorted(telling.words.stems, key=lambda stem: (weights.frequency[stem], stem))
    quoted = (" ".join(words.split()[:3]) for words in telling.quotations)
    retold = [f"{telling.article} {telling.told_first}"] if telling.told_first >= 0 else []
    told = telling.predicate
    acts = (" ".join(pair) for pair in product(told.acts, told.subjects))
    done = telling.fates | telling.deeds | told.parties
    return {*rarest[:RAREST], *telling.words.happenings, *quoted, *retold, *done, *acts}


def _pairs(inner: Sequence[int], outer: Sequence[int], *, across: bool) -> Iterator[Pair]:
    """Pair ``inner`` with itself and with ``outer``; of what is too full, only neighbours."""
    if len(inner) + len(outer) <= FULL:
        yield from () if across else combinations(inner, 2)
        yield from ((min(pair), max(pair)) for pair in product(inner, outer))
        return
    ordered, paired = sorted((*inner, *outer)), set(inner)
    for step in range(1, NEIGHBOURS + 1):
        pairs = zip(ordered, ordered[step:], strict=False)
        for one, other in pairs:
            inside = (one in paired) + (other in paired)
            if inside == 1 or (inside and not across):
                yield one, other


def _pairs_behind(
    admitted: Admitted, telling: Callable[[int], Telling], weights: Weights
) -> Iterator[Pair]:
    inner: dict[str, list[int]] = defaultdict(list)
    outer: dict[str, list[int]] = defaultdict(list)
    for number in admitted.inner:
        for handle in _handles(telling(number), weights):
            inner[handle].append(number)
    for number in admitted.outer:
        for handle in _handles(telling(number), weights) & inner.keys():
            outer[handle].append(number)
    for handle, filed in inner.items():
        yield from _pairs(filed, outer.get(handle, ()), across=admitted.across)


def candidates(gates: Gates, telling: Callable[[int], Telling], weights: Weights) -> Iterator[Pair]:
    """Give the pairs to compare, those of each gate in order; a pair may come at two gates.

    ``telling`` gives a telling by its number among those that the ``gates`` let in.
    """
    for admitted in gates.opened():
        pairs = Sorted("II", _pairs_behind(admitted, telling, weights))
        yield from (pair for pair, _ in groupby(pairs))
