"""A made-up timeline of any size, as uneven as the news: few old entries, most in one week.

``crowd(41)`` has a decade, some years, months and a busy fortnight; entries have one to four
sources, headlines of natural length, and actors of very different frequency. The same size gives
the same timeline.
"""

from __future__ import annotations

import datetime as dt
import random
from itertools import accumulate

from builders import article, day, event, month, sentences_of, sighting, text_of, week, years
from webapp.records import (
    Actor,
    ActorKind,
    Article,
    DateSpan,
    Event,
    Sentence,
    Timeline,
    Topic,
)

SEED = 20211020
BUSY = dt.date(2021, 10, 18)
SOURCES = ("The Post", "The Gazette", "Chronicle", "Harbour Radio", "Evening Mail", "The Courier")
PEOPLE = (
    "Ada Quill", "Bram Oster", "Carla Venn", "Dov Amsel", "Edda Holm", "Finn Marlow", "Gita Rao",
    "Hugo Lantz", "Iris Dahl", "Jonas Weir", "Kaya Brandt", "Lev Orlan", "Mira Stahl", "Nils Thorn",
)  # fmt: skip
BODIES = (
    "Norland",
    "Sudland",
    "Harbour Union",
    "Bridge Council",
    "Port Authority",
    "Court of Works",
)
TOPICS = ("Diplomacy", "Labour", "Transport", "Economy", "Courts", "Security", "Environment", "Aid")
DOINGS = (
    "said the bridge would carry trains before the winter",
    "called on both governments to publish the treaty in full",
    "opened talks about the tolls with envoys from four ports",
    "warned that the pier could sink unless the works are stopped at once",
    "pledged one hundred million crowns to the towns along the strait",
    "rejected the offer",
    "agreed to meet again",
    "told reporters that no date had been set for the vote on the crossing and its tolls",
)
DATE_WORDS = "that day"
OLDER, BY_WEEK, IN_THE_FORTNIGHT = 0.2, 0.3, 0.95


def crowd(size: int) -> Timeline:
    """Make a timeline of ``size`` entries."""
    chance = random.Random(SEED)  # noqa: S311 - made-up news, not a secret
    actors = tuple(
        Actor(name.lower().replace(" ", "-"), name, kind, (name,))
        for names, kind in ((PEOPLE, ActorKind.PERSON), (BODIES, ActorKind.ORGANISATION))
        for name in names
    )
    topics = tuple(Topic(name.lower(), name) for name in TOPICS)
    told = [_telling(chance, actors, number, size) for number in range(size)]
    made = [_written(chance, topics, number, *one) for number, one in enumerate(told)]
    events = sorted(
        (one for one, _ in made),
        key=lambda one: (one.span.first.toordinal(), -one.span.last.toordinal()),
    )
    articles = [written for _, all_written in made for written in all_written]
    return Timeline(
        "The bridge over the strait",
        tuple(one for one, _ in articles),
        tuple(sentences for _, sentences in articles),
        tuple(sorted(actors, key=lambda one: one.id)),
        tuple(sorted(topics, key=lambda one: one.id)),
        tuple(events),
        (),
    )


def _span(chance: random.Random, number: int, size: int) -> DateSpan:
    """Date the first entries long ago and two thirds of all into the busy fortnight."""
    old = (years(1980, 1989), years(1996), day(2001, 9, 11), years(2003), month(2020, 2))
    if number < len(old):
        return old[number]
    place = number / size
    if place < OLDER:
        return month(2021, chance.randint(1, 9), chance.choice(("", "early", "mid", "late")))
    if place < BY_WEEK:
        return week(BUSY - dt.timedelta(weeks=chance.randint(0, 6)))
    spread = 14 if place < IN_THE_FORTNIGHT else 90
    date = BUSY - dt.timedelta(days=7 - min(int(chance.expovariate(0.35)), spread))
    return day(date.year, date.month, date.day)


Telling = tuple[DateSpan, tuple[Actor, ...], str]
Written = tuple[Article, tuple[Sentence, ...]]


def _telling(chance: random.Random, actors: tuple[Actor, ...], number: int, size: int) -> Telling:
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(actors))))
    chosen = dict.fromkeys(chance.choices(actors, cum_weights=weights, k=chance.randint(1, 4)))
    names = tuple(chosen)
    headline = f"{names[0].name} {chance.choice(DOINGS)}"
    return _span(chance, number, size), names, headline


def _written(  # noqa: PLR0913, PLR0917 - what an entry is made of
    chance: random.Random,
    topics: tuple[Topic, ...],
    number: int,
    span: DateSpan,
    actors: tuple[Actor, ...],
    headline: str,
) -> tuple[Event, list[Written]]:
    sources = chance.choice((1, 1, 1, 2, 2, 3, 4))
    written, sightings = [], []
    for source in range(sources):
        sentence = f"On {DATE_WORDS} {headline}, {SOURCES[source]} learnt."
        paragraphs = [[f"{SOURCES[source]} was there.", sentence, "Nobody else was."]]
        one = article(
            f"a{number}-{source}",
            text_of(paragraphs),
            published=BUSY + dt.timedelta(days=source),
            source=SOURCES[source],
            title=headline[:60],
            url=f"https://news.example/{number}/{source}",
        )
        sentences = sentences_of(paragraphs)
        sightings.append(sighting(one, sentences, sentence, DATE_WORDS, span))
        written.append((one, sentences))
    return (
        event(
            f"e{number:05d}",
            headline,
            sightings,
            actors=tuple(one.id for one in actors),
            topics=tuple(one.id for one in chance.sample(topics, chance.randint(1, 2))),
            salience=sources / 4,
            is_key=sources == 4,
        ),
        written,
    )
