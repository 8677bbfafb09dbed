"""Verbs that go on with a subject or an auxiliary far behind them.

"The quake, the worst in years, struck on Monday": what stands behind an aside and looks like a
participle is the verb, where the subject has no other. "He was held in May and released in July":
the second participle shares the auxiliary of the first. "Prices rose in May, dropped in June and
rose again": each of a list is a verb. "The next, the Ister dedicated ferry, will carry rice": what
stands in an aside describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.numerals import cardinals, number_words
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.groups import Form, Tense, VerbGroup
from webapp.pipeline.verbs.joined_subjects import with_own_verbs
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
from webapp.pipeline.verbs.neighbours import QUOTES, is_plural, main_level
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
COUNTS = frozenset(cardinals()) | frozenset(number_words().multitudes) | {"several", "many"}
SEVERAL_DO = frozenset({"are", "were", "have"})
DETERMINERS = words("articles") | POSSESSIVES | {"one"}


def resumed(context: Context, groups: tuple[VerbGroup, ...]) -> tuple[VerbGroup, ...]:
    """Read as finite the participles that go on with a subject or an auxiliary."""
    if not any(_may_tell(group) for group in groups):
        return groups
    places = {token.start: at for at, token in enumerate(context.tokens)}
    groups = _before_pair(context, _beside_with(context, groups, places), places)
    groups = _behind_aside(context, _without_aside(context, groups, places), places)
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
        ends = after is not None and after.lower == "," and group.finite and _may_tell(group)
        if ends and _stands_behind_with(context, at):
            made[number] = replace(group, form=Form.PARTICIPLE, passive=True, reporting=False)
    return tuple(made)


def _before_pair(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read what describes a plural before two places as a participle.

    In "cars | sold in Oster and Lesk are faulty" no single place can be faulty.
    """
    if len(groups) < 2 or not (groups[0].finite and _may_tell(groups[0])):  # noqa: PLR2004
        return groups
    at, until = places[groups[0].start], places[groups[1].start]
    several = groups[1].finite and groups[1].text.split(" ", 1)[0] in SEVERAL_DO
    described = several and _describes_many(context, at)
    if not (described and _are_two_places(context.tokens[at + 1 : until])):
        return groups
    return (replace(groups[0], form=Form.PARTICIPLE, passive=True, reporting=False), *groups[1:])


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


def _may_tell(group: VerbGroup) -> bool:
    return group.start == group.main and WordForm.PARTICIPLE in form_of(group.text.lower())


def _behind_aside(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Find the verb of a subject that an aside parts from it, where it has no other."""
    commas = [at for at, token in enumerate(context.tokens) if token.lower == ","]
    if len(commas) < 2:  # noqa: PLR2004 - an aside stands between two
        return groups
    main = frozenset(main_level(context))
    for number, group in enumerate(groups):
        at = places[group.start]
        if at in main and group.finite:
            return groups
        if _resumes(context, group, at, commas) and not _has_verb(context, groups, number, places):
            told = replace(
                group, form=Form.FINITE, passive=False, reporting=group.lemma in words("reporting")
            )
            return (
                *groups[:number],
                told,
                *_describing(context, told, groups[number + 1 :], places),
            )
    return groups


def _describing(
    context: Context, told: VerbGroup, later: Sequence[VerbGroup], places: dict[int, int]
) -> Iterator[VerbGroup]:
    """Read what stands in the stretch of a verb as a participle: "arrived in a coat | marked"."""
    at = places[told.start]
    for group in later:
        here = _may_tell(group) and not context.border(at, places[group.start], group)
        yield replace(group, form=Form.PARTICIPLE, passive=True, reporting=False) if here else group


def _without_aside(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read what describes inside an aside before the first sure verb as a participle."""
    if len(groups) < 2 or not (_may_tell(groups[0]) and groups[0].finite):  # noqa: PLR2004
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
    return (replace(groups[0], form=Form.PARTICIPLE, passive=True, reporting=False), *groups[1:])


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


def _resumes(context: Context, group: VerbGroup, at: int, commas: Sequence[int]) -> bool:
    """Say whether a form behind a comma goes on from a subject before an aside."""
    previous, following = context.before(at), context.after(at)
    if previous is None or previous.lower != "," or not _may_be_past(group):
        return False
    by = following is not None and following.lower == "by"
    before = [comma for comma in commas if comma < at]
    return not by and any(_is_noun_phrase(context, start, end) for start, end in _parts(before))


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
        if any(one.lower in joining_words() for one in between):
            return False
        if group.finite and (between[-1:] and between[-1].lower == ","):
            return True
        if group.finite:
            apart = any(one.lower == "," for one in between)
            return not apart and not _may_tell(group)
    return False


def _sharing(
    context: Context, groups: tuple[VerbGroup, ...], places: dict[int, int]
) -> tuple[VerbGroup, ...]:
    """Read participles joined to a passive as passives: "was held in May and released"."""
    made: list[VerbGroup] = []
    passive = False
    for number, group in enumerate(groups):
        at = places[group.start]
        shares = passive and _may_tell(group) and _lacks_object(context, at, group)
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
        if not near or not _may_tell(group):
            return False
        if context.joined(places[group.start]):
            return True
    return False
