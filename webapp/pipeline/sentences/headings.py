"""Whether a line over a text is a headline, and no byline, caption or half of one."""

from __future__ import annotations

import re

from webapp.pipeline.verbs import Tense, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words

LONGEST = 100
SHORTEST = 20
FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W\d_]{2,}")
_BEGINNING = re.compile(r"[A-Z\d\"“‘']")
_UNLIKE = re.compile(r"[|()]|: [“\"]")
_CREDIT = re.compile(
    r"(?:By|Credit|Photo|Picture|Image|Video)\b"
    r"|(?:[\w’'-]+ ){0,3}(?:editor|correspondent|reporter|producer)\b"
)
_LABEL = re.compile(r"[A-Z][\w’' -]{2,30}: (?![“\"])")
_SENTENCE_WORDS = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Aa]n|is|are|was|were|has|have|had|been|will|would|said|she|he|they|it)\b"
)
_OPEN = (":", ";", ",", "-", "–", "—", "(")


def is_cut_short(words: str) -> bool:
    """Say whether a bracket or a quotation is left open."""
    even = words.count('"') % 2 == 0 and words.count("“") == words.count("”")
    return not even or words.count("(") != words.count(")")


def is_headline(words: str) -> bool:
    """Say whether words are set like a headline: a label, or present and without small words."""
    if not _may_be_title(words) or _UNLIKE.search(words) or is_cut_short(words):
        return False
    return _LABEL.match(words) is not None or not (_SENTENCE_WORDS.search(words) or _tells(words))


def _may_be_title(words: str) -> bool:
    """Say whether a line has the length, the beginning and the end of a headline."""
    fits = SHORTEST <= len(words) <= LONGEST
    whole = _BEGINNING.match(words) is not None and not words.endswith(_OPEN)
    counted = len(_WORD.findall(words)) >= FEWEST_WORDS
    ended = words.rsplit(" ", 1)[-1].lower() not in verb_words("determiners")
    return fits and whole and counted and ended and not _CREDIT.match(words)


def _tells(words: str) -> bool:
    """Say whether words tell what was done, lack who does it, or stop at the verb.

    "Quill opened a ferry line" stands under a picture; "Opens new line in May" is half a headline.
    """
    verbs = find_verbs(words)
    finite = [verb for verb in verbs if verb.finite]
    if any(map(_is_past, finite)):
        return True
    if [verb.end for verb in finite] == [len(words)] and not finite[0].reporting:
        return True
    begins = _begins_with_verb(words) or 0 in {verb.start for verb in verbs}
    return begins and {verb.start for verb in finite} <= {0}


def _is_past(verb: VerbGroup) -> bool:
    """Say whether a verb is surely past: not "cut", which may be of today."""
    return verb.tense is Tense.PAST and verb.text != verb.lemma


def _begins_with_verb(words: str) -> bool:
    first = words.split(" ", 1)[0]
    return not first.isupper() and first.endswith("s") and forms(first.lower()) is not None
