"""Find the noun phrases of a sentence: a noun, the words before it, and what opens behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.numerals import counts
from webapp.pipeline.pronouns import POSSESSIVES, POSSESSIVES_IN_SPEECH
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import linking_words, may_be_adverb, words
from webapp.pipeline.verbs.tokens import Token

OWNER = "'s"
DETERMINERS = (
    words("articles")
    | POSSESSIVES
    | POSSESSIVES_IN_SPEECH
    | counts()
    | frozenset({"this", "that", "these", "those", "whose"})
    | frozenset({"some", "several", "many", "few", "another", "no", "any", "both", "all", "every"})
    | frozenset({"each", "such", "either", "neither"})
)
INNER_MARKS = frozenset({"-", "$", "&", "£", "€", "#", "/"})
TELLING = frozenset({Form.FINITE, Form.INFINITIVE})
LONGEST = 9


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun and the words before it.

    ``determiner`` is its first word in small letters ("the", "a", "its", "two"), "'s" behind an
    owner, or empty; ``modifiers`` stand between it and the noun; ``owner`` are the words before
    "'s"; ``at`` is the place of the noun among the tokens of the sentence.
    """

    first: Token
    determiner: str
    owner: tuple[Token, ...]
    modifiers: tuple[Token, ...]
    noun: Token
    at: int

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where its noun ends."""
        return self.noun.end

    @property
    def own(self) -> int:
        """Where the words behind its determiner or owner begin."""
        return (self.modifiers[0] if self.modifiers else self.noun).start

    @property
    def described(self) -> frozenset[str]:
        """The words between determiner and noun."""
        return frozenset(token.lower for token in self.modifiers if token.word)


@cache
def _never_inside() -> frozenset[str]:
    """Give the words that are no part of a noun phrase."""
    closed = linking_words() | words("pronouns") | words("modals") | words("subjects")
    return (closed | words("particles") | {"to", "not", "than", "as", "of"}) - DETERMINERS


@cache
def _outside() -> frozenset[str]:
    """Give the words at which no noun phrase begins."""
    return _never_inside() | words("adverbs")


def find_phrases(tokens: Sequence[Token], verbs: Sequence[VerbGroup]) -> Iterator[NounPhrase]:
    """Find the noun phrases of a sentence, from left to right."""
    run: list[Token] = []
    forms = _forms(tokens, verbs)
    for at, token in enumerate(tokens):
        if run and _continues(tokens, forms, run, at):
            run.append(token)
            continue
        if phrase := _phrase(run, at - 1):
            yield phrase
        run = [token] if _begins(tokens, forms, at) else []
    if phrase := _phrase(run, len(tokens) - 1):
        yield phrase


def _forms(tokens: Sequence[Token], verbs: Sequence[VerbGroup]) -> dict[int, Form]:
    """Map where the words of verbs begin to the form of the verb."""
    left = iter(verbs)
    verb, forms = next(left, None), {}
    for token in tokens:
        while verb is not None and verb.end <= token.start:
            verb = next(left, None)
        if verb is not None and verb.start <= token.start and "-" not in token.lower:
            forms[token.start] = verb.form
    return forms


def _begins(tokens: Sequence[Token], forms: Mapping[int, Form], at: int) -> bool:
    token = tokens[at]
    if token.word:
        if is_determiner(tokens, at):
            return True
        return token.lower not in _outside() and forms.get(token.start) not in TELLING
    return token.lower[0].isdigit() or token.lower == "$"


def is_determiner(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun phrase begins with the word at ``at``; not "A" in "A350"."""
    if tokens[at].lower not in DETERMINERS:
        return False
    return at + 1 == len(tokens) or tokens[at + 1].start > tokens[at].end


def _continues(
    tokens: Sequence[Token], forms: Mapping[int, Form], run: Sequence[Token], at: int
) -> bool:
    """Say whether a token goes on with the phrase that ``run`` begins."""
    token, glued = tokens[at], _is_glued(tokens, at)
    if len(run) >= LONGEST or (is_determiner(tokens, at) and not glued):
        return False
    if glued or _counts_or_owns(token):
        return True
    if _is_outside(token, forms):
        return False
    if may_be_adverb(token.lower):
        return _is_inner_adverb(tokens, run, at)
    return token.start not in forms or not _hangs(tokens, run, at)


def _counts_or_owns(token: Token) -> bool:
    """Say whether a mark or figure stands inside a noun phrase: "the port | 's $ 20 bill"."""
    return token.lower == OWNER or token.lower in INNER_MARKS or token.lower[0].isdigit()


def _is_outside(token: Token, forms: Mapping[int, Form]) -> bool:
    """Say whether a token is inside of no noun phrase: a mark, a preposition, a verb."""
    return not token.word or token.lower in _never_inside() or forms.get(token.start) in TELLING


def _is_inner_adverb(tokens: Sequence[Token], run: Sequence[Token], at: int) -> bool:
    """Say whether an adverb stands behind a determiner and describes: "a | newly built"."""
    return len(run) == 1 and run[0].lower in DETERMINERS and not _ends(tokens, at)


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word or stop is part of a compound or letters: "2-for-1", "U.S."."""
    before, token = tokens[at - 1], tokens[at]
    if before.end != token.start:
        return False
    if token.lower == ".":
        return before.capital and before.end - before.start == 1
    return token.word and (before.lower in {"-", "."} or before.lower[0].isdigit())


def _hangs(tokens: Sequence[Token], run: Sequence[Token], at: int) -> bool:
    """Say whether a participle stands behind a noun: "the order | placed by", "men | waiting"."""
    noun = any(one.word and one.lower not in DETERMINERS for one in run)
    return noun and _ends(tokens, at)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Say whether no noun can follow a word."""
    if at + 1 == len(tokens):
        return True
    following = tokens[at + 1]
    if not (following.word or following.lower == OWNER) or following.lower in DETERMINERS:
        return True
    return following.lower in _outside()


def _phrase(run: Sequence[Token], at: int) -> NounPhrase | None:
    """Part a run into determiner, owner, modifiers and noun; None where it ends in no noun."""
    while run and not run[-1].word:
        run, at = run[:-1], at - 1
    if not run or run[-1].lower in DETERMINERS:
        return None
    first, noun = run[0], run[-1]
    owned = next((n for n in range(len(run) - 2, 0, -1) if run[n].lower == OWNER), 0)
    if owned:
        plain = run[1:owned] if is_determiner(run, 0) else run[:owned]
        return NounPhrase(first, OWNER, tuple(plain), tuple(run[owned + 1 : -1]), noun, at)
    if is_determiner(run, 0) and len(run) > 1:
        return NounPhrase(first, first.lower, (), tuple(run[1:-1]), noun, at)
    return NounPhrase(first, "", (), tuple(run[:-1]), noun, at)


def is_plain_noun(token: Token) -> bool:
    """Say whether a word may be a common noun: "order", not "Order" or "injured"."""
    return not token.capital and token.lower.isalpha() and not is_adjective(token.lower)
