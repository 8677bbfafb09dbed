"""CSV with cells that no spreadsheet takes for a formula, and that read back exactly."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int | float | bool
FORMULA = re.compile(r"'*[=+\-@\t\r\n|%]")
GUARDED = re.compile(r"'+[=+\-@\t\r\n|%]")


def guard(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run; :func:`unguard` takes it off.

    Text that begins with apostrophes and then such a sign gets one more, so that the way back is
    never in doubt.
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """Give back the text that :func:`guard` was given."""
    return cell[1:] if GUARDED.match(cell) else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write rows as RFC 4180 asks: CRLF, quotes doubled; truth values as ``true`` and ``false``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Cell) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    return guard(value) if isinstance(value, str) else value
