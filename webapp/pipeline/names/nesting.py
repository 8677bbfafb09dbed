"""Places told with what lies around them: "Oster, Norland", "in Lima, Peru"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, NameMention, Role

COMMA = ", "
_LISTED = re.compile(r",? (?:and|or|&) |, [^\W\d_a-z]")


def nested(
    text: str, tokens: Sequence[Token], mentions: Sequence[NameMention]
) -> list[NameMention]:
    """Give the mentions of a sentence, each place with the one that is told to lie around it.

    ``affiliations`` name it. A country told so is only where something happens.
    """
    found = list(mentions)
    for at in range(len(found) - 1):
        one, two = found[at], found[at + 1]
        if _beside(text, one, two) and not (_lists(text, two) or _opens(tokens, one, two)):
            found[at] = replace(one, affiliations=(two.name,))
            found[at + 1] = replace(two, role=Role.SETTING)
    return found


def _beside(text: str, one: NameMention, two: NameMention) -> bool:
    """Say whether a town stands before what may be its region or country."""
    if one.kind is not ActorKind.PLACE or text[one.end : two.start] != COMMA:
        return False
    outer = known_names().get(two.text)
    if outer is None:
        return two.kind is ActorKind.PLACE
    inner = known_names().get(one.text)
    larger = outer.wide or (outer.kind is ActorKind.COUNTRY and outer.name == two.name)
    elsewhere = inner is not None and inner.country not in {"", outer.country}
    return larger and not elsewhere and (inner is None or not inner.wide)


def _lists(text: str, two: NameMention) -> bool:
    """Say whether an unknown second name may only be the next of a list."""
    return two.text not in known_names() and _LISTED.match(text, two.end) is not None


def _opens(tokens: Sequence[Token], one: NameMention, two: NameMention) -> bool:
    """Say whether the comma ends a phrase before its subject ("In Lima, Peru said")."""
    after = next((token for token in tokens if token.start >= two.end), None)
    if after is None or not verb_like(after):
        return False
    first = tokens[0].lower
    fronted = first in words().grammar.fronting or first.endswith("ing")
    return fronted and not any(t.text == "," for t in tokens if t.start < one.start)
