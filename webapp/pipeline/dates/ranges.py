"""Two dates that are the ends of one range: "between June and August", "from 3 to 5 May".

TIMEX3 marks the ends apart, each with its own value; the days meant are those from the first end
to the last, and both ends carry them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from webapp.pipeline.dates.joining import Reading
from webapp.pipeline.dates.meaning import DATE
from webapp.pipeline.dates.periods import day_of, shift_day
from webapp.records import DateSpan, Precision

OPENED_BY: Final = {
    "TO": frozenset({"FROM"}),
    "UNTIL": frozenset({"FROM"}),
    "AND": frozenset({"BETWEEN"}),
}
# Rules that could only fit because a range follows: "3" in "3 to 5 May".
RANGE_RULES: Final = frozenset(
    {"first day of a range", "last day of a range", "first month of a range"}
)
MONTH_RULE: Final = "bare month"
WEEKDAY_RULE: Final = "bare weekday"
SELF_EVIDENT: Final = frozenset({"THROUGH", "HYPHEN"})


def span_ranges(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings; the two ends of a range carry the range's days."""
    waiting: Reading | None = None
    for reading in readings:
        if waiting is None:
            waiting = reading
            continue
        waiting = _week_before(waiting, reading)
        if span := _range_span(waiting, reading):
            yield _carrying(waiting, span, "the start of a range")
            yield _carrying(reading, span, "the end of a range")
            waiting = None
        else:
            yield waiting
            waiting = reading
    if waiting is not None:
        yield waiting


def _week_before(first: Reading, last: Reading) -> Reading:
    """Put the first weekday of "from Monday to Wednesday" before the last one."""
    start, end = first.meaning.span, last.meaning.span
    if first.rule != WEEKDAY_RULE or last.rule != WEEKDAY_RULE or not start or not end:
        return first
    if start.first.toordinal() <= end.first.toordinal() or not _connected(first, last):
        return first
    moved = shift_day(start.first, "week", -1)
    if moved is None:
        return first
    period = day_of(moved)
    meaning = replace(first.meaning, value=period.value, span=period.span)
    return first._replace(meaning=meaning)


def _carrying(reading: Reading, span: DateSpan, how: str) -> Reading:
    return reading._replace(meaning=replace(reading.meaning, span=span, how=how))


def _range_span(first: Reading, last: Reading) -> DateSpan | None:
    """Return the days from one reading to the next where the words between make a range."""
    start, end = first.meaning.span, last.meaning.span
    if start is None or end is None or not _connected(first, last):
        return None
    if first.meaning.timex_type != DATE or last.meaning.timex_type != DATE:
        return None
    if start.last.toordinal() >= end.first.toordinal():
        return None
    return DateSpan(start.first, end.last, Precision.RANGE)


def _connected(first: Reading, last: Reading) -> bool:
    between = last.scene.tokens.listed[first.scene.last : last.scene.first]
    if len(between) != 1:
        return False
    kinds = between[0].sense.values.keys()
    if kinds & SELF_EVIDENT:
        return True
    if RANGE_RULES & {first.rule, last.rule} or first.rule == last.rule == MONTH_RULE:
        return "TO" in kinds or _opened(first, kinds)
    return _opened(first, kinds)


def _opened(first: Reading, kinds: AbstractSet[str]) -> bool:
    """Say whether "from ... to" or "between ... and" holds the two together."""
    before = first.scene.kinds(-1).keys()
    return any(kind in kinds and opened & before for kind, opened in OPENED_BY.items())
