"""Who did what on a day, or what befell whom, as a headline's first verb tells it.

"The rebels toppled Quill" and "Quill stepped down" tell of one day one thing: Quill lost power.
Nobody dies, is arrested or is sentenced twice in a day. These fates stand in
``vocabulary/merging.toml``, each with what is done to a person and what the person does. Any other
deed is one event where the same one does it, or suffers it, and headlines share what it is done to.
"Said she would go" tells that she goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.wording import (
    Fate,
    carries,
    classes_of,
    listed_words,
    merging_words,
    stem,
    words_of,
)
from webapp.records import PLACES, NameMention, Role

VERB_WORDS = 3
AHEAD = frozenset({"", "will", "would", "shall"})
SAME_SUBJECT = re.compile(r" (?:(?:.{0,40}\bthat )?(?:he|she|it|they) |to )?")
DUE = re.compile(r" (\w+) (?:to )?")
Told = tuple[str, NameMention]


@dataclass(frozen=True, slots=True)
class _Deed:
    """The verb that tells what is done in a headline, and where its subject ends."""

    headline: str
    verb: VerbGroup
    subject_end: int

    def behind(self, words: int) -> list[str]:
        """Give the verb itself and what follows it, so many words in all."""
        return words_of(self.headline[self.verb.main :])[:words]


@cache
def _fates() -> dict[Role, dict[str, Fate]]:
    listed = listed_words().fate
    return {
        Role.ACTED_ON: {verb: fate for fate in listed for verb in fate.suffers},
        Role.ACTS: {verb: fate for fate in listed for verb in fate.does},
    }


def _deed(headline: str) -> _Deed | None:
    """Find what a headline tells as done or as decided; what may be, or is not, is neither."""
    verbs = find_verbs(headline)
    at = next((place for place, verb in enumerate(verbs) if verb.finite), None)
    if at is None:
        return None
    first = verbs[at]
    deed = next((two for one, two in pairwise(verbs[at:]) if one is first), None)
    told = deed if deed is not None and _leads_to(headline, first, deed) else first
    if any(one.negated or one.modal not in AHEAD for one in (first, told)):
        return None
    return _Deed(headline, told, first.start)


def _leads_to(headline: str, first: VerbGroup, deed: VerbGroup) -> bool:
    """Say whether one verb tells that the next is decided, or due, of the same subject."""
    between = headline[first.end : deed.start]
    if first.lemma == "be":
        due = DUE.fullmatch(between)
        return due is not None and due[1] in merging_words().due
    return first.lemma in merging_words().deciding and SAME_SUBJECT.fullmatch(between) is not None


@dataclass(frozen=True, slots=True)
class Doings:
    """The fates that a headline tells, with whom they befall, and the deeds, with who is in them.

    ``things`` are the stems of what is told beside: of no name, and not of the verb.
    """

    fates: tuple[Told, ...] = ()
    deeds: tuple[Told, ...] = ()
    things: frozenset[str] = frozenset()


def doings(headline: str, names: Iterable[NameMention]) -> Doings:
    """Read who does or suffers what in a headline, and what is told beside."""
    named = tuple(names)
    deed = _deed(headline)
    if deed is None:
        return Doings()
    if deed.verb.lemma in merging_words().telling | merging_words().deciding:
        return Doings(tuple(_told_of(headline, deed.verb, named)))
    inside = tuple(_in_roles(deed, named))
    if not inside:
        return Doings()
    places = sorted({one.name for one in named if one.kind in PLACES and one.text in headline})
    done = tuple(_done(deed, inside))
    return Doings(tuple(_befalling(deed, inside, places)), done, _things(deed, named))


def _called_in(headline: str, name: NameMention) -> str:
    """Give the words by which a headline may call a name: as it was written, or its last word."""
    return name.text if name.text in headline else name.name.split()[-1]


def place_in(headline: str, name: NameMention) -> int:
    """Find a name in a headline, or the last word of it; -1 where it is not there."""
    return headline.find(_called_in(headline, name))


def _stands_before(headline: str, name: NameMention, start: int, verb: int) -> bool:
    """Say whether a name stands right before a verb, from ``start`` on."""
    called = _called_in(headline, name)
    at = headline.find(called, start, verb)
    return at >= 0 and not headline[at + len(called) : verb].strip(" ,")


def _told_of(headline: str, telling: VerbGroup, names: Iterable[NameMention]) -> Iterator[Told]:
    """Give the fates that are only said: "the mill said its chief, Ada Quill, resigned"."""
    told = next((verb for verb in find_verbs(headline) if verb.start >= telling.end), None)
    if told is None or not told.finite or told.negated or told.modal not in AHEAD:
        return
    deed = _Deed(headline, told, told.start)
    for name in names:
        if _stands_before(headline, name, telling.end, told.start):
            role = Role.ACTED_ON if told.passive else Role.ACTS
            yield from _befalling(deed, [(role, name)], ())


def _things(deed: _Deed, names: Iterable[NameMention]) -> frozenset[str]:
    called = {stem(word) for name in names for word in words_of(f"{name.text} {name.name}")}
    told = f"{deed.headline[: deed.verb.start]} {deed.headline[deed.verb.end :]}"
    return frozenset(stem(word) for word in words_of(told) if carries(word)) - called


def _in_roles(deed: _Deed, names: Iterable[NameMention]) -> Iterator[tuple[Role, NameMention]]:
    """Give who acts or is acted on, as the subject of a passive is; who says it does it too."""
    for name in names:
        place = place_in(deed.headline, name)
        role = name.role
        if 0 <= place < deed.subject_end and role in {Role.ACTS, Role.SPEAKS}:
            role = Role.ACTED_ON if deed.verb.passive else Role.ACTS
        if place >= 0 and role in _fates():
            yield role, name


def _befalling(
    deed: _Deed, inside: Iterable[tuple[Role, NameMention]], places: Iterable[str]
) -> Iterator[Told]:
    """Give each fate, by the verb with the word behind it or alone: "step down", "step"."""
    behind = [deed.verb.lemma, *map(str.lower, deed.behind(2)[1:])]
    for role, name in inside:
        spelled = (" ".join(behind), deed.verb.lemma)
        fate = next((_fates()[role][one] for one in spelled if one in _fates()[role]), None)
        if fate is not None and fate.placed:
            yield from ((f"{fate.name} to {place}", name) for place in places)
        elif fate is not None:
            yield fate.name, name


def _done(deed: _Deed, inside: Iterable[tuple[Role, NameMention]]) -> Iterator[Told]:
    """Give the verb, by its stem and classes, with who is in it in which role.

    A verb that carries nothing ("was", "had") tells no deed, nor does one of saying.
    """
    if deed.verb.reporting:
        return
    words = deed.behind(VERB_WORDS)
    told = classes_of(words) - classes_of(words[1:]) - merging_words().reporting
    if carries(deed.verb.lemma):
        told |= {stem(deed.verb.lemma)}
    for role, name in inside:
        yield from ((f"{one} {role}", name) for one in sorted(told))
