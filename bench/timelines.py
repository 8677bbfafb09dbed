"""How well the most salient dates are those that journalists chose.

    python -m bench.timelines [--perturbed] FOLDER ...

Each FOLDER holds ``articles/*.json`` and ``timelines.json``, references of days with sentences.
As many days as the reference has, inside its first and last, are taken in the order of their most
salient entry. Beside Dateline stand the days most often told and the days with most articles.
Printed is the F1 of dates, and ROUGE aligned by date (AR1, AR2) where ``tilse`` is installed; then
which share of the key entries is of a day of a reference, and how much their headlines and its
sentences have in common (F1 of words; none where no reference has the day).
With ``--perturbed`` each folder is scored as it might have been as well (``bench/perturbing.py``):
printed are mean and spread over all such folders.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from statistics import fmean, pstdev

from bench.perturbing import Folder, Reference, perturbed
from webapp.building import compose, read_articles
from webapp.editorial import Editorial
from webapp.pipeline.wording import stems_of
from webapp.records import Article, Event, Precision

Ranking = Sequence[tuple[dt.date, str]]


@dataclass(frozen=True, slots=True)
class Built:
    """A folder's articles, events and reference timelines."""

    articles: Sequence[Article]
    events: Sequence[Event]
    references: tuple[Reference, ...]


def read(folder: Path) -> Folder:
    """Read a folder and its references."""
    extracts, _ = read_articles(folder / "articles")
    listed = json.loads((folder / "timelines.json").read_text(encoding="utf-8"))["timelines"]
    references = tuple(
        {dt.date.fromisoformat(day[:10]): sentences for day, sentences in one["items"]}
        for one in listed
    )
    return Folder(folder.name, extracts, references)


def build(folder: Folder) -> Built:
    """Make the events of a folder."""
    timeline = compose(folder.extracts, (), Editorial())
    return Built(timeline.articles, timeline.events, folder.references)


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


def key_entries(built: Built) -> tuple[float, float]:
    """Give the share of the key entries that are of a reference's day, and of its words."""
    told: dict[dt.date, list[str]] = defaultdict(list)
    for reference in built.references:
        for day, sentences in reference.items():
            told[day] += sentences
    keys = [event for event in built.events if event.key]
    of_day = [(event, told[day]) for day, event in _exact(keys) if day in told]
    words = sum(max(map(partial(shared, event.title), told_then)) for event, told_then in of_day)
    return len(of_day) / len(keys), words / len(keys)


def shared(first: str, second: str) -> float:
    """Give the F1 of the words of two texts."""
    one, other = Counter(stems_of(first)), Counter(stems_of(second))
    return 2 * (one & other).total() / ((one + other).total() or 1)


Way = Callable[[Built], Ranking]
WAYS: tuple[tuple[str, Way], ...] = (
    ("days with most articles", by_publication),
    ("days most often told", by_count),
    ("Dateline", by_salience),
)


def scores(built: Built, way: Way) -> list[tuple[float, ...]]:
    """Score one way of ranking against each reference of a folder."""
    ranking = way(built)
    chosen = [(choose(ranking, reference), reference) for reference in built.references]
    return [
        (date_f1(days, reference), *(rouge(days, reference) if way is by_salience else ()))
        for days, reference in chosen
    ]


def _mean(rows: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(fmean(column) for column in zip(*rows, strict=True))


def _compare(folders: Iterable[Folder]) -> None:
    built = [build(folder) for folder in folders]
    print(f"{'way':28} Date-F1  AR1   AR2")
    for name, way in WAYS:
        rows = chain.from_iterable(scores(one, way) for one in built)
        print(f"{name:28} {' '.join(f'{figure:.3f}' for figure in _mean(rows))}")
    days, words = _mean(map(key_entries, built))
    print(f"key entries of a day of a reference {days:.3f}, words shared {words:.3f}")


def _shake(folders: Sequence[Folder]) -> None:
    """Score each folder as it might have been, the strays those of the folder after it."""
    rows: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for folder, other in zip(folders, (*folders[1:], folders[0]), strict=True):
        for one in perturbed(folder, other.extracts):
            if one.references:
                row = _mean(scores(build(one), by_salience))
                for name in (folder.name, one.change, "all"):
                    rows[name].append(row)
    print(f"{'folders that might have been':28} number Date-F1  AR1   AR2  (spread)")
    for name, found in rows.items():
        print(f"{name:28} {len(found):6} {' '.join(_spread(found))}")


def _spread(rows: Sequence[tuple[float, ...]]) -> Iterator[str]:
    for column in zip(*rows, strict=True):
        yield f"{fmean(column):.3f} ({pstdev(column):.3f})"


def main() -> None:
    """Build every folder, score, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--perturbed", action="store_true")
    given = parser.parse_args()
    folders = [read(folder) for folder in given.folders]
    _compare(folders)
    if given.perturbed:
        _shake(folders)


if __name__ == "__main__":
    main()
