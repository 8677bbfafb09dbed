"""Larger folders than there are: each copy of an article tells of others, in another year.

Names are spelled anew, letter by letter, and years are moved, in the text and in the date of
publication; all else stays as it was written. So names and days grow with the folder as they do
in news, and what a build does with it is what it does with news.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count, islice
from pathlib import Path

from webapp.pipeline.names.gazetteer import by_name
from webapp.records import Article

RINGS = ("aeiou", "bcdfghjklmnpqrstvwz")
WORD = re.compile(r"[A-Za-z]+")
YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?!\d|[.,]\d)")
MOST_YEARS = 500
CALENDAR = frozenset(
    name.lower()
    for names in (calendar.month_name, calendar.day_name, calendar.month_abbr, calendar.day_abbr)
    for name in names
)


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Give the words that always have a capital, but for countries and the calendar's words."""
    words = {word for text in texts for word in WORD.findall(text)}
    small = {word for word in words if word.islower()}
    known = {word.lower() for name in by_name() for word in WORD.findall(name)}
    return frozenset(word.lower() for word in words) - small - known - CALENDAR


@lru_cache(maxsize=1 << 16)
def respelled(word: str, turn: int) -> str:
    """Spell a word with other letters: vowels for vowels, consonants for consonants."""
    return "".join(_turned(letter, turn) for letter in word)


def _turned(letter: str, turn: int) -> str:
    for ring, steps in zip(RINGS, (turn, turn // len(RINGS[0])), strict=True):
        place = ring.find(letter.lower())
        if place >= 0:
            other = ring[(place + steps) % len(ring)]
            return other.upper() if letter.isupper() else other
    return letter


def copied(article: Article, names: frozenset[str], turn: int) -> Article:
    """Make the ``turn``-th copy of an article; the 0th is the article itself."""
    years = turn % MOST_YEARS

    def word(found: re.Match[str]) -> str:
        return respelled(found[0], turn) if found[0].lower() in names else found[0]

    def told(text: str) -> str:
        return YEAR.sub(lambda found: str(int(found[0]) - years), WORD.sub(word, text))

    return replace(
        article,
        id=f"{article.id}-{turn:04d}",
        title=told(article.title),
        text=told(article.text),
        published=_earlier(article.published, years),
    )


def _earlier(day: dt.date | None, years: int) -> dt.date | None:
    if day is None:
        return None
    last = calendar.monthrange(day.year - years, day.month)[1]
    return day.replace(year=day.year - years, day=min(day.day, last))


def copies(articles: Sequence[Article]) -> Iterator[Article]:
    """Give the articles, then copies of them without end."""
    names = names_in(article.text for article in articles)
    for turn in count() if articles else ():
        yield from (copied(article, names, turn) for article in articles)


def write_folder(articles: Sequence[Article], size: int, folder: Path) -> None:
    """Write ``size`` articles made of ``articles`` to an empty folder, as JSON files."""
    for article in islice(copies(articles), size):
        fields = {
            "source": article.source,
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "text": article.text,
        }
        (folder / f"{article.id}.json").write_text(json.dumps(fields), encoding="utf-8")
