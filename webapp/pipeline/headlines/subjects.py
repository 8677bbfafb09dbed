"""Find the subject of a clause: the words before its verb, without what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from webapp.pipeline.headlines.edits import date_edits
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.verbs.lexicon import WordForm, bases, forms

COMMA = re.compile(r",(?!\d)")
WORD = re.compile(r"[\w'’-]+")
PRONOUN_END = re.compile(r"\w\s+(?:he|she|they|it|we|i|you)$", re.IGNORECASE)
QUANTITY = re.compile(
    r"(?:at (?:least|most)|up to|as (?:many|few|much) as|(?:over|about|under|around)(?= (?:an? )?"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|half|dozen"
    r"|hundred|thousand|million)))\b",
    re.IGNORECASE,
)
LEADING_MARKS = " \n\t,;:—–-("
TRAILING_MARKS = " \n\t,;:—–-"


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in LEADING_MARKS:
        start += 1
    while end > start and text[end - 1] in TRAILING_MARKS:
        end -= 1
    return start, end


def _without_dates(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """Take a date off the start or the end of ``span``."""
    start, end = span
    for edit in date_edits(text, span, dates):
        if not text[start : edit.start].strip(LEADING_MARKS):
            start = edit.end
        elif not text[edit.end : end].strip(LEADING_MARKS):
            end = edit.start
    return _trim(text, start, end)


def _bare(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """Take leading connectives, idle adverbs and dates off a part."""
    start, end = _without_dates(text, _trim(text, *span), dates)
    while (word := WORD.match(text, start, end)) and _drops_first(word[0], text, word.end(), end):
        start, end = _trim(text, word.end(), end)
    while (last := re.search(r"([\w'’-]+)$", text[start:end])) and _idle(last[1]):
        start, end = _trim(text, start, start + last.start())
    return _without_dates(text, (start, end), dates)


def _drops_first(word: str, text: str, after: int, end: int) -> bool:
    lower = word.lower()
    return lower in headline_words().leading and bool(text[after:end].strip(LEADING_MARKS))


def _idle(word: str) -> bool:
    return word in headline_words().idle or (word.endswith("ly") and word.islower())


def _beside(text: str, span: Span) -> bool:
    """Say whether a part stands beside the clause: "In Cairo", "Speaking to reporters"."""
    word = WORD.match(text, *span)
    if word is None:
        return True
    lower = word[0].lower()
    if QUANTITY.match(text, *span):
        return False
    if lower in headline_words().adjunct:
        return True
    known = forms(lower)
    single = span[1] - span[0] == len(word[0])
    if single and (lower in headline_words().leading or lower.endswith("ly")):
        return True
    if known and known[1] is WordForm.ING and (known[0] in bases() or _goes_on_small(text, word)):
        return not single and not text[word.end() : span[1]].startswith(" of")
    return bool(known and known[1] & WordForm.PARTICIPLE and not known[1] & WordForm.BASE)


def _goes_on_small(text: str, word: re.Match[str]) -> bool:
    """Say whether a small letter follows: "Ramping up pressure", not "Boeing Company"."""
    following = WORD.search(text, word.end(), word.end() + 20)
    return following is not None and following[0].islower()


def _listed(text: str, parts: Sequence[Span], first: int) -> int:
    """Give the last part of a list "Chad, Niger, and Mali" that begins at part ``first``."""
    last = first
    rest = parts[first + 1 :]
    if len(rest) == 1 and not text[slice(*rest[0])].lstrip().startswith(("and ", "or ")):
        return first
    for at in range(first + 1, len(parts)):
        words = text[slice(*parts[at])].lstrip(" ")
        if not words or not (words[0].isupper() or words.startswith(("and ", "or "))):
            break
        last = at
        if words.startswith(("and ", "or ")) or " and " in words:
            return last
    return first


def find_subject(text: str, start: int, verb: int, dates: Sequence[Span]) -> Span | None:
    """Give the subject that stands between ``start`` and the verb; None where there is none."""
    cuts = [match.start() for match in COMMA.finditer(text, start, verb)]
    edges = [start - 1, *cuts, verb]
    parts = [_trim(text, left + 1, right) for left, right in pairwise(edges)]
    for at, part in enumerate(parts):
        span = _bare(text, part, dates)
        if span[0] >= span[1] or _beside(text, span):
            continue
        if PRONOUN_END.search(text, *span):
            return None
        last = _listed(text, parts, at)
        return span if last == at else (span[0], parts[last][1])
    return None
