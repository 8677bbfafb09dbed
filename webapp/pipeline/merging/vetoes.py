"""What forbids that two tellings are one event: one such sign is enough."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from webapp.pipeline.merging.dating import a_day_apart, a_day_later, compatible, is_day_of
from webapp.pipeline.merging.strokes import one_magnitude
from webapp.pipeline.merging.tellings import (
    COPY,
    OPEN,
    Telling,
    common_names,
    is_copy,
    may_be_one,
)
from webapp.pipeline.wording import are_opposite, merging_words, sides_of
from webapp.spans import MONTHS

ANYBODYS_WORDS = 6
LONG_QUOTATION = 8
MONTH_NAMES = "|".join(f"{month[:3]}(?:t|{month[3:]})?" for month in map(str.lower, MONTHS))
DAY = re.compile(rf"\b(?:{MONTH_NAMES}) \d{{1,2}}\b|\b\d{{1,2}} (?:{MONTH_NAMES})\b")
FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d(?!\w)")
NAMES_OF_ITS_OWN = 3
NAMES_IN_COMMON = 2
OTHER_ACTORS = "other actors"
A_DAY_OF_IT = "a day of a month or year"
YEAR = re.compile(r"(?:1[89]|20)\d\d")


def differ(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether both name somebody, and the one nobody whom the other may mean."""
    if not (first and second and first.isdisjoint(second)):
        return False
    return not any(may_be_one(one, other) for one in first for other in second)


def _other_doers(first: Telling, second: Telling) -> bool:
    """Say whether who does the first thing is not named in the second, which names others."""
    if not differ(first.doers, second.named):
        return False
    return not any(
        doer.removeprefix(OPEN) in second.plain for doer in first.doers if doer.startswith(OPEN)
    )


def _other_names(first: Telling, second: Telling) -> bool:
    """Say whether undated words name others by three words or more each, few of them in common.

    "Quill Mills chief Ada Roe said that Tom Bond was relieved of his duties" is told of many.
    """
    one, other = (telling.words.capitals - common_names() for telling in (first, second))
    fewest = min(len(one - other), len(other - one))
    return fewest >= NAMES_OF_ITS_OWN and len(one & other) <= NAMES_IN_COMMON


def _labels_differ(first: Telling, second: Telling) -> bool:
    """Say whether both number a thing of one name ("Flight 12"), and never by one number."""
    own, theirs = first.words.labels, second.words.labels
    if not (own and theirs):
        return False
    shared = {name for name, _ in own} & {name for name, _ in theirs}
    return bool(shared - {name for name, _ in own & theirs})


def vetoes(first: Telling, second: Telling, *, of_its_time: bool = False) -> str:
    """Say what forbids that two tellings are one event; empty where nothing does.

    Who said a long quotation may be told differently; that is a disagreement, not two events. Who
    is told to have felt or measured a quake parts no two of one day. ``of_its_time``: one tells of
    a month or year the act that the other tells of a day in it.
    """
    if not compatible(first.span, second.span):
        return _others(first, second) if of_its_time else _other_dates(first, second)
    if first.stroke and first.stroke == second.stroke:
        return "" if one_magnitude(first.plain, second.plain) else "other magnitudes"
    return "" if word_for_word(first, second) else _others(first, second)


def _other_dates(first: Telling, second: Telling) -> str:
    """Let a day later tell the same again, but not with other figures: that is what came of it."""
    if is_day_of(first.span, second.span):
        return A_DAY_OF_IT
    if not a_day_later(first.span, second.span):
        return "" if _is_retold(first, second) else "other dates"
    if word_for_word(first, second):
        return ""
    figures = differ(figures_of(first.plain), figures_of(second.plain))
    return "other figures" if figures else _others(first, second)


def _is_retold(first: Telling, second: Telling) -> bool:
    """Say whether two articles tell one speaker's words, or one sentence, and date them from afar.

    One of them took it from the other, or from the day before, without saying so.
    """
    if first.article == second.article or first.stated or second.stated:
        return False
    if not a_day_apart(first.span, second.span):
        return False
    if first.speakers & second.speakers and same_quotation(first, second, ANYBODYS_WORDS):
        return True
    return not first.doers.isdisjoint(second.doers) and _copied(first, second)


def _copied(first: Telling, second: Telling) -> bool:
    """Say whether both have nearly the same words, and no other figures."""
    plain = first.plain, second.plain
    long = min(one.count(" ") for one in plain) >= LONG_QUOTATION - 1
    return long and is_copy(*plain) and not differ(*map(figures_of, plain))


def _others(first: Telling, second: Telling) -> str:
    if differ(first.speakers, second.speakers):
        return "" if same_quotation(first, second, LONG_QUOTATION) else "other speakers"
    if _other_doers(first, second) and _other_doers(second, first):
        return OTHER_ACTORS
    if first.span is None and _other_names(first, second):
        return "other names"
    if _labels_differ(first, second):
        return "other numbers in names"
    return _other_deeds(first, second)


def _other_deeds(first: Telling, second: Telling) -> str:
    if first.reacting != second.reacting and _one_reacts(first, second):
        return "what was done about it"
    return "opposite happenings" if are_opposite(_sides(first), _sides(second)) else ""


def _one_reacts(first: Telling, second: Telling) -> bool:
    """Say whether only one tells what was done about something, and the other tells of others."""
    reacting = merging_words().reacting
    either = any(reacting.isdisjoint(one.words.stems) for one in (first, second))
    return either and first.doers.isdisjoint(second.doers)


def word_for_word(first: Telling, second: Telling) -> bool:
    """Say whether both have the same words: who "he" is in them has been read wrongly."""
    return first.plain == second.plain and first.plain.count(" ") >= LONG_QUOTATION - 1


def _sides(telling: Telling) -> frozenset[str]:
    return sides_of(telling.plain)


def same_quotation(first: Telling, second: Telling, words: int) -> bool:
    """Say whether both quote nearly the same words, at least so many of them."""
    if not (first.quotations and second.quotations):
        return False
    return any(
        min(one.count(" "), other.count(" ")) >= words - 1
        and fuzz.partial_ratio(one, other) >= COPY
        for one in first.quotations
        for other in second.quotations
    )


@lru_cache(maxsize=1 << 12)
def figures_of(plain: str) -> frozenset[str]:
    """Give the figures of a text, of two digits or more; no day's and no year's."""
    words = DAY.sub("", plain)
    found = (match[0].replace(",", "") for match in FIGURE.finditer(words))
    return frozenset(one for one in found if not YEAR.fullmatch(one))
