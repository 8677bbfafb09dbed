"""What an article is called: its own title, else the first whole sentence that it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline import furniture
from webapp.pipeline.paragraphs import ends_with_stop
from webapp.records import Sentence, SentenceKind

LONGEST_TITLE = 90
FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W\d_]{2,}")


def name_of(title: str, sentences: tuple[Sentence, ...]) -> str:
    """Name an article: by its ``title`` unless that is a stamp, else by what it opens with."""
    stated = " ".join(title.split())
    if _WORD.search(stated) and furniture.kind_of_line(stated) is not SentenceKind.FURNITURE:
        return title
    return opening_words(sentences) or title


def opening_words(sentences: tuple[Sentence, ...]) -> str:
    """Give the headline, else the first whole sentence, else the first words at all."""
    telling = [one for one in sentences if one.kind in {SentenceKind.PROSE, SentenceKind.TITLE}]
    words = next(_whole(telling), None) or next((_flat(one) for one in telling), "")
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _flat(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())


def _whole(sentences: list[Sentence]) -> Iterator[str]:
    """Pass over fragments: few words, a bracket or a quotation left open, prose without a stop."""
    for sentence in sentences:
        words = _flat(sentence)
        closed = words.count("(") == words.count(")") and words.count('"') % 2 == 0
        ended = sentence.kind is SentenceKind.TITLE or ends_with_stop(words)
        if closed and ended and len(_WORD.findall(words)) >= FEWEST_WORDS:
            yield words
