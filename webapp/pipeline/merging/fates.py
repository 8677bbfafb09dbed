"""Who did what on a day, or what befell whom, as a headline's first verb tells it.

"The rebels toppled Quill" and "Quill stepped down" tell of one day one thing: Quill lost power.
Nobody dies, is arrested or is sentenced twice in a day. These fates stand in
``vocabulary/merging.toml``, each with what is done to a person and what the person does. Any other
deed is one event where the same one does it, or suffers it, and headlines share what it is done to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.wording import (
    carries,
    classes_of,
    listed_words,
    merging_words,
    stem,
    words_of,
)
from webapp.records import NameMention, Role

VERB_WORDS = 3
Told = tuple[str, NameMention]


@cache
def _fates() -> dict[Role, dict[str, str]]:
    listed = listed_words().fate
    return {
        Role.ACTED_ON: {verb: fate.name for fate in listed for verb in fate.suffers},
        Role.ACTS: {verb: fate.name for fate in listed for verb in fate.does},
    }


def first_verb(headline: str) -> VerbGroup | None:
    """Give the verb of what a headline tells as done."""
    verb = next((one for one in find_verbs(headline) if one.finite), None)
    if verb is None or verb.modal or verb.negated:
        return None
    return verb


def fates_of(headline: str, verb: VerbGroup, names: Iterable[NameMention]) -> Iterator[Told]:
    """Give each fate that the first verb of a headline tells, and whom it befalls."""
    spelled = tuple(_spelled(headline, verb))
    for role, name in _in_roles(headline, verb, names):
        fates = _fates()[role]
        fate = next((fates[one] for one in spelled if one in fates), None)
        if fate is not None:
            yield fate, name


def _in_roles(
    headline: str, verb: VerbGroup, names: Iterable[NameMention]
) -> Iterator[tuple[Role, NameMention]]:
    """Give who acts or is acted on in a headline, as the subject of a passive is."""
    for name in names:
        called = name.text if name.text in headline else name.name.split()[-1]
        if name.role in _fates() and called in headline:
            suffers = verb.passive and headline.index(called) < verb.start
            yield Role.ACTED_ON if suffers else name.role, name


def _spelled(headline: str, verb: VerbGroup) -> Iterator[str]:
    """Give the verb with the word behind it and alone: "step down", "step"."""
    behind = words_of(headline[verb.main :])[1:2]
    yield " ".join([verb.lemma, *map(str.lower, behind)])
    yield verb.lemma


def deeds_of(headline: str, verb: VerbGroup, names: Iterable[NameMention]) -> Iterator[Told]:
    """Give the first verb of a headline, by its stem and classes, and who is in it in which role.

    A verb that carries nothing ("was", "had") tells no deed, nor does one of saying.
    """
    if verb.reporting:
        return
    words = words_of(headline[verb.main :])[:VERB_WORDS]
    told = classes_of(words) - merging_words().reporting
    if carries(verb.lemma):
        told |= {stem(verb.lemma)}
    for role, name in _in_roles(headline, verb, names):
        yield from ((f"{one} {role}", name) for one in sorted(told))
