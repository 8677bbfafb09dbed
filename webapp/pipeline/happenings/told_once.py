"""Who said so, told beside what was said, which has a day of its own in the same sentence.

"Ode said on Monday that its crews had raised two boats the day before" is the raising of the boats,
and "Ode said it will close two yards on Friday" is their closing: that somebody said so tells
nothing more. What is settled for a month or a year to come is told on the day when it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from webapp.pipeline.verbs import first_finite
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.wording import stem, stems_in
from webapp.records import Basis, Sighting
from webapp.spans import LONGEST_MONTH

FEWEST_WORDS = 3
IT_EMERGED = re.compile(r"(?:^|, )it (?:has |had |was )?[a-z]+(?: (?:on |late |early )*\S+){0,2}$")
HAD = frozenset(stems_in("had"))
OF_ANOTHER = re.compile(r"\s*(?:by|from|of)\b")


def told_once(told: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Leave out who said so where what was said has its own day and tells all of it.

    What goes on with it goes on with the deed then; a plan leaves who told it where something goes
    on with that, or where it opens the article.
    """
    dated = _dated_by_sentence(told)
    kept = dict(enumerate(told))
    for number, said in enumerate(told):
        others = [at for at in dated.get(said.sentence.index, ()) if at != number and at in kept]
        if not said.details and any(_adds_nothing(said, told[at]) for at in others):
            del kept[number]
        elif (deed := next((at for at in others if _is_done(said, told[at])), None)) is not None:
            del kept[number]
            details = (*kept[deed].details, *said.details)
            kept[deed] = replace(kept[deed], details=details)
    return tuple(kept.values())


def _dated_by_sentence(told: Sequence[Sighting]) -> Mapping[int, Sequence[int]]:
    """Give for each sentence the numbers of what has a day of its own in it, or a month."""
    dated: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        if one.basis is Basis.STATED and one.span.days <= LONGEST_MONTH:
            dated[one.sentence.index].append(number)
    return dated


def _adds_nothing(one: Sighting, other: Sighting) -> bool:
    """Say whether one is no more than a plan that the other tells, or what the other settled."""
    return _is_planned(one, other) or _is_settled(one, other)


def _is_settled(plan: Sighting, told: Sighting) -> bool:
    """Say whether a plan for no one day is told in full by what settled it.

    "The board decided on Monday to close the port in 2035" is no event of 2035.
    """
    later = plan.span.days > 1 and told.span.days_before(plan.span.first) > 0
    return later and plan.headline == told.headline


def _is_planned(said: Sighting, plan: Sighting) -> bool:
    """Say whether what no stated day dates is no more than a plan: "Ode will open".

    The plan's date stands behind its verb, so that it says when: "the vote due on May 3 will be put
    off" is of another day.
    """
    if said.basis is not Basis.INHERITED or not said.sentence.index:
        return False
    if plan.span.first.toordinal() <= said.span.last.toordinal():
        return False
    done = first_finite(plan.quote)
    behind = done is not None and plan.start + done.end <= plan.mention.start
    return behind and _words_said(said, plan).issubset(stems_in(plan.headline))


def _is_done(said: Sighting, deed: Sighting) -> bool:
    """Say whether what was said is no more than a deed of an earlier day, told without "said".

    In "welcomed a call Monday by Roe" the day is that of the call.
    """
    if deed.span.last.toordinal() >= said.span.first.toordinal() or _report(deed):
        return False
    if OF_ANOTHER.match(deed.quote, deed.mention.end - deed.start):
        return False
    told = _words_said(said, deed)
    if IT_EMERGED.search(said.quote) and told - HAD == {*stems_in(deed.headline)} - HAD:
        return True
    enough = bool(_report(said)) and len(told) >= FEWEST_WORDS
    return enough and told.issubset({*stems_in(deed.headline), *stems_in(deed.quote)})


def _report(one: Sighting) -> frozenset[str]:
    """Give the stem of the verb by which a headline reports; none where it tells the thing."""
    verb = first_finite(one.headline)
    tells = verb is not None and (verb.reporting or verb.lemma in words("showing"))
    return frozenset({stem(verb.lemma)}) if verb and tells else frozenset()


def _words_said(said: Sighting, other: Sighting) -> frozenset[str]:
    """Give what a headline says, without the verb that reports it and the day of the other.

    A source that shows it goes, too: "(Official figures) showed that sales fell".
    """
    verb = first_finite(said.headline)
    shown = verb is not None and verb.lemma in words("showing")
    told = said.headline[verb.start :] if verb and shown else said.headline
    return frozenset(stems_in(told)) - _report(said) - {*stems_in(other.mention.text)}
