"""The larger folders on which growth is measured: copies that tell of others, in other years."""

from __future__ import annotations

import datetime as dt
import json
from itertools import islice
from pathlib import Path

import pytest

from bench.folders import MOST_YEARS, copied, copies, names_in, write_folder
from bench.growth import slope
from builders import article
from webapp.building import build

TEXT = "Ada Norland told France on 3 May 2021 that the Tolk dam of 1998 will last 2,050 days."
ADA = article("ada", TEXT, title="Norland speaks", published=dt.date(2024, 2, 29))
NAMES = names_in([TEXT, "The dam will stay."])


def test_names_are_words_that_always_have_a_capital() -> None:
    assert {"ada", "norland", "tolk"} == NAMES


def test_the_first_copy_is_the_article_itself() -> None:
    assert copied(ADA, NAMES, 0).text == TEXT


def test_a_copy_names_others_in_another_year_and_says_the_same() -> None:
    copy = copied(ADA, NAMES, 6)
    said = "Efe Pusmepf told France on 3 May 2015 that the Vuml dam of 1992 will last 2,050 days."
    assert copy.text == said
    assert (copy.title, copy.published) == ("Pusmepf speaks", dt.date(2018, 2, 28))


def test_copies_go_on_and_no_two_share_an_id_or_a_text() -> None:
    made = list(islice(copies([ADA]), MOST_YEARS))
    assert len({one.id for one in made}) == MOST_YEARS
    assert len({one.text for one in made}) == MOST_YEARS


def test_a_folder_is_written_and_can_be_built(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    write_folder([ADA], 3, tmp_path / "articles")
    assert build(tmp_path / "articles", tmp_path / "timeline.db").articles == 3
    first = min((tmp_path / "articles").iterdir())
    assert json.loads(first.read_text("utf-8"))["published"] == "2024-02-29"


@pytest.mark.parametrize(
    ("costs", "expected", "why"),
    [
        ([1, 10, 100], 0.0, "an article costs the same"),
        ([1, 100, 10_000], 1.0, "an article costs ten times as much in ten times as many"),
        ([1, 5, 25], -0.301, "an article costs half"),
    ],
)
def test_the_slope_is_the_exponent_of_an_articles_cost(
    costs: list[float], expected: float, why: str
) -> None:
    assert slope([100, 1000, 10_000], costs) == pytest.approx(expected, abs=0.001), why
