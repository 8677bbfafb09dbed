"""Dates of what is denied, doubted or asked: "denied that police had shot anybody in May".

Nothing is told to have happened then. What somebody claims is told, by whom; it is not doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.spelling import any_form
from webapp.records import DateMention

NEAR = 60
CONTENT = re.compile(r"[^,;:“”]*?\b(?:that|whether|if)\b")
WHETHER = re.compile(r"\bwhether\b")
ENDS = re.compile(
    r"[;:]|,? (?:but|while|although|though)\b|, (?:and|who|which|when|where|as|after)\b"
)


def is_doubted(text: str, verbs: Sequence[VerbGroup], mention: DateMention, base: int) -> bool:
    """Say whether a date lies in what a sentence tells to be denied, untrue or unknown.

    The sentence is ``text``, whose offsets those of ``verbs`` are; it begins at ``base``.
    """
    lead = text[: mention.start - base]
    opened = max((*_by_verbs(lead, verbs), *_by_words(lead)), default=None)
    return opened is not None and ENDS.search(lead, opened) is None


def _by_verbs(lead: str, verbs: Sequence[VerbGroup]) -> list[int]:
    """Find where what verbs deny begins: behind "that", or with a gerund, "denied | taking"."""
    found = []
    for verb, following in pairwise((*verbs, None)):
        if verb is None or not _doubts(verb) or verb.end > len(lead):
            continue
        content = CONTENT.match(lead, verb.end, verb.end + NEAR)
        if content is not None:
            found.append(content.end())
        elif following is not None and following.form is Form.GERUND:
            touches = not lead[verb.end : following.start].strip()
            found += [following.start] if touches else []
    return found


def _doubts(verb: VerbGroup) -> bool:
    return verb.lemma in clause_words().doubting and not verb.passive


def _by_words(lead: str) -> list[int]:
    """Find where opens what words call untrue, or leave open: "it was untrue that", "whether"."""
    return [one.end() for one in (*_untrue().finditer(lead), *WHETHER.finditer(lead))]


@cache
def _untrue() -> re.Pattern[str]:
    listed = clause_words()
    adjectives, adverbs, nouns = (
        "|".join(sorted(them)) for them in (listed.untrue, listed.falsely, listed.claims)
    )
    reports = any_form(words("reporting"))
    return re.compile(
        rf"\b(?:(?:{adjectives})(?: (?:{nouns}))?(?: (?:of|by|from) [^,;:“”]{{1,40}}?)? that"
        rf"|(?:no|little|without) (?:[\w-]+ )?(?:{nouns}) that"
        rf"|(?:{adverbs}) (?:{reports})(?: that)?"
        r"|rul(?:e|es|ed|ing) out (?:that|[\w-]+ing))\b"
    )
