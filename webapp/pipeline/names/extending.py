"""What else belongs to a name behind its first run: what an office is for, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import LINKS
from webapp.pipeline.names.runs import LONGEST_NAME, run_end
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, words

OFFICE_LINKS = frozenset({"of", "for", "the", "and", "&"})


def through_office(tokens: Sequence[Token], end: int) -> int:
    """Go on from "Secretary" through "of State" to the end of the name after it."""
    if not 0 < end < len(tokens) - 1 or tokens[end - 1].lower not in words().titles.roles:
        return end
    after = _office_end(tokens, end)
    if after == end or not tokens[end + 1].word:
        return end
    named = after < len(tokens) and tokens[after].word and tokens[after].capital
    return run_end(tokens, after) if named else end


def _office_end(tokens: Sequence[Token], place: int) -> int:
    """Step over the words that tell what an office is for."""
    while place < len(tokens) and (is_link(tokens, place) or _of_office(tokens[place])):
        place += 1
    return place


def _of_office(token: Token) -> bool:
    return token.capital and token.lower in words().titles.modifiers


def is_link(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the word only links an office's words ("of", "for the")."""
    if tokens[place].lower not in OFFICE_LINKS or place + 1 >= len(tokens):
        return False
    after = tokens[place + 1].lower
    return after in words().titles.modifiers or (after == "the" and is_link(tokens, place + 1))


def extended(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in "of Foreign Affairs", "for National Statistics" after an organisation's word."""
    place = end + 1
    if end - start >= LONGEST_NAME or not _goes_on(tokens, end):
        return end
    if place < len(tokens) and tokens[place].lower == "the":
        place += 1
    if place >= len(tokens) or not tokens[place].capital or tokens[place].lower in calendar():
        return end
    longer = _second(tokens, _listed(tokens, run_end(tokens, place)))
    return _of_state(tokens, extended(tokens, start, longer))


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Say whether "of" or "for" follows an organisation's word; behind "Corp" it tells its seat."""
    head = tokens[end - 1]
    if head.lower.rstrip(".") in words().nouns.short_styles:
        return False
    bodies = words().nouns.organisations
    linked = end < len(tokens) and tokens[end].lower in LINKS
    return linked and not head.possessive and head.lower in bodies


def _of_state(tokens: Sequence[Token], end: int) -> int:
    """Take in "of Ghana" after "Ministry of Fisheries"."""
    if end + 1 < len(tokens) and tokens[end].lower == "of":
        texts = [token.text for token in tokens[end + 1 : end + 6]]
        for skip in (0, 1):
            found = gazetteer.match(texts, skip, len(texts)) if skip < len(texts) else None
            if found and (not skip or texts[0] == "the"):
                return end + 1 + found[0]
    return end


def _listed(tokens: Sequence[Token], end: int) -> int:
    """Take in what else an office is for: "Bureau of Wine, | Tobacco, Guns | and Oil"."""
    place = end
    while place + 1 < len(tokens) and tokens[place].text == "," and _is_matter(tokens, place + 1):
        place += 2
    closed = place > end and place + 1 < len(tokens) and tokens[place].lower == "and"
    return place if closed and tokens[place + 1].capital else end


def _is_matter(tokens: Sequence[Token], place: int) -> bool:
    """Say whether one word in capitals stands in a list, no name that is known."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    listed = bool(after) and (after[0].text == "," or after[0].lower == "and")
    return token.capital and listed and token.lower in _matters()


@cache
def _matters() -> frozenset[str]:
    """Give the words that may tell what an office is for."""
    return words().nouns.matters | words().nouns.generic | words().titles.modifiers


def _second(tokens: Sequence[Token], end: int) -> int:
    """Take in "and Human Services"; not "and Pakistan", which is a name of its own."""
    if end + 1 >= len(tokens) or tokens[end].lower != "and" or not tokens[end + 1].capital:
        return end
    beside = [tokens[end - 1].text, tokens[end + 1].text]
    if any(gazetteer.match(beside, place, place + 1) for place in range(2)):
        return end
    return run_end(tokens, end + 1)
