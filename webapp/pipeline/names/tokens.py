"""Words of a sentence with their offsets and the marks by which names are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from webapp.records import Sentence

_SPECIAL = (
    r"(?:[A-Z]\.){2,6}(?:[A-Z]\b)?"  # U.S.
    r"|\b[A-Z]\.(?=\s[A-Z])"  # George W. Bush
    r"|\b(?:Jr|Sr|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Sgt|Capt|Sen|Rep|Gov|Prof|Rev|Adm|Brig)\."
    r"|\bO['’]\s?[A-Z][^\W_]+(?:-[A-Z][^\W_]+)?"
)
_DASHED = "that|which|who|and|but|or|a|an|the|is|was|were|are|has|have|had|it|he|she|they|we|you"
_WORD = rf"[^\W_]+(?:[-'’&](?!s\b|S\b|(?:{_DASHED})\b)[^\W_]+)*"
_POSSESSIVE = r"['’][sS]\b|(?<=s)['’](?=\s)"
_STYLE = r"(?:(?<=\bInc)|(?<=\bCorp)|(?<=\bLtd)|(?<=\bCo)|(?<=\bCos)|(?<=\bBros))\."
_TOKEN = re.compile(rf"(?:({_SPECIAL})|({_WORD})(?:{_STYLE})?)({_POSSESSIVE})?|([^\w\s]|_)")
_PARTICLE = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|az|ez|ul|ur|[dl])[-'’][A-Z]")
AND_SIGN = re.compile(r" [A-Z]")
QUOTES = frozenset('"“”')
OPENING = frozenset("\"“‘'([:—–")


SHORTEST_JOINED = 4


def _is_capital(text: str) -> bool:
    """Say whether a word begins with a capital, or has one behind a particle ("al-Jalil").

    "plc" is a firm's style in small letters.
    """
    if text[0] not in "aeudl" or len(text) <= SHORTEST_JOINED:
        return text == "plc" or text[0].isupper()
    return _PARTICLE.match(text) is not None


def _opens_quotation(mark: str, *, quoted: bool) -> bool:
    return mark == "“" or (mark == '"' and not quoted)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a number or a mark; ``text`` is without its possessive ending.

    The stop of "Inc." belongs to the word, and ends no sentence.
    ``opens``: begins a sentence, a quotation or a bracket, so that its capital says little.
    """

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    capital: bool
    word: bool
    opens: bool
    quoted: bool


def tokenise(sentence: Sentence) -> tuple[Token, ...]:
    """Part a sentence into tokens; offsets count characters of the article's text."""
    return tuple(_tokens(sentence))


def _tokens(sentence: Sentence) -> Iterator[Token]:
    opens, quoted, offset = True, False, sentence.start
    for found in _TOKEN.finditer(sentence.text):
        special, plain, possessive, mark = found.groups()
        text = special or plain or mark
        if text == "amp" and AND_SIGN.match(sentence.text, found.end()):
            text, mark, plain = "&", "&", None
        start = offset + found.start()
        if mark and text in QUOTES:
            quoted = _opens_quotation(text, quoted=quoted)
        yield Token(
            start,
            start + len(text),
            text,
            text.lower(),
            possessive is not None,
            _is_capital(text),
            mark is None,
            opens,
            quoted,
        )
        opens = mark is not None and (opens or text in OPENING)


def capital_at(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a capitalised word stands at ``place``."""
    return place < len(tokens) and tokens[place].capital and tokens[place].word
