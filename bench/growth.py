"""What a build costs an article, by stage, from 100 articles to 10,000.

    python -m bench.growth [FOLDER] [--sizes 100 1000 10000]

What one article tells costs the same in any folder; it is measured on the articles of FOLDER (the
seeds by default). What joins articles is measured on larger folders made from them: each copy is
moved to another day and its names are spelled anew, so that days and names grow with the folder
as they do in news. Printed are articles per CPU second, and the slope of the cost of an article in
the number of articles: 0 is no growth, and growth as slow as log n is 0.2 from 100 to 10,000.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import math
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from webapp.building import read_articles
from webapp.paths import SEEDS
from webapp.pipeline.actors import join_names
from webapp.pipeline.dates import find_dates
from webapp.pipeline.events import count_independent, make_events
from webapp.pipeline.extraction import Extract, extract
from webapp.pipeline.merging import merge
from webapp.pipeline.names import find_names
from webapp.pipeline.salience import weigh
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.terms import suggest_terms
from webapp.records import Article, DateSpan, NameMention, Sentence, Sighting

ARTICLES_A_DAY = 20
ALPHABET = 26
ROUNDS = 3

Made = TypeVar("Made")


@lru_cache(maxsize=1 << 18)
def respell(text: str, turn: int) -> str:
    """Spell every capitalised word anew, at the same length."""
    return " ".join(
        "".join(_turned(letter, turn) for letter in word) if word[:1].isupper() else word
        for word in text.split(" ")
    )


def _turned(letter: str, turn: int) -> str:
    for first in "aA":
        place = ord(letter) - ord(first)
        if 0 <= place < ALPHABET:
            return chr(ord(first) + (place + turn) % ALPHABET)
    return letter


def _later(span: DateSpan, days: int) -> DateSpan:
    step = dt.timedelta(days=days)
    if not isinstance(span.first, dt.date) or not isinstance(span.last, dt.date):
        return span
    return replace(span, first=span.first + step, last=span.last + step)


def copy_of(one: Extract, number: int, days: int) -> Extract:
    """Make another article of one: on another day, of people with other names."""
    turn = number % ALPHABET
    key = f"{one.article.id}-{number}"
    published = one.article.published
    moved = published + dt.timedelta(days=days) if published else None
    article = replace(one.article, id=key, published=moved, text=respell(one.article.text, turn))
    sentences = tuple(replace(s, text=respell(s.text, turn)) for s in one.sentences)
    names = tuple(_renamed(name, turn) for name in one.names)
    sightings = tuple(_moved(s, key, turn, days) for s in one.sightings)
    return Extract(article, sentences, names, sightings)


def _renamed(name: NameMention, turn: int) -> NameMention:
    return replace(name, name=respell(name.name, turn), text=respell(name.text, turn))


def _moved(sighting: Sighting, article: str, turn: int, days: int) -> Sighting:
    return replace(
        sighting,
        article=article,
        quote=respell(sighting.quote, turn),
        headline=respell(sighting.headline, turn),
        sentence=replace(sighting.sentence, text=respell(sighting.sentence.text, turn)),
        span=_later(sighting.span, days),
        names=tuple(_renamed(name, turn) for name in sighting.names),
    )


def folder_of(pool: Sequence[Extract], size: int) -> list[Extract]:
    """Make a folder of ``size`` articles from a pool, ``ARTICLES_A_DAY`` a day."""
    return [
        copy_of(pool[number % len(pool)], number // len(pool), number // ARTICLES_A_DAY)
        for number in range(size)
    ]


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Do the work once, and say how much CPU it took."""
    started = time.process_time()
    made = work()
    return time.process_time() - started, made


def by_article(articles: Sequence[Article]) -> list[tuple[str, float]]:
    """Measure what each article costs by itself, in articles per CPU second by stage."""

    def sentences() -> list[tuple[Sentence, ...]]:
        return [split_sentences(article.text, article.title) for article in articles]

    cut = sentences()
    works: tuple[tuple[str, Callable[[], object]], ...] = (
        ("sentences", sentences),
        ("dates", lambda: [find_dates(a.text, a.published) for a in articles]),
        ("names", lambda: [find_names(a.text, s) for a, s in zip(articles, cut, strict=True)]),
        ("all of one article", lambda: [extract(a) for a in articles]),
    )
    return [
        (name, len(articles) / max(1e-9, min(timed(work)[0] for _ in range(ROUNDS))))
        for name, work in works
    ]


def by_spacy(articles: Sequence[Article]) -> list[tuple[str, float]]:
    """Measure spaCy's rules on the same texts, where it is installed: sentences, names, dates.

    Its blank English pipeline parts sentences, and patterns find capitalised runs and dates.
    """
    if find_spec("spacy") is None:
        return []
    spacy = import_module("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler")
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    months = [month.lower() for month in calendar.month_name if month]
    ruler.add_patterns(
        [
            {"label": "NAME", "pattern": [{"IS_TITLE": True, "OP": "+"}]},
            {"label": "DATE", "pattern": [{"LOWER": {"IN": days}}]},
            {"label": "DATE", "pattern": [{"LOWER": {"IN": months}}, {"LIKE_NUM": True}]},
            {"label": "DATE", "pattern": [{"LOWER": {"IN": ["last", "next"]}}, {"IS_ALPHA": True}]},
        ]
    )
    spent = min(timed(lambda: [pipeline(a.text) for a in articles])[0] for _ in range(ROUNDS))
    return [("spaCy's rules", len(articles) / spent)]


def joining(pool: Sequence[Extract], size: int) -> dict[str, float]:
    """Measure what joins a folder of ``size`` articles, in CPU seconds by stage."""
    made = folder_of(pool, size)
    articles = [one.article for one in made]
    sentences = [one.sentences for one in made]
    sightings = [sighting for one in made for sighting in one.sightings]
    spent: dict[str, float] = {}
    spent["actors"], index = timed(
        lambda: join_names((one.article.id, name) for one in made for name in one.names)
    )
    spent["merging"], groups = timed(lambda: merge(sightings, index.actor_of))
    independent = [count_independent(group.sightings) for group in groups]
    spent["salience"], _ = timed(lambda: weigh(groups, articles, sentences, independent))
    spent["events in all"], events = timed(
        lambda: make_events(sightings, articles, index, sentences=sentences)
    )
    spent["terms"], _ = timed(lambda: suggest_terms(events))
    return spent


def peak_megabytes() -> float:
    """Give the most memory that this process has held, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def slope(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """Fit the exponent of an article's cost in the number of articles."""
    points = [(math.log(n), math.log(c / n)) for n, c in zip(sizes, costs, strict=True)]
    middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
    rise: float = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    run = sum((x - middle[0]) ** 2 for x, _ in points)
    return float(rise / run)


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--pool", type=int, default=40)
    options = parser.parse_args()
    extracts, _ = read_articles(options.folder)
    pool = extracts[: options.pool]
    print("stage                 articles per CPU second")
    articles = [one.article for one in pool]
    for name, rate in [*by_article(articles), *by_spacy(articles)]:
        print(f"{name:20} {rate:10.0f}")
    sizes = sorted(options.sizes)
    costs, peaks = [], []
    for size in sizes:
        costs.append(joining(pool, size))
        peaks.append(peak_megabytes())
    print("\nstage               " + "".join(f"{size:>10,}" for size in sizes) + "     slope")
    for name in costs[0]:
        rates = "".join(
            f"{size / max(1e-9, cost[name]):>10.0f}"
            for size, cost in zip(sizes, costs, strict=True)
        )
        print(f"{name:20}{rates} {slope(sizes, [max(1e-6, c[name]) for c in costs]):9.2f}")
    print(f"{'peak memory, MB':20}" + "".join(f"{peak:>10.0f}" for peak in peaks))


if __name__ == "__main__":
    main()
