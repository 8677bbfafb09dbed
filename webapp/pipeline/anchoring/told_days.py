"""The one day that an article's first sentences tell of, read before its sentences are dated.

What happened without a date happened then, not as the article appeared. What is told again with
its own day has that day (``retelling``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from webapp.pipeline.anchoring.anchored import Candidate, echo_of
from webapp.pipeline.anchoring.words import reports, tells_now, tells_result
from webapp.pipeline.clause_dates.choosing import CLOCK, dates_of_clauses
from webapp.pipeline.clauses import TOP, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.verbs import VerbGroup
from webapp.records import DateMention, Day, Precision, Sentence
from webapp.spans import in_words

STORY = "day of the story"
NEAR_DAYS = 7
TELLING = TOP | {ClauseKind.ADVERBIAL}


@dataclass(frozen=True, slots=True)
class DatedDeed:
    """What a clause with a day of the last week tells; ``done`` unless it was only said."""

    verb: VerbGroup
    mention: DateMention
    sentence: Sentence
    ago: int

    @property
    def done(self) -> bool:
        """Whether something happened."""
        return not (_is_said(self.verb) or self.verb.negated)


@dataclass(frozen=True, slots=True)
class ToldDays:
    """What was done on the only day that an article's first sentences tell of, if that is past."""

    story: DatedDeed | None = None

    def day_of(self, candidate: Candidate) -> DateMention | None:
        """Give the only day that is told of, for what a sentence tells to have happened then.

        None for what is of now, and for words that are only said.
        """
        verb, deed = candidate.verb, self.story
        if deed is None or verb is None or _is_said(verb) or not tells_now(verb):
            return None
        return None if deed.sentence.index == candidate.index else _explained(deed)


def _is_said(verb: VerbGroup) -> bool:
    """Say whether a verb tells somebody's words: not who "was called to" a place."""
    return reports(verb) and not verb.passive


def _explained(deed: DatedDeed) -> DateMention | None:
    """Give the day of a deed, which it is not sure that others share, and say why."""
    mention = deed.mention
    if mention.span is None:
        return None
    words = f"“{echo_of(deed.sentence, mention)}”, so {in_words(mention.span)}"
    explanation = f"The only day that the article tells of is that in {words}."
    span = replace(mention.span, approximate=True)
    return replace(mention, span=span, rule=STORY, explanation=explanation)


def told_days(readings: Iterable[Reading], published: Day) -> ToldDays:
    """Read what clauses with a day of their own tell; words said have a day too."""
    deeds = [deed for one in readings for deed in _deeds(one, published)]
    only = len({one.ago for one in deeds}) == 1
    return ToldDays(next((one for one in deeds if only and one.done and one.ago), None))


def _deeds(reading: Reading, published: Day) -> Iterator[DatedDeed]:
    for at, mention in dates_of_clauses(reading).items():
        clause = reading.clauses[at]
        told = tells_now(clause.verb) or tells_result(clause.verb)
        if clause.kind not in TELLING or clause.verb is None or mention.span is None or not told:
            continue
        ago = mention.span.days_before(published)
        named = mention.span.precision is Precision.DAY and not _is_hour(mention)
        if named and 0 <= ago <= NEAR_DAYS:
            yield DatedDeed(clause.verb, mention, reading.sentence, ago)


def _is_hour(mention: DateMention) -> bool:
    """Say whether words tell an hour alone, on a day told before: "at 6 p.m."."""
    told = mention.span is not None and mention.reference == mention.span.first
    return mention.supposed or (mention.rule == CLOCK and told)
