"""Relative clauses that a comma closes before a date: "met Quill, | who beat Roe, | on Monday".

The date is that of the clause around. A second comma inside may be that of a place ("which sank off
Lesk, Norland, on Monday"): nothing is sure then.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

CLOSED = re.compile(
    r", (?:who|which|whose|where) [^,;:]{2,160},(?: (?:late|early|on|in|at))*\s*$", re.IGNORECASE
)
LONGEST = 200


def relative_before(sentence: str, at: int) -> Span | None:
    """Give the stretch of a relative clause that a comma closes before a date at ``at``, if any."""
    found = CLOSED.search(sentence, max(0, at - LONGEST), at)
    return found.span() if found else None
