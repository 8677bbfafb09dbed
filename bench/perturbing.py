"""Folders as they might have been: fewer articles, an outlet or a third of the time less, strays.

What holds for one folder alone does not hold for another; what holds for a folder and for all
that could have been gathered in its place may.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from webapp.pipeline.extraction import Extract

Reference = Mapping[dt.date, Sequence[str]]
SPLITS = 2
FEWEST_DAYS = 4


@dataclass(frozen=True, slots=True)
class Folder:
    """The articles of a folder, read, and the reference timelines of its story.

    ``change`` is what was done to it; nothing is changed if it is empty.
    """

    name: str
    extracts: tuple[Extract, ...]
    references: tuple[Reference, ...]
    change: str = ""


def perturbed(folder: Folder, strays: Sequence[Extract]) -> Iterator[Folder]:
    """Give the folder as it might have been; ``strays`` are articles on something else."""
    yield from _halves(folder)
    yield from _without_an_outlet(folder)
    yield from _without_a_third(folder)
    yield _with_strays(folder, strays)


def _drawn(extracts: Sequence[Extract], number: int, seed: int) -> list[Extract]:
    return Random(seed).sample(extracts, number)  # noqa: S311 - the same each time, on purpose


def _changed(folder: Folder, change: str, extracts: Sequence[Extract]) -> Folder:
    return Folder(folder.name, tuple(extracts), folder.references, change)


def _halves(folder: Folder) -> Iterator[Folder]:
    for split in range(SPLITS):
        mixed = _drawn(folder.extracts, len(folder.extracts), split)
        middle = len(mixed) // 2
        for half in (mixed[:middle], mixed[middle:]):
            yield _changed(folder, "half of the articles", half)


def _without_an_outlet(folder: Folder) -> Iterator[Folder]:
    outlets = sorted({one.article.source for one in folder.extracts})
    for outlet in outlets if len(outlets) > 1 else ():
        kept = [one for one in folder.extracts if one.article.source != outlet]
        yield _changed(folder, "an outlet less", kept)


def _without_a_third(folder: Folder) -> Iterator[Folder]:
    """Leave out the first and the last third of the time, in the references too."""
    dated = [(day, one) for one in folder.extracts if (day := one.article.published) is not None]
    first, last = (choose(day for day, _ in dated) for choose in (min, max))
    third = (last - first) / 3
    for change, begin, end in (
        ("the first third less", first + third, last),
        ("the last third less", dt.date.min, last - third),
    ):
        kept = tuple(one for day, one in dated if begin <= day <= end)
        yield Folder(folder.name, kept, _within(folder.references, begin, end), change)


def _within(references: Sequence[Reference], begin: dt.date, end: dt.date) -> tuple[Reference, ...]:
    cut = ({day: told for day, told in one.items() if begin <= day <= end} for one in references)
    return tuple(one for one in cut if len(one) >= FEWEST_DAYS)


def _with_strays(folder: Folder, strays: Sequence[Extract]) -> Folder:
    most = min(len(strays), len(folder.extracts) // 3)
    return _changed(folder, "a third strays", (*folder.extracts, *_drawn(strays, most, 0)))
