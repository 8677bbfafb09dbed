"""Whether a form in -ed is a past ("troops attacked") or describes ("troops attacked by us")."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs.context import Context, closed_nouns
from webapp.pipeline.verbs.groups import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, forms, held_for, lemma_of, words
from webapp.pipeline.verbs.measuring import tells_how_far
from webapp.pipeline.verbs.neighbours import NEW_SUBJECTS, OPENERS, is_plural
from webapp.pipeline.verbs.tokens import Token

PAIR = 2
LONGEST_NOUN = 9
LONGEST_REST = 30
LONGEST_OPENING = 4
LONGEST_LEFT = 12
DIGITS = frozenset("0123456789")
LONGEST_SEAT = 9
ASKED_OF = frozenset({"about", "whether", "if", "why", "how", "what", "when", "who", "where"})
WHICH = ("which", "whom")
LONGEST_PERIOD = 6
PERIOD_OPENERS = frozenset({"for", "in", "during", "of", "from", "over", ","})
AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})

Marked = TypeVar("Marked")
SOURCES = {"to": {"according"}, "on": {"based"}, "by": {"judging"}, "from": {"judging"}}


@cache
def time_words() -> frozenset[str]:
    """Give the words that begin a time without a preposition: "released | April 3"."""
    named = {name.lower() for name in (*calendar.month_name, *calendar.day_name) if name}
    return frozenset(named | {"last", "late", "early", "earlier", "yesterday", "today", "this"})


def past_or_participle(context: Context, at: int, groups: Sequence[VerbGroup]) -> Form | None:
    """Decide between "troops attacked" and "troops attacked by ..."; None where open."""
    previous, last = context.before(at), groups[-1] if groups else None
    if previous is None or _lacks_subject(context, at, previous):
        return Form.PARTICIPLE
    if previous.lower in words("subjects"):
        return Form.FINITE
    if previous.lower in words("stands_alone"):
        return None
    linked = previous.lower in words("conjunctions") | {","}
    if not linked or _lone(context, at):
        return _behind(context, at, _touching(previous, last))
    if previous.lower == ",":
        return _after_comma(context, at, last)
    return _joined(context, at, last, earlier=any(group.finite for group in groups))


def _lacks_subject(context: Context, at: int, previous: Token) -> bool:
    """Say whether nothing before can be the subject: "as | expected", "the months | ended"."""
    return previous.lower in words("participle_after") or _ends_period(context, at)


def _is_left_so(context: Context, at: int) -> bool:
    """Say whether somebody is left in a state: "hit Oster, leaving two men | injured"."""
    for back in range(at - 2, max(0, at - LONGEST_LEFT), -1):
        token = context.tokens[back]
        if not token.word and token.lower[0] not in DIGITS:
            return False
        if token.lower == "leaving":
            return context.tokens[back - 1].lower == ","
    return False


def _acts_on_something(context: Context, at: int) -> bool:
    """Say whether an object stands behind a verb that has one alone: "the board expanded its"."""
    lemma, two = _lemma_at(context, at), context.tokens[at + 1 : at + 3]
    if not lemma or len(two) < PAIR or two[0].lower not in words("object_openers"):
        return False
    timed = two[1].lower in words("periods") | words("times")
    return lemma not in words("double") and not timed


def _lemma_at(context: Context, at: int) -> str:
    """Give the base form of the word at ``at``; empty where it is no verb."""
    return lemma_of(context.tokens[at].lower)


def _touching(previous: Token, last: VerbGroup | None) -> VerbGroup | None:
    """Give the verb that a word is the end of."""
    return last if last and last.end == previous.end and forms(previous.lower) else None


def _behind(context: Context, at: int, touching: VerbGroup | None) -> Form | None:
    """Decide behind a noun, or right behind a verb: "Fighting broke out" has a subject."""
    describing = (_after_setting, _after_opening, _after_source, _is_absolute, _is_left_so)
    if any(holds(context, at) for holds in describing):
        return Form.PARTICIPLE
    if _behind_gerund(context, at, touching) or _happens_or_acts(context, at):
        return Form.FINITE
    if _is_done_to_which(context, at):
        return Form.FINITE
    if _lone(context, at):
        return Form.PARTICIPLE
    return Form.PARTICIPLE if touching and not _has_object(context, at, touching) else None


def _behind_gerund(context: Context, at: int, touching: VerbGroup | None) -> bool:
    """Say whether the verb right before is a noun in -ing, the subject: "Fighting | broke"."""
    return touching is not None and touching.form is Form.GERUND and _is_subject(context, at)


def _is_done_to_which(context: Context, at: int) -> bool:
    """Say whether "which" is the object: "a plan which the mayor | signed", not "in which men"."""
    where = next((led for word in WHICH if (led := _led_by(context, at, word)) is not None), 0)
    return where > 0 and context.tokens[where - 1].lower not in words("prepositions")


def _happens_or_acts(context: Context, at: int) -> bool:
    """Say whether a verb tells by itself, "erupted", or by the object behind it."""
    return _lemma_at(context, at) in words("happening") or _acts_on_something(context, at)


def _has_object(context: Context, at: int, verb: VerbGroup) -> bool:
    """Say whether a verb right before a describing form has an object: "found wounded men"."""
    objective = verb.lemma in words("objective")
    return objective and context.takes_object(context.after(at), "")


def _is_subject(context: Context, at: int) -> bool:
    """Say whether a gerund before ``at`` is a noun: "Fighting also broke out", "street ..."."""
    first = at - 1 - (context.before(at) is not context.tokens[at - 1])
    previous = context.tokens[first - 1] if first > 0 else None
    if previous is None:
        return True
    described = previous.word and previous.lower not in closed_nouns()
    return described and not is_plural(previous) and forms(previous.lower) is None


def _after_setting(context: Context, at: int) -> bool:
    """Say whether the noun before is all of a phrase: ", in an address broadcast on"."""
    back = context.tokens[max(0, at - 4) : at]
    places = [n for n, token in enumerate(back) if token.lower in {"a", "an"}]
    if not places or is_plural(back[-1]) or not all(one.word for one in back[places[-1] :]):
        return False
    where = at - len(back) + places[-1]
    opener, mark = context.tokens[where - 1], context.tokens[where - 2] if where > 1 else None
    if opener.lower not in words("prepositions") | {"to"}:
        return False
    return mark is not None and mark.lower in {",", "according"}


def _after_opening(context: Context, at: int) -> bool:
    """Say whether the noun before is all of the phrase that opens: "In a letter | sent"."""
    opener, *noun = context.tokens[:at]
    opens = opener.lower in words("prepositions") - words("subordinators")
    if not opens or not 0 < len(noun) <= LONGEST_OPENING:
        return False
    if any(not one.word or one.lower in words("subjects") for one in noun) or noun[-1].capital:
        return False
    one = noun[0].lower in words("determiners") | POSSESSIVES and not is_plural(noun[-1])
    return one or (len(noun) == 1 and is_plural(noun[0]))


def _led_by(context: Context, at: int, word: str) -> int | None:
    """Find the word that a lone noun phrase hangs on: "with | no deal", "to | figures"."""
    for back in range(at - 2, max(-1, at - LONGEST_NOUN), -1):
        token, following = context.tokens[back], context.tokens[back + 1]
        if not following.word or token.lower in NEW_SUBJECTS:
            return None
        if token.lower == word:
            return back
        if following.lower in words("determiners") | words("subjects"):
            return None
    return None


def _after_source(context: Context, at: int) -> bool:
    """Say whether a source stands before: "according to figures | released", "based on deals |"."""
    return any(_is_source(context, _led_by(context, at, link), link) for link in SOURCES)


def _is_source(context: Context, link: int | None, word: str) -> bool:
    """Say whether "according" stands before "to", or "based" before "on" where a phrase opens."""
    if not link or context.tokens[link - 1].lower not in SOURCES[word]:
        return False
    before = context.tokens[link - 2] if link > 1 else None
    opens = before is None or not before.word or before.lower in words("conjunctions")
    return opens or context.tokens[link - 1].lower == "according"


def _ends_period(context: Context, at: int) -> bool:
    """Say whether a period is told by its end: "for the six months | ended May 1"."""
    if context.tokens[at].lower != "ended":
        return False
    noun = at - 1
    if context.tokens[noun].lower in {"that", "which"}:
        noun -= 1 + (context.tokens[noun - 1].lower == ",")
    if noun < 1 or context.tokens[noun].lower not in words("periods"):
        return False
    before = [token.lower for token in context.tokens[max(0, noun - LONGEST_PERIOD) : noun]]
    return not PERIOD_OPENERS.isdisjoint(before)


def _is_absolute(context: Context, at: int) -> bool:
    """Say whether "with" and a noun open the clause: "with no deal | reached, the union"."""
    where = _led_by(context, at, "with")
    if where is None:
        return False
    before = context.tokens[where - 1].lower if where else ","
    opens = before in words("conjunctions") | OPENERS | {","}
    return opens and any(
        _is_past(context, later)
        for later in range(at + 1, min(len(context.tokens), at + LONGEST_REST))
    )


def _is_past(context: Context, at: int) -> bool:
    token = context.tokens[at]
    may_tell = token.word and not token.capital
    return token.lower in AUXILIARIES or (may_tell and WordForm.PAST in form_of(token.lower))


def _lone(context: Context, at: int) -> bool:
    """Say whether a verb that needs an object has none: "a note issued after the vote"."""
    lemma, following = _lemma_at(context, at), context.after(at)
    if context.tokens[at].lower in words("describing"):
        return True
    if following and f"{context.tokens[at].lower} {following.lower}" in held_for():
        return True
    without = following is None or following.lower in words("by_phrase") | {","}
    if lemma in words("transitive"):
        return (without or _only_a_time_follows(context, at)) and not _dated(context, at)
    return lemma in words("undergoing") | words("double") and _only_a_time_follows(context, at)


def _only_a_time_follows(context: Context, at: int) -> bool:
    """Say whether a time but no object follows: "appointed last May to", not "Monday the"."""
    two = context.tokens[at + 1 : at + 4]
    timed = next((n for n, one in enumerate(two) if one.lower not in time_words()), len(two))
    if not timed or timed == len(two):
        return False
    plans = _lemma_at(context, at) in words("prospective")
    return two[timed].lower in words("by_phrase") | (frozenset() if plans else {"to"})


def _dated(context: Context, at: int) -> bool:
    """Say whether "on" and a day follow: "troops prepared on Thursday" tells."""
    two = [token for token in context.tokens[at + 1 : at + 3] if token.word]
    acts = any(token.lower == "by" for token in context.tokens[at + 3 : at + 5])
    return len(two) == 2 and two[0].lower == "on" and two[1].capital and not acts  # noqa: PLR2004


def _joined(context: Context, at: int, last: VerbGroup | None, *, earlier: bool) -> Form | None:
    following = context.after(at)
    done = following is not None and following.lower == "by" and not tells_how_far(context, at)
    if done or _is_supposed(context, at):
        return Form.PARTICIPLE
    hangs = following is not None and following.lower in words("by_phrase")
    if hangs and last and last.form is Form.PARTICIPLE:
        return Form.PARTICIPLE
    return Form.FINITE if earlier else None


def _is_supposed(context: Context, at: int) -> bool:
    """Say whether another participle hangs on one: "kidnapped and | presumed killed"."""
    following = context.after(at)
    done = following is not None and WordForm.PARTICIPLE in form_of(following.lower)
    return done and _lemma_at(context, at) in words("supposing_participles")


def _after_comma(context: Context, at: int, last: VerbGroup | None) -> Form | None:
    """Decide behind a comma: it describes, but where a verb before it may go on with it."""
    if _names_who(context, at):
        return Form.PARTICIPLE
    if _is_asked(context, at):
        return Form.PARTICIPLE if _goes_on_behind_comma(context, at) else None
    if _lemma_at(context, at) in words("reporting"):
        return None
    if _has_phrase(context, at):
        return Form.PARTICIPLE
    if last is None and _acts_behind_seat(context, at):
        return Form.FINITE
    return None if last and last.form in {Form.FINITE, Form.PARTICIPLE} else Form.PARTICIPLE


def _names_who(context: Context, at: int) -> bool:
    """Say whether a name follows that tells who is meant: "the plan, | dubbed Ister"."""
    following = context.after(at)
    named = following is not None and following.capital
    return named and _lemma_at(context, at) in words("naming")


def _has_phrase(context: Context, at: int) -> bool:
    """Say whether a phrase follows as behind participles: "hit by", "expected to"."""
    following = context.after(at)
    return following is not None and following.lower in words("by_phrase") | {"to"}


def _acts_behind_seat(context: Context, at: int) -> bool:
    """Say whether a firm with its seat in commas acts: "Ode Mills, New York, | adopted a"."""
    if not _acts_on_something(context, at):
        return False
    seat = list(context.tokens[max(0, at - LONGEST_SEAT) : at - 1])
    opens = next((n for n in range(len(seat) - 1, 0, -1) if seat[n].lower == ","), None)
    named = seat[opens + 1 :] if opens is not None else []
    return bool(named) and all(one.capital or one.lower in {".", "of"} for one in named)


def _is_asked(context: Context, at: int) -> bool:
    """Say whether what somebody is asked follows: "asked about", "asked on Monday whether"."""
    if _lemma_at(context, at) not in words("questioning"):
        return False
    near = (one.lower for one in context.tokens[at + 1 : at + 5])
    return next((word for word in near if word not in time_words() | {"on"}), "") in ASKED_OF


def _goes_on_behind_comma(context: Context, at: int) -> bool:
    """Say whether a past stands right behind a later comma: "asked about the ferry, | replied"."""
    later = range(at + 1, min(len(context.tokens) - 1, at + LONGEST_REST))
    return any(context.tokens[n].lower == "," and _is_past(context, n + 1) for n in later)


def _wants_object(context: Context, at: int, later: int) -> bool:
    """Say whether a verb before another wants an object: "aid supplied to us | fell"."""
    following, lemma = context.after(at), _lemma_at(context, at)
    if following and following.lower == "out" and lemma in words("transitive_out"):
        following = context.after(at + 1)
    elif lemma not in words("transitive") | words("objective"):
        return False
    if following is None or context.tokens[later] is following:
        return True
    word = following.lower
    return word in words("prepositions") | {"to"} or word in time_words() or word == ","


def finite_one(context: Context, candidates: Sequence[tuple[int, Marked]]) -> Marked | None:
    """Choose the finite verb among several that may be pasts or participles."""
    if len(candidates) == 1:
        at, one = candidates[0]
        return None if _is_done_by(context, at) and not tells_how_far(context, at) else one
    for (at, one), (later, _) in pairwise(candidates):
        if not _wants_object(context, at, later) and _tells_first(context, at, later):
            return one
    return candidates[-1][1]


def _tells_first(context: Context, at: int, later: int) -> bool:
    """Say whether the first of two pasts tells: no phrase hangs on it, or on both."""
    following, after = context.after(at), context.after(later)
    word = following.lower if following else ""
    both = after is not None and after.lower in words("by_phrase")
    if word == "by":
        return not _is_done_by(context, at)
    return word not in words("by_phrase") or both


def _is_done_by(context: Context, at: int) -> bool:
    """Say whether "by" tells who did it; "reacted by closing the port" tells how."""
    two = [token.lower for token in context.tokens[at + 1 : at + 3]]
    doing = len(two) == PAIR and form_of(two[1]) is WordForm.ING
    how = doing and not _is_object_like(context, at)
    return two[:1] == ["by"] and not how


def _is_object_like(context: Context, at: int) -> bool:
    """Say whether a verb has an object or is undergone: "crews trapped by falling rock"."""
    return _lemma_at(context, at) in words("transitive") | words("undergoing")
