"""TimelineJS's JSON and CSV; that the real TimelineJS shows them is tested in a browser."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from listings import entry, evidence, listing, month

from webapp.web.formats.listing import Entry
from webapp.web.formats.timelinejs import COLUMNS, to_timelinejs, to_timelinejs_table

YEAR = entry(first="2001-01-01", last="2001-12-31", precision="year", date_text="2001")


def slide(given: Entry) -> Any:  # noqa: ANN401 (a JSON value)
    (only,) = json.loads(json.dumps(to_timelinejs(listing(given))))["events"]
    return only


def row(given: Entry) -> dict[str, str]:
    text = to_timelinejs_table(listing(given))
    (only,) = csv.DictReader(io.StringIO(text, newline=""))
    return only


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        (entry(), {"year": 2021, "month": 10, "day": 20}, None),
        (month(), {"year": 2021, "month": 8}, {"year": 2021, "month": 8}),
        (YEAR, {"year": 2001}, {"year": 2001}),
        (entry(day="-0043-03-15"), {"year": -43, "month": 3, "day": 15}, None),
    ],
)
def test_a_slide_has_no_finer_date_than_the_words(
    given: Entry, start: dict[str, int], end: dict[str, int] | None
) -> None:
    assert (slide(given)["start_date"], slide(given).get("end_date")) == (start, end)


def test_a_slide_shows_the_words_of_the_date_and_quotes_its_articles() -> None:
    assert slide(month())["display_date"] == "August 2021"
    assert "The bridge opened on Wednesday." in slide(month())["text"]["text"]


def test_markup_in_an_article_is_text_on_a_slide() -> None:
    given = entry("<i>x</i>", evidence=(evidence("<script>x</script>"),))
    assert "<i>" not in slide(given)["text"]["headline"]
    assert "<script>" not in slide(given)["text"]["text"]


def test_the_table_has_the_columns_of_the_template() -> None:
    found = row(month())
    assert tuple(found) == COLUMNS
    assert (found["Year"], found["Month"], found["Day"]) == ("2021", "8", "")
    assert (found["End Year"], found["End Month"], found["End Day"]) == ("2021", "8", "")


def test_a_day_has_no_end_in_the_table() -> None:
    assert (row(entry())["Day"], row(entry())["End Day"]) == ("20", "")
