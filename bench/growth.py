"""What a build costs an article, by stage, from 100 articles to 10,000.

    python -m bench.growth [FOLDER] [--sizes 100 1000 10000] [--sample 100]

First what one article costs by itself, beside spaCy's rules on the same texts; it costs the same in
any folder. Then whole builds of larger folders, made of FOLDER (the seeds by default), each in a
process of its own: articles per CPU second by stage, the slope of an article's cost in the number
of articles, the most memory held by the build and by a process that reads for it, what stood in
temporary files, and by how much an article more makes these grow, from each size to the next. A
slope of 0 is no growth; growth as slow as log n is 0.2 from 100 to 10,000.
"""

from __future__ import annotations

import argparse
import calendar
import json
import math
import resource
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from itertools import islice, pairwise
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from bench.folders import copies, write_folder
from webapp import building
from webapp.paths import ROOT, SEEDS
from webapp.pipeline import events
from webapp.pipeline.dates import find_dates
from webapp.pipeline.extraction import extract
from webapp.pipeline.names import find_names
from webapp.pipeline.publication import infer_publications
from webapp.pipeline.reading import read_folder
from webapp.pipeline.sentences import split_sentences
from webapp.records import Article, Sentence

STAGES: tuple[tuple[str, ModuleType, str], ...] = (
    ("joining actors", building, "join_counted"),
    ("merging", events, "merge"),
    ("salience", events, "weigh"),
    ("all that joins", building, "make_events"),
    ("terms", building, "suggest_terms"),
    ("writing", building, "write"),
)
WARMING = 20
KILOBYTE = 1000
ON_DISK = "temporary files, MB"
Cost = dict[str, float]
Made = TypeVar("Made")


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Do the work once, and say how much CPU it took."""
    started = time.process_time()
    made = work()
    return time.process_time() - started, made


def by_article(articles: Sequence[Article]) -> Iterator[tuple[str, float]]:
    """Measure what each article costs by itself, in CPU seconds for all of them by stage.

    Every text is read once, so that nothing is remembered of it; the first ones are to warm up.
    """
    cut: list[tuple[Sentence, ...]] = []

    def sentences() -> None:
        cut.extend(split_sentences(article.text, article.title) for article in articles)

    works: tuple[tuple[str, Callable[[], object]], ...] = (
        ("sentences", sentences),
        ("dates", lambda: [find_dates(a.text, a.published) for a in articles]),
        ("names", lambda: [find_names(a.text, s) for a, s in zip(articles, cut, strict=True)]),
        ("all of one article", lambda: [extract(a) for a in articles]),
    )
    for name, work in works:
        yield name, timed(work)[0]


def by_spacy(articles: Sequence[Article]) -> Iterator[tuple[str, float]]:
    """Measure spaCy's rules on the same texts, where it is installed: sentences, names, dates.

    Its blank English pipeline parts sentences, and patterns find capitalised runs and dates.
    """
    if find_spec("spacy") is None:
        return
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
    yield "spaCy's rules", timed(lambda: [pipeline(article.text) for article in articles])[0]


def print_by_article(pool: Sequence[Article], sample: int) -> None:
    """Print the first table."""
    warming, *articles = islice(copies(pool), sample + 1)
    for one in (warming, *articles[:WARMING]):
        extract(one)
    articles = list(islice(copies(pool), sample, 2 * sample))
    kilobytes = sum(len(article.text) for article in articles) / KILOBYTE
    print(f"{sample} articles of {kilobytes / sample:.1f} kB on average, one core\n")
    print(f"{'stage':22}{'articles':>10}{'kB':>10}  per CPU second")
    for name, spent in (*by_article(articles), *by_spacy(articles)):
        print(f"{name:20}{sample / spent:>10.0f}{kilobytes / spent:>10.0f}")


def _cpu() -> float:
    """Give the CPU seconds of this process and of those that it waited for."""
    used = (resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _watch(module: ModuleType, stage: str, into: Cost, name: str) -> None:
    """Let a function of a module note the CPU that it takes."""
    work = getattr(module, stage)

    def watched(*arguments: object, **named: object) -> object:
        spent, made = timed(lambda: work(*arguments, **named))
        into[name] = spent
        return made

    setattr(module, stage, watched)


def measure_build(folder: Path) -> Cost:
    """Build a folder once in this process: CPU seconds by stage, and the most megabytes held."""
    cost: Cost = {}
    for name, module, stage in STAGES:
        _watch(module, stage, cost, name)
    building.collect_seldom()
    started = _cpu()
    with tempfile.TemporaryDirectory() as place, _most_on_disk(cost):
        building.build(folder, Path(place) / "timeline.db")
    cost["the whole build"] = _cpu() - started
    parts = (cost[name] for name in ("joining actors", "all that joins", "terms", "writing"))
    cost["reading articles"] = cost["the whole build"] - sum(parts)
    cost["most memory, MB"] = _peak()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost["a reading process, MB"] = children.ru_maxrss * 1024 / 1e6
    return cost


@contextmanager
def _most_on_disk(into: Cost) -> Iterator[None]:
    """Note the most megabytes that stand in temporary files without a name; look every second."""
    done = threading.Event()
    into[ON_DISK] = 0.0

    def look() -> None:
        while not done.wait(1.0):
            into[ON_DISK] = max(into[ON_DISK], _nameless() / 1e6)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield
    finally:
        done.set()
        looking.join()


def _nameless() -> int:
    """Count the bytes of the open files of this process that have no name; Linux alone tells."""
    total = 0
    for handle in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            found = handle.stat()
            total += found.st_size if stat.S_ISREG(found.st_mode) and not found.st_nlink else 0
    return total


def _peak() -> float:
    """Give the most megabytes that this process has held; its parent's do not count on Linux."""
    status = Path("/proc/self/status")
    if status.exists():
        found = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
        return int(found["VmHWM"].split()[0]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def build_apart(pool: Sequence[Article], size: int) -> Cost:
    """Build a folder of ``size`` articles in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        write_folder(pool, size, Path(folder))
        command = [sys.executable, "-m", "bench.growth", folder, "--once"]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)  # noqa: S603
    found: Cost = json.loads(done.stdout)
    return found


def slope(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """Fit the exponent of an article's cost in the number of articles."""
    points = [(math.log(n), math.log(max(1e-6, c) / n)) for n, c in zip(sizes, costs, strict=True)]
    middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
    rise: float = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    run = sum((x - middle[0]) ** 2 for x, _ in points)
    return float(rise / run) if run else 0.0


def print_growth(pool: Sequence[Article], sizes: Sequence[int]) -> None:
    """Print the second table: a column a size."""
    costs = [build_apart(pool, size) for size in sizes]
    print(f"\n{'stage':22}" + "".join(f"{size:>10,}" for size in sizes) + "     slope")
    for name in ("reading articles", *(stage[0] for stage in STAGES), "the whole build"):
        rates = [size / max(1e-6, cost[name]) for size, cost in zip(sizes, costs, strict=True)]
        growth = slope(sizes, [cost[name] for cost in costs])
        print(f"{name:22}" + "".join(f"{rate:>10,.0f}" for rate in rates) + f"{growth:>10.2f}")
    for name in ("most memory, MB", "a reading process, MB", ON_DISK):
        print(f"{name:22}" + "".join(f"{cost[name]:>10,.0f}" for cost in costs))
    for name in ("most memory, MB", ON_DISK):
        grown = [
            (after[name] - before[name]) / (more - fewer) * KILOBYTE
            for (fewer, before), (more, after) in pairwise(zip(sizes, costs, strict=True))
        ]
        label = f"{name.partition(',')[0]}, kB"
        print(f"{label:32}" + "".join(f"{kilobytes:>10,.1f}" for kilobytes in grown))


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--sample", type=int, default=100, help="articles of the first table")
    parser.add_argument("--once", action="store_true", help="build FOLDER and print its costs")
    options = parser.parse_args()
    if options.once:
        print(json.dumps(measure_build(options.folder)))
        return
    pool = infer_publications(read_folder(options.folder).articles)
    print_by_article(pool, options.sample)
    print_growth(pool, sorted(options.sizes))


if __name__ == "__main__":
    main()
