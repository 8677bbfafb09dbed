"""How well publication dates are inferred: hide the dates of dated articles and compare.

    python -m bench.publication FOLDER [--hidden 0.2]

Prints, for the hidden articles, how many got a date, how many days off it is, and how many stayed
undated because the evidence was thin.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

from webapp.pipeline.publication import infer_publications
from webapp.pipeline.reading import read_folder
from webapp.records import Article, PublishedBasis


def hide(articles: tuple[Article, ...], share: float, seed: int) -> tuple[Article, ...]:
    """Take the date from a random share of the dated articles."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    return tuple(
        replace(article, published=None, published_basis=PublishedBasis.UNKNOWN)
        if article.published is not None and chance.random() < share
        else article
        for article in articles
    )


def main() -> None:
    """Hide, infer, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hidden", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    truth = tuple(read_folder(options.folder).articles)
    hidden = hide(truth, options.hidden, options.seed)
    off: Counter[str] = Counter()
    for known, blank, made in zip(truth, hidden, infer_publications(hidden), strict=True):
        if blank.published is not None or known.published is None:
            continue
        if made.published is None:
            off["declined"] += 1
            continue
        days = abs((made.published - known.published).days)
        bucket = "0" if days == 0 else "1" if days == 1 else "2-3" if days <= 3 else "more"  # noqa: PLR2004
        off[bucket] += 1
        if days > 1:
            print(f"{days:5} days off: {known.id}: {made.published_explanation}")
    total = sum(off.values())
    for bucket in ("0", "1", "2-3", "more", "declined"):
        print(f"{bucket:>9} {off[bucket]:6} {off[bucket] / max(1, total):7.1%}")


if __name__ == "__main__":
    main()
