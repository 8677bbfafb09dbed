"""How many dated clauses get a headline, how long they are, and which break a rule.

    python -m bench.headlines FOLDER ...

Each FOLDER holds articles, itself or in ``articles/``. The rules are checked here anew, from the
words alone (``bench/headline_rules.py``). Printed are, by folder, the clauses
with a date of their own and how many of them have a headline, the headlines, the share of those
that end in an ellipsis, and the violations, each with its headline; then how long headlines are.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.headline_rules import violations
from webapp.building import read_articles
from webapp.pipeline.dates import find_dates
from webapp.pipeline.extraction import Extract
from webapp.pipeline.findings import Findings, may_tell
from webapp.pipeline.happenings.finding import find_happenings
from webapp.pipeline.quotations import find_quotations
from webapp.pipeline.sightings import COMMENT
from webapp.records import Basis, Sighting

BAND = 10


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted in one folder."""

    name: str
    dated: int
    told: int
    headlines: tuple[str, ...]


def dated_clauses(one: Extract) -> int:
    """Count the clauses of an article that have a date of their own, told or not."""
    dates = find_dates(one.article.text, one.article.published)
    quotations = find_quotations(one.article.text, one.sentences, one.names)
    found = Findings(one.article, one.sentences, dates, one.names, quotations)
    dated = (sentence for sentence in one.sentences if found.dates_in(sentence))
    told = (one for one in dated if may_tell(one) and not COMMENT.search(one.text))
    return sum(len(find_happenings(found.reading(sentence))) for sentence in told)


def headed(one: Extract) -> Iterator[Sighting]:
    """Give the clauses of an article of which a headline could be made, details among them."""
    told = chain.from_iterable(sighting.in_full for sighting in one.sightings)
    return (sighting for sighting in told if sighting.headline)


def count(folder: Path) -> tuple[Count, list[tuple[str, str]]]:
    """Read a folder; give what was counted and the violations with their headlines."""
    inner = folder / "articles"
    extracts, _ = read_articles(inner if inner.is_dir() else folder)
    broken = [
        (rule, sighting.headline)
        for one in extracts
        for sighting in headed(one)
        for rule in violations(sighting.headline, f"{one.article.title}\n{one.article.text}")
    ]
    told = sum(s.basis is Basis.STATED for one in extracts for s in headed(one))
    headlines = tuple(s.headline for one in extracts for s in headed(one))
    return Count(folder.name, sum(map(dated_clauses, extracts)), told, headlines), broken


def main() -> None:
    """Read the folders and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="+")
    counted = [count(folder) for folder in parser.parse_args().folders]
    print(f"{'folder':14} dated clauses  with headline  share  headlines  ellipsis  violations")
    for one, broken in counted:
        ellipsis = sum("…" in headline for headline in one.headlines) / max(1, len(one.headlines))
        share = one.told / max(1, one.dated)
        print(
            f"{one.name:14} {one.dated:13,} {one.told:14,} {share:6.3f} {len(one.headlines):10,}"
            f" {ellipsis:9.3f} {len(broken):11,}"
        )
    lengths = Counter(
        len(headline) // BAND * BAND for one, _ in counted for headline in one.headlines
    )
    for band, number in sorted(lengths.items()):
        print(f"{band:3} to {band + BAND - 1:3} characters {number:8,}")
    for one, broken in counted:
        for rule, headline in broken:
            print(f"{one.name}: {rule}: {headline}")


if __name__ == "__main__":
    main()
