"""A title that begins with one whom few readers know says what that person is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from told import actor_of, named, told

from webapp.pipeline.introducing import Introducing, capitalised
from webapp.records import NameMention

ROE = replace(named("speaker", "Ada Roe"), office="interim harbour judge")
LATER = dt.date(2021, 10, 21)


def introduced(
    title: str,
    name: NameMention = ROE,
    *,
    familiar: frozenset[str] = frozenset(),
    headline: str = "",
    published: dt.date | None = LATER,
) -> str:
    """Introduce whom a title begins with, beside an article of some headline."""
    known = Introducing(actor_of, familiar, capitalised(headline), {"post": published})
    return known.introduced(title, [told("post", f"{title}.", names=[name])])


@pytest.mark.parametrize(
    ("label", "title", "shown"),
    [
        ("who speaks", "Ada Roe said so", "Interim harbour judge Ada Roe said so"),
        ("a colon", "Ada Roe: The port is shut", "Interim harbour judge Ada Roe: The port is shut"),
        ("another name", "Ada Roeburn said so", "Ada Roeburn said so"),
        ("what is hers", "Ada Roe’s case was shut", "Ada Roe’s case was shut"),
        ("who is not first", "Guards saw Ada Roe", "Guards saw Ada Roe"),
        ("an office that is told", "Ada Roe left as a judge", "Ada Roe left as a judge"),
        ("no room", f"Ada Roe shut {'a ' * 45}port", f"Ada Roe shut {'a ' * 45}port"),
        (
            "room without which",
            f"Ada Roe shut {'a ' * 30}port, which lies in the north of Norland",
            f"Interim harbour judge Ada Roe shut {'a ' * 30}port",
        ),
    ],
)
def test_an_office_stands_before_the_name(label: str, title: str, shown: str) -> None:
    assert introduced(title) == shown, label


def test_without_room_an_office_is_told_without_its_owner() -> None:
    name = replace(ROE, office="Norland Ferry Authority’s former judge")
    title = f"Ada Roe shut {'a ' * 35}port"
    assert introduced(title, name) == f"Former judge {title}"


def test_nobody_is_introduced_whom_readers_know() -> None:
    assert introduced("Ada Roe said so", familiar=frozenset({"ada-roe"})) == "Ada Roe said so"
    assert introduced("Ada Roe said so", headline="Roe shuts port") == "Ada Roe said so"


def test_nobody_held_long_ago_the_office_that_is_held_now() -> None:
    assert introduced("Ada Roe said so", published=dt.date(2029, 1, 1)) == "Ada Roe said so"
    assert introduced("Ada Roe said so", published=None) != "Ada Roe said so"
