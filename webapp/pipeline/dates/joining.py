"""Neighbours that are one expression: a time and its day, "the day before last Tuesday"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from webapp.pipeline.dates.clock import in_part
from webapp.pipeline.dates.meaning import DATE, SET, TIME, Meaning
from webapp.pipeline.dates.periods import day_of, shift_day
from webapp.pipeline.dates.scene import Scene, day_words
from webapp.pipeline.dates.tokens import Token
from webapp.records import Precision

JOINTS: Final = frozenset({"COMMA", "ON", "OF"})
CLOCK_RULE: Final = "time of the clock"
CLOCK_RULES: Final = frozenset({CLOCK_RULE, "part of a named day"})
COUNTED_RULE: Final = "day counted from a named day"
ASIDE: Final = frozenset({"OPEN", "CLOSE", "ON", "COMMA", "WHOLE", "ZONE", "HOUR_WORD"})
LONGEST_ASIDE: Final = 6
NO_DAY: Final = "XXXX-XX-XX"


class Reading(NamedTuple):
    """A phrase that has been read: its scene, its meaning, and the rule that read it."""

    scene: Scene
    meaning: Meaning
    rule: str


def join(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings; a time and the day next to it become one."""
    waiting: Reading | None = None
    for reading in _of_habits(list(_past_brackets(list(readings)))):
        if waiting is None:
            waiting = reading
        elif joined := _joined(waiting, reading):
            waiting = joined
        else:
            yield from _alone(waiting)
            waiting = reading
    if waiting is not None:
        yield from _alone(waiting)


def _past_brackets(readings: list[Reading]) -> Iterator[Reading]:
    """Put a time on the day after its brackets: "10 a.m. (1400 GMT) on Friday"."""
    following: Reading | None = None
    put: list[Reading] = []
    for reading in reversed(readings):
        following = _on_day_of(following, reading) if following else reading
        put.append(following)
    return reversed(put)


def _of_habits(readings: list[Reading]) -> Iterator[Reading]:
    """Give an hour beside a habit no day: "every day at 4 p.m.", "at noon every Sunday"."""
    beside = list(pairwise(readings))
    habits = {id(time) for one, other in beside for time in _hour_of_habit(one, other)}
    for reading in readings:
        yield _without_day(reading) if id(reading) in habits else reading


def _hour_of_habit(one: Reading, other: Reading) -> tuple[Reading, ...]:
    """Give the hour of two neighbours of which the other says how often."""
    if SET not in {one.meaning.timex_type, other.meaning.timex_type} or not _beside(one, other):
        return ()
    return tuple(reading for reading in (one, other) if reading.rule == CLOCK_RULE)


def _without_day(time: Reading) -> Reading:
    """Keep of a time of the clock the hour alone."""
    hour = time.meaning.value.partition("T")[2]
    return time._replace(
        meaning=replace(time.meaning, value=f"{NO_DAY}T{hour}", span=None, timex_type=SET)
    )


def _beside(first: Reading, second: Reading) -> bool:
    """Say whether nothing but "at" stands between two phrases."""
    joints = between(first, second)
    return not joints or (len(joints) == 1 and joints[0].word == "at")


def _on_day_of(day: Reading, time: Reading) -> Reading:
    """Put a time of the clock on the day that follows, where only brackets stand between."""
    kinds = [token.sense.values.keys() for token in between(time, day)]
    bracketed = any(names & {"OPEN", "CLOSE"} for names in kinds)
    if time.rule != CLOCK_RULE or not _is_day(day.meaning) or not bracketed:
        return time
    if len(kinds) > LONGEST_ASIDE or not all(ASIDE & names for names in kinds):
        return time
    date, clock = day.meaning.value.partition("T")[0], time.meaning.value.partition("T")[2]
    return time._replace(
        meaning=replace(
            time.meaning, value=f"{date}T{clock}", span=day.meaning.span, supposed=False
        )
    )


def between(first: Reading, second: Reading) -> tuple[Token, ...]:
    """Return the tokens between two phrases."""
    return second.scene.tokens.listed[first.scene.last : second.scene.first]


def _alone(reading: Reading) -> Iterator[Reading]:
    """Yield a reading that nothing joined; a part of a day that was not named is dropped."""
    if not reading.meaning.value.startswith("T"):
        yield reading


def _counted(first: Reading, second: Reading) -> Reading | None:
    """Count from a named day: "the day before last Tuesday"."""
    named = second.meaning.span
    if first.rule != COUNTED_RULE or named is None or between(first, second):
        return None
    moved = shift_day(named.first, "day", int(first.meaning.value.removeprefix("T")))
    if moved is None or not _is_day(second.meaning):
        return None
    period, how = day_of(moved), f"counted from {day_words(named.first)}"
    meaning = Meaning(DATE, period.value, period.span, how, "", named.first)
    return Reading(replace(first.scene, last=second.scene.last), meaning, COUNTED_RULE)


def _joined(first: Reading, second: Reading) -> Reading | None:
    if counted := _counted(first, second):
        return counted
    if not _adjacent(first, second):
        return None
    if first.rule in CLOCK_RULES and _is_day(second.meaning):
        time, day = first, second
    elif second.rule in CLOCK_RULES and _is_day(first.meaning):
        time, day = second, first
    else:
        return None
    date, _, part = day.meaning.value.partition("T")
    value = f"{date}T{in_part(time.meaning.value.partition('T')[2], part)}"
    mod = time.meaning.mod or day.meaning.mod
    scene = replace(first.scene, last=second.scene.last)
    return Reading(scene, replace(day.meaning, timex_type=TIME, value=value, mod=mod), time.rule)


def _adjacent(first: Reading, second: Reading) -> bool:
    """Say whether nothing but a comma, "on" or "of" stands between two phrases."""
    joints = between(first, second)
    return len(joints) <= 1 and all(JOINTS & token.sense.values.keys() for token in joints)


def _is_day(meaning: Meaning) -> bool:
    if meaning.timex_type not in {DATE, TIME}:
        return False
    if meaning.span is None:
        return meaning.value.startswith("XXXX-") and meaning.value[-1].isdigit()
    return meaning.span.precision is Precision.DAY
