"""A text as the grammar reads it: tokens, and beside them one letter for each.

Phrases of the word list and numbers of several words are folded into one token.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import msgspec

from webapp.pipeline.dates.lexicon import Lexicon, Sense
from webapp.pipeline.dates.senses import sense_of, unknown_word
from webapp.pipeline.dates.splitting import split


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, figure or sign at exact offsets; ``word`` is in lower case."""

    start: int
    end: int
    word: str
    sense: Sense


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; ``letters[i]`` is the letter of ``listed[i]``.

    ``present`` are the letters that occur.
    """

    text: str
    listed: tuple[Token, ...]
    letters: str
    present: frozenset[str]


def tokens_of(text: str, listed: list[Token]) -> Tokens:
    """Write the letters beside the tokens."""
    letters = "".join([token.sense.letter for token in listed])
    return Tokens(text, tuple(listed), letters, frozenset(letters))


def cut(text: str, lexicon: Lexicon) -> list[Token]:
    """Cut ``text`` into tokens with their senses; phrases of the word list are one token."""
    listed: list[Token] = []
    glued_to = -1
    for start, end, written in split(text):
        word, sense, is_glue = _written(written)
        # "MH17" and "KC30" name things; "FY2021" is a year.
        if start == glued_to and written[0].isdigit() and listed[-1].word != "fy":
            sense = unknown_word()
        glued_to = end if is_glue else -1
        listed.append(Token(start, end, word, sense))
    return _with_phrases(text, listed, lexicon)


@lru_cache(maxsize=1 << 15)
def _written(written: str) -> tuple[str, Sense, bool]:
    """Give a word in lower case, its sense, and whether a figure may be glued to its end."""
    return written.lower(), sense_of(written), written[-1].isalnum()


def _with_phrases(text: str, listed: list[Token], lexicon: Lexicon) -> list[Token]:
    """Fold the longest phrase of the word list at each place into one token."""
    phrases = lexicon.phrases
    folded: list[Token] = []
    done = 0
    for index in range(len(listed) - 1):
        pair = listed[index].word, listed[index + 1].word
        if index < done or pair not in phrases:
            continue
        for entry in phrases[pair]:
            here = listed[index : index + len(entry.words)]
            if entry.fits([text[one.start : one.end] for one in here]):
                folded += listed[done:index]
                done = index + len(here)
                start, end = here[0].start, here[-1].end
                folded.append(Token(start, end, " ".join(entry.words), entry.sense))
                break
    return folded + listed[done:]
