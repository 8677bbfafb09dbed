"""Say whether words can stand as a headline: whole, and clear without what was told before."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.shortening import balanced, ends_well
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.spans import MONTHS

AT_MOST = 96
THAT_POINTS = re.compile(r"(?:\b(?:that|said|noted|added)|:) (?:this|these|those)\b", re.IGNORECASE)
POINTS_IN_QUOTATION = re.compile(r"“(?:That|These|Those|They|He|She)\b")
VOICED = re.compile(r"^[^“:]{2,40}: (?P<told>[^“].*)")
DAYS_OF_MONTHS = tuple(f"{month} {digit}" for month in MONTHS for digit in "123456789")
LOOSE_COMMA = re.compile(r"\b(?:and|or|but|in|on|at|of|to|the|a|be|by|from|with),")
TWO_WORDS = re.compile(r"\w+ \w+\b")
NEXT_PLAIN = re.compile(r" (?P<word>[a-z][\w’'-]*)")
ALWAYS_POINTS = frozenset({"former", "latter", "said", "same", "other", "others", "two", "three"})
FEWEST_WORDS = 3


def points_outside(words: str) -> bool:
    """Say whether a headline begins with words that mean something told before.

    "The city" does; in "the city council approved" it is only the beginning of another name.
    """
    lower = words.lower()
    first = re.split(r"[\s,’']", lower, maxsplit=1)[0]
    pointing = headline_words().pointing
    two = TWO_WORDS.match(lower)
    if lower.startswith(("one of the ", "all of the ", "each of the ")):
        return False
    if first in pointing or two is None or two[0] not in pointing:
        return first in pointing
    following = NEXT_PLAIN.match(words, two.end())
    if following is None or (two[0].rpartition(" ")[2] in ALWAYS_POINTS):
        return True
    start = following.start("word")
    if any(verb.start <= start < verb.end and verb.finite for verb in find_verbs(words)):
        return True
    word = following["word"].lower()
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("subordinators")
    return word != "of" and (word in closed | verb_words("adverbs") or word.endswith("ly"))


def disagrees(subject: str, predicate: str) -> bool:
    """Say whether a plain noun and its verb differ in number: such a subject was misread."""
    if re.search(r"[,“]| (?:and|of|or|to|in|on|for|from|with) ", subject):
        return False
    last, verb = subject.rsplit(" ", 1)[-1], predicate.split(" ", 1)[0]
    if not last.islower() or last in verb_words("plural_subjects") or len(last) <= len("some"):
        return False
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "ics"))
    return (not plural and verb in {"have", "are", "were"}) or (plural and verb in {"has", "was"})


def is_presentable(words: str) -> bool:
    """Say whether words can stand as a headline: whole, even marks, nothing dangling."""
    first = words.split(" ", 1)[0].lower()
    return (
        len(words.split()) >= FEWEST_WORDS
        and "|" not in words
        and "“ " not in words
        and not ((voiced := VOICED.match(words)) and points_outside(voiced["told"]))
        and not LOOSE_COMMA.search(words)
        and not words.startswith(DAYS_OF_MONTHS)
        and not THAT_POINTS.search(words)
        and not POINTS_IN_QUOTATION.search(words)
        and len(words) <= AT_MOST
        and first not in headline_words().leading
        and not points_outside(words)
        and balanced(words)
        and ends_well(words)
    )
