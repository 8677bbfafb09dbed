"""Whether a name is a woman's or a man's, by its title and its given name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from webapp.pipeline.names.words import words


def by_titles(titles: Iterable[str]) -> bool | None:
    """Say whether titles are a woman's (True) or a man's (False); None where they do not tell."""
    held, listed = frozenset(titles), words().titles
    if held.isdisjoint(listed.of_women) is held.isdisjoint(listed.of_men):
        return None
    return held.isdisjoint(listed.of_men)


@lru_cache(maxsize=8_192)
def is_womans(name: str) -> bool | None:
    """Say whether a name is a woman's (True) or a man's (False); None where it does not tell."""
    first = name.split(maxsplit=1)[0].lower().rstrip(".")
    titled = by_titles((first,))
    if titled is not None:
        return titled
    given = words().given
    return True if first in given.women else False if first in given.men else None
