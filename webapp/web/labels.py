"""Which labels of the strip have room: a long one, a short one, or none beside its neighbours.

A drawing is made once for all screens of its kind, so room is what the narrowest of them has.
Whatever is left out is said by the name and the tip of its bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from webapp.web.overview import Bar, Stretch

MANY, FEW = "many", "few"
NARROWEST = {MANY: 976.0, FEW: 288.0}
"""The pixels of the narrowest strip of each kind: of screens of 1024 and of 320 pixels."""
LETTER, BOLD_LETTER, APOSTROPHE = 6.1, 6.6, 2.5
APART = 4.0
"""The widths of a figure at the size of the labels, and the room that two labels need between."""


def bar_labels(bars: Sequence[Bar], kind: str) -> tuple[str, ...]:
    """Label bars where there is room; a hollow one is named by the stretch that it stands in."""
    named = [place for place, bar in enumerate(bars) if not bar.wider]
    middles = [_pixels(bars[place].x + bars[place].width / 2, kind) for place in named]
    longest = [
        _longest(_variants(bars[place], kind), room)
        for place, room in zip(named, _rooms(middles), strict=True)
    ]
    labels = dict(zip(named, _apart(middles, longest), strict=True))
    return tuple(labels.get(place, "") for place in range(len(bars)))


def stretch_labels(stretches: Sequence[Stretch], kind: str) -> tuple[str, ...]:
    """Name stretches as long as the next one leaves room; empty where not even a short name has."""
    places = [_pixels(one.x, kind) for one in stretches]
    ends = [*places, float("inf")][1:]
    return tuple(
        next((name for name in _names(one) if x + len(name) * BOLD_LETTER + APART <= end), "")
        for one, x, end in zip(stretches, places, ends, strict=True)
    )


def _variants(bar: Bar, kind: str) -> tuple[str, ...]:
    short = bar.period.short_label
    return (short,) if kind == FEW else (bar.period.label, short)


def _names(one: Stretch) -> tuple[str, ...]:
    return (one.period.stretch_label, one.period.label) if one.bars > 1 else (one.period.label,)


def _longest(variants: Sequence[str], room: float) -> str:
    """Return the first label that has room, the last one where none has."""
    fitting = (one for one in variants if _width(one) + APART <= room)
    return next(fitting, variants[-1])


def _width(label: str) -> float:
    apostrophes = label.count("’")
    return (len(label) - apostrophes) * LETTER + apostrophes * APOSTROPHE


def _pixels(share: float, kind: str) -> float:
    return share / 100 * NARROWEST[kind]


def _rooms(middles: Sequence[float]) -> list[float]:
    """Return the room around each middle, shared with the neighbours half and half."""
    gaps = [after - before for before, after in pairwise(middles)]
    return [min(pair) for pair in zip([*gaps[:1], *gaps], [*gaps, *gaps[-1:]], strict=True)] or [
        float("inf")
    ] * len(middles)


def _apart(middles: Sequence[float], labels: Sequence[str]) -> Iterator[str]:
    """Leave out what would run into the label before it."""
    end = float("-inf")
    for middle, label in zip(middles, labels, strict=True):
        half = _width(label) / 2
        fits = middle - half >= end + APART
        end = middle + half if fits else end
        yield label if fits else ""
