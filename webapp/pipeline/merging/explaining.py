"""Why two tellings may be one event, in words."""

from __future__ import annotations

from webapp.pipeline.merging.dating import a_day_later, one_day, same_day
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.wording import CLASS_MARK, stem


def _happening(first: Telling, second: Telling) -> str:
    shared = sorted(first.words.happenings & second.words.happenings)
    classes = [name.removeprefix(CLASS_MARK) for name in shared if name.startswith(CLASS_MARK)]
    fates = [fate.partition(":")[0] for fate in sorted(first.fates & second.fates)]
    acts = [act.partition(" ")[0] for act in sorted(first.predicate.acts & second.predicate.acts)]
    told = classes or fates or [_spelled(one, first, second) for one in shared] or acts
    return ", ".join(told[:3])


def _spelled(one: str, *tellings: Telling) -> str:
    """Write a stem as the shortest of its words that the tellings use."""
    words = {word for telling in tellings for word in telling.plain.split() if stem(word) == one}
    return min(words, key=lambda word: (len(word), word), default=one)


def explain(first: Telling, second: Telling, share: float) -> str:
    """Say what two tellings have in common: who, when, what, and which share of their words."""
    parts = []
    if first.speakers & second.speakers:
        parts.append("same speaker")
    elif first.doers & second.doers:
        parts.append("same actor")
    parts.append(_dates(first, second))
    parts.append(f"both tell “{_happening(first, second)}”")
    return ", ".join([*parts, f"{share:.0%} of the words shared"])


def _dates(first: Telling, second: Telling) -> str:
    if first.span is None:
        return "articles on the same story"
    if a_day_later(first.span, second.span):
        return "told again a day later"
    if one_day(first.span, second.span):
        return "same day"
    return "same date" if same_day(first.span, second.span) else "dates that agree"
