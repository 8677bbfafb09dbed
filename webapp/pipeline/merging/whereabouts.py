"""Where a happening took place, and whether two of one kind took place apart.

A shooting in one town is not the shooting in another, however alike the words are. That holds for
what happens at one spot: a quake or a flood strikes many towns, and who speaks may be anywhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Protocol

from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.wording import merging_words, shared
from webapp.records import NameMention, Role, Sighting

AT = re.compile(
    r"(?i)\b(?:in|at|near|outside|inside)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:[a-z]+\s+of\s+(?:the\s+)?)?$"
)
BESIDE = re.compile(r"(?:north|south|east|west|kilometres|kilometers|km|miles)[a-z]*\s+of\s+$")
LEAST_BEFORE = 60


class Placing(Protocol):
    """Which place a name means, and which two places are two."""

    def place_of(self, article: str, mention: NameMention) -> str | None:
        """Give the place that ``mention`` of ``article`` names, if it names one."""

    def apart(self, one: str, other: str) -> bool:
        """Say whether neither of two places lies in the other, as far as is known."""


def places_of(sighting: Sighting, placing: Placing, *, everywhere: bool) -> frozenset[str]:
    """List the places in or at which a sighting mainly says that something happened.

    ``everywhere``: all that it names, as where a quake is told ("hit Peru").
    """
    told = sighting.headline or sighting.quote
    named = (
        placing.place_of(sighting.article, replace(name, role=Role.SETTING) if everywhere else name)
        for name in sighting.names
        if name.text in told and (everywhere or _is_at(sighting, name))
    )
    return shared(frozenset(place for place in named if place is not None))


def _is_at(sighting: Sighting, name: NameMention) -> bool:
    end = name.start - sighting.sentence.start
    before = sighting.sentence.text[max(0, end - LEAST_BEFORE) : max(0, end)]
    return AT.search(before) is not None and BESIDE.search(before) is None


def happened_apart(first: Telling, second: Telling, placing: Placing) -> bool:
    """Say whether both tell one kind of happening at places of which none lies in another's."""
    if not (first.places and second.places) or not _strike_one_spot(first, second):
        return False
    return all(placing.apart(one, other) for one in first.places for other in second.places)


def _strike_one_spot(first: Telling, second: Telling) -> bool:
    """Say whether both tell one kind of happening, and one that has a spot."""
    if first.stroke and first.stroke == second.stroke:
        return True
    kinds = first.words.happenings & second.words.happenings
    placed, wide = merging_words().placed, merging_words().wide
    return not kinds.isdisjoint(placed) and kinds.isdisjoint(wide)
