"""Find in the words of a headline what no whole sentence has: loose ends, glue, stamps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.numerals import any_of
from webapp.spans import MONTHS
from webapp.vocabulary import built_in


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pattern finds is a fault, ``outside_speech`` only where nobody's words have it.

    ``examples`` are headlines that have it, ``counters`` others that do not.
    """

    pattern: str
    examples: tuple[str, ...]
    counters: tuple[str, ...]
    outside_speech: bool = False


class Faults(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``blemishes.toml``."""

    faults: tuple[Fault, ...]


def known_faults() -> tuple[Fault, ...]:
    """Give the faults of headlines that patterns find."""
    listed: Faults = built_in("blemishes", Faults)
    return listed.faults


def written_out(pattern: str) -> str:
    """Put the words of a list in place of its name: "<graded>"."""
    lists: dict[str, Iterable[str]] = {
        "months": MONTHS,
        "month": (month[:3] for month in MONTHS),
        "adjectives_in_ly": headline_words().adjectives_in_ly,
        "graded": headline_words().graded,
        "judging": headline_words().judging,
    }
    for name, words in lists.items():
        pattern = pattern.replace(f"<{name}>", any_of(words))
    return pattern


@cache
def _patterns(*, outside_speech: bool) -> tuple[re.Pattern[str], ...]:
    wanted = (one for one in known_faults() if one.outside_speech is outside_speech)
    return tuple(re.compile(written_out(one.pattern)) for one in wanted)


def is_blemished(words: str) -> bool:
    """Say whether words show that something was cut, glued or left open."""
    if any(pattern.search(words) for pattern in _patterns(outside_speech=False)):
        return True
    plain = without_speech(words)
    return any(pattern.search(plain) for pattern in _patterns(outside_speech=True))
