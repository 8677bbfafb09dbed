"""Which dated clauses of an article only go on with one told before.

``folding`` goes through them in the order of the text; ``grounds`` says what a clause (``hosts``)
may go on with, ``ties`` why, ``quoted`` what a quotation leaves open, and ``course`` what only
moves through a speech, tells again, or tells nobody said; ``remarks`` sets beside a happening what
says more of the same thing in no time of its own, and ``placing`` puts each where its words belong.
"""

from webapp.pipeline.details.folding import fold_details

__all__ = ["fold_details"]
