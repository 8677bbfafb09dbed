"""Find the condition, told first in its sentence, on which hangs what is told to come."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.telling import Span
from webapp.pipeline.verbs import first_finite

LONGEST_BEFORE = 240
CONDITION = re.compile(
    r"(?:^|[.!?”\"]\s|\n|\bthat,? |\b(?:said|says|warned|added) )\s*"
    r"(?P<condition>(?:[Ii]f|[Uu]nless|[Pp]rovided that|[Aa]s long as) [^.!?;:“”\n]{3,100}?),"
    r"(?: [^.!?;:“”\n,]{3,80} (?:and|or))?\s+(?:then\s+)?$"
)


def is_to_come(predicate: str) -> bool:
    """Say whether a verb tells what may be or will be: "will be shut", "would sink"."""
    verb = first_finite(predicate)
    return verb is not None and verb.ahead


def condition_before(text: str, subject: int) -> Span | None:
    """Find the condition before a subject: "If the dam breaks, | Oster will be flooded"."""
    found = CONDITION.search(text, max(0, subject - LONGEST_BEFORE), subject)
    return found.span("condition") if found else None
