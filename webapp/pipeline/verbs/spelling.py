"""How the forms of a verb are spelled, for patterns made of lists of base forms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from webapp.pipeline.verbs.lexicon import WordForm, doubles, form_of, irregular, lemma_of, past_of

HISSING = ("s", "x", "z", "ch", "sh", "o")
VOWELS = frozenset("aeiou")


def third_of(lemma: str) -> str:
    """Write the third person: "cut" as "cuts", "push" as "pushes", "try" as "tries"."""
    if lemma.endswith(HISSING):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def ing_of(lemma: str) -> str:
    """Write the form in -ing: "cut" as "cutting", "raise" as "raising", "die" as "dying"."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    return f"{lemma}{lemma[-1]}ing" if doubles(lemma) else f"{lemma}ing"


def simple_past(participle: str) -> str:
    """Write the past of a participle: "held" as "held", "written" as "wrote"; else nothing."""
    form = form_of(participle)
    if WordForm.PAST in form:
        return participle
    return past_of(lemma_of(participle)) if WordForm.PARTICIPLE in form else ""


@cache
def _irregular_spellings() -> dict[str, frozenset[str]]:
    """Give the listed spellings of each irregular verb."""
    found: dict[str, set[str]] = {}
    for spelling, (lemma, _) in irregular().items():
        found.setdefault(lemma, {lemma}).add(spelling)
    return {lemma: frozenset(spellings) for lemma, spellings in found.items()}


def spellings(lemma: str) -> frozenset[str]:
    """Give all forms of a verb: "cut", "cuts", "cutting"."""
    pasts = _irregular_spellings().get(lemma, frozenset({lemma, past_of(lemma)}))
    return pasts | {third_of(lemma), ing_of(lemma)}


def any_form(lemmas: Iterable[str]) -> str:
    """Join all forms of some verbs as the alternatives of a pattern."""
    return "|".join(sorted({form for lemma in lemmas for form in spellings(lemma)}))
