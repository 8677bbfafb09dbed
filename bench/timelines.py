"""How well the most salient dates are those that journalists chose.

    python -m bench.timelines FOLDER ...

Each FOLDER holds ``articles/*.json`` and ``timelines.json``, references of days with sentences.
As many days as the reference has, inside its first and last, are taken in the order of their most
salient entry. Beside Dateline stand the days most often told and the days with most articles.
Printed is the F1 of dates, and ROUGE aligned by date (AR1, AR2) where ``tilse`` is installed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

from webapp.building import compose, read_articles
from webapp.editorial import Editorial
from webapp.records import Article, Event, Precision

Reference = Mapping[dt.date, Sequence[str]]
Ranking = Sequence[tuple[dt.date, str]]


@dataclass(frozen=True, slots=True)
class Built:
    """A folder's articles, events and reference timelines."""

    name: str
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    references: tuple[Reference, ...]


def read(folder: Path) -> Built:
    """Build a folder and read its references."""
    extracts, problems = read_articles(folder / "articles")
    timeline = compose(extracts, problems, Editorial())
    listed = json.loads((folder / "timelines.json").read_text(encoding="utf-8"))["timelines"]
    references = tuple(
        {dt.date.fromisoformat(day[:10]): sentences for day, sentences in one["items"]}
        for one in listed
    )
    return Built(folder.name, tuple(timeline.articles), tuple(timeline.events), references)


def _exact(events: Iterable[Event]) -> Iterable[tuple[dt.date, Event]]:
    for event in events:
        if event.span.precision is Precision.DAY and isinstance(event.span.first, dt.date):
            yield event.span.first, event


def by_salience(built: Built) -> Ranking:
    """Order days and quotes by the salience of their entries."""
    entries = sorted(_exact(built.events), key=lambda entry: -entry[1].salience)
    return [(day, event.evidence[0].quote) for day, event in entries]


def by_count(built: Built) -> Ranking:
    """Order days by how many clauses tell of them."""
    counted = Counter(day for day, event in _exact(built.events) for _ in event.evidence)
    return [
        (day, "") for day, _ in sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))
    ]


def by_publication(built: Built) -> Ranking:
    """Order days by how many articles appeared on them."""
    counted = Counter(a.published for a in built.articles if a.published is not None)
    return [
        (day, "") for day, _ in sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))
    ]


def choose(ranking: Ranking, reference: Reference) -> dict[dt.date, list[str]]:
    """Take as many days as the reference has, and as many quotes a day."""
    a_day = max(1, round(sum(map(len, reference.values())) / len(reference)))
    chosen: dict[dt.date, list[str]] = {}
    for day, quote in ranking:
        if not min(reference) <= day <= max(reference):
            continue
        if day not in chosen and len(chosen) == len(reference):
            continue
        quotes = chosen.setdefault(day, [])
        if len(quotes) < a_day and quote:
            quotes.append(quote)
    return chosen


def date_f1(chosen: Mapping[dt.date, object], reference: Reference) -> float:
    """Give the F1 of the chosen days."""
    hits = len(chosen.keys() & reference.keys())
    return 2 * hits / (len(chosen) + len(reference))


def rouge(chosen: Mapping[dt.date, Sequence[str]], reference: Reference) -> tuple[float, ...]:
    """Give AR1 and AR2, or nothing where ``tilse`` is not installed."""
    if find_spec("tilse") is None:
        return ()
    timelines = import_module("tilse.data.timelines")
    measure = import_module("tilse.evaluation.rouge").TimelineRougeEvaluator(
        measures=["rouge_1", "rouge_2"], rouge_computation="reimpl"
    )
    got = measure.evaluate_align_date_content_costs_many_to_one(
        timelines.Timeline(dict(chosen)),
        timelines.GroundTruth([timelines.Timeline(dict(reference))]),
    )
    return got["rouge_1"]["f_score"], got["rouge_2"]["f_score"]


def main() -> None:
    """Build every folder, score, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="+")
    built = [read(folder) for folder in parser.parse_args().folders]
    print(f"{'way':28} Date-F1  AR1   AR2")
    for name, way in (
        ("days with most articles", by_publication),
        ("days most often told", by_count),
        ("Dateline", by_salience),
    ):
        rows = [
            (date_f1(chosen, reference), *(rouge(chosen, reference) if way is by_salience else ()))
            for one in built
            for reference in one.references
            for chosen in (choose(way(one), reference),)
        ]
        figures = " ".join(f"{fmean(column):.3f}" for column in zip(*rows, strict=True))
        print(f"{name:28} {figures}")


if __name__ == "__main__":
    main()
