"""Whether a verb can be of a day: a past is not of a day to come, a result of no day named.

"Roe promised to vote next year" promised today; "has blocked the trial of two suspected of a theft
in 1988" blocks it now. Such days belong to a noun or a participle beside the verb, not to the verb.
"""

from __future__ import annotations

import re
from math import inf

from webapp.pipeline.clauses.ended_periods import TOLD_BY_END
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import past_of, words
from webapp.records import DateMention, Day, Precision

SINCE = re.compile(r"\bsince(?: (?:at least|about|around|early|late|mid))?[\s-]+$", re.IGNORECASE)
OF_NOUN = re.compile(r"(?:(?P<noun>[^\W\d_]{2,30})|\d) of (?:the |last )?$")
OF_PRICE = re.compile(r"\b(?:closing|share|stock|market) (?:price|value|level) (?:on |of )?$")
OF_SOURCE = re.compile(r"\baccording to (?:an?|the) (?:[a-z-]+ ){1,3}[a-z]+ed\b[^;:]*,[^;:]*$")
UNTIL = re.compile(r"\b(?:until|till)(?: (?:the|at least))?\s+$")
MOVED_TO = re.compile(r"\b(?:until|till|to|from|through|beyond|past)(?: (?:the|at least))?\s+$")
LONGEST_OPENING = 4
WEEK_DAYS = 7
RECENT_DAYS = 14
SEASON_DAYS = 92
PERIODS = frozenset({Precision.QUARTER, Precision.HALF_YEAR})
RESULTS_DAYS = 92


def is_since(before: str) -> bool:
    """Say whether a day only begins a time: "has been shut since | May"."""
    return SINCE.search(before) is not None


def lasts(verb: VerbGroup) -> bool:
    """Say whether what a perfect tells began on the day that "since" names: "has led since May".

    What is counted or was done since is of no such day: "has sold four ships since May".
    """
    goes_on = verb.text.endswith("ing") or verb.lemma in words("lasting")
    return verb.aspect is not Aspect.SIMPLE and goes_on


def is_of_noun(before: str) -> bool:
    """Say whether a day is a noun's: "the floods of | 1990", "call 12 of | May 5".

    Not that of a time: "on the night of | May 5". A price is that of a day: "over its closing price
    on | Friday", and so is a source: "according to a memo passed by Ode, its owner, | in May".
    """
    if OF_PRICE.search(before) or OF_SOURCE.search(before):
        return True
    found = OF_NOUN.search(before)
    if found is None:
        return False
    return (found["noun"] or "").lower() not in clause_words().time_nouns


def is_put_off(verb: VerbGroup, behind: str) -> bool:
    """Say whether a day is that to which something is moved: "adjourned the trial until | May 3".

    ``behind`` are the words between the verb and the day.
    """
    told = _is_told(verb) and verb.lemma in clause_words().shifting
    return told and MOVED_TO.search(behind) is not None


def lasts_until(verb: VerbGroup, lead: str) -> bool:
    """Say whether a day is only the end of what is told: "was shut until | May", not "not until".

    ``lead`` are the words of the sentence before the date.
    """
    return not verb.negated and UNTIL.search(lead) is not None


def fits(verb: VerbGroup, mention: DateMention, published: Day | None, lead: str, at: int) -> bool:
    """Say whether a finite verb can be of a day, as told on the day of publication.

    ``lead`` are the words of the sentence before the date, ``at`` is where in them the verb ends.
    """
    if published is None or mention.span is None or not verb.finite:
        return True
    if is_since(lead):
        return lasts(verb)
    ahead = mention.span.days_after(published)
    if ahead > 0 and _is_told(verb):
        return _is_next_day(mention, ahead) or not _tells_past(verb)
    ago = mention.span.days_before(published)
    return not _is_over(verb, ago) and _reaches(verb, mention, ago, lead, at)


def _is_over(verb: VerbGroup, ago: int) -> bool:
    """Say whether a day is past that a verb tells to be ahead: "will meet"."""
    return ago > 0 and verb.text.lower().startswith("will ")


def _reaches(verb: VerbGroup, mention: DateMention, ago: int, lead: str, at: int) -> bool:
    """Say whether a verb can tell of a day that is ``ago`` days past."""
    return _opens(verb, lead, at) or ago <= _reach(verb) or _is_result(verb, mention, ago)


def _opens(verb: VerbGroup, lead: str, at: int) -> bool:
    """Say whether a date stands before a verb and outside of its subject."""
    return at >= len(lead) and not _is_inside(verb, lead)


def _is_inside(verb: VerbGroup, lead: str) -> bool:
    """Say whether a day stands inside the subject of a present: "who fled in 2001 | leads"."""
    now = verb.tense is Tense.PRESENT and verb.aspect is not Aspect.PERFECT
    now = now and verb.text != past_of(verb.lemma)
    return now and len(lead.split()) > LONGEST_OPENING


def _is_next_day(mention: DateMention, ahead: int) -> bool:
    """Say whether a day in figures follows publication, as where an article is of the eve.

    Or the night after, in which it was brought up to date: "early Monday".
    """
    night = mention.text.lower().startswith("early ")
    return ahead <= 1 and (night or any(letter.isdigit() for letter in mention.text))


def _is_told(verb: VerbGroup) -> bool:
    """Say whether a verb tells what has happened: "closed", "has closed"."""
    return not verb.modal and (verb.tense is Tense.PAST or verb.aspect is Aspect.PERFECT)


def _is_result(verb: VerbGroup, mention: DateMention, ago: int) -> bool:
    """Say whether figures of a period are told after its end: "has earned $4m in the quarter"."""
    if ago > RESULTS_DAYS:
        return False
    span = mention.span
    period = mention.rule == TOLD_BY_END or (span and span.precision in PERIODS)
    return verb.tense is Tense.PRESENT and verb.aspect is Aspect.PERFECT and bool(period)


def _reach(verb: VerbGroup) -> float:
    """Say how many days before publication a day behind a verb may lie, for the verb to be of it.

    A past reaches any day; a present tells of the last week ("the board meets on Monday"), but not
    of a day that is over where it tells how something is ("the price is that of Monday").
    """
    if verb.aspect is Aspect.PERFECT and verb.tense is not Tense.PAST:
        return inf if verb.modal else RECENT_DAYS
    if verb.ahead:
        return SEASON_DAYS
    if verb.tense is Tense.PAST or verb.text == past_of(verb.lemma):
        return inf
    return 0 if verb.lemma in clause_words().counting else WEEK_DAYS


def _tells_past(verb: VerbGroup) -> bool:
    """Say whether a past looks at nothing ahead, as "was", "was told" and "planned" do."""
    ahead = verb.lemma == "be" or verb.lemma in load().forward_verbs
    return not ahead and not (verb.passive and verb.lemma in words("prospective"))
