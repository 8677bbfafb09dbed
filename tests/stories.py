"""Builders of small timelines from sentences alone, each an article of its own.

``told("The court will rule on 4 November.", "4 November", day(2021, 11, 4))`` is what one article
says; ``story(told(...), (told(...), told(...)))`` is a timeline of two entries, the second told by
two articles.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from flask.testing import FlaskClient

from builders import BUILT, article, event, sighting
from webapp import create_app
from webapp.records import Article, DateSpan, Disagreement, PublishedBasis, Sentence, SentenceKind
from webapp.records import Event as Entry
from webapp.records import Timeline as Whole
from webapp.store.writing import write

AUTUMN = dt.date(2021, 10, 20)


@dataclass(frozen=True)
class Told:
    """One sentence, the words in it that carry its date, that date, and when it was published."""

    words: str
    dated: str
    span: DateSpan
    published: dt.date | None = AUTUMN


def told(
    words: str, dated: str, span: DateSpan, published: dt.date | None = AUTUMN
) -> tuple[Told, ...]:
    """Say one sentence, by one article."""
    return (Told(words, dated, span, published),)


def story(*entries: tuple[Told, ...], differ: Disagreement | None = None) -> Whole:
    """Make a timeline: an entry of each group of sentences, in the order given."""
    articles: list[Article] = []
    sentences: list[tuple[Sentence, ...]] = []
    events: list[Entry] = []
    for number, group in enumerate(entries, 1):
        found = []
        for one in group:
            carrier, sentence = _carried(one, f"a{len(articles) + 1}")
            articles.append(carrier)
            sentences.append((sentence,))
            found.append(sighting(carrier, (sentence,), one.words, one.dated, one.span))
        disagreements = (differ,) if differ and len(group) > 1 else ()
        title = group[0].words.removesuffix(".")
        events.append(event(f"e{number}", title, found, disagreements=disagreements))
    return Whole("A story", tuple(articles), tuple(sentences), (), (), tuple(events), ())


def _carried(one: Told, key: str) -> tuple[Article, Sentence]:
    basis = PublishedBasis.STATED if one.published else PublishedBasis.UNKNOWN
    source = f"The {key.upper()} Times"
    carrier = article(key, one.words, published=one.published, basis=basis, source=source)
    return carrier, Sentence(0, len(one.words), one.words, 0, 0, SentenceKind.PROSE)


def serve(timeline: Whole, folder: Path) -> FlaskClient:
    """Write a timeline into ``folder`` and return a client of the app on it."""
    path = folder / "timeline.db"
    write(timeline, path, built=BUILT)
    return create_app({"DATELINE_DATABASE": str(path)}).test_client()
