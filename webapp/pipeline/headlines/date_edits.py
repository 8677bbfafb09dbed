"""Dates left out of a headline with their prepositions: those that only say when.

A date inside of a name, in a compound or without which the words say more stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from webapp.pipeline.happenings.eventfulness import is_eventive
from webapp.pipeline.headlines.edits import LAST_WORD, LONGEST_TITLE, Edit
from webapp.pipeline.headlines.endings import HOW_MUCH
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.ranking import RANK, RANKED_BESIDE
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.spelling import any_form
from webapp.pipeline.wording import ends_plural, is_counted_day
from webapp.spans import MONTHS

NEXT_WORD = re.compile(r"\s*([\w'’-]+|[^\w\s])")
BETWEEN = re.compile(r"\bbetween(?: early| late| mid)? $")
BETWEEN_DATES = re.compile(
    r"\s*(?:to|and into|and|or|until|through|till|-|–)\s*(?:early|late|mid)?\s*"
)
ADVERBS = frozenset({"over", "through"})
HYPHENS = frozenset({"-", "–"})
PARTICLES = frozenset({"in"})
WEEKDAY = re.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)\b"
)
PARTICLE_BEFORE = re.compile(rf"{WEEKDAY.pattern}|\s*(?:on|around|at|by|after|before|during)\b")
HANGS_ON_DATE = re.compile(r"\s*, when\b")
BOUNDING = re.compile(r"(?:(?:ever|even|only|just) )?(?:until|till|by|before)\b", re.IGNORECASE)
SETTING = re.compile(
    rf"\b(?:{any_of(headline_words().set_for)}|to be [a-z]+(?:ed|en|ld|wn|nt|ne))"
    r"(?: only)? *$"
)
SET_FOR = re.compile(rf"\b(?:{any_of(headline_words().put_to)}) *$")
OTHER_DAY = re.compile(r"\b(?:and not|but not|rather than|instead of|as opposed to) (?:in |on )?$")
DENIED = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")
UNTIL = re.compile(r"(?:until|till|for)\b", re.IGNORECASE)
UNTIL_DAY = re.compile(r"(?:until|till)\b")
BY_THE_CALENDAR = re.compile(
    rf"\d{{4}}|\b(?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(one[:3] for one in MONTHS)}|Sept)\b",
    re.IGNORECASE,
)
AND_MONTH = re.compile(rf"\s*and (?:in )?(?:{'|'.join(MONTHS)})(?: \d{{4}})?$")
IN_MONTH = re.compile(rf"\bin (?:{'|'.join(MONTHS)})$")
FROM_SUM = re.compile(r"\bfrom (?:[A-Z]{1,3})?[$£€¥#]?\d[\d.,]*(?: [mbt]r?illion)?(?: ?%)? ?$")
BY_HOW_MUCH = re.compile(rf"{HOW_MUCH} $")
SO_RECENTLY = re.compile(
    r"\bas (?:recently|late|early|far back|long ago)(?: as)? ?$|\bmost recently ?$"
)
OPENS_PHRASE = re.compile(r" (?:in|at|on|near|from|outside|inside|across|with|for|to|by) ")
OPENED_BY_PHRASE = re.compile(
    r"\s*(?:in|at|on|near|from|after|before|during|as|with|for|by)\b", re.IGNORECASE
)
ANOTHER = re.compile(r"\s*,?\s*(?:and|but|or)\s+(?!(?:early|late|mid)\b)[\w$£€]")
OF_CALENDAR = re.compile(rf"(?:(?:{'|'.join(MONTHS)})(?: \d\d?,?)?(?: \d{{4}})?|\d{{4}})")
WORD = re.compile(r" [\w’'-]")
FROM_NOW = re.compile(
    r"(?:(?:early|earlier|late|later) )?(?:last|this|next) [a-z]+|yesterday|today|tomorrow",
    re.IGNORECASE,
)
LONGEST_BETWEEN = 40
GAP = re.compile(r"\s*,?\s*$")
BOUND = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "than",
        "since",
        "between",
        "was",
        "were",
        "is",
        "be",
        "least",
        "to",
        "into",
        "with",
    }
)
RANKED = re.compile(RANKED_BESIDE)
LONGEST_RANKED = 90
ENDED = re.compile(
    r",?\s+(?:(?:that |which )?ended|ending|that ends)\b"
    r"(?! (?!(?:on|in|at|last|next|this|early|late|mid)\b)[a-z])|-to-"
)
LONGEST_SET = 12
THE_MONTH = re.compile(r"\bof the [A-Z][a-z]+\.? ")
SETS = re.compile(rf"\b(?:{any_form(headline_words().fixing)}) $")
YEAR_IN_COMMAS = re.compile(r", \d{4}$")
FACES = re.compile(
    rf"\b(?:{any_form(headline_words().facing)}|it['’]s) $",
    re.IGNORECASE,
)
AND_LATER = re.compile(
    r"\s+(?:and|or)\s+(?:early |late )?(?:spring|summer|autumn|winter|morning|afternoon|evening"
    r"|night)\b(?! \w+s\b)"
)
OF_NOUN = re.compile(
    rf"(?P<first>{RANK}[^,;]{{0,60}} )?"
    r"\b(?P<noun>[a-z][a-z-]*) $"
)
DESCRIBED = re.compile(rf"\b{DETERMINER} (?:\w+ly )?(?P<word>[a-z]+) $")
PERIOD_ALONE = re.compile(
    r"(?:(?:first|second|third|fourth|final|fiscal) )?(?:quarter|half|period|season|year)"
)
LONGEST_PERIOD = 60
PERIOD_BEFORE = re.compile(
    rf"\b(?:for|in|during) {DETERMINER} (?:[a-z\d-]+ ){{0,3}}?"
    rf"(?:{'|'.join(sorted(verb_words('periods')))}),? "
    r"(?:(?:that |which )?ended|ending|that ends) (?:on |in )?$",
    re.IGNORECASE,
)


def _is_of_verb(text: str, word: str, start: int) -> bool:
    """Say whether a word before a phrase of time goes with the verb: "turned back | on Friday"."""
    if word in PARTICLES and PARTICLE_BEFORE.match(text, start):
        return True
    return word == "back" and not text.startswith("in ", start)


def _date_start(text: str, start: int, floor: int) -> int:
    """Take the period that a date ends, the preposition and "late", "earlier" before it with it."""
    start = _period_start(text, start, floor)
    for taken in range(3):
        word = LAST_WORD.search(text, floor, start)
        if word is None or not _goes_with(text, word, start):
            break
        if taken and word[1].lower() in ADVERBS:  # "declared the strike over | on Friday"
            break
        if _is_of_verb(text, word[1].lower(), start):
            break
        start = word.start()
    much = BY_HOW_MUCH.search(text, floor, start) or SO_RECENTLY.search(text, floor, start)
    return much.start() if much else start


def _goes_with(text: str, word: re.Match[str], start: int) -> bool:
    """Say whether a word goes with the date behind it: "for", "its" of "its third quarter"."""
    owned = word[1] in {"its", "their"} and PERIOD_ALONE.match(text, start) is not None
    return owned or word[1].lower() in headline_words().before_date


def _modifies(text: str, start: int, end: int, floor: int) -> bool:
    """Say whether a date is part of a noun phrase: "the Monday talks", "last week's attack"."""
    following = NEXT_WORD.match(text, end)
    before = LAST_WORD.search(text, floor, start)
    if before and before[1].lower() in BOUND:
        return True
    if following is None or not following[1][0].isalnum():
        return bool(following and following[1][0] in {"'", "’"})
    from_now = FROM_NOW.fullmatch(text, start, end) and following[1].lower() != "alone"
    if from_now or is_counted_day(text[start:end]):
        return False
    if text[end : following.start(1)] != " ":
        return False
    if following[1][0].isupper():
        return THE_MONTH.search(text, start, end) is not None
    return _is_noun(following[1].lower())


def _is_noun(word: str) -> bool:
    """Say whether a word may be a noun: no small word, verb, adverb or participle."""
    free = verb_words("prepositions") | verb_words("subordinators") | verb_words("conjunctions")
    free |= (
        verb_words("determiners") | verb_words("pronouns") | verb_words("modals") | {"to", "not"}
    )
    if word in free or word in {"was", "were", "is", "are", "has", "had", "have"}:
        return False
    tells = bool(form_of(word) & (WordForm.PAST | WordForm.PARTICIPLE))
    return not tells and not word.endswith(("ly", "ing"))


def _period_start(text: str, start: int, floor: int) -> int:
    """Take a period that is told by its end with it: "| for the six months ended May 1"."""
    period = PERIOD_BEFORE.search(text, max(floor, start - LONGEST_PERIOD), start)
    return period.start() if period else start


def _is_object(text: str, start: int, end: int, floor: int) -> bool:
    """Say whether a date is what is set or described: "set May 2 as the deadline", "a flat May"."""
    if FACES.search(text, max(floor, start - LONGEST_SET), start):
        return True
    if text.startswith(" as ", end) and SETS.search(text, max(floor, start - LONGEST_SET), start):
        return True
    described = DESCRIBED.search(text, max(floor, start - LONGEST_PERIOD), start)
    free = described is None or described["word"] in verb_words("prepositions")
    return not free and PERIOD_ALONE.fullmatch(text, start, end) is not None


def date_edits(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Edit]:
    """Leave out the dates that say when, with their prepositions; those inside a name stay."""
    left = -1
    for start, last in _as_ranges(text, span[0], _that_say_when(text, span, dates)):
        end = _past_later(text, last, span[1])
        goes_on = left >= 0 and BETWEEN_DATES.fullmatch(text, left, start) is not None
        first = left if goes_on else _date_start(text, start, span[0])
        alone = goes_on and not _before_plural(text, end)
        left = -1 if not alone and _is_of_noun(text, first, (start, end), span[0]) else end
        hangs = HANGS_ON_DATE.match(text, end, span[1]) is not None
        if left >= 0:
            stop = span[1] if hangs else _past_comma(text, first, (start, end), span)
            yield Edit(_before_comma(text, first, stop, span[0]), stop, "")
        elif hangs:
            yield Edit(end, span[1], "")


def _as_ranges(text: str, floor: int, dates: Iterable[Span]) -> Iterator[Span]:
    """Take "between 1991 and 2001" as one date."""
    waiting: Span | None = None
    for start, end in dates:
        if waiting and BETWEEN_DATES.fullmatch(text, waiting[1], start):
            waiting = (waiting[0], end)
            continue
        if waiting:
            yield waiting
        between = BETWEEN.search(text, floor, start)
        waiting = (between.start(), end) if between else None
        if waiting is None:
            yield start, end
    if waiting:
        yield waiting


def _that_say_when(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Span]:
    """Give the dates within ``span`` that are no part of a period, a compound or an object."""
    periods = [(_period_start(text, start, span[0]), start) for start, _ in dates]
    for start, end in dates:
        inside = any(first <= start < last for first, last in periods)
        if (
            not inside
            and span[0] <= start
            and end <= span[1]
            and _stands_free(text, start, end, span[0])
        ):
            yield start, end


def _stands_free(text: str, start: int, end: int, floor: int) -> bool:
    """Say whether a date is in no compound and no rank, ends no period and is no object."""
    glued = start > floor and text[start - 1 : start] in HYPHENS
    ranked = RANKED.search(text, max(floor, start - LONGEST_RANKED), start) is not None
    return not (glued or ranked or ENDED.match(text, end) or _is_object(text, start, end, floor))


def _is_of_noun(text: str, first: int, date: Span, floor: int) -> bool:
    """Say whether a date describes a noun, and no preposition opens the words with it."""
    before = text[first : date[0]].strip().lower()
    if before.startswith("of") and _tells_which(text, first, floor):
        return True
    if before.endswith("the") and OF_CALENDAR.fullmatch(text, *date) and WORD.match(text, date[1]):
        return True
    opens = before not in {"", "the"} and not text[floor:first].strip()
    opens = opens or (before == "on" and WEEKDAY.match(text, date[0]) is not None)
    return not opens and _modifies(text, first, date[1], floor)


def _tells_which(text: str, of: int, floor: int) -> bool:
    """Say whether "of" and a date tell which is meant: "the first flood | of the century".

    "The flood of 2008" is called so for its year, but is a flood without it.
    """
    noun = OF_NOUN.search(text, max(floor, of - LONGEST_TITLE), of)
    return noun is not None and bool(noun["first"] or not is_eventive(noun["noun"]))


def _past_later(text: str, end: int, stop: int) -> int:
    """Say where a date ends that "and" goes on with: "this autumn | and winter"."""
    later = AND_LATER.match(text, end, stop)
    return later.end() if later else end


def _before_plural(text: str, end: int) -> bool:
    """Say whether a plural follows: "on Monday and Tuesday | nights"."""
    following = NEXT_WORD.match(text, end)
    return following is not None and ends_plural(following[1].lower())


def _past_comma(text: str, first: int, date: Span, span: Span) -> int:
    """Say where a date ends: with the comma behind it, where one stands before it too."""
    start, end = date
    comma = GAP.search(text, span[0], first)
    joint = text[span[0] : first].rstrip().endswith((" that", " and", " but"))
    opened = (comma and "," in comma[0]) or joint or YEAR_IN_COMMAS.search(text, start, end)
    return end + 1 if text[end : end + 1] == "," and opened and end < span[1] else end


def _before_comma(text: str, first: int, stop: int, floor: int) -> int:
    """Take the comma before a date too, where a phrase goes on: "shut, at noon, | in Oster"."""
    goes_on = text[stop - 1 : stop] == "," and OPENS_PHRASE.match(text, stop)
    if not goes_on or OPENED_BY_PHRASE.match(text, floor):
        return first
    comma = GAP.search(text, floor, first)
    return comma.start() if comma and "," in comma[0] else first


def told_date_edits(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Edit]:
    """Leave out the dates that only say when; those without which the words say more stay.

    "Has led since 2003" is no news of 2003, "not due until May" is not "not due", and of "began in
    2011 and ended a year later" both are told or none.
    """
    edits = [*date_edits(text, span, dates)]
    pairs = [pair for pair in pairwise(edits) if any(told(text, *pair) for told in PAIRED)]
    kept = [edit for pair in pairs for edit in pair]
    yield from (edit for edit in edits if edit not in kept and not _bounds(text, edit, span[0]))


def _contrast(text: str, one: Edit, other: Edit) -> bool:
    """Say whether two dates tell two things apart: "began in May | and ended | in June"."""
    near = other.start - one.end <= LONGEST_BETWEEN
    return near and ANOTHER.match(text, one.end, other.start) is not None


def _both(text: str, one: Edit, other: Edit) -> bool:
    """Say whether something was done in two months: "sank two ships | in May and July"."""
    later = AND_MONTH.match(text, other.start, other.end) if one.end == other.start else None
    return later is not None and IN_MONTH.search(text, one.start, one.end) is not None


def _ends_of_time(text: str, one: Edit, other: Edit) -> bool:
    """Say whether two dates are the ends of a time: "was mayor | from 2009 until 2017"."""
    words = text[one.start : one.end].strip(), text[other.start : other.end].strip()
    return (
        one.end == other.start and words[0].startswith("from ") and bool(UNTIL_DAY.match(words[1]))
    )


PAIRED = (_contrast, _both, _ends_of_time)


def _bounds(text: str, edit: Edit, floor: int) -> bool:
    """Say whether a date tells until or since when, for which day, or which it is not."""
    if edit.start <= floor:
        return False
    words = text[edit.start : edit.end].strip()
    lead = text[max(floor, edit.start - LONGEST_TITLE) : edit.start]
    until = UNTIL.match(words) is not None
    if (until and DENIED.search(lead)) or OTHER_DAY.search(lead) or _compares(lead, words):
        return True
    by_weekday = until and WEEKDAY.search(words) is not None
    return (by_weekday or BY_THE_CALENDAR.search(words) is not None) and _is_set(lead, words)


def _compares(lead: str, words: str) -> bool:
    """Say whether a date tells of when a former sum is: "from $3 million | in 1998"."""
    named = BY_THE_CALENDAR.search(words) is not None or words.endswith(" earlier")
    return named and not words.startswith("to ") and FROM_SUM.search(lead) is not None


def _is_set(lead: str, words: str) -> bool:
    """Say whether something lasts until a date or is set for it: "was scheduled | on May 2"."""
    set_for = words.lower().startswith("for ") and SET_FOR.search(lead) is not None
    return set_for or BOUNDING.match(words) is not None or SETTING.search(lead) is not None
