"""Verbs that an aside parts from their subject: "The quake, the worst in years, | struck Oster".

What stands behind the aside and looks like a participle is the verb, where the subject has no
other. "The next, the Ister | dedicated ferry, will carry rice": what stands in it describes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.groups import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import (
    WordForm,
    bases,
    form_of,
    joining_words,
    lemma_of,
    linking_words,
    may_be_adverb,
    words,
)
from webapp.pipeline.verbs.neighbours import QUOTES, main_level
from webapp.pipeline.verbs.tokens import Token

DETERMINERS = words("articles") | POSSESSIVES | {"one"}


def may_tell(group: VerbGroup) -> bool:
    """Say whether a group is one word that may be a participle."""
    return group.start == group.main and WordForm.PARTICIPLE in form_of(group.text.lower())


def behind_aside(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Find the verb of a subject that an aside parts from it, where it has no other."""
    commas = [at for at, token in enumerate(context.tokens) if token.lower == ","]
    if len(commas) < 2:  # noqa: PLR2004 - an aside stands between two
        return groups
    groups = tuple(_told_below(context, groups, places, commas))
    main = frozenset(main_level(context))
    for number, group in enumerate(groups):
        at = places[group.start]
        if at in main and group.finite:
            return groups
        if _resumes(context, group, at, commas) and not _has_verb(context, groups, number, places):
            told = _finite(group)
            return (
                *groups[:number],
                told,
                *_describing(context, told, groups[number + 1 :], places),
            )
    return groups


def _told_below(
    context: Context, groups: Sequence[VerbGroup], places: dict[int, int], commas: Sequence[int]
) -> Iterator[VerbGroup]:
    """Find verbs behind an aside in what a subordinator opens: "as its head, Tom Bond, | left"."""
    for number, group in enumerate(groups):
        at = places[group.start]
        subject, aside = _subject_below(context, at, commas)
        told = bool(aside) and _goes_on(context, group, at) and _tells_who(subject, aside)
        if told and not _has_verb(context, groups, number, places):
            yield _finite(group)
        else:
            yield group


def _subject_below(
    context: Context, at: int, commas: Sequence[int]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Give what stands between a subordinator and an aside before ``at``, and the aside."""
    before = [comma for comma in commas if comma < at][-2:]
    if len(before) < 2 or before[1] != at - 1:  # noqa: PLR2004 - an aside stands between two
        return (), ()
    opens, closes = before
    stop = {*words("subordinators"), ",", ";", ":", "“", "”", '"'}
    start = next((n for n in range(opens - 1, -1, -1) if context.tokens[n].lower in stop), -1)
    below = start >= 0 and context.tokens[start].word
    return (
        (context.tokens[start + 1 : opens], context.tokens[opens + 1 : closes])
        if below
        else ((), ())
    )


def _tells_who(subject: Sequence[Token], aside: Sequence[Token]) -> bool:
    """Say whether an aside tells who a subject is, or what it is called."""
    described = any(one.lower in DETERMINERS for one in subject) and not subject[-1].capital
    named = described and all(one.capital for one in aside)
    return named or (bool(subject) and subject[-1].capital and aside[0].lower in DETERMINERS)


def _finite(group: VerbGroup) -> VerbGroup:
    """Read a form as what its subject did."""
    return replace(
        group, form=Form.FINITE, passive=False, reporting=group.lemma in words("reporting")
    )


def _describing(
    context: Context, told: VerbGroup, later: Sequence[VerbGroup], places: dict[int, int]
) -> Iterator[VerbGroup]:
    """Read what stands in the stretch of a verb as a participle: "arrived in a coat | marked"."""
    at = places[told.start]
    for group in later:
        here = may_tell(group) and not context.border(at, places[group.start], group)
        yield group.as_participle() if here else group


def _resumes(context: Context, group: VerbGroup, at: int, commas: Sequence[int]) -> bool:
    """Say whether a form behind a comma goes on from a subject before an aside."""
    before = [comma for comma in commas if comma < at]
    return _goes_on(context, group, at) and any(
        _is_noun_phrase(context, start, end) for start, end in _parts(before)
    )


def _goes_on(context: Context, group: VerbGroup, at: int) -> bool:
    """Say whether a form behind a comma may be a past, and nobody it was done by follows."""
    previous, following = context.before(at), context.after(at)
    if previous is None or previous.lower != "," or not _may_be_past(group):
        return False
    return following is None or following.lower != "by"


def _may_be_past(group: VerbGroup) -> bool:
    """Say whether a form that is read as a participle may be a past as well."""
    word = group.text.lower()
    past = WordForm.PAST in form_of(word) and word not in words("describing")
    return group.form is Form.PARTICIPLE and past


def _parts(commas: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the stretches between the commas, but for the last, which is the aside."""
    start = 0
    for comma in commas[:-1]:
        yield start, comma
        start = comma + 1


def _is_noun_phrase(context: Context, start: int, end: int) -> bool:
    if start >= end:
        return False
    if _is_quoted(context, start, end):
        return True
    first = context.tokens[start]
    adverb = may_be_adverb(first.lower)
    owns = start + 1 < end and context.tokens[start + 1].lower == "'s"
    opens = not owns and _may_describe(first.lower)
    return first.word and first.lower not in linking_words() and not adverb and not opens


def _is_quoted(context: Context, start: int, end: int) -> bool:
    """Say whether a stretch is a title of a work in quotation marks: "“The Long Road”"."""
    marks = [at for at in range(start, end) if context.tokens[at].lower in QUOTES]
    return marks == [start, end - 1] and context.tokens[start + 1].capital


def _may_describe(word: str) -> bool:
    """Say whether a word is a participle of a verb that is known: "leaving", no name in "-ing"."""
    participle = bool(form_of(word) & (WordForm.ING | WordForm.PARTICIPLE))
    return participle and lemma_of(word) in bases()


def _has_verb(
    context: Context, groups: Sequence[VerbGroup], number: int, places: dict[int, int]
) -> bool:
    """Say whether the subject's verb comes later: "the mayor, arrested in May, was freed"."""
    last = places[groups[number].start]
    for group in groups[number + 1 :]:
        at = places[group.start]
        between = context.tokens[last + 1 : at]
        if any(one.lower in joining_words() or one.lower == ";" for one in between):
            return False
        if group.finite and (between[-1:] and between[-1].lower == ","):
            return True
        if group.finite:
            apart = any(one.lower == "," for one in between)
            return not apart and not may_tell(group)
    return False


def without_aside(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read what describes inside an aside before the first sure verb as a participle."""
    if len(groups) < 2 or not (may_tell(groups[0]) and groups[0].finite):  # noqa: PLR2004
        return groups
    if not groups[1].finite:
        return groups
    at, (opens, closes) = places[groups[0].start], _aside_before(context, places[groups[1].start])
    if not opens + 1 < at < closes - 1:
        return groups
    describes = (_stands_in_noun, _stands_behind_preposition)
    told = any(one(context, opens + 1, at) for one in describes) or _tells_name(context, opens, at)
    if not told:
        return groups
    return (groups[0].as_participle(), *groups[1:])


def _aside_before(context: Context, verb: int) -> tuple[int, int]:
    """Give the two commas of the one aside that parts a verb from its subject; else nothing."""
    commas = [n for n in range(verb) if context.tokens[n].lower == ","]
    return (commas[0], commas[1]) if len(commas) == 2 and commas[1] == verb - 1 else (0, 0)  # noqa: PLR2004


def _stands_in_noun(context: Context, first: int, at: int) -> bool:
    """Say whether a form may describe within a noun phrase: "a quarrel | fuelled feud"."""
    after, told = context.tokens[at + 1], context.tokens[first:at]
    if any(one.lower in joining_words() for one in told) or told[0].lower not in DETERMINERS:
        return False
    return after.word and after.lower not in linking_words()


def _stands_behind_preposition(context: Context, first: int, at: int) -> bool:
    """Say whether a form may describe what a preposition binds: "in the letter | dated Monday"."""
    told = [token.lower for token in context.tokens[first:at]]
    return told[0] in words("prepositions") and joining_words().isdisjoint(told)


def _tells_name(context: Context, comma: int, at: int) -> bool:
    """Say whether a form may describe who is named before it: "Ada Quill, a guard wounded in"."""
    name = next((n for n in range(comma - 1, -1, -1) if not context.tokens[n].capital), -1)
    named = comma - name > 1 and (name < 0 or context.tokens[name].lower not in linking_words())
    told, after = context.tokens[comma + 1 : at], context.tokens[at + 1]
    noun = told[0].lower in DETERMINERS and not any(one.lower in joining_words() for one in told)
    return named and noun and after.lower in words("by_phrase")
