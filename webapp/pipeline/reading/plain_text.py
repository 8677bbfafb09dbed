"""Bytes to text: which encoding, and what no article means to contain."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-16 has a NUL beside every Latin letter; a text in UTF-8 may have lost one or two to a copier.
LARGEST_NUL_SHARE = 0.01
# Windows-1252 gives every byte a meaning: a picture decodes, too, but mostly to controls.
LARGEST_CONTROL_SHARE = 0.05
# Control characters other than tab and newline, the marks that turn text around on the screen,
# and halves of surrogate pairs, which no encoder takes.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    """A file that holds no article; the message says why and completes "This file ..."."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and remarks on how it was read."""

    text: str
    remarks: tuple[str, ...] = ()


def decode(content: bytes, *, cut: bool = False) -> Decoded:
    """Decode a file: a byte order mark decides, then UTF-8, then Windows-1252.

    Of a file that was ``cut`` at the size limit, half a character at the end is left out.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return Decoded(clean(content[len(mark) :].decode(encoding, "replace")))
    if content.count(0) > LARGEST_NUL_SHARE * len(content):
        return _decode_unmarked_utf16(content)
    try:
        whole = _whole_characters(content) if cut else content
        return Decoded(clean(whole.decode("utf-8")))
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if len(UNWANTED.findall(text)) > LARGEST_CONTROL_SHARE * len(text):
        raise Unreadable("is not text")
    return Decoded(clean(text), ("is not UTF-8; read as Windows-1252",))


def clean(text: str) -> str:
    """Take out what cannot be shown and compose accents, so that equal words are equal."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", UNWANTED.sub("", lines))


def _whole_characters(content: bytes) -> bytes:
    """Drop the first bytes of a character that the size limit cut at the very end."""
    for length in range(1, min(4, len(content)) + 1):
        if content[-length] >= 0xC0:  # noqa: PLR2004 - the first byte of a longer character
            wanted = 2 + (content[-length] >= 0xE0) + (content[-length] >= 0xF0)  # noqa: PLR2004
            return content[:-length] if wanted > length else content
    return content


def _decode_unmarked_utf16(content: bytes) -> Decoded:
    encoding = "utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be"
    text = clean(content.decode(encoding, "replace"))
    if sum(letter.isalpha() or letter.isspace() for letter in text) < len(text) / 2:
        raise Unreadable("is not text")
    return Decoded(text, (f"has no byte order mark; read as {encoding.upper()}",))
