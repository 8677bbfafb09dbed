"""How fast dates are found: documents per CPU second on one core, beside other readers of dates.

    python -m bench.dates [DOCUMENTS]

DOCUMENTS has one JSON object a line, ``{"doc", "dct", "text"}``; without it, the sample articles
are read, as often as makes 100 documents. A reader that is not installed is left out and said so.
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import msgspec

from webapp.paths import SEEDS
from webapp.pipeline.dates import find_dates
from webapp.pipeline.dates.timeml import DocumentLine

SAMPLE = 100
SLOW_SAMPLE = 40
Reader = Callable[[str, dt.date | None], object]


@dataclass(frozen=True, slots=True)
class Speed:
    """What one reader does: CPU seconds of a new process until its first answer, then speed."""

    name: str
    start_up: float
    documents: float


def ours() -> Reader:
    """Return this project's reader."""
    return find_dates


def dateparser() -> Reader:
    """Return dateparser's search_dates, told that the text is English."""
    search = import_module("dateparser.search").search_dates

    def read(text: str, published: dt.date | None) -> object:
        base = dt.datetime.combine(published or dt.date(2021, 10, 25), dt.time())
        return search(text, languages=["en"], settings={"RELATIVE_BASE": base})

    return read


def datefinder() -> Reader:
    """Return datefinder, which knows no publication date."""
    find = import_module("datefinder").find_dates
    return lambda text, _published: list(find(text))


def parsedatetime() -> Reader:
    """Return parsedatetime's search in running text."""
    calendar = import_module("parsedatetime").Calendar()
    return lambda text, published: calendar.nlp(text, published and published.timetuple())


READERS: dict[str, Callable[[], Reader]] = {
    "dateline": ours,
    "dateparser search_dates": dateparser,
    "datefinder": datefinder,
    "parsedatetime": parsedatetime,
}


STARTS = {
    "ours": "from webapp.pipeline.dates import find_dates; find_dates('in May 2021', None)",
    "dateparser": "import dateparser.search as d; d.search_dates('in May 2021', languages=['en'])",
    "datefinder": "import datefinder; list(datefinder.find_dates('in May 2021'))",
    "parsedatetime": "import parsedatetime; parsedatetime.Calendar().nlp('in May 2021')",
}


def measure(name: str, load: Callable[[], Reader], documents: Sequence[DocumentLine]) -> Speed:
    """Measure one reader, warm, and how long a new process takes to its first answer."""
    read = load()
    _read(read, documents[0])
    sample = documents if name == "dateline" else documents[:SLOW_SAMPLE]
    start = time.process_time()
    for document in sample:
        _read(read, document)
    return Speed(name, start_up(load), len(sample) / max(time.process_time() - start, 1e-9))


def start_up(load: Callable[[], Reader]) -> float:
    """Return the CPU seconds of a new interpreter that loads a reader and reads one phrase."""
    source = STARTS[load.__name__]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", source], check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _read(read: Reader, document: DocumentLine) -> None:
    try:
        read(document.text, document.published)
    except (ValueError, OverflowError, TypeError, AttributeError):
        return  # a peer that stumbles over a text has answered it, and its time counts


def sample_documents() -> list[DocumentLine]:
    """Return the sample articles, repeated."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [DocumentLine(str(n), texts[n % len(texts)], "2021-10-25") for n in range(SAMPLE)]


def table(speeds: Iterable[Speed]) -> str:
    """Write the speeds and how many times faster than dateparser each is."""
    listed = list(speeds)
    unit = {speed.name: speed.documents for speed in listed}.get("dateparser search_dates", 0)
    rows = [
        "| reader | start-up, CPU s | documents per CPU s | to dateparser |",
        "|---|--:|--:|--:|",
    ]
    for speed in listed:
        ratio = f"{speed.documents / unit:.1f}" if unit else "-"
        rows.append(f"| {speed.name} | {speed.start_up:.2f} | {speed.documents:.0f} | {ratio} |")
    return "\n".join(rows)


def main() -> None:
    """Measure every reader that is installed and print the table."""
    parser = argparse.ArgumentParser("python -m bench.dates", description=__doc__)
    parser.add_argument("documents", nargs="?", type=Path)
    path = parser.parse_args().documents
    decoder = msgspec.json.Decoder(DocumentLine)
    lines = path.read_bytes().splitlines() if path else []
    documents = [*map(decoder.decode, lines)] or sample_documents()
    speeds = []
    for name, load in READERS.items():
        try:
            speeds.append(measure(name, load, documents))
        except ImportError:
            print(f"{name}: not installed")
    print(table(speeds))


if __name__ == "__main__":
    main()
