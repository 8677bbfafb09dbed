"""Days counted from a named one: "two days before Christmas", "three weeks after 3 May".

TIMEX3 marks the length and the day apart, each with its own value; what happened then happened on
the day that the count leads to, and the mention of the named day carries that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from webapp.pipeline.dates.joining import Reading, between
from webapp.pipeline.dates.periods import day_of, shift_day
from webapp.records import Precision

LENGTH: Final = re.compile(r"P([0-9]{1,3})([DW])")
UNITS: Final = {"D": "day", "W": "week"}
SIDES: Final = {"BEFORE": -1, "AFTER": 1}


def count_days(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings; a day from which others are counted carries the day that is meant."""
    before: Reading | None = None
    for reading in readings:
        yield _counted(before, reading) if before else reading
        before = reading


def _counted(length: Reading, named: Reading) -> Reading:
    """Move a named day by the length that stands before it, where it is exact."""
    measured, span = LENGTH.fullmatch(length.meaning.value), named.meaning.span
    joint = between(length, named)
    if not measured or length.meaning.mod or len(joint) != 1:
        return named
    if span is None or span.precision is not Precision.DAY:
        return named
    step = sum(way for kind, way in SIDES.items() if kind in joint[0].sense.values)
    moved = shift_day(span.first, UNITS[measured[2]], step * int(measured[1]))
    if not step or moved is None:
        return named
    how = f"with “{length.scene.words} {joint[0].word}” it"
    meaning = replace(named.meaning, span=day_of(moved).span, how=how, reference=span.first)
    return named._replace(meaning=meaning)
