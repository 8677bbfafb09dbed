"""What stands around an article's prose: credits, bylines, buttons, stamps, datelines.

The words are in ``vocabulary/furniture.toml``, each pattern with examples and counter-examples.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from webapp import vocabulary
from webapp.records import SentenceKind


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of furniture: a pattern, where it may stand, and what it must and must not match.

    ``parts``: it may stand between a headline and the text, without a line break.
    """

    name: str
    kind: Literal["furniture", "caption", "byline"]
    where: Literal["line", "prefix", "comment", "button"]
    pattern: str
    examples: tuple[str, ...]
    counters: tuple[str, ...]
    parts: bool = False


class Captions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that give a caption away."""

    signs: tuple[str, ...]


class Datelines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agencies that close a dateline, and capitals that are no place."""

    agencies: tuple[str, ...]
    not_places: tuple[str, ...]


class Glue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that begin a text where it was glued to its headline."""

    starters: frozenset[str]
    openers: frozenset[str]
    lettered: frozenset[str]
    inside: frozenset[str]
    content: frozenset[str]
    finite: frozenset[str]
    describing: tuple[str, ...]


class Abbreviations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in small letters whose stop ends no sentence, and ranks that stand before names."""

    words: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    whole: frozenset[str]


class FurnitureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``furniture.toml``."""

    entries: tuple[Entry, ...]
    captions: Captions
    datelines: Datelines
    glue: Glue
    abbreviations: Abbreviations


def words() -> FurnitureWords:
    """Read the project's own list, once per process."""
    found: FurnitureWords = vocabulary.built_in("furniture", FurnitureWords)
    return found


@cache
def _compiled(where: str) -> tuple[re.Pattern[str], tuple[SentenceKind, ...]]:
    """Join the patterns of one place to one; its n-th group is of the n-th kind."""
    entries = [entry for entry in words().entries if entry.where == where]
    end = r"\s*\Z" if where == "line" else ""
    pattern = "|".join(f"({entry.pattern}){end}" for entry in entries)
    return re.compile(pattern), tuple(SentenceKind(entry.kind) for entry in entries)


def _kind(found: re.Match[str], kinds: tuple[SentenceKind, ...]) -> SentenceKind:
    return kinds[(found.lastindex or 1) - 1]


LONGEST_LINE = 400
RANK_REACH = 8


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words().abbreviations.ranks))})\.\Z")


def ends_in_rank(text: str, start: int, end: int) -> bool:
    """Say whether a stretch ends in a rank that wants a name: "said Navy Capt."."""
    return _rank().search(text, max(start, end - RANK_REACH), end) is not None


def kind_of_line(line: str) -> SentenceKind | None:
    """Say what furniture the whole ``line`` is, or None where it is not furniture."""
    if len(line) > LONGEST_LINE:
        return None
    pattern, kinds = _compiled("line")
    found = pattern.match(line)
    return _kind(found, kinds) if found else None


def prefix(text: str, start: int, end: int) -> tuple[int, SentenceKind] | None:
    """Find furniture at ``start``: where it ends and what it is; prose may follow on its line."""
    pattern, kinds = _compiled("prefix")
    found = pattern.match(text, start, end)
    return (found.end(), _kind(found, kinds)) if found else None


_CLOCK_INSIDE = re.compile(r"\d[:.]\d\d")


def comments_start(text: str) -> int | None:
    """Find where readers' comments begin: at the first of several stamps, or of one with a button.

    Stamps of comments stand close together at the end of a page, each under or over its comment.
    """
    if not _CLOCK_INSIDE.search(text):
        return None
    stamps = [found.start() for found in _compiled("comment")[0].finditer(text)]
    button = _compiled("button")[0].search(text)
    first = [*stamps[:1], *([button.start()] if button else [])]
    return min(first) if button or len(stamps) > 1 else None


def stamp_inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the first date with a clock that may stand between a headline and its text."""
    if not _CLOCK_INSIDE.search(text, start, end):
        return None
    found = _parting().search(text, start, end)
    return found.span() if found else None


@cache
def _parting() -> re.Pattern[str]:
    return re.compile("|".join(entry.pattern for entry in words().entries if entry.parts))


_CLOCK = re.compile(r"([0-2]\d[0-5]\d):?\s+(?=[\"“‘(]?[A-Z])")
_CLOCK_AT_START = re.compile(rf"(?:^|(?<=[.!?\"”])\s+){_CLOCK.pattern}", re.MULTILINE)
FEWEST_CLOCKS = 3
MIDNIGHT = 2400
YEARS = range(1700, 2060)


def is_live(text: str) -> bool:
    """Say whether sentences begin with clocks ("2332 Rain sets in."), which are not years."""
    clocks = [int(found[1]) for found in _CLOCK_AT_START.finditer(text)]
    years = sum(clock in YEARS for clock in clocks)
    return len(clocks) >= FEWEST_CLOCKS and years * 2 <= len(clocks) and max(clocks) < MIDNIGHT


def after_clock(text: str, start: int, end: int) -> int:
    """Step over the clock of a live report at ``start``; stay there where there is none."""
    found = _CLOCK.match(text, start, end)
    return found.end() if found else start


def is_caption(sentence: str) -> bool:
    """Say whether the sentence has a word that only captions have."""
    return any(sign in sentence for sign in words().captions.signs)
