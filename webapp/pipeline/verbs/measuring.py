"""Whether "by" tells by how much: "rose | by 3 percent", "voted by 31 to 24"; not "by rebels"."""

from __future__ import annotations

import re
from functools import cache

from webapp.pipeline.numerals import NUMBER, any_of
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.lexicon import VerbWords
from webapp.vocabulary import built_in


def tells_how_far(context: Context, at: int) -> bool:
    """Say whether "by" stands behind the word at ``at`` with a measure or the figures of a vote."""
    return _measured().match(context.sentence, context.tokens[at].end) is not None


@cache
def _measured() -> re.Pattern[str]:
    vocabulary = built_in("verbs", VerbWords)
    figure = rf"(?:\d[\d.,/]*(?: \d/\d)?|(?:{NUMBER})\b(?:[ -](?:{NUMBER})\b)?)"
    scores = rf"{figure}(?: votes?)?(?: to |[-–]){figure}"
    unit = any_of(map(re.escape, vocabulary.measures))
    alone = r"(?= (?:in|on|at|from|to|since|during|between|last|this)\b|[.,;]?$)"
    counted = rf"{figure}(?:[ -]?(?:{unit})s?(?!\w)|{alone})"
    described = r"(?:[a-z][\w-]* ){0,2}"
    parts = rf"(?:(?:an?|the|{NUMBER}) {described})?(?:{any_of(vocabulary.fractions)})s?\b"
    told = rf"{scores}|{counted}|[$£€]\s?\d|{parts}"
    return re.compile(rf" by (?:[a-z]+ly |[a-z]{{2,6}} ){{0,3}}?(?:{told})", re.IGNORECASE)
