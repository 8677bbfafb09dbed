"""Whether a verb can be of a day: a past is not of a day to come, a result of no day named.

"Roe promised to vote next year" promised today; "has blocked the trial of two suspected of a theft
in 1988" blocks it now. Such days belong to a noun or a participle beside the verb, not to the verb.
"""

from __future__ import annotations

import re

from webapp.pipeline.clause_words import clause_words
from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import past_of, words
from webapp.records import DateMention, Day

SINCE = re.compile(r"\bsince(?: (?:at least|about|around|early|late|mid))?[\s-]+$", re.IGNORECASE)
OF_NOUN = re.compile(r"(?P<noun>[^\W\d_]{2,30}) of (?:the |last )?$")
RECENT_DAYS = 14
SEASON_DAYS = 92


def is_since(before: str) -> bool:
    """Say whether a day only begins a time: "has been shut since | May"."""
    return SINCE.search(before) is not None


def is_of_noun(before: str) -> bool:
    """Say whether a day is a noun's: "the floods of | 1990", not "on the night of | May 5"."""
    found = OF_NOUN.search(before)
    return found is not None and found["noun"].lower() not in clause_words().time_nouns


def fits(verb: VerbGroup, mention: DateMention, published: Day | None, lead: str, at: int) -> bool:
    """Say whether a finite verb can be of a day, as told on the day of publication.

    ``lead`` are the words of the sentence before the date, ``at`` is where in them the verb ends.
    """
    span = mention.span
    if published is None or span is None or not verb.finite:
        return True
    if is_since(lead):
        return verb.aspect is not Aspect.SIMPLE
    if verb.tense is Tense.PAST and not verb.modal:
        ahead = span.first.toordinal() - published.toordinal()
        named = ahead <= 1 and any(letter.isdigit() for letter in mention.text)
        return ahead <= 0 or named or not _tells_past(verb)
    ago = published.toordinal() - span.last.toordinal()
    if at >= len(lead) or ago <= 0:
        return True
    if verb.aspect is Aspect.PERFECT:
        return bool(verb.modal) or ago <= RECENT_DAYS
    return ago <= SEASON_DAYS or verb.text == past_of(verb.lemma)


def _tells_past(verb: VerbGroup) -> bool:
    """Say whether a past looks at nothing ahead, as "was", "was told" and "planned" do."""
    ahead = verb.lemma == "be" or verb.lemma in load().forward_verbs
    return not ahead and not (verb.passive and verb.lemma in words("prospective"))
