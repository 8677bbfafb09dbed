"""Folders as they might have been, on which it is measured how well the salient dates are found."""

from __future__ import annotations

import datetime as dt

import pytest

from bench.perturbing import FEWEST_DAYS, Folder, perturbed
from builders import article
from webapp.pipeline.extraction import Extract, extract

DAYS = [dt.date(2021, 10, day) for day in range(1, 31)]
REFERENCE = {day: ["A ferry sank."] for day in DAYS}


def reports(outlet: str, source: str) -> tuple[Extract, ...]:
    """Make the extracts of an outlet's reports, one a day."""
    return tuple(
        extract(
            article(f"{outlet}-{day.day}", "A ferry sank on Friday.", source=source, published=day)
        )
        for day in DAYS
    )


FOLDER = Folder("ferries", reports("post", "Post") + reports("herald", "Herald"), (REFERENCE,))
STRAYS = reports("stray", "Stray")
CHANGED = list(perturbed(FOLDER, STRAYS))


def changed(change: str) -> list[Folder]:
    """Give the folders that were changed so."""
    return [one for one in CHANGED if one.change == change]


@pytest.mark.parametrize(
    ("change", "sizes"),
    [
        ("half of the articles", [30, 30, 30, 30]),
        ("an outlet less", [30, 30]),
        ("the first third less", [42]),
        ("the last third less", [42]),
        ("a third strays", [80]),
    ],
)
def test_folders_lose_and_gain_articles(change: str, sizes: list[int]) -> None:
    assert [len(one.extracts) for one in changed(change)] == sizes


def test_the_halves_of_a_split_make_up_the_folder() -> None:
    one, other, *_ = changed("half of the articles")
    assert {e.article.id for e in (*one.extracts, *other.extracts)} == {
        e.article.id for e in FOLDER.extracts
    }


def test_a_reference_tells_no_day_of_the_time_that_is_left_out() -> None:
    (late,), (early,) = changed("the first third less"), changed("the last third less")
    assert min(late.references[0]) >= DAYS[9]
    assert max(early.references[0]) <= DAYS[-10]


def test_a_reference_that_is_left_with_few_days_is_left_out() -> None:
    few = Folder("ferries", FOLDER.extracts, ({day: [] for day in DAYS[: FEWEST_DAYS - 1]},))
    assert [one.references for one in perturbed(few, ()) if "third less" in one.change] == [(), ()]


def test_a_folder_of_one_outlet_loses_none() -> None:
    changes = [one.change for one in perturbed(Folder("one", reports("post", "Post"), ()), STRAYS)]
    assert "an outlet less" not in changes
