"""Which clause of a sentence a date is for.

The one that holds it, unless the date is that of a noun, or of a day that the verb cannot be of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.anchoring.words import anchoring_words, tells_result
from webapp.pipeline.clause_dates.beside_verbs import (
    is_called_off,
    is_counted,
    is_of_describing,
    is_of_planned,
    is_superseded,
    looks_far_ahead,
)
from webapp.pipeline.clause_dates.fitting import fits, is_of_noun, is_put_off, lasts_until
from webapp.pipeline.clause_dates.other_dates import dates_another, joined_by_or
from webapp.pipeline.clause_dates.sharing import is_past, is_short, leave_put_in, share, tells
from webapp.pipeline.clause_dates.when import tell_on_day
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.asides import is_source
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.happenings.eventfulness import is_happening
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.closed_relatives import relative_before
from webapp.pipeline.verbs.lexicon import linking_words, words
from webapp.pipeline.wording import is_counted_day
from webapp.records import DateMention
from webapp.spans import LONGEST_MONTH

NEXT_WORD = re.compile(
    r"(?:(?<=\d{4}),)?(?:[-–][A-Z][a-z]{2,8}\.? \d{1,2})? (?P<word>[^\W\d_][\w’'-]*)"
)
LEAD_IN = re.compile(rf"\b(?:in|at|during|on)\s+{DETERMINER}\s+$", re.IGNORECASE)
LONGEST_LEAD_IN = 20
NAMED_DAY = "named day"
CAPITAL = re.compile(r" (?!Eve\b|Day\b|[A-Z][a-z]{2,8}day\b)[A-Z][a-z]")
IN_EVENT = re.compile(r"(?P<noun>[^\W\d_]*) (?:in|at|during) $")
OWNED = re.compile(r"(?:['’]s)?(?:\s[\w’'-]+){1,5}")
CLOCK = "time of the clock"
NOUNS = re.compile(r"(?:(?<=\d{4}),)?(?:\s[\w’'-]+){1,3}")
MARKS_OF_OWNER = ("'s", "’s")
DECADE = re.compile(r"\d0['’]s$")
DECADE_ALONE = re.compile(r"\d0['’]?s$")
GOES_ON = frozenset({"said", "was", "were", "is", "had", "has", "to"})
LONGEST_DETERMINER = 24
INTO_PERIOD = re.compile(r"\b(?:in|during|for|since|until|through|over) (?:the )?$", re.IGNORECASE)
BESIDE_NOUN = re.compile(
    rf"\b(?:{DETERMINER}|that|this|these|those)\s+(?:[a-z]{{3,9}}\.? \d{{1,2}}[-–])?$",
    re.IGNORECASE,
)


def dates_of_clauses(reading: Reading) -> dict[int, DateMention]:
    """Give the date of each clause of a sentence that has one of its own, by the clause's place."""
    base, clauses = reading.sentence.start, reading.clauses
    found: dict[int, list[DateMention]] = {}
    for mention in joined_by_or(reading.text, reading.datable):
        at = _clause_around(reading, _clause_at(clauses, mention.start - base), mention)
        if dates_another(reading.text, mention, base + clauses[at].start):
            continue
        at = _told_by_source(reading, _told_behind(clauses, at))
        if clauses[at].kind is ClauseKind.PHRASE or _tells_when(reading, clauses[at], mention):
            found.setdefault(at, []).append(mention)
    leave_put_in(clauses, found)
    share(reading.sentence.text, clauses, found)
    tell_on_day(reading, found)
    return {at: _nearest(reading, them, clauses[at]) for at, them in found.items()}


def _tells_when(reading: Reading, clause: Clause, mention: DateMention) -> bool:
    """Say whether a date tells when a clause happened: it is of its verb, and of no noun."""
    of_noun = describes_noun(reading.text, mention, clause, reading.sentence.start)
    return not of_noun and can_date(reading, clause, mention)


def describes_noun(text: str, mention: DateMention, clause: Clause, base: int) -> bool:
    """Say whether a date belongs to a noun of its clause: "the 1968 flu", "after Monday's attack".

    Before the verb the noun is the subject, and what it does is of that day.
    """
    if _is_owner(text, mention):
        behind = clause.verb is not None and mention.start > base + clause.verb.end
        return behind and not _happens_in(text, mention, clause, base)
    if mention.rule == NAMED_DAY and CAPITAL.match(text, mention.end):
        return True
    if _is_of_subject(text, mention, clause, base) or _at_occasion(text, mention):
        return False
    return _is_determined(text, mention) and _noun_follows(text, mention)


def _noun_follows(text: str, mention: DateMention) -> bool:
    """Say whether the word behind a date may be its noun: "the 1968 | flu"; not "the 1970s Roe"."""
    following = NEXT_WORD.match(text, mention.end)
    if following is None:
        return False
    if DECADE_ALONE.search(mention.text) and following["word"][:1].isupper():
        return False
    closed = linking_words() | words("modals") | GOES_ON
    return following["word"].lower() not in closed


def _is_owner(text: str, mention: DateMention) -> bool:
    """Say whether a date owns what follows, as "Monday's" and no decade does."""
    own = mention.text.endswith(MARKS_OF_OWNER) and not DECADE.search(mention.text)
    return own or text.startswith(MARKS_OF_OWNER, mention.end)


def _is_determined(text: str, mention: DateMention) -> bool:
    """Say whether an article or the like stands before a date: "the 1968", "their Monday".

    Days that are counted have one of their own: "the next day | rebels fled", "a year ago | he".
    """
    if is_counted_day(mention.text):
        return False
    if mention.text.lower().startswith(("the ", "a ")):
        return True
    before = text[max(0, mention.start - LONGEST_DETERMINER) : mention.start]
    return BESIDE_NOUN.search(before) is not None


def _is_of_subject(text: str, mention: DateMention, clause: Clause, base: int) -> bool:
    """Say whether a subject is what happened on a date: "the May 3 attack | killed nine"."""
    verb, after = clause.verb, NOUNS.match(text, mention.end)
    if verb is None or after is None or not is_past(clause) or mention.end > base + verb.start:
        return False
    near = mention.span is not None and mention.span.days <= LONGEST_MONTH
    words_between = text[mention.end : base + verb.start].split()
    return near and any(map(is_happening, words_between[:3]))


def _happens_in(text: str, mention: DateMention, clause: Clause, base: int) -> bool:
    """Say whether what a verb tells was done in the event of a day: "scored in | Monday's game".

    Not what is said of it, or who is charged with it: "denied a role in Monday's attack".
    """
    verb = clause.verb
    if verb is None or not is_past(clause) or verb.reporting:
        return False
    if verb.lemma in clause_words().charging | clause_words().thinking:
        return False
    within = IN_EVENT.search(text, base + verb.end, mention.start)
    after = OWNED.match(text, mention.end)
    if (
        not is_short(mention)
        or within is None
        or after is None
        or within["noun"] in clause_words().taking_in
    ):
        return False
    return any(map(is_happening, after[0].replace("’s", " ").replace("'s", " ").split()))


def _at_occasion(text: str, mention: DateMention) -> bool:
    """Say whether a date is that of an occasion of the whole clause: "in a Monday speech"."""
    before = text[max(0, mention.start - LONGEST_LEAD_IN) : mention.start]
    if LEAD_IN.search(before) is None:
        return False
    after = NOUNS.match(text, mention.end)
    occasions = anchoring_words().occasions
    return after is not None and any(
        word.removesuffix("s") in occasions for word in after[0].lower().split()
    )


def can_date(reading: Reading, clause: Clause, mention: DateMention) -> bool:
    """Say whether the verb of a clause can be of a day, by its tense and by what stands between."""
    verb, published = clause.verb, reading.published
    if verb is None:
        return True
    lead = reading.text[reading.sentence.start : mention.start]
    holds = clause.kind is ClauseKind.CONTENT or verb.lemma in clause_words().holding_until
    if holds and lasts_until(verb, lead):
        return False
    if is_of_describing(reading, clause, mention) or is_called_off(reading, clause, mention):
        return False
    if looks_far_ahead(verb, mention, published):
        return False
    if verb.end < len(lead) and _is_behind_verb(reading, verb, mention, lead):
        return False
    return fits(verb, mention, published, lead, verb.end)


def _is_behind_verb(reading: Reading, verb: VerbGroup, mention: DateMention, lead: str) -> bool:
    """Say whether a date behind a verb is that of something else that stands there."""
    behind, published = lead[verb.end :], reading.published
    return (
        is_of_noun(behind)
        or _is_declared(reading, verb, mention, behind)
        or is_put_off(verb, behind)
        or _is_of_charge(reading, verb, lead)
        or is_of_planned(reading, verb, mention)
        or is_counted(verb, mention, published, behind)
        or is_superseded(verb, mention, published, behind)
    )


def _is_declared(reading: Reading, verb: VerbGroup, mention: DateMention, behind: str) -> bool:
    """Say whether a day is made something: "declared | Friday a day of mourning"."""
    made = not verb.passive and verb.lemma in clause_words().designating
    following = NEXT_WORD.match(reading.text, mention.end)
    told = following is not None and following["word"] in words("articles")
    return made and told and not behind.strip()


def _is_of_charge(reading: Reading, verb: VerbGroup, lead: str) -> bool:
    """Say whether a day behind a verb is that of a deed: "convicted of taking bribes in | 2003".

    So is that of the deed for which somebody is held: "arrested for the murder of Roe on | Monday".
    """
    vocabulary = clause_words()
    if verb.lemma in vocabulary.charging | vocabulary.arresting and _of_crime().search(
        lead, verb.end
    ):
        return True
    doing = [one for one in reading.verbs if verb.end <= one.start < len(lead)]
    if verb.lemma in vocabulary.charging:
        return any(one.form is Form.GERUND for one in doing)
    if not verb.passive or not doing or doing[-1].form is not Form.GERUND:
        return False
    return _leads_to_deed(lead[: doing[-1].start])


def _leads_to_deed(before: str) -> bool:
    """Say whether words lead to what somebody is held for: "jailed for", not "in the act of"."""
    return before.endswith(" for ") or (before.endswith(" of ") and not _of_time(before))


def _of_time(before: str) -> bool:
    """Say whether a length of time stands before "of": "in three days of | fighting"."""
    noun = before.split()[-2].lower()
    return noun in clause_words().time_nouns or noun.removesuffix("s") in clause_words().time_nouns


@cache
def _of_crime() -> re.Pattern[str]:
    """Match a crime that somebody is held for, up to the end: "for the murder of Roe on"."""
    crimes = "|".join(sorted(clause_words().crimes))
    return re.compile(
        rf"\b(?:for|over|with) {DETERMINER} (?:[\w’'-]+ ){{0,3}}?(?:{crimes})s?"
        r"(?= )[^,;]*$"
    )


def _clause_at(clauses: Sequence[Clause], at: int) -> int:
    return max(i for i, clause in enumerate(clauses) if clause.start <= at or i == 0)


def _clause_around(reading: Reading, at: int, mention: DateMention) -> int:
    """Step from a relative clause that a comma closes before a date to the clause around it."""
    clauses, base = reading.clauses, reading.sentence.start
    if clauses[at].kind is not ClauseKind.RELATIVE or not (at and tells(clauses[at - 1])):
        return at
    own = any(
        clauses[at - 1].start <= one.start - base < clauses[at].start for one in reading.datable
    )
    closed = relative_before(reading.sentence.text, mention.start - base)
    return at - 1 if closed and not own else at


def _told_behind(clauses: Sequence[Clause], at: int) -> int:
    """Step from a main clause that has no verb before another to the next that tells."""
    if clauses[at].verb is not None or clauses[at].kind is not ClauseKind.MAIN:
        return at
    return next((n for n in range(at, len(clauses)) if tells(clauses[n])), at)


def _told_by_source(reading: Reading, at: int) -> int:
    """Step from where a source came out to what it tells has been done: it is told on that day.

    "The town has sold the port, according to papers | released on Monday"; what "was sold" was
    sold before.
    """
    clauses, verb = reading.clauses, reading.clauses[at].verb
    if clauses[at].kind is not ClauseKind.PARTICIPLE or verb is None:
        return at
    if not is_source(reading.sentence.text, verb.start):
        return at
    tops = (n for n in range(at - 1, -1, -1) if clauses[n].kind in TOP and clauses[n].verb)
    told = next(tops, at)
    done = clauses[told].verb
    return told if done is not None and tells_result(done) else at


def _nearest(reading: Reading, mentions: Sequence[DateMention], clause: Clause) -> DateMention:
    """Of several dates in one clause take the one nearest to its verb.

    A day inside of a year that stands beside it is the finer: "yesterday, at this year's fair". A
    clock is read on the day that stands with it: "around noon in Oster on Sunday", and so are the
    figures of a period: "reported its third-quarter profit on Monday".
    """
    mentions = [one for one in mentions if one.rule != CLOCK] or mentions
    mentions = _without_attributes(reading.text, mentions)
    verb = reading.sentence.start + (clause.verb.start if clause.verb else clause.start)
    finest = [
        one for one in mentions if not any(_is_inside(reading, other, one) for other in mentions)
    ]
    return min(finest, key=lambda mention: abs(mention.start - verb))


def _without_attributes(text: str, mentions: Sequence[DateMention]) -> Sequence[DateMention]:
    """Leave out the periods of nouns beside which a day stands: "third-quarter | profit"."""
    if not any(one.span is not None and one.span.days == 1 for one in mentions):
        return mentions
    return [one for one in mentions if not _is_attribute(text, one)]


def _is_attribute(text: str, mention: DateMention) -> bool:
    """Say whether a period of more than a month only says of which one a noun is."""
    long = mention.span is not None and mention.span.days > LONGEST_MONTH
    before = text[max(0, mention.start - LONGEST_DETERMINER) : mention.start]
    told_when = "-" not in mention.text and INTO_PERIOD.search(before) is not None
    return long and not told_when and _noun_follows(text, mention)


def _is_inside(reading: Reading, one: DateMention, other: DateMention) -> bool:
    """Say whether one expression's interval is a part of the other's, no gerund between."""
    if one.span is None or other.span is None:
        return False
    at = reading.sentence.start
    doing = (verb for verb in reading.verbs if verb.form is Form.GERUND)
    if any(other.end <= at + verb.start < one.start for verb in doing):
        return False
    return other.span.contains(one.span) and one.span.days < other.span.days
