"""Neighbours that are one expression: a clock time or a part of a day, and the day beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from webapp.pipeline.dates.meaning import DATE, TIME, Meaning
from webapp.pipeline.dates.scene import Scene
from webapp.records import Precision

JOINTS: Final = frozenset({"COMMA", "ON", "OF"})
CLOCK_RULES: Final = frozenset({"time of the clock", "part of a named day"})
AFTER_NOON: Final = frozenset({"AF", "EV", "NI"})
NOON: Final = 12


class Reading(NamedTuple):
    """A phrase that has been read: its scene, its meaning, and the rule that read it."""

    scene: Scene
    meaning: Meaning
    rule: str


def join(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings; a time and the day next to it become one."""
    waiting: Reading | None = None
    for reading in readings:
        if waiting is None:
            waiting = reading
        elif joined := _joined(waiting, reading):
            waiting = joined
        else:
            yield from _alone(waiting)
            waiting = reading
    if waiting is not None:
        yield from _alone(waiting)


def _alone(reading: Reading) -> Iterator[Reading]:
    """Yield a reading that nothing joined; a part of a day that was not named is dropped."""
    if not reading.meaning.value.startswith("T"):
        yield reading


def _joined(first: Reading, second: Reading) -> Reading | None:
    if not _adjacent(first, second):
        return None
    if first.rule in CLOCK_RULES and _is_day(second.meaning):
        time, day = first, second
    elif second.rule in CLOCK_RULES and _is_day(first.meaning):
        time, day = second, first
    else:
        return None
    date, _, part = day.meaning.value.partition("T")
    value = f"{date}T{_in_part(time.meaning.value.partition('T')[2], part)}"
    mod = time.meaning.mod or day.meaning.mod
    scene = replace(first.scene, last=second.scene.last)
    return Reading(scene, replace(day.meaning, timex_type=TIME, value=value, mod=mod), time.rule)


def _in_part(clock: str, part: str) -> str:
    """Return the clock time in its part of the day: eight in the evening is 20:00."""
    if part in AFTER_NOON and clock[:2].isdigit() and int(clock[:2]) < NOON:
        return f"{int(clock[:2]) + NOON}{clock[2:]}"
    return clock


def _adjacent(first: Reading, second: Reading) -> bool:
    """Say whether nothing but a comma, "on" or "of" stands between two phrases."""
    between = second.scene.tokens.listed[first.scene.last : second.scene.first]
    return len(between) <= 1 and all(JOINTS & token.sense.values.keys() for token in between)


def _is_day(meaning: Meaning) -> bool:
    if meaning.timex_type not in {DATE, TIME}:
        return False
    if meaning.span is None:
        return meaning.value.startswith("XXXX-") and meaning.value[-1].isdigit()
    return meaning.span.precision is Precision.DAY
