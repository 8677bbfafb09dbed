"""Words cut at the borders of what is marked in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webapp.web.marking import Mark, around, cut

TEXT = "The ferry sank on Monday. Nobody drowned."


def test_the_date_words_are_a_piece_inside_the_quote() -> None:
    marks = [Mark(0, 25, "told"), Mark(18, 24, "when")]
    pieces = cut(TEXT, 0, len(TEXT), marks)
    told = [(piece.text, piece.has("told"), piece.has("when")) for piece in pieces]
    assert told == [
        ("The ferry sank on ", True, False),
        ("Monday", True, True),
        (".", True, False),
        (" Nobody drowned.", False, False),
    ]


def test_a_piece_leads_where_its_innermost_mark_leads() -> None:
    pieces = cut(TEXT, 0, 25, [Mark(0, 25, "told", "/events/1"), Mark(18, 24, "when")])
    assert {piece.leads_to for piece in pieces} == {"/events/1"}


def test_the_paragraph_around_a_slice_ends_at_line_breaks() -> None:
    text = f"Before.\n\n{TEXT}\nAfter."
    start, end = around(text, text.index("ferry"), text.index("sank"))
    assert text[start:end] == TEXT


def test_what_stands_apart_is_left_out_of_the_paragraph() -> None:
    text = "\nstamp 2021 The ferry sank. Photo: A. Quill\n"
    apart = [(1, 11), (27, len(text) - 1)]
    start, end = around(text, text.index("ferry"), text.index("sank"), apart)
    assert text[start:end] == "The ferry sank."


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_pieces_joined_are_the_slice(
    text: str, marks: list[tuple[int, int]], start: int, end: int
) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    pieces = cut(text, start, end, [Mark(min(mark), max(mark), "x") for mark in marks])
    assert "".join(piece.text for piece in pieces) == text[start:end]
