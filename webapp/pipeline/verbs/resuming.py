"""Verbs that go on with a subject or an auxiliary far behind them.

"He was held in May and released in July": the second participle shares the auxiliary of the first.
"Prices rose in May, dropped in June and rose again": each of a list is a verb. What an aside parts
from its subject is told by ``asides``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from webapp.pipeline.numerals import many_words
from webapp.pipeline.verbs.asides import behind_aside, may_tell, without_aside
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.groups import Form, Tense, VerbGroup
from webapp.pipeline.verbs.joined_subjects import with_own_verbs
from webapp.pipeline.verbs.lexicon import (
    WordForm,
    form_of,
    words,
)
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token

COUNTED_TIME = re.compile(
    r"(?:the (?:next|following|same) (?:day|week|month|year|night|morning|evening)"
    r"|(?:[\w-]+ ){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|afterwards))\b"
)
LIST_REACH = 14
LONGEST_COUNT = 7
ABOUT = frozenset(
    {"at", "least", "some", "about", "around", "nearly", "almost", "more", "than", "over"}
)
OTHERS = frozenset({"others", "other", "more", "people", "persons", "men", "women", "children"})
COUNTS = many_words() | {"one"}
SEVERAL_DO = frozenset({"are", "were", "have"})


def resumed(context: Context, groups: tuple[VerbGroup, ...]) -> tuple[VerbGroup, ...]:
    """Read as finite the participles that go on with a subject or an auxiliary."""
    if not any(may_tell(group) for group in groups):
        return groups
    places = {token.start: at for at, token in enumerate(context.tokens)}
    groups = _before_pair(context, _beside_with(context, groups, places), places)
    groups = behind_aside(context, without_aside(context, groups, places), places)
    groups = with_own_verbs(context, groups)
    return _in_list(context, _sharing(context, groups, places), places)


def _beside_with(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read what happened beside a clause as a participle: "With ten mills | shut, Roe left"."""
    made = list(groups)
    for number, group in enumerate(groups[:-1]):
        at = places[group.start]
        after = context.after(at)
        ends = after is not None and after.lower == "," and group.finite and may_tell(group)
        if ends and _stands_behind_with(context, at):
            made[number] = group.as_participle()
    return tuple(made)


def _before_pair(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read what describes a plural before two places as a participle.

    In "cars | sold in Oster and Lesk are faulty" no single place can be faulty.
    """
    if len(groups) < 2 or not (groups[0].finite and may_tell(groups[0])):  # noqa: PLR2004
        return groups
    at, until = places[groups[0].start], places[groups[1].start]
    several = groups[1].finite and groups[1].text.split(" ", 1)[0] in SEVERAL_DO
    described = several and _describes_many(context, at)
    if not (described and _are_two_places(context.tokens[at + 1 : until])):
        return groups
    return (groups[0].as_participle(), *groups[1:])


def _describes_many(context: Context, at: int) -> bool:
    """Say whether what stands before a form is many: "cars | sold"; no name but the first word."""
    subject = context.tokens[max(0, at - 1)]
    return is_plural(subject) and (at == 1 or not subject.capital)


def _are_two_places(tokens: Sequence[Token]) -> bool:
    """Say whether a preposition and two places stand there, or more: "in Oster and Lesk"."""
    if not tokens or tokens[0].lower not in words("prepositions"):
        return False
    joint = max((n for n, one in enumerate(tokens) if one.lower in {"and", "or"}), default=0)
    return joint > 1 and _is_one_name(tokens[joint + 1 :])


def _is_one_name(tokens: Sequence[Token]) -> bool:
    """Say whether words are one name, in the singular: "Lesk", "New Oster"."""
    return bool(tokens) and all(one.capital for one in tokens) and not is_plural(tokens[-1])


def _stands_behind_with(context: Context, at: int) -> bool:
    """Say whether "with" opens the stretch before a form, and no clause does."""
    for back in range(at - 1, max(-1, at - LIST_REACH), -1):
        token = context.tokens[back]
        if token.lower == "with":
            return back == 0 or context.tokens[back - 1].lower == ","
        if not token.word and token.lower in {",", ";", ":", "“", "”"}:
            return False
        if token.lower in words("subordinators") | words("conjunctions") | words("subjects"):
            return False
    return False


def _in_list(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read "rose in May, | dropped in June and rose": one preposition stands behind each."""
    made = list(groups)
    for number in range(1, len(made) - 1):
        before, group, later = made[number - 1 : number + 2]
        lists = _tells_past(before) and context.joined(places[later.start])
        if not lists or not _is_item(context, group, places[group.start]):
            continue
        first, second = (_preposition(context, one, places) for one in (before, group))
        if first and first == second:
            made[number] = replace(group, form=Form.FINITE, passive=False)
            last = later.form is Form.PARTICIPLE and _preposition(context, later, places)
            made[number + 1] = replace(later, form=Form.FINITE, passive=False) if last else later
    return tuple(made)


def _tells_past(group: VerbGroup) -> bool:
    """Say whether a verb tells what its subject did: "rose", not "was raised"."""
    return group.finite and group.tense is Tense.PAST and not group.passive


def _is_item(context: Context, group: VerbGroup, at: int) -> bool:
    """Say whether a form read as a participle is behind a comma and may be a past as well."""
    comma, past = context.before(at), WordForm.PAST in form_of(group.text.lower())
    return past and group.form is Form.PARTICIPLE and comma is not None and comma.lower == ","


def _preposition(context: Context, group: VerbGroup, places: dict[int, int]) -> str:
    """Give the preposition right behind a verb of one word; empty where none stands there."""
    following = context.after(places[group.start])
    known = following is not None and following.lower in words("prepositions")
    return following.lower if following is not None and known and " " not in group.text else ""


def _sharing(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read participles joined to a passive as passives: "was held in May and released"."""
    made: list[VerbGroup] = []
    passive = False
    for number, group in enumerate(groups):
        at = places[group.start]
        shares = passive and may_tell(group) and _lacks_object(context, at, group)
        if shares and (_is_joined(context, at) or _is_listed(context, groups[number:], places)):
            made.append(replace(group, form=Form.FINITE, passive=True, reporting=False))
            continue
        if group.finite:
            passive = group.passive
        elif group.form is Form.PARTICIPLE:
            passive = False
        made.append(group)
    return tuple(made)


def _is_joined(context: Context, at: int) -> bool:
    """Say whether a form is joined, alone, with when it was done or with how many."""
    return context.joined(at) or _is_later(context, at) or _is_counted(context, at)


def _is_later(context: Context, at: int) -> bool:
    """Say whether what came later is joined: "was held and later | freed"."""
    return at > 1 and context.tokens[at - 1].lower == "later" and context.joined(at - 1)


def _is_counted(context: Context, at: int) -> bool:
    """Say whether a number of others is joined: "two were killed and at least 14 others | hurt"."""
    near = [one.lower for one in context.tokens[max(0, at - LONGEST_COUNT) : at]]
    joint = max((n for n, word in enumerate(near) if word == "and"), default=-1)
    counted = [w for w in near[joint + 1 :] if w not in OTHERS]
    while counted[:1] and counted[0] in ABOUT:
        counted = counted[1:]
    number = len(counted) == 1 and (counted[0][:1].isdigit() or counted[0] in COUNTS)
    return joint >= 0 and number


def _lacks_object(context: Context, at: int, group: VerbGroup) -> bool:
    if group.lemma not in words("transitive") | words("undergoing"):
        return False
    following = context.after(at)
    closed = words("by_phrase") | words("adverbs") | {",", ".", ";", "to", "and", "of", "last"}
    return following is None or following.lower in closed or _is_time(context, at + 1)


def _is_time(context: Context, at: int) -> bool:
    """Say whether a time that is counted begins: "lifted | two years later", "the next day"."""
    return COUNTED_TIME.match(context.sentence, context.tokens[at].start) is not None


def _is_listed(context: Context, groups: Sequence[VerbGroup], places: dict[int, int]) -> bool:
    """Say whether a participle behind a comma is one of a list that "and" ends."""
    at = places[groups[0].start]
    previous = context.before(at)
    if previous is None or previous.lower != ",":
        return False
    for group in groups[1:]:
        near = places[group.start] - at <= LIST_REACH
        if not near or not may_tell(group):
            return False
        if context.joined(places[group.start]):
            return True
    return False
