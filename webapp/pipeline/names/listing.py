"""Names of one list, joined by commas and "and", which share a role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from webapp.pipeline.names.gazetteer import Via
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

LONGEST_JOINT = 4
LOCATING = frozenset({"of", "from", "at", "for"})


def together(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[tuple[int, int]]:
    """Give for each spot the stretch of the names it is listed with: commas alone make no list."""
    spans = [(spot.start, spot.end) for spot in spots]
    links = _links(tokens, spots)
    start = 0 if any(links) else len(spots)
    while start < len(spots):
        end = _chain_end(tokens, spots, links, start)
        closed = max((at + 1 for at in range(start, end) if links[at] == "and"), default=start)
        spans[start : closed + 1] = [(spots[start].start, spots[closed].end)] * (closed + 1 - start)
        start = (end if closed == start else closed) + 1
    return spans


def _links(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[str]:
    """Give what joins each name with the next: a comma, "and", or nothing."""
    links = [_link(tokens, one, two) for one, two in pairwise(spots)]
    for at, (one, two) in enumerate(pairwise(spots)):
        if links[at] == "and" and not (at and links[at - 1]) and _parts(tokens, one, two):
            links[at] = ""
    return links


def _chain_end(
    tokens: Sequence[Token], spots: Sequence[Spot], links: Sequence[str], start: int
) -> int:
    """Find the last name that is joined, link by link, with the one at ``start``."""
    end = start
    while end < len(links) and links[end]:
        if end == start and links[end] == "," and _fronted(tokens, spots[end].end):
            break
        end += 1
    return end


def _fronted(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether the comma is the first of a sentence that begins with a lesser clause."""
    first = tokens[0].lower
    begins = first in words().grammar.fronting or first.endswith("ing")
    return begins and not any(token.text == "," for token in tokens[:comma])


def _alike(tokens: Sequence[Token], one: Spot, two: Spot) -> bool:
    """Say whether like phrases tell of others: "Roe of X and Bell of Y" list Roe and Bell."""
    before = tokens[one.start - 1].lower if one.start else ""
    after = tokens[two.end].lower if two.end < len(tokens) else ""
    return before == after and before in LOCATING


def _happens_there(tokens: Sequence[Token], one: Spot, two: Spot) -> bool:
    """Say whether a clause ends with a place and the next begins: "died in Oster and Roe said"."""
    within = one.start > 0 and tokens[one.start - 1].lower in words().grammar.where
    acts = two.kind in {ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.PERSON}
    town = one.kind is ActorKind.PLACE or one.via is Via.CAPITAL
    return within and town and acts


def _parts(tokens: Sequence[Token], one: Spot, two: Spot) -> bool:
    """Say whether a comma before "and" begins a clause: "left the Ode Pact, | and Quill has"."""
    commas = tokens[one.end].text == "," and two.start == one.end + 2
    return commas and two.end < len(tokens) and verb_like(tokens[two.end])


def _only_joins(between: Sequence[str]) -> bool:
    """Say whether words do no more than join: ", and the former"."""
    return 0 < len(between) <= LONGEST_JOINT and words().grammar.joining.issuperset(between)


def _link(tokens: Sequence[Token], one: Spot, two: Spot) -> str:
    """Name what joins two names: a comma, "and", or nothing."""
    between = [token.lower for token in tokens[one.end : two.start]]
    if not _only_joins(between) or tokens[one.last - 1].possessive:
        return ""
    if _alike(tokens, one, two) or _happens_there(tokens, one, two):
        return ""
    if {"and", "or", "&", "nor"} & set(between) or between[:2] == ["as", "well"]:
        return "and"
    return "," if "," in between else ""
