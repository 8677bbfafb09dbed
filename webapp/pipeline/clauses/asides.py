"""Participles and infinitives with a day of their own: "the treaty, signed in Oslo in 1993, was".

What they tell has its own date; the clause around them does not happen then. Where the two happen
at once ("a rally held on Monday drew thousands"), the date is that of the clause around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import words

Span = tuple[int, int]

COMMA = re.compile(r",(?!\d{3})")
LEAD = re.compile(r"\b(?:\w+ly|first|last|originally|since|then|later|once|long|due)\s+$")
CLOSING = re.compile(r"[,;:—–“”\"]|\s(?:and|but|or|who|which|that|when|while|as|because)\s")
SOURCE = re.compile(r"\baccording to [^,;:.]{1,60} $", re.IGNORECASE)
SOURCE_NOUN = re.compile(
    rf"(?:{DETERMINER} )?((?:[\w-]+ ){{0,3}}?[a-z]+)(?: (?:by|from|of|on|about|into)\b[^,;:]*)?, $"
)
PERIOD = re.compile(r"\b([A-Za-z]+),?(?: that| which)? $")
OPEN_ENDED = frozenset({"until", "till", "since", "by", "from", "for"})
BORN = "born"
LONGEST_LEAD = 8
LONGEST_WORD = 20
LONGEST_DAYS = 10
LONGEST_SOURCE = 80


@dataclass(frozen=True, slots=True)
class Dating:
    """A date at offsets of its sentence, and how many days it covers."""

    start: int
    end: int
    days: int


def is_beside(lead: str) -> bool:
    """Say whether words between a verb and a date keep them apart: "closed | until | May"."""
    known = lead.lower().split()
    last = known[-1] if known else ""
    return last in OPEN_ENDED or not clause_words().phrasal.isdisjoint(known)


def is_source(sentence: str, at: int) -> bool:
    """Say whether what ``at`` describes is a source: "according to figures | released in May"."""
    return SOURCE.search(sentence[max(0, at - LONGEST_SOURCE) : at]) is not None


@dataclass(frozen=True)
class Asides:
    """Finds in one sentence the participles that have a date of their own."""

    sentence: str
    verbs: Sequence[VerbGroup]
    dates: Sequence[Dating]

    def find(self) -> Iterator[Span]:
        """Give the stretch of each, from where the participle opens to where its phrase ends."""
        reached = 0
        for number, verb in enumerate(self.verbs):
            if verb.start < reached:
                continue
            stop = self._end(number)
            if self._tells(verb, stop):
                reached = stop
                yield self._opening(verb), stop

    def _tells(self, verb: VerbGroup, stop: int) -> bool:
        """Say whether a verb has a date that the clause around it has not."""
        dated = (one for one in self.dates if verb.end <= one.start < stop)
        date = next(dated, None)
        if date is None:
            return False
        if verb.form is Form.INFINITIVE:
            return self._is_to_come(verb, date, stop)
        if not self._describes(verb):
            return False
        near = self._stands_apart(verb) or self._is_near(verb, date) or self._has_second(stop)
        return near and not self._is_told_at_once(verb, date, stop)

    def _is_to_come(self, verb: VerbGroup, date: Dating, stop: int) -> bool:
        """Say whether an infinitive tells what is due, agreed or begun for its own date."""
        if self._is_due(verb) or self._comes_later(verb, date):
            return True
        return self._is_ahead(verb) and not any(one.finite for one in self.verbs_after(stop))

    def _opening(self, verb: VerbGroup) -> int:
        """Say where a phrase opens: at "first" or "due", if one stands before its verb."""
        lead = LEAD.search(self.sentence[: verb.start], max(0, verb.start - LONGEST_WORD))
        if lead is None:
            return verb.start
        first = not self.sentence[: lead.start()].strip()
        return lead.start() if first or self._comma(lead.start()) else verb.start

    def _comma(self, at: int) -> bool:
        return self.sentence[:at].endswith(", ")

    def _is_due(self, verb: VerbGroup) -> bool:
        return self.sentence[: verb.start].endswith(", due ")

    def verbs_after(self, at: int) -> Iterator[VerbGroup]:
        """Give the verbs from ``at`` on."""
        return (verb for verb in self.verbs if verb.start >= at)

    def _is_ahead(self, verb: VerbGroup) -> bool:
        """Say whether a passive behind a comma tells of a time to come: "a plan, to be tested"."""
        return verb.passive and self._comma(verb.start) and verb.text.lower().startswith("to be ")

    def _comes_later(self, verb: VerbGroup, date: Dating) -> bool:
        """Say whether the verb before has a date too: "agreed on Monday to meet on Friday"."""
        if any(verb.end <= one.start < date.start for one in self.verbs):
            return False
        told = [one for one in self.verbs if one.finite and one.end <= verb.start]
        if _is_announced(verb, told):
            return False
        earlier = told[-1].end if len(told) > 1 else 0
        return bool(told) and any(
            earlier <= one.start < verb.start
            and not CLOSING.search(self.sentence, one.end, verb.start)
            for one in self.dates
        )

    def _describes(self, verb: VerbGroup) -> bool:
        known = clause_words()
        if self._ends_period(verb):
            return False
        if verb.form is Form.PARTICIPLE:
            describes = verb.text in words("describing") and verb.text.lower() != BORN
            describes = describes or self._completes(verb)
            return verb.lemma not in known.likening and not describes
        having = verb.form is Form.GERUND and verb.text.lower().startswith("having ")
        return having and self._stands_apart(verb)

    def _completes(self, verb: VerbGroup) -> bool:
        """Say whether a participle is what a passive tells of: "were reported | killed"."""
        return any(one.passive and one.finite and one.end == verb.start - 1 for one in self.verbs)

    def _ends_period(self, verb: VerbGroup) -> bool:
        """Say whether a period is told by its end: "the six months | ended May 1"."""
        before = PERIOD.search(self.sentence, max(0, verb.start - LONGEST_WORD), verb.start)
        return verb.text == "ended" and before is not None and before[1].lower() in words("periods")

    def _stands_apart(self, verb: VerbGroup) -> bool:
        """Say whether a comma, or nothing, stands before a participle and its adverb."""
        start = self._opening(verb)
        return not self.sentence[:start].strip() or self._comma(start)

    def _end(self, number: int) -> int:
        """Find where the phrase of a participle ends: at its comma, or at the next verb."""
        verb = self.verbs[number]
        apart = verb.form is not Form.PARTICIPLE or self._stands_apart(verb)
        later = (one.start for one in self.verbs[number + 1 :] if one.finite)
        stop = next(later, len(self.sentence))
        border = COMMA if apart else CLOSING
        for match in border.finditer(self.sentence, verb.end, stop):
            if not any(one.start <= match.start() < one.end for one in self.dates):
                return match.start()
        return stop

    def _is_near(self, verb: VerbGroup, date: Dating) -> bool:
        """Say whether a date follows at once; one of a longer time may stand behind a place."""
        lead = self.sentence[verb.end : date.start].split()
        if is_beside(self.sentence[verb.end : date.start]):
            return False
        if len(lead) > 1 and lead[0] in words("particles"):
            lead = lead[1:]
        if len(lead) <= 1:
            return all(word in words("prepositions") for word in lead)
        main = self._main(verb)
        now = main is not None and (main.tense is not Tense.PAST or main.aspect is Aspect.PERFECT)
        return date.days > LONGEST_DAYS and len(lead) <= LONGEST_LEAD and now

    def _has_second(self, stop: int) -> bool:
        """Say whether the verb at ``stop`` has a date: "freed on Monday | fled on Friday"."""
        main = next((one for one in self.verbs if one.finite and one.start == stop), None)
        if main is None:
            return False
        later = (one.start for one in self.verbs if one.start > stop)
        end = next(later, len(self.sentence))
        return any(main.end <= one.start < end for one in self.dates)

    def _main(self, verb: VerbGroup) -> VerbGroup | None:
        """Find the verb around a participle: the one before it, or else the next.

        The next where it closes a report: "Trade grew, a poll | published on Monday | showed".
        """
        before = [one for one in self.verbs if one.finite and one.end <= verb.start]
        after = [one for one in self.verbs if one.finite and one.start >= verb.end]
        if not before or (after and self._closes(before[-1], verb, after[0])):
            return after[0] if after else None
        return before[-1]

    def _closes(self, told: VerbGroup, verb: VerbGroup, last: VerbGroup) -> bool:
        """Say whether the verb behind a participle only says who tells what stands before."""
        shows = last.reporting or last.lemma in clause_words().closing
        apart = COMMA.search(self.sentence, told.end, verb.start) is not None
        return shows and apart and COMMA.search(self.sentence, verb.end, last.start) is None

    def _is_told_at_once(self, verb: VerbGroup, date: Dating, stop: int) -> bool:
        """Say whether the clause around happens when the participle does, for want of a date."""
        main = self._main(verb)
        if main is None:
            return True
        if main.aspect is Aspect.PERFECT or is_source(self.sentence, verb.start):
            return False
        if verb.lemma not in clause_words().at_once:
            return False
        tells = main.reporting or self._is_of_source(verb, main)
        if date.days > LONGEST_DAYS and self._stands_apart(verb) and not tells:
            return False
        return self._is_sole_date(date, main, range(verb.end, stop))

    def _is_of_source(self, verb: VerbGroup, main: VerbGroup) -> bool:
        """Say whether a source does what is told: "A report by Oster, | published in 2004, warned".

        What was done to it may have been later: "The report, published in 2004, was forgotten".
        """
        found = SOURCE_NOUN.match(self.sentence[: self._opening(verb)])
        known = found is not None and not words("sources").isdisjoint(found[1].lower().split())
        return known and main.start > verb.end and not main.passive

    def _is_sole_date(self, date: Dating, main: VerbGroup, inside: range) -> bool:
        """Say whether no other date stands before the next verb, besides those inside."""
        later = (one.start for one in self.verbs if one.finite and one.start > main.start)
        end = next(later, len(self.sentence))
        return all(one == date or one.start in inside for one in self.dates if one.start < end)


def _is_announced(verb: VerbGroup, told: Sequence[VerbGroup]) -> bool:
    """Say whether what will be done is told by whom: "announced on Monday a vote | to be held"."""
    return verb.passive and bool(told) and told[-1].reporting
