"""CSV: no cell is a formula, every text reads back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listings import entry, evidence, listing, month

from webapp.web.formats.comma import COLUMNS, to_csv
from webapp.web.formats.table import guard, unguard, write_table


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="a formula"),
        pytest.param("+44 20", "'+44 20", id="a telephone number"),
        pytest.param("-0043-03-15", "'-0043-03-15", id="a day before the year 1"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="an old formula"),
        pytest.param("\t=1", "'\t=1", id="a tab before it"),
        pytest.param("'=1", "''=1", id="already guarded"),
        pytest.param("'tis", "'tis", id="an apostrophe of the text's own"),
        pytest.param("a = b", "a = b", id="a sign inside"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_cells_a_spreadsheet_would_run_get_an_apostrophe(text: str, cell: str) -> None:
    assert guard(text) == cell


@given(st.text())
def test_a_guarded_cell_gives_its_text_back_and_starts_harmlessly(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=2))
def test_a_table_reads_back(row: list[str]) -> None:
    (found,) = read(write_table(["a", "b"], [row]))
    assert [unguard(found["a"]), unguard(found["b"])] == row


def test_numbers_are_left_alone() -> None:
    assert write_table(["year"], [[-43]]) == "year\r\n-43\r\n"


def test_an_entry_is_one_row_with_its_best_evidence() -> None:
    other = evidence("It had been shut.", article="herald-7")
    (row,) = read(to_csv(listing(entry(evidence=(evidence(), other)))))
    assert tuple(row) == COLUMNS
    assert row["title"] == "The bridge opens"
    assert row["quote"] == "The bridge opened on Wednesday."
    assert (row["articles"], row["key"], row["actors"]) == ("2", "true", "Harbour Board")


def test_line_breaks_and_quotation_marks_stay_in_their_cell() -> None:
    words = 'He said: "No,\nnever", then left.'
    rows = read(to_csv(listing(entry(evidence=(evidence(words),)), month())))
    assert [row["quote"] for row in rows] == [words, "The bridge opened on Wednesday."]


def test_a_headline_that_looks_like_a_formula_is_shown_as_text() -> None:
    (row,) = read(to_csv(listing(entry("=HYPERLINK(1)"))))
    assert row["title"] == "'=HYPERLINK(1)"
