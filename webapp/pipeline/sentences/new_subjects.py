"""Ends of sentences behind an abbreviation: "in the U.S. | Quill also noted", not "U.S. Army said".

An abbreviation may stand before what it goes with, so the sentence ends only where somebody whom
the text names in full, or a country, has a verb of its own, and what stands before is no opening
("When she came to the U.S. Quill also noted").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import words
from webapp.pipeline.sentences import furniture
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind

LONGEST_LEFT = 400
FEWEST_WORDS = 4
_PAST_OR_THIRD = WordForm.PAST | WordForm.THIRD
_NEXT = re.compile(
    r"\b(?:(?:U\.S|U\.K|U\.N|E\.U|D\.C)\.|[ap]\.m\.|(?:Inc|Corp|Ltd|Co|Jr|Sr)\.)[\"”]?\s+"
    r"(?=(?P<name>[A-Z][a-z][\w’'-]*) (?:(?:[a-z]+ly|also|later|then|still|now) )?"
    r"(?P<verb>[a-z]+)\b)"
)
_BORDER = re.compile(r"[,;:“”\"]|\b(?:that|and|but|or)\b")
_FULL_NAME = re.compile(
    r"\b(?=(?P<given>[A-Z][a-z]+)\.? (?:[A-Z]\. )?(?P<last>[A-Z][a-z][\w’'-]*))"
)


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """Give the surnames of those whom a text names in full or by a title: "Ada Quill", "Mr Roe"."""
    opening = words().given.names | words().titles.honorifics
    found = _FULL_NAME.finditer(text)
    return frozenset(one["last"] for one in found if one["given"].lower() in opening)


def new_subjects(text: str, start: int, end: int) -> Iterator[int]:
    """Give the ends of sentences in a stretch where an abbreviation hides the stop."""
    for found in _NEXT.finditer(text, start, end):
        left = text[max(start, found.start() - LONGEST_LEFT) : found.start()]
        if _acts(text, found["name"], found["verb"]) and _may_end(left):
            yield found.start() + len(found[0].rstrip())


def _may_end(left: str) -> bool:
    """Say whether what stands before is more than an opening, of a sentence or of a clause."""
    last = _BORDER.split(left)[-1].lower().split() or [""]
    opening = verb_words("prepositions") | verb_words("subordinators")
    return left.count(" ") >= FEWEST_WORDS and last[0] not in opening


def _acts(text: str, name: str, verb: str) -> bool:
    """Say whether a word is one who acts by himself, and has a verb."""
    finite = verb in furniture.words().glue.finite
    if name in _surnames(text):
        return finite or bool(form_of(verb) & _PAST_OR_THIRD)
    known = gazetteer.match([name], 0, 1)
    named = known is not None and known[1].via is gazetteer.Via.NAME
    if known is None or not named or known[1].kind is not ActorKind.COUNTRY:
        return False
    return finite or verb in words().verbs.reporting
