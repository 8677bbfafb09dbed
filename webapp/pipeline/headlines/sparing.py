"""Say before which words a phrase begins that can be left off."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.parsed import Parsed
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb

UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})
QUANTIFYING = frozenset({"over", "about", "under", "between"})
NUMBER = re.compile(r" (?:US|[A-Z]{1,2})?[$£€¥]? ?\d")
AT_LEAST = re.compile(r" (?:least|most) (?!in\b|for\b|on\b|,)\w")
CAPITAL_NEXT = re.compile(r" (?:the )?[A-Z]")
PLACING = frozenset({"below", "above", "behind", "beneath", "beyond", "past"})
LONGEST_ADJECTIVE = 3
LONGEST_SEEN = 6
DEGREES = frozenset(
    {"well", "better", "best", "worse", "worst", "ill", "more", "most", "less", "fully"}
)
LONGEST_WHOM = 6


def spares(parsed: Parsed, before: Token, token: Token) -> bool:
    """Say whether a phrase that can be left off begins with ``token``."""
    if not token.word or token.capital or before.lower in headline_words().dangling:
        return False
    if token.lower in {"and", "but", "or"}:
        return _joins_more(parsed, before, token)
    if token.lower in headline_words().sparable:
        return not (_opens_noun(parsed, token) or _binds(parsed, before, token))
    verb = next((v for v in parsed.verbs if v.start == token.start), None)
    if verb is None:
        return False
    if token.lower == "to":
        return _purpose(parsed, before, token)
    return _describes_more(parsed, before, token, verb)


def _opens_noun(parsed: Parsed, token: Token) -> bool:
    """Say whether a word begins a noun phrase, and no other: "over $20", "such ships"."""
    if token.lower == "such":
        return not parsed.sentence.startswith(" as ", token.end)
    if token.lower == "at" and AT_LEAST.match(parsed.sentence, token.end):
        return True
    return token.lower in QUANTIFYING and NUMBER.match(parsed.sentence, token.end) is not None


def _joins_more(parsed: Parsed, before: Token, joint: Token) -> bool:
    """Say whether a joint goes on with a verb or with "other": "closed the quay | and left"."""
    other = parsed.sentence.startswith(" other ", joint.end)
    does = any(0 <= v.start - joint.end <= 1 for v in parsed.verbs)
    return other or does or before.lower == "”"


def _binds(parsed: Parsed, before: Token, preposition: Token) -> bool:
    """Say whether a word asks for its preposition: "ten days | into", "Centre | for Aid"."""
    if preposition.lower == "into":
        return before.lower in UNITS
    if preposition.lower != "for":
        return False
    body = before.capital and before.lower in names_words().nouns.organisations
    named = body and CAPITAL_NEXT.match(parsed.sentence, preposition.end) is not None
    return named or before.lower in headline_words().wanting


def _describes_more(parsed: Parsed, before: Token, token: Token, verb: VerbGroup) -> bool:
    """Say whether a participle tells more of its noun, which nobody sees doing it."""
    if token.lower in headline_words().nouns_in_ing or verb.lemma in verb_words("moving"):
        return False
    if verb.form is Form.GERUND and before.lower in PLACING:
        return False
    watched = [v for v in parsed.verbs if v.end <= before.start][-2:]
    near = {v.lemma for v in watched if len(parsed.words(v.end, token.start)) <= LONGEST_SEEN}
    seen = not headline_words().watching.isdisjoint(near)
    return not seen and stands_behind(parsed, before, verb)


def stands_behind(parsed: Parsed, before: Token, verb: VerbGroup) -> bool:
    """Say whether a participle follows its noun: "a point | secured by", not "a secured point"."""
    touches = any(v.end == before.end for v in parsed.verbs)
    if touches or verb.form not in {Form.GERUND, Form.PARTICIPLE}:
        return False
    if (
        before.lower in DEGREES
        or is_adjective(before.lower)
        or _is_paired(parsed, before)
        or _is_bare(parsed, before)
    ):
        return False
    return verb.form is Form.GERUND or _leads_on(parsed, verb)


def _is_bare(parsed: Parsed, noun: Token) -> bool:
    """Say whether a preposition stands right before one thing: "of drunken | driving"."""
    lead = next((t.lower for t in reversed(parsed.tokens) if t.end <= noun.start), "")
    alone = noun.lower.isalpha() and not noun.capital and not noun.lower.endswith("s")
    return alone and lead in {"of", "for", "by", "with"}


def _is_paired(parsed: Parsed, noun: Token) -> bool:
    """Say whether a plural is the second of a pair: "crews and boats"."""
    joint = next((t.lower for t in reversed(parsed.tokens) if t.end <= noun.start), "")
    return joint in {"and", "or"} and noun.lower.endswith("s")


def _leads_on(parsed: Parsed, verb: VerbGroup) -> bool:
    """Say whether a participle has no noun behind it: "secured | by", "left | early"."""
    following = next((t.lower for t in parsed.tokens if t.start >= verb.end), ",")
    closed = verb_words("prepositions") | verb_words("subordinators") | verb_words("particles")
    return (
        following in closed | {"to", "and"} or ends_adverb(following) or not following[0].isalpha()
    )


def _purpose(parsed: Parsed, before: Token, token: Token) -> bool:
    """Say whether "to" tells what for, and is not asked for by a verb or noun before it."""
    if before.lower in {"”", "’"} or _for_whom(parsed, token):
        return False
    last = next((v for v in reversed(parsed.verbs) if v.end <= token.start), None)
    free = before.lower not in headline_words().wanting and not ends_adverb(before.lower)
    if last is None:
        return free
    if last.passive and last.lemma in headline_words().serving:
        return True
    return free and last.end != before.end and not _asks_for_aim(parsed, last, token)


def _asks_for_aim(parsed: Parsed, verb: VerbGroup, token: Token) -> bool:
    """Say whether a verb or its adjective asks for "to": "plans | to", "is ready | to"."""
    asking = verb_words("prospective") | headline_words().controlling
    far = _moves_later(parsed, token)
    return far or verb.lemma in asking or _predicates(parsed, verb, token)


def _moves_later(parsed: Parsed, token: Token) -> bool:
    """Say whether a verb asks for a far "to": "expects sales of existing mills | to rise"."""
    telling = {Form.FINITE, Form.INFINITIVE}
    before = (v for v in reversed(parsed.verbs) if v.end <= token.start and v.form in telling)
    verb = next(before, None)
    if verb is None or verb.passive or verb.lemma not in headline_words().controlling:
        return False
    return not re.search(r"[,;]|\bto\b", parsed.sentence[verb.end : token.start])


def _for_whom(parsed: Parsed, token: Token) -> bool:
    """Say whether "for" names who is to do it: "takes weeks for the town | to dry"."""
    near = [t for t in parsed.tokens if t.end <= token.start][-LONGEST_WHOM:]
    verb = next((v for v in reversed(parsed.verbs) if v.end <= token.start), None)
    asks = verb is not None and verb.lemma in {"be", "take", "make", "pay", "wait", "arrange"}
    return asks and any(t.lower == "for" for t in near)


def _predicates(parsed: Parsed, verb: VerbGroup, token: Token) -> bool:
    """Say whether an adjective asks for what follows: "was reluctant | to leave"."""
    between = [t.lower for t in parsed.tokens if verb.end <= t.start < token.start]
    closed = verb_words("determiners") | verb_words("prepositions")
    return (
        verb.lemma == "be" and 0 < len(between) <= LONGEST_ADJECTIVE and closed.isdisjoint(between)
    )
