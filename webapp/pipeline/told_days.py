"""Which days an article's own words give to what it tells, read before its sentences are dated.

"A man has been stabbed | Roe was stabbed in Oster on Monday": the opening is of that Monday. Where
only one day is told of, what happened without a date happened then, not as the article appeared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from webapp.pipeline.anchored import Candidate, echo_of
from webapp.pipeline.anchoring_words import anchoring_words, reports, tells_now, tells_result
from webapp.pipeline.clause_dates import CLOCK, dates_of_clauses
from webapp.pipeline.clauses import TOP, ClauseKind
from webapp.pipeline.sentence_reading import Reading
from webapp.pipeline.verbs import VerbGroup
from webapp.records import DateMention, Day, Precision, Sentence
from webapp.spans import in_words

AGAIN = "told again with its day"
STORY = "day of the story"
NEAR_DAYS = 7
TELLING = TOP | {ClauseKind.ADVERBIAL}


@dataclass(frozen=True, slots=True)
class Deed:
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
    """The deeds of an article's first sentences whose days are named, up to publication."""

    deeds: tuple[Deed, ...] = ()

    def day_of(self, candidate: Candidate) -> DateMention | None:
        """Give the day for what a sentence tells that has none, and why; None for that of now."""
        verb = candidate.verb
        if verb is None or _is_said(verb):
            return None
        return self._told_again(verb, candidate) or self._of_story(verb, candidate.index)

    def _told_again(self, verb: VerbGroup, candidate: Candidate) -> DateMention | None:
        """Give the day on which another sentence tells the same to have been done.

        Not where one of them tells of another of those: "a second man", "the first".
        """
        if verb.lemma in anchoring_words().light or _is_one_of(candidate.around):
            return None
        same = [one for one in self.deeds if one.done and _is_same(one.verb, verb)]
        if len({one.ago for one in same}) != 1 or same[0].sentence.index == candidate.index:
            return None
        if _is_one_of(same[0].sentence.text):
            return None
        return _explained(same[0], AGAIN, "The same is told with its day in")

    def _of_story(self, verb: VerbGroup, index: int) -> DateMention | None:
        """Give the only day that is told of, for what happened then."""
        deed = self.story
        if deed is None or not tells_now(verb) or deed.sentence.index == index:
            return None
        found = _explained(deed, STORY, "The only day that the article tells of is that in")
        span = found.span
        return replace(found, span=replace(span, approximate=True)) if span else None

    @property
    def story(self) -> Deed | None:
        """What was done on the only day told of, if that is past; words said have a day too."""
        only = len({one.ago for one in self.deeds}) == 1
        return next((one for one in self.deeds if one.done and one.ago and only), None)


def _is_said(verb: VerbGroup) -> bool:
    """Say whether a verb tells somebody's words: not who "was called to" a place."""
    return reports(verb) and not verb.passive


def _is_one_of(words: str) -> bool:
    """Say whether words tell of one of several: "another man", "the first"."""
    return not anchoring_words().several.isdisjoint(words.lower().split())


def _is_same(one: VerbGroup, other: VerbGroup) -> bool:
    return one.lemma == other.lemma and bool(one.passive) is bool(other.passive)


def _explained(deed: Deed, rule: str, because: str) -> DateMention:
    mention = deed.mention
    words = in_words(mention.span) if mention.span else ""
    explanation = f"{because} “{echo_of(deed.sentence, mention)}”, so {words}."
    return replace(mention, rule=rule, explanation=explanation)


def told_days(readings: Iterable[Reading], published: Day) -> ToldDays:
    """Read what clauses with a day of their own tell to have been done."""
    return ToldDays(tuple(deed for one in readings for deed in _deeds(one, published)))


def _deeds(reading: Reading, published: Day) -> Iterator[Deed]:
    for at, mention in dates_of_clauses(reading).items():
        clause = reading.clauses[at]
        told = tells_now(clause.verb) or tells_result(clause.verb)
        if clause.kind not in TELLING or clause.verb is None or mention.span is None or not told:
            continue
        ago = published.toordinal() - mention.span.first.toordinal()
        named = mention.span.precision is Precision.DAY and not _is_hour(mention)
        if named and 0 <= ago <= NEAR_DAYS:
            yield Deed(clause.verb, mention, reading.sentence, ago)


def _is_hour(mention: DateMention) -> bool:
    """Say whether words tell an hour alone, on a day told before: "at 6 p.m."."""
    told = mention.span is not None and mention.reference == mention.span.first
    return mention.supposed or (mention.rule == CLOCK and told)
