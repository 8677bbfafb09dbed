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
    pair, one = r"light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)", "#[0-9a-f]{6}"
    rules = rf":root {{ --accent: {pair}; --when: {pair}; --wash: {pair}; }}\n"
    older = rf"{{ :root {{ --accent: {one}; --when: {one}; --wash: {one}; }} }}\n"
    unless = r"@supports not \(color: light-dark\(#000, #fff\)\) "
    assert re.fullmatch(rules + unless + older, stylesheet(colour))


def test_the_papers_are_those_of_the_stylesheet() -> None:
    css = (STATIC / "dateline.css").read_text(encoding="utf-8")
    assert f"--paper: light-dark(#{LIGHT_PAPER}, #{DARK_PAPER});" in css


def test_each_colour_has_a_light_and_a_dark_side() -> None:
    css = (STATIC / "dateline.css").read_text(encoding="utf-8")
    both = re.findall(r"--(\w+): light-dark\((#\w+), #\w+\);", css)
    assert len(both) == len(dict(both)) > 10
    assert "--" not in (STATIC / "embed.css").read_text(encoding="utf-8").replace("var(--", "")


def test_browsers_that_know_no_such_pair_get_the_light_side() -> None:
    css = (STATIC / "dateline.css").read_text(encoding="utf-8")
    older = css.partition("@supports not (color: light-dark(#000, #fff)) {")[2].partition("}\n}")[0]
    light = re.findall(r"--(\w+): light-dark\((#\w+), #\w+\);", css)
    assert re.findall(r"--(\w+): (#\w+);", older) == light
