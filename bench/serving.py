"""How fast pages are served, as a share of an empty Flask page in the same run.

``python -m bench.serving [ENTRIES ...]`` (20,000 by default). The workload is the newest entries of
one actor and one topic, some pairs asked for much more often than others. Requests are made in the
process, so that only the server's own work is counted; rounds of each kind take turns.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from flask import Flask
from werkzeug.test import EnvironBuilder

from builders import BUILT
from volumes import volume
from webapp import create_app
from webapp.store.writing import write

ADDRESSES = 400
REQUESTS_A_ROUND = 200
ROUNDS = 5
FIRST_ENTRIES = 20_000

Ask = Callable[[str], bytes]


def addresses(path: str, seed: int) -> list[str]:
    """Return the addresses of a round: actors and topics by Zipf's law."""
    chance = random.Random(seed)  # noqa: S311 - a workload
    pairs = [
        (int(300 ** chance.random()) - 1, int(25 ** chance.random()) - 1) for _ in range(ADDRESSES)
    ]
    weights = [1 / (place + 1) for place in range(ADDRESSES)]
    chosen = chance.choices(pairs, weights, k=REQUESTS_A_ROUND)
    return [
        f"{path}?actor=actor-{actor:04d}&topic=topic-{topic:02d}&order=newest"
        for actor, topic in chosen
    ]


def asker(app: Flask, headers: dict[str, str] | None = None) -> Ask:
    """Return a function that asks an app for an address and reads the whole answer."""

    def ask(address: str) -> bytes:
        environ = EnvironBuilder(address, headers=(headers or {}).items()).get_environ()
        statuses: list[str] = []

        def start(status: str, _headers: object, _error: object = None) -> Callable[[bytes], None]:
            statuses.append(status)
            return lambda _written: None

        answer = app.wsgi_app(environ, start)
        body = b"".join(answer)
        close = getattr(answer, "close", None)
        if close:
            close()
        if statuses[0][:3] not in {"200", "304"}:
            raise RuntimeError(f"{address}: {statuses[0]}")
        return body

    return ask


def empty_app() -> Flask:
    """Return an app with one empty page."""
    app = Flask("empty", static_folder=None)
    app.add_url_rule("/", view_func=lambda: "")
    return app


def timed(ask: Ask, asked: Iterable[str]) -> float:
    """Return the processor seconds that a request takes."""
    started = time.process_time()
    count = sum(1 for address in asked if ask(address) is not None)
    return (time.process_time() - started) / count


def kinds(database: Path) -> dict[str, tuple[Ask, str]]:
    """Return each kind of request with its path."""
    kept = create_app({"DATELINE_DATABASE": str(database)})
    made_anew = create_app({"DATELINE_DATABASE": str(database), "DATELINE_CACHE_MB": "0"})
    packed = {"Accept-Encoding": "gzip"}
    return {
        "empty Flask page": (asker(empty_app()), "/"),
        "page, finished ones kept": (asker(kept, packed), "/"),
        "page, made anew": (asker(made_anew, packed), "/"),
        "embed, made anew": (asker(made_anew, packed), "/embed"),
        "50 entries as JSON, made anew": (asker(made_anew, packed), "/events.json"),
    }


def measure(database: Path) -> dict[str, float]:
    """Return the median processor seconds of each kind of request."""
    times: dict[str, list[float]] = {}
    measured = kinds(database)
    for number in range(ROUNDS):
        for kind, (ask, path) in measured.items():
            times.setdefault(kind, []).append(timed(ask, addresses(path, number)))
    return {kind: statistics.median(found) for kind, found in times.items()}


def table(entries: int, seconds: dict[str, float]) -> list[str]:
    """Write the figures of one size."""
    empty = seconds["empty Flask page"]
    lines = [f"{entries:,} entries", f"{'':34}{'ms':>8}{'of empty':>10}"]
    return lines + [
        f"{kind:34}{spent * 1000:8.3f}{empty / spent:10.2f}" for kind, spent in seconds.items()
    ]


def main(sizes: Sequence[str]) -> None:
    """Build a made-up timeline of each size, measure, print a table."""
    for entries in map(int, sizes or [str(FIRST_ENTRIES)]):
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "timeline.db"
            started = time.process_time()
            write(volume(entries), database, built=BUILT)
            spent = time.process_time() - started
            size = database.stat().st_size / 1e6
            print(f"built in {spent:.1f} s, {size:.0f} MB")
            print("\n".join(table(entries, measure(database))))


if __name__ == "__main__":
    main(sys.argv[1:])
