"""Date mentions written as TimeML: the text with TIMEX3 tags, and as lines for scorers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import msgspec

from webapp.records import DateMention

# XML 1.0 has no way to write these, not even as references; articles have form feeds.
NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_timeml(name: str, text: str, published: dt.date | None, found: Iterable[DateMention]) -> str:
    """Write a TimeML document; what XML cannot hold becomes U+FFFD, so that offsets stay."""
    parts, done = [], 0
    for number, mention in enumerate(found, start=1):
        parts += [_escaped(text[done : mention.start]), _tag(mention, number)]
        done = mention.end
    body = "".join([*parts, _escaped(text[done:])])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>{_escaped(name)}</DOCID>\n'
        f"<DCT>{_creation_time(published)}</DCT>\n<TEXT>{body}</TEXT>\n</TimeML>\n"
    )


def _escaped(text: str) -> str:
    return escape(NOT_XML.sub("\ufffd", text))


def _tag(mention: DateMention, number: int) -> str:
    mod = f" mod={quoteattr(mention.mod)}" if mention.mod else ""
    return (
        f'<TIMEX3 tid="t{number}" type={quoteattr(mention.timex_type)}'
        f" value={quoteattr(mention.timex_value)}{mod}>{_escaped(mention.text)}</TIMEX3>"
    )


def _creation_time(published: dt.date | None) -> str:
    if published is None:
        return ""
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{published}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{published}</TIMEX3>'
    )


class DocumentLine(msgspec.Struct, frozen=True):
    """A document to be read: its name, publication date (a time of day is ignored), and text."""

    doc: str
    text: str
    dct: str | None = None

    @property
    def published(self) -> dt.date | None:
        """The day of publication; None where none is given."""
        return dt.date.fromisoformat(self.dct[:10]) if self.dct else None


class SpanLine(msgspec.Struct, frozen=True):
    """What was found in a document: start, end, TIMEX3 type and value of each expression."""

    doc: str
    spans: list[tuple[int, int, str, str]]


def span_line(doc: str, found: Iterable[DateMention]) -> SpanLine:
    """Return a document's expressions as one line of predictions."""
    spans = [(one.start, one.end, one.timex_type, one.timex_value) for one in found]
    return SpanLine(doc, spans)
