"""Days still to come of which somebody only speaks, or which somebody plans for.

"Roe hopes to open the bridge in 2030" is an entry of 2030; without the year it would tell that he
hopes so then. "The bridge will open" needs none: the entry's own date says when. What somebody did
has its own day: who "proposed a vote in May", or said that there will be one, did so before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.anchoring.words import reports, tells_now, tells_result
from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.records import DateMention, DateSpan, Day

DEICTIC = re.compile(
    r"\b(?:next|this|later|coming|following|tomorrow|tonight|today|in)\b", re.IGNORECASE
)
NEXT_DAY = 1
FORETELLING = frozenset({"", "will", "shall", "would"})


def is_spoken_of(reading: Reading, told: Clause, dated: Clause, mention: DateMention) -> bool:
    """Say whether a date is one to come of which somebody spoke: "proposed a vote in May".

    ``told`` is the main clause of the sentence, ``dated`` the one that the date is of.
    """
    published = reading.published
    if published is None or mention.span is None or not _tells_speech(told.verb):
        return False
    said = dated.kind is ClauseKind.CONTENT or told.kind is ClauseKind.ATTRIBUTION
    plan = told if _stands_before_colon(reading, dated, mention) else dated
    return (said or dated is told) and _is_ahead(plan, mention.span, published)


def _stands_before_colon(reading: Reading, dated: Clause, mention: DateMention) -> bool:
    """Say whether a date is of the words of speech: "said on Thursday: The port | must close"."""
    verb = reading.sentence.start + (dated.verb.start if dated.verb else dated.start)
    return ":" in reading.text[mention.end : verb]


def _tells_speech(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells that somebody spoke, or has: "proposed", not "was proposed"."""
    if verb is None or not reports(verb) or verb.passive:
        return False
    return tells_now(verb) or tells_result(verb)


def is_plan(clause: Clause) -> bool:
    """Say whether a clause tells what is to come, or is meant to: "will open", "hopes to"."""
    verb = clause.verb
    if verb is None:
        return False
    return verb.ahead or verb.lemma in words("prospective")


def is_foretold(clause: Clause) -> bool:
    """Say whether a clause tells what is to come, not what may or should: "will open"."""
    return is_plan(clause) and clause.verb is not None and clause.verb.modal in FORETELLING


def _is_ahead(dated: Clause, span: DateSpan, published: Day) -> bool:
    """Say whether days are to come, or a time going on of which a clause tells a plan."""
    goes_on = is_plan(dated) and span.days > 1 and span.days_before(published) < 0
    near = NEXT_DAY if is_foretold(dated) or not is_plan(dated) else 0
    return goes_on or span.days_after(published) > near


def with_day_ahead(reading: Reading, happening: Happening, telling: Telling) -> Telling | None:
    """Give the telling with its date kept, where its verb is of an earlier day; else None."""
    mention, base = happening.mention, reading.sentence.start
    if mention is None or not _is_named_ahead(mention, reading.published):
        return None
    kept = (mention.start, mention.end)
    verb = next((one for one in reading.verbs if base + one.start == telling.predicate[0]), None)
    if verb is None or kept not in telling.dates:
        return None
    if not _is_earlier(verb) or not _speaks_of(reading, verb, mention.start - base):
        return None
    dates = tuple(date for date in telling.dates if date != kept)
    return replace(telling, dates=dates, kept=kept)


def _is_named_ahead(mention: DateMention, published: Day | None) -> bool:
    """Say whether words name a day after publication by itself: "2030", not "next year"."""
    if mention.span is None or published is None or DEICTIC.search(mention.text):
        return False
    return mention.span.days_after(published) > 0


def _is_earlier(verb: VerbGroup) -> bool:
    """Say whether somebody does now what a verb tells: "hopes", "has said"; not "is due to"."""
    told = verb.finite and verb.lemma != "be"
    return told and not verb.ahead and not verb.passive


def _speaks_of(reading: Reading, verb: VerbGroup, at: int) -> bool:
    """Say whether another verb stands before the date, and is what the date is of."""
    return any(verb.end <= one.start < at for one in reading.verbs)
