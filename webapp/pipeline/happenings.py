"""One sentence with its verbs, clauses and dates: which clause has which date, and its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from webapp.pipeline.anchoring_words import anchoring_words
from webapp.pipeline.asides import Asides, Dating
from webapp.pipeline.clause_words import clause_words
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind, split_clauses
from webapp.pipeline.comparisons import compared_period, is_compared
from webapp.pipeline.ended_periods import told_by_end
from webapp.pipeline.eventfulness import is_happening, is_supposed
from webapp.pipeline.fitting import fits, is_of_noun, is_put_off
from webapp.pipeline.headlines.telling import Completion
from webapp.pipeline.other_dates import dates_another, joined_by_or
from webapp.pipeline.sharing import is_past, is_short, leave_put_in, share, tells
from webapp.pipeline.verbs import Form, Tense, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import linking_words, words
from webapp.records import DateMention, Day, Sentence

Span = tuple[int, int]

CALENDAR = frozenset({"DATE", "TIME"})
BESIDE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.PHRASE})
LONG_QUOTATION = 3
NEXT_WORD = re.compile(r" (?P<word>[^\W\d_][\w’'-]*)")
COMPOUND = re.compile(r"-to-")
LEAD_IN = re.compile(r"\b(?:in|at|during|on)\s+(?:a|an|the|its|their|his|her)\s+$", re.IGNORECASE)
LONGEST_LEAD_IN = 20
LONGEST_END = 20
LONGEST_MONTH = 31
NOUNS = re.compile(r"(?:\s[\w’'-]+){1,3}")
DECADE = re.compile(r"\d0['’]s$")
DECADE_ALONE = re.compile(r"\d0['’]?s$")
EDGES = " \n\t,;:—–-"
COUNTED = re.compile(
    r"\b(?:minute|hour|day|week|month|year)s?\s+$|\b(?:shortly|soon|just|even)\s+$"
)
TRAILING = re.compile(r"[\s,;:—–-]+(?:and|but|or|yet|even|just|shortly)?[\s,;:—–-]*$")


@dataclass(frozen=True)
class Reading:
    """A sentence as it is read; ``quoted`` and ``mentions`` are those that touch it.

    ``completions`` say what its definite nouns mean.

    Offsets of verbs and clauses count from the sentence's start, those of mentions and ``quoted``
    from the article's.
    """

    text: str
    sentence: Sentence
    quoted: tuple[Span, ...]
    mentions: tuple[DateMention, ...]
    published: Day | None = None
    completions: tuple[Completion, ...] = ()

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups of the sentence."""
        return find_verbs(self.sentence.text)

    @cached_property
    def speech(self) -> tuple[Span, ...]:
        """The quotations that are more than a word or two, from the sentence's start."""
        base, end = self.sentence.start, self.sentence.end
        spans = ((max(start, base), min(stop, end)) for start, stop in self.quoted)
        return tuple(
            (start - base, stop - base)
            for start, stop in spans
            if len(self.text[start:stop].split()) >= LONG_QUOTATION
        )

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence."""
        base = self.sentence.start
        dates = [(mention.start - base, mention.end - base) for mention in self.mentions]
        return split_clauses(self.sentence.text, self.verbs, self.speech, dates, self._asides)

    @cached_property
    def _asides(self) -> tuple[Span, ...]:
        """The participles of the sentence that have a date of their own."""
        base = self.sentence.start
        dates = tuple(
            Dating(mention.start - base, mention.end - base, mention.span.days)
            for mention in self.datable
            if mention.span is not None
        )
        return tuple(Asides(self.sentence.text, self.free_verbs, dates).find()) if dates else ()

    @cached_property
    def compared(self) -> frozenset[int]:
        """Where the dates begin of what is compared with what the sentence tells."""
        return frozenset(
            one.start
            for one in self.mentions
            if is_compared(self.text, self.sentence.start, self.verbs, one)
        )

    @cached_property
    def datable(self) -> list[DateMention]:
        """The dates of the sentence that can date a clause, periods compared put right."""
        return _datable(self)

    def in_speech(self, at: int) -> bool:
        """Say whether an offset of the article lies inside a quotation of the sentence."""
        return any(start <= at - self.sentence.start < end for start, end in self.speech)

    @cached_property
    def plain(self) -> str:
        """The words of the sentence outside of its quotations."""
        return self.plain_within(0, len(self.sentence.text))

    def plain_within(self, start: int, end: int) -> str:
        """Give the words of a stretch of the sentence outside of its quotations."""
        at, pieces = start, []
        for opening, close in self.speech:
            if start < close and opening < end:
                pieces.append(self.sentence.text[at : max(at, opening)])
                at = max(at, close)
        return " ".join([*pieces, self.sentence.text[at:end]])

    @cached_property
    def free_verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups outside of quotations."""
        base = self.sentence.start
        return tuple(verb for verb in self.verbs if not self.in_speech(base + verb.start))


@dataclass(frozen=True, slots=True)
class Happening:
    """A clause of a sentence with the words of its date; ``start`` and ``end`` are its evidence."""

    clause: int
    start: int
    end: int
    mention: DateMention | None


def _datable(reading: Reading) -> list[DateMention]:
    free = [
        mention
        for mention in reading.mentions
        if mention.span is not None
        and mention.timex_type in CALENDAR
        and not reading.in_speech(mention.start)
        and not COMPOUND.match(reading.text, mention.end)
    ]
    ended = {one.start: told_by_end(reading.text, reading.sentence.start, one) for one in free}
    free = [ended[one.start] or one for one in free if not _is_ended(one, ended, free)]
    plain = [one for one in free if one.start not in reading.compared]
    told = (compared_period(one) for one in free if one.start in reading.compared)
    periods = [one for one in told if one and not any(_covers(other, one) for other in plain)]
    return sorted([*plain, *periods], key=lambda one: one.start)


def _is_ended(
    one: DateMention, ended: Mapping[int, DateMention | None], free: Sequence[DateMention]
) -> bool:
    """Say whether a period is told by the date behind it: "the quarter | that ended May 1"."""
    behind = next((other.start for other in free if other.start >= one.end), None)
    told = behind is not None and ended[behind] is not None
    return told and behind is not None and behind - one.end <= LONGEST_END


def _covers(one: DateMention, other: DateMention) -> bool:
    """Say whether one date holds the other: it tells already when."""
    return one.span is not None and other.span is not None and one.span.contains(other.span)


def describes_noun(text: str, mention: DateMention, clause: Clause, base: int) -> bool:
    """Say whether a date belongs to a noun of its clause: "the 1968 flu", "after Monday's attack".

    Before the verb the noun is the subject, and what it does is of that day.
    """
    following = NEXT_WORD.match(text, mention.end)
    own = mention.text.endswith(("'s", "’s")) and not DECADE.search(mention.text)
    if own or text[mention.end : mention.end + 2] in {"'s", "’s"}:
        return clause.verb is not None and mention.start > base + clause.verb.end
    if _is_of_subject(text, mention, clause, base):
        return False
    definite = mention.text.lower().startswith(("the ", "a ")) or bool(
        re.search(
            r"\b(?:the|an?|its|their|his|her|that|this|these|those)\s+$",
            text[max(0, mention.start - 8) : mention.start],
            re.IGNORECASE,
        )
    )
    if not definite or following is None or _at_occasion(text, mention):
        return False
    if DECADE_ALONE.search(mention.text) and following["word"][:1].isupper():
        return False
    word = following["word"]
    closed = linking_words() | words("modals")
    return word.lower() not in closed | {"said", "was", "were", "is", "had", "has", "to"}


def _is_of_subject(text: str, mention: DateMention, clause: Clause, base: int) -> bool:
    """Say whether a subject is what happened on a date: "the May 3 attack | killed nine"."""
    verb, after = clause.verb, NOUNS.match(text, mention.end)
    if verb is None or after is None or not is_past(clause) or mention.end > base + verb.start:
        return False
    near = mention.span is not None and mention.span.days <= LONGEST_MONTH
    words_between = text[mention.end : base + verb.start].split()
    return near and any(map(is_happening, words_between[:3]))


def can_date(reading: Reading, clause: Clause, mention: DateMention) -> bool:
    """Say whether the verb of a clause can be of a day, by its tense and by what stands between."""
    if clause.verb is None:
        return True
    lead = reading.text[reading.sentence.start : mention.start]
    end = clause.verb.end
    if end < len(lead) and (
        is_of_noun(lead[end:])
        or is_put_off(clause.verb, lead[end:])
        or _is_of_charge(reading, clause.verb, lead)
    ):
        return False
    return fits(clause.verb, mention, reading.published, lead, end)


def _is_of_charge(reading: Reading, verb: VerbGroup, lead: str) -> bool:
    """Say whether a day behind a verb is that of a deed: "convicted of taking bribes in | 2003"."""
    doing = [one for one in reading.verbs if verb.end <= one.start < len(lead)]
    if not doing or doing[-1].form is not Form.GERUND:
        return verb.lemma in clause_words().charging and any(
            one.form is Form.GERUND for one in doing
        )
    led = lead[: doing[-1].start].endswith((" of ", " for ")) and verb.passive
    return led or verb.lemma in clause_words().charging


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


def _clause_at(clauses: Sequence[Clause], at: int) -> int:
    return max(i for i, clause in enumerate(clauses) if clause.start <= at or i == 0)


def _nearest(reading: Reading, mentions: Sequence[DateMention], clause: Clause) -> DateMention:
    """Of several dates in one clause take the one nearest to its verb.

    A day inside of a year that stands beside it is the finer: "yesterday, at this year's fair".
    """
    verb = reading.sentence.start + (clause.verb.start if clause.verb else clause.start)
    finest = [
        one for one in mentions if not any(_is_inside(reading, other, one) for other in mentions)
    ]
    return min(finest, key=lambda mention: abs(mention.start - verb))


def _is_inside(reading: Reading, one: DateMention, other: DateMention) -> bool:
    """Say whether one expression's interval is a part of the other's, no gerund between."""
    if one.span is None or other.span is None:
        return False
    at = reading.sentence.start
    doing = (verb for verb in reading.verbs if verb.form is Form.GERUND)
    if any(other.end <= at + verb.start < one.start for verb in doing):
        return False
    return other.span.contains(one.span) and one.span.days < other.span.days


def _dated(reading: Reading) -> dict[int, DateMention]:
    base, clauses = reading.sentence.start, reading.clauses
    found: dict[int, list[DateMention]] = {}
    for mention in joined_by_or(reading.text, reading.datable):
        at = _clause_at(clauses, mention.start - base)
        if dates_another(reading.text, mention, base + clauses[at].start):
            continue
        at = _told_behind(clauses, at)
        if clauses[at].kind is not ClauseKind.PHRASE and (
            describes_noun(reading.text, mention, clauses[at], base)
            or not can_date(reading, clauses[at], mention)
        ):
            continue
        found.setdefault(at, []).append(mention)
    leave_put_in(clauses, found)
    share(reading.sentence.text, clauses, found)
    return {at: _nearest(reading, them, clauses[at]) for at, them in found.items()}


def _told_behind(clauses: Sequence[Clause], at: int) -> int:
    """Step from a main clause that has no verb before another to the next that tells."""
    if clauses[at].verb is not None or clauses[at].kind is not ClauseKind.MAIN:
        return at
    return next((n for n in range(at, len(clauses)) if tells(clauses[n])), at)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in EDGES:
        start += 1
    trailing = TRAILING.search(text, start, end)
    if trailing:
        end = trailing.start()
    return start, end


def _top_spans(
    reading: Reading, dated: Sequence[int], own: Collection[int]
) -> Iterator[tuple[int, int, int]]:
    """Part the sentence among its dated main clauses; what is undated goes to the one before.

    What is said belongs to its saying too, also where it has a date of its own.
    """
    clauses = reading.clauses
    start = 0
    for at, later in zip(dated, [*dated[1:], None], strict=False):
        end = _start_of(clauses, at, later) if later is not None else len(reading.sentence.text)
        end = _without_tail(reading, at, end, own)
        start = 0 if clauses[at].kind is ClauseKind.ATTRIBUTION else start
        told = later == at + 1 and clauses[later].kind is ClauseKind.CONTENT
        if told and later is not None and (verb := clauses[at].verb) and verb.reporting:
            yield at, start, clauses[later].end
        else:
            yield at, start, end
        start = end


def _start_of(clauses: Sequence[Clause], at: int, later: int) -> int:
    """Say where what ``later`` tells begins: with who says it, another than who did ``at``."""
    before = clauses[later - 1]
    told = later - 1 > at and clauses[later].kind is ClauseKind.CONTENT
    says = before.verb is not None and before.verb.reporting and before.kind in TOP
    return before.start if told and says else clauses[later].start


def _without_tail(reading: Reading, at: int, end: int, own: Collection[int]) -> int:
    """Leave off what hangs behind a clause and has a day of its own, or another tense."""
    clauses = reading.clauses
    for later in range(at + 1, len(clauses)):
        clause = clauses[later]
        if clause.start >= end:
            break
        rest = (one for one in clauses[later:] if one.start < end)
        closes = not any(tells(one) for one in rest)
        apart = later in own and closes and not is_supposed(clause)
        if apart or _turns(clauses, at, later):
            return clause.start
    return end


def _turns(clauses: Sequence[Clause], at: int, later: int) -> bool:
    """Say whether "and" goes on with what is or will be: "was built in 1990 and | has a lift"."""
    clause, told = clauses[later], clauses[at].verb
    if not clause.opener or clause.kind is not ClauseKind.JOINED or clause.verb is None or not told:
        return False
    near = all(one.kind in BESIDE for one in clauses[at + 1 : later]) and not told.reporting
    sure = clause.verb.text.lower() != clause.verb.lemma
    return near and sure and told.tense is Tense.PAST and clause.verb.tense is not Tense.PAST


def _sub_span(reading: Reading, at: int, dated: dict[int, DateMention]) -> Span:
    """Take a subordinate clause with what hangs on it, up to the next of another rank."""
    clauses = reading.clauses
    end = clauses[at].end
    for later in range(at + 1, len(clauses)):
        verb = clauses[at].verb
        content = clauses[later].kind is ClauseKind.CONTENT and verb is not None and verb.reporting
        hangs = content or clauses[later].kind is ClauseKind.RELATIVE
        hangs = hangs and clauses[at].kind not in HELD
        if later in dated or not hangs:
            break
        end = clauses[later].end
    return clauses[at].start, end


def find_happenings(reading: Reading) -> tuple[Happening, ...]:
    """Give each clause of a sentence that has a date of its own, with its evidence."""
    dated = _dated(reading)
    clauses, base, text = reading.clauses, reading.sentence.start, reading.text
    top = [at for at in sorted(dated) if tells(clauses[at]) and not _echo(reading, at, dated)]
    found = [
        Happening(at, *_trim(text, base + start, base + end), dated[at])
        for at, start, end in _top_spans(reading, top, dated)
    ]
    for at in sorted(dated):
        if clauses[at].kind not in TOP:
            start, end = _sub_span(reading, at, dated)
            found.append(Happening(at, *_trim(text, base + start, base + end), dated[at]))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def undated_span(reading: Reading, at: int) -> Span:
    """Give the words of the sentence that an undated clause tells, without a dated tail."""
    base, end, clauses = reading.sentence.start, reading.sentence.end, reading.clauses
    dated = _dated(reading)
    for later in range(at + 1, len(clauses)):
        closes = not any(tells(one) for one in clauses[later:])
        if closes and later in dated and _is_tail(reading, clauses[later]):
            return _trim(reading.text, base, base + clauses[later].start)
    return base, end


def _is_tail(reading: Reading, clause: Clause) -> bool:
    """Say whether what hangs behind can be left off: not "an hour | after", "told him | what"."""
    before = reading.sentence.text[: clause.start]
    if clause.kind is ClauseKind.RELATIVE:
        return clause.opener in {"who", "which", "where"} and before.endswith(", ")
    return clause.kind is ClauseKind.ADVERBIAL and COUNTED.search(before) is None


def _echo(reading: Reading, at: int, dated: dict[int, DateMention]) -> bool:
    """Say whether ``at`` only attributes what has a day of its own: "..., police said Monday".

    What is told of a longer time ("have drowned this year") is news on the day that it is said.
    """
    clauses = reading.clauses
    if clauses[at].kind is not ClauseKind.ATTRIBUTION:
        return False
    told = [other for other in dated if other != at and tells(clauses[other])]
    return any(other > at or is_short(dated[other]) for other in told)
