"""The verb of a sentence that seems to have none: a word that is as often a noun.

"The army attacks rebels" and "the army attacks" differ by what stands around them. So such a word
is a verb only where its sentence has no other, a subject stands before it and an object after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp import spans
from webapp.pipeline.verbs.context import Context, is_plural, main_level
from webapp.pipeline.verbs.groups import Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, forms, linking_words, words
from webapp.pipeline.verbs.tokens import Token

LONGEST_SUBJECT = 12
WEEKDAYS = frozenset(day.lower() for day in spans.WEEKDAYS)


def missing_verb(context: Context, groups: Sequence[VerbGroup]) -> tuple[int, str, Tense] | None:
    """Give the position, lemma and tense of the word that must be the finite verb, if any can be.

    A spelling that is a past too ("split", "hit") is one.
    """
    main = list(main_level(context))
    finite = {group.start for group in groups if group.finite}
    if any(context.tokens[at].start in finite for at in main):
        return None
    taken = {group.start for group in groups}
    for at in main:
        if context.tokens[at].start not in taken and (lemma := _verb_at(context, at)):
            known = forms(context.tokens[at].lower)
            past = known is not None and WordForm.PAST in known[1]
            return at, lemma, Tense.PAST if past else Tense.PRESENT
    return None


def _verb_at(context: Context, at: int) -> str:
    """Give the lemma of a word between nouns that may be the verb; nothing where it is none."""
    token, previous = context.tokens[at], context.before(at)
    known = forms(token.lower) if _is_noun(token) and not token.capital else None
    if known is None or previous is None or not _is_noun(previous):
        return ""
    if context.nominal(at):
        return ""
    if _is_on_a_weekday(context, at, *known):
        return known[0]
    if _inside_phrase(context, at):
        return ""
    return known[0] if _tells(context, at, previous, *known) else ""


def _is_on_a_weekday(context: Context, at: int, lemma: str, form: WordForm) -> bool:
    """Say whether what many do is put on a weekday: "talks in Oslo start (on) Monday"."""
    behind = [token.lower for token in context.tokens[at + 1 : at + 3]]
    plural = WordForm.BASE in form and any(map(is_plural, context.tokens[:at]))
    day = behind[1:] if behind[:1] == ["on"] else behind[:1]
    return plural and lemma in words("opening") and not WEEKDAYS.isdisjoint(day)


def _tells(context: Context, at: int, subject: Token, lemma: str, form: WordForm) -> bool:
    """Say whether a subject that agrees stands before a form, and what it asks for behind."""
    present = bool(form & (WordForm.THIRD | WordForm.BASE))
    agrees = present and _agrees(subject, form) and _has_subject(context, at, form)
    return agrees and _goes_on(context, at, lemma)


def _agrees(subject: Token, form: WordForm) -> bool:
    """Say whether a noun can be the subject of a form: "states face", "the state faces"."""
    numbered = is_plural(subject) is (WordForm.BASE in form)
    return subject.capital or numbered or WordForm.PAST in form


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
    described = forms(word)
    if described and described[1] & (WordForm.PARTICIPLE | WordForm.PAST):
        return False
    return _is_noun(following) or word in words("determiners") - words("stands_alone")
