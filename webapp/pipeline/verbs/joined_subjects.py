"""Verbs of a second subject that an aside parts from them.

"Talks were held, and the union, led by Ada Bell, | rejected an offer": the union did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.numerals import cardinals, number_words
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.groups import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, joining_words, words
from webapp.pipeline.verbs.tokens import Token

LONGEST_SUBJECT = 8
LONGEST_ASIDE = 18
JOINTS = frozenset({"and", "but"})
OTHERS = frozenset({"another", "others"})


def with_own_verbs(context: Context, groups: tuple[VerbGroup, ...]) -> tuple[VerbGroup, ...]:
    """Read as finite the pasts that stand behind such an aside."""
    starts = {aside_of(context.tokens, at) for at, one in enumerate(context.tokens) if _joins(one)}
    if starts <= {None}:
        return groups
    return tuple(_finite(context, group, groups, starts) for group in groups)


def _joins(token: Token) -> bool:
    return token.lower in JOINTS


def _finite(
    context: Context, group: VerbGroup, groups: Sequence[VerbGroup], starts: set[int | None]
) -> VerbGroup:
    past = WordForm.PAST in form_of(group.text.lower()) and group.form is Form.PARTICIPLE
    told = any(one.finite and one.end < group.start for one in groups)
    if group.start not in starts or not past or not told:
        return group
    following = context.sentence[group.end :].lstrip()
    if following.startswith("by ") or _is_asides(context, group, groups):
        return group
    return replace(
        group, form=Form.FINITE, passive=False, reporting=group.lemma in words("reporting")
    )


def _is_asides(context: Context, group: VerbGroup, groups: Sequence[VerbGroup]) -> bool:
    """Say whether another verb stands behind the next comma: ", hurt in May, | left"."""
    comma = context.sentence.find(",", group.end)
    later = comma >= 0 and context.sentence[comma + 1 :].lstrip()
    return bool(later) and any(
        one.finite and context.sentence[comma + 1 : one.start].strip() == ""
        for one in groups
        if one.start > comma
    )


def aside_of(tokens: Sequence[Token], joint: int) -> int | None:
    """Give where what follows an aside begins, whose subject "and" at a place opens behind a comma.

    ", and the union, led by Ada Bell, | rejected"; not of a list: ", and Oster, Lesk, ...".
    """
    if not joint or tokens[joint - 1].lower != ",":
        return None
    commas = list(_commas(tokens, joint + 1))
    if len(commas) < 2:  # noqa: PLR2004 - an aside stands between two
        return None
    first, second = commas
    behind = tokens[second + 1 : second + 2]
    if not _is_subject(tokens[joint + 1 : first]) or second - first > LONGEST_ASIDE or not behind:
        return None
    return behind[0].start


def _commas(tokens: Sequence[Token], start: int) -> Iterator[int]:
    """Give the places of the next two commas, none behind another end."""
    left = 2
    for at in range(start, len(tokens)):
        if tokens[at].lower in {";", ":", "“", "”", '"', "(", ")", "—", "–"}:
            return
        if tokens[at].lower == ",":
            left -= 1
            yield at
        if not left:
            return


def _is_subject(phrase: Sequence[Token]) -> bool:
    """Say whether words may be all of a subject: "the union", "Ode Corp", "a third", "Ada Bell"."""
    if not 0 < len(phrase) <= LONGEST_SUBJECT or not all(one.word for one in phrase):
        return False
    first = phrase[0]
    counted = first.lower in cardinals() or first.lower in number_words().multitudes
    named = first.capital or first.lower in words("articles") | POSSESSIVES | OTHERS
    linked = any(one.lower in joining_words() - JOINTS for one in phrase)
    return (named or counted or first.lower.isdigit()) and not linked
