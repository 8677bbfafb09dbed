"""What "when" tells of the date before it: "Talks broke down in May, when rebels shot an envoy".

It is of that date too. A main clause that only says that something came then has no date beside it.
"""

from __future__ import annotations

from webapp.pipeline.clause_dates.sharing import Found, is_past
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.records import DateMention


def tell_on_day(reading: Reading, found: Found) -> None:
    """Give each clause behind ", when" the date that it goes on with."""
    base, clauses = reading.sentence.start, reading.clauses
    for at, clause in enumerate(clauses):
        when = at and clause.kind is ClauseKind.ADVERBIAL and clause.opener == "when"
        mention = _date_before(reading, base + clause.start) if when else None
        if mention is None or at in found or not is_past(clause):
            continue
        found[at] = [mention]
        if _only_comes(clauses[at - 1]) and mention in found.get(at - 1, ()):
            del found[at - 1]


def _only_comes(main: Clause) -> bool:
    """Say whether a main clause only says that something came then."""
    comes = main.verb is not None and main.verb.lemma in clause_words().coming
    return comes and main.kind in TOP


def _date_before(reading: Reading, at: int) -> DateMention | None:
    """Give the date that nothing but a comma parts from a place."""
    return next(
        (
            one
            for one in reading.datable
            if one.span is not None and one.end <= at and reading.text[one.end : at].strip() == ","
        ),
        None,
    )
