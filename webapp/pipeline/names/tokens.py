"""Words of a sentence with their offsets and the marks by which names are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from webapp.records import Sentence

_TOKEN = re.compile(
    r"(?P<initials>(?:[A-Z]\.){2,6}(?:[A-Z]\b)?)"
    r"|(?P<initial>\b[A-Z]\.(?=\s[A-Z]))"
    r"|(?P<abbreviation>\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Sgt|Capt|Sen|Rep|Gov|Prof|Rev|Adm|Brig)\.)"
    r"|(?P<irish>\bO['’]\s?[A-Z][^\W_]+)"
    r"|(?P<word>[^\W_]+(?:[-'’&](?!s\b|S\b)[^\W_]+)*)(?P<possessive>['’][sS]\b|(?<=s)['’](?=\s))?"
    r"|(?P<mark>[^\w\s]|_)"
)
_PARTICLE = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|az|ez|ul|ur|[dl])[-'’][A-Z]")
OPENING = frozenset("\"“‘'([:—–")


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a mark; ``text`` is without its possessive ending.

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
    opens, quoted = True, False
    for found in _TOKEN.finditer(sentence.text):
        word = found.lastgroup != "mark"
        text = found["word"] or found[0]
        end = found.start() + len(text)
        if not word and text in '"“”':
            quoted = text == "“" or (text == '"' and not quoted)
        yield Token(
            sentence.start + found.start(),
            sentence.start + end,
            text,
            text.lower(),
            found["possessive"] is not None,
            text[0].isupper() or _PARTICLE.match(text) is not None,
            word,
            opens,
            quoted,
        )
        opens = (not word and text in OPENING) or (opens and not word)
