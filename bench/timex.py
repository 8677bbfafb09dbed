"""How well dates are found and read: scored against TIMEX3 annotations as in TempEval-3.

    python -m bench.timex FOLDER [--check NAMES]

FOLDER holds TimeML files (``*.tml``); NAMES lists files to be counted apart from the rest. An
expression is found (relaxed) where a marked one overlaps it, strictly where both ends agree; its
value is right where the TIMEX3 values are equal letter for letter. ``day`` counts only values that
name days of the calendar, and asks for the same first and last day.
"""

from __future__ import annotations

import argparse
import datetime as dt
import html
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from webapp.pipeline.dates import find_dates

TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>|<!--.*?-->", re.DOTALL)
ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*("([^"]*)"|'([^']*)')""")
TEXT = re.compile(r"<TEXT\b[^>]*>(.*)</TEXT>", re.DOTALL)
CREATION = re.compile(r"<DCT>.*?<TIMEX3([^>]*)>", re.DOTALL)
DAYS = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
WEEK = re.compile(r"(\d{4})-?W(\d\d?)(-WE)?")
PART = re.compile(r"(\d{4})-(Q|H)(\d)")
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MEASURES = ("strict", "relaxed", "type", "value", "day")


@dataclass(frozen=True, slots=True)
class Timex:
    """A marked expression."""

    start: int
    end: int
    timex_type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its publication date, and the expressions that its annotators marked."""

    name: str
    text: str
    published: dt.date
    marked: tuple[Timex, ...]


def read_document(path: Path) -> Document:
    """Read a TimeML file; tags are removed from its text, and offsets count what is left."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    body, creation = TEXT.search(raw), CREATION.search(raw)
    if body is None or creation is None:
        raise ValueError(f"{path}: has no TEXT or no DCT")
    text, marked = _inline(body[1])
    published = dt.date.fromisoformat(_attributes(creation[1])["value"][:10])
    return Document(path.stem, text, published, marked)


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(a or b) for name, _, a, b in ATTRIBUTE.findall(tag)}


def _inline(raw: str) -> tuple[str, tuple[Timex, ...]]:
    parts: list[str] = []
    marked: list[Timex] = []
    opened: list[tuple[int, dict[str, str]]] = []
    length = place = 0
    for tag in TAG.finditer(raw):
        parts.append(html.unescape(raw[place : tag.start()]))
        length += len(parts[-1])
        place = tag.end()
        if tag[2] != "TIMEX3" or tag[4]:
            continue
        if not tag[1]:
            opened.append((length, _attributes(tag[3])))
        elif opened:
            start, given = opened.pop()
            marked.append(Timex(start, length, given.get("type", ""), given.get("value", "")))
    parts.append(html.unescape(raw[place:]))
    kept = (timex for timex in marked if timex.end > timex.start)
    return "".join(parts), tuple(sorted(kept, key=lambda timex: (timex.start, -timex.end)))


def calendar_days(value: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day that a TIMEX3 value names; None where it names none."""
    try:
        return _calendar_days(value)
    except ValueError:
        return None


def _calendar_days(value: str) -> tuple[dt.date, dt.date] | None:
    if "/" in value:
        ends = [calendar_days(end) for end in value.split("/", 1)]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    value = re.sub(r"(-X+)+$|-WXX$", "", re.sub(r"^FY|(?<=\d\d-\d\d)T.*", "", value))
    if match := DAYS.fullmatch(value):
        day = dt.date(*map(int, match.groups()))
        return day, day
    if match := WEEK.fullmatch(value):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + dt.timedelta(5 if match[3] else 0), monday + dt.timedelta(6)
    if match := re.fullmatch(r"(\d{2,4})X{0,2}", value):
        scale = 10 ** (4 - len(match[1]))
        return _months(int(match[1]) * scale, 1, 12 * scale)
    if match := PART.fullmatch(value):
        size = 3 if match[2] == "Q" else 6
        return _months(int(match[1]), size * int(match[3]) - size + 1, size)
    return _month_or_season(value)


def _month_or_season(value: str) -> tuple[dt.date, dt.date] | None:
    match = re.fullmatch(r"(\d{4})-(\d\d|SP|SU|FA|WI)", value)
    season = SEASONS.get(match[2]) if match else None
    return match and _months(int(match[1]), season or int(match[2]), 3 if season else 1)


def _months(year: int, month: int, months: int) -> tuple[dt.date, dt.date]:
    index = year * 12 + month - 1 + months - 1
    last = (index // 12, index % 12 + 1)
    return dt.date(year, month, 1), dt.date(*last, monthrange(*last)[1])


def pair(marked: tuple[Timex, ...], found: tuple[Timex, ...]) -> Iterator[tuple[Timex, Timex]]:
    """Pair overlapping expressions one to one: equal ends first, then in the text's order."""
    overlaps = sorted(
        (((gold.start, gold.end) != (ours.start, ours.end)), ours.start, gold.start, i, j)
        for i, gold in enumerate(marked)
        for j, ours in enumerate(found)
        if min(gold.end, ours.end) > max(gold.start, ours.start)
    )
    used: set[tuple[str, int]] = set()
    for *_, i, j in overlaps:
        if ("gold", i) not in used and ("ours", j) not in used:
            used |= {("gold", i), ("ours", j)}
            yield marked[i], found[j]


def count(document: Document) -> Counter[str]:
    """Count what is marked, what is found, and what agrees, in one document."""
    mentions = find_dates(document.text, document.published)
    found = tuple(Timex(m.start, m.end, m.timex_type, m.timex_value) for m in mentions)
    totals = Counter(
        gold=len(document.marked),
        ours=len(found),
        gold_day=sum(calendar_days(one.value) is not None for one in document.marked),
        ours_day=sum(calendar_days(one.value) is not None for one in found),
    )
    for gold, ours in pair(document.marked, found):
        days = calendar_days(gold.value)
        totals["relaxed"] += 1
        totals["strict"] += (gold.start, gold.end) == (ours.start, ours.end)
        totals["type"] += gold.timex_type == ours.timex_type
        totals["value"] += gold.value == ours.value
        totals["day"] += days is not None and days == calendar_days(ours.value)
    return totals


def row(label: str, documents: Iterable[Document]) -> str:
    """Write precision, recall and F1 of every measure as one row of a table."""
    totals = sum(map(count, documents), Counter[str]())
    cells = []
    for measure in MEASURES:
        suffix = "_day" if measure == "day" else ""
        ours, gold = totals[f"ours{suffix}"], totals[f"gold{suffix}"]
        right = totals[measure]
        scores = (right / max(ours, 1), right / max(gold, 1), 2 * right / max(ours + gold, 1))
        cells.append(" / ".join(f"{100 * score:.1f}" for score in scores))
    return f"| {label} | {totals['gold']} | " + " | ".join(cells) + " |"


def main() -> None:
    """Read the folder and print the table: precision / recall / F1."""
    parser = argparse.ArgumentParser("python -m bench.timex", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", type=Path, metavar="NAMES")
    options = parser.parse_args()
    documents = [read_document(path) for path in sorted(options.folder.glob("*.tml"))]
    print("| part | expressions | " + " | ".join(MEASURES) + " |")
    print("|---|--:|" + "--:|" * len(MEASURES))
    print(row("all", documents))
    if options.check:
        names = {name.removesuffix(".tml") for name in options.check.read_text("utf-8").split()}
        print(row("check", (one for one in documents if one.name in names)))
        print(row("rest", (one for one in documents if one.name not in names)))


if __name__ == "__main__":
    main()
