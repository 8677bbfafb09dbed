"""Say whether a verb, noun or adjective asks for what was cut off: "gave | a list", "full | of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.headlines.endings import DETERMINERS, is_adjective
from webapp.pipeline.headlines.parsed import Parsed
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.pronouns import DEFINITE, DETERMINER
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token

PLACED = frozenset({"in", "at", "near", "outside", "across", "around"})
WHOSE = frozenset({"by", "from", "about"})
OBJECT_LATER = re.compile(rf"(?:from|to) [^,;]{{1,30}}? {DEFINITE} [a-z]")
DECIDED_LATER = re.compile(
    rf"\s?(?:in|for|at|on|during|by|with) [^;,]{{0,60}}? to (?!{DETERMINER}\b)[a-z]"
)
AIM_LATER = re.compile(
    rf"(?:and|or) [^,;]{{1,40}} to [a-z]|(?:{DETERMINER}|[A-Z][\w.]*['’]s) [^,;]{{1,80}}, to [a-z]"
    r"|(?:in|for|at|on|during|by|with|from|of|near|who|which) [^;]{0,60}?,? to [a-z]"
)
TRAVELLING = frozenset({"go", "come", "travel", "fly", "return", "rush", "head"})
INDEFINITE = frozenset({"nothing", "something", "anything", "everything"})
TO_WHAT = re.compile(r"[^,;:“”]{2,80} to ")
GIFT = re.compile(
    r"\s*(?:in|of|at|from|on|for|with|to) (?:the |a |an )?[\w’'-]+ (?:[A-Z][\w’'-]+ )?"
    rf"(?:{DETERMINER}|some|more|no|any|enough|what|assurances|permission|access|\d+)\b"
)


def asks_for_more(parsed: Parsed, told: list[Token], end: int, rest: str) -> bool:
    """Say whether a verb, noun or adjective asks for what was cut off: "gave | a list"."""
    following = re.split(r"[\s,.;:”]", rest, maxsplit=1)[0].lower()
    if _given(parsed, end) or _changed(parsed, end, rest) or _aimed(parsed, end, rest):
        return True
    return _told_more_of(parsed, told, following) or _governed(parsed, told, end, following)


def _given(parsed: Parsed, end: int) -> bool:
    """Say whether somebody is given something told later: "gave envoys | in Norburg a list"."""
    last = parsed.before(end)[-1:]
    gives = bool(last) and last[0].lemma in headline_words().handing and not last[0].passive
    if not gives or " to " in parsed.sentence[last[0].end : end]:
        return False
    if parsed.sentence.startswith("and ", end) or parsed.sentence.startswith(" and ", end - 1):
        between = {t.lower for t in parsed.tokens if last[0].end <= t.start < end}
        return between.isdisjoint(DETERMINERS - {"the"})
    until = parsed.sentence.startswith((" until ", "until "), end - 1)
    return until or GIFT.match(parsed.sentence, end - 1) is not None


def _told_more_of(parsed: Parsed, told: list[Token], following: str) -> bool:
    """Say whether the last word is bare and is told more of: "with room | for ten"."""
    before, last = told[-2].lower, told[-1]
    if following not in verb_words("prepositions"):
        return False
    if before == "with" or (before in INDEFINITE and following == "about"):
        return not last.capital
    verb = next((v for v in parsed.verbs if v.start <= last.start < v.end), None)
    if verb is not None and verb.form is Form.GERUND:
        return True
    return following == "by" and _is_done(before, last, verb)


def _is_done(before: str, word: Token, verb: VerbGroup | None) -> bool:
    """Say whether a word tells what was done to the noun before: "a bridge built | by"."""
    told = verb is not None and verb.passive and verb.finite
    noun = verb is None and before in headline_words().amounts
    return WordForm.PARTICIPLE in form_of(word.lower) and not (told or noun)


def _governed(parsed: Parsed, told: list[Token], end: int, following: str) -> bool:
    """Say whether the last verb, adjective or bare noun asks for the preposition cut off."""
    verbs = parsed.before(end)
    if not verbs:
        return False
    last, vocabulary = verbs[-1], headline_words()
    behind = [token for token in told if token.start >= last.end]
    if following in PLACED and _carries_to(last):
        later = TO_WHAT.match(parsed.sentence, end - 1) is not None
        return later and not _holds_word("to", behind)
    if last.lemma in vocabulary.carrying.get(following, ()):
        return not _holds_word(following, behind)
    if (last.lemma, *(one.lower for one in behind), following) in _phrasal():
        return True
    return _last_asks(last, behind, following)


def _last_asks(verb: VerbGroup, behind: Sequence[Token], following: str) -> bool:
    """Say whether a verb, or the last word behind it, asks for a preposition."""
    if not behind:
        done, vocabulary = verb.text.rpartition(" ")[2].lower(), headline_words()
        asks = done in vocabulary.asking and following in verb_words("prepositions")
        return asks or verb.lemma in vocabulary.governing.get(following, ())
    if len(behind) == 1:
        return _object_asks(verb, behind[0], following)
    return _word_asks(behind[-1], following)


@cache
def _phrasal() -> frozenset[tuple[str, ...]]:
    """Give the verbs that a small word and a preposition follow: "run out of"."""
    return frozenset(tuple(one.split()) for one in headline_words().phrasal)


def _holds_word(word: str, tokens: Sequence[Token]) -> bool:
    return any(token.lower == word for token in tokens)


def _carries_to(verb: VerbGroup) -> bool:
    """Say whether a verb moves what it is done to somewhere: "sent ships | in May to Oster"."""
    return verb.lemma in headline_words().carrying["to"] and not verb.passive


def _object_asks(verb: VerbGroup, word: Token, following: str) -> bool:
    """Say whether the one word behind a verb asks for more: "won praise | from"."""
    if following in WHOSE and verb.lemma != "be" and not verb.passive:
        return verb.form is Form.FINITE and not word.capital
    if following == "and" and verb.lemma not in headline_words().linking:
        return is_adjective(word.lower)
    plain = following == "that" and verb.lemma in {"be", "make"}
    return plain or _word_asks(word, following)


def _word_asks(word: Token, following: str) -> bool:
    """Say whether a noun or adjective asks for its preposition: "a link | to", "full | of"."""
    opens = following == "to" or following in verb_words("prepositions")
    noun = word.lower in headline_words().asking and opens
    return noun or (following in {"to", "of"} and is_adjective(word.lower))


def _changed(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether what is changed stands behind the cut: "cut to 10% | from 20% the share"."""
    last = parsed.before(end)[-1:]
    if not last or last[0].passive or not OBJECT_LATER.match(rest):
        return False
    aim = any(v.form is Form.INFINITIVE and end - 1 <= v.start <= end + 1 for v in parsed.verbs)
    if aim and last[0].lemma in TRAVELLING:
        return False
    return parsed.sentence.startswith((" to ", " from "), last[0].end)


def _aimed(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether what is expected to happen stands behind the cut: "expects net | to fall"."""
    last, vocabulary = parsed.before(end)[-1:], headline_words()
    if not last:
        return False
    if last[0].lemma in vocabulary.deciding and DECIDED_LATER.match(parsed.sentence, end - 1):
        return not parsed.words(last[0].end, end)
    expects = last[0].lemma in vocabulary.expecting and not last[0].passive
    told = parsed.sentence[last[0].end : end]
    return expects and " to " not in told and AIM_LATER.match(rest) is not None
