"""What an article is called: its own title, a headline that its text begins with, else its opening.

A headline that stands over a text, or was glued to it, is often followed by a second one or the
words under a picture. It counts as the title only where it can be parted from them and is set like
a headline: the words under a picture alone are no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.names.words import titles
from webapp.pipeline.sentences import furniture
from webapp.pipeline.sentences.front_parts import front_parts
from webapp.pipeline.sentences.gluing import called_from
from webapp.pipeline.sentences.headings import is_headline
from webapp.pipeline.untitled.opening_words import flat, opening_words
from webapp.records import Sentence, SentenceKind, TitleBasis

_WORD = re.compile(r"[^\W\d_]{2,}")
_BULLET = re.compile(r"\\? ?[*•]")
_AGENCY = re.compile(r"\s[A-Z]{3,}[A-Za-z/ ,.-]{0,40}\|")
_BYLINE = re.compile(r"(?:^|\s)By (?:the )?[A-Z]")


def name_of(title: str, sentences: tuple[Sentence, ...]) -> tuple[str, TitleBasis]:
    """Name an article, and say how: its ``title`` unless that is a stamp, else what it opens with.

    ``sentences`` are those of its text, as it would be printed.
    """
    stated = " ".join(title.split())
    if _WORD.search(stated) and furniture.kind_of_line(stated) is not SentenceKind.FURNITURE:
        return title, TitleBasis.STATED
    if heading := _heading(sentences):
        return heading, TitleBasis.FOUND
    opening = opening_words(sentences)
    return (opening, TitleBasis.OPENING) if opening else (title, TitleBasis.STATED)


def _heading(sentences: tuple[Sentence, ...]) -> str:
    """Give the headline that the text begins with; empty where none can be told surely."""
    prose = [one for one in sentences if one.kind is SentenceKind.PROSE]
    first = prose[0].start if prose else 0
    text = " ".join(one.text for one in prose)
    before = [one for one in sentences if one.start < first and one.kind is SentenceKind.TITLE]
    lines = [line.strip() for one in before for line in _BULLET.split(_own_words(one, prose[0]))]
    headings = [_first_part(line, text) for line in lines]
    return next(filter(is_headline, headings), "")


def _own_words(heading: Sentence, following: Sentence) -> str:
    """Leave off what the one named behind it is called: "back in Oster | Norland leader"."""
    line = flat(heading)
    start = called_from(f"{line} ", len(line) + 1)
    office = line.rsplit(" ", 1)[-1].lower() in titles()
    glued = heading.paragraph == following.paragraph and following.text[:1].isupper()
    return line[:start].strip() if office and glued else line


def _first_part(line: str, text: str) -> str:
    """Give the first of several things glued to one line: a headline without what follows it."""
    end = min(_furniture_starts(line), default=len(line))
    return front_parts(line[:end].strip(" \\"), text)[0]


def _furniture_starts(line: str) -> Iterator[int]:
    """Give where a byline, a stamp or an agency's dateline begins inside a line."""
    yield from (found.start() for one in (_AGENCY, _BYLINE) if (found := one.search(line)))
    if stamp := furniture.stamp_inside(line, 0, len(line)):
        yield stamp[0]
