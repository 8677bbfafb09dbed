"""Which pairs are worth comparing: those that share a gate and a rare word.

Every telling is filed under its gates (its days, or its article's story), each with its rarest
words, its happenings, and the beginnings of its quotations. Files that are too full say too little
and are thinned to neighbours, so that the number of pairs grows with the number of tellings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.records import DateSpan

Pair = tuple[int, int]
RAREST = 8
FULL = 40
NEIGHBOURS = 6
MONTH_DAYS = 31


def gates(span: DateSpan | None, story: int | None) -> Iterator[tuple[str, object]]:
    """Name the gates that a date opens: its own days and the months it touches, or its story."""
    if span is None:
        yield "story", story
        return
    yield "days", (span.first.toordinal(), span.last.toordinal())
    if span.days <= MONTH_DAYS:
        for day in (span.first, span.last):
            yield "month", (day.year, day.month)


Gate = tuple[str, object]


def _handles(telling: Telling, weights: Weights) -> tuple[str, ...]:
    rarest = sorted(telling.words.stems, key=lambda stem: (weights.frequency[stem], stem))
    handles = set(rarest[:RAREST]) | telling.words.happenings
    return (*handles, *{" ".join(quoted.split()[:3]) for quoted in telling.quotations} - handles)


def _admitted(
    tellings: Sequence[Telling], stories: Mapping[str, int]
) -> Mapping[Gate, Sequence[int]]:
    admitted: dict[Gate, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for gate in set(gates(telling.span, stories.get(telling.article))):
            admitted[gate].append(number)
    return admitted


def _filed(numbers: Sequence[int], handles: Sequence[Sequence[str]]) -> Iterator[Sequence[int]]:
    """Give the files of one gate: one gate at a time, so that few are held at once."""
    files: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        for handle in handles[number]:
            files[handle].append(number)
    yield from (filed for filed in files.values() if len(filed) > 1)


def _pairs(filed: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    """Pair ``filed`` with itself and with ``others``; of what is too full, only neighbours."""
    if len(filed) + len(others) <= FULL:
        yield from combinations(filed, 2)
        yield from ((min(pair), max(pair)) for pair in product(filed, others))
        return
    ordered, vague = sorted((*filed, *others)), set(filed)
    for step in range(1, NEIGHBOURS + 1):
        pairs = zip(ordered, ordered[step:], strict=False)
        yield from ((one, other) for one, other in pairs if one in vague or other in vague)


def candidates(
    tellings: Sequence[Telling], weights: Weights, stories: Mapping[str, int]
) -> list[Pair]:
    """List the pairs to compare; ``tellings`` in the order of their keys, pairs in that order."""
    handles = [_handles(telling, weights) for telling in tellings]
    found: set[Pair] = set()
    for gate, numbers in _admitted(tellings, stories).items():
        for filed in _filed(numbers, handles):
            if gate[0] == "month":
                vague = [number for number in filed if not _is_day(tellings[number])]
                found.update(_pairs(vague, [n for n in filed if _is_day(tellings[n])]))
            else:
                found.update(_pairs(filed, ()))
    return sorted(found)


def _is_day(telling: Telling) -> bool:
    return telling.span is not None and telling.span.days == 1
