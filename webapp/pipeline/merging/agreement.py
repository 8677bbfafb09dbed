"""Whether two tellings tell one event: vetoes first, then sure signs, then agreement in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, partial

from webapp.pipeline.merging.acts import one_act, one_act_of_a_time, one_meeting
from webapp.pipeline.merging.dating import (
    WEEK_DAYS,
    a_day_later,
    compatible,
    one_day,
    same_day,
    within_a_week,
)
from webapp.pipeline.merging.explaining import explain
from webapp.pipeline.merging.measuring import (
    UNDATED,
    Measured,
    best_measured,
    cosine,
    measure,
    same_figure,
)
from webapp.pipeline.merging.restating import one_reaction
from webapp.pipeline.merging.tellings import Telling, is_copy
from webapp.pipeline.merging.vetoes import (
    ANYBODYS_WORDS,
    differ,
    figures_of,
    same_quotation,
    vetoes,
    word_for_word,
)
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import merging_words
from webapp.records import Role

COPIED_SHARE = 0.85
QUOTED_WORDS = 4
PER_FIGURE = 0.1
PER_DEED = 0.1
LARGE_FIGURE = 0.3
HEADLINES_ALIKE = 0.15
DIGITS = 3
LOOSE = 0.01


class Degree(IntEnum):
    """How near two tellings are, from what may never be one event to what surely is."""

    VETO = 0
    APART = 1
    RELATED = 2
    SAME = 3
    SURE = 4


@dataclass(frozen=True, slots=True)
class Demands:
    """What a gate asks for: the agreement to be one event, or related, and in one article.

    ``share`` is the least share of the shorter telling's words, by weight, that both must have.
    """

    same: float
    related: float
    one_article: float
    share: float


DATED = Demands(same=0.55, related=0.3, one_article=0.9, share=0.5)
NEXT_DAY = Demands(same=0.8, related=0.3, one_article=1.5, share=0.6)
VAGUE = Demands(same=0.6, related=0.35, one_article=0.9, share=0.6)
CLUSTERED = Demands(same=UNDATED[-1], related=UNDATED[0], one_article=UNDATED[-1], share=0.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How near two tellings are, by which figure, and why in words where they may be one event.

    ``again``: they tell it in other words, so that what one leaves open the other says. ``loose``:
    one tells of a month or year what the other tells of a day in it.
    """

    degree: Degree
    score: float
    why: str
    again: bool = False
    loose: bool = False


RETOLD = Verdict(Degree.SURE, 3.0, "the article tells it again", again=True)


@cache
def _vetoed(why: str) -> Verdict:
    return Verdict(Degree.VETO, 0.0, why)


def _demands(first: Telling, second: Telling) -> Demands:
    if first.span is None or second.span is None:
        return CLUSTERED
    if a_day_later(first.span, second.span):
        return NEXT_DAY
    exact = same_day(first.span, second.span) and first.span.days <= WEEK_DAYS
    return DATED if exact or one_day(first.span, second.span) else VAGUE


def _sure_sign(first: Telling, second: Telling, share: float) -> str:
    words = QUOTED_WORDS if first.speakers & second.speakers else ANYBODYS_WORDS
    if same_quotation(first, second, words):
        return "the same words quoted"
    copied = share >= COPIED_SHARE and is_copy(first.plain, second.plain)
    same = copied or word_for_word(first, second)
    return "nearly the same sentence" if same else ""


def compare(first: Telling, second: Telling, weights: Weights) -> Verdict:
    """Judge whether two tellings, which passed a gate, tell one event; symmetric."""
    if first.retells(second):
        return RETOLD
    of_its_time = one_act_of_a_time(first, second)
    veto = vetoes(first, second, of_its_time=of_its_time)
    if veto:
        return _vetoed(veto)
    whole = measure((first.words, second.words), first, second, weights)
    verdict = _judged(first, second, whole, weights)
    if of_its_time and (verdict.degree < Degree.SAME or not compatible(first.span, second.span)):
        why = explain(first, second, whole.share)
        return Verdict(Degree.SAME, LOOSE * whole.share, why, loose=True)
    return verdict


def _judged(first: Telling, second: Telling, whole: Measured, weights: Weights) -> Verdict:
    """Judge two tellings that nothing forbids to be one event."""
    share = whole.share
    sign = _sure_sign(first, second, share)
    if sign:
        return Verdict(Degree.SURE, 2.0 + share, f"{sign}, {share:.0%} of the words shared")
    told = _by_what_is_told(first, second, whole, weights)
    return told or _by_words(first, second, whole, weights)


def _by_what_is_told(
    first: Telling, second: Telling, whole: Measured, weights: Weights
) -> Verdict | None:
    """Judge two tellings by who did, suffered or said what; None where that says nothing."""
    why, share = partial(explain, first, second), whole.share
    if _once(first, second) or _one_stroke(first, second) or _one_fate(first, second):
        return Verdict(Degree.SAME, 1.0 + share, why(share))
    again = one_reaction(first, second) or one_act(first, second, weights)
    if again or one_meeting(first, second):
        return Verdict(Degree.SAME, 1.0 + share, why(share), again=True)
    return None


def _once(first: Telling, second: Telling) -> bool:
    """Say whether both tell what befalls an actor once in a while, of the same actor."""
    if first.span is None:
        return False
    if first.article == second.article:
        return bool(first.once & second.once) and first.doers == second.doers != frozenset()
    told = first.gist.happenings & second.gist.happenings & merging_words().once
    return bool(told) and bool(
        first.doers & second.doers or first.gist.capitals & second.gist.capitals
    )


def _one_fate(first: Telling, second: Telling) -> bool:
    """Say whether both tell what befell one person on one day, or two articles one deed of one."""
    if not one_day(first.span, second.span):
        return False
    if not first.fates.isdisjoint(second.fates):
        return (first.article, first.sentence) != (second.article, second.sentence)
    return first.article != second.article and _one_deed(first, second)


def _one_deed(first: Telling, second: Telling) -> bool:
    """Say whether one did, or suffered, one deed in both headlines, with one thing told beside it.

    Other figures, and others beside the one, are of other deeds.
    """
    if first.deeds.isdisjoint(second.deeds) or first.things.isdisjoint(second.things):
        return False
    others = bool(first.doers - second.named) and bool(second.doers - first.named)
    return not others and not differ(figures_of(first.plain), figures_of(second.plain))


def _one_stroke(first: Telling, second: Telling) -> bool:
    """Say whether both tell a quake itself, on the same day; vetoes have seen its magnitude."""
    if not first.stroke or first.stroke != second.stroke or first.span is None:
        return False
    return one_day(first.span, second.span) or within_a_week(first.span, second.span)


def _is_alike_in_less(first: Telling, second: Telling, demands: Demands, best: Measured) -> bool:
    """Say whether fewer words will do: with one large figure, or what one did to the other."""
    if demands is DATED and _one_large_figure(first, second, best):
        return True
    near = demands is not NEXT_DAY and best.agreed and best.score >= demands.same - PER_DEED
    return near and _one_did_to_the_other(first, second)


def _by_words(first: Telling, second: Telling, whole: Measured, weights: Weights) -> Verdict:
    demands = _demands(first, second)
    best = best_measured(first, second, whole, weights)
    wanted = _wanted(first, second, demands, best)
    alike = best.agreed and best.score >= wanted and best.share >= demands.share
    alike = alike or _is_alike_in_less(first, second, demands, best)
    if alike and _headlines_meet(first, second, weights):
        return Verdict(Degree.SAME, best.score, explain(first, second, best.share))
    degree = Degree.RELATED if best.score >= demands.related else Degree.APART
    return Verdict(degree, best.score, "")


def _wanted(first: Telling, second: Telling, demands: Demands, best: Measured) -> float:
    """Say how alike two tellings must be: less where two articles tell one figure."""
    wanted = demands.one_article if first.article == second.article else demands.same
    near = wanted - PER_FIGURE <= best.score < wanted == DATED.same
    return wanted - PER_FIGURE if near and same_figure(first, second) else wanted


def _one_did_to_the_other(first: Telling, second: Telling) -> bool:
    """Say whether two articles tell one deed of one doer and one sufferer, and no other figures."""
    both = first.deeds & second.deeds
    if not both or first.article == second.article:
        return False
    roles = {one.partition(": ")[0] for one in both}
    done = {role.removesuffix(f" {Role.ACTS}") for role in roles}
    suffered = {role.removesuffix(f" {Role.ACTED_ON}") for role in roles}
    one = not done.isdisjoint(suffered)
    return one and not differ(figures_of(first.plain), figures_of(second.plain))


def _headlines_meet(first: Telling, second: Telling, weights: Weights) -> bool:
    """Say whether what two articles' sentences have in common is in their headlines too.

    "Six were shot on Friday, ten days after China vetoed a resolution" is called by the shooting.
    """
    if first.span is None or first.article == second.article:
        return True
    return cosine(first.gist.stems, second.gist.stems, weights) >= HEADLINES_ALIKE


def _one_large_figure(first: Telling, second: Telling, best: Measured) -> bool:
    """Say whether two articles tell one figure of three digits or more, somewhat alike."""
    if first.article == second.article or best.score < LARGE_FIGURE:
        return False
    figures = figures_of(first.plain) & figures_of(second.plain)
    return any(len(figure) >= DIGITS and figure.isdigit() for figure in figures)
