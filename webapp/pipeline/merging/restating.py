"""Whether two tellings tell one reaction: who regrets what of whom tells which regret it is."""

from __future__ import annotations

from webapp.pipeline.merging.dating import of_one_week, one_day
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.vetoes import differ, figures_of

WHO_AND_WHOM = 2


def one_reaction(first: Telling, second: Telling) -> bool:
    """Say whether one does the same about what another did or lets be, and about one happening."""
    one = first.reactions & second.reactions
    if not (one and _near(first, second)) or not one_day(first.span, second.span):
        return False
    both = len(first.named & second.named) >= WHO_AND_WHOM
    return both and bool((first.gist.happenings & second.gist.happenings) - one)


def _near(first: Telling, second: Telling) -> bool:
    """Say whether two tellings are of one week at most and of one actor, with no other figures."""
    if first.doers.isdisjoint(second.doers) or not of_one_week(first.span, second.span):
        return False
    return not differ(figures_of(first.plain), figures_of(second.plain))
