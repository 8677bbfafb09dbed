"""Cut a sentence into words, contractions and marks at exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from webapp.pipeline.verbs.lexicon import words

RECENT = 512
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?|\d+(?:[.,:]\d+)*(?: ?[ap]m\b)?|[^\w\s]|_")
CONTRACTION = re.compile(r"(n['’]t|['’](?:s|ll|ve|re|d|m))$", re.IGNORECASE)
SPELLED_OUT = {"ll": "will", "ve": "have", "re": "are", "d": "would", "m": "am"}
ABBREVIATIONS = frozenset({"WHO", "US", "IT", "ET"})
SHORTENED = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number or mark; ``lower`` is its plain spelling ("n't" is "not").

    Names spelled like small words ("the WHO", "the US") keep their capitals there.
    """

    start: int
    end: int
    lower: str
    word: bool
    capital: bool


def _word(text: str, start: int) -> Token:
    plain = text if text in ABBREVIATIONS else text.lower()
    if "’" in plain:
        plain = plain.replace("’", "'")
    return Token(start, start + len(text), plain, word=True, capital=text[:1].isupper())


def _contraction(stem: Token, tail: str, start: int) -> Iterator[Token]:
    end = start + len(tail)
    tail = tail.lower().replace("’", "'")
    if tail == "n't":
        host = SHORTENED.get(stem.lower, stem.lower)
        yield Token(stem.start, stem.end, host, word=True, capital=False)
        yield Token(start, end, "not", word=True, capital=False)
        return
    yield stem
    if tail == "'s" and stem.lower not in words("takes_is"):
        yield Token(start, end, "'s", word=False, capital=False)
        return
    yield Token(start, end, SPELLED_OUT.get(tail[1:], "is"), word=True, capital=False)


def _split(text: str, start: int, *, quoted: bool) -> Iterator[Token]:
    contraction = CONTRACTION.search(text) if "'" in text or "’" in text else None
    if contraction and contraction.start():
        stem = _word(text[: contraction.start()], start)
        yield from _contraction(stem, contraction[0], start + contraction.start())
    elif text[-1] in "'’":
        yield _word(text[:-1], start)
        possessive = text[-2:-1].lower() == "s" and not quoted
        lower = "'s" if possessive else "’"
        yield Token(start + len(text) - 1, start + len(text), lower, word=False, capital=False)
    else:
        yield _word(text, start)


@lru_cache(maxsize=RECENT)
def tokenize(sentence: str) -> tuple[Token, ...]:
    """Cut ``sentence`` into tokens, in order, without overlap."""
    tokens: list[Token] = []
    quoted = False
    shouted = sentence.isupper()
    for match in TOKEN.finditer(sentence):
        word = match[0]
        start, end = match.span()
        if not word[0].isalpha():
            quoted = quoted or word in "‘'"
            tokens.append(Token(start, end, word, word=False, capital=False))
        elif "'" in word or "’" in word:
            tokens.extend(_split(word, start, quoted=quoted))
            quoted = quoted and tokens[-1].lower != "’"
        else:
            plain = word if word in ABBREVIATIONS and not shouted else word.lower()
            tokens.append(Token(start, end, plain, word=True, capital=word[0].isupper()))
    return tuple(tokens)
