"""What a body says of itself: "Ode Corp. bought a mill, the company said" is "said it bought".

The speaker is told by its kind alone, and the clause begins with the body's own name.
"""

from __future__ import annotations

import re
from functools import cache

from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import Tense, first_finite
from webapp.pipeline.verbs.spelling import any_form

BY_KIND = re.compile(r"the (?:[\w’'&.-]+ ){0,3}?(?P<kind>[a-z]+)", re.IGNORECASE)
OF_MANY = re.compile(r"(?:have|are|were|do)\b")
PLANNED = re.compile(r"(?:said|says) (?:that )?it (?P<plan>(?:is )?[a-z]+ [^“”]+)", re.IGNORECASE)
THINKS = re.compile(
    r"(?:said|says|stated|states|added) (?:that )?s?he "
    rf"(?P<view>(?:{any_form({'believe', 'think'})}) .+)"
)


def planned(predicate: str) -> str:
    """Give what a body says that it plans, from its verb on: "said it | plans to sell a mill".

    What somebody plans or expects is no more than what it says of that.
    """
    found = PLANNED.match(predicate)
    plan = found["plan"] if found else ""
    verb = first_finite(f"It {plan}")
    if verb is None or verb.tense is not Tense.PRESENT or verb.negated:
        return ""
    return plan if verb.lemma in headline_words().planning else ""


def thought(predicate: str) -> str:
    """Give what a person says that he or she believes, from its verb on."""
    found = THINKS.match(predicate)
    return found["view"] if found else ""


def told_of_itself(speaker: str, report: str, content: str, name: str) -> str:
    """Give what a body with ``name`` says of itself, from its verb on; empty where it is another.

    ``speaker`` and ``report`` are who says ``content`` and the words of saying it.
    """
    if not _may_mean(speaker, name):
        return ""
    for ending in ("’s ", "'s "):
        if content.startswith(f"{name}{ending}") and not name.endswith("s"):
            return f"{report} its {content[len(name) + len(ending) :]}"
    if not content.casefold().startswith(f"{name} ".casefold()):
        return ""
    rest = content[len(name) + 1 :]
    verb = first_finite(content)
    if verb is None or content[verb.start :] != rest:
        return ""
    return f"{report} {'they' if OF_MANY.match(rest) else 'it'} {rest}"


def is_of(speaker: str, name: str) -> bool:
    """Say whether who speaks is told by a body's name, as its own: "Ode Corp.’s chairman"."""
    return speaker.casefold().startswith(f"{name}’s ".casefold())


def _may_mean(speaker: str, name: str) -> bool:
    """Say whether "the company", the name itself or one who is of it may speak of what it names."""
    if speaker.casefold() == name.casefold() or is_of(speaker, name):
        return True
    found = BY_KIND.fullmatch(speaker)
    last = name.rpartition(" ")[2].lower().rstrip(".")
    if found is None or last == found["kind"]:
        return found is not None
    return found["kind"] in _firms() and last not in headline_words().public


@cache
def _firms() -> frozenset[str]:
    """Give the words for a firm or a club, whatever it is called."""
    nouns = names_words().nouns
    return nouns.companies | nouns.concerns | nouns.outfits | headline_words().teams
