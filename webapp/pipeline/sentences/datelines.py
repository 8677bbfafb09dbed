"""Where an article was written, before its first sentence: "LIMA, April 25 (Reuters) -"."""

from __future__ import annotations

import re
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.sentences.furniture import words

_CAPITALS = r"[A-Z][A-Z.'’\-]{1,24}(?:[ /][A-Z][A-Z.'’\-]{0,24}){0,4}"
_TITLED = r"[A-Z][\w.'’\-]{1,24}(?:[ /][A-Z][\w.'’\-]{1,24}){0,3}"
_REGION = r"(?:,\s[A-Z][\w.'’\-]{1,24}(?: [A-Z][\w.'’\-]{1,24}){0,2}\.?)?"
_MONTH_DAY = r",?\s(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_DAY = rf"(?:{_MONTH_DAY})?"
_ZONE = r"(?:EDT|EST|CDT|PDT|PST|GMT|BST|IST|CET|UTC|SGT|HKT|JST)"
_DASH = r"\s*[-–—]{1,2}(?=\s)"
_LONG_DASH = r"\s(?:[–—]|--)(?=\s)"
_OUTLET = r"(?:\s\([A-Z][\w/ .&’'-]{1,40}\))?"
_BEGINS = r"\s*(?=[\"'“‘(]?[A-Z0-9])"
_SENTENCE = r"\s*(?=(?:The|An?|At least|About|Some|More than|Two|Three|Four|Five|\d[\d,.]*)\s)"
FRONT_MATTER = 1_000


@cache
def _of_capitals() -> re.Pattern[str]:
    """Match a place in capitals, then a colon or a dash, at the start of the body."""
    return re.compile(rf"({_CAPITALS}){_REGION}{_DAY}{_OUTLET}(?::|{_DASH}){_BEGINS}")


@cache
def _of_agency() -> re.Pattern[str]:
    """Match a place in any letters, then an agency in brackets, and a dash or a day before it."""
    agencies = "|".join(map(re.escape, words().datelines.agencies))
    place = rf"(?<![A-Za-z])(?!{_ZONE}\s)(?:{_CAPITALS}|{_TITLED}){_REGION}"
    agency = rf"[(/]\s*(?:{agencies})(?:/[A-Z]{{2,4}})?\s*[)/]"
    return re.compile(
        rf"(?:{place}{_DAY}\s*)?{agency}\s*[-–—]{{1,2}}\s|{place}{_MONTH_DAY}\s*{agency}\s(?=[A-Z])"
        rf"|^(?<![A-Za-z]){_CAPITALS}{_REGION}\s{agency}\s(?=[A-Z])"
    )


@cache
def _of_place() -> re.Pattern[str]:
    """Match a name, perhaps a region or a day, and a long dash: "Beijing --"."""
    return re.compile(rf"({_TITLED})({_REGION}{_DAY}){_LONG_DASH}{_BEGINS}")


@cache
def _of_country() -> re.Pattern[str]:
    """Match a place with its country in square brackets, a day and a colon: "Lesk [IN], May 2:"."""
    return re.compile(rf"{_TITLED} \[[A-Z][A-Za-z. ]{{1,20}}\]{_DAY}(?::|{_DASH}){_BEGINS}")


@cache
def _of_stamp() -> re.Pattern[str]:
    """Match a place and brackets that end in a day: "Lesk, (Ode News - 5th Aug, 2021) :"."""
    day = r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}"
    return re.compile(rf"{_TITLED},?\s\([^()\n]{{2,90}}?{day}\s*\)\s*(?::|{_DASH})?{_BEGINS}")


@cache
def _of_word() -> re.Pattern[str]:
    """Match a word or two, a short dash or a colon, and a whole sentence: "Lesk - The ferry"."""
    return re.compile(rf"(?P<word>{_TITLED})(?:\s-(?=\s)|(?P<colon>:)){_SENTENCE}")


def agency_dateline(text: str) -> tuple[int, int] | None:
    """Find a dateline with an agency near the start: all before it is front matter."""
    found = _of_agency().search(text, 0, FRONT_MATTER)
    return (found.start(), found.end()) if found else None


def later_dateline(text: str, start: int, end: int) -> int:
    """Say where a later dateline ends, ``start`` where none begins: an agency's, or a place's.

    Only that of an agency may stand far from the beginning.
    """
    found = _of_agency().match(text, start, end)
    if found is None and start < FRONT_MATTER:
        place = _of_place().match(text, start, end)
        found = place if place and _is_place(place[1]) else None
    return found.end() if found and text[found.end() : end].strip() else start


def opening_dateline(text: str, start: int, end: int) -> int:
    """Say where the dateline that begins at ``start`` ends; ``start`` where none does."""
    if found := _of_agency().match(text, start, end) or _of_country().match(text, start, end):
        return found.end()
    if found := _of_capitals().match(text, start, end):
        return start if found[1] in words().datelines.not_places else found.end()
    found = _of_place().match(text, start, end)
    if found and (found[2] or _is_place(found[1])):
        return found.end()
    found = _of_stamp().match(text, start, end) or _word_before(text, start, end)
    return found.end() if found else start


def _word_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find a word before the first sentence that is no part of it.

    Before a colon only a place is none, one that the text is set in: else it may be who speaks.
    """
    found = _of_word().match(text, start, end)
    if found is None or found["word"].upper() in words().datelines.not_places:
        return None
    word = found["word"]
    set_in = re.compile(rf"\b(?:in|near|at|outside) {re.escape(word)}\b")
    placed = _is_place(word) or set_in.search(text, end, end + FRONT_MATTER * 4) is not None
    return found if placed or not found["colon"] else None


def _is_place(name: str) -> bool:
    parts = name.split()
    known = gazetteer.match(parts, 0, len(parts))
    return known is not None and known[0] == len(parts)
