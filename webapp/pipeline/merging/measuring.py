"""How far two tellings agree in words: by a share, a score, and on what happened.

The cosine of their words is weighed by rarity: of all the words, or of their gists alone.
Where the articles' story stands in for the date, words are weighed inside of it (what all its
sentences share says nothing), and the fewer happenings both tell, the more alike they have to be.
"""

from __future__ import annotations

from dataclasses import dataclass

from webapp.pipeline.merging.dating import a_day_later
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.vetoes import figures_of
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import CLASS_MARK, Wording, distinct
from webapp.spans import LONGEST_MONTH

GIST = 4
GIST_OF_A_DAY = 3
PLAIN_HAPPENINGS = 2
PER_ACTOR = 0.1
VERY_LIKE = 0.6
FEWEST_SAID = 3
SAID_ALIKE = 0.4
PER_FIGURE_UNDATED = 0.35
PER_OPENING = 0.2
FEWEST_WORDS = 4
FEWEST_WORDS_NEXT = 2
NEARLY_WHOLE = 0.8
UNDATED = (0.6, 0.45, 0.3)


@dataclass(frozen=True, slots=True)
class Measured:
    """How far two wordings agree: by their score, by share, and on what happened."""

    score: float
    share: float
    agreed: bool


def _words_shared(
    one: frozenset[str], other: frozenset[str], weights: Weights
) -> tuple[float, float]:
    """Measure by rarity which share of the shorter words both have, and how alike all are."""
    shared = sorted(one & other)
    whole = min(weights.total(one), weights.total(other))
    lengths = weights.length(one) * weights.length(other)
    share = sum(map(weights.of.__getitem__, shared)) / whole if whole else 0.0
    return share, sum(map(weights.squared.__getitem__, shared)) / lengths if lengths else 0.0


def cosine(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Measure how alike two sets of words are, by rarity, from 0 to 1."""
    return _words_shared(one, other, weights)[1]


def same_figure(first: Telling, second: Telling) -> bool:
    """Say whether both tell one figure of what happened: "a boy of 22 months", "to 203"."""
    return not figures_of(first.plain).isdisjoint(figures_of(second.plain))


def best_measured(first: Telling, second: Telling, whole: Measured, weights: Weights) -> Measured:
    """Give what agrees best: the whole wordings, or a day's gists where they say enough."""
    enough = _says_enough(first) and _says_enough(second)
    if not enough or a_day_later(first.span, second.span):
        return whole
    gists = measure((first.gist, second.gist), first, second, weights)
    return max(whole, gists, key=lambda measured: measured.score)


def _says_enough(telling: Telling) -> bool:
    """Ask a day's headline for three words, two of them no name; any other for four."""
    gist, span = telling.gist, telling.span
    short = span is not None and span.days <= LONGEST_MONTH
    plain = len(gist.stems - gist.capitals) >= PLAIN_HAPPENINGS
    return len(gist.stems) >= (GIST_OF_A_DAY if short and plain else GIST)


def _agree_on_happening(one: Wording, other: Wording, score: float) -> bool:
    """Ask for a class of happenings or two small words, of the very like for one."""
    told = one.happenings & other.happenings
    if len(told) >= PLAIN_HAPPENINGS or any(name.startswith(CLASS_MARK) for name in told):
        return True
    return bool(told) and score >= VERY_LIKE


def _say_alike(
    pair: tuple[Wording, Wording], first: Telling, second: Telling, weights: Weights
) -> bool:
    """Ask what one says, and what is told of the same one, for two words beside the name.

    Statements of one person have three, or are much alike without the name.
    """
    meet = first.doers & second.doers
    saying = first.saying | second.saying if meet else first.saying & second.saying
    one, other = (wording.stems - saying for wording in pair)
    shared = len(one & other)
    if not saying or shared >= FEWEST_SAID:
        return True
    alike = not first.speakers & second.speakers or cosine(one, other, weights) >= SAID_ALIKE
    return alike and shared >= PLAIN_HAPPENINGS


def holds_together(told: frozenset[str], score: float, *, dated: bool) -> bool:
    """Say whether tellings can be one event by the happenings that all of them tell."""
    if dated:
        return bool(told)
    return score >= UNDATED[min(distinct(told), PLAIN_HAPPENINGS)]


def measure(
    pair: tuple[Wording, Wording], first: Telling, second: Telling, weights: Weights
) -> Measured:
    """Measure how far two wordings of tellings agree: all of their words, or the gists."""
    one, other = pair
    share, score = _words_shared(one.stems, other.stems, weights)
    if first.span is None or second.span is None:
        return _measure_undated(first, second, share, score)
    agreed = _agree_on_happening(one, other, score) and _say_alike(pair, first, second, weights)
    score += PER_ACTOR * (not first.doers.isdisjoint(second.doers))
    return Measured(score, share, agreed)


def _measure_undated(first: Telling, second: Telling, share: float, score: float) -> Measured:
    """Add what stands in for a day: one figure, or that an article opens with what it tells again.

    Few words in common say too little, unless they are nearly all of one telling.
    """
    told, together = first.told & second.told, first.article == second.article
    figure = same_figure(first, second)
    score += PER_FIGURE_UNDATED * figure + PER_OPENING * together
    if together and told and _is_told_again(first, second):
        return Measured(max(score, UNDATED[1]), share, agreed=True)
    if together:
        agreed = first.opening or second.opening
    else:
        common = len(first.words.stems & second.words.stems)
        agreed = bool(figure) or common >= FEWEST_WORDS or share >= NEARLY_WHOLE
    return Measured(score, share, agreed and holds_together(told, score, dated=False))


def _is_told_again(first: Telling, second: Telling) -> bool:
    """Say whether an article tells in one sentence what it told in another, by words in common.

    What it opens with, its headline as a rule, the next sentence tells again in words of its own.
    """
    opens = (first.opening and second.lead) or (first.lead and second.opening)
    shared = first.words.stems & second.words.stems
    return len(shared) >= (FEWEST_WORDS_NEXT if opens else FEWEST_WORDS)
