"""How well sentences that tell one event are found: pairs and groups against an annotation.

    python -m bench.merging FILE.jsonl [--draws N]

FILE holds lines ``{"doc", "topic", "n", "text", "events"}``; two sentences tell one event when they
share one of ``events``. ``topic`` and ``events`` are used for scoring alone. Beside Dateline stand
two rules of thumb: copies alone (nine in ten letters the same), and every sentence of one story.
Printed are pairs of different articles within topics, and the groups in which no pair is wrong;
of Dateline also on the topics with odd and with even numbers. With --draws it groups N times ten
topics drawn at random, each time by themselves, as if nothing else were told, and prints the means
and how often each of LEAST is reached.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from statistics import fmean

import msgspec
from rapidfuzz import fuzz

from webapp.pipeline.merging import group_texts
from webapp.pipeline.merging.clusters import cluster, terms_of

COPY = 90.0
DRAWN = 10
SEED = 7
LEAST = {"precision": 0.9, "recall": 0.35, "right groups": 0.95}
Key = tuple[str, int]
Groups = Sequence[Sequence[Key]]


class Line(msgspec.Struct, frozen=True):
    """A sentence and the events it tells."""

    doc: str
    topic: int
    n: int
    text: str
    events: tuple[str, ...]


def stories(lines: Sequence[Line]) -> Groups:
    """Take every sentence of one story for one event."""
    texts: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        texts[line.doc].append(line.text)
    numbers = cluster({doc: terms_of(parts) for doc, parts in texts.items()})
    groups: dict[int, list[Key]] = defaultdict(list)
    for line in lines:
        groups[numbers[line.doc]].append((line.doc, line.n))
    return list(groups.values())


def copies(lines: Sequence[Line]) -> Groups:
    """Take copies alone for one event."""
    groups: list[list[Line]] = []
    for line in lines:
        home = next((g for g in groups if fuzz.ratio(g[0].text, line.text) >= COPY), None)
        groups.append([line]) if home is None else home.append(line)
    return [[(line.doc, line.n) for line in group] for group in groups]


def dateline(lines: Sequence[Line]) -> Groups:
    """Group as Dateline does where no article has a date."""
    return group_texts((line.doc, line.n, line.text) for line in lines)


def _same(one: Line, other: Line) -> bool:
    return not set(one.events).isdisjoint(other.events)


def _within(groups: Groups, gold: dict[Key, Line]) -> Iterable[list[Line]]:
    for group in groups:
        by_topic: dict[int, list[Line]] = defaultdict(list)
        for key in group:
            if key in gold:
                by_topic[gold[key].topic].append(gold[key])
        yield from (part for part in by_topic.values() if len(part) > 1)


def score(groups: Groups, lines: Sequence[Line]) -> tuple[float, float, float, int]:
    """Give precision and recall of pairs of different articles, purity, and the groups."""
    gold = {(line.doc, line.n): line for line in lines}
    merged = list(_within(groups, gold))
    pairs = [
        pair for part in merged for pair in combinations(part, 2) if pair[0].doc != pair[1].doc
    ]
    hits = sum(_same(*pair) for pair in pairs)
    true = sum(
        _same(*pair)
        for part in _within([list(gold)], gold)
        for pair in combinations(part, 2)
        if pair[0].doc != pair[1].doc
    )
    pure = sum(all(_same(*pair) for pair in combinations(part, 2)) for part in merged)
    return hits / max(1, len(pairs)), hits / true, pure / max(1, len(merged)), len(merged)


WAYS: tuple[tuple[str, Callable[[Sequence[Line]], Groups]], ...] = (
    ("copies alone", copies),
    ("one story, one event", stories),
    ("Dateline", dateline),
)


def _print(name: str, groups: Groups, lines: Sequence[Line], spent: float) -> None:
    precision, recall, purity, count = score(groups, lines)
    print(f"{name:24} {precision:9.3f} {recall:6.3f} {purity:6.3f} {count:6} {spent:6.1f}")


def _draw(lines: Sequence[Line], draws: int) -> Iterator[tuple[float, ...]]:
    """Score Dateline on topics drawn at random, so many times."""
    topics = sorted({line.topic for line in lines})
    generator = random.Random(SEED)  # noqa: S311 - nothing is secret here
    for _ in range(draws):
        drawn = set(generator.sample(topics, min(DRAWN, len(topics))))
        part = [line for line in lines if line.topic in drawn]
        yield score(dateline(part), part)[: len(LEAST)]


def _print_draws(found: Sequence[tuple[float, ...]]) -> None:
    reached = [
        [figure >= least for figure, least in zip(one, LEAST.values(), strict=True)]
        for one in found
    ]
    print(f"{len(found)} draws of {DRAWN} topics")
    for place, (name, least) in enumerate(LEAST.items()):
        mean, often = fmean(one[place] for one in found), fmean(one[place] for one in reached)
        print(f"{name:24} mean {mean:.3f}, at least {least:.2f} in {often:.0%}")
    print(f"all three in {fmean(map(all, reached)):.0%}")


def main() -> None:
    """Score every way and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--draws", type=int, default=0)
    arguments = parser.parse_args()
    rows = arguments.file.read_text(encoding="utf-8").splitlines()
    lines = [msgspec.json.decode(row, type=Line) for row in rows if row]
    print(f"{'way':24} precision recall purity groups  CPU s")
    for name, way in WAYS:
        started = time.process_time()
        groups = way(lines)
        spent = time.process_time() - started
        _print(name, groups, lines, spent)
    for name, odd in (("- on odd topics", 1), ("- on even topics", 0)):
        _print(name, groups, [line for line in lines if line.topic % 2 == odd], spent)
    if arguments.draws:
        _print_draws(list(_draw(lines, arguments.draws)))


if __name__ == "__main__":
    main()
