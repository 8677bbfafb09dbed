"""Whether two tellings tell one reaction: who regrets what of whom tells which regret it is."""

from __future__ import annotations

from webapp.pipeline.merging.dating import WEEK_DAYS, compatible, one_day
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
    if first.span is None or second.span is None or first.doers.isdisjoint(second.doers):
        return False
    short = max(first.span.days, second.span.days) <= WEEK_DAYS
    figures = figures_of(first.plain), figures_of(second.plain)
    return short and compatible(first.span, second.span) and not differ(*figures)
