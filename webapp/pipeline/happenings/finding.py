"""What a sentence tells to have happened on a date: its dated clauses, and the words of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from webapp.pipeline.clause_dates import dates_of_clauses
from webapp.pipeline.clause_dates.counted import counted_days
from webapp.pipeline.clause_dates.other_dates import ranks_since
from webapp.pipeline.clause_dates.sharing import is_short, tells
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.happenings.counted_on import told_with
from webapp.pipeline.happenings.eventfulness import is_supposed
from webapp.pipeline.verbs import Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import words
from webapp.records import DateMention

Span = tuple[int, int]
BESIDE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.PHRASE})
TWO = 2
EDGES = " \n\t,;:—–-"
COUNTED = re.compile(
    r"\b(?:minute|hour|day|week|month|year)s?\s+$|\b(?:shortly|soon|just|even)\s+$"
)
TRAILING = re.compile(r"[\s,;:—–-]+(?:and|but|or|yet|even|just|shortly)?[\s,;:—–-]*$")


@dataclass(frozen=True, slots=True)
class Happening:
    """A clause of a sentence with the words of its date; ``start`` and ``end`` are its evidence."""

    clause: int
    start: int
    end: int
    mention: DateMention | None


def trimmed(text: str, start: int, end: int) -> Span:
    """Take marks, blanks and what only joins off both ends of a stretch."""
    while start < end and text[start] in EDGES:
        start += 1
    trailing = TRAILING.search(text, start, end)
    if trailing:
        end = trailing.start()
    return start, end


def _top_spans(
    reading: Reading, dated: Sequence[int], own: Mapping[int, DateMention]
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
        said = _end_of_said(clauses, at, later)
        yield at, start, end if said is None else said
        start = end


def _end_of_said(clauses: Sequence[Clause], at: int, later: int | None) -> int | None:
    """Give where what a clause says ends, where a dated one behind it is what is said."""
    verb = clauses[at].verb
    if later is None or verb is None or not verb.reporting:
        return None
    content = clauses[later].kind is ClauseKind.CONTENT and _opens_at(clauses, later) == at + 1
    return clauses[later].end if content else None


def _start_of(clauses: Sequence[Clause], at: int, later: int) -> int:
    """Say where what ``later`` tells begins: with who says it, another than who did ``at``."""
    before = clauses[later - 1]
    told = later - 1 > at and clauses[later].kind is ClauseKind.CONTENT
    says = before.verb is not None and before.verb.reporting and before.kind in TOP
    return before.start if told and says else clauses[_opens_at(clauses, later)].start


def _opens_at(clauses: Sequence[Clause], at: int) -> int:
    """Say where a clause opens that a relative parts from its subject: "that Ode, | which"."""
    if at < TWO or clauses[at].kind is not ClauseKind.CONTENT:
        return at
    begun, inner = clauses[at - 2], clauses[at - 1]
    parted = begun.kind is ClauseKind.CONTENT and begun.verb is None
    return at - 2 if parted and inner.kind is ClauseKind.RELATIVE else at


def _has_own_day(reading: Reading, at: int, later: int, own: Mapping[int, DateMention]) -> bool:
    """Say whether the date of a later clause is that of something else that happened."""
    if is_supposed(reading.clauses[later]) or _is_rank(reading, own[later]):
        return False
    return not _completes(reading, at, later, own)


def _without_tail(reading: Reading, at: int, end: int, own: Mapping[int, DateMention]) -> int:
    """Leave off what hangs behind a clause and has a day of its own, or another tense."""
    clauses = reading.clauses
    for later in range(at + 1, len(clauses)):
        clause = clauses[later]
        if clause.start >= end:
            break
        rest = (one for one in clauses[later:] if one.start < end)
        closes = not any(tells(one) for one in rest)
        apart = later in own and closes and _has_own_day(reading, at, later, own)
        if apart or _turns(clauses, at, later):
            return clause.start
    return end


def _completes(reading: Reading, at: int, later: int, own: Mapping[int, DateMention]) -> bool:
    """Say whether an infinitive tells what was settled: "agreed on Monday | to meet on Friday".

    So in "signed a deal on Monday | to build it by 2035".
    """
    told, clause = reading.clauses[at].verb, reading.clauses[later]
    behind = later == at + 1 and clause.kind is ClauseKind.INFINITIVE
    opens = reading.sentence.text.startswith("to ", clause.start)
    if not (behind and opens) or told is None:
        return False
    return told.lemma in words("prospective") or _holds_plan(reading, told.end, own.get(at))


def _holds_plan(reading: Reading, start: int, mention: DateMention | None) -> bool:
    """Say whether the words up to a date end in what is settled: "signed a deal | on Monday"."""
    if mention is None:
        return False
    lead = reading.sentence.text[start : mention.start - reading.sentence.start].lower().split()
    while lead and lead[-1] in words("prepositions"):
        lead.pop()
    return bool(lead) and lead[-1] in clause_words().settled


def _is_rank(reading: Reading, mention: DateMention) -> bool:
    """Say whether a date tells since when there was none like it: "the largest | since 1990"."""
    return ranks_since(reading.text, mention, reading.sentence.start)


def _turns(clauses: Sequence[Clause], at: int, later: int) -> bool:
    """Say whether "and" goes on with what is or will be: "was built in 1990 and | has a lift"."""
    clause, told = clauses[later], clauses[at].verb
    verb = clause.verb or _behind_aside(clauses, later)
    if not clause.opener or clause.kind is not ClauseKind.JOINED or verb is None or not told:
        return False
    near = all(one.kind in BESIDE for one in clauses[at + 1 : later]) and not told.reporting
    sure = verb.text.lower() != verb.lemma
    return near and sure and told.tense is Tense.PAST and verb.tense is not Tense.PAST


def _behind_aside(clauses: Sequence[Clause], at: int) -> VerbGroup | None:
    """Give the verb of a clause behind a participle in it: "and a cap | fitted in May | has"."""
    behind = clauses[at + 1 : at + 3]
    if len(behind) < TWO or behind[0].kind is not ClauseKind.PARTICIPLE:
        return None
    return behind[1].verb if behind[1].opener == clauses[at].opener else None


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
    dated = dates_of_clauses(reading)
    clauses, base, text = reading.clauses, reading.sentence.start, reading.text
    top = [at for at in sorted(dated) if tells(clauses[at]) and not _echo(reading, at, dated)]
    found = [
        Happening(
            told_with(reading, at, start), *trimmed(text, base + start, base + end), dated[at]
        )
        for at, start, end in _top_spans(reading, top, dated)
    ]
    beside = {**dated, **counted_days(reading, dated)}
    for at in sorted(beside):
        if clauses[at].kind not in TOP:
            start, end = _sub_span(reading, at, dated)
            found.append(Happening(at, *trimmed(text, base + start, base + end), beside[at]))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def undated_span(reading: Reading, at: int) -> Span:
    """Give the words of the sentence that an undated clause tells, without a dated tail."""
    base, end, clauses = reading.sentence.start, reading.sentence.end, reading.clauses
    dated = dates_of_clauses(reading)
    for later in range(at + 1, len(clauses)):
        closes = not any(tells(one) for one in clauses[later:])
        if closes and later in dated and _is_tail(reading, clauses[later]):
            return trimmed(reading.text, base, base + clauses[later].start)
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
