"""Capitalised runs: where a name ends, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import is_generation
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, small_words, titles, words

LONG = 3
LONGEST_NAME = 8
LEADING_PARTICLES = frozenset({"bin", "ibn", "abu", "al", "el", "van", "von", "de", "del", "da"})
_INSIDE = frozenset({"for", "of", "the", "and", "on", "against", "without", "to", "in", "no"})


@cache
def compounds() -> tuple[str, ...]:
    """Give the ends of words that only describe: "Oster-based"."""
    return tuple(f"-{end}" for end in words().words.compounded)


def _numbers_a_model(token: Token) -> bool:
    """Say whether the word is a product's number, which ends its maker's name ("Acme X200")."""
    digits = sum(letter.isdigit() for letter in token.text)
    return 0 < digits < len(token.text) and token.text[0].isupper()


def _of_grammar(token: Token) -> bool:
    """Say whether a capitalised word of grammar ends the run ("Assad When he spoke")."""
    return token.capital and token.lower in small_words() and token.lower not in _INSIDE


def run_end(tokens: Sequence[Token], start: int) -> int:
    """Say where the capitalised run that starts at ``start`` ends, particles included."""
    end, place = start + 1, start + 1
    while place < len(tokens) and place - start < LONGEST_NAME * 2:
        token = tokens[place]
        if _joins_names(tokens, place) or _closes_name(tokens, place):
            end, place = place + 2, place + 2
            continue
        if _over(tokens, place, start):
            break
        if token.capital and (token.lower not in calendar() or _is_surname(tokens, place)):
            end = place + 1
        elif not _leads_on(tokens, place):
            break
        place += 1
    return _with_second_half(tokens, start, end)


def _leads_on(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a particle leads on in a name ("Ida | van Ode"), not behind a title."""
    particle = tokens[place].lower in words().words.particles
    return particle and tokens[place - 1].lower not in titles()


def _joins_names(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "&" binds two parts of a firm's name ("Quill & Sons")."""
    after = place + 1
    bound = tokens[place].text == "&" and not tokens[place - 1].possessive
    return bound and after < len(tokens) and tokens[after].word and tokens[after].capital


def _closes_name(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a comma and a generation's mark close a person's name ("Ode, Jr., said")."""
    after = place + 1
    return tokens[place].text == "," and after < len(tokens) and is_generation(tokens[after])


def _is_surname(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a month's name is a surname here ("Ida May")."""
    given = tokens[place - 1].lower in words().given.names
    return given and tokens[place].lower in words().words.surnames


def _over(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Say whether a genitive, a compound or what is no part of a name ends it.

    The owners of a body do not ("Ode Pilots' Union"), nor the founder of a firm ("Ode's Inc.").
    """
    token = tokens[place]
    if not token.word or token.lower.endswith(compounds()) or _numbers_a_model(token):
        return True
    if _of_grammar(token) and not _is_surname(tokens, place):
        return True
    return tokens[place - 1].possessive and not owns_body(tokens, place, start)


def owns_body(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Say whether a genitive stands inside of a body's name: "Ode Pilots' | Union"."""
    if _styles(tokens, place):
        return True
    owner = tokens[place - 1].lower
    many = owner in words().words.owners
    before = tokens[place - 2] if place > 1 else None
    named = place - 1 > start or (before and (before.lower == "the" or before.possessive))
    after = [token.lower for token in tokens[place : place + 4] if token.capital]
    return many and bool(named) and not words().nouns.organisations.isdisjoint(after)


def _styles(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a firm's style ends the name of its founder: "Ode's | Inc."."""
    if place >= len(tokens) or not (tokens[place - 1].possessive and tokens[place].capital):
        return False
    return tokens[place].lower.rstrip(".") in words().nouns.short_styles


def _with_second_half(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in the second half of "Aeronautic Defence and Space Company"."""
    single = end - start == 1 and not _is_half(tokens, start)
    if single or end + 2 >= len(tokens):
        return end
    if tokens[end].lower not in {"and", "&"} or tokens[end - 1].possessive:
        return end
    last = run_end(tokens, end + 1) if tokens[end + 1].capital else end
    return last if _halves(tokens, start, end, last) else end


def _is_half(tokens: Sequence[Token], start: int) -> bool:
    """Say whether one word is half of a name: "the Disasters and Relief Board", not "Acme and"."""
    definite = start > 0 and tokens[start - 1].lower == "the"
    return definite and gazetteer.match([tokens[start].text], 0, 1) is None


def _halves(tokens: Sequence[Token], start: int, end: int, last: int) -> bool:
    """Say whether only the second of two halves has the organisation's word.

    One of more than two words goes with a common word alone: "the | Economic and Mining Crimes
    Board", not "the Odelines and Ode Mining Board".
    """
    bodies = words().nouns.organisations | words().nouns.styles
    usual = tokens[start].lower in words().common.words | words().nouns.generic
    size = last - end - 1
    return (
        size > 1
        and (size == LONG - 1 or usual)
        and tokens[last - 1].lower in bodies
        and bodies.isdisjoint(token.lower for token in tokens[start:end])
        and tokens[start].lower not in words().given.names
    )


def text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Write the words of a name, the genitives inside as they stand ("Ode Workers' Union")."""
    inside = (_with_comma(tokens, at) for at in range(first, last - 1) if tokens[at].text != ",")
    return " ".join((*inside, tokens[last - 1].text))


def _with_comma(tokens: Sequence[Token], place: int) -> str:
    """Write a word with the comma of a list behind it, not that before "Jr."."""
    listed = tokens[place + 1].text == "," and not is_generation(tokens[place + 2])
    return _written(tokens[place]) + "," * listed


def _written(token: Token) -> str:
    if not token.possessive:
        return token.text
    return f"{token.text}'" if token.text.endswith("s") else f"{token.text}'s"
