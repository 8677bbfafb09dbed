"""Numbers and years of several words, folded into one token.

"twenty-four", "two and a half", "5 1/2", "a hundred", "nineteen ninety-seven".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from webapp.pipeline.dates.grammar import Phrase, find_phrases
from webapp.pipeline.dates.lexicon import Sense
from webapp.pipeline.dates.senses import number_sense, year_sense
from webapp.pipeline.dates.tokens import Token, Tokens, tokens_of

COMPOUND: Final = (
    "(A SCALE | NUMBER SCALE | CARDINAL | SCALE)"
    "(HYPHEN? (CARDINAL | SCALE) | AND (CARDINAL | SCALE)){0,6}"
)
WITH_HALF: Final = "number=NUMBER HYPHEN? AND HYPHEN? (A | CARDINAL) HYPHEN? HALF_WORD"
MIXED: Final = "whole=WHOLE HYPHEN? top=WHOLE SLASH bottom=WHOLE"
CENTURIES: Final = (16, 17, 18, 19, 20)
HUNDRED: Final = 100
TEN: Final = 10
TWENTY: Final = 20
Reader = Callable[[Phrase, Tokens], Sense | None]


def fold(tokens: Tokens) -> Tokens:
    """Fold the numbers of several words."""
    for notation, read in READERS:
        tokens = _folded(tokens, notation, read)
    return tokens


def _folded(tokens: Tokens, notation: str, read: Reader) -> Tokens:
    listed: list[Token] = []
    done = 0
    for phrase in find_phrases(notation, tokens):
        if phrase.last - phrase.first < 2 or (sense := read(phrase, tokens)) is None:  # noqa: PLR2004
            continue
        start, end = tokens.listed[phrase.first].start, tokens.listed[phrase.last - 1].end
        listed += tokens.listed[done : phrase.first]
        listed.append(Token(start, end, tokens.text[start:end].lower(), sense))
        done = phrase.last
    return tokens_of(tokens.text, [*listed, *tokens.listed[done:]]) if done else tokens


def _compound(phrase: Phrase, tokens: Tokens) -> Sense | None:
    parts = _values(phrase, tokens)
    year = _year(parts)
    if year is not None:
        return year_sense(year)
    number = _number(parts)
    return None if number is None else number_sense(number)


def _values(phrase: Phrase, tokens: Tokens) -> list[float]:
    """Return the value of each word of a number; "a", "and" and hyphens count nothing."""
    values: list[float] = []
    for token in tokens.listed[phrase.first : phrase.last]:
        known = token.sense.values
        value = known.get("SCALE") or known.get("NUMBER")
        if isinstance(value, int | float) and value:
            values.append(value)
    return values


def _year(parts: list[float]) -> int | None:
    """Read "nineteen ninety-seven", "nineteen hundred" and "twenty ten"."""
    if parts[0] not in CENTURIES:
        return None
    if parts[1] == HUNDRED:
        rest = _number(parts[2:]) if parts[2:] else 0
    else:
        rest = _number(parts[1:])
        if rest is not None and rest < TEN:
            return None
    if rest is None or rest >= HUNDRED:
        return None
    return int(parts[0] * HUNDRED + rest)


def _number(parts: list[float]) -> float | None:
    """Add up words such as 2, 100, 20, 4; None where they do not make one number."""
    total, current, last = 0.0, 0.0, 0.0
    for part in parts:
        if part >= HUNDRED:
            if not current and total:
                return None
            current = (current or 1) * part
            if part > HUNDRED:
                total, current = total + current, 0
        elif current and not _goes_on(last, part):
            return None
        else:
            current += part
        last = part
    number = total + current
    return int(number) if number == int(number) else number


def _goes_on(last: float, part: float) -> bool:
    """Say whether a small number can follow: "hundred and six", "twenty-four", not "ten four"."""
    return last >= HUNDRED or (last >= TWENTY and part < TEN)


def _with_half(phrase: Phrase, tokens: Tokens) -> Sense | None:
    del tokens
    number = phrase.values["number"]
    return number_sense(number + 0.5) if isinstance(number, int) else None


def _fraction(phrase: Phrase, tokens: Tokens) -> Sense | None:
    """Read "5 1/2": the figure after the slash is the divisor, and larger."""
    del tokens
    whole, top, bottom = (phrase.values.get(name, 0) for name in ("whole", "top", "bottom"))
    if not (isinstance(whole, int) and isinstance(top, int) and isinstance(bottom, int)):
        return None
    return number_sense(whole + top / bottom) if top < bottom else None


READERS: Final[tuple[tuple[str, Reader], ...]] = (
    (COMPOUND, _compound),
    (WITH_HALF, _with_half),
    (MIXED, _fraction),
)
