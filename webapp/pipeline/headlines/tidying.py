"""Tidy the words of a part of a headline: blanks, brackets, marks without a partner."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.endings import BREAK_EVEN
from webapp.pipeline.headlines.telling import headline_words

SPACES = re.compile(r"\s+")
SPACE_BEFORE = re.compile(r"\s+([,.;:?!”)])")
DOUBLE_COMMA = re.compile(r"([,;])\s*,")
SMALL_BRACKET = re.compile(
    r"\((that|to|the|an?|is|are|was|were|and|of|in|like|who|which|has|have|be|it|they|we|for|on)\)"
)
BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")
EDGES = " ,;:–—-"
STOPS = EDGES + "."
AMPERSAND = re.compile(r"(?<=\w) (?:&amp;|amp) (?=[A-Z])")
JOINED_AMPERSAND = re.compile(r"(?<=\b[A-Z])(?:&amp;|amp)(?=[A-Z]\b)")
NEXT_ITEM = re.compile(r"(?<=\)) ?\d{1,2}\.?$")
QUOTED = re.compile(r"“[^”]*”?")


def without_speech(words: str) -> str:
    """Empty the quotation marks: what stands in them is somebody's own words."""
    return QUOTED.sub("“”", words)


def tidied(words: str) -> str:
    """Take brackets, loose marks and the number of a list's next item off."""
    words = NEXT_ITEM.sub("", SPACES.sub(" ", words).strip())
    words = JOINED_AMPERSAND.sub("&", words)
    words = AMPERSAND.sub(" & ", BRACKETS.sub("", SMALL_BRACKET.sub(r"\1", words)))
    words = DOUBLE_COMMA.sub(r"\1", SPACE_BEFORE.sub(r"\1", words))
    words = words.replace("“ ", "“").replace(",”", "”").replace(".”", "”")
    words = _without_stop(words)
    for tail in (" and", " but", " even", ", however", ", though", ", meanwhile", ", too"):
        words = words.removesuffix(tail) if not BREAK_EVEN.search(words) else words
    return words.strip(EDGES)


def _without_stop(words: str) -> str:
    """Take marks off both ends, but the stop of a short form: "Quill Inc."."""
    core = words.strip(STOPS)
    last = core.rpartition(" ")[2]
    short = last[:1].isupper() and last.lower() in headline_words().stopped
    return f"{core}." if short and f"{core}." in words else core


def closed(words: str) -> str:
    """Close or drop a mark whose partner lies outside of the clause."""
    if words.count(")") > words.count("("):
        words = words[words.find(")") + 1 :].lstrip(" -–—:")
    if words.count("“") > words.count("”"):
        return f"{words}”" if not words.endswith("“") else words[:-1].rstrip()
    if words.count("”") > words.count("“"):
        return words.replace("”", "", 1)
    return words
