"""Group the sentences of a JSON-lines file that tell one event.

``python -m webapp.pipeline.merging FILE.jsonl`` reads lines ``{"doc", "n", "text"}`` and prints
lines ``{"doc", "n", "event"}``; other keys are not looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import msgspec

from webapp.pipeline.merging import group_texts


class Line(msgspec.Struct, frozen=True):
    """A sentence: its document, its number there and its text."""

    doc: str
    n: int
    text: str


def main(arguments: list[str] | None = None) -> int:
    """Read the file named on the command line and print the groups."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    path: Path = parser.parse_args(arguments).file
    rows = filter(None, path.read_text(encoding="utf-8").splitlines())
    lines = [msgspec.json.decode(row, type=Line) for row in rows]
    for event, group in enumerate(group_texts((line.doc, line.n, line.text) for line in lines)):
        for doc, n in group:
            sys.stdout.write(json.dumps({"doc": doc, "n": n, "event": event}) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
