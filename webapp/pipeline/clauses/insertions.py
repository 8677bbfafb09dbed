"""What is put into a sentence between two dashes, blanked out so that the sentence reads on.

"Bell called Roe — who drives a taxi — a thief" tells that Bell called Roe a thief. Offsets stay as
they are. An insertion with a day of its own is left in, as is who speaks ("the port — he said —").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from webapp.records import DateMention, Quotation, Sentence, SentenceKind

Span = tuple[int, int]

INSERTION = re.compile(r"\s(?P<dash>[—–-]{1,2})\s(?P<inner>[^—–\n]{4,240}?)\s(?P=dash)(?=[\s,])")
SPOKEN = re.compile(r"(?:\w+ ){1,4}(?:said|says|added|adds)")
FEWEST_WORDS = 2
MARKS = '“”"'


def insertions(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    dates: Sequence[DateMention],
) -> Iterator[Span]:
    """Give the stretches between two dashes, dashes included, in order."""
    dated = [one.start for one in dates if one.span is not None]
    spoken = [(one.start, one.end) for one in quotations]
    for sentence in sentences:
        if sentence.kind is not SentenceKind.PROSE:
            continue
        for found in INSERTION.finditer(text, sentence.start, sentence.end):
            start, end = found.start("dash"), found.end()
            tells = any(start <= one < end for one in dated) or _crosses((start, end), spoken)
            if not tells and _is_beside(found["inner"], text[end : sentence.end]):
                yield start, end


def _crosses(stretch: Span, others: Sequence[Span]) -> bool:
    start, end = stretch
    return any(a < end and start < b for a, b in others)


def _is_beside(inner: str, rest: str) -> bool:
    """Say whether words can be left out: more than one, nobody who speaks, and a rest behind."""
    words = inner.split()
    plain = len(words) >= FEWEST_WORDS and not any(mark in inner for mark in MARKS)
    goes_on = rest.lstrip()[:1]
    return plain and not SPOKEN.fullmatch(inner) and bool(goes_on) and not goes_on.isupper()


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Put blanks in place of stretches."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
