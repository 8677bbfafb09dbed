"""From spots to mentions: a capital that acts is its country, else a place."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.names.clauses import Clause
from webapp.pipeline.names.gazetteer import Via
from webapp.pipeline.names.resolving import SUBJECT
from webapp.pipeline.names.spotting import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, NameMention, Role

WHERE = frozenset(
    ["in", "at", "near", "from", "across", "around", "outside", "throughout", "inside", "into", "through", "within"]
)
STATE_NOUNS = frozenset(
    ["ambassador", "allies", "ally", "authority", "clout", "concerns", "decision", "demand", "demands", "foes", "government", "influence", "interests", "leaders", "leadership", "officials", "policy", "position", "powers", "recognition", "relations", "role", "stance", "support", "ties", "view", "views", "rivals", "diplomacy", "embassy"]
)


def governs(verb: str) -> bool:
    """Say whether a city that does this stands for its government."""
    forms = {
        verb,
        verb[:-1],
        verb[:-2],
        verb[:-3],
        verb[:-2] + "y",
        verb[:-3] + "y",
        verb[:-3] + "e",
    }
    return bool(forms & words().verbs.governing)


def _acts_as_state(tokens: Sequence[Token], spot: Spot, clause: Clause) -> bool:
    if spot.via is Via.SEAT:
        return clause.before not in {"in", "at", "inside", "near", "outside"}
    if spot.after > spot.last:
        return True
    if clause.role in SUBJECT and clause.before not in {"between", "among"}:
        return governs(clause.verb)
    if clause.role is Role.ACTED_ON:
        return clause.before in words().verbs.addressed or clause.before in {"with", "against"}
    if tokens[spot.last - 1].possessive and spot.last < len(tokens):
        return tokens[spot.last].lower in STATE_NOUNS
    return False


def settle(text: str, tokens: Sequence[Token], spot: Spot, clause: Clause) -> NameMention | None:
    """Make the mention of a spot, or None where its kind stayed unknown."""
    if spot.kind is None:
        return None
    kind, name, role, how = spot.kind, spot.name, clause.role, spot.how
    start, end = tokens[spot.first].start, tokens[spot.end - 1].end
    words_ = text[start:end]
    if spot.via in {Via.CAPITAL, Via.SEAT}:
        if _acts_as_state(tokens, spot, clause):
            how = how or f"{text[start : tokens[spot.last - 1].end]} stands for {name}"
        else:
            kind, name, how = ActorKind.PLACE, text[start : tokens[spot.last - 1].end], ""
    if kind is ActorKind.PLACE or (
        kind is ActorKind.COUNTRY and clause.before in WHERE and spot.after == 0
    ):
        role = Role.SETTING
    if kind is ActorKind.COUNTRY and clause.before == "to" and role is Role.ACTED_ON:
        role = Role.MENTIONED
    if not how and words_ != name and spot.via is not None:
        how = f"another name of {name}"
    return NameMention(start, end, words_, name, kind, role, how, spot.aliases, spot.affiliations)
