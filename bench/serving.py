"""How fast pages are served, as a share of an empty Flask page under the same gunicorn.

``python bench/serving.py [ENTRIES ...]`` (20,000 by default; needs Linux). The workload is the
newest entries of one actor and one topic: 400 addresses, some asked for much more often than
others. What is compared is the processor time of the server's workers a request, so that neither
the client nor other programs on the machine count; rounds of each kind take turns. "Made anew"
keeps no finished page; "as it comes" starts with none and keeps them, as in production.
"""

from __future__ import annotations

import http.client
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from flask import Flask  # noqa: E402 - after the path is known

from builders import BUILT  # noqa: E402 - the same
from volumes import volume  # noqa: E402 - the same
from webapp.store.writing import write  # noqa: E402 - the same

ADDRESSES = 400
REQUESTS_A_ROUND = 100
ROUNDS = 3
FIRST_ENTRIES = 20_000
FIRST_PORT = 8190
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
TRIES = 200


def empty_app() -> Flask:
    """Make an app with one empty page."""
    app = Flask("empty", static_folder=None)
    app.add_url_rule("/", view_func=lambda: "")
    return app


def addresses(path: str, turn: int) -> list[str]:
    """Return the addresses of a round: pairs of an actor and a topic by Zipf's law."""
    chance = random.Random(1)  # noqa: S311 - a workload
    pairs = [
        (int(300 ** chance.random()) - 1, int(25 ** chance.random()) - 1) for _ in range(ADDRESSES)
    ]
    weights = [1 / (place + 1) for place in range(ADDRESSES)]
    chosen = random.Random(turn).choices(pairs, weights, k=REQUESTS_A_ROUND)  # noqa: S311
    return [
        f"{path}?actor=actor-{actor:04d}&topic=topic-{topic:02d}&order=newest"
        for actor, topic in chosen
    ]


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its port and its process."""

    port: int
    master: int

    def seconds(self) -> float:
        """Return the processor seconds that its workers have taken so far."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children").read_text("ascii")
        fields = [
            Path(f"/proc/{child}/stat").read_text("ascii").split() for child in children.split()
        ]
        return sum(int(found[13]) + int(found[14]) for found in fields) / TICKS_A_SECOND


@contextmanager
def serving(app: str, port: int, settings: Mapping[str, str]) -> Iterator[Served]:
    """Run an app under the project's own gunicorn configuration."""
    python_path = os.pathsep.join((str(ROOT), str(ROOT / "bench"), str(ROOT / "tests")))
    environment = {**os.environ, **settings, "PORT": str(port), "PYTHONPATH": python_path}
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", app]
    server = subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    try:
        yield Served(port, server.pid)
    finally:
        server.terminate()
        server.wait()


def ask(connection: http.client.HTTPConnection, address: str) -> None:
    """Ask for an address as a browser does and read the whole answer."""
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.client.OK:
        raise RuntimeError(f"{address}: {answer.status}")


def connect(port: int) -> http.client.HTTPConnection:
    """Connect to a server, waiting until it has started."""
    for _ in range(TRIES):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.connect()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return connection
    raise RuntimeError("the server did not start")


def timed(server: Served, asked: Sequence[str], *, again: bool = False) -> float:
    """Return the processor seconds that a request takes of the server, or the same once again."""
    connection = connect(server.port)
    for address in asked if again else ():
        ask(connection, address)
    started = server.seconds()
    for address in asked:
        ask(connection, address)
    connection.close()
    return (server.seconds() - started) / len(asked)


def measure(database: Path) -> dict[str, float]:
    """Return the processor seconds a request of each kind, the mean of its rounds."""
    of = {"DATELINE_DATABASE": str(database)}
    times: dict[str, list[float]] = {}
    with ExitStack() as running:
        empty, kept, anew = (
            running.enter_context(serving(app, FIRST_PORT + place, settings))
            for place, (app, settings) in enumerate(
                (
                    ("serving:empty_app()", {}),
                    ("webapp:create_app()", of),
                    ("webapp:create_app()", {**of, "DATELINE_CACHE_MB": "0"}),
                )
            )
        )
        kinds = {
            "empty Flask page": (empty, "/"),
            "page, as it comes": (kept, "/"),
            "page, made anew": (anew, "/"),
            "embed, made anew": (anew, "/embed"),
            "JSON, made anew": (anew, "/events.json"),
        }
        for server in (empty, kept, anew):
            timed(server, ["/"])
        for turn in range(ROUNDS):
            for kind, (server, path) in kinds.items():
                times.setdefault(kind, []).append(timed(server, addresses(path, turn)))
            times.setdefault("page, asked again", []).append(
                timed(kept, addresses("/", turn), again=True)
            )
    return {kind: statistics.mean(found) for kind, found in times.items()}


def table(entries: int, seconds: dict[str, float]) -> list[str]:
    """Write the figures of one size."""
    empty = seconds["empty Flask page"]
    lines = [f"{entries:,} entries", f"{'':24}{'ms':>8}{'of empty':>10}"]
    return lines + [
        f"{kind:24}{spent * 1000:8.3f}{empty / spent:10.2f}" for kind, spent in seconds.items()
    ]


def main(sizes: Sequence[str]) -> None:
    """Build a made-up timeline of each size, measure, print a table."""
    for entries in map(int, sizes or [str(FIRST_ENTRIES)]):
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "timeline.db"
            made = volume(entries)
            started = time.process_time()
            write(made, database, built=BUILT)
            spent = time.process_time() - started
            print(f"written in {spent:.1f} s, {database.stat().st_size / 1e6:.0f} MB")
            print("\n".join(table(entries, measure(database))))


if __name__ == "__main__":
    main(sys.argv[1:])
