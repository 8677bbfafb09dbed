"""An embed's accent colour: always readable, never changed without need."""

from __future__ import annotations

import re

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
    pair = r"light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)"
    rules = rf":root {{ --accent: {pair}; --when: {pair}; --wash: {pair}; }}\n"
    assert re.fullmatch(rules, stylesheet(colour))


def test_the_papers_are_those_of_the_stylesheet() -> None:
    css = (STATIC / "dateline.css").read_text(encoding="utf-8")
    assert f"--paper: light-dark(#{LIGHT_PAPER}, #{DARK_PAPER});" in css


def test_each_colour_is_said_once_for_light_and_for_dark_paper() -> None:
    css = (STATIC / "dateline.css").read_text(encoding="utf-8").partition("@media print")[0]
    said = re.findall(r"^ +--(\w+): (.*);$", css, re.MULTILINE)
    colours = [name for name, value in said if "#" in value]
    assert len(colours) == len(set(colours)) > 10
    assert all(value.startswith("light-dark(") for _, value in said if "#" in value)
    assert "--" not in (STATIC / "embed.css").read_text(encoding="utf-8").replace("var(--", "")
