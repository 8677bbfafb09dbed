"""An article's text in a newspaper's marks, where its source types a wire's.

Wires know plain characters alone: ``two backticks'' are a quotation, an underline or two hyphens
between blanks a dash, "AT&AMP;T" has a relic of mark-up; others part words from their hyphens and
apostrophes ("a 36 - year - old man", "the crew ' s boat", "Coca - Cola"), or leave a picture's size
before its caption ("150px "); some set dashes without blanks ("the mayor—a baker—left") or a comma
behind "said that". All stages read the text as it would be printed; what they find is put back to
the places and words of the source.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from webapp.pipeline.names import gazetteer
from webapp.records import DateMention, NameMention, Quotation, Sentence, Sighting

PARTED = re.compile(
    r"(?<=[^\W\d_]) ?['’] s(?= )|(?<=[^\W\d_]) ['’]s\b(?!['’])"
    r"|(?<=[a-z]s) '(?= [A-Za-z](?![^'\n]{0,200}'(?!\w)))|(?<=[a-z]) ['’] (?=(?:re|ve|ll)\b)"
    r"|(?<=\bI['’]) (?=(?:m|d|ll|ve)\b)|(?<=\bO['’]) (?=[A-Z][a-z])"
    r"|(?<=\d) - (?=(?:year|month|week|day|hour|mile|yard|foot|point|member)s?\b)"
    r"|(?<=year) - (?=old\b)|(?<=month) - (?=old\b)| - and - (?=[a-z])"
    r"|\b(?:[Rr]e|[Mm]ulti|[Nn]on|[Aa]nti|[Pp]re|[Mm]id|[Ss]emi|[Cc]o|[Ee]x|[Uu]ltra|[Ss]elf)"
    r" - (?=[a-z])"
    r"|(?<=\w) - (?=(?:based|compatible|friendly|owned|related|sized|style|wide)\b"
    r"(?! (?:at|by|in|on|to)\b))"
)
THAT = (
    r"\b(?:said|says?|adds?|added|states?|stated|shows?|showed|reports?|reported|claims?|claimed|notes?"
    r"|noted|found|announced|revealed|confirmed|learn(?:ed|t)) that,"
    r"(?= (?:the|an?|its?|their|his|her|they|he|she|we|there) [^,;:\n“”\"]{4,300}(?:[.\n]|$))"
)
MARKS = (
    r"``|'{2,3}|(?<!\w)`(?=\S)|(?<!\w)` (?=\w[^`'\n]{1,200} '(?!\w))|(?<=\S)'(?!\w)"
    r"|(?<![-_])[ \t]?(?:_|-{2,4})(?![-_])[ \t]?"
    r"|&(?:[A-Za-z]{2,6}|#\d{2,5});"
    r"|(?P<size>(?<!.)\d{2,4}px )"
    rf"|(?P<parted>{PARTED.pattern})|(?P<that>{THAT})"
    r"|(?P<glued>(?<=[^\s\d—])—(?=[^\s—])|(?<=\d)—(?=[^\s\d—]))|(?P<closing> '(?![\w']))"
)
OPENS_AFTER = " \n\t([“‘—-"
CONTROL = re.compile(r"&[A-Z]{2};")
DASHES = "_-"

Named = TypeVar("Named", Sentence, DateMention, NameMention)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the printed text at ``start`` to ``end``, and those of the source they stand for."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as a newspaper prints it; ``source`` is the text it was made of."""

    source: str
    text: str
    edits: tuple[Edit, ...] = ()

    def _place(self, at: int) -> tuple[int, int]:
        """Say which words of the source the character at a place stands for."""
        number = bisect_right(self.edits, at, key=lambda edit: edit.start)
        if not number:
            return at, at + 1
        edit = self.edits[number - 1]
        if at < edit.end:
            return edit.source_start, edit.source_end
        start = at - edit.end + edit.source_end
        return start, start + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Say where in the source a stretch begins and ends; an empty one stays empty."""
        first = self._place(start)[0]
        return first, self._place(end - 1)[1] if end > start else first

    def back(self, one: Named) -> Named:
        """Put a sentence, a date or a name back to its place and words in the source."""
        start, end = self.span(one.start, one.end)
        text = self.source[start:end]
        if (start, end, text) == (one.start, one.end, one.text):
            return one
        return replace(one, start=start, end=end, text=text)

    def quotation(self, one: Quotation) -> Quotation:
        """Put a quotation back to its place in the source."""
        start, end = self.span(one.start, one.end)
        return replace(one, start=start, end=end)

    def sighting(self, one: Sighting) -> Sighting:
        """Put a dated clause, and all that it holds, back to their places in the source."""
        start, end = self.span(one.start, one.end)
        return replace(
            one,
            start=start,
            end=end,
            quote=self.source[start:end],
            sentence=self.back(one.sentence),
            mention=self.back(one.mention),
            names=tuple(map(self.back, one.names)),
            quotations=tuple(map(self.quotation, one.quotations)),
            details=tuple(
                replace(each, sighting=self.sighting(each.sighting)) for each in one.details
            ),
            told_first=self.span(one.told_first, one.told_first)[0] if one.told_first >= 0 else -1,
        )


@cache
def _marks() -> re.Pattern[str]:
    """Match all that is printed otherwise, names of firms that are parted too: "Coca - Cola"."""
    named = (
        re.escape(name).replace(r"\-", " - ")
        for name in gazetteer.words().firms.names
        if "-" in name
    )
    return re.compile(rf"{MARKS}|(?P<named>\b(?:{'|'.join(sorted(named))})\b)")


class _Typesetter:
    """Goes through a text and knows which quotation is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.double = self.single = False

    def edits(self) -> Iterator[tuple[re.Match[str], str]]:
        """Give each mark that is printed otherwise, and how."""
        for found in _marks().finditer(self.text):
            printed = self._printed(found)
            if printed != found[0]:
                yield found, printed

    def _printed(self, found: re.Match[str]) -> str:
        words = found[0]
        if found.lastgroup == "closing":
            return self._closing(found, apart=True)
        if found.lastgroup is not None:
            return _set_anew(words, found.lastgroup)
        if words[0] == "&":
            return "" if CONTROL.fullmatch(words) else _unescaped(words)
        if words.strip(" \t")[0] in DASHES:
            return self._dash(found)
        if words[0] == "`":
            return self._opening(double=words == "``")
        return self._closing(found)

    def _opening(self, *, double: bool) -> str:
        if double:
            self.double = True
            return "“"
        self.single = True
        return "‘"

    def _opens_words(self, before: str, end: int) -> bool:
        """Say whether marks stand before a word, and behind none."""
        return (not before or before in OPENS_AFTER) and bool(self.text[end : end + 1].strip())

    def _closing(self, found: re.Match[str], *, apart: bool = False) -> str:
        """Print an apostrophe or two: they close what is open, two may open as well."""
        words, before = found[0], self.text[found.start() - 1 : found.start()]
        if apart or words == "'":
            closes, self.single = self.single, False
            return "’" if closes else words
        if self._opens_words(before, found.end()):
            self.double = True
            return "“" if len(words) == len("''") else "“‘"
        if before.isdigit() and not self.double:
            return words
        self.double = False
        return "”" if len(words) == len("''") else "’”"

    def _dash(self, found: re.Match[str]) -> str:
        """Print an underline or hyphens as a dash, if they stand apart or between two words."""
        words = found[0]
        before = self.text[found.start() - 1 : found.start()].strip()
        after = self.text[found.end() : found.end() + 1].strip()
        apart = words[0] in " \t" or words[-1] in " \t" or not (before and after)
        joined = before.isalpha() and after.isalpha() and "_" not in words
        if not apart and not joined:
            return words
        return f"{' ' if before else ''}—{' ' if after else ''}"


def _set_anew(words: str, kind: str) -> str:
    """Print a picture's size, parted words, "said that," or a dash between words."""
    if kind == "glued":
        return " — "
    if kind == "that":
        return words.rstrip(",")
    return words.replace(" ", "") if kind in {"parted", "named"} else ""


def _unescaped(words: str) -> str:
    plain = html.unescape(words)
    return plain.replace("\xa0", " ") if len(plain) == 1 else words


def printed(source: str) -> Printed:
    """Set a text in a newspaper's marks; one that has them already stays as it is."""
    pieces: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for found, words in _Typesetter(source).edits():
        pieces += (source[at : found.start()], words)
        start = length + found.start() - at
        length, at = start + len(words), found.end()
        edits.append(Edit(start, length, found.start(), at))
    return Printed(source, "".join((*pieces, source[at:])), tuple(edits))
