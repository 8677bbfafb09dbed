"""The axis of the strip: which periods have a bar, and where time is left out between them.

Time in the news is uneven: a decade may hold one entry and a week thirty. So the axis starts with
the coarsest periods and splits the fullest again and again while there is room; runs of empty
periods become breaks. The axis follows from the whole timeline and the zoom alone: it is worked out
once and kept, and a filter only fills its bars.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from webapp.spans import day_from_ordinal
from webapp.store.entries import DateCount
from webapp.web.periods import Period, Unit, enclosing

WORTH_SPLITTING = 3
LIGHT = (1.0, 2.0, 4.0)
"""What counts as a light bar beside the average one, tried in this order."""
LONGEST_DRAWN_EMPTINESS = 3
# On a phone each empty period would cost a tenth of the strip: there the axis breaks at once.
ROOMY = 20
BREAK_WIDTH = 0.6
# A layout looks each date up, some 0.1 MB at 16,000 entries: sixteen zooms of two drawings each.
AXES_KEPT = 32

Days = tuple[int, int]
"""The first and the last day, as ordinals."""


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The dates that the axis is made of; two are the same only if they are one object.

    ``days`` are its first and its last, ``busiest`` is the date that most entries bear.
    """

    dates: tuple[DateCount, ...]
    counts: Mapping[Days, int]
    days: Days | None = None
    busiest: DateCount | None = None


def story(dates: tuple[DateCount, ...]) -> Story:
    """Make a story of its dates."""
    if not dates:
        return Story((), {})
    days = min(one.first_day for one in dates), max(one.last_day for one in dates)
    return Story(dates, by_days(dates), days, max(dates, key=lambda one: one.count))


def by_days(dates: Iterable[DateCount]) -> Mapping[Days, int]:
    """Look counts up by first and last day."""
    return {(one.first_day, one.last_day): one.count for one in dates}


@dataclass(frozen=True, slots=True)
class Node:
    """A period and the dates that lie in it; once split, only those that no part can hold."""

    period: Period
    dates: tuple[DateCount, ...]
    entries: int
    parent: Period | None = None
    wider: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The periods that have a bar, in order, and at which of them each date stands."""

    axis: Axis
    nodes: tuple[Node, ...]
    places: Mapping[Days, int] = field(repr=False)


def lay_out(of: Story, window: Days | None, most_bars: int) -> Layout:
    """Lay the axis out in at most about ``most_bars`` bars around ``window``, or of it all."""
    around = _smallest_around(window) if window else None
    shown = around.ordinals if around else window
    dates = [date for date in of.dates if shown is None or overlap(date, shown)]
    axis = Axis(most_bars, LONGEST_DRAWN_EMPTINESS if most_bars >= ROOMY else 0)
    nodes = tuple(axis.split(_roots(dates, around)))
    places = {
        (date.first_day, date.last_day): place
        for place, node in enumerate(nodes)
        for date in node.dates
    }
    return Layout(axis, nodes, places)


kept_layout = lru_cache(AXES_KEPT)(lay_out)
"""The same, kept: for the story of a whole timeline, which every page is drawn around."""


def overlap(date: DateCount, bounds: Days) -> bool:
    """Say whether a date has a day in common with the days ``bounds``."""
    return date.first_day <= bounds[1] and bounds[0] <= date.last_day


def _node(
    period: Period, dates: Sequence[DateCount], parent: Period | None = None, *, wider: bool = False
) -> Node:
    return Node(period, tuple(dates), sum(date.count for date in dates), parent, wider)


def _roots(dates: Sequence[DateCount], around: Period | None) -> list[Node]:
    """Start with the parts of one period, or else with thousands of years."""
    if around is not None:
        (held,) = _dealt(dates, [around])[0]
        within = _node(around, held)
        return _parts(within) or [within]
    periods = {
        enclosing(day_from_ordinal(first), Unit.MILLENNIUM)
        for first in {date.first_day for date in dates}
    }
    inside, _ = _dealt(dates, ordered := sorted(periods, key=lambda period: period.ordinals))
    return [_node(period, held) for period, held in zip(ordered, inside, strict=True) if held]


def _dealt(
    dates: Iterable[DateCount], periods: Sequence[Period]
) -> tuple[list[list[DateCount]], list[DateCount]]:
    """Deal dates out to the periods, one after the other, that hold them; and what none holds."""
    bounds = [period.ordinals for period in periods]
    starts = [first for first, _ in bounds]
    inside: list[list[DateCount]] = [[] for _ in periods]
    outside: list[DateCount] = []
    for date in dates:
        place = bisect_right(starts, date.first_day) - 1
        holds = place >= 0 and date.last_day <= bounds[place][1]
        (inside[place] if holds else outside).append(date)
    return inside, outside


def _smallest_around(window: Days) -> Period | None:
    """Find the finest unit that holds the window; a day is shown in its week."""
    first, last = day_from_ordinal(window[0]), day_from_ordinal(window[1])
    for unit in reversed(tuple(Unit)[:-1]):
        period = enclosing(first, unit)
        if period.ordinals[1] >= last.toordinal():
            return period
    return None


def _parts(node: Node) -> list[Node]:
    """Return the finer periods that hold something, after what none of them can hold."""
    finer = node.period.parts()
    inside, wider = _dealt(node.dates, finer)
    parts = [
        _node(part, held, node.period) for part, held in zip(finer, inside, strict=True) if held
    ]
    own = [_node(node.period, wider, node.period, wider=True)] if wider and parts else []
    return own + parts


def _join_light(nodes: Iterable[Node], light: float) -> list[Node]:
    """Make one run of neighbours in the same period that have fewer than ``light`` entries."""
    joined: list[Node] = []
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


def _made_whole(nodes: Sequence[Node]) -> list[Node]:
    """Put a period back together where joining left one bar of all its parts: it says no more."""
    runs = {node.parent for node in nodes if node.parent and node.period.is_run}
    alone = {parent for parent in runs if _holds_one(parent, nodes)}
    whole: list[Node] = []
    for node in nodes:
        if node.parent is None or node.parent not in alone:
            whole.append(node)
        elif whole and whole[-1].period == node.parent:
            whole[-1] = _put_back(node.parent, (whole[-1], node))
        else:
            whole.append(_put_back(node.parent, (node,)))
    return whole


def _holds_one(period: Period, nodes: Iterable[Node]) -> bool:
    """Say whether one bar stands for all that the parts of a period hold."""
    first, last = period.ordinals
    inside = (
        node
        for node in nodes
        if first <= node.period.ordinals[0] and node.period.ordinals[1] <= last
    )
    return sum(node.period != period for node in inside) == 1


def _put_back(period: Period, parts: Sequence[Node]) -> Node:
    dates = tuple(date for part in parts for date in part.dates)
    coarser = enclosing(period.first, Unit(period.unit - 1)) if period.unit else None
    return _node(period, dates, coarser)


def _can_join(one: Node, other: Node, light: float) -> bool:
    siblings = one.parent == other.parent and one.parent is not None
    alike = one.period.unit is other.period.unit and not (one.wider or other.wider)
    return siblings and alike and max(one.entries, other.entries) < light


@dataclass(frozen=True, slots=True)
class Axis:
    """How many bars have room, and how many empty periods are drawn before the axis breaks."""

    most_bars: int
    longest_emptiness: int

    def split(self, nodes: list[Node]) -> list[Node]:
        """Split the fullest periods while there is room, then what is coarser than a decade.

        A lone bar would say nothing but its name, so that it is split however little it holds.
        """
        nodes = self._split(nodes, lambda node: node.entries >= WORTH_SPLITTING)
        nodes = self._split(nodes, lambda node: node.period.unit < Unit.DECADE)
        while len(nodes) == 1 and (parts := _parts(nodes[0])):
            if self.width(parts) > self.most_bars:
                break
            nodes = parts
        return nodes

    def _split(self, nodes: list[Node], is_worth: Callable[[Node], bool]) -> list[Node]:
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
            settled.add(fullest.period)
            candidate = self._fitted([*nodes[:at], *parts, *nodes[at + 1 :]])
            if parts and candidate:
                nodes = candidate
        return nodes

    def _fitted(self, nodes: list[Node]) -> list[Node]:
        """Return the nodes if they have room, if need be with light neighbours as one; or none."""
        if self.width(nodes) <= self.most_bars:
            return nodes
        average = sum(node.entries for node in nodes) / self.most_bars
        for light in LIGHT:
            joined = _made_whole(_join_light(nodes, average * light))
            if self.width(joined) <= self.most_bars:
                return joined
        return []

    def width(self, nodes: Sequence[Node]) -> float:
        """Measure how many bars wide the nodes are, with the emptiness between them."""
        return len(nodes) + sum(self.distance(one, other) for one, other in pairwise(nodes))

    def distance(self, one: Node, other: Node) -> float:
        """Measure the room between two bars: none, a few empty periods, or a break."""
        if one.wider or other.wider:
            return 0.0 if one.parent == other.parent else BREAK_WIDTH
        if one.parent == other.parent and one.parent is not None:
            missing = _missing(one.parent, one.period, other.period)
            return float(missing) if missing <= self.longest_emptiness else BREAK_WIDTH
        adjacent = one.period.ordinals[1] + 1 == other.period.ordinals[0]
        return BREAK_WIDTH / 2 if adjacent else BREAK_WIDTH

    def breaks(self, one: Node, other: Node) -> bool:
        """Say whether time is left out between two bars."""
        if one.wider or other.wider:
            return one.parent != other.parent
        return self.distance(one, other) == BREAK_WIDTH


def _missing(parent: Period, one: Period, other: Period) -> int:
    """Count the parts of a period that lie between two of them."""
    end, start = one.ordinals[1], other.ordinals[0]
    siblings = (period.ordinals for period in parent.parts())
    return sum(end < first and last < start for first, last in siblings)
