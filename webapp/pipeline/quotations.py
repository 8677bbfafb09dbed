"""Find what is quoted in an article, and who says it.

Straight, curly, single and mixed marks; a quotation may run over sentences of its paragraph. The
speaker stands beside a reporting verb around the quotation ("Ms Ode said", "said Ms Ode"), or is
carried on from the quotation before ("she added", or no word of speaking at all).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.records import ACTING, ActorKind, NameMention, Quotation, Role, Sentence

Span = tuple[int, int]

MARK = re.compile(r"[\"“”„«»‘’']")
DOUBLE = re.compile(r"[\"“”„«»]")
OPENING_PAIRS = {
    '"': '"”',
    "“": '”"',
    "„": "“”",
    "«": "»",
    "‘": "’'",
    "'": "'’",
}
DOCUMENT_NOUN = r"(?P<noun>statement|communiqu[eé]|declaration|report|letter|document|resolution)"
DOCUMENT = re.compile(rf"\b{DOCUMENT_NOUN}\b", re.IGNORECASE)
ACCORDING = re.compile(r"[,\s]{0,3}according to (?P<who>[^,.“”\"]{2,80})")
GOES_ON = re.compile(r"[\s,]{0,3}(?:it|he|she|they)\s+\w+", re.IGNORECASE)
BEFORE_OPENING = " \n\t([—–-:\"“‘'"
LONGEST_SINGLE = 400
CARRIED_SENTENCES = 3
OPEN_PARAGRAPHS = 4


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    return text[at] in OPENING_PAIRS and before in BEFORE_OPENING and bool(after.strip())


def _closes(text: str, at: int, marks: str) -> bool:
    after = text[at + 1 : at + 2]
    return text[at] in marks and not text[at - 1].isspace() and not after.isalnum()


def _loosely_closes(text: str, at: int, marks: str) -> bool:
    """Accept a closing double mark after a space, as some agencies type it."""
    if text[at] not in marks or text[at] not in '"”»':
        return False
    glued = text[at - 1].isspace() and text[at - 2 : at - 1] in {",", ".", "!", "?"}
    return glued or not text[at + 1 : at + 2].isalnum()


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[Span]:
    start = 0
    for at, sentence in enumerate(sentences):
        last = at + 1 == len(sentences)
        if last or sentences[at + 1].paragraph != sentence.paragraph:
            yield sentences[start].start, sentence.end
            start = at + 1


def _close_of(text: str, marks: Sequence[int], first: int, end: int) -> int | None:
    """Find where the quotation that opens at the mark numbered ``first`` closes."""
    opening = marks[first]
    closing = OPENING_PAIRS[text[opening]]
    single = text[opening] in "‘'"
    for number in range(first + 1, len(marks)):
        at = marks[number]
        if single and at - opening > LONGEST_SINGLE:
            return None
        if at == opening + 1:
            continue
        if _closes(text, at, closing) or _loosely_closes(text, at, closing):
            return at + 1
        if not single and text[at] == text[opening] and text[at] != '"':
            return None
    return end if not single and end - opening > 1 else None


def _spans(text: str, start: int, end: int) -> Iterator[Span]:
    marks = [match.start() for match in MARK.finditer(text, start, end)]
    at = 0
    while at < len(marks):
        opening = marks[at]
        close = _close_of(text, marks, at, end) if _opens(text, opening) else None
        if close is None:
            at += 1
            continue
        yield opening, close
        while at < len(marks) and marks[at] < close:
            at += 1


def _end_of_open(text: str, start: int, end: int, opening: str) -> int | None:
    """Find where a quotation left open before a paragraph closes in it, if no other opens first."""
    for match in DOUBLE.finditer(text, start, end):
        at, marks = match.start(), OPENING_PAIRS[opening]
        if _opens(text, at):
            return None
        if _closes(text, at, marks) or _loosely_closes(text, at, marks):
            return at + 1
    return None


def quoted_spans(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Give every stretch in quotation marks, marks included, in order and without overlap.

    A quotation that its paragraph leaves open goes on in the next ones, if one of them closes it.
    """
    found: list[Span] = []
    opening, waiting = "", list[Span]()
    for start, end in _paragraphs(sentences):
        first = start
        if opening and (close := _end_of_open(text, start, end, opening)):
            found += [*waiting, (start, close)]
            opening, first = "", close
        elif opening and not DOUBLE.search(text, start, end) and len(waiting) < OPEN_PARAGRAPHS:
            waiting.append((start, end))
            continue
        found += _spans(text, first, end)
        opening, waiting = _left_open(text, found[-1:], end), []
    return tuple(found)


def _left_open(text: str, last: Sequence[Span], end: int) -> str:
    """Give the mark of a quotation that runs to the end of its paragraph without closing."""
    for start, stop in last:
        mark = text[start]
        if stop == end and mark in OPENING_PAIRS and text[stop - 1] not in OPENING_PAIRS[mark]:
            return mark
    return ""


@dataclass(frozen=True)
class Surroundings:
    """A sentence with the quotations and the names that touch it."""

    sentence: Sentence
    spans: tuple[Span, ...]
    names: tuple[NameMention, ...]

    def outside(self, at: int) -> bool:
        """Say whether an offset of the article lies outside of the quotations."""
        return not any(first <= at < last for first, last in self.spans)

    @cached_property
    def free_names(self) -> tuple[NameMention, ...]:
        """The names outside of the quotations."""
        return tuple(name for name in self.names if self.outside(name.start))

    @cached_property
    def reports(self) -> tuple[VerbGroup, ...]:
        """The reporting verbs outside of the quotations."""
        base = self.sentence.start
        return tuple(
            verb
            for verb in find_verbs(self.sentence.text)
            if verb.reporting and verb.finite and self.outside(base + verb.start)
        )


def _beside(verb: VerbGroup, sentence: Sentence, names: Sequence[NameMention]) -> str:
    """Name the one who stands before the verb, or right after it ("said Ms Ode")."""
    start, end = sentence.start + verb.start, sentence.start + verb.end
    speaking = [n for n in names if n.role is Role.SPEAKS and n.kind in ACTING]
    before = [n for n in speaking if n.end <= start]
    after = [n for n in names if end <= n.start <= end + 40 and n.kind is ActorKind.PERSON]
    if before:
        return before[-1].name
    if (
        after
        and sentence.text[verb.end : after[0].start - sentence.start].strip(" ").count(",") == 0
    ):
        return after[0].name
    fallback = [n for n in names if n.end <= start and n.kind in ACTING]
    persons = [n for n in fallback if n.kind is ActorKind.PERSON]
    if fallback:
        return (persons or fallback)[-1].name
    document = DOCUMENT.search(sentence.text, 0, verb.start)
    return document["noun"].lower() if document else ""


def _speaker(span: Span, around: Surroundings) -> str:
    """Name the speaker from the reporting verb nearest to the quotation in its sentence."""
    if not around.reports:
        return _according(span, around.sentence, around.free_names)
    base = around.sentence.start
    nearest = min(around.reports, key=lambda verb: _distance(base + verb.start, span))
    return _beside(nearest, around.sentence, around.free_names)


def _according(span: Span, sentence: Sentence, names: Sequence[NameMention]) -> str:
    """Name the source of a quotation "according to X"."""
    match = ACCORDING.match(sentence.text, max(0, span[1] - sentence.start))
    if match is None:
        return ""
    named = [n for n in names if n.start >= sentence.start + match.start("who")]
    document = DOCUMENT.search(match["who"])
    return (
        named[0].name
        if named and document is None
        else document["noun"].lower()
        if document
        else ""
    )


def _distance(at: int, span: Span) -> int:
    return at - span[1] if at >= span[1] else span[0] - at


class Surveyed:
    """The sentences of an article, each with what touches it, looked up once."""

    def __init__(
        self, sentences: Sequence[Sentence], names: Sequence[NameMention], spans: Sequence[Span]
    ) -> None:
        """Order the names; quotations are in order already."""
        self.sentences = sentences
        self.ends = [sentence.end for sentence in sentences]
        self.names = sorted(names, key=lambda one: one.start)
        self.starts = [name.start for name in self.names]
        self.spans = spans
        self.span_starts = [start for start, _ in spans]
        self.span_ends = [end for _, end in spans]
        self.kept: dict[int, Surroundings] = {}

    def touched(self, span: Span) -> list[Surroundings]:
        """Give the sentences that a quotation touches."""
        first = bisect_right(self.ends, span[0])
        found = []
        for at in range(first, len(self.sentences)):
            if self.sentences[at].start >= span[1]:
                break
            found.append(self._surroundings(at))
        return found

    def _surroundings(self, at: int) -> Surroundings:
        if at not in self.kept:
            sentence = self.sentences[at]
            named = slice(
                bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
            )
            quoted = slice(
                bisect_right(self.span_ends, sentence.start),
                bisect_left(self.span_starts, sentence.end),
            )
            self.kept[at] = Surroundings(
                sentence, tuple(self.spans[quoted]), tuple(self.names[named])
            )
        return self.kept[at]


def find_quotations(
    text: str, sentences: tuple[Sentence, ...], names: tuple[NameMention, ...]
) -> tuple[Quotation, ...]:
    """Find the quotations of an article in order, each with its speaker where one is named."""
    spans = quoted_spans(text, sentences)
    article = Surveyed(sentences, names, spans)
    found: list[Quotation] = []
    last_speaker, last_index = "", -CARRIED_SENTENCES
    for span in spans:
        touched = article.touched(span)
        speaker = next(
            (who for one in (*touched[-1:], *touched[:1]) if (who := _speaker(span, one))), ""
        )
        index = touched[0].sentence.index if touched else 0
        silent = not any(one.reports for one in touched) or GOES_ON.match(text, span[1])
        if not speaker and silent and index - last_index <= CARRIED_SENTENCES:
            speaker = last_speaker
        found.append(Quotation(span[0], span[1], speaker))
        if speaker:
            last_speaker, last_index = speaker, touched[-1].sentence.index if touched else index
    return tuple(found)
