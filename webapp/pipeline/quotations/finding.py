"""Find what is quoted in an article, and who says it.

Straight, curly, single and mixed marks; a quotation may run over sentences of its paragraph. The
speaker stands beside a reporting verb around the quotation ("Ms Ode said", "said Ms Ode"), or is
carried on from the quotation before ("she added", or no word of speaking at all).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from webapp.pipeline.pronouns import ONE_PERSON, THIRD_PERSON
from webapp.pipeline.quotations.speakers import Surroundings
from webapp.records import ActorKind, NameMention, Quotation, Sentence

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
BEFORE_OPENING = " \n\t([—–-:\"“‘'"
LONGEST_SINGLE = 400
CARRIED_SENTENCES = 3
NEAR_SENTENCES = 2
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


def _shuts(text: str, at: int, marks: str) -> bool:
    """Say whether a mark closes what one of its kind has opened."""
    return _closes(text, at, marks) or _loosely_closes(text, at, marks)


def _ends_speech(text: str, at: int) -> bool:
    """Say whether a mark behind a space closes: ", "she said", not ". "We"."""
    before = text[max(0, at - 2) : at]
    return before == ", " or (before[-1:].isspace() and text[at + 1 : at + 2].islower())


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
        if _shuts(text, at, closing):
            return at + 1
        if not single and text[at] == text[opening] != '"':
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
        at = match.start()
        if _opens(text, at) and not _ends_speech(text, at):
            return None
        if _shuts(text, at, OPENING_PAIRS[opening]):
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
            found.append(self.at(at))
        return found

    def at(self, at: int) -> Surroundings:
        """Give a sentence with what touches it."""
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


class Turns:
    """Remembers who spoke last, for a quotation that names nobody."""

    def __init__(self, article: Surveyed, names: Sequence[NameMention]) -> None:
        """Begin an article."""
        self.article = article
        self.persons = {name.name for name in names if name.kind is ActorKind.PERSON}
        self.speaker, self.index = "", -CARRIED_SENTENCES

    def speaker_of(self, span: Span) -> str:
        """Name who speaks a quotation, and keep the name."""
        touched = self.article.touched(span)
        near = (*touched[-1:], *touched[:1])
        speaker = next((who for one in near if (who := one.speaker(span))), "")
        index = touched[0].sentence.index if touched else 0
        if not speaker and all(one.goes_on(span) for one in touched[:1]):
            speaker = self._carried(index, frozenset().union(*(one.pronouns for one in touched)))
        elif self._goes_on(index, touched):
            speaker = self.speaker
        if speaker:
            self.speaker, self.index = speaker, touched[-1].sentence.index if touched else index
        return speaker

    def _goes_on(self, index: int, touched: Sequence[Surroundings]) -> bool:
        """Say whether "he said" is who spoke right before, as nobody else was named since."""
        words = frozenset().union(*(one.pronouns for one in touched))
        near = bool(words) and words <= ONE_PERSON and 0 < index - self.index <= NEAR_SENTENCES
        if not near or self.speaker not in self.persons:
            return False
        since = (self.article.at(at).named for at in range(self.index + 1, index))
        return not frozenset().union(*since, *(one.named for one in touched)) - {self.speaker}

    def _carried(self, index: int, words: frozenset[str]) -> str:
        """Name who goes on speaking: "she added", or no word of speech at all."""
        if not words <= THIRD_PERSON:
            return ""
        speaker = self._before(index)
        if speaker is not None and words & ONE_PERSON and speaker not in self.persons:
            return self._one_person(index - 1)
        return speaker or ""

    def _one_person(self, index: int) -> str:
        """Name the person whom "he" may mean: the only one of the sentence."""
        persons = self.article.at(index).persons if index >= 0 else ()
        return persons[0] if len(persons) == 1 else ""

    def _before(self, index: int) -> str | None:
        """Name the last speaker before a sentence; None where that is somebody without a name."""
        for at in range(index - 1, max(self.index, index - NEAR_SENTENCES - 1, -1), -1):
            around = self.article.at(at)
            if found := around.indirect_speaker:
                return found
            if (words := around.pronouns) and not words <= THIRD_PERSON:
                return None
        return self.speaker if index - self.index <= CARRIED_SENTENCES else ""


def find_quotations(
    text: str, sentences: tuple[Sentence, ...], names: tuple[NameMention, ...]
) -> tuple[Quotation, ...]:
    """Find the quotations of an article in order, each with its speaker where one is named."""
    spans = quoted_spans(text, sentences)
    turns = Turns(Surveyed(sentences, names, spans), names)
    return tuple(Quotation(start, end, turns.speaker_of((start, end))) for start, end in spans)
