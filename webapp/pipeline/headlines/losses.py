"""How much a headline loses by a cut: half a complement much, an afterthought little.

The figures rank the ways to shorten one sentence and mean nothing else. What a verb or noun asks
for counts most, then which one is meant, where it happened, then what only goes on.
"""

from __future__ import annotations

import re

from webapp.pipeline.clauses import HANGING
from webapp.pipeline.headlines.awaited import JOINTS
from webapp.pipeline.headlines.complements import DATED
from webapp.pipeline.headlines.endings import EDGES, opening_word
from webapp.pipeline.headlines.frames import SHORT_OBJECT, is_told_more_of, parts_object
from webapp.pipeline.headlines.parsed import Parsed, is_apart
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words

HALF = 3.0  # what is left says nothing: "ideas put"
COMPLEMENT = 2.0  # what the verb or the noun asks for: "blamed the crew | for"
WHICH = 1.6  # which one is meant: "the men | who"
PLACE = 1.5  # the only place
AIM = 1.2  # what for, or which of those told anew: "a ferry | that"
FREE = 0.8  # what can be told apart: a further deed, a second place
NEXT = 0.5  # an afterthought behind a comma
TIME = 0.6  # when, how long, with whom beside
QUOTED = 0.5  # the end of somebody's own words
OPEN = 0.8  # what tells which thing is meant, on top of the rest
EACH_LETTER, MOST_BY_LENGTH = 0.015, 3.0
WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "off", "across", "around", "throughout"}
)
PLACED = re.compile(
    rf"\b(?:{'|'.join(sorted(WHERE | {'along'}))})"
    r" (?:the )?(?:[a-z][\w-]+ ){0,4}?(?:of (?:the )?)?[A-Z]"
)
ASKED_FOR = frozenset(
    {"with", "for", "from", "against", "about", "on", "over", "to", "into", "between", "towards"}
)
BORDER = re.compile(r"[,;:“”]| (?:that|who|which|when|while|as|after|and|but) ")
DEFINITE = re.compile(r"\b(?:the|those|only|all)(?: [\w’'-]+){1,3}$")
CLOSES_ASIDE = re.compile(r", [^,]{3,90}$")
ONLY = re.compile(r"\b(?:those|only|all)(?: [\w’'-]+){1,3}$")
OF_LITTLE = re.compile(
    r"\w+ (?:it|them|him|her)\b|along with |together with |alongside |as well as "
    r"|for (?:[\w-]+ ){0,3}?(?:second|minute|hour|day|week|month|year|decade)s?\b"
)
HOLDING = {"until": 2.2, "unless": 2.2, "if": 2.2, "in": 1.0, "at": 1.0, "such": 1.6}
"""What these open turns the sense, tells where in plain words, or which ones."""
WHICH_ONE = frozenset({"that", "who", "which", "whose", "whom", "where"})
STRANDED = re.compile(
    r"(?:for|to|by|with|from|at|on|about) (?:in|at|on|by|for|since|and|as)\b|\w+$"
)
TOLD_NEW = re.compile(r"\ban? (?:[\w-]+ ){0,2}[\w-]+$")
NEW_PHRASE = re.compile(r"\b(?:in|with|at|on|by|under|for|after|as) an? [a-z-]+$")
OUTCOME = re.compile(r"to (?:become|make history)\b")
LONGEST_ADVERB = 12
LONGEST_FACT = 4


def loss_behind(parsed: Parsed, end: int, words: str) -> float:
    """Say how much is lost behind a cut at ``end`` that leaves ``words``."""
    rest = parsed.sentence[end:].lstrip(EDGES + "“").rstrip(" .”")
    if not rest:
        return 0.0
    share = lost_length(len(rest)) + (QUOTED if _cuts_quotation(parsed, end) else 0.0)
    if is_apart(parsed, end):
        return share + _behind_comma(parsed, end, rest)
    goes_on = opening_word(rest) in WHICH_ONE | JOINTS
    told = 0.0 if goes_on or not is_told_more_of(parsed, end, words) else OPEN
    return share + told + _behind_word(parsed, end, rest, words) + _placed_later(parsed, end, rest)


def _cuts_quotation(parsed: Parsed, end: int) -> bool:
    return parsed.sentence.count("“", 0, end) > parsed.sentence.count("”", 0, end)


def lost_length(characters: int) -> float:
    """Say how much is lost with so many characters, whatever they tell."""
    return min(MOST_BY_LENGTH, EACH_LETTER * characters)


def _behind_comma(parsed: Parsed, end: int, rest: str) -> float:
    """Weigh what stands behind a comma: an afterthought, or what an aside parted from its verb."""
    opener = opening_word(rest)
    aside = CLOSES_ASIDE.search(parsed.sentence[: end - 1].rstrip(EDGES)) is not None
    if aside and _is_carried(parsed, end, opener):
        return COMPLEMENT
    if opener in HOLDING or (opener in JOINTS and _opens_clause(parsed, end, rest)):
        return AIM
    return NEXT


def _is_carried(parsed: Parsed, end: int, opener: str) -> bool:
    """Say whether a verb asks for a preposition behind an aside: "blamed the crew, ..., | for"."""
    words = headline_words()
    asked = words.carrying.get(opener, frozenset()) | words.governing.get(opener, frozenset())
    return any(verb.lemma in asked for verb in parsed.before(end)[-2:])


def _behind_word(parsed: Parsed, end: int, rest: str, words: str) -> float:
    """Weigh what stands right behind a word, by the word that opens it."""
    opener = opening_word(rest)
    if _leaves_half(parsed, end, rest, words):
        return HALF
    if OUTCOME.match(rest):
        return COMPLEMENT
    if _adds_little(rest):
        return TIME
    if opener in JOINTS:
        apart = rest.startswith(f"{opener} that ") or _opens_clause(parsed, end, rest)
        return FREE if apart else WHICH
    known = _behind_preposition(parsed, end, rest, words)
    return _behind_verb(parsed, end, opener, words) if known is None else known


def _leaves_half(parsed: Parsed, end: int, rest: str, words: str) -> bool:
    """Say whether what is left says nothing by itself: "ideas put", "was quoted | as saying"."""
    opener = opening_word(rest)
    if opener == "per" or STRANDED.match(rest) or rest.startswith("as saying "):
        return True
    fact = opener == "that" and _tells_fact(parsed, end, words)
    return fact or _ends_in_verb(parsed, end)


def _adds_little(rest: str) -> bool:
    """Say whether words tell only when it was, how long, or with whom beside."""
    dated = DATED.match(rest.removeprefix(f"{opening_word(rest)} ")) or DATED.match(rest)
    return (dated or OF_LITTLE.match(rest)) is not None


def _tells_fact(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether what is so is still to come: "claims from Ada Quill | that"; not "that were"."""
    at = parsed.sentence.find("that ", end) + len("that ")
    if any(verb.start == at for verb in parsed.verbs):
        return False
    last = [word.strip(",“").lower() for word in words.split()[-LONGEST_FACT:]]
    facts = headline_words().factual
    return any(word in facts or word.removesuffix("s") in facts for word in last)


def _behind_preposition(parsed: Parsed, end: int, rest: str, words: str) -> float | None:
    """Weigh a phrase that a preposition or a relative word opens; None for others."""
    opener = opening_word(rest)
    if opener == "of":
        return AIM if TOLD_NEW.search(words) and not _is_open(words) else HALF
    if opener in ASKED_FOR | WHERE and NEW_PHRASE.search(words):
        return COMPLEMENT
    if opener in WHERE and PLACED.match(rest):
        return FREE if PLACED.search(_clause_of(parsed, end)) else PLACE
    return _which_one(words) if opener in WHICH_ONE else HOLDING.get(opener)


def _which_one(words: str) -> float:
    """Weigh what tells which one is meant: more behind "the"."""
    return WHICH if DEFINITE.search(words) else AIM


def _is_open(words: str) -> bool:
    """Say whether the last word says nothing without "of": "a breach"."""
    vocabulary = headline_words()
    return words.rpartition(" ")[2] in vocabulary.relational | vocabulary.asking


def _behind_verb(parsed: Parsed, end: int, opener: str, words: str) -> float:
    """Weigh what is neither half nor told by its preposition alone."""
    verb = next((one for one in parsed.verbs if end - 1 <= one.start <= end + 1), None)
    if verb is not None and not verb.finite and opener != "to":
        return _doing(parsed, end, words, verb)
    if opener in ASKED_FOR and verb is None:
        return _asked_for(parsed, end)
    return _beside(parsed, end, opener)


def _beside(parsed: Parsed, end: int, opener: str) -> float:
    """Weigh what stands beside: as what, a phrase or clause of its own, by whom, to what end."""
    if opener == "as":
        return FREE if _opens_clause(parsed, end, "as") else COMPLEMENT
    closed = opener in verb_words("prepositions") | verb_words("subordinators")
    return FREE if closed and opener != "by" else AIM


def _asked_for(parsed: Parsed, end: int) -> float:
    """Weigh what a preposition adds to an object, the more the shorter it is."""
    if parts_object(parsed, end, SHORT_OBJECT):
        return COMPLEMENT
    return PLACE if parts_object(parsed, end) else AIM


def _doing(parsed: Parsed, end: int, words: str, verb: VerbGroup) -> float:
    """Weigh a participle: what is seen or let happen, which one is meant, or what goes on."""
    last = next(iter(parsed.before(end)[-1:]), None)
    if last is not None and last.lemma in headline_words().watching:
        seen = [one.lower for one in parsed.words(last.end, end)]
        if verb_words("prepositions").isdisjoint(seen):
            return HALF
    which = (ONLY if verb.form is Form.GERUND else DEFINITE).search(words)
    return COMPLEMENT if which else AIM


def _ends_in_verb(parsed: Parsed, end: int) -> bool:
    """Say whether a cut stands right behind a verb that needs more: "ideas put | to them".

    Of a clause that hangs on another, a bare verb tells nothing: "as infections rose | in Oster".
    """
    last = next(iter(parsed.before(end)[-1:]), None)
    if last is None or last.end < end - 1:
        return False
    hangs = any(one.verb == last and one.kind in HANGING and one.start for one in parsed.clauses)
    if hangs and opening_word(parsed.sentence[end:].lstrip(EDGES)) in WHERE:
        return True
    return not (last.passive or last.lemma in headline_words().intransitive)


def _opens_clause(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether a joint opens a further deed, and no further thing."""
    start = len(parsed.sentence) - len(parsed.sentence[end - 1 :].lstrip(EDGES))
    begins = any(
        one.verb and one.verb.finite and abs(one.start - start) <= 1 for one in parsed.clauses
    )
    does = start + len(opening_word(rest)) + 1
    return begins or any(does <= verb.start <= does + LONGEST_ADVERB for verb in parsed.verbs)


def _placed_later(parsed: Parsed, end: int, rest: str) -> float:
    """Weigh a place that stands later in the clause, where none is kept."""
    inside = BORDER.split(rest, maxsplit=1)[0]
    opener = opening_word(rest)
    if (
        opener in WHERE
        or opener not in verb_words("prepositions")
        or not PLACED.search(f" {inside}")
    ):
        return 0.0
    return 0.0 if PLACED.search(_clause_of(parsed, end)) else FREE


def _clause_of(parsed: Parsed, end: int) -> str:
    """Give the words of the last clause before a cut."""
    starts = [one.start for one in parsed.clauses if one.start < end - 1 and one.verb]
    return parsed.sentence[max(starts, default=0) : end]
