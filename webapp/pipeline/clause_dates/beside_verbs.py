"""Dates that stand beside a verb and tell nothing of when it was done.

"A man accused of a theft last year was freed" tells nothing of last year, "it was the fifth storm
this year" of no whole year, and what had been planned for a day may never have come.
"""

from __future__ import annotations

import re

from webapp.pipeline.clauses import Clause
from webapp.pipeline.clauses.ended_periods import TOLD_BY_END
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.ranking import RANK, RANKED_BESIDE
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.records import DateMention, Day
from webapp.spans import days_of

RANKED = re.compile(RANK, re.IGNORECASE)
BESIDE = re.compile(RANKED_BESIDE)
DUE = re.compile(r"^ (?:(?:\w+ly )?(?:due|set|supposed|meant) )?to [a-z]+\b")
AS = re.compile(r"\bas (?:\w+ )?$")
PREPOSED = re.compile(r"\b(?:of|for|with|from|by|after|before|in)\s+$")
PREPOSED_DAY = re.compile(r"\b(?:on|in|at|by|for|late|early|earlier|last)\s*$", re.IGNORECASE)
TOUCHING = re.compile(r" (?:(?:on|in|late|early|last) ){0,2}")
LONGEST_SEASON = 92
LONGEST_YEAR = 366


def is_of_describing(reading: Reading, clause: Clause, mention: DateMention) -> bool:
    """Say whether a date before a verb is that of a participle in the subject.

    "The bridge | razed by Friday's quake | was old", "a man accused | of theft in May | fled".
    """
    verb, base = clause.verb, reading.sentence.start
    if verb is None or not verb.finite or mention.end - base > verb.start:
        return False
    if mention.rule == TOLD_BY_END:
        return False
    sentence = reading.sentence.text
    near = [one for one in reading.verbs if clause.body < one.start < mention.start - base]
    behind = sentence[mention.end - base : verb.start]
    return any(
        _describes(sentence, one)
        and (
            "," not in sentence[one.end : mention.start - base] or _is_aside(sentence, one, behind)
        )
        and _closes(behind)
        for one in near
    )


def _is_aside(sentence: str, verb: VerbGroup, behind: str) -> bool:
    """Say whether a participle opens an aside that a date closes: ", born in Lesk, on May 3,"."""
    return verb.form is Form.PARTICIPLE and sentence[: verb.start].endswith(", ") and behind == ", "


def _closes(behind: str) -> bool:
    """Say whether no new part begins between a date and a verb: the comma of an aside may stand."""
    return "," not in behind.removeprefix(",")


def _describes(sentence: str, verb: VerbGroup) -> bool:
    """Say whether a verb without a subject tells another time than the verb behind it."""
    if verb.form is Form.PARTICIPLE:
        return verb.lemma not in clause_words().at_once
    return verb.form is Form.GERUND and PREPOSED.search(sentence, 0, verb.start) is not None


def is_called_off(reading: Reading, clause: Clause, mention: DateMention) -> bool:
    """Say whether a date before a verb is that of what will not be then.

    "The vote due on May 3 | was put off" was not put off on May 3; "on May 3 the vote was" was.
    """
    verb, base = clause.verb, reading.sentence.start
    if verb is None or not verb.passive or mention.end - base > verb.start:
        return False
    sentence = reading.sentence.text
    particle = sentence[verb.end :].split()[:1]
    off = {verb.lemma, f"{verb.lemma} {particle[0].strip('.,;') if particle else ''}"}
    if off.isdisjoint(clause_words().calling_off):
        return False
    lead = PREPOSED_DAY.sub("", sentence[clause.body : mention.start - base]).rstrip()
    planned = lead.rpartition(" ")[2].lower() in load().arranged
    free = "," not in sentence[mention.end - base : verb.start]
    return bool(lead.strip(" ,")) and free and (planned or _is_ahead(mention, reading.published))


def _is_ahead(mention: DateMention, published: Day | None) -> bool:
    """Say whether a time begins after publication."""
    if mention.span is None or published is None:
        return False
    return mention.span.first.toordinal() > published.toordinal()


def is_of_planned(reading: Reading, verb: VerbGroup, mention: DateMention) -> bool:
    """Say whether a date is of what a noun is planned for: "shown in a paper due | May 1".

    A present is not of the day of a participle behind it: "owns it by a deal signed | Friday".
    """
    at = mention.start - reading.sentence.start
    later = [one for one in reading.verbs if verb.end <= one.start < at]
    if not later or later[-1].form is not Form.PARTICIPLE:
        return False
    likened = AS.search(reading.sentence.text, 0, later[-1].start) is not None
    now = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE and not verb.ahead
    now = now and TOUCHING.fullmatch(reading.sentence.text, later[-1].end, at) is not None
    return (now or later[-1].text.lower() in load().arranged) and not likened


def is_counted(verb: VerbGroup, mention: DateMention, published: Day | None, behind: str) -> bool:
    """Say whether a period still going on only counts: "it was the fifth storm | this year".

    So does one behind a comma: "raised its rate, the third rise | this year".
    """
    beside = BESIDE.search(behind) is not None
    if mention.span is None or published is None:
        return False
    if verb.lemma not in clause_words().counting and not beside:
        return False
    day, span = published.toordinal(), mention.span
    goes_on = span.days > 1 and span.first.toordinal() <= day <= span.last.toordinal()
    return goes_on and (span.days > LONGEST_YEAR or RANKED.search(behind) is not None)


def is_superseded(
    verb: VerbGroup, mention: DateMention, published: Day | None, behind: str
) -> bool:
    """Say whether something was only planned for a day: "had been due to open | on Monday"."""
    planned = verb.passive and verb.text.rpartition(" ")[2].lower() in load().arranged
    due = verb.lemma == "be" and DUE.match(behind) is not None
    if not (planned or due) or verb.tense is Tense.PRESENT or mention.span is None:
        return False
    gone = published is not None and mention.span.days_before(published) > 0
    return gone or verb.aspect is Aspect.PERFECT


def looks_far_ahead(verb: VerbGroup, mention: DateMention, published: Day | None) -> bool:
    """Say whether a long period still going on is that of a plan: "to hire 200 | this year"."""
    if published is None or mention.span is None or mention.span.days <= LONGEST_SEASON:
        return False
    begins = mention.text.lower().startswith("later")
    if mention.span.part or begins or mention.rule == TOLD_BY_END:
        return False
    ahead = verb.ahead or verb.lemma in words("prospective")
    first, last = days_of(mention.span)
    return ahead and first <= published.toordinal() <= last
