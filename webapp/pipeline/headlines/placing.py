"""Keep the place that opens a sentence: "In Oster, two men were shot", where nothing else tells it.

What somebody says there is left as it is: where it was said is seldom the news.
"""

from __future__ import annotations

import re

from webapp.pipeline.headlines.losses import PLACED
from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.presenting import UTMOST, is_presentable
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.verbs import find_verbs, first_finite
from webapp.records import PLACES, ActorKind, NameMention

LONGEST_LEAD = 90
LEAD = re.compile(r"(?:^|[\n“”\".!?:]\s*|[—–-] ?)(?P<lead>[A-Z][^.!?\n“”\":;]*), $")
OPENS = re.compile(
    r"(?P<opener>(?:On \w+,? )?(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round|[Oo]ff)) "
    r"(?:the )?(?:[a-z][\w-]+ ){0,4}?(?:of )?$"
)
KIND_LAST = re.compile(r"\b(?:city|town|village|port|suburb|province|region|district|island) of $")
NOPLACES = "", ActorKind.PLACE


def with_place(text: str, telling: Telling, headline: str) -> str:
    """Put the place that opens a sentence before its headline, where that names no place."""
    place, kind = _opening_place(text, telling)
    if not place or _tells_place(telling, headline, kind) or _is_said(headline):
        return headline
    placed = f"{place}, {_continued(text, telling, headline)}"
    stands = len(placed) <= UTMOST and is_presentable(placed) and not is_misread(placed)
    return placed if stands else headline


def _opening_place(text: str, telling: Telling) -> tuple[str, ActorKind]:
    """Give the place that opens the sentence right before the subject, and its kind."""
    start = telling.subject[0] if telling.subject else 0
    lead = LEAD.search(text, max(0, start - LONGEST_LEAD), start)
    if lead is None or telling.voice or telling.content or _tells_deed(lead["lead"]):
        return NOPLACES
    begin, end = lead.span("lead")
    inside = (name for name in telling.names if begin <= name.start < name.end <= end)
    return next(filter(None, (_place_in(text, begin, name) for name in inside)), NOPLACES)


def _place_in(text: str, begin: int, name: NameMention) -> tuple[str, ActorKind] | None:
    """Give the place that a name tells behind the preposition at ``begin``; None for no place."""
    opens = OPENS.match(text[begin : name.start])
    if opens is None or text.startswith(("'", "’"), name.end):
        return None
    if name.kind not in PLACES and not KIND_LAST.search(opens[0]):
        return None
    words = " ".join(text[begin + opens.end("opener") : name.end].split())
    kind = name.kind if name.kind in PLACES else ActorKind.PLACE
    return f"{opens['opener'].rpartition(' ')[2].capitalize()} {words}", kind


def _tells_deed(lead: str) -> bool:
    """Say whether words tell what somebody does: "In visiting Oster", not "In a mining town"."""
    second = lead.find(" ") + 1
    return any(verb.finite or verb.start == second for verb in find_verbs(lead))


def _tells_place(telling: Telling, headline: str, kind: ActorKind) -> bool:
    """Say whether a headline names a place, as near as the one that would be put before it."""
    near = {ActorKind.PLACE} if kind is ActorKind.PLACE else PLACES
    named = any(
        name.kind in near and (name.name in headline or name.text in headline)
        for name in telling.names
    )
    return named or PLACED.search(headline) is not None


def _is_said(headline: str) -> bool:
    """Say whether the first verb tells that somebody speaks, or a speaker stands before a colon."""
    verb = first_finite(headline)
    return verb is None or verb.reporting or ": " in headline[: verb.start]


def _continued(text: str, telling: Telling, headline: str) -> str:
    """Write a headline's first letter as the article does inside of its sentence."""
    start = telling.subject[0] if telling.subject else 0
    plain = text[start : start + 1].islower() and text[start + 1 : start + 4] == headline[1:4]
    return f"{headline[:1].lower()}{headline[1:]}" if plain else headline
