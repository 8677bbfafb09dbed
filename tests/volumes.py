"""A made-up timeline of any size, for properties and benchmarks; a seed fixes all of it.

Few actors and topics have many entries and many have few, as in news; dates are days, weeks,
months, years and decades.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence

from builders import day, event, month, week, years
from webapp.records import (
    Actor,
    ActorKind,
    Article,
    Basis,
    DateMention,
    DateSpan,
    Event,
    PublishedBasis,
    Sentence,
    SentenceKind,
    Sighting,
    Timeline,
    Topic,
)

ENTRIES_AN_ARTICLE = 10
WORDS = (
    "accord", "border", "bridge", "council", "court", "dock", "election", "ferry", "harbour",
    "inquiry", "law", "march", "minister", "pier", "port", "protest", "report", "strike", "talks",
    "toll", "treaty", "tunnel", "union", "vote", "warning",
)  # fmt: skip


def _span(chance: random.Random, years_long: int) -> DateSpan:
    date = dt.date(2022, 1, 1) - dt.timedelta(days=int(chance.random() ** 2 * 365 * years_long))
    kind = chance.random()
    if kind < 0.8:
        return day(date.year, date.month, date.day)
    if kind < 0.88:
        return week(date - dt.timedelta(days=date.weekday()))
    if kind < 0.95:
        return month(date.year, date.month)
    return (
        years(date.year) if kind < 0.99 else years(date.year // 10 * 10, date.year // 10 * 10 + 9)
    )


def _some(chance: random.Random, ids: Sequence[str], most: int) -> tuple[str, ...]:
    """Choose a few of ``ids``, the first ones much more often."""
    places = {int(len(ids) ** chance.random()) - 1 for _ in range(chance.randint(0, most))}
    return tuple(ids[place] for place in sorted(places))


def _sentence(text: str, start: int, index: int) -> Sentence:
    return Sentence(start, start + len(text), text, index, index, SentenceKind.PROSE)


def _sighting(article: str, sentence: Sentence, span: DateSpan, words: str) -> Sighting:
    start = sentence.start + sentence.text.index(words)
    said = DateMention(
        start, start + len(words), words, "DATE", words, span, "calendar", f"“{words}” is a date"
    )
    quote = (sentence.start, sentence.end, sentence.text)
    return Sighting(
        article, *quote, sentence, span, said, Basis.STATED, said.rule, said.explanation,
        (), (), (), sentence.text,
    )  # fmt: skip


def _told(
    chance: random.Random, number: int, actors: Sequence[str], topics: Sequence[str], decades: int
) -> tuple[Article, tuple[Sentence, ...], list[Event]]:
    """Make one article, its sentences, and the entries they tell."""
    spans = [_span(chance, decades * 10) for _ in range(ENTRIES_AN_ARTICLE)]
    texts = [
        f"The {' '.join(chance.choices(WORDS, k=9))} was told on {span.first.isoformat()}."
        for span in spans
    ]
    sentences: list[Sentence] = []
    for index, text in enumerate(texts):
        start = sentences[-1].end + 1 if sentences else 0
        sentences.append(_sentence(text, start, index))
    key = f"article-{number:06d}"
    published = dt.date(2022, 1, 1) + dt.timedelta(days=number % 300)
    article = Article(
        key, "The Crowd", texts[0][:40], "", published, PublishedBasis.STATED, "", " ".join(texts)
    )
    made = [
        event(
            f"{key}-{sentence.index}",
            sentence.text[:60],
            [_sighting(key, sentence, span, span.first.isoformat())],
            actors=_some(chance, actors, 4),
            topics=_some(chance, topics, 3),
            salience=round(chance.random(), 3),
            is_key=chance.random() < 0.1,
        )
        for sentence, span in zip(sentences, spans, strict=True)
    ]
    return article, tuple(sentences), made


def volume(
    entries: int, *, actors: int = 300, topics: int = 25, decades: int = 4, seed: int = 1
) -> Timeline:
    """Make a timeline of about ``entries`` entries, in articles of ten."""
    chance = random.Random(seed)  # noqa: S311 - made-up text
    people = [Actor(f"actor-{n:04d}", f"Actor {n}", ActorKind.PERSON, ()) for n in range(actors)]
    subjects = [Topic(f"topic-{n:02d}", f"Topic {n}") for n in range(topics)]
    ids = [one.id for one in people], [one.id for one in subjects]
    told = list(_articles(chance, entries, ids, decades))
    return Timeline(
        "The crowd",
        tuple(article for article, _, _ in told),
        tuple(sentences for _, sentences, _ in told),
        tuple(people),
        tuple(subjects),
        tuple(one for _, _, events in told for one in events),
        (),
    )


def _articles(
    chance: random.Random, entries: int, ids: tuple[list[str], list[str]], decades: int
) -> Iterator[tuple[Article, tuple[Sentence, ...], list[Event]]]:
    for number in range(max(1, entries // ENTRIES_AN_ARTICLE)):
        yield _told(chance, number, *ids, decades)
