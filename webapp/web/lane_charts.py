"""The bars of lanes: one row for each who is compared, on one axis that all share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from webapp.store.querying import Snapshot
from webapp.web.axis import Story
from webapp.web.comparing import Compared
from webapp.web.labels import bar_labels
from webapp.web.overview import Bar, Overview, draw
from webapp.web.strip import (
    BARS,
    StretchView,
    bar_id,
    bar_in_words,
    count,
    named,
    percent,
    stretches,
    window_of,
    zoomed,
)

ROW = 34.0
BARS_HIGH = 28.0
SHORTEST = 2.0
INSET = 0.15


@dataclass(frozen=True, slots=True)
class Spot:
    """The bar of one lane in one period: y and height in pixels."""

    lane: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """A period of the common axis with a bar on each lane that has entries in it."""

    id: str
    x: str
    width: str
    block_x: str
    block_width: str
    middle: str
    spots: tuple[Spot, ...]
    label: str
    name: str
    url: str
    is_wider: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The lanes' bars for one width of screen."""

    kind: str
    columns: tuple[Column, ...]
    stretches: tuple[StretchView, ...]
    breaks: tuple[str, ...]
    height: float


def charts(snapshot: Snapshot, compared: Compared, union: Story) -> tuple[Chart, ...]:
    """Draw the lanes once with many bars and once with few; ``union`` counts all their entries."""
    shares = [snapshot.dates(compared.undated.of(one)) for one in compared.ids]
    counted = count(union, union.dates, shares)
    window = window_of(compared.shared, union)
    height = ROW * len(compared.ids)
    drawn = {kind: draw(counted, most, window) for kind, most in BARS.items()}
    return tuple(
        Chart(
            kind,
            tuple(_columns(overview, kind, compared)),
            stretches(overview, kind, compared.shared, compared.address),
            tuple(percent(place) for place in overview.breaks),
            height,
        )
        for kind, overview in drawn.items()
    )


def _columns(overview: Overview, kind: str, compared: Compared) -> Iterator[Column]:
    tallest = max((share for bar in overview.bars for share in bar.shares), default=1.0) or 1.0
    for bar, label in zip(overview.bars, bar_labels(overview.bars, kind), strict=True):
        yield Column(
            bar_id(bar, kind),
            percent(bar.x),
            percent(bar.width),
            percent(bar.x + INSET * bar.width),
            percent(bar.width * (1 - 2 * INSET)),
            percent(bar.x + bar.width / 2),
            _spots(bar, tallest),
            label,
            named(label, bar_in_words(bar)),
            compared.address(zoomed(compared.shared, bar.period)) if bar.entries else "",
            bar.wider,
        )


def _spots(bar: Bar, tallest: float) -> tuple[Spot, ...]:
    """Stand the bar of each lane on its own line; one of a few entries can still be seen."""
    heights = [max(share / tallest * BARS_HIGH, SHORTEST) if share else 0.0 for share in bar.shares]
    return tuple(
        Spot(number, round(ROW * number - height, 1), round(height, 1))
        for number, height in enumerate(heights, 1)
        if height
    )
