"""The verb of a sentence that seems to have none: a word that is as often a noun.

"The army attacks rebels" and "the army attacks" differ by what stands around them. So such a word
is a verb only where its sentence has no other, a subject stands before it and an object after it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from webapp import spans
from webapp.pipeline.verbs.context import Context, agrees_in_number
from webapp.pipeline.verbs.groups import Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, forms, linking_words, words
from webapp.pipeline.verbs.neighbours import is_plural, main_level
from webapp.pipeline.verbs.tokens import Token

LONGEST_SUBJECT = 12
LONGEST_RELATIVE = 30
WEEKDAYS = frozenset(day.lower() for day in spans.WEEKDAYS)

RELATIVE = frozenset({"who", "which", "whose", "where"})

Way = Callable[[Context, int], str]


def _leaves_room(context: Context, at: int, verb: VerbGroup) -> bool:
    """Say whether a verb may stand before it in the main clause: what is joined, or reports."""
    return verb.reporting or context.joined(at)


def missing_verb(context: Context, groups: Sequence[VerbGroup]) -> tuple[int, str, Tense] | None:
    """Give the position, lemma and tense of the word that must be the finite verb, if any can be.

    A spelling that is a past too ("split", "hit") is one.
    """
    main = list(main_level(context))
    finite = {group.start: group for group in groups if group.finite}
    told = next((at for at in main if context.tokens[at].start in finite), None)
    ways: tuple[Way, ...] = (_put_on_a_weekday, _between_nouns)
    if told is not None and (closing := _before_speaker(context, main, finite, told)):
        main = closing
    elif told is not None:
        if not _leaves_room(context, told, finite[context.tokens[told].start]):
            return None
        main, ways = [at for at in main if at < told], (_put_on_a_weekday,)
    taken = {group.start for group in groups}
    free = [at for at in main if context.tokens[at].start not in taken]
    found = _promoted(context, free, ways)
    return found or (_before_joined(context, free, told) if told is not None else None)


def _before_joined(
    context: Context, free: Sequence[int], told: int
) -> tuple[int, str, Tense] | None:
    """Find the past that "and" joins a verb to: "rebels | set cars alight and looted shops".

    It is spelled as a noun is, so that it stands for a verb only where one is missing.
    """
    previous = context.before(told)
    if previous is None or previous.lower != "and":
        return None
    pasts = [at for at in free if WordForm.PAST in form_of(context.tokens[at].lower)]
    return _promoted(context, pasts, (_between_nouns,))


def _before_speaker(
    context: Context, main: Sequence[int], finite: Mapping[int, VerbGroup], told: int
) -> list[int]:
    """Give the words that may be pasts before who says it: "A storm | hit farms, police said"."""
    commas = [at for at in range(told) if context.tokens[at].lower == ","]
    verb = finite[context.tokens[told].start]
    behind = next((token for token in context.tokens[told:] if token.start >= verb.end), None)
    put_in = behind is not None and behind.lower == ","
    leads = context.tokens[0].lower in words("prepositions")
    if not verb.reporting or len(commas) != 1 or put_in or leads:
        return []
    spelled = (at for at in main if at < commas[0])
    return [at for at in spelled if WordForm.PAST in form_of(context.tokens[at].lower)]


def _promoted(
    context: Context, free: Sequence[int], ways: Sequence[Way]
) -> tuple[int, str, Tense] | None:
    """Give the first free word that one of the ways finds to be a verb, the surest way first."""
    found = ((at, lemma) for way in ways for at in free if (lemma := way(context, at)))
    at, lemma = next(found, (0, ""))
    return (at, lemma, _tense(context.tokens[at])) if lemma else None


def _tense(token: Token) -> Tense:
    """Say when a form tells of; a spelling that is a past too is one."""
    return Tense.PAST if WordForm.PAST in form_of(token.lower) else Tense.PRESENT


def _put_on_a_weekday(context: Context, at: int) -> str:
    """Give the lemma of a word that puts a subject on a weekday, also behind an aside."""
    previous = _before_aside(context, at)
    known = _may_tell(context, at, previous)
    if known is None or previous is None or not _is_on_a_weekday(context, at, previous, *known):
        return ""
    return known[0]


def _between_nouns(context: Context, at: int) -> str:
    """Give the lemma of a word between nouns that may be the verb; nothing where it is none."""
    previous = _before_relative(context, at) or context.before(at)
    known = _may_tell(context, at, previous)
    if known is None or previous is None:
        return ""
    past_behind_name = WordForm.PAST in known[1] and previous.capital
    if _inside_phrase(context, at) and not past_behind_name:
        return ""
    return known[0] if _tells(context, at, previous, *known) else ""


def _may_tell(context: Context, at: int, previous: Token | None) -> tuple[str, WordForm] | None:
    """Read a word behind a noun as a form of a verb; None where it can only be a noun."""
    token = context.tokens[at]
    if token.capital or not _is_noun(token) or context.nominal(at):
        return None
    return forms(token.lower) if previous is not None and _is_noun(previous) else None


def _before_aside(context: Context, at: int, reach: int = LONGEST_SUBJECT) -> Token | None:
    """Give the word before ``at``, or before the two commas that stand there: "Oslo, a port, |"."""
    previous = context.before(at)
    if previous is None or previous.lower != ",":
        return previous
    near = range(at - 2, max(0, at - reach), -1)
    comma = next((back for back in near if context.tokens[back].lower == ","), None)
    return context.tokens[comma - 1] if comma else previous


def _before_relative(context: Context, at: int) -> Token | None:
    """Give the subject that a relative clause in commas parts from ``at``: "Ode, who left, |"."""
    previous, subject = context.before(at), _before_aside(context, at, LONGEST_RELATIVE)
    if previous is None or previous.lower != "," or subject is None or subject is previous:
        return None
    opens = next(n for n, token in enumerate(context.tokens) if token is subject) + 2
    return subject if context.tokens[opens].lower in RELATIVE else None


def _is_on_a_weekday(
    context: Context, at: int, previous: Token, lemma: str, form: WordForm
) -> bool:
    """Say whether a subject is put on a weekday: "talks in Oslo start (on) Monday".

    A headline leaves the day out: nothing follows the verb, or "and".
    """
    many = WordForm.BASE in form and any(map(is_plural, context.tokens[:at]))
    one = WordForm.THIRD in form and not is_plural(previous) and _has_subject(context, at, form)
    put = _weekday_follows(context, at) or (
        lemma in words("starting") and _nothing_follows(context, at)
    )
    return (many or one) and lemma in words("opening") and put


def _weekday_follows(context: Context, at: int) -> bool:
    """Say whether "Monday" or "on Monday" stands behind a word."""
    behind = [token.lower for token in context.tokens[at + 1 : at + 3]]
    return not WEEKDAYS.isdisjoint(behind[1:] if behind[:1] == ["on"] else behind[:1])


def _nothing_follows(context: Context, at: int) -> bool:
    """Say whether a sentence ends behind a word, or goes on with "and"."""
    return [token.lower for token in context.tokens[at + 1 : at + 2]] in ([], ["."], ["and"])


def _tells(context: Context, at: int, subject: Token, lemma: str, form: WordForm) -> bool:
    """Say whether a subject that agrees stands before a form, and what it asks for behind."""
    present = bool(form & (WordForm.THIRD | WordForm.BASE))
    agrees = subject.capital or agrees_in_number(subject, form)
    told = present and agrees and _has_subject(context, at, form)
    return told and _goes_on(context, at, lemma)


@cache
def _no_nouns() -> frozenset[str]:
    """Give the small words that are neither the subject nor the object of a verb."""
    return linking_words() | words("determiners") | words("adverbs") | words("modals")


def _is_noun(token: Token) -> bool:
    return token.word and token.lower not in _no_nouns()


def _inside_phrase(context: Context, at: int) -> bool:
    """Say whether a preposition stands two words before: "on Libyan state television"."""
    word = context.tokens[at - 2].lower if at > 1 else ""
    return word in words("prepositions") and word != "of"


def _has_subject(context: Context, at: int, form: WordForm) -> bool:
    """Say whether "the" or a name stands before; a plural or a word alone needs neither."""
    before = context.tokens[max(0, at - LONGEST_SUBJECT) : at]
    if WordForm.BASE in form or at == 1:
        return True
    return any(
        (one.capital and one.start > 0) or one.lower in words("determiners") for one in before
    )


def _goes_on(context: Context, at: int, lemma: str) -> bool:
    """Say whether an object, "that", or the phrase that the verb asks for follows."""
    following = context.after(at)
    if following is None or not following.word or context.opens_relative(at):
        return False
    word = following.lower
    asked_for = {
        "that": words("reporting") | words("supposing"),
        "to": words("prospective"),
        "for": words("calling") | words("opening"),
        "on": words("calling") | words("opening"),
    }
    if word in asked_for:
        return lemma in asked_for[word]
    if word in words("prepositions"):
        return lemma in words("opening") and word in words("by_phrase")
    if form_of(word) & (WordForm.PARTICIPLE | WordForm.PAST):
        return False
    return _is_noun(following) or word in words("determiners") - words("stands_alone")
