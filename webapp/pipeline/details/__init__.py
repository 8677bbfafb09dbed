"""Which dated clauses of an article only go on with one told before.

``folding`` finds the entry that a detail belongs to, ``course`` what only moves through a speech,
tells again, or tells nobody said; ``remarks`` sets beside it what says more of the same thing in no
time of its own.
"""

from webapp.pipeline.details.folding import fold_details

__all__ = ["fold_details"]
