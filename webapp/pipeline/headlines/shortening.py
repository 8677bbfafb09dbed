"""Bring a headline to its length by leaving off whole phrases, at its end or behind its subject."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from webapp.pipeline.clauses import ClauseKind
from webapp.pipeline.headlines.clipping import PAIRED, SHORTEST_CUT, clippings, is_missed_so
from webapp.pipeline.headlines.compressing import compressions
from webapp.pipeline.headlines.endings import bare, trimmed
from webapp.pipeline.headlines.losses import loss_behind
from webapp.pipeline.headlines.parsed import RECENT, Parsed, parse
from webapp.pipeline.headlines.sparing import spares
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.wholeness import SHORTEST, is_whole
from webapp.pipeline.numerals import NUMBER
from webapp.pipeline.verbs.tokens import Token

PLACE_LAST = re.compile(r"\b(?:in|over|near|outside|across|to|from|into) (?:[A-Z][\w’'-]+ ){1,3}$")
NAME_NEXT = re.compile(r" (?:the )?[A-Z]")
TIMED = frozenset({"earlier", "later", "late", "early"})
TIME_AGO = re.compile(
    rf"\b(?:(?:more|less) than |almost |nearly |about |over |some )?(?:\d+|an?|{NUMBER}|several)"
    r" (?:days?|weeks?|months?|years?|decades?|centuries) ago\b(?! to )"
    r"|\b(?:less|more) than an? (?:day|week|month|year|decade) (?:after|before)\b"
)
BREAK = re.compile(r"\s|.[^\w'’-]")
SPARED = frozenset({ClauseKind.JOINED, ClauseKind.RELATIVE, ClauseKind.ADVERBIAL})


def _shorten(parsed: Parsed, longest: int, *, strict: int) -> str:
    """Give the longest whole beginning of at most ``longest`` characters, or nothing."""
    for end in (end for end in _ends(parsed) if end <= longest + 1):
        words = trimmed(parsed.sentence[:end])
        if len(words) > longest or not is_whole(parsed, end, words):
            continue
        if not is_missed_so(parsed, end, words, strict):
            return words
    return ""


@lru_cache(maxsize=RECENT)
def _ends(parsed: Parsed) -> tuple[int, ...]:
    """List the places at which a shortened sentence may end, the last first."""
    ends = sorted((end for end in _joins(parsed) if end >= SHORTEST), reverse=True)
    return tuple(end for end in ends if BREAK.match(parsed.sentence, end - 1))


def _joins(parsed: Parsed) -> Iterator[int]:
    """Give the places at which a phrase or a clause that can be left off begins."""
    yield from _phrase_starts(parsed)
    yield from _clause_starts(parsed)
    for clause in parsed.clauses:
        if clause.kind is ClauseKind.RELATIVE and clause.opener == "that" and clause.verb:
            yield from _joints(parsed, clause.verb.end, clause.end)


def _phrase_starts(parsed: Parsed) -> Iterator[int]:
    """Give where phrases begin that can be left off: at a mark, a preposition, "earlier in"."""
    ago = {found.start() for found in TIME_AGO.finditer(parsed.sentence)}
    for before, token in pairwise(parsed.tokens):
        if not parsed.sentence[token.end :].strip(" .”"):
            continue
        if _is_mark(parsed, token) or token.lower == "(" or spares(parsed, before, token):
            yield before.start if _goes_with(before) else token.start
        if before.start in ago or _tells_time(before, token):
            yield before.start


def _goes_with(before: Token) -> bool:
    """Say whether a word goes with the phrase behind it: "late | in", an opening mark."""
    return before.lower == "“" or before.lower in headline_words().lately


def _tells_time(before: Token, token: Token) -> bool:
    """Say whether two words tell how early or late it was: "earlier | this"."""
    return before.lower in TIMED and token.lower in {"in", "on", "this"}


def _clause_starts(parsed: Parsed) -> Iterator[int]:
    """Give where clauses begin that can be left off, not right behind a verb."""
    verb_ends = {verb.end for verb in parsed.verbs if not verb.passive}
    for clause in parsed.clauses[1:]:
        bare = len(parsed.sentence[: clause.start].rstrip()) in verb_ends
        if clause.kind in SPARED and (not bare or clause.opener in {"and", "but"}):
            yield clause.start


def _joints(parsed: Parsed, start: int, end: int) -> Iterator[int]:
    """Give where the second of a pair behind a verb begins: "that feeds goats | and cows"."""
    inside = [t for t in parsed.tokens if start <= t.start < end]
    if {"between", "both", ","} & {token.lower for token in inside}:
        return
    for before, token in pairwise(inside):
        plural = before.lower.endswith("s") and not before.capital
        if token.lower == "and" and plural and before.start > start:
            yield token.start


def _is_mark(parsed: Parsed, token: Token) -> bool:
    marks = {",", ";", "—", "–"}
    if parsed.sentence.startswith(" -- ", max(0, token.start - 1)):
        return True
    return token.lower in marks and parsed.sentence[token.end :][:1] == " "


@lru_cache(maxsize=RECENT)
def shorten(sentence: str, longest: int, *, strict: int = False) -> str:
    """Shorten ``sentence`` to ``longest`` characters at a phrase border; empty where none fits.

    ``strict`` asks that nothing is cut off that tells which thing is meant; above 1 that no short
    object is parted from what a preposition adds to it.
    """
    if len(sentence) <= longest:
        return sentence
    return _shorten(parse(sentence), longest, strict=strict)


def shortenings(sentence: str, longest: int) -> Iterator[tuple[str, float]]:
    """Give every way to shorten ``sentence``, each with what it loses (``losses``)."""
    if len(sentence) <= longest:
        yield sentence, 0.0
    parsed = parse(sentence)
    yield from _beginnings(parsed, _ends(parsed), range(longest + 1))
    yield from clippings(parsed, longest)
    yield from _beginnings(parsed, _behind_places(parsed), range(SHORTEST_CUT, longest + 1))


def _beginnings(
    parsed: Parsed, ends: Iterable[int], lengths: Container[int]
) -> Iterator[tuple[str, float]]:
    """Give the whole beginnings of a sentence of such lengths, each with what it loses."""
    for end in ends:
        words = trimmed(parsed.sentence[:end])
        if len(words) in lengths and is_whole(parsed, end, words):
            yield words, loss_behind(parsed, end, bare(words))


def _behind_places(parsed: Parsed) -> Iterator[int]:
    """Give where a further thing begins behind a place, or a further "that": "| and that"."""
    for joint in parsed.tokens:
        lead = parsed.sentence[: joint.start]
        if joint.lower in {"and", "but"} and parsed.sentence.startswith(" that ", joint.end):
            yield joint.start
        placed = joint.lower == "and" and PLACE_LAST.search(lead) and not PAIRED.search(lead)
        if placed and not NAME_NEXT.match(parsed.sentence, joint.end):
            yield joint.start


def conditional(sentence: str) -> bool:
    """Say whether what ``sentence`` tells to come waits for a condition: "when they agree"."""
    return parse(sentence).conditional


@lru_cache(maxsize=RECENT)
def compress(sentence: str, longest: int, *, strict: int = False) -> str:
    """Leave phrases off behind a subject ("a plan by the two would cost"), then at the end."""
    for words in compressions(sentence):
        short = shorten(words, longest, strict=strict)
        if short:
            return short
    return ""
