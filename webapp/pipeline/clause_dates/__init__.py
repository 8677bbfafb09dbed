"""Which clause of a sentence a date is for.

``choosing`` gives each clause its date, ``main_dates`` the main clause where none is stated to be
its own, ``sharing`` one day to two clauses, ``when`` a day to what goes on with it, and ``counted``
one so many days from it. A date may be of no clause: it stands ``beside_verbs``, it is one of the
``other_dates`` (of a noun, a rank, a round number), or the tense of the verb is not ``fitting``.
"""

from webapp.pipeline.clause_dates.choosing import dates_of_clauses

__all__ = ["dates_of_clauses"]
