"""Choose among the ways to shorten a clause by what each loses (``losses``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from webapp.pipeline.headlines.compressing import weighed_compressions
from webapp.pipeline.headlines.condensing import Named, condensed
from webapp.pipeline.headlines.endings import bare
from webapp.pipeline.headlines.losses import AIM, loss_behind, lost_length
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.presenting import FOR_COMPLEMENT, UTMOST
from webapp.pipeline.headlines.shortening import shortenings

LONGEST = 90
OVER, LONGER_THAN_OTHERS = 0.03, 0.5
CLEARLY, CLEARLY_LESS, LITTLE = 0.4, 0.8, 1.5
LONGEST_SAYING = 40
SAID_THAT = re.compile(r"\b(said|says|told [\w ]{3,30}) that ")


@dataclass(frozen=True, slots=True)
class Lead:
    """Who speaks, what is told behind that, and what is lost by telling it so.

    ``closing`` is the mark behind somebody's own words, of which nothing inside is left off.
    """

    speaker: str
    words: str
    loss: float = 0.0
    closing: str = ""


def better(first: str, leads: Iterable[Lead], names: Named) -> list[str]:
    """List wordings that lose clearly less than ``first``, the best first.

    What only leaves off more must lose less by far.
    """
    told = tuple(leads)
    losses = _least_losses(told, names)
    known = [loss for words, loss in losses.items() if _plain(words) == _plain(first)]
    now = min(known, default=_loss_of(first, told))
    least = ((now - loss, words) for words, loss in losses.items())
    return [words for gain, words in sorted(least, reverse=True) if gain >= _wanted(first, words)]


def lightest(leads: Iterable[Lead], names: Named) -> list[str]:
    """List wordings that lose little and were too long for others, the best first."""
    losses = _least_losses(leads, names)
    light = (one for one in losses if len(one) > UTMOST and losses[one] <= LITTLE)
    return sorted(light, key=losses.__getitem__)


def _least_losses(leads: Iterable[Lead], names: Named) -> dict[str, float]:
    """Say of each wording how much it loses, made in the way that loses least."""
    losses: dict[str, float] = {}
    for words, loss in _weighed(leads, names):
        losses[words] = min(loss, losses.get(words, loss))
    return losses


def _loss_of(first: str, leads: Iterable[Lead]) -> float:
    """Weigh a wording that is cut in another way, if it begins one of the whole ones."""
    kept = _plain(bare(first))
    for lead in leads:
        if not lead.speaker and _plain(lead.words).startswith(f"{kept} "):
            words = SAID_THAT.sub(r"\1 ", lead.words)
            return lead.loss + loss_behind(parse(words), len(kept) + 2, f"{words[0]}{kept}")
    return 0.0


def _plain(words: str) -> str:
    """Give words without "that" behind "said", and without their first letter, be it small."""
    return SAID_THAT.sub(r"\1 ", words)[1:]


def _wanted(first: str, words: str) -> float:
    """Say how much better a wording must be."""
    return CLEARLY_LESS if _plain(first).startswith(bare(_plain(words))) else CLEARLY


def _weighed(leads: Iterable[Lead], names: Named) -> Iterator[tuple[str, float]]:
    """Give the ways to tell a clause, whole and with phrases left out, with what each loses."""
    for lead in leads:
        room = FOR_COMPLEMENT - len(lead.speaker) - len(lead.closing)
        for words, loss in _ways(lead, names):
            for short, lost in shortenings(words, room):
                told = f"{lead.speaker}{short}{lead.closing}"
                yield told, loss + lost + _cost_of_length(told)


def _cost_of_length(words: str) -> float:
    """Weigh how long a headline is; one that is longer than others must save a complement."""
    over = OVER * max(0, len(words) - LONGEST)
    return over + (LONGER_THAN_OTHERS if len(words) > UTMOST else 0.0)


def _ways(lead: Lead, names: Named) -> Iterator[tuple[str, float]]:
    yield lead.words, lead.loss
    if not lead.closing:
        told = chain(weighed_compressions(lead.words), condensed(lead.words, names))
        yield from ((words, lead.loss + loss) for words, loss in told)


def lost_around(content: str, whole: str, subject: str) -> float:
    """Weigh what is left off beside and behind what is said, where the speaker stands first."""
    lead, _, behind = whole.partition(content[1:])
    beside = max(0, len(lead) - len(subject) - LONGEST_SAYING)
    return (AIM if behind else 0.0) + lost_length(len(behind) + beside * beside)
