"""What hangs on a main clause with a day of its own: whose deed it tells, and whether at once.

"The fever has spread since it was first seen in April": "it" is the fever, and April is not the
day on which it has spread. "The port was shut when a storm came on Monday": both are of Monday.
"""

from __future__ import annotations

from webapp.pipeline.clause_dates.fitting import lasts
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.pronouns import THING_OR_MANY
from webapp.pipeline.tellings.describing import subject_of
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import may_be_adverb, words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import tokenize
from webapp.records import DateMention, Precision

Span = tuple[int, int]

AT_ONCE = frozenset({"when", "as", "while"})


def meant_subject(reading: Reading, at: int, subject: Span) -> Span:
    """Give what "it" or "they" in a hanging clause stands for: the subject of the clause before.

    None but the subject may be meant: what the verb is done to stands right behind it.
    """
    word = reading.text[slice(*subject)].lower()
    if word not in THING_OR_MANY or reading.clauses[at].kind is not ClauseKind.ADVERBIAL or not at:
        return subject
    before = reading.clauses[at - 1]
    found = subject_of(reading, at - 1) if before.kind in TOP else None
    if found is None or before.verb is None or _has_object(reading, before.verb, at):
        return subject
    return found if _is_meant(reading.text[slice(*found)], word) else subject


def _has_object(reading: Reading, verb: VerbGroup, at: int) -> bool:
    """Say whether a noun follows the verb, or who did it."""
    rest = reading.sentence.text[verb.end : reading.clauses[at].start]
    first = next((one for one in tokenize(rest) if not may_be_adverb(one.lower)), None)
    if first is None or not first.word:
        return False
    return first.lower not in (words("prepositions") | {"to"}) - {"by"}


def _is_meant(subject: str, pronoun: str) -> bool:
    """Say whether a noun may be "it" or "they": one thing, or many."""
    tokens = tokenize(subject)
    heads = [n for n, one in enumerate(tokens) if one.lower in words("prepositions")]
    head = tokens[heads[0] - 1] if heads and heads[0] else tokens[-1]
    if head.capital or len(tokens) == 1:
        return False
    many = is_plural(head) or " and " in subject
    return many is (pronoun == "they")


def _is_done_on_a_day(verb: VerbGroup | None, mention: DateMention) -> bool:
    """Say whether a verb may be of the day of a participle: "sells boats | made in 2009" is not."""
    done = verb is not None and verb.tense is Tense.PAST and verb.aspect is not Aspect.PERFECT
    return _is_day(mention) and done


def _is_day(mention: DateMention) -> bool:
    """Say whether a date is one day."""
    return mention.span is not None and mention.span.precision is Precision.DAY


def _has_day(reading: Reading, clause: Clause) -> bool:
    """Say whether a date stands in a clause: "appealed on Monday | to help them through May"."""
    base = reading.sentence.start
    return any(base + clause.start <= one.start < base + clause.end for one in reading.mentions)


def happens_at_once(reading: Reading, at: int, before: Clause, mention: DateMention) -> bool:
    """Say whether the clause ``before`` is of the day of what hangs on it.

    "Roe was held before boarding a ferry on Monday" tells of Monday, "before moving in May" not,
    nor what "when" only goes on with: "has grown since its start in May, when it had two".
    """
    clause, verb = reading.clauses[at], before.verb
    if clause.verb is not None and clause.verb.form is Form.PARTICIPLE:
        return _is_done_on_a_day(verb, mention)
    if clause.kind is ClauseKind.INFINITIVE and not _is_day(mention):
        return not _has_day(reading, before)
    if clause.kind in HELD | {ClauseKind.CONTENT}:
        return True
    if clause.opener in AT_ONCE:
        return mention.start >= reading.sentence.start + clause.start
    if clause.opener == "before":
        return _is_day(mention)
    return verb is not None and _leads_to(clause.opener, verb)


def _leads_to(opener: str, verb: VerbGroup) -> bool:
    """Say whether a verb tells what "that" opens, or has lasted since what "since" opens."""
    if opener == "that":
        return verb.reporting or verb.lemma in clause_words().thinking
    return opener == "since" and lasts(verb)
