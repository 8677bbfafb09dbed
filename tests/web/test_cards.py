"""Picture cards: the right size, every accent, nothing that fails or grows."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from webapp.web.cards import ACCENT, HEIGHT, MARGIN, SIZE, WIDTH, Card, draw, legible, wrap

PLAIN = Card("Harbour news", "The bridge opens", "20 October 2021")


def opened(card: Card) -> Image.Image:
    return Image.open(BytesIO(draw(card)))


def test_a_card_is_a_small_png_of_the_size_that_networks_ask_for() -> None:
    assert (opened(PLAIN).format, opened(PLAIN).size) == ("PNG", SIZE)
    assert len(draw(PLAIN)) < 60_000


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(PLAIN) == draw(PLAIN)


def test_other_words_give_another_picture() -> None:
    assert draw(PLAIN) != draw(Card("Harbour news", "The bridge shuts", "20 October 2021"))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Erdoğan’s “visit” – Kraków", "Erdoğan’s “visit” – Kraków"),
        ("Путин и Лавров", "Путин и Лавров"),
        ("Αθήνα", "Αθήνα"),
        ("two\n lines", "two lines"),
        ("An emoji \U0001f600 among words", "An emoji  among words"),
        ("طالبان", ""),
        ("東京の会談", ""),
    ],
)
def test_a_script_that_the_font_lacks_is_left_out(words: str, shown: str) -> None:
    assert legible(words) == shown


def test_lines_fit_the_width_unless_one_word_does_not() -> None:
    assert wrap("one two three", 40, 10_000) == ["one two three"]
    assert wrap("one two three", 40, 10) == ["one", "two", "three"]


@pytest.mark.parametrize(
    "headline",
    ["The bridge opens", "The board of the port met " * 20, "W" * 200, ""],
    ids=["short", "more than all lines hold", "one word wider than the card", "nothing"],
)
def test_no_headline_runs_over_the_margin_or_the_line_below(headline: str) -> None:
    """The date stands where it stands without a headline, and the margins are blank."""
    bare, written = (opened(Card("News", one, "May 2021")).convert("RGB") for one in ("", headline))
    foot = (0, HEIGHT - MARGIN - 40, WIDTH, HEIGHT)
    assert written.crop(foot).tobytes() == bare.crop(foot).tobytes()
    margin = written.crop((WIDTH - MARGIN + 8, 0, WIDTH, HEIGHT - MARGIN))
    assert len(margin.getcolors() or ()) == 1


def test_bars_stand_side_by_side_the_most_the_highest() -> None:
    picture = opened(Card("a", "b", "c", (1, 0, 8))).convert("RGB")
    accent = tuple(bytes.fromhex(ACCENT[1:]))
    columns = [
        sum(picture.getpixel((x, y)) == accent for y in range(HEIGHT // 2, HEIGHT))
        for x in (200, 600, 1000)
    ]
    assert columns[2] > 5 * columns[0] > 0 == columns[1]


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=400), st.lists(st.integers(0, 9), max_size=120))
def test_no_words_and_no_counts_break_a_card(words: str, counts: list[int]) -> None:
    assert opened(Card(words, words, words, tuple(counts))).size == SIZE
