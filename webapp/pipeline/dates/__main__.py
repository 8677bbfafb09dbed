"""Print the temporal expressions of a text: ``python -m webapp.pipeline.dates FILE``."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from webapp.pipeline.dates import find_dates
from webapp.pipeline.dates.timeml import DocumentLine, span_line, to_timeml
from webapp.records import DateMention

HEADINGS = ("expression", "type", "value", "mod", "rule", "explanation")


def main(arguments: Sequence[str] | None = None) -> int:
    """Read a text and print a table, TimeML, or lines of predictions; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        text = sys.stdin.read() if options.file == "-" else _read(Path(options.file))
        written = _lines(text) if options.jsonl else _document(text, options)
    except (OSError, ValueError, msgspec.ValidationError) as error:
        sys.stderr.write(f"{options.file}: {error}\n")
        return 1
    sys.stdout.write(written)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m webapp.pipeline.dates", description=__doc__)
    parser.add_argument("file", metavar="FILE", help="a text in UTF-8, or - for standard input")
    parser.add_argument(
        "--published", type=dt.date.fromisoformat, metavar="DATE", help="such as 2021-10-20"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--timeml", action="store_true", help="print the text with TIMEX3 tags")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help='FILE has a line {"doc", "dct", "text"} for each document; print {"doc", "spans"}',
    )
    return parser


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _document(text: str, options: argparse.Namespace) -> str:
    found = find_dates(text, options.published)
    if options.timeml:
        return to_timeml(Path(options.file).stem, text, options.published, found)
    return _table(found)


def _lines(text: str) -> str:
    decoder, encoder = msgspec.json.Decoder(DocumentLine), msgspec.json.Encoder()
    documents = (decoder.decode(line) for line in text.split("\n") if line.strip())
    lines = (span_line(one.doc, find_dates(one.text, one.published)) for one in documents)
    return "".join(f"{encoder.encode(line).decode()}\n" for line in lines)


def _table(found: Iterable[DateMention]) -> str:
    rows = [HEADINGS, *map(_row, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS) - 1)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _row(mention: DateMention) -> tuple[str, ...]:
    expression = " ".join(mention.text.split())
    value, mod = mention.timex_value, mention.mod
    return (expression, mention.timex_type, value, mod, mention.rule, mention.explanation)


if __name__ == "__main__":
    sys.exit(main())
