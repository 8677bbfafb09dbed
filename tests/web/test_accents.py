"""An embed's accent colour: always readable, never changed without need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.paths import STATIC
from webapp.web.accents import (
    DARK_PAPER,
    LEAST_CONTRAST,
    LIGHT_PAPER,
    contrast,
    from_hex,
    readable,
    stylesheet,
)

HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06x}")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(from_hex("000000"), from_hex("ffffff")) == pytest.approx(21)
    assert contrast(from_hex("767676"), from_hex("ffffff")) == pytest.approx(4.54, abs=0.01)


@given(HEX, st.sampled_from([LIGHT_PAPER, DARK_PAPER]))
def test_every_colour_becomes_readable_on_either_paper(colour: str, paper: str) -> None:
    chosen = readable(colour, paper)
    assert contrast(from_hex(chosen), from_hex(paper)) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    ("colour", "paper", "chosen"),
    [
        pytest.param("98231b", LIGHT_PAPER, "98231b", id="dark red stays on light paper"),
        pytest.param("f2a08f", DARK_PAPER, "f2a08f", id="light red stays on dark paper"),
    ],
)
def test_a_readable_colour_stays(colour: str, paper: str, chosen: str) -> None:
    assert readable(colour, paper) == chosen


@given(HEX)
def test_the_rules_hold_nothing_but_colours(colour: str) -> None:
    assert stylesheet(colour).count("--accent: #") == 4
    assert "<" not in stylesheet(colour)


def colours(rule: str, file: str) -> dict[str, str]:
    """Read the custom colours of the first block that follows ``rule`` in a stylesheet."""
    block = (STATIC / file).read_text(encoding="utf-8").partition(rule)[2].partition("}")[0]
    lines = (line.strip().rstrip(";").partition(": ") for line in block.splitlines())
    return {name: value for name, _, value in lines if value.startswith("#")}


@pytest.mark.parametrize(
    ("theme", "of_site"),
    [("light", "\n:root {"), ("dark", "@media (prefers-color-scheme: dark) {\n  :root {")],
)
def test_the_themes_of_the_embed_are_those_of_the_site(theme: str, of_site: str) -> None:
    site = colours(of_site, "dateline.css")
    assert colours(f'[data-theme="{theme}"] {{', "embed.css") == site != {}


@pytest.mark.parametrize(("theme", "paper"), [("light", LIGHT_PAPER), ("dark", DARK_PAPER)])
def test_the_papers_are_those_of_the_stylesheet(theme: str, paper: str) -> None:
    assert colours(f'[data-theme="{theme}"] {{', "embed.css")["--paper"] == f"#{paper}"
