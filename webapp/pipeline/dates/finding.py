"""From a text to its date mentions: the rules are tried, and the longest phrases win."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from webapp.pipeline.dates import tense
from webapp.pipeline.dates.calendar_days import (
    DayNumber,
    DaysOfMonth,
    FigureDay,
    MonthDay,
    WeekdayOfMonth,
    WeekOfDay,
    WeekOfMonth,
)
from webapp.pipeline.dates.clock import ClockTime, PartOfNamedDay
from webapp.pipeline.dates.counted_days import count_days
from webapp.pipeline.dates.deictic import (
    DeicticDay,
    EveryWeekday,
    NeighbourPeriod,
    Weekday,
    WeekdayAbbreviation,
)
from webapp.pipeline.dates.distances import BesideNamedDay, Distance
from webapp.pipeline.dates.explaining import explain
from webapp.pipeline.dates.grammar import Phrase, find_phrases
from webapp.pipeline.dates.history import tells_of_long_ago
from webapp.pipeline.dates.joining import Reading, join
from webapp.pipeline.dates.lengths import Length
from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.dates.live import read_by_the_clock
from webapp.pipeline.dates.meaning import NOTHING
from webapp.pipeline.dates.months import Month, Season
from webapp.pipeline.dates.named_days import HistoricDay, NamedDay
from webapp.pipeline.dates.numbers import fold
from webapp.pipeline.dates.quarters import BusinessYear, Half, Quarter, ToldQuarter
from webapp.pipeline.dates.ranges import span_ranges
from webapp.pipeline.dates.scene import Expression, Narrative, Scene
from webapp.pipeline.dates.tokens import Tokens, cut, tokens_of
from webapp.pipeline.dates.told import SamePeriod, ThePeriod
from webapp.pipeline.dates.vague import Frequency, Misleading, Vague
from webapp.pipeline.dates.years import Century, Decade, Year, Years
from webapp.records import DateMention

EXPRESSIONS: Final[tuple[type[Expression], ...]] = (
    Misleading,
    FigureDay,
    HistoricDay,
    NamedDay,
    MonthDay,
    DaysOfMonth,
    DayNumber,
    WeekOfMonth,
    WeekOfDay,
    WeekdayOfMonth,
    Month,
    Season,
    Quarter,
    ToldQuarter,
    Half,
    BusinessYear,
    Century,
    Decade,
    Years,
    DeicticDay,
    EveryWeekday,
    Weekday,
    WeekdayAbbreviation,
    NeighbourPeriod,
    ThePeriod,
    PartOfNamedDay,
    SamePeriod,
    ClockTime,
    BesideNamedDay,
    Distance,
    Frequency,
    Length,
    Vague,
    Year,
)


class Candidate(NamedTuple):
    """A phrase that a rule fits; the order is by place, then the longest, then the rules' order."""

    first: int
    shortness: int
    order: int
    rule: str
    expression: type[Expression]
    phrase: Phrase


def find_dates(text: str, published: dt.date | None) -> tuple[DateMention, ...]:
    """Find the temporal expressions of ``text`` in order, read against its publication date."""
    lexicon = load()
    tokens = read_by_the_clock(fold(tokens_of(text, cut(text, lexicon))), published)
    readings = list(_readings(tokens, published, Narrative()))
    if tells_of_long_ago(readings, published):
        readings = list(_readings(tokens, published, Narrative(long_ago=True)))
    return tuple(map(_mention, span_ranges(count_days(join(readings)))))


def _readings(tokens: Tokens, published: dt.date | None, narrative: Narrative) -> Iterator[Reading]:
    """Read the phrases from left to right; where several overlap, the first and longest."""
    done = 0
    for candidate in sorted(_candidates(tokens), key=lambda one: one[:3]):
        if candidate.first < done:
            continue
        phrase = candidate.phrase
        scene = Scene(tokens, phrase.first, phrase.last, published, narrative)
        build: Any = candidate.expression
        meaning = build(**phrase.values).resolve(scene)
        if meaning is None:
            continue
        done = phrase.last
        if meaning is not NOTHING:
            aside, bounds = _is_of_another(scene), _bounds(scene)
            narrative.follow(meaning, phrase.last, aside=aside, bounds=bounds)
            yield Reading(scene, meaning, candidate.rule)


def _is_of_another(scene: Scene) -> bool:
    """Say whether a day is that of a noun beside the day of its sentence: "Friday's quake".

    So is that of "the vote of 3 May".
    """
    told = scene.narrative
    of_noun = "POSSESSIVE" in scene.kinds(1) or "OF" in scene.kinds(-1)
    return of_noun and told.names_a_day and tense.is_same_sentence(scene, told.day_at)


def _bounds(scene: Scene) -> bool:
    """Say whether a day only tells since or until when something lasts: "since 3 May"."""
    return bool(scene.kinds(-1).keys() & {"SINCE", "UNTIL"})


def _candidates(tokens: Tokens) -> Iterator[Candidate]:
    order = 0
    for expression in EXPRESSIONS:
        for rule, notations in expression.rules.items():
            for notation in notations:
                order += 1
                for phrase in find_phrases(notation, tokens):
                    shortness = phrase.first - phrase.last
                    yield Candidate(phrase.first, shortness, order, rule, expression, phrase)


def _mention(reading: Reading) -> DateMention:
    scene, meaning, rule = reading
    start, end = scene.tokens.listed[scene.first].start, scene.tokens.listed[scene.last - 1].end
    text = scene.tokens.text[start:end]
    return DateMention(
        start,
        end,
        text,
        meaning.timex_type,
        meaning.value,
        None if meaning.without_days else meaning.span,
        rule,
        explain(text, meaning),
        meaning.mod,
        meaning.reference,
        meaning.supposed,
    )
