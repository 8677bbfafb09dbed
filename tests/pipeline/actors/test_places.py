"""Places: joined by spelling, and told apart only where neither lies in the other."""

from __future__ import annotations

import random

import pytest

from webapp.pipeline.actors.places import PlaceNames, Places, join_places
from webapp.records import ActorKind, NameMention, Role


def place(name: str, around: str = "") -> NameMention:
    """Build a mention of a place, told with what lies around it."""
    affiliations = (around,) if around else ()
    return NameMention(
        0, len(name), name, name, ActorKind.PLACE, Role.SETTING, affiliations=affiliations
    )


def country(name: str) -> NameMention:
    """Build a mention of a country where something happens."""
    return NameMention(0, len(name), name, name, ActorKind.COUNTRY, Role.SETTING)


def joined(*mentions: NameMention) -> Places:
    """Join mentions of places."""
    names = PlaceNames()
    for mention in mentions:
        names.add(mention)
    return join_places(names)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["Kyiv", "Kyiv", "Kiev"], "Kyiv", id="two spellings of a known town"),
        pytest.param(["Zaruja", "Zaruja", "Zarujah"], "Zaruja", id="a transliterated name"),
        pytest.param(["Saint Orme", "St. Orme", "St. Orme"], "St. Orme", id="saint and st"),
        pytest.param(["Oster City", "Oster", "Oster"], "Oster", id="with and without city"),
        pytest.param(["Bogota", "Bogotá", "Bogotá"], "Bogotá", id="accents"),
    ],
)
def test_spellings_of_a_place_are_one(names: list[str], expected: str) -> None:
    """The most usual spelling is the place."""
    places = joined(*map(place, names))
    assert {places.meant[name] for name in names} == {expected}


def test_a_country_is_its_code_by_any_name() -> None:
    """Burma and Myanmar are one country; a country that is no more keeps its name."""
    places = joined(country("Myanmar"), country("Soviet Union"))
    assert places.meant == {"Myanmar": "MM", "Soviet Union": "Soviet Union"}


APART = [
    pytest.param([place("Oster"), place("Marn")], True, id="two towns"),
    pytest.param([place("Lima"), country("Chile")], True, id="a capital and another country"),
    pytest.param([place("Lima"), country("Peru")], False, id="a capital and its country"),
    pytest.param([country("Peru"), country("Chile")], True, id="two countries"),
    pytest.param([place("Oster", "Peru"), country("Peru")], False, id="a town told to be there"),
    pytest.param([place("Oster", "Peru"), country("Chile")], True, id="and not elsewhere"),
    pytest.param([place("Oster"), country("Peru")], False, id="a town that may be there"),
    pytest.param([place("Dallas"), country("Peru")], True, id="a town that is known elsewhere"),
    pytest.param([place("Texas"), place("Ohio")], True, id="two states of a federation"),
    pytest.param([place("Oster", "Texas"), place("Ohio")], True, id="a town of another state"),
    pytest.param([place("Oster", "Texas"), country("United States")], False, id="town and country"),
    pytest.param([place("Oster"), place("Ohio")], False, id="a town that may be in the state"),
    pytest.param([place("Lima"), place("South America")], False, id="a part of the world"),
    pytest.param([place("Oster"), place("Oster Province")], False, id="a town and its province"),
    pytest.param([place("Oster"), place("Moon Square")], False, id="a square that may be there"),
    pytest.param([place("Oster", "Marn"), place("Marn")], False, id="a quarter of a town"),
]


@pytest.mark.parametrize(("named", "expected"), APART)
def test_places_are_apart_where_neither_lies_in_the_other(
    named: list[NameMention],
    expected: bool,  # noqa: FBT001 a column of the table
) -> None:
    """Only what is known to be elsewhere is apart, whichever is asked first."""
    places = joined(*named)
    one, other = (places.meant[mention.name] for mention in named)
    assert places.apart(one, other) is expected
    assert places.apart(other, one) is expected
    assert not places.apart(one, one)


def test_the_order_of_places_does_not_matter() -> None:
    """Shuffled, the same places are joined in the same way."""
    named = [
        *map(place, ["Zaruja", "Zarujah", "Zaruja", "Saint Orme", "St Orme", "Oster City"]),
        place("Oster", "Peru"),
        place("Oster", "Marn"),
        country("Peru"),
    ]
    first = joined(*named)
    for seed in range(30):
        random.Random(seed).shuffle(named)  # noqa: S311 no secret is made
        assert joined(*named) == first
