"""Cut a headline before a phrase that tells more, where no whole beginning fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from webapp.pipeline.happenings.eventfulness import is_happening
from webapp.pipeline.headlines.compressing import PART_OF_NAME
from webapp.pipeline.headlines.endings import balanced, bare, ends_well, lacks_noun, trimmed
from webapp.pipeline.headlines.frames import (
    LONGER_OBJECT,
    SHORT_OBJECT,
    is_told_more_of,
    parts_object,
)
from webapp.pipeline.headlines.losses import loss_behind
from webapp.pipeline.headlines.parsed import RECENT, Parsed, parse
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.wholeness import (
    QUOTED_WORDS,
    clauses_hold,
    is_short_phrase,
    said_no_clause,
    waits_for_more,
)
from webapp.pipeline.pronouns import WHOSE
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token

ASKED_OF = frozenset({"of", "on", "against", "for", "about"})
SHORTEST_CUT = 55
LONGEST_PHRASE = 8
OWNED = re.compile(rf" {WHOSE} ")
SECOND_NEW = re.compile(r" (?:an?|the) [a-z]")
FOR_ONE = re.compile(r"[a-z]\w+ (?:for|of|on|about) [a-z]\w+ $")
OF_NAME = re.compile(r"\b(?:of|for|at) (?:the )?(?:[A-Z][\w&.’'-]{0,30} ){1,6}$")
PAIRED = re.compile(r"\b(?:between|both|either|neither|with|merge[rd]?)\b[^,;]*$")
DIRECTIONS = frozenset({"down", "up"})
OBJECTS = {2: SHORT_OBJECT, 3: LONGER_OBJECT}


def _clip(parsed: Parsed, longest: int, *, strict: int) -> str:
    """Cut at a phrase border where no whole beginning fits; or nothing."""
    cut = _clip_before(_closing(), parsed, longest, strict=strict)
    return cut or _clip_before(frozenset({"of"}), parsed, longest, strict=strict)


def _clip_before(opening: frozenset[str], parsed: Parsed, longest: int, *, strict: int) -> str:
    """Cut before the last of some words at which a phrase begins; or nothing."""
    first = next((verb.end for verb in parsed.verbs if verb.finite), len(parsed.sentence))
    for before, token in _phrases(opening, parsed):
        words = trimmed(parsed.sentence[: token.start])
        if not first < before.start < longest or len(words) > longest:
            continue
        if len(words) < SHORTEST_CUT:
            break
        if is_missed_so(parsed, token.start, words, strict):
            continue
        if _cuts_well(parsed, token.start, words):
            return words.replace("“", "").replace("”", "") if _lone(words) else words
    return ""


def _phrases(opening: frozenset[str], parsed: Parsed) -> Iterator[tuple[Token, Token]]:
    """Give where phrases begin with some words, with the word before, the last first."""
    for before, token in reversed(list(pairwise(parsed.tokens))):
        last = not parsed.sentence[token.end :].strip(" .”")
        if token.lower in opening and not last and _opens_phrase(parsed, before, token):
            yield before, token


def is_missed_so(parsed: Parsed, end: int, words: str, strict: int) -> bool:
    """Say whether a cut at ``end`` is worse than another, the stricter the longer that one."""
    if strict and is_told_more_of(parsed, end, bare(words)):
        return True
    return strict > 1 and parts_object(parsed, end, OBJECTS[strict])


@cache
def _closing() -> frozenset[str]:
    """Give the words at which a phrase begins that tells more."""
    return (verb_words("prepositions") | {"to", "and"}) - headline_words().binding - {"as"}


def _lone(words: str) -> bool:
    """Say whether one or two words of a quotation are left: they go without its marks."""
    return words.endswith("”") and len(words[words.rfind("“") :].split()) < QUOTED_WORDS


def _opens_phrase(parsed: Parsed, before: Token, token: Token) -> bool:
    """Say whether a phrase that tells more begins: "| into the port", "| and ten tents"."""
    if any(verb.start == token.start for verb in parsed.verbs):
        return False
    if not (before.word or before.lower == "."):
        return False
    if token.lower == "of":
        return not _asks_for_of(parsed, before)
    if token.lower == "to":
        return before.lower not in DIRECTIONS
    return token.lower != "and" or _ends_first(parsed, before, token)


def _ends_first(parsed: Parsed, before: Token, token: Token) -> bool:
    """Say whether "and" begins the second of two things: "ships | and", "of Ode Corp. | and its".

    The owner of the second is told, so that it is a thing apart from what is named.
    """
    if (before.lower.endswith("s") and not before.capital) or before.lower == "%":
        return True
    lead = parsed.sentence[: token.start]
    if SECOND_NEW.match(parsed.sentence, token.end) and FOR_ONE.search(lead):
        return PAIRED.search(lead) is None
    if OWNED.match(parsed.sentence, token.end) is None:
        return False
    return OF_NAME.search(lead) is not None and PAIRED.search(lead) is None


def _asks_for_of(parsed: Parsed, noun: Token) -> bool:
    """Say whether a noun is little without its "of": "the end", "40 tons", "the ruins".

    What is told new is whole ("a charge | of fraud"), and so is what happened ("the bombing | of").
    """
    if _is_relational(noun) or _is_measured(parsed, noun):
        return True
    return not (is_happening(noun.lower) or _is_told_new(parsed, noun))


def _is_told_new(parsed: Parsed, noun: Token) -> bool:
    """Say whether "a" stands before a noun, or "the" before several: "a charge", "the efforts".

    A share is nothing without its whole ("a 50% share").
    """
    phrase = [one.lower for one in parsed.tokens if one.end <= noun.end][-LONGEST_PHRASE:]
    leads = {"a", "an", "another"} | ({"the"} if noun.lower.endswith("s") else set())
    lead = max((at for at, word in enumerate(phrase) if word in leads), default=-1)
    closed = verb_words("prepositions") | verb_words("conjunctions") | {",", "%", "percent"}
    return lead >= 0 and closed.isdisjoint(phrase[lead:])


def _is_measured(parsed: Parsed, noun: Token) -> bool:
    """Say whether a noun says how much there is: "40 tons | of rice"."""
    if noun.lower not in headline_words().measures:
        return False
    before = next((one for one in reversed(parsed.tokens) if one.end <= noun.start), None)
    return before is not None and before.lower[:1].isdigit()


def _is_relational(noun: Token) -> bool:
    """Say whether a noun says nothing without "of": "the end", "the city"."""
    vocabulary = headline_words()
    return noun.capital or noun.lower in vocabulary.relational | vocabulary.asking


def _cuts_well(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether what is left tells something: its last verb has more words behind it."""
    last = parsed.before(end)[-1]
    behind = parsed.words(last.end, end)
    if not behind or last.negated or not _quotation_tells(parsed, end, words):
        return False
    if _waits(parsed, last, behind[0], end) or said_no_clause(parsed, end):
        return False
    if waits_for_more(parsed, end, words):
        return False
    whole = clauses_hold(parsed, end) and balanced(words)
    return whole and ends_well(words) and not lacks_noun(words)


def _quotation_tells(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether a quotation that is cut keeps enough: one that begins a sentence, its verb."""
    start = words.rfind("“")
    if start < 0 or not words.endswith("”"):
        return True
    if is_short_phrase(parsed.sentence, start):
        return False
    begins = parsed.sentence[start + 1].isupper()
    if _lone(words) and (begins or words.count("“") > 1):
        return False
    return not begins or any(start < verb.start < end and verb.finite for verb in parsed.verbs)


def _waits(parsed: Parsed, last: VerbGroup, following: Token, end: int) -> bool:
    """Say whether the clause of an opener, a condition or what is said is still to come."""
    open_end = parsed.opener_waits(end) or parsed.condition_follows(end)
    return open_end or _waits_for_content(parsed, last, following, end)


def _waits_for_content(parsed: Parsed, last: VerbGroup, following: Token, end: int) -> bool:
    """Say whether a speaker has spoken and what was said is not told: "told a group of"."""
    if not last.reporting or "“" in parsed.sentence[last.end : end]:
        return False
    told = parsed.clauses[-1].start >= end or any(v.start >= end for v in parsed.verbs)
    return told and following.lower not in ASKED_OF


@lru_cache(maxsize=RECENT)
def clip(sentence: str, longest: int, *, strict: int = False) -> str:
    """Cut ``sentence`` before a phrase that tells more; empty where none is near enough."""
    if len(sentence) <= longest:
        return sentence
    return _clip(parse(sentence), longest, strict=strict)


def clippings(parsed: Parsed, longest: int) -> Iterator[tuple[str, float]]:
    """Give the cuts before phrases that tell more, each with what it loses."""
    first = next((verb.end for verb in parsed.verbs if verb.finite), len(parsed.sentence))
    for before, token in _phrases(_closing() | {"of"}, parsed):
        words = trimmed(parsed.sentence[: token.start])
        if first < before.start < longest and SHORTEST_CUT <= len(words) <= longest:
            named = before.capital and PART_OF_NAME.match(parsed.sentence, token.start)
            if not named and not _lone(words) and _cuts_well(parsed, token.start, words):
                yield words, loss_behind(parsed, token.start, bare(words))
