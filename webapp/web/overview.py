"""The geometry of the strip: the whole story as bars on an axis that breaks where nothing happened.

The axis is that of :mod:`webapp.web.axis`. Bars are equally wide, x and width are percentages of
the strip, heights are from 0 to 1. What is dated wider than the periods on show ("August 2021"
beside its days) has a bar of its own before them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from webapp.web.axis import Days, Layout, Node, Story, lay_out
from webapp.web.periods import Period

# Three bars across the whole screen would look like three blocks, not like a strip of time.
FEWEST_IN_FULL_WIDTH = 16
# One entry beside a bar of a thousand must still be seen and hit.
SHORTEST_LIT = 0.04

LaysOut = Callable[[Story, Days | None, int], Layout]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many entries bear each date, by its first and last day.

    ``story`` counts all of the timeline, ``matching`` those that the filter leaves, its dates
    aside, and ``shares`` splits these, one mapping a colour.
    """

    story: Story
    matching: Mapping[Days, int]
    shares: tuple[Mapping[Days, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A period on the axis; ``wider`` is for entries dated wider than the finer periods beside it.

    ``entries`` is what choosing the period shows; the heights tell what is dated just here.
    """

    period: Period
    x: float
    width: float
    whole: float
    matching: float
    shares: tuple[float, ...]
    entries: int
    wider: bool
    selected: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The coarser period that neighbouring bars share, named beneath them."""

    period: Period
    x: float
    width: float
    bars: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A drawn strip: bars, the stretches they stand in, and where the axis breaks."""

    bars: tuple[Bar, ...]
    stretches: tuple[Stretch, ...]
    breaks: tuple[float, ...]


def draw(
    counted: Counted, most_bars: int, window: Days | None = None, lays_out: LaysOut = lay_out
) -> Overview:
    """Draw at most about ``most_bars`` bars of the period around ``window``, all of it if None.

    The bars that lie in the window are the selected ones. ``lays_out`` makes the axis, or has it.
    """
    layout = lays_out(counted.story, window, most_bars)
    if not layout.nodes:
        return Overview((), (), ())
    filling = _filling(layout, counted)
    axis, nodes = layout.axis, layout.nodes
    unit = 100 / max(axis.width(nodes), min(FEWEST_IN_FULL_WIDTH, axis.most_bars))
    bars: list[Bar] = []
    breaks: list[float] = []
    x = 0.0
    for place, node in enumerate(nodes):
        if place:
            room = axis.distance(nodes[place - 1], node) * unit
            if axis.breaks(nodes[place - 1], node):
                breaks.append(round(x + room / 2, 3))
            x += room
        bars.append(_bar(node, (x, unit), filling.of(place, node), window))
        x += unit
    return Overview(tuple(bars), _stretches(nodes, bars), tuple(breaks))


@dataclass(frozen=True, slots=True)
class _Fill:
    """What one bar holds, beside the tallest; ``entries`` have a day in common with its period."""

    tallest: int
    matching: int
    shares: tuple[int, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class _Filling:
    """What the bars hold, by their place; counts of those that have begun and ended by a day."""

    tallest: int
    matching: Sequence[int]
    shares: Sequence[Sequence[int]]
    begun: tuple[Sequence[int], Sequence[int]]
    ended: tuple[Sequence[int], Sequence[int]]

    def of(self, place: int, node: Node) -> _Fill:
        """Return what the bar at ``place`` holds."""
        first, last = node.period.ordinals
        entries = _until(self.begun, last) - _until(self.ended, first - 1)
        shares = tuple(share[place] for share in self.shares)
        return _Fill(self.tallest, self.matching[place], shares, entries)


def _filling(layout: Layout, counted: Counted) -> _Filling:
    ends = sorted((days[1], count) for days, count in counted.matching.items())
    starts = sorted((days[0], count) for days, count in counted.matching.items())
    return _Filling(
        max(1, *(node.entries for node in layout.nodes)),
        _by_place(layout, counted.matching),
        [_by_place(layout, share) for share in counted.shares],
        _summed(starts),
        _summed(ends),
    )


def _by_place(layout: Layout, counts: Mapping[Days, int]) -> list[int]:
    filled = [0] * len(layout.nodes)
    for days, count in counts.items():
        place = layout.places.get(days)
        if place is not None:
            filled[place] += count
    return filled


def _summed(counts: Sequence[tuple[int, int]]) -> tuple[Sequence[int], Sequence[int]]:
    """Return days in order, and how many there are before each and in all."""
    return [day for day, _ in counts], [0, *accumulate(count for _, count in counts)]


def _until(summed: tuple[Sequence[int], Sequence[int]], day: int) -> int:
    return summed[1][bisect_right(summed[0], day)]


def _bar(node: Node, place: tuple[float, float], filled: _Fill, selected: Days | None) -> Bar:
    bounds, tallest = node.period.ordinals, filled.tallest
    return Bar(
        period=node.period,
        x=round(place[0], 3),
        width=round(place[1], 3),
        whole=_height(node.entries, tallest),
        matching=_height(filled.matching, tallest),
        shares=tuple(share / tallest for share in filled.shares),
        entries=filled.entries,
        wider=node.wider,
        selected=selected is None or (selected[0] <= bounds[0] and bounds[1] <= selected[1]),
    )


def _height(entries: int, tallest: int) -> float:
    return max(entries / tallest, SHORTEST_LIT) if entries else 0.0


def _stretches(nodes: Sequence[Node], bars: Sequence[Bar]) -> tuple[Stretch, ...]:
    """Name what neighbouring bars have in common, once for each run of them."""
    stretches: list[Stretch] = []
    for node, bar in zip(nodes, bars, strict=True):
        if node.parent is None:
            continue
        last = stretches[-1] if stretches else None
        if last and last.period == node.parent:
            width = round(bar.x + bar.width - last.x, 3)
            stretches[-1] = replace(last, width=width, bars=last.bars + 1)
        else:
            stretches.append(Stretch(node.parent, bar.x, bar.width, 1))
    return tuple(stretches)
