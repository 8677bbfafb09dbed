"""Of several who do something together: which "and" joins them, and no second clause."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.clauses.opened import OpenedClauses
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import may_be_adverb, words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb

LONGEST_ITEM = 4


class ListedDoers(OpenedClauses):
    """Tells lists of those who do something from clauses that are joined."""

    def lists_doers(self, verb: VerbGroup, start: int, content: VerbGroup) -> bool:
        """Say whether "and" joins who does what is said: "said | Ode and Oster signed a pact"."""
        if verb.lemma not in clause_words().saying_that or verb.passive:
            return False
        before = self.sentence[: verb.start].rstrip()
        told = before[-1:].isalnum() or verb.form is Form.GERUND
        return told and _ends_in_pair(list(self.between(start, content.start)))

    def opens_list(self, token: Token) -> bool:
        """Say whether a list is who does what a clause tells: "while Ode, Oster and Lesk have"."""
        verb = self.next(token.end)
        between = list(self.between(token.end, verb.start)) if verb else []
        if token.lower in clause_words().phrasal | {"as", "once"}:
            return False
        return _opens_with_doer(between) and _ends_in_pair(between) and _is_listed(between)

    def joins_doers(self, joint: Token) -> bool:
        """Say whether what "saying" leads to is done by both: "saying Ode | and Oster signed"."""
        verb, content = self.last(joint.start), self.next(joint.end)
        if verb is None or content is None or verb.form is not Form.GERUND:
            return False
        return self.lists_doers(verb, self.past_dates(verb.end), content)


def _opens_with_doer(tokens: Sequence[Token]) -> bool:
    """Say whether a name stands first, many, or a noun with a determiner."""
    if not tokens:
        return False
    first = tokens[0]
    return first.capital or first.lower in words("determiners") or is_plural(first)


def _is_listed(tokens: Sequence[Token]) -> bool:
    """Say whether commas part some words into short items."""
    commas = [at for at, one in enumerate(tokens) if one.lower == ","]
    if not commas or not commas[0]:
        return False
    items = zip(commas, [*commas[1:], len(tokens)], strict=True)
    return all(_are_short(tokens[first + 1 : last]) for first, last in items)


def _ends_in_pair(tokens: Sequence[Token]) -> bool:
    """Say whether some words are a list that "and" ends, with something on both of its sides."""
    spelled = [one.lower for one in tokens]
    joints = [at for at, word in enumerate(spelled) if word in clause_words().joining]
    marked = any(not (one.word or one.lower == ",") for one in tokens)
    if marked or len(joints) != 1 or spelled[joints[0]] != "and":
        return False
    lead, last = tokens[: joints[0]], tokens[joints[0] + 1 :]
    return _opens_noun(lead) and _opens_noun(last) and _may_end_noun(last[-1].lower)


def _may_end_noun(word: str) -> bool:
    """Say whether a word may be the last of those who do something."""
    return word not in words("subjects") and not may_be_adverb(word)


def _opens_noun(tokens: Sequence[Token]) -> bool:
    """Say whether some words may begin with who does something."""
    if not tokens or not tokens[0].word:
        return False
    first = tokens[0].lower
    nobody = words("prepositions") | clause_words().saying_no_more | clause_words().adverbial
    return first not in nobody and not ends_adverb(first)


def _are_short(item: Sequence[Token]) -> bool:
    """Say whether some words are one of a list, the last two of which "and" joins."""
    return 0 < len(item) <= 2 * LONGEST_ITEM
