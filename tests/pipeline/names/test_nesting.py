"""Places told with what lies around them."""

from __future__ import annotations

import pytest

from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences
from webapp.records import NameMention, Role


def named(text: str) -> dict[str, NameMention]:
    """Find the sure names of a text."""
    return {one.name: one for one in find_names(text, split_sentences(text)) if one.sure}


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("A bomb exploded in Lima, Peru, on Monday.", "Lima", ("Peru",)),
        ("Storms hit Miami, Florida, and went on.", "Miami", ("Florida",)),
        ("Two died in Oster, Norland. Rain fell in Norland.", "Oster", ("Norland",)),
        ("Rain fell in Lima, Quito and Bogota.", "Lima", ()),
        ("Rain fell in Oster, Marn and Ode. Snow fell in Marn.", "Oster", ()),
        ("Two died in Lima, Chile said.", "Lima", ()),
        ("In Lima, Peru said it would pay.", "Lima", ()),
    ],
)
def test_a_place_after_a_comma_lies_around(text: str, inner: str, outer: tuple[str, ...]) -> None:
    """A region or country after a town's comma is around it; the next of a list is not."""
    assert named(text)[inner].affiliations == outer


def test_a_country_told_so_is_only_a_setting() -> None:
    """The trial has ended, not the country."""
    assert named("The trial in Lima, Peru has ended.")["Peru"].role is Role.SETTING
    assert named("In Lima, Peru said it would pay.")["Peru"].role is Role.SPEAKS
