"""What strikes a place once in a day: a quake. Two reports of one tell one event.

Only those that tell the stroke itself, as a headline does: "the quake struck north of Lima", "a
magnitude 7 earthquake hit Peru"; not what came of it ("the quake left thousands homeless").
"""

from __future__ import annotations

import re

from webapp.pipeline.verbs import VerbGroup, first_finite
from webapp.pipeline.wording import classes_of, merging_words, words_of

MAGNITUDE = re.compile(r"(?i)\bmagnitude(?: of)?[ -](\d(?:\.\d)?)\b|\b(\d(?:\.\d)?)[- ]magnitude\b")
HANGS = re.compile(
    r",| (?:of|on|in|at|near|off|that|which|measuring|after|before|when|since|during|and)\b"
)
BY = re.compile(r" by\b")
DIFFERENT = 0.3


def stroke_of(headline: str) -> str:
    """Name the kind of stroke that a headline tells of itself; empty where it tells none."""
    if classes_of(words_of(headline)).isdisjoint(merging_words().single):
        return ""
    verb = first_finite(headline)
    subject = _striker(headline, verb)
    last = words_of(HANGS.split(subject, maxsplit=1)[0])[-1:]
    told = classes_of(last) & merging_words().single
    strikes = verb is None or verb.lemma in merging_words().striking
    further = not merging_words().further.isdisjoint(word.lower() for word in words_of(subject))
    return min(told) if told and strikes and not further else ""


def _striker(headline: str, verb: VerbGroup | None) -> str:
    """Give what may strike: the subject, or who it is done by ("was hit by a strong quake")."""
    if verb is None:
        return headline
    by = BY.match(headline, verb.end) if verb.passive else None
    return headline[by.end() :] if by else headline[: verb.start]


def one_magnitude(one: str, other: str) -> bool:
    """Say whether two texts do not tell magnitudes that differ."""
    first, second = (MAGNITUDE.search(text) for text in (one, other))
    if first is None or second is None:
        return True
    return abs(float(first[1] or first[2]) - float(second[1] or second[2])) <= DIFFERENT
