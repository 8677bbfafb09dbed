"""The strip as its template draws it: bars that are links, the way out of a zoom, neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from webapp.filters import Filter, period, without_paging
from webapp.spans import day_from_ordinal
from webapp.store.entries import DateCount
from webapp.store.querying import Snapshot
from webapp.web.axis import Days, Story, by_days, kept_layout, story
from webapp.web.labels import FEW, MANY, bar_labels, stretch_labels
from webapp.web.overview import Bar, Counted, Overview, Stretch, draw
from webapp.web.periods import Period, Unit, enclosing
from webapp.web.saying import entries_in_words
from webapp.web.telling import Named

BARS_HIGH = 44.0
BASE = 60.0
INSET = 0.1
SHORTEST = 2.0
BARS = {MANY: 28, FEW: 13}

Address = Callable[[Filter], str]


@dataclass(frozen=True, slots=True)
class Block:
    """A coloured rectangle of a bar: ``y`` and ``height`` in pixels, ``kind`` for the colour."""

    y: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar: x, width and middle in per cent, its blocks, its label, its tip and its name."""

    id: str
    x: str
    width: str
    block_x: str
    block_width: str
    middle: str
    blocks: tuple[Block, ...]
    label: str
    tip: str
    name: str
    tip_x: str
    tip_anchor: str
    url: str
    is_wider: bool
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StretchView:
    """The name of what neighbouring bars share, and a link to it."""

    id: str
    x: str
    name: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A strip for one width of screen; ``kind`` is "many" or "few" bars."""

    kind: str
    bars: tuple[BarView, ...]
    stretches: tuple[StretchView, ...]
    breaks: tuple[str, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Both drawings, the periods that one zoomed in from, and the periods beside."""

    drawings: tuple[Drawing, ...]
    crumbs: tuple[Named, ...]
    colours: tuple[tuple[str, str], ...] = ()


STORIES: WeakKeyDictionary[Snapshot, Story] = WeakKeyDictionary()
"""The dates of each timeline that is being served."""


def story_of(snapshot: Snapshot) -> Story:
    """Return the dates of a whole timeline, always the same object for the same snapshot."""
    found = STORIES.get(snapshot)
    if found is None:
        found = STORIES[snapshot] = story(snapshot.dates(Filter()))
    return found


def count(
    whole: Story, matching: Iterable[DateCount], shares: Sequence[Iterable[DateCount]] = ()
) -> Counted:
    """Join the counts of all entries with those of the filter and of each colour, by date."""
    chosen = whole.counts if matching is whole.dates else by_days(matching)
    return Counted(whole, chosen, tuple(by_days(share) for share in shares))


def strip(counted: Counted, chosen: Filter, address: Address) -> Strip:
    """Draw the strip of a filter, once with many bars and once with few."""
    window = window_of(chosen, counted.story)
    drawings = (
        _drawing(kind, draw(counted, most, window, kept_layout), chosen, address)
        for kind, most in BARS.items()
    )
    return Strip(tuple(drawings), crumbs(chosen, window, address))


def window_of(chosen: Filter, whole: Story) -> Days | None:
    """Find the days that the filter asks for; an open end reaches to the first or last entry."""
    if whole.days is None or not (chosen.begin or chosen.end):
        return None
    first, last = whole.days
    start = chosen.begin.first.toordinal() if chosen.begin else first
    end = chosen.end.last.toordinal() if chosen.end else last
    return start, max(start, end)


def crumbs(chosen: Filter, window: tuple[int, int] | None, address: Address) -> tuple[Named, ...]:
    """Name the coarser periods around a zoom, from the whole story on; the last is where one is."""
    whole = Named("Whole story", address(zoomed(chosen, None)))
    if window is None:
        return (whole,)
    day = day_from_ordinal(window[0])
    around = [enclosing(day, unit) for unit in tuple(Unit)[Unit.DECADE :]]
    holding = [
        one for one in around if one.ordinals[0] <= window[0] and window[1] <= one.ordinals[1]
    ]
    named = [Named(one.words, address(zoomed(chosen, one)), str(one.unit)) for one in holding]
    return (whole, *named)


def zoomed(chosen: Filter, to: Period | None) -> Filter:
    """Ask for one period, or for the whole story, with all else as it is."""
    plain = without_paging(chosen)
    if to is None:
        return replace(plain, begin=None, end=None)
    begin, end = (period(bound) for bound in to.bounds)
    return replace(plain, begin=begin, end=end)


def _drawing(kind: str, drawn: Overview, chosen: Filter, address: Address) -> Drawing:
    labelled = zip(drawn.bars, bar_labels(drawn.bars, kind), strict=True)
    return Drawing(
        kind,
        tuple(_bar(bar, (kind, label), chosen, address) for bar, label in labelled),
        stretches(drawn, kind, chosen, address),
        tuple(percent(place) for place in drawn.breaks),
        percent(drawn.bars[-1].x + drawn.bars[-1].width) if drawn.bars else "0",
    )


def percent(value: float) -> str:
    """Write a percentage as SVG takes it."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"


def _bar(bar: Bar, shown: tuple[str, str], chosen: Filter, address: Address) -> BarView:
    kind, label = shown
    of = bar.period
    middle = bar.x + bar.width / 2
    at_end = middle > 50  # noqa: PLR2004 (per cent)
    tip = bar_in_words(bar)
    return BarView(
        bar_id(bar, kind),
        percent(bar.x),
        percent(bar.width),
        percent(bar.x + INSET * bar.width),
        percent(bar.width * (1 - 2 * INSET)),
        percent(middle),
        tuple(_blocks(bar)),
        label,
        tip,
        named(label, tip),
        percent(bar.x + bar.width if at_end else bar.x),
        "end" if at_end else "start",
        address(zoomed(chosen, of)) if bar.entries else "",
        bar.wider,
        bar.selected,
    )


def bar_id(bar: Bar, kind: str) -> str:
    """Make the id of a bar, the same for its period under every filter."""
    return f"{kind}-{bar.period.bounds[0]}-{bar.period.unit:d}{'w' if bar.wider else ''}"


def bar_in_words(bar: Bar) -> str:
    """Say what a bar stands for: its period, whether its dates are no closer, and how many."""
    words = f"{bar.period.words}{' (no closer date)' if bar.wider else ''}"
    return f"{words}: {entries_in_words(bar.entries)}"


def named(label: str, words: str) -> str:
    """Name a link so that its name holds the label that is seen, for who speaks to the browser."""
    holds = re.search(rf"\b{re.escape(label)}\b", words)
    return words if holds else f"{label}: {words}"


def _blocks(bar: Bar) -> Iterable[Block]:
    """Stack what a bar is made of: the whole behind, what matches, or its colours, before it."""
    if bar.whole > bar.matching:
        yield _block(0.0, bar.whole, "whole")
    if not bar.shares and bar.matching:
        yield _block(0.0, bar.matching, "lit")
    base = 0.0
    for colour, share in enumerate(bar.shares, 1):
        if share:
            yield _block(base, share, f"s{colour}")
            base += share


def _block(base: float, height: float, kind: str) -> Block:
    pixels = max(height * BARS_HIGH, SHORTEST)
    return Block(round(BASE - base * BARS_HIGH - pixels, 1), round(pixels, 1), kind)


def stretches(
    drawn: Overview, kind: str, chosen: Filter, address: Address
) -> tuple[StretchView, ...]:
    """Name what neighbouring bars have in common, each a link to it."""
    worth = tuple(_worth_naming(drawn.stretches))
    labelled = zip(worth, stretch_labels(worth, kind), strict=True)
    return tuple(_stretch(one, label, chosen, address) for one, label in labelled if label)


def _worth_naming(stretches: Iterable[Stretch]) -> Iterable[Stretch]:
    """Leave out the decade of a single year: its bar says more."""
    return (one for one in stretches if one.bars > 1 or one.period.unit > Unit.DECADE)


def _stretch(one: Stretch, label: str, chosen: Filter, address: Address) -> StretchView:
    return StretchView(
        f"of-{one.period.bounds[0]}-{one.period.unit:d}-{one.x:.0f}",
        percent(one.x),
        named(label, one.period.words),
        label,
        address(zoomed(chosen, one.period)),
    )
