"""The geometry of the strip: the whole story as bars on an axis that breaks where nothing happened.

Time in the news is uneven: a decade may hold one entry and a week thirty. So the axis starts with
the coarsest periods and splits the fullest again and again while there is room; runs of empty
periods become breaks. Bars are equally wide, x and width are percentages of the strip, heights are
from 0 to 1. What is dated wider than the periods on show ("August 2021" beside its days) has a bar
of its own before them.

The axis follows from the whole timeline and the zoom alone: it is worked out once and kept, and a
filter only fills its bars.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import itemgetter

from webapp.web.periods import Period, Unit, day_of, enclosing

WORTH_SPLITTING = 3
LIGHT = (1.0, 2.0, 4.0)
"""What counts as a light bar beside the average one, tried in this order."""
LONGEST_DRAWN_EMPTINESS = 3
ROOMY = 20
BREAK_WIDTH = 0.6
FEWEST_IN_FULL_WIDTH = 16
SHORTEST_LIT = 0.04
AXES_KEPT = 64

Date = tuple[int, int, int, int]
"""The first and the last day of a date, how many entries bear it, its place among all dates."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries bear one date, from its first to its last day as ordinals.

    ``whole`` counts all of the timeline, ``matching`` those that the filter leaves, its dates
    aside, and ``shares`` splits these, one figure a colour.
    """

    first: int
    last: int
    whole: int
    matching: int
    shares: tuple[int, ...] = ()


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


@dataclass(frozen=True, slots=True)
class _Node:
    """A period and the dates that lie in it; once split, only those that no part can hold."""

    period: Period
    dates: tuple[Date, ...]
    entries: int
    parent: Period | None = None
    wider: bool = False


def _node(
    period: Period, dates: Sequence[Date], parent: Period | None = None, *, wider: bool = False
) -> _Node:
    return _Node(period, tuple(dates), sum(map(itemgetter(2), dates)), parent, wider)


def draw(
    tallies: Iterable[Tally],
    most_bars: int,
    window: tuple[int, int] | None = None,
    selected: tuple[int, int] | None = None,
) -> Overview:
    """Draw at most about ``most_bars`` bars of the period around ``window``, all of it if None."""
    around = _smallest_around(window) if window else None
    shown = around.ordinals if around else window
    seen = tuple(tally for tally in tallies if shown is None or _overlap(tally, shown))
    dates = tuple((one.first, one.last, one.whole, place) for place, one in enumerate(seen))
    axis, nodes = _axis(dates, around, most_bars)
    return _place(nodes, seen, selected, axis)


@lru_cache(AXES_KEPT)
def _axis(
    dates: tuple[Date, ...], around: Period | None, most_bars: int
) -> tuple[_Axis, tuple[_Node, ...]]:
    axis = _Axis(most_bars, LONGEST_DRAWN_EMPTINESS if most_bars >= ROOMY else 0)
    return axis, tuple(axis.split(_roots(dates, around)))


def _overlap(tally: Tally, bounds: tuple[int, int]) -> bool:
    return tally.first <= bounds[1] and bounds[0] <= tally.last


def _roots(dates: Sequence[Date], around: Period | None) -> list[_Node]:
    """Start with the parts of one period, or else with thousands of years."""
    if around is not None:
        (held,) = _dealt(dates, [around])[0]
        within = _node(around, held)
        return _parts(within) or [within]
    periods = {enclosing(day_of(first), Unit.MILLENNIUM) for first in {date[0] for date in dates}}
    inside, _ = _dealt(dates, ordered := sorted(periods, key=lambda period: period.ordinals))
    return [_node(period, held) for period, held in zip(ordered, inside, strict=True) if held]


def _dealt(dates: Iterable[Date], periods: Sequence[Period]) -> tuple[list[list[Date]], list[Date]]:
    """Deal dates out to the periods, one after the other, that hold them; and what none holds."""
    bounds = [period.ordinals for period in periods]
    starts = [first for first, _ in bounds]
    inside: list[list[Date]] = [[] for _ in periods]
    outside: list[Date] = []
    for date in dates:
        place = bisect_right(starts, date[0]) - 1
        holds = place >= 0 and date[1] <= bounds[place][1]
        (inside[place] if holds else outside).append(date)
    return inside, outside


def _smallest_around(window: tuple[int, int]) -> Period | None:
    """Find the finest unit that holds the window; a day is shown in its week."""
    first, last = day_of(window[0]), day_of(window[1])
    for unit in reversed(tuple(Unit)[:-1]):
        period = enclosing(first, unit)
        if period.ordinals[1] >= last.toordinal():
            return period
    return None


def _parts(node: _Node) -> list[_Node]:
    """Return the finer periods that hold something, after what none of them can hold."""
    finer = node.period.parts()
    inside, wider = _dealt(node.dates, finer)
    parts = [
        _node(part, held, node.period) for part, held in zip(finer, inside, strict=True) if held
    ]
    own = [_node(node.period, wider, node.period, wider=True)] if wider and parts else []
    return own + parts


def _join_light(nodes: Iterable[_Node], light: float) -> list[_Node]:
    """Make one run of neighbours in the same period that have fewer than ``light`` entries."""
    joined: list[_Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if last and _can_join(last, node, light):
            period = replace(last.period, last=node.period.last)
            entries = last.entries + node.entries
            joined[-1] = replace(
                last, period=period, dates=last.dates + node.dates, entries=entries
            )
        else:
            joined.append(node)
    return joined


def _can_join(one: _Node, other: _Node, light: float) -> bool:
    siblings = one.parent == other.parent and one.parent is not None
    alike = one.period.unit is other.period.unit and not (one.wider or other.wider)
    return siblings and alike and max(one.entries, other.entries) < light


@dataclass(frozen=True, slots=True)
class _Axis:
    """How many bars have room, and how many empty periods are drawn before the axis breaks."""

    most_bars: int
    longest_emptiness: int

    def split(self, nodes: list[_Node]) -> list[_Node]:
        """Split the fullest periods while there is room, then what is coarser than a decade."""
        nodes = self._split(nodes, lambda node: node.entries >= WORTH_SPLITTING)
        return self._split(nodes, lambda node: node.period.unit < Unit.DECADE)

    def _split(self, nodes: list[_Node], is_worth: Callable[[_Node], bool]) -> list[_Node]:
        """Split the fullest period that is worth it while its parts have room beside the others."""
        settled: set[Period] = set()
        while open_nodes := [
            node
            for node in nodes
            if not node.wider and is_worth(node) and node.period not in settled
        ]:
            fullest = max(open_nodes, key=lambda node: node.entries)
            parts = _parts(fullest)
            at = nodes.index(fullest)
            candidate = self._fitted([*nodes[:at], *parts, *nodes[at + 1 :]])
            if parts and candidate:
                nodes = candidate
            else:
                settled.add(fullest.period)
        return nodes

    def _fitted(self, nodes: list[_Node]) -> list[_Node]:
        """Return the nodes if they have room, if need be with light neighbours as one; or none."""
        if self.width(nodes) <= self.most_bars:
            return nodes
        average = sum(node.entries for node in nodes) / self.most_bars
        for light in LIGHT:
            joined = _join_light(nodes, average * light)
            if self.width(joined) <= self.most_bars:
                return joined
        return []

    def width(self, nodes: Sequence[_Node]) -> float:
        """Measure how many bars wide the nodes are, with the emptiness between them."""
        return len(nodes) + sum(self.distance(one, other) for one, other in pairwise(nodes))

    def distance(self, one: _Node, other: _Node) -> float:
        """Measure the room between two bars: none, a few empty periods, or a break."""
        if one.wider or other.wider:
            return 0.0 if one.parent == other.parent else BREAK_WIDTH
        if one.parent == other.parent and one.parent is not None:
            end, start = one.period.ordinals[1], other.period.ordinals[0]
            siblings = (period.ordinals for period in one.parent.parts())
            missing = sum(end < first and last < start for first, last in siblings)
            return float(missing) if missing <= self.longest_emptiness else BREAK_WIDTH
        adjacent = one.period.ordinals[1] + 1 == other.period.ordinals[0]
        return BREAK_WIDTH / 2 if adjacent else BREAK_WIDTH

    def breaks(self, one: _Node, other: _Node) -> bool:
        """Say whether time is left out between two bars."""
        if one.wider or other.wider:
            return one.parent != other.parent
        return self.distance(one, other) == BREAK_WIDTH


def _place(
    nodes: Sequence[_Node],
    tallies: Sequence[Tally],
    selected: tuple[int, int] | None,
    axis: _Axis,
) -> Overview:
    """Lay the nodes out from left to right."""
    if not nodes:
        return Overview((), (), ())
    unit = 100 / max(axis.width(nodes), min(FEWEST_IN_FULL_WIDTH, axis.most_bars))
    tallest = max(node.entries for node in nodes)
    bars: list[Bar] = []
    breaks: list[float] = []
    filling = _Filling(tallest, tallies, _Overlapping(tallies))
    x = 0.0
    for before, node in zip((None, *nodes), nodes, strict=False):
        if before:
            room = axis.distance(before, node) * unit
            if axis.breaks(before, node):
                breaks.append(round(x + room / 2, 3))
            x += room
        bars.append(_bar(node, (x, unit), filling, selected))
        x += unit
    return Overview(tuple(bars), _stretches(nodes, bars), tuple(breaks))


class _Overlapping:
    """How many matching entries have a day in common with a period."""

    def __init__(self, tallies: Iterable[Tally]) -> None:
        matching = [one for one in tallies if one.matching]
        firsts = sorted((one.first, one.matching) for one in matching)
        lasts = sorted((one.last, one.matching) for one in matching)
        self._firsts, self._lasts = [day for day, _ in firsts], [day for day, _ in lasts]
        self._begun = [0, *accumulate(count for _, count in firsts)]
        self._ended = [0, *accumulate(count for _, count in lasts)]

    def entries(self, bounds: tuple[int, int]) -> int:
        begun = self._begun[bisect_right(self._firsts, bounds[1])]
        return begun - self._ended[bisect_right(self._lasts, bounds[0] - 1)]


@dataclass(frozen=True, slots=True)
class _Filling:
    """What fills the bars: the tallies, how tall the tallest bar is, and what overlaps a period."""

    tallest: int
    tallies: Sequence[Tally]
    overlapping: _Overlapping


def _bar(
    node: _Node,
    place: tuple[float, float],
    filling: _Filling,
    selected: tuple[int, int] | None,
) -> Bar:
    bounds, tallest = node.period.ordinals, filling.tallest
    held = [filling.tallies[date[3]] for date in node.dates]
    shares = (tally.shares for tally in held)
    return Bar(
        period=node.period,
        x=round(place[0], 3),
        width=round(place[1], 3),
        whole=_height(node.entries, tallest),
        matching=_height(sum(tally.matching for tally in held), tallest),
        shares=tuple(sum(share) / tallest for share in zip(*shares, strict=True)),
        entries=filling.overlapping.entries(bounds),
        wider=node.wider,
        selected=selected is None or (selected[0] <= bounds[0] and bounds[1] <= selected[1]),
    )


def _height(entries: int, tallest: int) -> float:
    return max(entries / tallest, SHORTEST_LIT) if entries else 0.0


def _stretches(nodes: Sequence[_Node], bars: Sequence[Bar]) -> tuple[Stretch, ...]:
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
