"""Say whether a question word or a condition opens a clause, so that it states nothing."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.verbs import Tense, find_verbs

ASKED = re.compile(r"\b(?:how|why|whether|what)(?: \w+(?:ly|er)?| many| much)?\s+$", re.IGNORECASE)
ASKING = re.compile(r"(?:how|why|whether|what)\b", re.IGNORECASE)
SUPPOSED = re.compile(r"\b(?:if|unless|lest)\s+$", re.IGNORECASE)
LONGEST_ASKING = 20


def is_asked(text: str, telling: Telling) -> bool:
    """Say whether a question word opens the clause: "how | the flood will behave".

    It states nothing, but for what is past: "recalled how the flood began" says that it did.
    Nor does a condition state what it supposes: "if | the flood reached Oster".
    """
    subject = telling.subject
    if subject is None or ASKING.match(text, *subject):
        return subject is not None
    if SUPPOSED.search(text, max(0, subject[0] - LONGEST_ASKING), subject[0]):
        return True
    opened = ASKED.search(text, max(0, subject[0] - LONGEST_ASKING), subject[0])
    if opened is None:
        return False
    verb = next(iter(find_verbs(text[slice(*telling.predicate)])), None)
    begun = opened[0].strip().lower() in {"how", "why"}
    return not (begun and verb is not None and verb.tense is Tense.PAST and not verb.modal)
