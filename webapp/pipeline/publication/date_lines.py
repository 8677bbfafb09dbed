"""Lines of an article's own that are a full date: above its text, below it, or a dateline."""

from __future__ import annotations

import datetime as dt
import re

from webapp.pipeline.dates import find_dates
from webapp.pipeline.publication.shared_passages import plain_words
from webapp.pipeline.publication.words import publication_words
from webapp.records import Article, DateMention, Precision

HEAD = 400
LINE_WORDS = 12
NAMED = 3


def _full_day(mention: DateMention) -> dt.date | None:
    span = mention.span
    if span is None or span.precision is not Precision.DAY or not isinstance(span.first, dt.date):
        return None
    return span.first if str(span.first.year) in mention.text else None


def own_line(article: Article) -> tuple[dt.date, str] | None:
    """Find a line at the head or the foot that is a date with its year and little else."""
    lines = [line.strip() for line in article.text.splitlines() if line.strip()]
    for line in dict.fromkeys([*lines[:4], *lines[-3:]]):
        for mention in find_dates(line[:HEAD], None):
            day = _full_day(mention)
            if day and (_is_date_line(line, mention) or _is_dateline(line, mention)):
                return day, mention.text
    return None


def _is_date_line(line: str, mention: DateMention) -> bool:
    rest = plain_words(line[: mention.start] + " " + line[mention.end :])
    if len(rest) > LINE_WORDS:
        return False
    names = sum(not word.isdigit() and word not in publication_words().beside for word in rest)
    return not names or (
        names <= NAMED and line.lower().startswith(tuple(publication_words().beside))
    )


def _is_dateline(line: str, mention: DateMention) -> bool:
    """Say whether a line opens as "GENEVA, May 3, 2009 (Agency) - "."""
    before, after = line[: mention.start].strip(" ,"), line[mention.end : mention.end + 30]
    place = before and len(before.split()) <= NAMED and before.split()[0].isupper()
    return bool(place and re.match(r"\s*(?:\([^()]{2,20}\)\s*)?[-–—:]", after))
