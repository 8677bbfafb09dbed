"""The clauses of a sentence, and how each hangs in it.

A ``clause`` is the record. ``splitting`` cuts a sentence into clauses, by ``scanning`` its words
and verbs: ``subordination`` and ``coordination`` say where one opens, with those that are
``opened`` so far and ``listed_doers`` apart from them; the ``words`` that do it are in
``clauses.toml``. ``asides`` are the clauses without a finite verb that have a
day of their own, ``eliding`` says where a subject is lent, ``relatives`` what a relative clause is
about, ``seats`` which commas part nothing, and ``insertions`` what is put in between dashes.

``sentence_reading`` is a sentence as the stages after see it: its verbs, clauses, quotations and
the dates that can date it, which those ``doubted`` and those of ``comparisons`` and
``ended_periods`` cannot.
"""

from webapp.pipeline.clauses.clause import (
    ASIDE,
    HANGING,
    HELD,
    TOP,
    VERBLESS,
    Clause,
    ClauseKind,
)

__all__ = ["ASIDE", "HANGING", "HELD", "TOP", "VERBLESS", "Clause", "ClauseKind"]
