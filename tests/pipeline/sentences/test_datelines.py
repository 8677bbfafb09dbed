"""Datelines: where an article was written stands outside of its sentences."""

import pytest

from webapp.pipeline.sentences import datelines


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LIMA (AP) -- Talks began.", "LIMA (AP) -- "),
        ("Quito -- Talks began.", "Quito -- "),
        ("LIMA: Talks began.", ""),
    ],
)
def test_a_later_paragraph_may_have_one_with_a_dash(text: str, dateline: str) -> None:
    assert text[: datelines.later_dateline(text, 0, len(text))] == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLO: Talks began.", "OSLO: "),
        ("NEW DELHI: Talks began.", "NEW DELHI: "),
        ("QUITO, Ecuador (AP) -- Talks began.", "QUITO, Ecuador (AP) -- "),
        ("LIMA, April 25 (Reuters) - Talks began.", "LIMA, April 25 (Reuters) - "),
        ("Harare, Zimbabwe (CNN) -- Talks began.", "Harare, Zimbabwe (CNN) -- "),
        ("OSLO — Talks began.", "OSLO — "),
        ("QUITO (Ode Radio/The Post) -- Talks began.", "QUITO (Ode Radio/The Post) -- "),
        ("Quito -- Talks began.", "Quito -- "),
        ("Zorbel, 3 May — Talks began.", "Zorbel, 3 May — "),
        ("Lima, Feb 19 (AFP) Talks began.", "Lima, Feb 19 (AFP) "),
        ("Zorbel - The talks began.", "Zorbel - "),
        (
            "Zorbel, (Ode News - 5th Aug, 2021 ) :Talks began.",
            "Zorbel, (Ode News - 5th Aug, 2021 ) :",
        ),
        ("ZORBEL (Ode News - 5 May 2021) The talks began.", "ZORBEL (Ode News - 5 May 2021) "),
        ("Update - The talks began.", ""),
        ("Quill: The port will reopen.", ""),
        ("Winter -- Talks began.", ""),
        ("Quito-based firms met.", ""),
        ("NEW: Talks began.", ""),
        ("Talks: a new beginning.", ""),
        ("NATO leaders met.", ""),
    ],
)
def test_a_dateline_ends_before_its_sentence(text: str, dateline: str) -> None:
    """A place in capitals before a colon or dash, or any before an agency, a day, a long dash."""
    assert text[: datelines.opening_dateline(text, 0, len(text))] == dateline


def test_a_word_before_a_colon_is_one_where_the_text_is_set_in_it() -> None:
    text = "Zorbel: A train derailed on Monday."
    assert not datelines.opening_dateline(text, 0, len(text))
    placed = f"{text}\n\nIt ran near Zorbel."
    assert placed[: datelines.opening_dateline(placed, 0, len(text))] == "Zorbel: "
